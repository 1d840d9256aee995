#!/usr/bin/env bash
# Runs the tests: installs what is missing, builds, and ends in a line that counts the tests.
#   ./test.sh          all of them, with GCC, and with Clang under sanitizers; only what changed is built again, and the
#                      test programs run again only if anything in the tree, in them or in the packages has changed; the
#                      scripts, which run the server and the client as people do, run each time
#   ./test.sh fresh    the same, and everything is run
#   ./test.sh quick    with GCC alone, to work with
#   ./test.sh bench    what a client costs that waits, beside an empty window, and one that draws; what the journal costs;
#                      how strokes fare in a flood of garbage; what sealing costs; and who sits with whom: how long that
#                      takes and how good it is
#   ./test.sh soak     many bots for ten minutes: one lobby of 100, then 40 lobbies of 8
#   ./test.sh crash    a server is killed fifty times in mid-evening, then asked to stop as often, and nothing is lost; the
#                      same with rounds in which people get to know one another; and the machine loses power
#   ./test.sh networks evenings over a network that delays, loses, doubles, reorders and cuts
#   ./test.sh drawings FOLDER   bots draw every .ndjson drawing of a folder and all see the same
#   ./test.sh evening FOLDER    twelve people play a whole evening; pictures of each screen on the way stay in the folder
#   ./test.sh pages [FOLDER]    saved recaps in a browser: no request, every size and colour scheme; fetches a browser
#   ./test.sh fuzz [SECONDS]    libFuzzer looks for bytes that break something, so long in each target; needs Clang
#   ./test.sh rhyme    adds a round type to a copy by a patch and lets bots play it
set -euo pipefail
cd "$(dirname "$0")"
mode=${1:-all}
case $mode in
  all | fresh | quick | bench | soak | crash | networks | pages | fuzz | rhyme) ;;
  evening) folder=${2:?"Name a folder for the pictures."} ;;
  drawings) folder=${2:?"Name a folder of .ndjson drawings."} ;;
  *) echo "test.sh: \"$mode\" is not a kind of test. Use ./test.sh, or ./test.sh with fresh, quick, bench, soak, crash, networks, drawings, evening, pages, fuzz or rhyme." >&2; exit 2 ;;
esac

passed=0
failed=0
before=0
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

step() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

# start NAME COMMAND...: runs it beside what follows; collect waits for it.
started=()
start() {
  local log=$logs/${#started[@]}
  started+=("$1")
  shift
  (
    status=0
    began=$SECONDS
    "$@" >"$log" 2>&1 || status=$?
    echo "$((SECONDS - began))" >"$log.seconds"
    echo "$status" >"$log.status"
  ) &
}

# collect: waits for all that was started and counts it: by its doctest summary, or as one test itself.
collect() {
  wait
  local i
  for i in "${!started[@]}"; do
    count "${started[$i]}" "$logs/$i" "$(cat "$logs/$i.status")" "$(cat "$logs/$i.seconds")"
  done
  started=()
}

count() {
  local name=$1 log=$2 status=$3 seconds=$4 line
  line=$(grep -a '\[doctest\] test cases:' "$log" | tail -n 1 || true)
  if [ -n "$line" ]; then
    local good bad
    good=$(sed -E 's/.*\| *([0-9]+) passed.*/\1/' <<<"$line")
    bad=$(sed -E 's/.*\| *([0-9]+) failed.*/\1/' <<<"$line")
    # A run that died after its last case, or in the sanitizer at exit, has failed whatever it counted.
    [ "$status" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
    passed=$((passed + good))
    failed=$((failed + bad))
    local when=
    if grep -qx "$as_before" "$log"; then
      before=$((before + good))
      when=", $as_before"
    fi
    printf '%-28s %4d s  %4d passed, %d failed%s\n' "$name" "$seconds" "$good" "$bad" "$when"
  elif [ "$status" -eq 0 ]; then
    passed=$((passed + 1))
    printf '%-28s %4d s  passed\n' "$name" "$seconds"
  else
    failed=$((failed + 1))
    printf '%-28s %4d s  FAILED\n' "$name" "$seconds"
  fi
  if [ "$status" -ne 0 ]; then
    tail -n 60 "$log"
  fi
}

build() {
  step "Building: $1"
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >/dev/null
  # Nicely: what runs beside it goes first.
  nice -n 10 cmake --build --preset "$1" | { grep -vE 'Re-checking|GLOB mismatch|Cannot export local symbol|no work to do|^\[' || true; }
}

programs="layers_test shared_tests server_tests client_tests"

# All that a result could depend on beside the program: every file of the tree, the packages, the options.
surroundings() {
  {
    find . \( -path ./build -o -path ./.git \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    dpkg-query -W
    echo "$ASAN_OPTIONS $LSAN_OPTIONS $UBSAN_OPTIONS"
  } | sha256sum
}

# run_if_changed PROGRAM SURROUNDINGS: what it printed when it last passed stands beside it, below what it was then.
as_before="as before: nothing has changed since"
run_if_changed() {
  local last=$1.passed now log
  now=$(sha256sum "$1")$2
  if [ "$mode" != fresh ] && [ "$(head -n 1 "$last" 2>/dev/null)" = "$now" ]; then
    tail -n +2 "$last"
    echo "$as_before"
    return
  fi
  rm -f "$last"
  log=$(mktemp -p "$logs")
  "$1" | tee "$log" || return
  { echo "$now"; cat "$log"; } >"$last"
}

step "Packages"
./cmake/install-packages.sh test
# The same sources in another folder are the same to ccache.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:quarantine_size_mb=8
export LSAN_OPTIONS=suppressions=$PWD/tests/support/leaks.txt:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1

if [ "$mode" = rhyme ]; then
  exec tests/rhyme/check.sh build/rhyme
fi
if [ "$mode" = fuzz ]; then
  build fuzz
  exec tests/fuzz/run.sh build/fuzz "${2:-600}"
fi
build test
if [ "$mode" = soak ]; then
  exec tests/integration/soak.sh build/test/bin
fi
if [ "$mode" = crash ]; then
  tests/integration/crash.sh build/test/bin KILL
  tests/integration/crash.sh build/test/bin TERM
  tests/integration/crash.sh build/test/bin KILL 25 "$RANDOM" meet-the-team-30
  tests/integration/crash.sh build/test/bin TERM 25 "$RANDOM" new-faces-30
  exec tests/integration/power_cut.sh build/test/bin
fi
if [ "$mode" = networks ]; then
  tests/integration/bad_network.sh build/test
  exec tests/integration/bad_network.sh build/test cuts
fi
if [ "$mode" = drawings ]; then
  exec tests/integration/drawings.sh build/test/bin "$folder"
fi
if [ "$mode" = evening ]; then
  exec tests/integration/whole_evening.sh build/test/bin "$folder"
fi
if [ "$mode" = pages ]; then
  ./cmake/install-packages.sh pages
  exec tests/integration/recap_page.sh build/test/bin "${2:-$(mktemp -d)}"
fi
if [ "$mode" = bench ]; then
  tests/bench/idle.sh build/test
  tests/bench/journal.sh build/test/bin
  tests/bench/flood.sh build/test
  build/test/tests/seating_bench
  build/test/tests/sealing_bench
  exec tests/bench/drawing.sh build/test
fi
for script in tests/integration/*_test.sh; do
  start "$(basename "$script" .sh)" "$script" build/test/bin
done
if [ "$mode" != quick ]; then
  start "rules, four compilers" nice -n 10 tests/rules_digest/compare.sh build/rules_digest
  build sanitize
fi
step "Tests"
# Beside the scripts, which wait for one another most of the time.
state=$(surroundings)
for program in $programs; do
  start "$program" run_if_changed "build/test/tests/$program" "$state"
done
if [ "$mode" != quick ]; then
  for program in $programs; do
    start "$program, sanitized" run_if_changed "build/sanitize/tests/$program" "$state"
  done
  start "fuzz corpus, sanitized" tests/integration/fuzz_test.sh build/sanitize/bin
fi
collect

printf '\n%d s\n' "$SECONDS"
[ "$before" -eq 0 ] || printf '%d of these passed %s. ./test.sh fresh runs them again.\n' "$before" "$as_before"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]

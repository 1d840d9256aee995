#!/usr/bin/env bash
# Runs the tests: installs what is missing, builds with GCC, and ends in a line that counts the tests.
#   ./test.sh          all of them; the second time in a minute or two
#   ./test.sh full     also with Clang under sanitizers, and the rules with every compiler
#   ./test.sh soak     many bots for ten minutes: one lobby of 100, then 40 lobbies of 8
set -euo pipefail
cd "$(dirname "$0")"
mode=${1:-all}
case $mode in
  all | full | soak) ;;
  *) echo "test.sh: \"$mode\" is not a kind of test. Use ./test.sh, ./test.sh full or ./test.sh soak." >&2; exit 2 ;;
esac

passed=0
failed=0
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

step() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

# count NAME COMMAND...: runs it; its doctest summary counts, or it counts as one test itself.
count() {
  local name=$1 log="$logs/log" status=0 line
  shift
  "$@" >"$log" 2>&1 || status=$?
  line=$(grep -a '\[doctest\] test cases:' "$log" | tail -n 1 || true)
  if [ -n "$line" ]; then
    local good bad
    good=$(sed -E 's/.*\| *([0-9]+) passed.*/\1/' <<<"$line")
    bad=$(sed -E 's/.*\| *([0-9]+) failed.*/\1/' <<<"$line")
    # A run that died after its last case, or in the sanitizer at exit, has failed whatever it counted.
    [ "$status" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
    passed=$((passed + good))
    failed=$((failed + bad))
    printf '%-28s %4d passed, %d failed\n' "$name" "$good" "$bad"
  elif [ "$status" -eq 0 ]; then
    passed=$((passed + 1))
    printf '%-28s passed\n' "$name"
  else
    failed=$((failed + 1))
    printf '%-28s FAILED\n' "$name"
  fi
  if [ "$status" -ne 0 ]; then
    tail -n 60 "$log"
  fi
}

build() {
  step "Building: $1"
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" | { grep -vE 'Re-checking|no work to do|^\[' || true; }
}

run_programs() {
  step "Tests: $1"
  local program
  for program in layers_test shared_tests server_tests client_tests; do
    count "$program" "build/$1/tests/$program"
  done
}

step "Packages"
./cmake/install-packages.sh test
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1
export LSAN_OPTIONS=suppressions=$PWD/tests/support/leaks.txt:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1

build test
if [ "$mode" = soak ]; then
  exec tests/integration/soak.sh build/test/bin
fi
run_programs test
step "Programs as people run them"
for script in tests/integration/*_test.sh; do
  count "$(basename "$script" .sh)" "$script" build/test/bin
done
if [ "$mode" = full ]; then
  build sanitize
  run_programs sanitize
  step "The rules with every compiler"
  count rules_digest tests/rules_digest/compare.sh build/rules_digest
fi

printf '\n%d s\n' "$SECONDS"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]

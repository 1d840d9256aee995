#!/usr/bin/env bash
# A server of five lobbies is ended again and again at moments of chance, in lobbies, questions, drawings and at tables,
# and started again at once with the same data: everybody is back in their seat by themselves, soon, and nothing that
# they had seen is gone. Prints the phases it ended in, how long it took until the last was back, and what was lost.
#   crash.sh FOLDER_OF_PROGRAMS [KILL|TERM] [TIMES] [SEED] [EVENING]
set -euo pipefail
bin=$(realpath "$1")
signal=${2:-KILL}
times=${3:-50}
seed=${4:-$((RANDOM * 32768 + RANDOM))}
evening=${5:-sketch-night-30}
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
port=$(free_port)
data=$work/data
lobbies=5
players=8
bots=$((lobbies * players))
longest_ms=3000
RANDOM=$seed
printf '%s, %d times, seed %d, %s\n' "$signal" "$times" "$seed" "$evening"

now_ms() { echo $((${EPOCHREALTIME/./} / 1000)); }

# serve: with the same data as before. Sets $up, when it listens.
serve() {
  children=("${run:-}")  # those that have ended are none any more
  start_server_again --time-scale 16
  up=$(now_ms)
}

# How many bots are in their seat, having lost it after the moment $1 (in ms) or later: each only counts once it was away.
came_back() {
  awk -v since="$1" '$1 >= since { state[$3] = $2; if ($2 == "here") at[$3] = $1 }
    END { for (bot in state) if (state[bot] == "here") n++; print n + 0 }' trace
}
all_came_back() { [ "$(came_back "$ended_at")" -eq "$bots" ]; }
all_here() { [ "$(came_back 0)" -eq "$bots" ]; }
# The last return after the moment $1, in ms since 1970.
last_return() { awk -v since="$1" '$1 >= since && $2 == "here" { last = $1 } END { print last }' trace; }
# What the lobbies were doing: of each lobby's host, as the trace says it at the loss.
phases() {
  awk -v since="$1" -v a_lobby="$players" '$1 >= since && $2 == "away" && $3 % a_lobby == 0 { print $4 }' trace |
    sort | uniq -c | awk '{ printf "%s%d %s", sep, $1, $2; sep = ", " }'
}

serve
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies "$lobbies" --players "$players" --evening "$evening" \
  --keep-playing --gather 48 --compare-pixels --seconds 100000 --seed "$seed" --report report.json --trace trace \
  >bots.log 2>&1 &
run=$!
children=("$server" "$run")
: >>trace
wait_for 30 all_here || { cat bots.log >&2; fail "not all bots came in"; }
: >waits
missing=0
for n in $(seq "$times"); do
  # The moment of chance: 0.2 to 4.2 s.
  chance=$((200 + RANDOM % 4000))
  read -rt "$((chance / 1000)).$(printf '%03d' $((chance % 1000)))" <> <(:) || true
  ended_at=$(now_ms)
  end_server "$signal"
  serve
  if wait_for 60 all_came_back; then
    wait_ms=$(($(last_return "$ended_at") - up))
    [ "$wait_ms" -gt 0 ] || wait_ms=0
    echo "$wait_ms" >>waits
  else
    wait_ms=-1
    missing=$((missing + bots - $(came_back "$ended_at")))
  fi
  printf '%3d  after %4d ms  back within %5d ms  %s\n' "$n" "$chance" "$wait_ms" "$(phases "$ended_at")"
done
# Time for the members' pictures to be compared once more.
read -rt 3 <> <(:) || true
kill -TERM "$run"
wait "$run" || true  # connections were lost, and it says so
figure() { grep -oE "\"$1\": [0-9]+" report.json | grep -oE '[0-9]+$' | head -n 1; }
median=$(sort -n waits | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }')
worst=$(sort -n waits | tail -n 1)
printf '%d seats came back of %d; the last of them %d.%03d s after the server was up in the middle, %d.%03d s at worst\n' \
  "$(figure resumes)" "$((times * bots))" "$((median / 1000))" "$((median % 1000))" "$((worst / 1000))" "$((worst % 1000))"
printf '%d losses, %d views and %d canvases differ, %d answers lost, %d evenings to the end, %d drawings\n' \
  "$(figure losses)" "$(figure view_mismatches)" "$(figure canvas_mismatches)" "$(figure answers_lost)" \
  "$(figure evenings_completed)" "$(figure drawings)"
[ "$missing" -eq 0 ] || { cat report.json "$server_log" >&2; fail "$missing times a bot did not come back"; }
for what in losses view_mismatches canvas_mismatches protocol_errors; do
  [ "$(figure $what)" -eq 0 ] || { cat report.json >&2; fail "$what: $(figure $what)"; }
done
[ "$worst" -le "$longest_ms" ] || fail "the last bot was back only $worst ms after the server was up"

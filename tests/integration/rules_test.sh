#!/usr/bin/env bash
# A server is stopped in mid-round and another takes over whose rules are not those of before: every lobby goes on from
# its last snapshot, everybody has their seat, and the round that went on begins again and is played to the end.
#   rules_test.sh FOLDER_OF_PROGRAMS
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
serve() { start_server_again --time-scale 16; }
# The rules of a server are older to all that comes after it: what it has written is made to say that it was.
age_rules() { sqlite3 "$data/parlor.db" "UPDATE room SET rules_version = rules_version - 1" >/dev/null; }

port=$(free_port)
data=$work/data
serve
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 3 --players 5 --evening draw --seconds 120 \
  --report report.json >bots.log 2>&1 &
bots=$!
children+=("$bots")
again=0
for signal in TERM KILL; do
  # Somewhere in a turn or a question.
  wait_for 5 false || true
  end_server "$signal"
  age_rules
  serve
  grep -q 'Brought back 3 lobbies that were open' "$server_log" || { cat "$server_log" >&2; fail "not all lobbies are back"; }
  began=$(grep -oE 'The rules have changed: [0-9]+ of them' "$server_log" | grep -oE '[0-9]+' || true)
  again=$((again + ${began:-0}))
done
wait "$bots" || true  # connections were lost, and it says so
figure() { grep -oE "\"$1\": [0-9]+" report.json | grep -oE '[0-9]+$' | head -n 1; }
printf '%d rounds began again; %d seats came back; %d evenings to the end; %d views differ\n' "$again" \
  "$(figure resumes)" "$(figure evenings_completed)" "$(figure view_mismatches)"
[ "$again" -ge 3 ] || fail "no round began again"
[ "$(figure resumes)" -ge 30 ] || { cat report.json >&2; fail "not everybody came back each time"; }
[ "$(figure evenings_completed)" -eq 3 ] || { cat report.json "$server_log" >&2; fail "not every evening came to its recap"; }
[ "$(figure view_mismatches)" -eq 0 ] || { cat report.json >&2; fail "members see different things"; }
! grep -qE '"(lobby|seat)": [1-9]' report.json || { cat report.json >&2; fail "a seat or a lobby is gone"; }

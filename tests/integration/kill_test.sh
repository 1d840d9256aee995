#!/usr/bin/env bash
# A server is killed in mid-evening, twice, and asked to stop once, with three seconds for the rounds; started again, everybody is back in their seat by
# themselves, sees the same, and plays to the end.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
serve() { start_server_again --time-scale 16 --drain-seconds 3; }

port=$(free_port)
data=$work/data
serve
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 3 --players 5 --evening draw --compare-pixels \
  --seconds 120 --report report.json >bots.log 2>&1 &
bots=$!
children+=("$bots")
for signal in KILL TERM KILL; do
  # Somewhere in a turn or a question.
  wait_for 7 false || true
  end_server "$signal"
  serve
  grep -q 'Brought back 3 lobbies that were open' "$server_log" || { cat "$server_log" >&2; fail "not all lobbies are back"; }
done
wait "$bots" || true
figure() { grep -oE "\"$1\": [0-9]+" report.json | grep -oE '[0-9]+$' | head -n 1; }
printf '%d seats came back within %d ms; %d evenings to the end; %d views and %d canvases differ\n' "$(figure resumes)" \
  "$(grep -A3 '"resume_ms"' report.json | grep -oE '"max": [0-9]+' | cut -d' ' -f2)" "$(figure evenings_completed)" \
  "$(figure view_mismatches)" "$(figure canvas_mismatches)"
[ "$(figure evenings_completed)" -eq 3 ] || { cat report.json "$server_log" >&2; fail "not every evening came to its recap"; }
[ "$(figure resumes)" -ge 45 ] || { cat report.json >&2; fail "not everybody came back each time"; }
[ "$(figure view_mismatches)" -eq 0 ] && [ "$(figure canvas_mismatches)" -eq 0 ] ||
  { cat report.json >&2; fail "members see different things"; }

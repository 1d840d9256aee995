#!/usr/bin/env bash
# Eighty bots draw on a server that is flooded with garbage and with requests to connect. Prints how long strokes took
# with and without the flood, who was lost, and what the server's memory did.
#   flood.sh FOLDER_OF_BUILD [SECONDS]
set -euo pipefail
build=$(realpath "$1")
bin=$build/bin
seconds=${2:-60}
# shellcheck source=../integration/common.sh
. "$(dirname "$0")/../integration/common.sh"
cd "$work"
figure() { grep -oE "\"$1\": [0-9]+" "$2" | grep -oE '[0-9]+$' | head -n 1; }
p99() { grep -A3 '"stroke_latency_ms"' "$1" | grep -oE '"p99": [0-9]+' | grep -oE '[0-9]+$'; }

# evening NAME
evening() {
  start_server --time-scale 2 --stats-every 5
  "$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 10 --players 8 --evening draw --keep-playing \
    --seconds "$((seconds + 10))" --seed 5 --report "$1.json" >"$1.log" 2>&1 &
  bots=$!
  children+=("$bots")
  if [ "$1" = flooded ]; then
    wait_for 20 grep -q '10 open now' "$server_log" || fail "the lobbies do not open"
    # One more who knows a code joins while it goes on.
    "$build/tests/flood" "$port" "$seconds" 50000 20000 >flood.txt &
    flood=$!
    children+=("$flood")
    code=$(grep -oE '[A-Z]{4}-[0-9]{2}' "$server_log" | head -n 1)
    "$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 1 --seconds 20 --report late.json >late.log 2>&1 ||
      true
    wait "$flood" || fail "the flood failed"
    cat flood.txt
  fi
  wait "$bots" || { cat "$1.json" >&2; fail "the bots are not content"; }
  kill -TERM "$server"
  wait "$server" || true
  printf '%-9s strokes p99 %3d ms, %d of 80 joined, %d connections lost, server %s\n' "$1:" "$(p99 "$1.json")" \
    "$(figure joined "$1.json")" "$(figure disconnects "$1.json")" \
    "$(grep -oE 'cpu [0-9.]+ s, memory [0-9]+ KiB' "$server_log" | tail -n 1)"
}
evening quiet
evening flooded
printf 'an honest player who joins in the flood: %d of 1 in, within %s ms\n' "$(figure joined late.json)" \
  "$(grep -A3 '"join_ms"' late.json | grep -oE '"max": [0-9]+' | grep -oE '[0-9]+$')"
[ "$(figure disconnects flooded.json)" -eq 0 ] || fail "players were lost"
[ "$(figure joined late.json)" -eq 1 ] || { cat late.log >&2; fail "an honest player was kept out"; }

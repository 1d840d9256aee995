#!/usr/bin/env bash
# What it costs that lobbies are kept: 40 lobbies of 8 bots, with a data folder and where nothing can be written, in turn,
# three times each. Prints the server's processor time and how late strokes and answers arrive, with the medians.
#   journal.sh FOLDER_OF_PROGRAMS [SECONDS]
set -euo pipefail
bin=$(realpath "$1")
seconds=${2:-40}
here=$(realpath "$(dirname "$0")")
# shellcheck source=../integration/common.sh
. "$here/../integration/common.sh"

# Each has a core of its own where there are two: what the bots do to caches is not what it costs to keep lobbies.
server_core= load_core=
if command -v taskset >/dev/null && [ "$(nproc)" -ge 2 ]; then
  server_core="taskset -c 0" load_core="taskset -c 1"
fi

# serve KEPT: sets $server and $port.
serve() {
  port=$(free_port)
  server_log=$work/server-$port.log
  local folder=$work/data-$port
  mkdir "$folder"
  # A process may make no folder in its own place among the processes, which is where the default one would be.
  [ "$1" = kept ] || folder=/proc/self
  (cd "$folder" && exec $server_core "$bin/parlor-server" --port "$port" --bind 127.0.0.1 --time-scale 4) 2>"$server_log" &
  server=$!
  children+=("$server")
  wait_for 20 grep -qs 'listens on' "$server_log" || { cat "$server_log" >&2; fail "the server does not start"; }
  if [ "$1" = kept ]; then
    ! grep -q 'not kept' "$server_log" || fail "lobbies are not kept"
  else
    grep -q 'not kept' "$server_log" || fail "lobbies are kept"
  fi
}

# p99 KEY: of the report, in ms.
p99() { grep -A4 "\"$1\"" "$work/report.json" | grep -oE '"p99": [0-9]+' | grep -oE '[0-9]+$' | head -n 1; }

# run KEPT: adds a line to the figures of that kind.
run() {
  serve "$1"
  $load_core "$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 40 --players 8 --evening draw --keep-playing \
    --seconds "$seconds" --report "$work/report.json" >/dev/null || true
  kill -TERM "$server"
  wait "$server" || fail "the server ends badly"
  local cpu journal
  cpu=$(tail -n 1 "$server_log" | grep -oE 'cpu [0-9.]+' | cut -d' ' -f2)
  journal=$(tail -n 1 "$server_log" | grep -oE 'journal bytes [0-9]+ ms [0-9]+')
  printf '%-10s cpu %6.2f s   strokes p99 %3d ms   answers p99 %3d ms   %s\n' "$1" "$cpu" "$(p99 stroke_latency_ms)" \
    "$(p99 answer_latency_ms)" "$journal"
  echo "$cpu $(p99 stroke_latency_ms) $(p99 answer_latency_ms)" >>"$work/$1"
}

median() { sort -n <(cut -d' ' -f"$2" "$work/$1") | sed -n 2p; }

for _ in 1 2 3; do
  run kept
  run not-kept
done
awk -v kept="$(median kept 1)" -v none="$(median not-kept 1)" -v strokes="$(($(median kept 2) - $(median not-kept 2)))" \
  -v answers="$(($(median kept 3) - $(median not-kept 3)))" 'BEGIN {
    printf "medians: processor time %.2f s beside %.2f s, which is %+.1f %%; p99 of strokes %+d ms, of answers %+d ms\n",
      kept, none, (kept / none - 1) * 100, strokes, answers }'

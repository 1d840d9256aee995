#!/usr/bin/env bash
# 100 bots in one lobby, then 40 lobbies of 8, ten minutes each. Prints what the bots saw and how the server's memory
# went from the second minute on; fails when something was lost or disagreed, or when memory grew by 1 MiB or more.
#   soak.sh FOLDER_OF_PROGRAMS [SECONDS]
set -euo pipefail
bin=$(realpath "$1")
seconds=${2:-600}
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"

passed=0
failed=0

# round NAME BOT_OPTIONS...
round() {
  local name=$1 status=0
  shift
  start_server --time-scale 4 --stats-every 10
  printf '\n== %s, %s s\n' "$name" "$seconds"
  "$bin/parlor-bots" --server "127.0.0.1:$port" --evening trivia-night-45 --keep-playing --seconds "$seconds" \
    --report "$work/report.json" "$@" || status=$?
  kill -TERM "$server"
  wait "$server" || status=1
  cat "$work/report.json"
  tail -n 1 "$server_log"
  # Memory of each line of figures, in KiB, from the second minute on; the one of the end is when everybody leaves.
  sed '/Stopping/,$d' "$server_log" | grep -oE 'memory [0-9]+' | awk -v skip=$((seconds > 240 ? 12 : 2)) '
    NR > skip { if (!first) first = $2; last = $2; if ($2 > most) most = $2 }
    END { printf "server memory: %d KiB to %d KiB, most %d KiB, growth %d KiB\n", first, last, most, last - first
          exit (last - first >= 1024) }' || status=1
  if [ "$status" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "$name FAILED"; fi
}

round "100 bots in one lobby" --lobbies 1 --players 100 --behaviour play
round "40 lobbies of 8" --lobbies 40 --players 8 --behaviour play
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]

#!/usr/bin/env bash
# The machine of a busy server loses power: the process stands still, its files are copied as a disk would have them, and
# of the log that SQLite had not yet brought to the database any part is missing. A server starts on each copy, brings
# back the lobbies it finds, and stops as asked.
#   power_cut.sh FOLDER_OF_PROGRAMS [TIMES] [SEED]
set -euo pipefail
bin=$(realpath "$1")
times=${2:-100}
seed=${3:-$((RANDOM * 32768 + RANDOM))}
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
RANDOM=$seed
printf '%d times, seed %d\n' "$times" "$seed"
start_server --time-scale 16
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 5 --players 8 --evening meet-the-team-30 --keep-playing \
  --seconds 100000 --seed "$seed" >bots.log 2>&1 &
children+=("$!")
opened() { [ "$(grep -c 'opened' "$server_log")" -ge 5 ]; }
wait_for 30 opened || { cat bots.log "$server_log" >&2; fail "the lobbies do not open"; }
busy=$server
from=$data

# Stands still: of a multithreaded or sleeping process the state letter is T.
stands_still() { grep -q '^State:\sT' "/proc/$busy/status"; }

: >counts
for n in $(seq "$times"); do
  read -rt "0.$((100 + RANDOM % 400))" <> <(:) || true
  kill -STOP "$busy"
  wait_for 5 stands_still || fail "the server does not stand still"
  rm -rf copy
  mkdir copy
  cp "$from/parlor.db" "$from/parlor.db-wal" copy/
  kill -CONT "$busy"
  size=$(stat -c %s copy/parlor.db-wal)
  cut=$((size == 0 ? 0 : (RANDOM * 32768 + RANDOM) % size))
  truncate -s "$cut" copy/parlor.db-wal
  data=$work/copy
  port=$(free_port)
  start_server_again --time-scale 16
  lobbies=$(grep -oE 'Brought back [0-9]+' "$server_log" | grep -oE '[0-9]+' || echo 0)
  if grep -qE 'moved|cannot|could not' "$server_log"; then
    cat "$server_log" >&2
    fail "time $n: the log was cut off at $cut of $size bytes, and the server does not read the rest"
  fi
  echo "$lobbies" >>counts
  end_server TERM
  children=("$busy" "${children[1]}")
done
sort -n counts | uniq -c | awk '{ printf "%d times %d lobbies came back\n", $1, $2 }'

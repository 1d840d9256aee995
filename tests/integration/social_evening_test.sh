#!/usr/bin/env bash
# Keys alone: a host chooses "Meet the team 30", five bots come, and the lines of "Who said it?" are written, guessed at
# and told.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
if grep -nE '^(click|paste|type|hover|drag|scroll) ' "$here/drive/who_said_it.drive"; then fail "the script uses the mouse"; fi
# Slow enough that keys are pressed in time on a machine that is busy.
start_server --time-scale 3
start_host "$here/drive/who_said_it.drive" lobby.json
"$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 5 --seconds 200 --seed 7 >bots.log 2>&1 &
children+=("$!")
wait "$host" || { cat host.log bots.log >&2; fail "keys alone were not enough for the evening"; }
for picture in writing written quote picked author; do
  [ -s "host/$picture.png" ] || fail "$picture.png was not made"
done

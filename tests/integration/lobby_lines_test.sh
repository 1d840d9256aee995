#!/usr/bin/env bash
# Keys alone: while the lobby gathers, a host answers the questions of "Who said it?", looks at what will be shown, takes
# it back, writes another line; five bots answer, too, and the round begins with what is there, without waiting.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
if grep -nE '^(click|paste|type|hover|drag|scroll) ' "$here/drive/lobby_lines.drive"; then fail "the script uses the mouse"; fi
start_server
start_host "$here/drive/lobby_lines.drive" lobby.json
"$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 5 --seconds 200 --seed 7 >bots.log 2>&1 &
children+=("$!")
wait "$host" || { cat host.log bots.log >&2; fail "keys alone were not enough in the lobby"; }
for picture in asked shown taken-back answered writing quote; do
  [ -s "host/$picture.png" ] || fail "$picture.png was not made"
done

#!/usr/bin/env bash
# Keys alone: a host opens a lobby on a server, copies the invite, is ready, chats, looks at the settings, starts, answers
# and leaves.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
# Slow enough that a reveal lasts while keys are pressed on a machine that is busy.
start_server --time-scale 2 --packs "$here/packs"
sed "s|@SERVER@|127.0.0.1:$port|" "$here/drive/keyboard.drive" >keyboard.drive
if grep -nE '^(click|paste|type|hover|drag|scroll) ' keyboard.drive; then fail "the script uses the mouse"; fi
client --profile "$work/profile" --name Zoë --drive keyboard.drive || fail "keys alone were not enough"

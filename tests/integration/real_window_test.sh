#!/usr/bin/env bash
# Real windows, a real clipboard and real keys: a host copies the invite, which other programs can paste and which says
# what the lobby shows; a guest pastes it and types with a keyboard.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
export SDL_VIDEODRIVER=x11
start_display
start_server --time-scale 60
start_host "$here/drive/window_host.drive" lobby.json
mkdir guest
address=$(grep -oE '127\.0\.0\.1:[0-9]+' host/lobby.json | head -n 1)
clipboard=$(timeout 20 xclip -out -selection clipboard)
grep -qF "$code" <<<"$clipboard" || fail "the clipboard has not the code $code: $clipboard"
grep -qF "parlor://$address/$code" <<<"$clipboard" || fail "the clipboard has not the address $address: $clipboard"
[ "$(wc -l <<<"$clipboard")" -eq 2 ] || fail "the invite is not two lines: $clipboard"

(cd guest && client --profile "$work/p2" --name 李雷 --drive "$here/drive/window_guest.drive") >guest.log 2>&1 &
guest=$!
children+=("$guest")
wait_for 60 test -s guest/ready.json || { cat guest.log host.log >&2; fail "the guest did not get into the lobby"; }
# No window manager here gives the focus to anybody.
window=$(xdotool search --all --pid "$(pgrep -P "$(pgrep -P "$guest")")" --name Parlor | head -n 1)
xdotool windowfocus --sync "$window"
xdotool type --delay 40 'typed with real keys'
xdotool key Return
wait "$guest" || { cat guest.log host.log >&2; fail "what was typed did not arrive"; }
wait "$host" || { cat host.log >&2; fail "the host did not see it"; }

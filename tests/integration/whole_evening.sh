#!/usr/bin/env bash
# "Meet the team 30" as people play it: a host, a colleague in the afternoon's theme, another in a small window, and nine
# bots, from the lobby to the saved recap. Every screen on the way is laid out well, and its picture is kept.
#   whole_evening.sh FOLDER_OF_PROGRAMS FOLDER_FOR_PICTURES [TIME_SCALE]
set -euo pipefail
bin=$(realpath "$1")
mkdir -p "$2"
pictures=$(realpath "$2")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
export CLIENT_SECONDS=1200 HOME=$work/home
mkdir -p "$HOME"
start_server --time-scale "${3:-6}"
start_host "$here/drive/evening_host.drive" lobby.json
guests=()
guest() {  # NAME TO_OPEN_THE_CHAT OPTIONS...
  local name=$1 open=$2
  shift 2
  mkdir "$name"
  sed "s|@NAME@|$name|g; s|@SMALL@|$open|; s|@INVITE@|parlor://127.0.0.1:$port/$code|" "$here/drive/evening_guest.drive" >"$name/guest.drive"
  (cd "$name" && client --profile "$work/profile-$name" --name "$name" --drive guest.drive "$@") >"$name.log" 2>&1 &
  guests+=("$!")
  children+=("$!")
}
guest 李雷 '' --theme afternoon
guest Kofi 'click "Show people and scores"' --size 960x600
"$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 9 --seconds 1200 --seed 7 >bots.log 2>&1 &
children+=("$!")
for one in "$host" "${guests[@]}"; do
  wait "$one" || { grep -v '^    ' host.log ./*.log >&2; cp -r host 李雷 Kofi "$pictures"; fail "somebody did not get to the recap"; }
done
cp -r host 李雷 Kofi "$pictures"
page=$(find "$HOME" -name 'parlor-evening-*.html' | head -n 1)
[ -s "$page" ] || fail "the recap was not saved"
cp "$page" "$pictures/recap.html"
for name in 李雷 Kofi; do
  grep -q "$name" "$page" || fail "$name is not in the recap"
done
echo "twelve people from the lobby to the saved recap"

#!/usr/bin/env bash
# Three people and a quiet bot at tables of two, keys alone once they sit: in three rounds everybody sits with everybody once,
# and what is said at a table shows there and at no other.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
start_server --time-scale 10
names=(Zoë 李雷 Kofi)

# script NAME BEGINNING: what NAME does, from the beginning on to the recap.
script() {
  cat "$here/drive/$2"
  for round in 1 2 3; do
    beginning=$here/drive/tables_round.drive
    if [ "$1 $round" = "Zoë 1" ]; then beginning=$here/drive/tables_first_round.drive; fi
    sed "s|@NAME@|$1|g; s|@ROUND@|$round|g" "$beginning"
  done
  cat "$here/drive/tables_end.drive"
}
script Zoë tables_host.drive >host.drive
start_host "$work/host.drive" host-lobby.json
"$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 1 --behaviour idle --seconds 300 >bots.log 2>&1 &
children+=("$!")
guests=()
for name in 李雷 Kofi; do
  mkdir "$name"
  script "$name" tables_guest.drive | sed "s|@INVITE@|parlor://127.0.0.1:$port/$code|" >"$name/guest.drive"
  if sed '1,/^wait screen table/d' "$name/guest.drive" | grep -nE '^(click|paste|type|hover|drag|scroll) '; then
    fail "the script uses the mouse at the table"
  fi
  (cd "$name" && client --profile "$work/profile-$name" --name "$name" --drive guest.drive) >"$name.log" 2>&1 &
  guests+=("$!")
  children+=("$!")
done
mv host Zoë
for guest in "${guests[@]}"; do
  wait "$guest" || { cat ./*.log >&2; fail "a guest did not get to the recap"; }
done
wait "$host" || { cat host.log >&2; fail "the host did not get to the recap"; }

# hears NAME ROUND OTHER: what OTHER said then shows on NAME's screen.
hears() { grep -q "$3 in round $2" "$1/round-$2.json"; }
for one in "${names[@]}"; do
  for other in "${names[@]}"; do
    [ "$one" = "$other" ] && continue
    together=0
    for round in 1 2 3; do
      hears "$one" "$round" "$one" || fail "$one does not see their own line in round $round"
      if hears "$one" "$round" "$other"; then
        together=$((together + 1))
        hears "$other" "$round" "$one" || fail "$one hears $other in round $round, but not the other way"
      fi
    done
    [ "$together" -eq 1 ] || fail "$one heard $other in $together rounds; they sat together in one"
  done
done

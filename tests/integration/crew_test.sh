#!/usr/bin/env bash
# A crew by real programs: kept with the keyboard, its calendar's file read by an independent parser; at another time whoever
# has the code hears when it meets, and its host opens the same lobby from the home screen.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
export TZ=Europe/Berlin XDG_DOCUMENTS_DIR=$work/documents
mkdir documents
start_server
start_host "$here/drive/crew_host.drive" host-lobby.json
wait "$host" || { cat host.log >&2; fail "the host does not keep the crew"; }
[ "$(stat -c %a "$data/history.db")" = 600 ] || fail "others may read the history"
! grep -q "$(sed -n 's/.*"key": "\([0-9a-f]*\)".*/\1/p' p1/profile.json | head -c 16)" "$data/history.db" ||
  fail "the key lies in the history"

ics=$(echo documents/*.ics)
start=$(sed -n 's/^DTSTART;TZID=Europe\/Berlin:\([0-9]*\)T\([0-9][0-9]\)\([0-9][0-9]\)00.*/\1 \2:\3/p' "$ics")
lasts=$(sed -n 's/^DURATION:PT\([0-9]*\)M.*/\1/p' "$ics")
weekday=$(($(date -d "${start% *}" +%u) - 1))
/usr/bin/python3 "$here/crew_calendar.py" "$ics" Europe/Berlin "$weekday" "${start#* }" "$lasts" || { cat "$ics" >&2; fail "the calendar is wrong"; }
grep -q "$code" "$ics" || fail "the calendar does not lead into the lobby"

# Another week: the lobby has closed long ago, the server was started again, and the code is still the crew's.
end_server TERM
rm "$data"/parlor.db*
start_server_again
printf 'wait screen home 10\nwait text "%s is home to Friday Crew, who aren’t here now. They meet next on" 20\nexpect-layout\nquit\n' \
  "$code" >early.drive
client "$code" --server "127.0.0.1:$port" --profile "$work/p2" --name Kofi --drive early.drive >early.log 2>&1 ||
  { cat early.log >&2; fail "who comes at another time does not hear when the crew meets"; }
client --server "127.0.0.1:$port" --profile "$work/p1" --name Zoë --drive "$here/drive/crew_home.drive" >home.log 2>&1 ||
  { cat home.log >&2; fail "the crew's lobby does not open from the home screen"; }
grep -q "$code" again.json || fail "the crew's lobby has another code"

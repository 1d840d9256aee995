#!/usr/bin/env bash
# The calendar's file of a crew, read by an independent parser: in zones of both halves of the world, with and without
# daylight saving, every meeting keeps its local time across all changes of the clocks.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
print=$bin/../tests/crew_calendar

# zone ZONE WEEKDAY HH:MM LASTS: from a Wednesday in October 2026 on.
zone() {
  "$print" "$1" "$2" "$((10#${3%:*} * 60 + 10#${3#*:}))" "$4" 1790800000 >zone.ics
  /usr/bin/python3 "$here/crew_calendar.py" zone.ics "$@" || { cat zone.ics >&2; fail "the calendar of $1 is wrong"; }
}
zone Europe/Berlin 4 17:00 30
zone America/New_York 4 16:30 45
zone Australia/Sydney 3 09:15 60
zone Asia/Kolkata 0 18:00 30
zone America/Sao_Paulo 1 12:00 30
zone Europe/Dublin 6 20:00 25
zone Pacific/Auckland 0 08:00 30
zone America/St_Johns 2 11:45 15
zone Africa/Casablanca 5 10:00 30

# Names that are long, and full of what has to be escaped and folded.
name='Крю; "wine, cheese\stories" 李雷と仲間たちの金曜日の夜 👨‍👩‍👧‍👦 ñandú'
"$print" Europe/Berlin 4 1020 30 1790800000 "$name" 3 >long.ics
/usr/bin/python3 "$here/crew_calendar.py" long.ics Europe/Berlin 4 17:00 30
NAME="$name" /usr/bin/python3 - <<'CHECK'
import os
import icalendar
event = icalendar.Calendar.from_ical(open("long.ics", "rb").read()).walk("VEVENT")[0]
assert str(event["SUMMARY"]) == os.environ["NAME"], str(event["SUMMARY"])
assert int(event["SEQUENCE"]) == 3
CHECK
# The same plan is the same file, and another revision the same event.
"$print" Europe/Berlin 4 1020 30 1790800000 "$name" 3 | cmp - long.ics
"$print" Europe/Berlin 4 1080 30 1791900000 "$name" 4 >later.ics
[ "$(grep -h ^UID long.ics)" = "$(grep -h ^UID later.ics)" ] || fail "a changed crew is another event"
grep -q '^SEQUENCE:4' later.ics || fail "the revision is missing"
"$print" Nowhere/Special 4 1020 30 1790800000 >none.ics 2>/dev/null && fail "a zone that does not exist is taken"
exit 0

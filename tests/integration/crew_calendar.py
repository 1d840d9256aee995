#!/usr/bin/python3
"""Reads a crew's calendar file with parsers that Parlor did not write, and says what is wrong with it.

  crew_calendar.py FILE ZONE WEEKDAY HH:MM LASTS   (WEEKDAY 0 is Monday)

For three years every meeting must be on its weekday at its local time by the rules that stand in the file, and by
the system's own time zones; and each change of the clocks in that time must have been passed.
"""
import datetime
import re
import sys
import zoneinfo

import icalendar
import recurring_ical_events

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def fail(sentence):
    sys.exit(f"FAILED: {sentence}")


def check_lines(raw):
    if not raw.endswith(b"\r\n") or re.search(rb"(?<!\r)\n", raw):
        fail("a line does not end with CRLF")
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            fail(f"a line is longer than 75 octets: {line!r}")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            fail(f"a character is folded in its middle: {line!r}")


def main():
    path, zone, weekday, clock, lasts = sys.argv[1:6]
    weekday, lasts = int(weekday), int(lasts)
    hour, minute = map(int, clock.split(":"))
    raw = open(path, "rb").read()
    check_lines(raw)
    calendar = icalendar.Calendar.from_ical(raw)
    if str(calendar["VERSION"]) != "2.0" or "PRODID" not in calendar:
        fail("VERSION or PRODID is missing")
    zones = list(calendar.walk("VTIMEZONE"))
    events = list(calendar.walk("VEVENT"))
    if len(events) != 1 or len(zones) != 1:
        fail(f"{len(events)} events and {len(zones)} time zones instead of one each")
    event, rules = events[0], zones[0]
    if str(rules["TZID"]) != zone or event["DTSTART"].params.get("TZID") != zone:
        fail(f"the time zone is {rules['TZID']}, and that of the beginning {event['DTSTART'].params.get('TZID')}")
    rule = event["RRULE"]
    if rule["FREQ"] != ["WEEKLY"] or rule["BYDAY"] != [DAYS[weekday]] or "COUNT" in rule or "UNTIL" in rule:
        fail(f"the rule is {rule.to_ical()}")
    for name in ("UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DESCRIPTION", "LOCATION", "URL"):
        if name not in event:
            fail(f"{name} is missing")
    for name in ("DESCRIPTION", "LOCATION", "URL"):
        if "parlor://" not in str(event[name]):
            fail(f"{name} has no invite")
    start = event["DTSTART"].dt
    if event["DURATION"].dt != datetime.timedelta(minutes=lasts):
        fail(f"it lasts {event['DURATION'].dt}")

    by_file = rules.to_tz()
    by_system = zoneinfo.ZoneInfo(zone)
    until = start + datetime.timedelta(days=3 * 366)
    found = recurring_ical_events.of(calendar).between(start, until)
    if len(found) < 3 * 52:
        fail(f"{len(found)} meetings in three years")
    offsets = set()
    before = None
    for one in sorted(found, key=lambda each: each["DTSTART"].dt):
        naive = one["DTSTART"].dt.replace(tzinfo=None)
        if (naive.weekday(), naive.hour, naive.minute) != (weekday, hour, minute):
            fail(f"a meeting is at {naive}")
        if before is not None and naive - before != datetime.timedelta(days=7):
            fail(f"{before} is followed by {naive}")
        before = naive
        # What the file says of that moment, and what the system says.
        there = by_file.localize(naive) if hasattr(by_file, "localize") else naive.replace(tzinfo=by_file)
        right = naive.replace(tzinfo=by_system)
        if there.utcoffset() != right.utcoffset():
            fail(f"on {naive} the file says {there.utcoffset()} and the system {right.utcoffset()}")
        offsets.add(right.utcoffset())
    year = [datetime.datetime(start.year + 1, month, 15, 12, tzinfo=by_system).utcoffset() for month in range(1, 13)]
    if offsets != set(year):
        fail(f"the meetings are at offsets {offsets}, the year there has {set(year)}")
    print(f"{zone}: {len(found)} meetings at {clock}, {len(offsets)} offsets from UTC, "
          f"{len(rules.subcomponents)} rules, UID {event['UID']}, revision {event['SEQUENCE']}")


main()

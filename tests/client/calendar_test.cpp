// When crews meet, by the clocks of other places.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "client/calendar/ics.hpp"
#include "client/calendar/zones.hpp"
#include "client/strings/crew_strings.hpp"

namespace calendar_test {

using namespace parlor;
using namespace parlor::calendar;
namespace words = parlor::client::strings::crew;

namespace {

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t week = 7 * day;
// Friday, 23 October 2026, 15:00 UTC: 17:00 in Berlin, the last Friday of its summer time.
constexpr std::int64_t last_summer_friday = 1'792'767'600;

Meeting friday(std::string zone, std::uint16_t starts = 17 * 60) {
    return {4, starts, 30, std::move(zone)};
}

}  // namespace

TEST_CASE("a meeting keeps its local time when the clocks there change") {
    const Meeting berlin = friday("Europe/Berlin");
    CHECK(next_meeting(berlin, last_summer_friday - day) == last_summer_friday);
    CHECK(next_meeting(berlin, last_summer_friday + hour) == last_summer_friday + week + hour);
    const Meeting kolkata = friday("Asia/Kolkata");
    const auto first = next_meeting(kolkata, last_summer_friday - day);
    REQUIRE(first);
    CHECK(next_meeting(kolkata, *first + hour) == *first + week);
    CHECK(offset_minutes("Asia/Kolkata", *first) == 330);
    CHECK(offset_minutes("Europe/Berlin", last_summer_friday) == 120);
    CHECK(offset_minutes("Europe/Berlin", last_summer_friday + week) == 60);
}

TEST_CASE("a meeting that goes on is the next one until it is over") {
    const Meeting berlin = friday("Europe/Berlin");
    CHECK(next_meeting(berlin, last_summer_friday + 29 * 60) == last_summer_friday);
    CHECK(next_meeting(berlin, last_summer_friday + 30 * 60) == last_summer_friday + week + hour);
    // Past midnight, too, and by the weekday there and not by that of UTC.
    Meeting late = friday("Pacific/Auckland", 23 * 60 + 50);
    const auto begins = next_meeting(late, last_summer_friday - 3 * day);
    REQUIRE(begins);
    CHECK(next_meeting(late, *begins + 20 * 60) == *begins);
}

TEST_CASE("a time that the clocks jump over is still a meeting on that day") {
    // On Sunday, 28 March 2027, there is no 2:30 in Berlin.
    const Meeting night{6, 2 * 60 + 30, 30, "Europe/Berlin"};
    constexpr std::int64_t saturday_noon = 1'806'145'200;
    const auto begins = next_meeting(night, saturday_noon);
    REQUIRE(begins);
    CHECK(*begins - saturday_noon > 12 * hour);
    CHECK(*begins - saturday_noon < 16 * hour);
}

TEST_CASE("zones are known by name, and what is none is no zone") {
    CHECK(std::ranges::is_sorted(zones()));
    for (const std::string zone : {"Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata"}) {
        CHECK(std::ranges::count(zones(), zone) == 1);
        CHECK(knows(zone));
    }
    CHECK(knows("Etc/UTC"));
    CHECK_FALSE(knows(""));
    CHECK_FALSE(knows("Europe/Atlantis"));
    CHECK_FALSE(knows("../../etc/passwd"));
    CHECK_FALSE(next_meeting(friday("Europe/Atlantis"), last_summer_friday));
    CHECK_FALSE(offset_minutes("Europe/Atlantis", 0));
    CHECK(knows(system_zone()));
}

TEST_CASE("the environment says where the system stands") {
    const char* before = std::getenv("TZ");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("TZ", "Australia/Sydney", 1);
    CHECK(system_zone() == "Australia/Sydney");
    ::setenv("TZ", ":/usr/share/zoneinfo/Asia/Kolkata", 1);
    CHECK(system_zone() == "Asia/Kolkata");
    ::setenv("TZ", "nonsense", 1);
    CHECK(system_zone() == "Etc/UTC");
    if (before == nullptr) {
        ::unsetenv("TZ");
    } else {
        ::setenv("TZ", kept.c_str(), 1);
    }
}

TEST_CASE("the calendar's file holds the meeting, the zone it needs, and the way in") {
    CrewEvent event{7,
                    2,
                    UtcTime{Duration{last_summer_friday * 1'000}},
                    "Friday; crew, all",
                    friday("Europe/Berlin"),
                    "parlor://games.example:4747/PLUM-42",
                    "Join with PLUM-42"};
    const auto text = to_ics(event);
    REQUIRE(text);
    for (const std::string line :
         {"BEGIN:VCALENDAR\r\n", "TZID:Europe/Berlin\r\n", "DTSTART;TZID=Europe/Berlin:20261023T170000\r\n",
          "RRULE:FREQ=WEEKLY;BYDAY=FR\r\n", "DURATION:PT30M\r\n", "SEQUENCE:2\r\n",
          "UID:parlor-crew-0000000000000007\r\n", "SUMMARY:Friday\\; crew\\, all\r\n",
          "URL:parlor://games.example:4747/PLUM-42\r\n"})
        CHECK_MESSAGE(text->find(line) != std::string::npos, line, " is not in\n", *text);
    // Rules of long ago stay out, and those of today have no end.
    CHECK(text->find("DTSTART:1916") == std::string::npos);
    CHECK(text->find("UNTIL") == std::string::npos);
    CHECK(to_ics(event) == text);
    event.meeting.zone = "Europe/Atlantis";
    CHECK_FALSE(to_ics(event));
    event.meeting.zone = "Etc/UTC";
    const auto utc = to_ics(event);
    REQUIRE(utc);
    CHECK(utc->find("DTSTART:20261023T170000Z\r\n") != std::string::npos);
    CHECK(utc->find("VTIMEZONE") == std::string::npos);
}

TEST_CASE("times of day are read as people write them") {
    CHECK(words::read_clock("17:05") == 17 * 60 + 5);
    CHECK(words::read_clock(" 9 ") == 9 * 60);
    CHECK(words::read_clock("9.30") == 9 * 60 + 30);
    CHECK(words::read_clock("5 pm") == 17 * 60);
    CHECK(words::read_clock("12:15 AM") == 15);
    CHECK(words::read_clock("12pm") == 12 * 60);
    for (const char* wrong : {"", "24:00", "12:60", "12:5", "13 pm", "0am", "five", "1:2:3", "-1"})
        CHECK_FALSE_MESSAGE(words::read_clock(wrong), wrong);
    CHECK(words::day_and_time({last_summer_friday, 120}) == "Friday, 23 October, 17:00");
    CHECK(words::place_of("America/Argentina/Buenos_Aires") == "Buenos Aires");
}

}  // namespace calendar_test

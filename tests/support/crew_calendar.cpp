#include <cstdio>
#include <cstdlib>
#include <string>

#include "client/calendar/ics.hpp"

// Prints the calendar's file of a crew for a script to check:
//   crew_calendar ZONE WEEKDAY MINUTE LASTS CHANGED [NAME] [REVISION]
// WEEKDAY 0 is Monday, MINUTE is after midnight, CHANGED in UTC seconds.
int main(int count, char** arguments) {
    using namespace parlor;
    if (count < 6) {
        std::puts("Usage: crew_calendar ZONE WEEKDAY MINUTE LASTS CHANGED [NAME] [REVISION]");
        return 2;
    }
    calendar::CrewEvent event;
    event.id = 0xFEDC'BA98'7654'3210;
    event.name = count > 6 ? arguments[6] : "Friday Crew";
    event.revision = count > 7 ? static_cast<std::uint32_t>(std::atoi(arguments[7])) : 0;
    event.changed = UtcTime{Duration{std::atoll(arguments[5]) * 1'000}};
    event.meeting = {static_cast<std::uint8_t>(std::atoi(arguments[2])),
                     static_cast<std::uint16_t>(std::atoi(arguments[3])),
                     static_cast<std::uint16_t>(std::atoi(arguments[4])), arguments[1]};
    event.link = "parlor://games.example:4747/PLUM-42";
    event.description = "Join in Parlor with the code PLUM-42, or open parlor://games.example:4747/PLUM-42";
    const auto text = calendar::to_ics(event);
    if (!text) {
        std::fprintf(stderr, "No time zone is called %s.\n", arguments[1]);
        return 1;
    }
    std::fwrite(text->data(), 1, text->size(), stdout);
}

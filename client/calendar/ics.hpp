#pragma once

#include <optional>
#include <string>

#include "shared/protocol/crew.hpp"

namespace parlor::calendar {

// A crew's weekly meeting, to be written down as a calendar's file.
struct CrewEvent {
    std::uint64_t id = 0;  // CrewView::id
    std::uint32_t revision = 0;
    UtcTime changed;
    std::string name;
    Meeting meeting;
    std::string link;         // "parlor://..."
    std::string description;  // how to get in, in words
};

// RFC 5545: an event of every week by the clocks of its zone, whose rules are in the file, from the first
// meeting after the plan was changed. The same plan gives the same bytes, and a later one takes an earlier
// one's place in calendars (the same UID, a higher SEQUENCE). Nothing for a zone that the system does not
// know.
[[nodiscard]] std::optional<std::string> to_ics(const CrewEvent& event);

}  // namespace parlor::calendar

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/protocol/crew.hpp"

// Times of other places, by the time zones that the system knows.
namespace parlor::calendar {

// Of the IANA database, by alphabet: "Europe/Berlin".
[[nodiscard]] const std::vector<std::string>& zones();
[[nodiscard]] bool knows(const std::string& zone);
// Where the system says that it stands; "Etc/UTC" when it does not say.
[[nodiscard]] std::string system_zone();

// Minutes that clocks there are ahead of UTC at that moment; nothing for a zone the system does not know.
[[nodiscard]] std::optional<int> offset_minutes(const std::string& zone, std::int64_t utc_seconds);

// When the meeting is next, in UTC seconds: one that began less than its minutes ago counts. A time that
// clocks jump over is one hour later on that day, and one that they show twice is the first. Nothing for a
// zone that the system does not know.
[[nodiscard]] std::optional<std::int64_t> next_meeting(const Meeting& meeting, std::int64_t utc_seconds);

}  // namespace parlor::calendar

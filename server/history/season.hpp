#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/protocol/crew.hpp"

// How evenings become the table of a season, the strengths of teams and the weights of meetings. Whole
// numbers only.
namespace parlor::history {

struct WeekPoints {
    std::int64_t week = 0;
    std::int32_t points = 0;
};

// The sum of the best `counting` weeks; of a week the best evening counts.
[[nodiscard]] std::int32_t season_points(std::vector<WeekPoints> results, std::uint8_t counting);
// Their mean; nothing without results.
[[nodiscard]] std::optional<std::int32_t> strength(std::vector<WeekPoints> results, std::uint8_t counting);

// Of a meeting so many weeks ago: 32, halved every four weeks, and 1 at least. What two have of it adds up to
// 100 at most, which is the weight that seating knows.
[[nodiscard]] std::int32_t meeting_weight(std::int64_t weeks_ago);
inline constexpr std::int32_t most_meeting_weight = 100;

// Where in which season a week is, counted from the crew's first.
struct SeasonWeek {
    std::int64_t season = 1;
    std::int64_t week = 1;
    std::int64_t first = 0;  // of the season, counted as week_of() does
};
[[nodiscard]] SeasonWeek season_week(std::int64_t first_week, std::int64_t week, std::uint8_t weeks);

}  // namespace parlor::history

#include "shared/protocol/crew.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace parlor {

namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;
constexpr std::int64_t minutes_a_week = 7 * minutes_a_day;
// From Monday, 29 December 1969, to the beginning of UTC's count, a Thursday.
constexpr std::int64_t first_monday = 3 * minutes_a_day;

bool is_zone(const std::string& zone) {
    const auto may_be = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
               c == '_' || c == '-' || c == '+';
    };
    return !zone.empty() && zone.size() <= limits::zone_bytes && zone.front() != '/' &&
           std::ranges::all_of(zone, may_be);
}

bool valid(const Meeting& meeting) {
    return meeting.weekday < 7 && meeting.starts < minutes_a_day && meeting.minutes >= 5 &&
           meeting.minutes <= limits::evening_minutes && is_zone(meeting.zone);
}

bool valid(const Season& season) {
    return season.weeks >= 1 && season.weeks <= limits::season_weeks && season.counting >= 1 &&
           season.counting <= season.weeks;
}

std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
    const std::int64_t quotient = number / by;
    return number % by < 0 ? quotient - 1 : quotient;
}

}  // namespace

bool valid(const CrewPlan& plan) {
    return !plan.name.empty() && is_clean(plan.name, {limits::title_graphemes, limits::title_bytes}) &&
           valid(plan.meeting) && valid(plan.season);
}

std::int64_t week_of(const Meeting& meeting, UtcTime moment) {
    const std::int64_t minute = floor_divide(count_ms(moment.time_since_epoch()), count_ms(Duration(1min)));
    const std::int64_t of_week = meeting.weekday * minutes_a_day + meeting.starts;
    return floor_divide(minute + first_monday - of_week + minutes_a_week / 2, minutes_a_week);
}

}  // namespace parlor

#include "client/calendar/zones.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string_view>

namespace parlor::calendar {

namespace {

constexpr const char* fallback = "Etc/UTC";
constexpr int days_a_week = 7;
constexpr std::int64_t seconds_a_day = 86'400;

icaltimezone* find(const std::string& zone) {
    if (zone == fallback || zone == "UTC") return icaltimezone_get_utc_timezone();
    return icaltimezone_get_builtin_timezone(zone.c_str());
}

icaltimetype time_there(icaltimezone* zone, std::int64_t utc_seconds) {
    return icaltime_from_timet_with_zone(static_cast<std::time_t>(utc_seconds), 0, zone);
}

// The part of a path below the system's zones that names one of them.
std::optional<std::string> zone_in(const std::string& path) {
    constexpr std::string_view folder = "zoneinfo/";
    const auto at = path.rfind(folder);
    if (at == std::string::npos) return std::nullopt;
    const std::string name = path.substr(at + folder.size());
    return knows(name) ? std::optional(name) : std::nullopt;
}

}  // namespace

const std::vector<std::string>& zones() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> names{fallback};
        icalarray* known = icaltimezone_get_builtin_timezones();
        for (std::size_t i = 0; known != nullptr && i < known->num_elements; ++i) {
            auto* zone = static_cast<icaltimezone*>(icalarray_element_at(known, i));
            if (const char* name = icaltimezone_get_location(zone)) names.emplace_back(name);
        }
        std::ranges::sort(names);
        const auto twice = std::unique(names.begin(), names.end());
        names.erase(twice, names.end());
        return names;
    }();
    return all;
}

bool knows(const std::string& zone) {
    return !zone.empty() && find(zone) != nullptr;
}

std::string system_zone() {
    if (const char* named = std::getenv("TZ"); named != nullptr && *named != '\0') {
        const std::string name = *named == ':' ? named + 1 : named;
        if (const auto zone = zone_in(name)) return *zone;
        return knows(name) ? name : fallback;
    }
    std::error_code error;
    const auto target = std::filesystem::canonical("/etc/localtime", error);
    const auto zone = error ? std::nullopt : zone_in(target.string());
    return zone.value_or(fallback);
}

std::optional<int> offset_minutes(const std::string& zone, std::int64_t utc_seconds) {
    icaltimezone* found = find(zone);
    if (found == nullptr) return std::nullopt;
    icaltimetype moment = time_there(icaltimezone_get_utc_timezone(), utc_seconds);
    int daylight = 0;
    return icaltimezone_get_utc_offset_of_utc_time(found, &moment, &daylight) / 60;
}

std::optional<std::int64_t> next_meeting(const Meeting& meeting, std::int64_t utc_seconds) {
    icaltimezone* zone = find(meeting.zone);
    if (zone == nullptr) return std::nullopt;
    const std::int64_t from = utc_seconds - std::int64_t{meeting.minutes} * 60;
    // From the day before on: one that goes on past midnight is still today's.
    const icaltimetype there = time_there(zone, from - seconds_a_day);
    for (int day = 0; day <= days_a_week + 2; ++day) {
        icaltimetype begins = there;
        begins.hour = meeting.starts / 60;
        begins.minute = meeting.starts % 60;
        begins.second = 0;
        begins.day += day;
        begins = icaltime_normalize(begins);
        // Sunday is 1 there, Monday 2.
        if ((icaltime_day_of_week(begins) + 5) % days_a_week != meeting.weekday) continue;
        const auto moment = static_cast<std::int64_t>(icaltime_as_timet_with_zone(begins, zone));
        if (moment > from) return moment;
    }
    return std::nullopt;
}

}  // namespace parlor::calendar

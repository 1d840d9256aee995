#include "client/strings/header_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings {

std::string clock_time(std::int64_t utc_seconds, int utc_offset_minutes) {
    constexpr std::int64_t day = 24 * 60;
    const std::int64_t minutes = utc_seconds / 60 + utc_offset_minutes;
    const std::int64_t of_day = ((minutes % day) + day) % day;
    return fmt::format("{:02}:{:02}", of_day / 60, of_day % 60);
}

std::string restarts_in(std::int64_t seconds) {
    if (seconds <= 0) return "Restarting";
    return fmt::format("Restarts in {}:{:02}", seconds / 60, seconds % 60);
}

std::string let_in(std::string_view name) {
    return fmt::format("Let {} in", name);
}

std::string not_let_in(std::string_view name) {
    return fmt::format("Not now, {}", name);
}

}  // namespace parlor::client::strings

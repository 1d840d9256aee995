#include "client/strings/leaderboard_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings {

std::string close_behind(std::span<const std::string> names, std::size_t shown) {
    if (shown > 0) return listed(names, shown) + " close behind";
    return names.size() == 1 ? "1 more close behind" : fmt::format("{} more close behind", names.size());
}

std::string more_above(std::size_t count) {
    return fmt::format("{} more above", count);
}

}  // namespace parlor::client::strings

#include "client/strings/toasts_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings::toasting {

std::string subtitle(int step, int of) {
    return fmt::format("Toasts, {} of {}", step, of);
}

std::string lead(std::size_t names) {
    if (names == 1) return "One name is yours. Say what they did, and what it meant.";
    return fmt::format("{} names are yours. Say what they did, and what it meant.",
                       names == 2   ? "Two"
                       : names == 3 ? "Three"
                                    : std::to_string(names));
}

std::string text_name(std::string_view name) {
    return fmt::format("Toast to {}", name);
}

std::string done_count(int done, int of) {
    return fmt::format("{} of {} are done", done, of);
}

std::string keep_name(int number) {
    return fmt::format("Keep toast {} to myself", number);
}

std::string from(std::string_view name, std::string_view department) {
    return department.empty() ? fmt::format("from {}", name) : fmt::format("from {}, {}", name, department);
}

std::string seconds_choice(int seconds) {
    return fmt::format("{} s", seconds);
}

}  // namespace parlor::client::strings::toasting

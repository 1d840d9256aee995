#include "client/strings/hosting_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings {

std::string editor_removed(std::string_view activity) {
    return fmt::format("{} removed.", activity);
}

std::string editor_forget(std::string_view preset) {
    return fmt::format("Forget “{}”", preset);
}
std::string editor_forgotten(std::string_view preset) {
    return fmt::format("“{}” is forgotten.", preset);
}
std::string editor_kept(std::string_view preset) {
    return fmt::format("“{}” is kept.", preset);
}

std::string editor_replaced(std::string_view preset) {
    return fmt::format("“{}” is in place.", preset);
}

std::string editor_ends_clock(std::uint32_t minutes, std::string_view clock) {
    return fmt::format("in {} min, at {}", minutes, clock);
}

std::string activity_place(std::size_t number, std::string_view title) {
    return fmt::format("{}. {}", number, title);
}

std::string person_menu(std::string_view name) {
    return fmt::format("What to do with {}", name);
}

std::string move_to(std::string_view team) {
    return fmt::format("Move to the {}", team);
}

std::string remove_title(std::string_view name) {
    return fmt::format("Remove {}?", name);
}

std::string make_host_title(std::string_view name) {
    return fmt::format("Make {} the host?", name);
}

std::string teams_explained(TeamMode mode) {
    switch (mode) {
        case TeamMode::none:
            return "Everyone plays for themselves.";
        case TeamMode::shuffled:
            return "Teams of equal size, dealt by chance. A team’s points are the mean of its members’.";
        case TeamMode::by_department:
            return "Departments are spread over the teams. A team’s points are the mean of its members’.";
    }
    return {};
}

}  // namespace parlor::client::strings

#include "client/strings/lobby_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings {

namespace {

std::string people_here(std::size_t people) {
    return people == 1 ? std::string("1 person here") : fmt::format("{} people here", people);
}

}  // namespace

std::string tab_chat_unread(std::size_t lines) {
    return fmt::format("Chat ({})", lines);
}

std::string minutes_short(std::uint32_t minutes) {
    return fmt::format("{} min", minutes);
}

std::string ends_at(std::string_view clock) {
    return fmt::format("ends {}", clock);
}

std::string ends_about(std::string_view clock) {
    return fmt::format("ends about {}", clock);
}

std::string editor_removed(std::string_view activity) {
    return fmt::format("{} removed.", activity);
}

std::string editor_replaced(std::string_view preset) {
    return fmt::format("“{}” is in place.", preset);
}

std::string editor_total(std::uint32_t minutes) {
    return minutes == 1 ? std::string("1 minute in total") : fmt::format("{} minutes in total", minutes);
}

std::string editor_ends_clock(std::uint32_t minutes, std::string_view clock) {
    return fmt::format("in {} min, at {}", minutes, clock);
}

std::string preset_summary(std::size_t activities, std::uint32_t minutes) {
    return activities == 1 ? fmt::format("1 activity, {} min", minutes)
                           : fmt::format("{} activities, {} min", activities, minutes);
}

std::string activity_place(std::size_t number, std::string_view title) {
    return fmt::format("{}. {}", number, title);
}

std::string people_count(std::size_t people) {
    return people == 1 ? std::string("1 person") : fmt::format("{} people", people);
}

std::string room_for(std::size_t more) {
    return fmt::format("Room for {} more", more);
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

std::string ready_count(std::size_t ready, std::size_t of) {
    return fmt::format("{} of {}", ready, of);
}

std::string waiting_for(std::string_view host) {
    return fmt::format("Waiting for {} to start", host);
}

std::string hosting_people(std::size_t people) {
    return fmt::format("You’re hosting, {}", people_here(people));
}

std::string hosted_by(std::string_view host, std::size_t people) {
    return fmt::format("Hosted by {}, {}", host, people_here(people));
}

}  // namespace parlor::client::strings

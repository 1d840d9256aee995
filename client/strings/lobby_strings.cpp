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

std::string people_count(std::size_t people) {
    return people == 1 ? std::string("1 person") : fmt::format("{} people", people);
}

std::string room_for(std::size_t more) {
    return fmt::format("Room for {} more", more);
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

std::string co_host_of(std::string_view department) {
    return department.empty() ? "Co-host" : fmt::format("Co-host · {}", department);
}

}  // namespace parlor::client::strings

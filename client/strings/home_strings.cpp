#include "client/strings/home_strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace parlor::client::strings::home {

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

constexpr std::array<std::string_view, 7> weekdays{"Thursday", "Friday",  "Saturday", "Sunday",
                                                   "Monday",   "Tuesday", "Wednesday"};

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string version(std::string_view number) {
    return fmt::format("Version {}", number);
}

std::string found_code(std::string_view code, std::string_view server) {
    if (server.empty()) return fmt::format("Found the code {}.", code);
    return fmt::format("Found {} on {}. Press Enter to join.", code, server);
}

std::string back_to_seat(std::string_view code) {
    return fmt::format("Back to your seat in {}", code);
}

std::string seat_place(std::string_view lobby, std::string_view server, std::string_view name) {
    std::string place = server.empty() ? std::string(lobby) : fmt::format("{} on {}", lobby, server);
    return name.empty() ? place : fmt::format("{}, as {}", place, name);
}

std::string looking(std::string_view code) {
    return fmt::format("Looking for {}…", code);
}

std::string people(std::uint16_t people, bool playing) {
    const std::string count = counted(people, "person", "people");
    return playing ? fmt::format("{}, playing now", count) : fmt::format("{} in the lobby", count);
}

std::string people(const LobbyPreview& preview) {
    if (!preview.locked) return people(preview.people, preview.playing);
    return fmt::format("{}, locked by the host", counted(preview.people, "person", "people"));
}

std::string found_on_network(std::size_t lobbies) {
    return fmt::format("{} found", lobbies);
}

std::string place_and_people(std::string_view place, std::string_view people) {
    return fmt::format("{} · {}", place, people);
}

std::string preview(const LobbyPreview& preview) {
    return fmt::format("{} — {}", preview.title.empty() ? std::string(untitled) : preview.title,
                       people(preview));
}

std::string place_and_time(std::string_view place, std::string_view when) {
    return when.empty() ? std::string(place) : fmt::format("{} · {}", place, when);
}

std::string ago(std::int64_t then, std::int64_t now, int utc_offset_minutes) {
    const std::int64_t passed = std::max<std::int64_t>(0, now - then);
    if (passed < 2 * minute) return "just now";
    if (passed < hour) return fmt::format("{} minutes ago", passed / minute);
    const std::int64_t offset = utc_offset_minutes * minute;
    const std::int64_t days = (now + offset) / day - (then + offset) / day;
    if (days <= 0) return fmt::format("{} ago", counted(passed / hour, "hour", "hours"));
    if (days == 1) return "yesterday";
    if (days < 7) {
        const auto index = static_cast<std::size_t>(((then + offset) / day) % 7);
        return fmt::format("last {}", weekdays.at(index));
    }
    if (days < 60) return fmt::format("{} ago", counted(days / 7, "week", "weeks"));
    return fmt::format("{} months ago", days / 30);
}

std::string connecting_to(std::string_view server) {
    return fmt::format("Knocking at {}", server);
}

std::string knocked_at(std::string_view lobby) {
    return fmt::format("You knocked at {}.", lobby);
}

std::string waits_for(std::string_view name) {
    if (name.empty()) return "Somebody there has been asked to let you in.";
    return fmt::format("{} has been asked to let you in.", name);
}

}  // namespace parlor::client::strings::home

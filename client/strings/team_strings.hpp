#pragma once

#include <array>
#include <string_view>

#include "shared/rounds/player_state.hpp"

namespace parlor::client::strings {

inline constexpr std::array<std::string_view, 4> team_names{"Foxes", "Whales", "Crabs", "Owls"};
inline constexpr std::array<std::string_view, 4> team_emblems{"🦊", "🐳", "🦀", "🦉"};

// By number, 1 to 4; empty for no team.
[[nodiscard]] constexpr std::string_view team_name(Team team) {
    return team >= 1 && team <= team_names.size() ? team_names.at(team - 1U) : std::string_view{};
}
[[nodiscard]] constexpr std::string_view team_emblem(Team team) {
    return team >= 1 && team <= team_emblems.size() ? team_emblems.at(team - 1U) : std::string_view{};
}

inline constexpr std::string_view teams_heading = "Teams";
inline constexpr std::string_view your_team = "your team";

}  // namespace parlor::client::strings

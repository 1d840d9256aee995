#include "shared/rounds/player_state.hpp"

#include <algorithm>

namespace parlor {

std::vector<TeamStanding> team_standings(std::span<const Standing> standings,
                                         std::span<const TeamMember> members) {
    std::array<std::int64_t, limits::teams + 1> sums{};
    std::array<std::int64_t, limits::teams + 1> sizes{};
    for (const TeamMember& member : members) {
        if (member.team == 0 || member.team > limits::teams) continue;
        ++sizes[member.team];
        const auto found = std::ranges::find(standings, member.who, &Standing::who);
        if (found != standings.end()) sums[member.team] += found->points;
    }
    std::vector<TeamStanding> result;
    for (Team team = 1; team <= limits::teams; ++team) {
        if (sizes[team] == 0) continue;
        result.push_back({team, static_cast<std::int32_t>(sums[team] / sizes[team])});
    }
    std::ranges::stable_sort(result, std::ranges::greater{}, &TeamStanding::points);
    return result;
}

}  // namespace parlor

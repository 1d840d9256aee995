#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/limits.hpp"

namespace parlor {

// How much more time than the others a person has asked for. Nobody else sees it.
enum class Allowance : std::uint8_t { on_the_clock, half_more, double_time, off_the_clock };
constexpr Allowance last_of(Allowance) {
    return Allowance::off_the_clock;
}

// 0 is no team; teams 1 to 4 are Foxes, Whales, Crabs, Owls.
using Team = std::uint8_t;

// A person's place in an activity, best first; equal points share a place.
struct Standing {
    PlayerId who;
    std::int32_t points = 0;
    std::uint16_t place = 1;
    std::int16_t moved = 0;  // places gained (positive) or lost since the last question or turn

    friend bool operator==(const Standing&, const Standing&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, points, place, moved);
    }
};

struct TeamStanding {
    Team team = 0;
    std::int32_t points = 0;  // the mean of its members' points, rounded down
};

struct TeamMember {
    PlayerId who;
    Team team = 0;
};

// A team's points are the mean of its members', so that a small team is not behind from the start.
// Members without a standing count as 0; teams without members are left out. Best first.
[[nodiscard]] std::vector<TeamStanding> team_standings(std::span<const Standing> standings,
                                                       std::span<const TeamMember> members);

}  // namespace parlor

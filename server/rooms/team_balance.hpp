#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shared/base/random.hpp"

namespace parlor::rooms {

// A team from 1 to `teams` for each of those with these strengths (0 to 1,000): sizes differ by one at most,
// and the mean strengths of teams by as little as dealing the strongest first and then swapping pairs gets
// them to. Among equals chance decides; the work is bounded.
[[nodiscard]] std::vector<std::uint8_t> balanced_teams(std::span<const std::int32_t> strengths,
                                                       std::uint8_t teams, Rng& rng);

}  // namespace parlor::rooms

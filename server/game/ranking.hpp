#pragma once

#include <cstdint>
#include <vector>

#include "shared/rounds/player_state.hpp"

namespace parlor::game {

// Who has how many points, and the place before the last scoring (0: had none).
struct Scorer {
    PlayerId who;
    std::int32_t points = 0;
    std::uint16_t place_before = 0;
};

// Best first; equal points share a place, equals in the order given.
[[nodiscard]] std::vector<Standing> rank(std::vector<Scorer> scorers);

}  // namespace parlor::game

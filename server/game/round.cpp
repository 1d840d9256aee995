#include "server/game/round.hpp"

#include <algorithm>

namespace parlor::game {

std::size_t Round::steps_in_time(std::size_t done, std::size_t planned, Duration each, RoomTime begins) {
    if (!closes_ || planned <= done) return planned;
    const std::int64_t in_time = std::max<std::int64_t>((*closes_ - begins) / each, 0);
    // Time that is short further on may yet be made good.
    if (in_time > 1) return planned;
    const std::size_t steps = std::min(planned, done + static_cast<std::size_t>(in_time));
    if (steps < planned) trimmed_ = Trimmed{steps, planned};
    return steps;
}

}  // namespace parlor::game

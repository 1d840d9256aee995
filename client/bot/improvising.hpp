#pragma once

#include <optional>

#include "client/model/model.hpp"
#include "shared/base/random.hpp"

namespace parlor::bot {

// Plays a round type that bots know nothing of: now and then the most sensible of the moves that the round
// itself offers.
class Improvising {
public:
    [[nodiscard]] std::optional<RoundCommand> due(const client::Lobby& lobby, RoomTime now, Rng& rng);
    [[nodiscard]] std::optional<RoomTime> next() const { return next_; }

private:
    std::optional<RoomTime> next_;
};

}  // namespace parlor::bot

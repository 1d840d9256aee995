#pragma once

#include <optional>

#include "client/bot/persona.hpp"
#include "client/model/model.hpp"
#include "shared/base/random.hpp"

namespace parlor::bot {

// What somebody gives to a round that is still to come, while the lobby gathers: in their own time, and not
// everything that is asked.
class Waiting {
public:
    [[nodiscard]] std::optional<RoundCommand> due(const client::Lobby& lobby, RoomTime now,
                                                  const Persona& persona, Rng& rng);
    [[nodiscard]] std::optional<RoomTime> next() const { return next_; }

private:
    std::optional<RoomTime> next_;
    bool done_ = false;
};

}  // namespace parlor::bot

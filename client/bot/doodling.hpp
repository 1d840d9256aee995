#pragma once

#include <optional>

#include "client/bot/hand.hpp"
#include "client/model/model.hpp"

namespace parlor::bot {

// Draws a small shape now and then on the canvas of a lobby that gathers: once or twice, or not at all.
class Doodling {
public:
    explicit Doodling(bool always = false) : always_(always) {}
    [[nodiscard]] std::optional<room::Doodle> due(const client::Lobby& lobby, RoomTime now, SteadyTime steady,
                                                  const Persona& persona, Rng& rng);
    [[nodiscard]] std::optional<RoomTime> next() const { return hand_.busy() ? hand_.next() : at_; }
    [[nodiscard]] SteadyTime rests_until() const { return rests_until_; }

private:
    bool always_;  // one after the other
    bool gathering_ = false;
    int left_ = 0;  // doodles of this gathering
    std::optional<RoomTime> at_;
    Hand hand_;
    SteadyTime rests_until_{};
};

}  // namespace parlor::bot

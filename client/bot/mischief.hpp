#pragma once

#include <cstdint>
#include <vector>

#include "client/model/model.hpp"
#include "shared/base/random.hpp"

namespace parlor::bot {

// What people, networks and bad clients do to a lobby.
enum class Prank : std::uint8_t {
    drop_connection,  // it is gone from one moment to the next
    fall_silent,      // nothing is read or answered for a while, then all at once
    leave,            // and come back
    foolish_moves,
    host_commands,  // of somebody who is no host
    bad_packets,    // over a connection of its own
};

// When what comes next. In the network's time, not the room's: time-outs are not in time lapse either.
class Mischief {
public:
    explicit Mischief(Rng rng) : rng_(rng) {}

    // The prank that is due, if one is.
    [[nodiscard]] std::optional<Prank> due(SteadyTime now);
    [[nodiscard]] std::optional<SteadyTime> next() const { return next_; }
    [[nodiscard]] Duration silence() { return Duration{rng_.between(500, 9'000)}; }
    [[nodiscard]] Duration absence() { return Duration{rng_.between(300, 4'000)}; }

    // Everything the activity's own list of foolish moves has, and one for another activity.
    [[nodiscard]] std::vector<ClientMessage> foolish_moves(const client::Lobby& lobby);
    [[nodiscard]] ClientMessage host_command(const client::Lobby& lobby);

private:
    Rng rng_;
    std::optional<SteadyTime> next_;
};

}  // namespace parlor::bot

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "client/model/model.hpp"
#include "shared/base/random.hpp"

namespace parlor::bot {

struct HostPlan {
    std::string title;
    RunSheet run_sheet;
    std::size_t wait_for = 2;   // people who are there before the evening begins, the host included
    bool keep_playing = false;  // after the recap, again
    Duration gathering{0};      // of room time, longer than usual, before each evening
};

// Hosts an evening from the run-sheet to the recap, and skips nothing.
class Hosting {
public:
    explicit Hosting(HostPlan plan) : plan_(std::move(plan)) {}

    [[nodiscard]] std::vector<ClientMessage> due(const client::Lobby& lobby, RoomTime now, SteadyTime steady,
                                                 Rng& rng);
    [[nodiscard]] std::optional<RoomTime> next() const { return next_; }
    void stop_playing() { plan_.keep_playing = false; }

private:
    [[nodiscard]] bool everybody_is_here(const RoomView& room, SteadyTime steady);
    [[nodiscard]] bool time_has_come(RoomTime now, Duration least, Duration most, Rng& rng);

    HostPlan plan_;
    bool set_up_ = false;
    std::optional<SteadyTime> waiting_since_;
    std::optional<RoomTime> next_;
    std::optional<std::size_t> phase_;
};

}  // namespace parlor::bot

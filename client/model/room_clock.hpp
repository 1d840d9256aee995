#pragma once

#include <cstdint>

#include "shared/base/time.hpp"

namespace parlor::client {

// Room time as this client reckons it, from what the server says it is. Every sample is late by an unknown
// part of its way; the one that was under way for the shortest time is believed, until it has grown old or a
// newer one contradicts it. What the clock shows never goes back, except when the room stood still while this
// clock went on: after restart(), or when it is more than a second ahead.
class RoomClock {
public:
    // Room time runs so many times faster than this machine's.
    void set_scale(std::uint16_t scale) { scale_ = scale == 0 ? 1 : scale; }
    [[nodiscard]] std::uint16_t scale() const { return scale_; }
    // `room` was true `one_way` before `at`, give or take `one_way`: half a measured round trip.
    void heard(RoomTime room, SteadyTime at, Duration one_way);
    // `room` was true some time before `at`: it is not earlier now.
    void heard_at_least(RoomTime room, SteadyTime at);
    // Forgets the samples so far: a seat taken, or taken again, may be in a room that stood still meanwhile.
    void restart() { known_ = false; }
    void set_paused(bool paused, SteadyTime at);

    // Between two samples time goes on at the room's pace, unless the room is paused.
    [[nodiscard]] RoomTime now(SteadyTime at) const;
    // How long until room time `at` comes, on this machine's clock; 0 when it is past.
    [[nodiscard]] Duration until(RoomTime at, SteadyTime now_here) const;

private:
    [[nodiscard]] RoomTime reckon(SteadyTime at) const;
    void believe(RoomTime room, SteadyTime at, Duration doubt);

    RoomTime base_;
    SteadyTime base_at_;
    RoomTime floor_;     // has been shown: nothing before it is shown again
    Duration doubt_{0};  // of the sample believed
    std::uint16_t scale_ = 1;
    bool paused_ = false;
    bool known_ = false;
};

}  // namespace parlor::client

#include "client/model/room_clock.hpp"

#include <algorithm>

namespace parlor::client {

namespace {

// Two clocks of ordinary machines part by less than a millisecond in this time.
constexpr Duration drift_of_a_millisecond = 10s;
// Further ahead than this is no late packet: the room stood still and nobody has said so.
constexpr Duration far_ahead = 1s;
constexpr Duration unknown = std::chrono::hours(24);

}  // namespace

RoomTime RoomClock::reckon(SteadyTime at) const {
    if (!known_ || paused_ || at <= base_at_) return base_;
    return base_ + (at - base_at_) * scale_;
}

RoomTime RoomClock::now(SteadyTime at) const {
    return std::max(reckon(at), floor_);
}

void RoomClock::believe(RoomTime room, SteadyTime at, Duration doubt) {
    const RoomTime shown = now(at);
    const bool stood_still = !known_ || shown - room > far_ahead * scale_;
    base_ = room;
    base_at_ = at;
    doubt_ = doubt;
    floor_ = stood_still ? room : shown;
    known_ = true;
}

void RoomClock::heard(RoomTime room, SteadyTime at, Duration one_way) {
    one_way = std::max(one_way, Duration{0});
    const RoomTime sample = paused_ ? room : room + one_way * scale_;
    const Duration doubt = doubt_ + (at - base_at_) / drift_of_a_millisecond * 1ms;
    const Duration error = sample > reckon(at) ? sample - reckon(at) : reckon(at) - sample;
    const bool contradicts = error > one_way * scale_ + 1ms;
    if (!known_ || one_way <= doubt || contradicts) believe(sample, at, one_way);
}

void RoomClock::heard_at_least(RoomTime room, SteadyTime at) {
    const bool stood_still = now(at) - room > far_ahead * scale_;
    if (!known_ || room > reckon(at) || stood_still) believe(room, at, unknown);
}

void RoomClock::set_paused(bool paused, SteadyTime at) {
    if (paused_ == paused) return;
    base_ = now(at);
    base_at_ = at;
    paused_ = paused;
    doubt_ = unknown;  // when exactly it stopped or went on, the next sample says
}

Duration RoomClock::until(RoomTime at, SteadyTime now_here) const {
    const Duration left = at - now(now_here);
    if (left <= 0ms) return 0ms;
    return (left + Duration{scale_ - 1}) / scale_;  // not a moment before it
}

}  // namespace parlor::client

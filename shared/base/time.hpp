#pragma once

#include <chrono>
#include <cstdint>
#include <limits>

namespace parlor {

using Duration = std::chrono::duration<std::int64_t, std::milli>;

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;

// Milliseconds since the room was made, standing still while it is paused or the server is away.
struct RoomTimeline {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
};
using RoomTime = std::chrono::time_point<RoomTimeline, Duration>;

// Milliseconds of this process's own steady clock: what the network and the window run on.
struct SteadyTimeline {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
};
using SteadyTime = std::chrono::time_point<SteadyTimeline, Duration>;

// Milliseconds since 1970-01-01 UTC.
struct UtcTimeline {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
};
using UtcTime = std::chrono::time_point<UtcTimeline, Duration>;

[[nodiscard]] constexpr std::int64_t count_ms(Duration duration) {
    return duration.count();
}

}  // namespace parlor

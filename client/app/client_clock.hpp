#pragma once

#include <cstdint>

#include "shared/base/time.hpp"

namespace parlor::app {

// The only place of the client that asks what time it is. All of one clock: seconds for what moves on screen,
// the same in milliseconds for the network.
[[nodiscard]] double steady_seconds();
[[nodiscard]] SteadyTime steady_now();

struct WallClock {
    std::int64_t utc_seconds = 0;
    int offset_minutes = 0;  // of the local zone
};
[[nodiscard]] WallClock wall_clock();

// Of this process, user and system.
[[nodiscard]] double cpu_seconds();

}  // namespace parlor::app

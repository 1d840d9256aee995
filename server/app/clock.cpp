#include "server/app/clock.hpp"

namespace parlor::app {

SteadyTime steady_now() {
    return SteadyTime(
        std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch()));
}

UtcTime utc_now() {
    return UtcTime(std::chrono::duration_cast<Duration>(std::chrono::system_clock::now().time_since_epoch()));
}

}  // namespace parlor::app

#pragma once

#include "shared/base/time.hpp"

namespace parlor::app {

// The only place of the server that asks what time it is.
[[nodiscard]] SteadyTime steady_now();
[[nodiscard]] UtcTime utc_now();

}  // namespace parlor::app

#pragma once

#include <string>

namespace parlor::app {

// Sends the log to standard error, from this level on: trace, debug, info, warn, error or off.
void set_up_log(const std::string& level);

}  // namespace parlor::app

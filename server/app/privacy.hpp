#pragma once

#include <string>

#include "server/app/server_config.hpp"
#include "shared/base/result.hpp"

namespace parlor::app {

// What a server with these settings keeps of people, where, and for how long; and how much of it there is.
[[nodiscard]] std::string privacy_report(const ServerConfig& config);

// Takes the person with that key (26 letters; their client shows it) out of everything that outlasts an
// evening. One sentence about what is gone, or about why nothing is. No server may run on the data meanwhile.
[[nodiscard]] Result<std::string, std::string> forget_person(const ServerConfig& config,
                                                             const std::string& key);

}  // namespace parlor::app

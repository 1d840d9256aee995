#pragma once

#include "server/app/server_config.hpp"
#include "server/content/content_library.hpp"

namespace parlor::app {

// All packs of the folder that the settings name; what is wrong with single ones goes to the log. Throws
// ConfigError.
[[nodiscard]] content::ContentLibrary load_content(const ServerConfig& config);

}  // namespace parlor::app

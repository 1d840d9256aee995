#pragma once

#include <functional>

#include "server/app/server_app.hpp"
#include "server/app/server_config.hpp"
#include "server/content/content_library.hpp"
#include "shared/transport/enet_transport.hpp"

namespace parlor::app {

// Reads the settings once more. Throws ConfigError.
using ReadAgain = std::function<ServerConfig()>;

// Serves until it is asked to stop and may. SIGTERM and SIGINT: once rounds are over, or drain_seconds are;
// the second one at once. SIGHUP: `library` and what of `config` can change while it runs are read again.
void serve_until_signal(ServerApp& app, transport::EnetServer& transport, ServerConfig& config,
                        content::ContentLibrary& library, const ReadAgain& read_again);

}  // namespace parlor::app

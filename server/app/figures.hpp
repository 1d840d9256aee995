#pragma once

#include <string>

#include "server/app/server_app.hpp"

namespace parlor::app {

// One line of figures: connections, lobbies, CPU seconds, resident memory, messages and bytes in and out,
// what the journal took.
[[nodiscard]] std::string figures(const ServerApp& app, const transport::Traffic& traffic);

}  // namespace parlor::app

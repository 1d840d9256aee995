#pragma once

#include <optional>

#include "client/parts/context.hpp"

namespace parlor::client {

// Looks step by step what is wrong with the way to `server`, and opens the card that shows it.
void open_connection_check(Context& context, const ServerName& server);
// That card, over the page, while it is open.
void connection_check(Context& context);
// Which server a check would be about: the one that is connected or was tried last, else the one used last.
[[nodiscard]] std::optional<ServerName> server_to_check(const Context& context);

}  // namespace parlor::client

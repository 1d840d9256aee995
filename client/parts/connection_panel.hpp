#pragma once

#include "client/parts/context.hpp"

namespace parlor::client {

// How the connection does, as a card over the page: round trip, loss, and what that means in words. Draws
// itself anew every second while it lives. False when it was closed.
[[nodiscard]] bool connection_panel(Context& context);

}  // namespace parlor::client

#pragma once

#include "client/parts/context.hpp"

namespace parlor::client {

// Whether the page below shows what was true when the connection went, and takes no input.
[[nodiscard]] bool is_cut_off(const Model& model);

// The strip over whatever is on screen while the connection is lost, or after it has ended for good while
// seated. Nothing otherwise. Says so once when the seat is back.
void draw_connection_banner(Context& context);

}  // namespace parlor::client

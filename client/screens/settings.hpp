#pragma once

#include "client/parts/context.hpp"

namespace parlor::client {

// The page begins afresh: from the top, with the settings as they are now.
void open_settings(Context& context);

}  // namespace parlor::client

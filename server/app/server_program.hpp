#pragma once

namespace parlor::app {

// The whole program: 0 fine, 1 it could not do it (one line on standard error), 2 wrong arguments.
[[nodiscard]] int run_server(int argc, const char* const* argv);

}  // namespace parlor::app

#pragma once

#include <iosfwd>

namespace parlor::packs {

// The program parlor-pack, with its streams handed in. Returns its exit code: 0 fine, 1 it could not do it
// (a sentence on `err` says what to do next), 2 wrong arguments.
[[nodiscard]] int run_pack_program(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace parlor::packs

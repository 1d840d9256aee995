#pragma once

#include <cstdint>

namespace parlor {

// The version of everything behind the hello. Raise it when a message changes, and add a line of history.
//   1  first_evening: lobbies, run-sheet, trivia, chat
inline constexpr std::uint16_t protocol_version = 1;

}  // namespace parlor

#pragma once

#include <cstdint>

namespace parlor {

// The version of everything behind the hello. Raise it when a message changes, and add a line of history.
//   1  first_evening: lobbies, run-sheet, trivia, chat
//   2  drawing: draw & guess, doodles in the lobby, drawings that are kept, themes of words
//   3  doors: lobbies that show on their network, knocking at them
inline constexpr std::uint16_t protocol_version = 3;

}  // namespace parlor

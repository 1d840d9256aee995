#pragma once

#include <cstdint>

namespace parlor {

// The version of everything behind the hello. Raise it when a message changes, and add a line of history.
//   1  first_evening: lobbies, run-sheet, trivia, chat
//   2  drawing: draw & guess, doodles in the lobby, drawings that are kept, themes of words
//   3  doors: lobbies that show on their network, knocking at them
//   4  a_server_that_returns: rounds that begin again, notices of saving and of a server about to restart
//   5  a_whole_evening: co-hosts, rounds in which people get to know one another
//   6  sealed: everything behind the hello is sealed, and a seat belongs to a key
inline constexpr std::uint16_t protocol_version = 6;

}  // namespace parlor

#pragma once

#include "client/model/model.hpp"

namespace parlor::client {

// Puts lines in their places by index: after a lost connection the server sends what it has again. Others'
// new lines count as unread, but not what was said before one came.
void add_lines(Lobby& lobby, const ChatLines& lines);

void react(Lobby& lobby, const LineReacted& reacted);

}  // namespace parlor::client

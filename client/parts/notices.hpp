#pragma once

#include <cstdint>

#include "client/parts/context.hpp"

namespace parlor::client {

// Where short messages are shown, which decides what is worth one: the lobby's chat tells who came and went,
// and the home screen says by itself why something did not work.
enum class NoticePlace : std::uint8_t { home, gathering, playing };

// Short messages at the lower edge: what the server lets know, what did not happen, what the program says.
// Each goes by itself after some seconds.
void draw_notices(Context& context, NoticePlace place);

// Says something of the client's own, once.
void say_notice(Context& context, std::string_view sentence);

// Emoji that people let rise, in the right lower corner, or beside the chat where that stands there. Draw it
// last.
void draw_cheers(Context& context);

}  // namespace parlor::client

#pragma once

#include <array>
#include <cstdint>

namespace parlor::rooms {

// What is kept of the key that somebody came with, in the handshake: whoever has that key has the seat.
using SeatHash = std::array<std::uint8_t, 16>;

}  // namespace parlor::rooms

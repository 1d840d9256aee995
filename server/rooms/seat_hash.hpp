#pragma once

#include <array>
#include <cstdint>

namespace parlor::rooms {

// What is kept of a SeatKey: enough to know it again, not enough to show it elsewhere.
using SeatHash = std::array<std::uint8_t, 16>;

}  // namespace parlor::rooms

#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "server/rooms/room_input.hpp"
#include "shared/base/result.hpp"

// How a room's seed and inputs are kept. Beside the codec of the wire the only file that knows cereal, and
// the only one that may write secrets.
namespace parlor::journal {

using Bytes = std::vector<std::byte>;

[[nodiscard]] Bytes encode(const rooms::RoomSeed& seed);
[[nodiscard]] Bytes encode(const rooms::RoomInput& input);

// The error says what is wrong with the bytes.
[[nodiscard]] Result<rooms::RoomSeed, std::string_view> decode_seed(std::span<const std::byte> bytes);
[[nodiscard]] Result<rooms::RoomInput, std::string_view> decode_input(std::span<const std::byte> bytes);

}  // namespace parlor::journal

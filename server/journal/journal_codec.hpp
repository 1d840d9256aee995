#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "server/rooms/room_state.hpp"
#include "shared/base/result.hpp"

// How a room's seed and inputs are kept. Beside the codec of the wire the only file that knows cereal, and
// the only one that may write secrets.
namespace parlor::journal {

using Bytes = std::vector<std::byte>;

// Of where a room's inputs begin. Its layout has a number of its own, so that rules can change and a room be
// read all the same: what is added goes to the end and is read from this number on.
[[nodiscard]] Bytes encode(const rooms::RoomOrigin& origin);
[[nodiscard]] Bytes encode(const rooms::RoomInput& input);

// The error says what is wrong with the bytes.
[[nodiscard]] Result<rooms::RoomOrigin, std::string_view> decode_origin(std::span<const std::byte> bytes);
[[nodiscard]] Result<rooms::RoomInput, std::string_view> decode_input(std::span<const std::byte> bytes);

// What a room's input is written as, with the room.
struct RoomBytes {
    RoomId room;
    Bytes bytes;
};
// Several of them in one: for each the room and how many bytes it has, 4 bytes each, big-endian, and the bytes.
[[nodiscard]] Bytes encode(const std::vector<RoomBytes>& inputs);
[[nodiscard]] std::optional<std::vector<RoomBytes>> decode_batch(std::span<const std::byte> bytes);

}  // namespace parlor::journal

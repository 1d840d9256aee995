#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/protocol/client_message.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::codec {

using Bytes = std::vector<std::byte>;

// Why bytes are not a message: for logs, never for people.
struct DecodeError {
    std::string_view why;
};

[[nodiscard]] Bytes encode(const ClientMessage& message);
[[nodiscard]] Bytes encode(const ServerMessage& message);

// Refuses what is truncated, has bytes left over, an enum or a variant out of range, or a length larger than
// the bytes left. Allocates at most a small multiple of the packet. Says nothing about limits: see valid().
[[nodiscard]] Result<ClientMessage, DecodeError> decode_client(std::span<const std::byte> packet);
[[nodiscard]] Result<ServerMessage, DecodeError> decode_server(std::span<const std::byte> packet);

}  // namespace parlor::codec

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// The query: one raw datagram outside the game's protocol, answered by a reply no longer than itself.
// Frozen for ever, like the hello: any version can ask any other. All numbers big-endian.
//
//   request, 128 bytes:  "PARLORQ?" | nonce 8 | zeros
//   reply, <= 128 bytes: "PARLORQ!" | nonce 8 | protocol version 2 | cookie 16 | name length 1 | name, UTF-8
namespace parlor::query {

inline constexpr std::size_t request_bytes = 128;
inline constexpr std::size_t name_bytes = 64;

using Cookie = std::array<std::byte, 16>;

struct Request {
    std::uint64_t nonce = 0;
};

struct Reply {
    std::uint64_t nonce = 0;
    std::uint16_t version = 0;
    Cookie cookie{};          // proves that the asker's address is its own
    std::string server_name;  // at most name_bytes
};

// What of a cookie a request to connect shows, which has room for no more: its first four bytes.
[[nodiscard]] std::uint32_t ticket_of(const Cookie& cookie);

[[nodiscard]] std::vector<std::byte> encode(const Request& request);
[[nodiscard]] std::vector<std::byte> encode(const Reply& reply);
// Nothing when the bytes are not exactly that.
[[nodiscard]] std::optional<Request> decode_request(std::span<const std::byte> bytes);
[[nodiscard]] std::optional<Reply> decode_reply(std::span<const std::byte> bytes);

}  // namespace parlor::query

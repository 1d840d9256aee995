#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

// The first packet each way. Hand-encoded and frozen for ever, so that a client of any age can be told why it
// is refused and what to do. Numbers big-endian.
//
//   hello, 8 bytes:        "PRLR" | version 2 | 0 0
//   hello reply, 8 bytes:  "PRLR" | version 2 | verdict 1 | 0
namespace parlor::hello {

inline constexpr std::size_t bytes = 8;
using Packet = std::array<std::byte, bytes>;

enum class Verdict : std::uint8_t { welcome = 0, client_too_old = 1, client_too_new = 2 };

struct Hello {
    std::uint16_t version = 0;
};
struct Reply {
    std::uint16_t version = 0;  // the server's
    Verdict verdict = Verdict::welcome;
};

[[nodiscard]] Packet encode(Hello hello);
[[nodiscard]] Packet encode(Reply reply);
[[nodiscard]] std::optional<Hello> decode_hello(std::span<const std::byte> packet);
// A verdict this version does not know comes back as client_too_old: updating is the one thing that may help.
[[nodiscard]] std::optional<Reply> decode_reply(std::span<const std::byte> packet);

[[nodiscard]] Reply answer(Hello hello, std::uint16_t own_version);

}  // namespace parlor::hello

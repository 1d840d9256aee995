#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// Looking around: one raw datagram to everybody on the network, answered by each server that has lobbies to
// show there. Frozen like the query, and answered by a reply no longer than itself. All numbers big-endian.
//
//   request, 1024 bytes:   "PARLORL?" | nonce 8 | zeros
//   reply, <= 1024 bytes:  "PARLORL!" | nonce 8 | protocol version 2 | name length 1 | name, UTF-8 | lobbies
//   1
//                          | for each: door 8 | people 2 | playing 1 | title length 1 | title, UTF-8
namespace parlor::query {

inline constexpr std::size_t look_around_bytes = 1'024;
inline constexpr std::size_t shown_title_bytes = 120;  // longer titles are cut

struct LookAround {
    std::uint64_t nonce = 0;
};

// One that anybody on the network may see, and knock at.
struct OpenLobby {
    std::uint64_t door = 0;
    std::string title;
    std::uint16_t people = 0;
    bool playing = false;
    friend bool operator==(const OpenLobby&, const OpenLobby&) = default;
};

struct OpenLobbies {
    std::uint64_t nonce = 0;
    std::uint16_t version = 0;
    std::string server_name;  // at most name_bytes
    std::vector<OpenLobby> lobbies;
};

[[nodiscard]] std::vector<std::byte> encode(const LookAround& request);
// With as many lobbies as fit.
[[nodiscard]] std::vector<std::byte> encode(const OpenLobbies& reply);
// Nothing when the bytes are not exactly that. Texts are what the sender wrote: clean() them before they are
// shown.
[[nodiscard]] std::optional<LookAround> decode_look_around(std::span<const std::byte> bytes);
[[nodiscard]] std::optional<OpenLobbies> decode_open_lobbies(std::span<const std::byte> bytes);

}  // namespace parlor::query

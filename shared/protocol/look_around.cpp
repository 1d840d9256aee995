#include "shared/protocol/look_around.hpp"

#include <string_view>

#include "shared/base/text.hpp"
#include "shared/protocol/datagram_bytes.hpp"
#include "shared/protocol/query.hpp"

namespace parlor::query {

namespace {

using datagram::number_at;
using datagram::put;
using datagram::text_at;

constexpr std::string_view look_tag = "PARLORL?";
constexpr std::string_view lobbies_tag = "PARLORL!";
constexpr std::size_t look_nonce_at = 8;
constexpr std::size_t lobbies_version_at = 16;
constexpr std::size_t name_length_at = 18;
constexpr std::size_t lobbies_name_at = 19;
constexpr std::size_t lobby_bytes = 12;  // and its title
constexpr std::size_t most_lobbies = 255;

}  // namespace

std::vector<std::byte> encode(const LookAround& request) {
    std::vector<std::byte> out;
    out.reserve(look_around_bytes);
    put(out, look_tag);
    put(out, request.nonce, 8);
    out.resize(look_around_bytes);
    return out;
}

std::vector<std::byte> encode(const OpenLobbies& reply) {
    const std::string_view name = prefix(reply.server_name, name_bytes, name_bytes);
    std::vector<std::byte> out;
    put(out, lobbies_tag);
    put(out, reply.nonce, 8);
    put(out, reply.version, 2);
    put(out, name.size(), 1);
    put(out, name);
    const std::size_t count_at = out.size();
    put(out, 0, 1);
    std::size_t count = 0;
    for (const OpenLobby& lobby : reply.lobbies) {
        const std::string_view title = prefix(lobby.title, shown_title_bytes, shown_title_bytes);
        if (count == most_lobbies || out.size() + lobby_bytes + title.size() > look_around_bytes) break;
        put(out, lobby.door, 8);
        put(out, lobby.people, 2);
        put(out, lobby.playing ? 1 : 0, 1);
        put(out, title.size(), 1);
        put(out, title);
        ++count;
    }
    out[count_at] = static_cast<std::byte>(count);
    return out;
}

std::optional<LookAround> decode_look_around(std::span<const std::byte> bytes) {
    if (bytes.size() != look_around_bytes || !datagram::starts_with(bytes, look_tag)) return std::nullopt;
    return LookAround{number_at(bytes, look_nonce_at, 8)};
}

std::optional<OpenLobbies> decode_open_lobbies(std::span<const std::byte> bytes) {
    if (bytes.size() <= lobbies_name_at || bytes.size() > look_around_bytes || !datagram::starts_with(bytes, lobbies_tag))
        return std::nullopt;
    OpenLobbies reply;
    reply.nonce = number_at(bytes, look_nonce_at, 8);
    reply.version = static_cast<std::uint16_t>(number_at(bytes, lobbies_version_at, 2));
    const auto name = static_cast<std::size_t>(number_at(bytes, name_length_at, 1));
    std::size_t at = lobbies_name_at + name;
    if (name > name_bytes || at >= bytes.size()) return std::nullopt;
    reply.server_name = text_at(bytes, lobbies_name_at, name);
    const auto count = static_cast<std::size_t>(number_at(bytes, at++, 1));
    for (std::size_t i = 0; i < count; ++i) {
        if (bytes.size() - at < lobby_bytes) return std::nullopt;
        const auto playing = number_at(bytes, at + 10, 1);
        const auto title = static_cast<std::size_t>(number_at(bytes, at + 11, 1));
        if (playing > 1 || title > shown_title_bytes || bytes.size() - at - lobby_bytes < title)
            return std::nullopt;
        reply.lobbies.push_back({number_at(bytes, at, 8), text_at(bytes, at + lobby_bytes, title),
                                 static_cast<std::uint16_t>(number_at(bytes, at + 8, 2)), playing == 1});
        at += lobby_bytes + title;
    }
    if (at != bytes.size()) return std::nullopt;
    return reply;
}

}  // namespace parlor::query

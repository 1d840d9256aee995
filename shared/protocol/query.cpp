#include "shared/protocol/query.hpp"

#include <algorithm>
#include <string_view>

#include "shared/base/text.hpp"
#include "shared/protocol/datagram_bytes.hpp"

namespace parlor::query {

namespace {

using datagram::number_at;
using datagram::put;
using datagram::starts_with;

constexpr std::string_view ask = "PARLORQ?";
constexpr std::string_view tell = "PARLORQ!";
constexpr std::size_t nonce_at = 8;
constexpr std::size_t version_at = 16;
constexpr std::size_t cookie_at = 18;
constexpr std::size_t length_at = 34;
constexpr std::size_t name_at = 35;
static_assert(name_at + name_bytes <= request_bytes, "a reply is never longer than its request");

}  // namespace

std::uint32_t ticket_of(const Cookie& cookie) {
    return static_cast<std::uint32_t>(datagram::number_at(cookie, 0, 4));
}

std::vector<std::byte> encode(const Request& request) {
    std::vector<std::byte> out;
    out.reserve(request_bytes);
    put(out, ask);
    put(out, request.nonce, 8);
    out.resize(request_bytes);
    return out;
}

std::vector<std::byte> encode(const Reply& reply) {
    const std::string_view name = prefix(reply.server_name, name_bytes, name_bytes);
    std::vector<std::byte> out;
    out.reserve(name_at + name.size());
    put(out, tell);
    put(out, reply.nonce, 8);
    put(out, reply.version, 2);
    out.insert(out.end(), reply.cookie.begin(), reply.cookie.end());
    put(out, name.size(), 1);
    put(out, name);
    return out;
}

std::optional<Request> decode_request(std::span<const std::byte> bytes) {
    if (bytes.size() != request_bytes || !starts_with(bytes, ask)) return std::nullopt;
    return Request{number_at(bytes, nonce_at, 8)};
}

std::optional<Reply> decode_reply(std::span<const std::byte> bytes) {
    if (bytes.size() < name_at || !starts_with(bytes, tell)) return std::nullopt;
    const auto length = static_cast<std::size_t>(number_at(bytes, length_at, 1));
    if (length > name_bytes || bytes.size() != name_at + length) return std::nullopt;
    Reply reply;
    reply.nonce = number_at(bytes, nonce_at, 8);
    reply.version = static_cast<std::uint16_t>(number_at(bytes, version_at, 2));
    std::copy_n(bytes.begin() + cookie_at, reply.cookie.size(), reply.cookie.begin());
    reply.server_name = datagram::text_at(bytes, name_at, length);
    return reply;
}

}  // namespace parlor::query

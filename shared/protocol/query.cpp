#include "shared/protocol/query.hpp"

#include <algorithm>
#include <string_view>

namespace parlor::query {

namespace {

constexpr std::string_view ask = "PARLORQ?";
constexpr std::string_view tell = "PARLORQ!";
constexpr std::size_t nonce_at = 8;
constexpr std::size_t version_at = 16;
constexpr std::size_t cookie_at = 18;
constexpr std::size_t length_at = 34;
constexpr std::size_t name_at = 35;
static_assert(name_at + name_bytes <= request_bytes, "a reply is never longer than its request");

void put(std::vector<std::byte>& out, std::uint64_t number, unsigned bytes) {
    for (unsigned i = bytes; i > 0; --i)
        out.push_back(static_cast<std::byte>(number >> (8 * (i - 1))));
}

void put(std::vector<std::byte>& out, std::string_view text) {
    for (const char c : text)
        out.push_back(static_cast<std::byte>(c));
}

std::uint64_t take(std::span<const std::byte> bytes, std::size_t at, std::size_t count) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = number << 8U | std::to_integer<std::uint64_t>(bytes[at + i]);
    return number;
}

bool starts_with(std::span<const std::byte> bytes, std::string_view magic) {
    return bytes.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](char c, std::byte b) { return static_cast<std::byte>(c) == b; });
}

}  // namespace

std::vector<std::byte> encode(const Request& request) {
    std::vector<std::byte> out;
    out.reserve(request_bytes);
    put(out, ask);
    put(out, request.nonce, 8);
    out.resize(request_bytes);
    return out;
}

std::vector<std::byte> encode(const Reply& reply) {
    const std::string_view name = std::string_view(reply.server_name).substr(0, name_bytes);
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
    return Request{take(bytes, nonce_at, 8)};
}

std::optional<Reply> decode_reply(std::span<const std::byte> bytes) {
    if (bytes.size() < name_at || !starts_with(bytes, tell)) return std::nullopt;
    const auto length = static_cast<std::size_t>(take(bytes, length_at, 1));
    if (length > name_bytes || bytes.size() != name_at + length) return std::nullopt;
    Reply reply;
    reply.nonce = take(bytes, nonce_at, 8);
    reply.version = static_cast<std::uint16_t>(take(bytes, version_at, 2));
    std::copy_n(bytes.begin() + cookie_at, reply.cookie.size(), reply.cookie.begin());
    for (const std::byte byte : bytes.subspan(name_at))
        reply.server_name.push_back(static_cast<char>(byte));
    return reply;
}

}  // namespace parlor::query

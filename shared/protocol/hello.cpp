#include "shared/protocol/hello.hpp"

namespace parlor::hello {

namespace {

constexpr std::array magic{std::byte{'P'}, std::byte{'R'}, std::byte{'L'}, std::byte{'R'}};

Packet packet(std::uint16_t version, std::uint8_t verdict) {
    return {magic[0],
            magic[1],
            magic[2],
            magic[3],
            static_cast<std::byte>(version >> 8U),
            static_cast<std::byte>(version & 0xFFU),
            static_cast<std::byte>(verdict),
            std::byte{0}};
}

std::optional<std::uint16_t> version_of(std::span<const std::byte> packet) {
    if (packet.size() != bytes) return std::nullopt;
    for (std::size_t i = 0; i < magic.size(); ++i) {
        if (packet[i] != magic[i]) return std::nullopt;
    }
    return static_cast<std::uint16_t>(std::to_integer<unsigned>(packet[4]) << 8U |
                                      std::to_integer<unsigned>(packet[5]));
}

}  // namespace

Packet encode(Hello hello) {
    return packet(hello.version, 0);
}

Packet encode(Reply reply) {
    return packet(reply.version, static_cast<std::uint8_t>(reply.verdict));
}

std::optional<Hello> decode_hello(std::span<const std::byte> packet) {
    const auto version = version_of(packet);
    if (!version) return std::nullopt;
    return Hello{*version};
}

std::optional<Reply> decode_reply(std::span<const std::byte> packet) {
    const auto version = version_of(packet);
    if (!version) return std::nullopt;
    const auto verdict = std::to_integer<std::uint8_t>(packet[6]);
    if (verdict > static_cast<std::uint8_t>(Verdict::client_too_new)) {
        return Reply{*version, Verdict::client_too_old};
    }
    return Reply{*version, static_cast<Verdict>(verdict)};
}

Reply answer(Hello hello, std::uint16_t own_version) {
    Verdict verdict = Verdict::welcome;
    if (hello.version < own_version) verdict = Verdict::client_too_old;
    if (hello.version > own_version) verdict = Verdict::client_too_new;
    return {own_version, verdict};
}

}  // namespace parlor::hello

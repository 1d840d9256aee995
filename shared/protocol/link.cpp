#include "shared/protocol/link.hpp"

#include "shared/protocol/version.hpp"

namespace parlor::link {

Frame ClientEnd::open() const {
    const hello::Packet packet = hello::encode(hello::Hello{protocol_version});
    return {packet.begin(), packet.end()};
}

Arrival ClientEnd::receive(std::span<const std::byte> packet) {
    if (open_) return Message{packet};
    const auto reply = hello::decode_reply(packet);
    if (!reply) return Broken{};
    if (reply->verdict != hello::Verdict::welcome) return WrongVersion{reply->verdict, reply->version};
    open_ = true;
    return Opened{};
}

ServerEnd::Received ServerEnd::receive(std::span<const std::byte> packet) {
    if (open_) return {Message{packet}, std::nullopt};
    const auto hello = hello::decode_hello(packet);
    if (!hello) return {Broken{}, std::nullopt};
    const hello::Reply answer = hello::answer(*hello, protocol_version);
    const hello::Packet bytes = hello::encode(answer);
    Frame reply(bytes.begin(), bytes.end());
    if (answer.verdict != hello::Verdict::welcome) {
        return {WrongVersion{answer.verdict, answer.version}, std::move(reply)};
    }
    open_ = true;
    return {Opened{}, std::move(reply)};
}

}  // namespace parlor::link

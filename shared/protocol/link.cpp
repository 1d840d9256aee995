#include "shared/protocol/link.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "shared/protocol/version.hpp"
#include "shared/secure/fingerprint.hpp"

namespace parlor::link {

namespace {

using secure::HandshakeState;
using secure::KeyPair;

// Of the messages of the handshake, which carry nothing but keys.
constexpr std::size_t first_bytes = sizeof(secure::PublicKey);
constexpr std::size_t answer_bytes = 2 * sizeof(secure::PublicKey) + 2 * secure::tag_bytes;
constexpr std::size_t last_bytes = sizeof(secure::PublicKey) + 2 * secure::tag_bytes;

std::unique_ptr<HandshakeState> begin(HandshakeState::Role role, std::span<const std::byte> hello,
                                      std::span<const std::byte> reply, KeyPair ephemeral) {
    std::array<std::uint8_t, 2 * hello::bytes> prologue{};
    std::ranges::transform(hello, prologue.begin(), std::to_integer<std::uint8_t>);
    std::ranges::transform(reply, prologue.begin() + hello::bytes, std::to_integer<std::uint8_t>);
    return std::make_unique<HandshakeState>(role, prologue, std::move(ephemeral));
}

Frame frame_of(std::span<const std::byte> bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace

bool End::seal(Lane lane, std::span<const std::byte> message, Frame& frame) {
    assert(is_open());
    return is_open() && lanes_->seal(lane, message, frame);
}

Frame End::seal(Lane lane, std::span<const std::byte> message) {
    Frame frame;
    if (!seal(lane, message, frame)) frame.clear();
    return frame;
}

std::optional<Arrival> End::open_sealed(Lane lane, std::span<std::byte> packet) {
    if (!is_open()) return lane == Lane::loose ? std::optional<Arrival>(Dropped{}) : std::nullopt;
    if (const auto message = lanes_->open(lane, packet)) return Message{*message};
    return lane == Lane::loose ? Arrival{Dropped{}} : Arrival{Spoiled{}};
}

void End::finish() {
    assert(handshake_->done());
    lanes_.emplace(*handshake_);
    peer_ = *handshake_->remote_static();
    handshake_.reset();
    secure::wipe_stack();
}

// --- the client

ClientEnd::ClientEnd(const secure::Identity& identity, std::string expected)
    : identity_(&identity), expected_(std::move(expected)) {}

std::array<Frame, 2> ClientEnd::open() {
    ephemeral_ = KeyPair::generate();
    return {frame_of(hello::encode(hello::Hello{protocol_version})),
            frame_of(std::as_bytes(std::span(ephemeral_->shown)))};
}

Received ClientEnd::receive(Lane lane, std::span<std::byte> packet) {
    if (const auto arrival = open_sealed(lane, packet)) return {*arrival, std::nullopt};
    if (!handshake_) return {take_hello(packet), std::nullopt};
    return take_answer(packet);
}

Arrival ClientEnd::take_hello(std::span<const std::byte> packet) {
    const auto reply = hello::decode_reply(packet);
    if (!reply || !ephemeral_) return Broken{};
    if (reply->verdict != hello::Verdict::welcome) return WrongVersion{reply->verdict, reply->version};
    const hello::Packet own = hello::encode(hello::Hello{protocol_version});
    handshake_ = begin(HandshakeState::Role::initiator, own, packet, std::move(*ephemeral_));
    ephemeral_.reset();
    // Its first message went out beside the hello: it is the ephemeral key, whatever the prologue.
    const auto said = handshake_->write();
    assert(said && said->size() == first_bytes);
    static_cast<void>(said);
    return Underway{};
}

Received ClientEnd::take_answer(std::span<const std::byte> packet) {
    if (packet.size() != answer_bytes) return {Broken{}, std::nullopt};
    if (!handshake_->read(packet)) return {Spoiled{}, std::nullopt};
    const secure::PublicKey& server = *handshake_->remote_static();
    if (!expected_.empty() && !secure::same_fingerprint(expected_, secure::fingerprint(server)))
        return {Stranger{server}, std::nullopt};
    handshake_->set_static(identity_->key_for(server));
    auto last = handshake_->write();
    if (!last) return {Broken{}, std::nullopt};
    finish();
    return {Opened{}, std::move(last)};
}

// --- the server

Received ServerEnd::receive(Lane lane, std::span<std::byte> packet) {
    if (const auto arrival = open_sealed(lane, packet)) return {*arrival, std::nullopt};
    if (!handshake_) return take_hello(packet);
    const bool first = !handshake_->writes_next() && !handshake_->remote_ephemeral();
    if (packet.size() != (first ? first_bytes : last_bytes)) return {Broken{}, std::nullopt};
    if (!handshake_->read(packet)) return {Spoiled{}, std::nullopt};
    if (!first) {
        finish();
        return {Opened{}, std::nullopt};
    }
    auto answer = handshake_->write();
    if (!answer) return {Broken{}, std::nullopt};
    return {Underway{}, std::move(answer)};
}

Received ServerEnd::take_hello(std::span<const std::byte> packet) {
    const auto hello = hello::decode_hello(packet);
    if (!hello) return {Broken{}, std::nullopt};
    const hello::Reply answer = hello::answer(*hello, protocol_version);
    const hello::Packet reply = hello::encode(answer);
    if (answer.verdict != hello::Verdict::welcome)
        return {WrongVersion{answer.verdict, answer.version}, frame_of(reply)};
    handshake_ = begin(HandshakeState::Role::responder, packet, reply, KeyPair::generate());
    handshake_->set_static(key_->clone());
    return {Underway{}, frame_of(reply)};
}

}  // namespace parlor::link

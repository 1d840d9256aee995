#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "shared/protocol/hello.hpp"
#include "shared/protocol/sealed_lanes.hpp"
#include "shared/secure/identity.hpp"

// The two ends of a connection between the transport and the messages. They agree on the version, shake
// hands, and seal everything after that, both ways and on both lanes; nobody above or below sees a key.
//
//   client                                 server
//   hello, then e                   -->
//                                   <--    hello reply, then e, ee, s, es
//   s, se, then the first message   -->
//
// The hellos are the handshake's prologue, so whoever changes them on their way ends it. The server's key is
// known, and found to be the expected one or not, before the client says who it is.
namespace parlor::link {

// The handshake goes on.
struct Underway {};
// Messages may follow.
struct Opened {};
// The server speaks another version; the link is over.
struct WrongVersion {
    hello::Verdict verdict;
    std::uint16_t server_version = 0;
};
// What arrived is no packet of this protocol; the link is over.
struct Broken {};
// Something in order was changed on its way, or came twice or out of turn; the link is over.
struct Spoiled {};
// The server's key is another one than was expected; the link is over, and the client has not said who it is.
struct Stranger {
    secure::PublicKey key{};
};
// Something loose came twice, late or changed, or before the end of the handshake: as if it had been lost.
struct Dropped {};
// A message, unsealed, in the packet's own bytes.
struct Message {
    std::span<const std::byte> bytes;
};
using Arrival = std::variant<Underway, Opened, WrongVersion, Broken, Spoiled, Stranger, Dropped, Message>;

struct Received {
    Arrival arrival;
    std::optional<Frame> reply;  // to send back at once, on the ordered lane
};

// What both ends do once the handshake is over.
class End {
public:
    [[nodiscard]] bool is_open() const { return lanes_.has_value(); }
    // A message as it goes over the wire, in place of what is in `frame`; false if it cannot. Only after
    // Opened.
    [[nodiscard]] bool seal(Lane lane, std::span<const std::byte> message, Frame& frame);
    [[nodiscard]] Frame seal(Lane lane, std::span<const std::byte> message);
    // Of the other side, once open.
    [[nodiscard]] const secure::PublicKey& peer() const { return peer_; }

protected:
    End() = default;
    // Nothing while the handshake goes on and wants that packet.
    [[nodiscard]] std::optional<Arrival> open_sealed(Lane lane, std::span<std::byte> packet);
    void finish();

    std::unique_ptr<secure::HandshakeState> handshake_;

private:
    std::optional<SealedLanes> lanes_;
    secure::PublicKey peer_{};
};

class ClientEnd : public End {
public:
    // `identity` must outlive the handshake. If `expected` is a fingerprint, no server with another key will
    // do.
    explicit ClientEnd(const secure::Identity& identity, std::string expected = {});

    // The first packets to send, on the ordered lane.
    [[nodiscard]] std::array<Frame, 2> open();
    [[nodiscard]] Received receive(Lane lane, std::span<std::byte> packet);

private:
    [[nodiscard]] Arrival take_hello(std::span<const std::byte> packet);
    [[nodiscard]] Received take_answer(std::span<const std::byte> packet);

    const secure::Identity* identity_;
    std::string expected_;
    std::optional<secure::KeyPair> ephemeral_;  // until the handshake has it
};

class ServerEnd : public End {
public:
    // `key` must outlive the handshake.
    explicit ServerEnd(const secure::KeyPair& key) : key_(&key) {}

    [[nodiscard]] Received receive(Lane lane, std::span<std::byte> packet);

private:
    [[nodiscard]] Received take_hello(std::span<const std::byte> packet);

    const secure::KeyPair* key_;
};

}  // namespace parlor::link

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/time.hpp"
#include "shared/transport/lane.hpp"
#include "shared/transport/loss_window.hpp"

namespace parlor::transport {

using ConnectionId = Id<struct ConnectionTag>;
using Bytes = std::vector<std::byte>;

// How long a client leaves a connection quiet before it asks whether the other side is still there.
inline constexpr Duration quiet_at_most = 1'500ms;

struct Address {
    std::uint32_t ipv4 = 0;  // host byte order
    std::uint16_t port = 0;
    friend auto operator<=>(const Address&, const Address&) = default;
};
[[nodiscard]] std::string to_text(Address address);

struct Connected {
    ConnectionId who;
    Address from;
};
struct Received {
    ConnectionId who;
    Lane lane = Lane::ordered;
    Bytes bytes;
};
// Also what a connect() that nobody answered ends in. Comes once, after everything that was received, and
// only to the side that did not end the connection itself: after close() or drop() there are no more events
// of it.
struct Disconnected {
    ConnectionId who;
    std::uint32_t reason = 0;  // the number the other side gave to close(); 0 when it fell silent
};
using TransportEvent = std::variant<Connected, Received, Disconnected>;

struct Traffic {
    std::uint64_t packets_in = 0;
    std::uint64_t packets_out = 0;
    std::uint64_t bytes_in = 0;
    std::uint64_t bytes_out = 0;
    std::uint64_t sends_refused = 0;  // too long for their lane: a mistake of ours that must show in a report
};

// Packets between two ends. Both sides of the house talk to this, never to a network library.
class Transport {
public:
    virtual ~Transport() = default;

    // Takes what has arrived, sends what is queued, notices who fell silent. Never blocks.
    virtual void service(SteadyTime now) = 0;
    // The next thing that happened, in order, until there is none.
    [[nodiscard]] virtual std::optional<TransportEvent> poll() = 0;
    // Queued until service() or flush(); ignored when the connection has ended. Bytes: at most
    // limits::sealed_packet_bytes on the ordered lane, loose_packet_bytes on the loose one; anything longer is not
    // sent but counted in Traffic.
    virtual void send(ConnectionId to, Lane lane, std::span<const std::byte> bytes) = 0;
    virtual void flush() = 0;
    // Sends what is queued, then ends the connection; the other side sees `reason` (not 0).
    virtual void close(ConnectionId who, std::uint32_t reason) = 0;
    // Ends it now; the other side notices by silence. For peers that break the protocol.
    virtual void drop(ConnectionId who) = 0;
    // The last measured round trip; 0 while nothing was measured.
    [[nodiscard]] virtual Duration round_trip(ConnectionId who) const = 0;
    // When the other side last acknowledged something; a client asks for it when nothing was for
    // `quiet_at_most`, if service() is called then. Nothing before the first, and where nobody keeps count.
    [[nodiscard]] virtual std::optional<SteadyTime> acknowledged_at(ConnectionId who) const = 0;
    // What was lost over the last minute, as this side has noticed; also what the other side got and whose
    // acknowledgement was lost or late.
    [[nodiscard]] virtual Loss loss(ConnectionId who) const = 0;
    // True while something sent waits for its acknowledgement: service() again within 10 ms.
    [[nodiscard]] virtual bool busy() const = 0;
    [[nodiscard]] virtual Traffic traffic() const = 0;
    // What to poll() on beside other things; -1 where there is no socket.
    [[nodiscard]] virtual int socket() const = 0;
};

class ClientTransport : public Transport {
public:
    // Starts connecting; ends in Connected or Disconnected.
    [[nodiscard]] virtual ConnectionId connect(Address to) = 0;
};

}  // namespace parlor::transport

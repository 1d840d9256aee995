#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/base/limits.hpp"
#include "shared/base/result.hpp"
#include "shared/transport/transport.hpp"

// The game's protocol over UDP, by ENet. A transport belongs to one thread. ENet keeps one time for the whole
// process, so every transport of a process has to be serviced with the same clock; service() keeps ENet on
// it, because ENet by itself follows the wall clock and would lose every connection when somebody sets that.
// Destroying one tells nobody, like a process that was killed: close() first, and service() while busy().
// round_trip() is ENet's smoothed mean (each measurement counts an eighth; the first one counts alone).
namespace parlor::transport {

// Answers a datagram that is not of the game's protocol, or nothing when it is not for it either. Called from
// service(). The sender's address is not proven: an answer longer than the question is not sent.
using QueryAnswer = std::function<std::optional<Bytes>(Address from, std::span<const std::byte> bytes)>;

// Asked about a request to connect before anything is spent on it: whether what the sender shows is a ticket
// that only somebody at that address can have. Called from service().
using Admit = std::function<bool(Address from, std::uint32_t ticket)>;

struct ServerOptions {
    Address bind{};  // ipv4 0: every address of the machine; port 0: any free one
    // 1 to 4095; ENet's work grows with it, used or not.
    std::size_t connections = limits::connections_a_process;
    std::vector<std::size_t> query_bytes{};  // the lengths of datagrams that `answer` is asked about
    QueryAnswer answer{};                    // empty: none are answered
    Admit admit{};                           // empty: everybody may connect
};

// How a client gets the ticket that it shows when it connects: with a datagram and its answer. Both empty: it
// connects without.
struct TicketDesk {
    std::function<Bytes()> question{};
    // Of an answer; nothing when it is none.
    std::function<std::optional<std::uint32_t>(std::span<const std::byte> answer)> ticket{};
};

struct ClientOptions {
    std::size_t connections = 2;  // at a time, 1 to 4095; two are enough to reconnect beside a silent one
    Address from{};               // of this machine, to speak from; ipv4 0: whichever leads there
    TicketDesk desk{};
};

class EnetServer : public Transport {
public:
    // Listens, or one sentence that says why not and what to do.
    [[nodiscard]] static Result<std::unique_ptr<EnetServer>, std::string> open(ServerOptions options);
    // The port it listens on, also when the options said any.
    [[nodiscard]] virtual std::uint16_t port() const = 0;
    // Bytes of arriving datagrams that the system keeps for us; less than asked for where its own limit is
    // lower (Linux: net.core.rmem_max), and then a burst of many players loses some.
    [[nodiscard]] virtual std::size_t receive_buffer() const = 0;
};

class EnetClient : public ClientTransport {
public:
    // connect() gives up when nobody has answered for about seven seconds; one too many ends in Disconnected
    // at the next poll().
    [[nodiscard]] static Result<std::unique_ptr<EnetClient>, std::string> open(ClientOptions options = {});
};

}  // namespace parlor::transport

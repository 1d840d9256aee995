#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "shared/base/limits.hpp"
#include "shared/base/result.hpp"
#include "shared/transport/transport.hpp"

// The game's protocol over UDP, by ENet. A transport belongs to one thread. ENet keeps one time for the whole
// process, so every transport of a process has to be serviced with the same clock; service() keeps ENet on
// it, because ENet by itself follows the wall clock and would lose every connection when somebody sets that.
namespace parlor::transport {

class EnetHost;

// What a server and a client have in common. `Interface` is Transport or ClientTransport.
template <class Interface>
class EnetEnd : public Interface {
public:
    // Tells nobody, like a process that was killed: close() first, and service() while busy().
    ~EnetEnd() override;
    EnetEnd(const EnetEnd&) = delete;
    EnetEnd& operator=(const EnetEnd&) = delete;

    void service(SteadyTime now) override;
    [[nodiscard]] std::optional<TransportEvent> poll() override;
    void send(ConnectionId to, Lane lane, std::span<const std::byte> bytes) override;
    void flush() override;
    void close(ConnectionId who, std::uint32_t reason) override;
    void drop(ConnectionId who) override;
    // ENet's smoothed mean of the measurements (each counts an eighth); the first one counts alone.
    [[nodiscard]] Duration round_trip(ConnectionId who) const override;
    [[nodiscard]] std::uint32_t loss_per_mille(ConnectionId who) const override;
    [[nodiscard]] bool busy() const override;
    [[nodiscard]] Traffic traffic() const override;
    [[nodiscard]] int socket() const override;

protected:
    explicit EnetEnd(std::unique_ptr<EnetHost> host);
    std::unique_ptr<EnetHost> host_;
};

// Answers a datagram that is not of the game's protocol, or nothing when it is not for it either. Called from
// service(). The sender's address is not proven: an answer longer than the question is not sent.
using QueryAnswer = std::function<std::optional<Bytes>(Address from, std::span<const std::byte> bytes)>;

struct ServerOptions {
    Address bind;  // ipv4 0: every address of the machine; port 0: any free one
    std::size_t connections =
        limits::connections_a_process;  // 1 to 4095; ENet's work grows with it, used or not
    std::size_t query_bytes = 0;        // the one length of datagrams that `answer` is asked about
    QueryAnswer answer;                 // empty: none are answered
};

class EnetServer final : public EnetEnd<Transport> {
public:
    // Listens, or one sentence that says why not and what to do.
    [[nodiscard]] static Result<std::unique_ptr<EnetServer>, std::string> open(ServerOptions options);
    // The port it listens on, also when the options said any.
    [[nodiscard]] std::uint16_t port() const;
    // Bytes of arriving datagrams that the system keeps for us; less than asked for where its own limit is
    // lower (Linux: net.core.rmem_max), and then a burst of many players loses some.
    [[nodiscard]] std::size_t receive_buffer() const;

private:
    using EnetEnd::EnetEnd;
};

class EnetClient final : public EnetEnd<ClientTransport> {
public:
    // `connections`: how many at a time; two are enough to reconnect beside a connection that fell silent.
    [[nodiscard]] static Result<std::unique_ptr<EnetClient>, std::string> open(std::size_t connections = 2);
    // Gives up after about seven seconds. When there are too many connections: Disconnected at the next
    // poll().
    [[nodiscard]] ConnectionId connect(Address to) override;

private:
    using EnetEnd::EnetEnd;
};

}  // namespace parlor::transport

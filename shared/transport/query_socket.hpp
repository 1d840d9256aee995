#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "shared/base/result.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::transport {

// Single datagrams outside the game's protocol: the connection check and the search on the local network.
class QuerySocket {
public:
    struct Datagram {
        Address from;
        Bytes bytes;  // at most longest_datagram; longer ones are dropped
    };
    static constexpr std::size_t longest_datagram = 1'024;

    // On any free port, or one sentence why not.
    [[nodiscard]] static Result<std::unique_ptr<QuerySocket>, std::string> open();
    ~QuerySocket();
    QuerySocket(const QuerySocket&) = delete;
    QuerySocket& operator=(const QuerySocket&) = delete;

    // Never blocks. `to` may be a broadcast address. False when the system would not send it; the caller asks
    // again.
    [[nodiscard]] bool send(Address to, std::span<const std::byte> bytes);
    // The next datagram that has arrived, from anybody; nothing when there is none.
    [[nodiscard]] std::optional<Datagram> poll();
    // What to poll() on beside other things.
    [[nodiscard]] int socket() const { return socket_; }

private:
    explicit QuerySocket(int socket) : socket_(socket) {}
    int socket_;
};

// Every machine of the local network: what `send` takes for a search where no interface names its broadcast
// address.
[[nodiscard]] constexpr Address everyone(std::uint16_t port) {
    return {0xFFFF'FFFFU, port};
}

}  // namespace parlor::transport

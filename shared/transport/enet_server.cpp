// The side that listens: answers queries and lets connections in.
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "shared/transport/enet_host.hpp"
#include "shared/transport/enet_transport.hpp"

namespace parlor::transport {

namespace {

using namespace enet;

std::string why_not_listening(int error, Address bind) {
    const std::string port = "UDP port " + std::to_string(bind.port);
    switch (error) {
        case EADDRINUSE:
            return port + " is already in use. Stop the other server or choose another with --port.";
        case EACCES:
        case EPERM:
            return port + " is reserved for the system. Choose one above 1023 with --port.";
        case EADDRNOTAVAIL: {
            const std::string address = to_text(bind);
            return "This machine does not have the address " + address.substr(0, address.find(':')) +
                   ". Choose another with --bind, or leave it out.";
        }
        default:
            return "Could not listen on " + port + ": " + std::generic_category().message(error) + ".";
    }
}

// What ENet's datagram is about, read as ENet itself would.
struct FirstContact {
    bool of_connection = false;                // of one that is there; ENet looks whether it is
    std::optional<std::uint32_t> ticket = {};  // asks for a connection, and shows this
};

FirstContact look_at(std::span<const std::byte> bytes) {
    enet_uint16 word = 0;
    if (bytes.size() < sizeof word) return {};
    std::memcpy(&word, bytes.data(), sizeof word);
    word = ENET_NET_TO_HOST_16(word);
    if ((word & ENET_PROTOCOL_MAXIMUM_PEER_ID) != ENET_PROTOCOL_MAXIMUM_PEER_ID)
        return {.of_connection = true};
    const bool timed = (word & ENET_PROTOCOL_HEADER_FLAG_SENT_TIME) != 0;
    const std::size_t head = timed ? sizeof(ENetProtocolHeader) : sizeof word;
    ENetProtocolConnect connect{};
    if (bytes.size() < head + sizeof connect) return {};
    std::memcpy(&connect, bytes.data() + head, sizeof connect);
    if ((connect.header.command & ENET_PROTOCOL_COMMAND_MASK) != ENET_PROTOCOL_COMMAND_CONNECT) return {};
    return {.ticket = ENET_NET_TO_HOST_32(connect.data)};
}

class ServerHost final : public EnetHost<EnetServer> {
public:
    ServerHost(std::shared_ptr<const EnetLibrary> library, ENetHost* host, ServerOptions options)
        : EnetHost(std::move(library), host, true), options_(std::move(options)) {}

    [[nodiscard]] std::uint16_t port() const override {
        ENetAddress address{};
        return enet_socket_get_address(socket(), &address) == 0 ? address.port : std::uint16_t{0};
    }
    [[nodiscard]] std::size_t receive_buffer() const override {
        int bytes = 0;
        socklen_t length = sizeof bytes;
        if (getsockopt(socket(), SOL_SOCKET, SO_RCVBUF, &bytes, &length) != 0) return 0;
        return static_cast<std::size_t>(bytes) / 2;  // Linux counts its own bookkeeping as the other half
    }

protected:
    [[nodiscard]] bool keeps(Address from, std::span<const std::byte> bytes) override {
        return answered(from, bytes) || turned_away(from, bytes);
    }

private:
    bool answered(Address from, std::span<const std::byte> bytes) {
        if (std::ranges::find(options_.query_bytes, bytes.size()) == options_.query_bytes.end()) return false;
        const std::optional<Bytes> answer = options_.answer(from, bytes);
        if (!answer) return false;
        if (answer->size() > bytes.size()) {
            refuse_send();
        } else {
            send_raw(from, *answer);
        }
        return true;
    }

    // Before a place is spent on it.
    bool turned_away(Address from, std::span<const std::byte> bytes) {
        if (!options_.admit) return false;
        const FirstContact contact = look_at(bytes);
        return !contact.of_connection && (!contact.ticket || !options_.admit(from, *contact.ticket));
    }

    ServerOptions options_;
};

}  // namespace

Result<std::unique_ptr<EnetServer>, std::string> EnetServer::open(ServerOptions options) {
    if (options.connections < 1 || options.connections > ENET_PROTOCOL_MAXIMUM_PEER_ID) {
        return failure(std::string("A server takes 1 to 4095 connections."));
    }
    auto library = EnetLibrary::share();
    const ENetAddress address = to_enet(options.bind);
    ENetHost* host = enet_host_create(&address, options.connections, channels, 0, 0);
    if (host == nullptr) return failure(why_not_listening(errno, options.bind));
    enet_socket_set_option(host->socket, ENET_SOCKOPT_RCVBUF, server_socket_buffer);
    enet_socket_set_option(host->socket, ENET_SOCKOPT_SNDBUF, server_socket_buffer);
    return std::make_unique<ServerHost>(std::move(library), host, std::move(options));
}

}  // namespace parlor::transport

#include "shared/transport/query_socket.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace parlor::transport {

namespace {

sockaddr_in to_system(Address address) {
    sockaddr_in inet{};
    inet.sin_family = AF_INET;
    inet.sin_addr.s_addr = htonl(address.ipv4);
    inet.sin_port = htons(address.port);
    return inet;
}

}  // namespace

Result<std::unique_ptr<QuerySocket>, std::string> QuerySocket::open() {
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return failure("Could not open a UDP socket: " + std::generic_category().message(errno) + ".");
    }
    std::unique_ptr<QuerySocket> result(new QuerySocket(descriptor));
    const int on = 1;
    const sockaddr_in any = to_system({});
    if (::setsockopt(descriptor, SOL_SOCKET, SO_BROADCAST, &on, sizeof on) != 0 ||
        ::bind(descriptor, reinterpret_cast<const sockaddr*>(&any), sizeof any) != 0) {
        return failure("Could not prepare a UDP socket: " + std::generic_category().message(errno) + ".");
    }
    return result;
}

QuerySocket::~QuerySocket() {
    ::close(socket_);
}

bool QuerySocket::send(Address to, std::span<const std::byte> bytes) {
    const sockaddr_in inet = to_system(to);
    const auto sent = ::sendto(socket_, bytes.data(), bytes.size(), 0,
                               reinterpret_cast<const sockaddr*>(&inet), sizeof inet);
    return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<QuerySocket::Datagram> QuerySocket::poll() {
    // Bounded, so that a stranger who floods the socket cannot keep the caller here.
    constexpr int attempts = 64;
    std::array<std::byte, longest_datagram + 1> buffer;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        sockaddr_in inet{};
        socklen_t length = sizeof inet;
        const auto received =
            ::recvfrom(socket_, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr*>(&inet), &length);
        if (received < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return std::nullopt;
        // Other errors are news about an earlier datagram; the next one may be fine.
        if (received < 0 || static_cast<std::size_t>(received) > longest_datagram) continue;
        return Datagram{{ntohl(inet.sin_addr.s_addr), ntohs(inet.sin_port)},
                        Bytes(buffer.begin(), buffer.begin() + received)};
    }
    return std::nullopt;
}

}  // namespace parlor::transport

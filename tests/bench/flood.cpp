// What a server on the open internet has to bear, from the addresses 127.0.0.2 and up: garbage, and requests
// to connect from ever new ports, with and without a ticket, of which none is ever completed.
//   flood PORT SECONDS GARBAGE_A_SECOND CONNECTS_A_MINUTE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <random>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t first_attacker = 0x7F000002;  // 127.0.0.2
constexpr std::uint32_t attackers = 10;

sockaddr_in address_of(std::uint32_t ipv4, std::uint16_t port) {
    sockaddr_in inet{};
    inet.sin_family = AF_INET;
    inet.sin_addr.s_addr = htonl(ipv4);
    inet.sin_port = htons(port);
    return inet;
}

class Socket {
public:
    Socket(std::uint32_t from, std::uint16_t server) : handle_(::socket(AF_INET, SOCK_DGRAM, 0)) {
        const sockaddr_in own = address_of(from, 0);
        const sockaddr_in to = address_of(0x7F000001, server);
        if (handle_ < 0 || ::bind(handle_, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0 ||
            ::connect(handle_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
            std::perror("flood");
            std::exit(1);
        }
    }
    ~Socket() { ::close(handle_); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    void send(const std::vector<std::uint8_t>& bytes) const {
        (void)::send(handle_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    }
    // The next datagram within 200 ms; empty when there is none.
    [[nodiscard]] std::vector<std::uint8_t> receive() const {
        pollfd waits{handle_, POLLIN, 0};
        if (::poll(&waits, 1, 200) <= 0) return {};
        std::vector<std::uint8_t> bytes(2'048);
        const auto length = ::recv(handle_, bytes.data(), bytes.size(), 0);
        bytes.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
        return bytes;
    }

private:
    int handle_;
};

// shared/protocol/query.hpp: the first four bytes of the cookie; zeros without an answer.
std::array<std::uint8_t, 4> ticket_for(std::uint32_t from, std::uint16_t server) {
    const Socket socket(from, server);
    std::vector<std::uint8_t> question(128, 0);
    std::memcpy(question.data(), "PARLORQ?", 8);
    socket.send(question);
    const std::vector<std::uint8_t> answer = socket.receive();
    std::array<std::uint8_t, 4> ticket{};
    if (answer.size() > 34) std::copy_n(answer.begin() + 18, 4, ticket.begin());
    return ticket;
}

// ENet's: header with the time it was sent, then a command to connect to two channels.
std::vector<std::uint8_t> request_to_connect(std::array<std::uint8_t, 4> ticket, std::uint32_t number) {
    std::vector<std::uint8_t> bytes{0x8F, 0xFF, 0, 0, 0x82, 0xFF, 0, 1, 0, 0, 0xFF, 0xFF};
    const auto put = [&](std::uint32_t value) {
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    };
    for (const std::uint32_t field : {1'200U, 32'768U, 2U, 0U, 0U, 5'000U, 2U, 2U, number})
        put(field);
    bytes.insert(bytes.end(), ticket.begin(), ticket.end());
    return bytes;
}

// `act` so often a second until then.
template <class Act>
std::uint64_t at_pace(double a_second, Clock::time_point until, Act act) {
    std::uint64_t done = 0;
    const auto began = Clock::now();
    while (Clock::now() < until) {
        const std::chrono::duration<double> passed = Clock::now() - began;
        for (const auto due = static_cast<std::uint64_t>(passed.count() * a_second); done < due; ++done)
            act(done);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return done;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) {
        std::fputs("flood PORT SECONDS GARBAGE_A_SECOND CONNECTS_A_MINUTE\n", stderr);
        return 2;
    }
    const auto server = static_cast<std::uint16_t>(std::atoi(arguments[1]));
    const auto until = Clock::now() + std::chrono::seconds(std::atoi(arguments[2]));
    std::uint64_t garbage = 0;
    std::thread noise([&, a_second = std::atof(arguments[3])] {
        std::mt19937_64 random(7);
        std::vector<std::unique_ptr<Socket>> sockets;
        for (std::uint32_t i = 0; i < attackers; ++i)
            sockets.push_back(std::make_unique<Socket>(first_attacker + i, server));
        std::vector<std::uint8_t> bytes(64);
        garbage = at_pace(a_second, until, [&](std::uint64_t number) {
            for (std::size_t i = 0; i < bytes.size(); i += 8) {
                const std::uint64_t word = random();
                std::memcpy(bytes.data() + i, &word, 8);
            }
            sockets[number % attackers]->send(bytes);
        });
    });
    std::vector<std::array<std::uint8_t, 4>> tickets(attackers);
    auto next_tickets = Clock::now();
    const std::uint64_t connects = at_pace(std::atof(arguments[4]) / 60, until, [&](std::uint64_t number) {
        if (Clock::now() >= next_tickets) {
            next_tickets = Clock::now() + std::chrono::seconds(30);
            for (std::uint32_t i = 0; i < attackers; ++i)
                tickets[i] = ticket_for(first_attacker + i, server);
        }
        const std::uint32_t who = static_cast<std::uint32_t>(number % attackers);
        // A new port each time; half of them without a ticket.
        const Socket socket(first_attacker + who, server);
        socket.send(request_to_connect(number % 2 == 0 ? tickets[who] : std::array<std::uint8_t, 4>{},
                                       static_cast<std::uint32_t>(number) + 1));
    });
    noise.join();
    std::printf("sent: %llu datagrams of garbage, %llu requests to connect\n",
                static_cast<unsigned long long>(garbage), static_cast<unsigned long long>(connects));
}

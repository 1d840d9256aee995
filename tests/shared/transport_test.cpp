#include "shared/transport/transport.hpp"

#include <doctest/doctest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/digest.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/random.hpp"
#include "shared/protocol/query.hpp"
#include "shared/transport/enet_transport.hpp"
#include "shared/transport/local_addresses.hpp"
#include "shared/transport/loopback_transport.hpp"
#include "shared/transport/query_socket.hpp"
#include "shared/transport/resolve.hpp"

namespace transport_test {

using namespace parlor;
using namespace parlor::transport;

namespace {

constexpr std::uint32_t localhost = 0x7F00'0001U;

Bytes numbered(std::uint32_t number, std::size_t size = 4) {
    Bytes bytes(std::max<std::size_t>(size, 4), std::byte{0x5A});
    for (unsigned i = 0; i < 4; ++i)
        bytes[i] = static_cast<std::byte>(number >> (8 * i));
    return bytes;
}

std::uint32_t number_in(const Bytes& bytes) {
    std::uint32_t number = 0;
    for (unsigned i = 0; i < 4; ++i)
        number |= std::to_integer<std::uint32_t>(bytes[i]) << (8 * i);
    return number;
}

// All that a transport has said, in order.
struct Heard {
    std::vector<TransportEvent> all;

    void take(Transport& from) {
        while (auto event = from.poll())
            all.push_back(std::move(*event));
    }
    template <class Event>
    [[nodiscard]] std::vector<Event> of() const {
        std::vector<Event> found;
        for (const TransportEvent& event : all) {
            if (const auto* match = std::get_if<Event>(&event)) found.push_back(*match);
        }
        return found;
    }
    [[nodiscard]] std::vector<std::uint32_t> numbers(Lane lane) const {
        std::vector<std::uint32_t> numbers;
        for (const Received& received : of<Received>()) {
            if (received.lane == lane) numbers.push_back(number_in(received.bytes));
        }
        return numbers;
    }
};

// The real clock, which can be told to skip: silences of many seconds take no time to wait for.
class SkippingClock {
public:
    [[nodiscard]] SteadyTime now() const {
        const auto passed = std::chrono::steady_clock::now() - start_;
        return SteadyTime{} + skipped_ + std::chrono::duration_cast<Duration>(passed);
    }
    void skip(Duration duration) { skipped_ += duration; }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    Duration skipped_ = 0ms;
};

// Between a client and a server; of what the client sends it loses every so manieth datagram.
class LossyWay {
public:
    explicit LossyWay(Address server)
        : front_(std::move(*QuerySocket::open())), back_(std::move(*QuerySocket::open())), server_(server) {}

    int drops_every = 0;

    [[nodiscard]] Address address() const {
        sockaddr_in own{};
        socklen_t size = sizeof own;
        REQUIRE(::getsockname(front_->socket(), reinterpret_cast<sockaddr*>(&own), &size) == 0);
        return {localhost, ntohs(own.sin_port)};
    }
    void carry() {
        while (const auto datagram = front_->poll()) {
            client_ = datagram->from;
            if (drops_every > 0 && ++seen_ % drops_every == 0) continue;
            CHECK(back_->send(server_, datagram->bytes));
        }
        while (const auto datagram = back_->poll())
            CHECK(front_->send(client_, datagram->bytes));
    }

private:
    std::unique_ptr<QuerySocket> front_;
    std::unique_ptr<QuerySocket> back_;
    Address server_;
    Address client_;
    int seen_ = 0;
};

// A server and a client that talk over the loopback interface.
struct RealPair {
    std::unique_ptr<EnetServer> server;
    std::unique_ptr<EnetClient> client;
    SkippingClock clock;
    Heard at_server;
    Heard at_client;
    ConnectionId on_server;
    ConnectionId on_client;

    explicit RealPair(ServerOptions options = {}, std::size_t client_connections = 2) {
        options.bind = {localhost, 0};
        options.connections = std::min<std::size_t>(options.connections, 256);
        auto listening = EnetServer::open(std::move(options));
        REQUIRE(listening);
        server = std::move(*listening);
        auto opened = EnetClient::open({.connections = client_connections});
        REQUIRE(opened);
        client = std::move(*opened);
    }

    [[nodiscard]] Address address() const { return {localhost, server->port()}; }

    void step() {
        if (client) {
            client->service(clock.now());
            at_client.take(*client);
        }
        server->service(clock.now());
        at_server.take(*server);
    }

    // Goes on until the condition holds; false when it does not within ten seconds.
    template <class Condition>
    [[nodiscard]] bool until(Condition condition, Duration skip_a_step = 0ms) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            clock.skip(skip_a_step);
            step();
            // Wakes as soon as something arrives.
            std::array<pollfd, 2> sockets{
                {{server->socket(), POLLIN, 0}, {client ? client->socket() : -1, POLLIN, 0}}};
            ::poll(sockets.data(), sockets.size(), 1);
        }
        return true;
    }

    void connect() {
        on_client = client->connect(address());
        REQUIRE(
            until([&] { return !at_client.of<Connected>().empty() && !at_server.of<Connected>().empty(); }));
        on_server = at_server.of<Connected>().back().who;
    }
};

}  // namespace

TEST_CASE("a client and a server exchange packets on both lanes") {
    RealPair pair;
    pair.connect();
    CHECK(pair.at_client.of<Connected>().front().who == pair.on_client);
    CHECK(pair.at_client.of<Connected>().front().from == pair.address());
    CHECK(pair.at_server.of<Connected>().front().from.ipv4 == localhost);

    pair.client->send(pair.on_client, Lane::ordered, numbered(1));
    pair.client->send(pair.on_client, Lane::loose, numbered(2));
    pair.client->send(pair.on_client, Lane::ordered, {});
    REQUIRE(pair.until([&] { return pair.at_server.of<Received>().size() == 3; }));
    for (const Received& received : pair.at_server.of<Received>()) {
        CHECK(received.who == pair.on_server);
        pair.server->send(pair.on_server, received.lane, received.bytes);
    }
    REQUIRE(pair.until([&] { return pair.at_client.of<Received>().size() == 3; }));
    for (const Received& received : pair.at_client.of<Received>()) {
        CHECK(received.who == pair.on_client);
        if (received.bytes.empty()) continue;
        CHECK(number_in(received.bytes) == (received.lane == Lane::ordered ? 1U : 2U));
    }
    CHECK(pair.server->traffic().packets_in > 0);
    CHECK(pair.server->traffic().bytes_out > 8);
}

TEST_CASE("a thousand packets of all sizes arrive in the order in which they were sent") {
    RealPair pair;
    pair.connect();
    Rng rng(3);
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < 1'000; ++i) {
        pair.client->send(pair.on_client, Lane::ordered, numbered(i, rng.chance(5) ? rng.below(9'000) : 40));
        expected.push_back(i);
    }
    REQUIRE(pair.until([&] { return pair.at_server.of<Received>().size() == 1'000; }));
    CHECK(pair.at_server.numbers(Lane::ordered) == expected);
}

TEST_CASE("a packet of the greatest length passes, a longer one is not sent but counted") {
    RealPair pair;
    pair.connect();
    pair.client->send(pair.on_client, Lane::ordered, numbered(1, limits::sealed_packet_bytes + 1));
    pair.client->send(pair.on_client, Lane::loose, numbered(2, loose_packet_bytes + 1));
    CHECK(pair.client->traffic().sends_refused == 2);
    CHECK_FALSE(pair.client->busy());

    pair.client->send(pair.on_client, Lane::ordered, numbered(3, limits::sealed_packet_bytes));
    pair.client->send(pair.on_client, Lane::loose, numbered(4, loose_packet_bytes));
    CHECK(pair.client->busy());
    REQUIRE(pair.until([&] { return pair.at_server.of<Received>().size() == 2; }));
    CHECK(pair.at_server.numbers(Lane::ordered) == std::vector<std::uint32_t>{3});
    CHECK(pair.at_server.numbers(Lane::loose) == std::vector<std::uint32_t>{4});
    for (const Received& received : pair.at_server.of<Received>()) {
        CHECK(received.bytes.size() ==
              (received.lane == Lane::ordered ? limits::sealed_packet_bytes : loose_packet_bytes));
    }
    CHECK(pair.until([&] { return !pair.client->busy() && !pair.server->busy(); }));
}

TEST_CASE("the reason given to close() arrives after all that was sent before it") {
    RealPair pair;
    pair.connect();
    for (std::uint32_t i = 0; i < 8; ++i)
        pair.server->send(pair.on_server, Lane::ordered, numbered(i, 20'000));
    pair.server->close(pair.on_server, 77);
    pair.server->send(pair.on_server, Lane::ordered, numbered(99));
    REQUIRE(pair.until([&] { return !pair.at_client.of<Disconnected>().empty(); }));
    CHECK(pair.at_client.numbers(Lane::ordered) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7});
    CHECK(pair.at_client.of<Disconnected>().front().reason == 77);
    CHECK(std::holds_alternative<Disconnected>(pair.at_client.all.back()));

    CHECK(pair.until([&] { return !pair.server->busy(); }));
    CHECK_MESSAGE(pair.at_server.of<Disconnected>().empty(), "who closes hears no more of it");
}

TEST_CASE("after closing, what had already arrived is not heard any more") {
    RealPair pair;
    pair.connect();
    pair.client->send(pair.on_client, Lane::ordered, numbered(1));
    REQUIRE(pair.until([&] {
        return pair.server->traffic().packets_in > 0 && !pair.client->busy() &&
               !pair.at_server.of<Received>().empty();
    }));
    pair.client->send(pair.on_client, Lane::ordered, numbered(2));
    pair.client->flush();
    const std::uint64_t before = pair.server->traffic().packets_in;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (pair.server->traffic().packets_in == before && std::chrono::steady_clock::now() < deadline) {
        pair.server->service(pair.clock.now());
    }
    pair.server->close(pair.on_server, 5);
    CHECK_FALSE(pair.server->poll().has_value());
}

TEST_CASE("an ended connection's id means nothing, also when its place is taken again") {
    RealPair pair({}, 1);
    pair.connect();
    const ConnectionId old_on_server = pair.on_server;
    const ConnectionId old_on_client = pair.on_client;
    pair.client->close(old_on_client, 9);
    REQUIRE(pair.until([&] { return !pair.at_server.of<Disconnected>().empty() && !pair.client->busy(); }));
    CHECK(pair.at_server.of<Disconnected>().front().reason == 9);

    pair.at_client = {};
    pair.at_server = {};
    pair.connect();
    CHECK(pair.on_server != old_on_server);
    CHECK(pair.on_client != old_on_client);
    pair.server->send(old_on_server, Lane::ordered, numbered(1));
    pair.server->close(old_on_server, 1);
    pair.server->drop(old_on_server);
    CHECK(pair.server->round_trip(old_on_server) == 0ms);
    pair.server->send(pair.on_server, Lane::ordered, numbered(2));
    REQUIRE(pair.until([&] { return !pair.at_client.of<Received>().empty(); }));
    CHECK(pair.at_client.numbers(Lane::ordered) == std::vector<std::uint32_t>{2});
    CHECK(pair.at_client.of<Disconnected>().empty());
}

TEST_CASE("a port in use is one sentence that says what to do") {
    RealPair pair;
    const auto second = EnetServer::open({.bind = pair.address(), .connections = 4});
    REQUIRE_FALSE(second);
    CHECK(second.error() == "UDP port " + std::to_string(pair.server->port()) +
                                " is already in use. Stop the other server or choose another with --port.");
    const auto elsewhere =
        EnetServer::open({.bind = {0xC000'0201U, 0}, .connections = 4});  // 192.0.2.1: nobody's
    REQUIRE_FALSE(elsewhere);
    CHECK(elsewhere.error() ==
          "This machine does not have the address 192.0.2.1. Choose another with --bind, or leave it out.");
    CHECK_FALSE(EnetServer::open({.connections = 0}));
    CHECK_FALSE(EnetServer::open({.connections = 4'096}));
}

TEST_CASE("the server's receive buffer is larger than the default") {
    RealPair pair;
    CHECK(pair.server->receive_buffer() >= 200 * 1'024);
}

TEST_CASE("a query is answered when every place is taken, and only at its right length") {
    int asked = 0;
    ServerOptions options;
    options.connections = 1;
    options.query_bytes = {query::request_bytes};
    options.answer = [&](Address from, std::span<const std::byte> bytes) -> std::optional<Bytes> {
        ++asked;
        CHECK(from.ipv4 == localhost);
        const auto request = query::decode_request(bytes);
        if (!request) return std::nullopt;
        if (request->nonce == 666) return Bytes(query::request_bytes + 1);
        return query::encode(query::Reply{request->nonce, 3, {}, "Garden"});
    };
    RealPair pair(std::move(options));
    pair.connect();
    auto opened = QuerySocket::open();
    REQUIRE(opened);
    QuerySocket& socket = **opened;

    const Bytes question = query::encode(query::Request{42});
    for (std::size_t length = 1; length < query::request_bytes; length += 9) {
        REQUIRE(socket.send(pair.address(), std::span(question).first(length)));
    }
    Bytes longer = question;
    longer.push_back(std::byte{0});
    REQUIRE(socket.send(pair.address(), longer));
    REQUIRE(socket.send(pair.address(), query::encode(query::Request{666})));
    REQUIRE(socket.send(pair.address(), question));

    std::vector<QuerySocket::Datagram> answers;
    REQUIRE(pair.until([&] {
        while (auto datagram = socket.poll())
            answers.push_back(std::move(*datagram));
        return !answers.empty();
    }));
    CHECK(asked == 2);
    CHECK(answers.size() == 1);
    CHECK(answers.front().from == pair.address());
    const auto reply = query::decode_reply(answers.front().bytes);
    REQUIRE(reply);
    CHECK(reply->nonce == 42);
    CHECK(reply->server_name == "Garden");
    CHECK_MESSAGE(pair.server->traffic().sends_refused == 1, "the answer that was longer than its question");
}

TEST_CASE("after twenty thousand datagrams of garbage the server still takes a client in") {
    ServerOptions options;
    options.query_bytes = {query::request_bytes};
    options.answer = [](Address, std::span<const std::byte> bytes) -> std::optional<Bytes> {
        return query::decode_request(bytes) ? std::optional(Bytes(1)) : std::nullopt;
    };
    RealPair pair(std::move(options));
    auto opened = QuerySocket::open();
    REQUIRE(opened);
    Rng rng(5);
    for (int i = 0; i < 20'000; ++i) {
        // Some longer than ENet's buffer, some that look like ENet's first bytes for an existing or a new
        // peer.
        Bytes garbage(rng.chance(1) ? 5'000 : rng.below(1'300));
        for (std::byte& byte : garbage)
            byte = static_cast<std::byte>(rng.below(256));
        if (garbage.size() > 4 && rng.chance(50)) {
            garbage[0] = static_cast<std::byte>(rng.chance(50) ? 0x8F : 0x80);
            garbage[1] = static_cast<std::byte>(rng.chance(50) ? 0xFF : 0x00);
            garbage[4] = static_cast<std::byte>(rng.below(13) | (rng.chance(50) ? 0x80U : 0U));
        }
        (void)(*opened)->send(pair.address(), garbage);
        if (i % 50 == 0) pair.step();
    }
    pair.connect();
    pair.client->send(pair.on_client, Lane::ordered, numbered(1));
    CHECK(pair.until([&] { return pair.at_server.numbers(Lane::ordered) == std::vector<std::uint32_t>{1}; }));
}

TEST_CASE("a client that falls silent is noticed, and not within the first seconds") {
    RealPair pair;
    pair.connect();
    const SteadyTime silent_since = pair.clock.now();
    pair.client = nullptr;
    REQUIRE(pair.until([&] { return !pair.at_server.of<Disconnected>().empty(); }, 200ms));
    const Duration taken = pair.clock.now() - silent_since;
    CHECK(pair.at_server.of<Disconnected>().front().who == pair.on_server);
    CHECK(pair.at_server.of<Disconnected>().front().reason == 0);
    CHECK(taken >= 5s);
    CHECK(taken <= 40s);
}

TEST_CASE("a dropped client notices by silence, and what it still sends is not heard") {
    RealPair pair;
    pair.connect();
    pair.server->drop(pair.on_server);
    pair.client->send(pair.on_client, Lane::ordered, numbered(1));
    REQUIRE(pair.until([&] { return !pair.at_client.of<Disconnected>().empty(); }, 200ms));
    CHECK(pair.at_client.of<Disconnected>().front().reason == 0);
    CHECK(pair.at_server.of<Received>().empty());
    CHECK(pair.at_server.of<Disconnected>().empty());
}

TEST_CASE("an idle connection lasts") {
    RealPair pair;
    pair.connect();
    const SteadyTime later = pair.clock.now() + 10min;
    REQUIRE(pair.until([&] { return pair.clock.now() >= later; }, 500ms));
    CHECK(pair.at_server.of<Disconnected>().empty());
    CHECK(pair.at_client.of<Disconnected>().empty());
    pair.server->send(pair.on_server, Lane::ordered, numbered(1));
    CHECK(pair.until([&] { return !pair.at_client.of<Received>().empty(); }));
}

TEST_CASE("a client that asks hears from a server at rest as long as it lives") {
    RealPair pair;
    pair.connect();
    const auto quiet_for = [&] {
        const auto at = pair.client->acknowledged_at(pair.on_client);
        return at ? pair.clock.now() - *at : Duration::max();
    };
    REQUIRE(pair.until([&] { return quiet_for() < 1s; }));
    const SteadyTime later = pair.clock.now() + 1min;
    Duration quietest{0};
    REQUIRE(pair.until(
        [&] {
            quietest = std::max(quietest, quiet_for());
            return pair.clock.now() >= later;
        },
        100ms));
    CHECK(quietest >= 1s);
    CHECK(quietest <= quiet_at_most + 500ms);
    const SteadyTime death = pair.clock.now();
    while (pair.clock.now() < death + 2s) {
        pair.clock.skip(100ms);
        pair.client->service(pair.clock.now());
    }
    CHECK(quiet_for() >= 2s);
}

TEST_CASE("connecting to where nobody listens ends in Disconnected") {
    RealPair pair;
    const Address nobody{localhost, [&] {
                             const auto other = EnetServer::open({.bind = {localhost, 0}, .connections = 1});
                             return (*other)->port();
                         }()};
    const ConnectionId attempt = pair.client->connect(nobody);
    const SteadyTime start = pair.clock.now();
    REQUIRE(pair.until([&] { return !pair.at_client.of<Disconnected>().empty(); }, 100ms));
    CHECK(pair.at_client.of<Disconnected>().front().who == attempt);
    CHECK(pair.clock.now() - start <= 10s);
}

TEST_CASE("a half-made connection holds its place for seconds only") {
    ServerOptions options;
    options.connections = 1;
    RealPair pair(std::move(options));
    for (int i = 0; i < 30; ++i)
        pair.step();
    (void)pair.client->connect(pair.address());
    pair.client->service(pair.clock.now());
    pair.server->service(pair.clock.now());  // has answered, and waits
    pair.client = nullptr;
    const SteadyTime start = pair.clock.now();
    REQUIRE(pair.until([&] { return pair.clock.now() - start > 9s; }, 250ms));
    pair.client = std::move(*EnetClient::open());
    pair.connect();
}

TEST_CASE("one connection too many ends in Disconnected at once, and a closed attempt says nothing") {
    RealPair pair({}, 1);
    const ConnectionId first = pair.client->connect(pair.address());
    const ConnectionId second = pair.client->connect(pair.address());
    CHECK(first != second);
    pair.at_client.take(*pair.client);
    REQUIRE(pair.at_client.all.size() == 1);
    CHECK(pair.at_client.of<Disconnected>().front().who == second);
    pair.client->close(first, 1);
    CHECK_FALSE(pair.client->busy());
    pair.connect();
    CHECK(pair.at_client.of<Disconnected>().size() == 1);
}

TEST_CASE("where tickets are asked for a connection begins with a question, and one without costs nothing") {
    std::vector<std::uint32_t> shown;
    ServerOptions options;
    options.query_bytes = {query::request_bytes};
    options.answer = [](Address, std::span<const std::byte> bytes) -> std::optional<Bytes> {
        const auto request = query::decode_request(bytes);
        if (!request) return std::nullopt;
        return query::encode(query::Reply{request->nonce, 3, {std::byte{1}, std::byte{2}}, "Garden"});
    };
    options.admit = [&](Address from, std::uint32_t ticket) {
        CHECK(from.ipv4 == localhost);
        shown.push_back(ticket);
        return ticket == 0x0102'0000;
    };
    RealPair pair(std::move(options));
    const TicketDesk desk{[] { return query::encode(query::Request{42}); },
                          [](std::span<const std::byte> answer) -> std::optional<std::uint32_t> {
                              const auto reply = query::decode_reply(answer);
                              return reply ? std::optional(query::ticket_of(reply->cookie)) : std::nullopt;
                          }};
    SUBCASE("a client that asks comes in at its first try") {
        pair.client = std::move(*EnetClient::open({.desk = desk}));
        pair.connect();
        CHECK(shown == std::vector<std::uint32_t>{0x0102'0000});
    }
    SUBCASE("two that ask at once both come in, each as itself") {
        pair.client = std::move(*EnetClient::open({.desk = desk}));
        const ConnectionId one = pair.client->connect(pair.address());
        const ConnectionId other = pair.client->connect(pair.address());
        REQUIRE(pair.until([&] { return pair.at_client.of<Connected>().size() == 2; }));
        CHECK(pair.at_client.of<Connected>()[0].who != pair.at_client.of<Connected>()[1].who);
        pair.client->drop(one);
        pair.client->send(other, Lane::ordered, Bytes(5));
        REQUIRE(pair.until([&] { return !pair.at_server.of<Received>().empty(); }));
        CHECK(pair.client->round_trip(one) == 0ms);
    }
    SUBCASE("one that does not ask never does, and takes no place") {
        (void)pair.client->connect(pair.address());
        REQUIRE(pair.until([&] { return !pair.at_client.of<Disconnected>().empty(); }, 250ms));
        CHECK(pair.at_server.all.empty());
        CHECK_FALSE(shown.empty());
        CHECK_FALSE(pair.server->busy());
    }
    SUBCASE("one whose server never answers gives up, or stops when it is told to") {
        pair.client = std::move(*EnetClient::open({.desk = desk}));
        const Address nobody{0x7F000001, 9};
        const ConnectionId first = pair.client->connect(nobody);
        const ConnectionId second = pair.client->connect(nobody);
        CHECK(pair.client->busy());
        pair.client->close(second, 1);
        REQUIRE(pair.until([&] { return !pair.at_client.of<Disconnected>().empty(); }, 250ms));
        CHECK(pair.at_client.of<Disconnected>().size() == 1);
        CHECK(pair.at_client.of<Disconnected>().front().who == first);
        CHECK_FALSE(pair.client->busy());
    }
    SUBCASE("what is no request and of no connection is not looked at any further") {
        auto socket = std::move(*QuerySocket::open());
        for (const std::size_t length : {1U, 2U, 3U, 4U, 12U, 51U, 52U, 53U, 200U}) {
            Bytes junk(length, std::byte{0xFF});
            REQUIRE(socket->send(pair.address(), junk));
        }
        pair.client = std::move(*EnetClient::open({.desk = desk}));
        pair.connect();
        CHECK(shown.size() == 1);
    }
}

TEST_CASE("one address gets so many connections and no more") {
    RealPair pair({}, 140);
    for (int i = 0; i < 140; ++i)
        (void)pair.client->connect(pair.address());
    REQUIRE(pair.until([&] { return pair.at_client.of<Disconnected>().size() == 12; }, 50ms));
    CHECK(pair.at_client.of<Connected>().size() == limits::connections_an_address);
    CHECK(pair.at_server.of<Connected>().size() == limits::connections_an_address);
}

TEST_CASE("a client speaks from the address of the machine that it was given") {
    RealPair pair;
    const Address from{0x7F000009, 0};  // 127.0.0.9
    pair.client = std::move(*EnetClient::open({.from = from}));
    pair.connect();
    CHECK(pair.at_server.of<Connected>().front().from.ipv4 == from.ipv4);
}

TEST_CASE("the round trip is unknown until it was measured, and never a guess") {
    constexpr Duration enet_guess = 500ms;
    RealPair pair;
    const ConnectionId attempt = pair.client->connect(pair.address());
    CHECK(pair.client->round_trip(attempt) == 0ms);
    REQUIRE(pair.until([&] { return !pair.at_client.of<Connected>().empty(); }));
    CHECK(pair.client->round_trip(attempt) != enet_guess);
    REQUIRE(
        pair.until([&] { return pair.client->round_trip(attempt) > 0ms && !pair.at_server.all.empty(); }));
    CHECK(pair.client->round_trip(attempt) != enet_guess);
    const ConnectionId who = pair.at_server.of<Connected>().front().who;
    CHECK(pair.server->round_trip(who) > 0ms);
    CHECK(pair.server->round_trip(who) != enet_guess);
    CHECK(pair.server->loss(who).lost == 0);
}

TEST_CASE("a minute's losses are counted in pieces, and older ones forgotten") {
    LossWindow window;
    CHECK(window.last_minute(SteadyTime{}) == Loss{});
    CHECK(Loss{}.per_mille() == 0);
    SteadyTime now{5s};
    for (int i = 0; i < 12; ++i, now += 5s)
        window.count(now, 10, i == 0 ? 10 : 0);
    now -= 5s;  // a minute's worth
    CHECK(window.last_minute(now).sent == 110);
    window.count(now, 1'000, 63);
    CHECK(window.last_minute(now).lost == 63);
    CHECK(window.last_minute(now + 70s) == Loss{});
    CHECK(Loss{1'000, 63}.per_mille() == 63);
    CHECK(Loss{4'000'000'000U, 4'000'000'000U}.per_mille() == 1'000);
}

TEST_CASE("what a bad way loses shows as loss, and is forgotten a minute after it got better") {
    RealPair pair;
    LossyWay way(pair.address());
    pair.on_client = pair.client->connect(way.address());
    const auto turn = [&] {
        pair.client->service(pair.clock.now());
        way.carry();
        pair.server->service(pair.clock.now());
        way.carry();
        pair.client->service(pair.clock.now());
        pair.at_client.take(*pair.client);
        pair.at_server.take(*pair.server);
    };
    REQUIRE(pair.until([&] {
        turn();
        return !pair.at_client.of<Connected>().empty();
    }));
    const auto talk = [&](int packets) {
        for (int i = 0; i < packets; ++i) {
            pair.client->send(pair.on_client, Lane::ordered, numbered(7));
            for (int times = 0; times < 3; ++times)
                turn();
            pair.clock.skip(200ms);
        }
        return pair.client->loss(pair.on_client);
    };
    const Loss good = talk(150);
    CHECK(good.sent >= 100);
    CHECK(good.per_mille() < 20);
    way.drops_every = 10;
    const Loss bad = talk(400);
    CHECK(bad.sent >= 200);
    CHECK(bad.per_mille() > 40);
    CHECK(bad.per_mille() < 250);
    way.drops_every = 0;
    CHECK(talk(400).per_mille() < 20);
    CHECK(pair.client->loss(ConnectionId{12'345}) == Loss{});
}

TEST_CASE("soon after a cut has ended, what was said in it arrives, however long it was") {
    RealPair pair;
    LossyWay way(pair.address());
    pair.on_client = pair.client->connect(way.address());
    SteadyTime now = pair.clock.now();
    const auto turn = [&] {
        pair.client->service(now);
        way.carry();
        pair.server->service(now);
        way.carry();
        pair.at_client.take(*pair.client);
        pair.at_server.take(*pair.server);
    };
    REQUIRE(pair.until([&] {
        now = pair.clock.now();
        turn();
        return !pair.at_client.of<Connected>().empty();
    }));
    std::uint32_t said = 0;
    for (const Duration cut :
         {1'900ms, 2'300ms, 2'700ms, 3'100ms, 3'500ms, 3'900ms, 4'300ms, 4'700ms, 5'000ms}) {
        CAPTURE(count_ms(cut));
        for (int i = 0; i < 40; ++i) {  // the way is known well
            pair.client->send(pair.on_client, Lane::ordered, numbered(++said));
            for (int times = 0; times < 3; ++times)
                turn();
            now += 20ms;
        }
        way.drops_every = 1;
        pair.client->send(pair.on_client, Lane::ordered, numbered(++said));
        for (const SteadyTime end = now + cut; now < end; now += 20ms)
            turn();
        way.drops_every = 0;
        const SteadyTime end = now;
        while (pair.at_server.numbers(Lane::ordered).back() != said && now - end < 10s) {
            turn();
            now += 20ms;
        }
        // The longest wait, how often it is looked at, and how far ENet's clock may be from ours.
        CHECK(now - end <= 1'000ms + 100ms + 100ms + 100ms);
    }
    CHECK(pair.at_server.of<Disconnected>().empty());
    CHECK(pair.at_server.numbers(Lane::ordered).size() == said);
}

TEST_CASE("loose packets are not thinned out when round trips grow") {
    RealPair pair;
    pair.connect();
    // Ten quick seconds, then twenty slow ones: what ENet's throttle takes for congestion.
    for (std::uint32_t i = 0; i < 140; ++i) {
        pair.client->send(pair.on_client, Lane::loose, numbered(i));
        for (int times = 0; times < 5; ++times)
            pair.client->send(pair.on_client, Lane::ordered, numbered(i));
        pair.client->service(pair.clock.now());
        pair.clock.skip(i < 100 ? 110ms : 500ms);
        pair.step();
    }
    REQUIRE(pair.until([&] { return pair.at_server.numbers(Lane::ordered).size() == 700; }));
    CHECK(pair.at_server.numbers(Lane::loose).size() == 140);
}

TEST_CASE("what comes right behind the last step of connecting is not held up") {
    RealPair pair;
    pair.on_client = pair.client->connect(pair.address());
    pair.client->service(pair.clock.now());
    pair.server->service(pair.clock.now());
    pair.client->service(pair.clock.now());
    pair.client->send(pair.on_client, Lane::ordered, numbered(1));
    pair.client->flush();
    pair.server->service(pair.clock.now());
    pair.at_server.take(*pair.server);
    CHECK(pair.at_server.of<Connected>().size() == 1);
    CHECK(pair.at_server.numbers(Lane::ordered) == std::vector<std::uint32_t>{1});
}

TEST_CASE("what comes right before a goodbye is not lost") {
    RealPair pair;
    pair.connect();
    REQUIRE(pair.until([&] { return !pair.client->busy() && !pair.server->busy(); }));
    pair.client->send(pair.on_client, Lane::loose, numbered(1));
    pair.client->close(pair.on_client, 8);
    pair.client->flush();
    pair.client->flush();
    pair.server->service(pair.clock.now());
    pair.at_server.take(*pair.server);
    CHECK(pair.at_server.numbers(Lane::loose) == std::vector<std::uint32_t>{1});
    REQUIRE(pair.at_server.of<Disconnected>().size() == 1);
    CHECK(pair.at_server.of<Disconnected>().front().reason == 8);
}

TEST_CASE("a datagram that is too long does not hold up those behind it") {
    RealPair pair;
    pair.connect();
    auto opened = QuerySocket::open();
    REQUIRE(opened);
    for (int i = 0; i < 20; ++i)
        REQUIRE((*opened)->send(pair.address(), Bytes(5'000)));
    pair.client->send(pair.on_client, Lane::ordered, numbered(1));
    pair.client->flush();
    pair.server->service(pair.clock.now());
    pair.at_server.take(*pair.server);
    CHECK(pair.at_server.numbers(Lane::ordered) == std::vector<std::uint32_t>{1});
}

TEST_CASE("a busy tick of many packets is taken in at once") {
    RealPair pair;
    pair.connect();
    for (std::uint32_t i = 0; i < 400; ++i) {
        pair.client->send(pair.on_client, Lane::loose, numbered(i));
        pair.client->flush();  // a datagram each
    }
    pair.server->service(pair.clock.now());
    pair.at_server.take(*pair.server);
    // More than the 256 that ENet takes at once; all, unless the system's buffers are very small.
    CHECK(pair.at_server.numbers(Lane::loose).size() > 300);
}

TEST_CASE("a name is looked up without waiting, and numbers need no looking up") {
    Resolver resolver;
    CHECK_FALSE(resolver.pending());
    CHECK_FALSE(resolver.poll());
    resolver.start("192.168.1.20", 4747);
    CHECK(resolver.pending());
    const auto numeric = resolver.poll();
    REQUIRE(numeric);
    REQUIRE(*numeric);
    CHECK(**numeric == Address{0xC0A8'0114U, 4747});
    CHECK_FALSE(resolver.pending());

    resolver.start("localhost", 80);
    std::optional<Result<Address, std::string>> answer;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!answer && std::chrono::steady_clock::now() < deadline) {
        ::poll(nullptr, 0, 1);
        answer = resolver.poll();
    }
    REQUIRE(answer);
    REQUIRE(*answer);
    CHECK(((*answer)->ipv4 >> 24U) == 127);
    CHECK((*answer)->port == 80);

    for (const std::string& wrong : {std::string(), std::string(300, 'a'), std::string("local\0host", 10)}) {
        resolver.start(wrong, 1);
        const auto refusal = resolver.poll();
        REQUIRE(refusal);
        CHECK_FALSE(*refusal);
    }
    resolver.start("localhost", 1);  // and is left alone while it looks
}

TEST_CASE("addresses are read and written as people do") {
    CHECK(to_text({0xC0A8'0114U, 4747}) == "192.168.1.20:4747");
    CHECK(to_text({}) == "0.0.0.0:0");
    CHECK(numeric_address("10.0.0.255", 1) == Address{0x0A00'00FFU, 1});
    for (const char* wrong : {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.4 ", " 1.2.3.4", "1..3.4",
                              "01.2.3.4", "a.b.c.d", "1.2.3.-4", "::1", "1.2.3.4:5", "localhost"}) {
        CAPTURE(wrong);
        CHECK_FALSE(numeric_address(wrong, 1));
    }
    CHECK(numeric_address("0.0.0.0", 0) == Address{});
}

TEST_CASE("private addresses are those the internet cannot reach") {
    for (const char* yes : {"10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "127.0.0.1",
                            "169.254.9.9", "100.64.0.1", "100.127.255.255"}) {
        CAPTURE(yes);
        CHECK(is_private(*numeric_address(yes, 0)));
    }
    for (const char* no : {"11.0.0.1", "172.15.255.255", "172.32.0.1", "192.169.0.1", "8.8.8.8",
                           "100.63.255.255", "100.128.0.0", "203.0.113.5"}) {
        CAPTURE(no);
        CHECK_FALSE(is_private(*numeric_address(no, 0)));
    }
}

TEST_CASE("the address that colleagues reach comes first") {
    const Address broadcast{0xFFFF'FFFFU, 0};
    const auto at = [](const char* text) { return *numeric_address(text, 0); };
    std::vector<NetworkInterface> interfaces{
        {"docker0", at("172.17.0.1"), broadcast},
        {"wlan1", at("169.254.7.7"), broadcast},
        {"tun0", at("10.8.0.2"), {}},
        {"enp3s0", at("192.168.1.20"), broadcast},
        {"wlp2s0", at("10.0.0.7"), broadcast},
    };
    sort_best_first(interfaces);
    std::vector<std::string> names;
    for (const NetworkInterface& one : interfaces)
        names.push_back(one.name);
    CHECK(names == std::vector<std::string>{"enp3s0", "wlp2s0", "tun0", "docker0", "wlan1"});

    for (const Address address : local_addresses()) {
        CHECK(address.port == 0);
        CHECK((address.ipv4 >> 24U) != 127);
    }
    CHECK(local_addresses().size() == network_interfaces().size());
}

namespace {

struct Loopback {
    LoopbackNetwork network;
    std::unique_ptr<Transport> server;
    std::unique_ptr<ClientTransport> client;
    SteadyTime now{1'000'000ms};
    Heard at_server;
    Heard at_client;
    ConnectionId id;

    explicit Loopback(std::uint64_t seed, Weather weather = {}, Patience patience = {})
        : network(seed, weather, patience), server(network.server()), client(network.client()) {}

    void step(Duration by) {
        now += by;
        if (client) {
            client->service(now);
            at_client.take(*client);
        }
        if (server) {
            server->service(now);
            at_server.take(*server);
        }
    }
    template <class Condition>
    [[nodiscard]] bool until(Condition condition, Duration by = 5ms, Duration most = 120s) {
        const SteadyTime deadline = now + most;
        while (!condition()) {
            if (now > deadline) return false;
            step(by);
        }
        return true;
    }
    void connect() {
        id = client->connect({localhost, 4747});
        REQUIRE(until([&] { return is_last_connected(at_client) && is_last_connected(at_server); }));
    }
    [[nodiscard]] bool is_last_connected(const Heard& heard) const {
        const auto connected = heard.of<Connected>();
        return !connected.empty() && connected.back().who == id;
    }
    // Everything that either side has heard, for comparing runs.
    [[nodiscard]] std::uint64_t digest() const {
        Digest digest;
        for (const Heard* heard : {&at_client, &at_server}) {
            for (const TransportEvent& event : heard->all) {
                digest.add_number(event.index());
                if (const auto* received = std::get_if<Received>(&event)) {
                    digest.add_number(static_cast<std::uint64_t>(received->lane));
                    digest.add(received->bytes);
                }
            }
        }
        digest.add_number(static_cast<std::uint64_t>(now.time_since_epoch().count()));
        return digest.value();
    }
};

constexpr Weather storm{
    .latency = 40ms, .jitter = 30ms, .loss_percent = 30, .duplicate_percent = 10, .reorder_percent = 20};

std::vector<std::uint32_t> counting(std::uint32_t count) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < count; ++i)
        numbers.push_back(i);
    return numbers;
}

// A hundred packets each way on both lanes, a few at a time.
std::uint64_t converse(Loopback& loopback) {
    loopback.connect();
    Rng rng(11);
    for (std::uint32_t i = 0; i < 100; ++i) {
        for (const Lane lane : {Lane::ordered, Lane::loose}) {
            loopback.client->send(loopback.id, lane, numbered(i));
            loopback.server->send(loopback.id, lane, numbered(i, 200));
        }
        if (rng.chance(40)) loopback.step(Duration(rng.below(60)));
    }
    REQUIRE(loopback.until([&] { return !loopback.client->busy() && !loopback.server->busy(); }));
    return loopback.digest();
}

}  // namespace

TEST_CASE("on the loopback network the ordered lane loses and confuses nothing in any storm") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        Loopback loopback(seed, storm);
        (void)converse(loopback);
        CHECK(loopback.at_server.numbers(Lane::ordered) == counting(100));
        CHECK(loopback.at_client.numbers(Lane::ordered) == counting(100));
        CHECK(loopback.at_server.of<Disconnected>().empty());
        CHECK(loopback.client->loss(loopback.id).per_mille() > 50);
    }
}

TEST_CASE("the same seed gives the same events at the same times, another seed others") {
    std::map<std::uint64_t, int> digests;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        Loopback first(seed, storm);
        Loopback second(seed, storm);
        const std::uint64_t digest = converse(first);
        CHECK(digest == converse(second));
        ++digests[digest];
    }
    CHECK(digests.size() == 10);
}

TEST_CASE("one connection's traffic does not change the luck of another") {
    const auto run = [](bool with_neighbour) {
        Loopback loopback(21, storm);
        const auto neighbour = loopback.network.client();
        loopback.connect();
        const ConnectionId other = neighbour->connect({localhost, 4747});
        for (std::uint32_t i = 0; i < 200; ++i) {
            loopback.client->send(loopback.id, Lane::loose, numbered(i));
            if (with_neighbour) neighbour->send(other, Lane::loose, numbered(i));
            loopback.step(1ms);
            if (with_neighbour) neighbour->service(loopback.now);
        }
        loopback.step(1s);
        std::vector<std::uint32_t> numbers;
        for (const Received& received : loopback.at_server.of<Received>()) {
            if (received.who == loopback.id) numbers.push_back(number_in(received.bytes));
        }
        return numbers;
    };
    CHECK(run(false) == run(true));
}

TEST_CASE("the loose lane loses, doubles and reorders as much as it was told") {
    constexpr std::uint32_t count = 20'000;
    Loopback loopback(2,
                      {.latency = 30ms, .loss_percent = 20, .duplicate_percent = 10, .reorder_percent = 5});
    loopback.connect();
    for (std::uint32_t i = 0; i < count; ++i) {
        loopback.client->send(loopback.id, Lane::loose, numbered(i));
        loopback.step(1ms);
    }
    loopback.step(1s);
    const std::vector<std::uint32_t> heard = loopback.at_server.numbers(Lane::loose);
    std::vector<std::uint32_t> once = heard;
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    const auto share = [](std::size_t part, std::size_t whole) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    CHECK(share(once.size(), count) == doctest::Approx(80).epsilon(0.02));
    CHECK(share(heard.size() - once.size(), once.size()) == doctest::Approx(10).epsilon(0.1));
    std::size_t overtaken = 0;
    std::uint32_t latest = 0;
    for (const std::uint32_t number : heard) {
        if (number < latest) ++overtaken;
        latest = std::max(latest, number);
    }
    CHECK(share(overtaken, heard.size()) > 2);
    CHECK(share(overtaken, heard.size()) < 9);

    Loopback calm(2);
    calm.connect();
    for (std::uint32_t i = 0; i < 500; ++i) {
        calm.client->send(calm.id, Lane::loose, numbered(i));
        calm.step(1ms);
    }
    calm.step(1s);
    CHECK(calm.at_server.numbers(Lane::loose) == counting(500));
}

TEST_CASE("a short cut of the loopback network loses nothing that is reliable") {
    Loopback loopback(4);
    loopback.connect();
    loopback.client->send(loopback.id, Lane::ordered, numbered(0));
    loopback.client->send(loopback.id, Lane::loose, numbered(0));
    loopback.client->flush();
    loopback.network.cut(loopback.id);
    loopback.client->send(loopback.id, Lane::ordered, numbered(1));
    loopback.client->send(loopback.id, Lane::loose, numbered(1));
    CHECK_FALSE(loopback.until([&] { return !loopback.at_server.of<Received>().empty(); }, 5ms, 5s));
    CHECK(loopback.client->busy());
    loopback.network.restore(loopback.id);
    loopback.client->send(loopback.id, Lane::ordered, numbered(2));
    REQUIRE(loopback.until([&] { return loopback.at_server.of<Received>().size() >= 3; }));
    CHECK(loopback.at_server.numbers(Lane::ordered) == counting(3));
    CHECK(loopback.at_server.numbers(Lane::loose).empty());
    CHECK_FALSE(loopback.until([&] { return !loopback.at_server.of<Disconnected>().empty(); }, 100ms, 60s));
}

TEST_CASE("a long cut ends the connection on both sides, and a new one can be made") {
    Loopback loopback(4);
    loopback.connect();
    const SteadyTime start = loopback.now;
    loopback.network.cut(loopback.id);
    REQUIRE(loopback.until([&] {
        return !loopback.at_server.of<Disconnected>().empty() &&
               !loopback.at_client.of<Disconnected>().empty();
    }));
    CHECK(loopback.now - start >= Patience{}.silence);
    CHECK(loopback.now - start <= Patience{}.silence + 1s);
    CHECK(loopback.at_server.of<Disconnected>().front().reason == 0);
    CHECK(loopback.at_client.of<Disconnected>().front().reason == 0);
    CHECK_FALSE(loopback.client->busy());

    const ConnectionId old = loopback.id;
    loopback.connect();
    CHECK(loopback.id != old);
    loopback.server->send(loopback.id, Lane::ordered, numbered(0));
    CHECK(loopback.until([&] { return !loopback.at_client.of<Received>().empty(); }));
}

TEST_CASE("a partition also stops new connections, until it heals") {
    Loopback loopback(6);
    loopback.network.partition();
    (void)loopback.client->connect({localhost, 4747});
    REQUIRE(loopback.until([&] { return !loopback.at_client.of<Disconnected>().empty(); }));
    CHECK(loopback.at_server.all.empty());

    const ConnectionId second = loopback.client->connect({localhost, 4747});
    loopback.step(2s);
    loopback.network.heal();
    REQUIRE(loopback.until([&] { return !loopback.at_client.of<Connected>().empty(); }));
    CHECK(loopback.at_client.of<Connected>().front().who == second);
    CHECK_FALSE(loopback.until([&] { return loopback.at_client.of<Disconnected>().size() > 1; }, 100ms, 30s));
}

TEST_CASE("on the loopback network a reason arrives after what was sent before it") {
    Loopback loopback(7, storm);
    loopback.connect();
    for (std::uint32_t i = 0; i < 20; ++i)
        loopback.server->send(loopback.id, Lane::ordered, numbered(i));
    loopback.server->close(loopback.id, 12);
    loopback.server->send(loopback.id, Lane::ordered, numbered(20));
    loopback.client->send(loopback.id, Lane::ordered, numbered(1));
    REQUIRE(loopback.until([&] { return !loopback.at_client.of<Disconnected>().empty(); }));
    CHECK(loopback.at_client.numbers(Lane::ordered) == counting(20));
    CHECK(loopback.at_client.of<Disconnected>().front().reason == 12);
    CHECK(loopback.until([&] { return !loopback.server->busy(); }));
    CHECK(loopback.at_server.of<Disconnected>().empty());
    CHECK(loopback.at_server.of<Received>().empty());
}

TEST_CASE("an end of the loopback network that is destroyed or drops is noticed by silence") {
    Loopback gone(8);
    gone.connect();
    gone.client = nullptr;
    REQUIRE(gone.until([&] { return !gone.at_server.of<Disconnected>().empty(); }));
    CHECK(gone.at_server.of<Disconnected>().front().reason == 0);

    Loopback dropped(8);
    dropped.connect();
    dropped.server->drop(dropped.id);
    dropped.client->send(dropped.id, Lane::ordered, numbered(1));
    REQUIRE(dropped.until([&] { return !dropped.at_client.of<Disconnected>().empty(); }));
    CHECK(dropped.at_server.of<Received>().empty());
    CHECK_FALSE(dropped.server->busy());
}

TEST_CASE("a server that starts again takes its clients back") {
    Loopback loopback(9);
    loopback.connect();
    loopback.server = nullptr;
    REQUIRE(loopback.until([&] { return !loopback.at_client.of<Disconnected>().empty(); }));
    loopback.server = loopback.network.server();
    loopback.at_client = {};
    loopback.at_server = {};
    loopback.connect();
    (void)loopback.client->connect({localhost, 1});
    CHECK(loopback.until([&] { return !loopback.at_client.of<Disconnected>().empty(); }));
}

TEST_CASE("the loopback network measures round trips and says when something happens next") {
    Loopback loopback(10, {.latency = 25ms});
    CHECK_FALSE(loopback.network.next_event());
    const ConnectionId attempt = loopback.client->connect({localhost, 4747});
    CHECK(loopback.client->round_trip(attempt) == 0ms);
    loopback.client->send(attempt, Lane::ordered, numbered(1));  // too early: not connected
    loopback.step(0ms);
    CHECK(loopback.network.next_event() == loopback.now + 25ms);
    loopback.step(24ms);
    CHECK(loopback.at_server.all.empty());
    loopback.step(1ms);
    CHECK(loopback.at_server.of<Connected>().size() == 1);
    REQUIRE(loopback.until([&] { return !loopback.at_client.all.empty(); }, 1ms));
    CHECK(loopback.client->round_trip(attempt) == 50ms);
    CHECK(loopback.server->round_trip(attempt) == 50ms);
    loopback.step(1s);
    CHECK(loopback.at_server.of<Received>().empty());

    loopback.client->send(attempt, Lane::ordered, numbered(1, limits::sealed_packet_bytes + 1));
    loopback.client->send(attempt, Lane::loose, numbered(1, loose_packet_bytes + 1));
    CHECK(loopback.client->traffic().sends_refused == 2);
    CHECK_FALSE(loopback.client->busy());
    CHECK_FALSE(loopback.network.next_event());
}

}  // namespace transport_test

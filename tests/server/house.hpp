#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/app/log.hpp"
#include "server/app/server_app.hpp"
#include "shared/protocol/codec.hpp"
#include "shared/protocol/link.hpp"
#include "shared/transport/loopback_transport.hpp"
#include "tests/support/manual_clock.hpp"

// A whole server and its visitors in one process, without sockets, on a clock of its own.
namespace parlor::testing {

class Visitor {
public:
    Visitor(transport::LoopbackNetwork& network, std::optional<transport::Address> from, std::uint8_t seat)
        : transport_(network.client(from)),
          identity_(secret_of(seat)),
          connection_(transport_->connect({0x7F00'0001U, 4747})) {}

    void service(SteadyTime now) {
        transport_->service(now);
        while (auto event = transport_->poll())
            std::visit([&](auto& one) { on(one); }, *event);
        transport_->flush();
    }
    void say(const ClientMessage& message) { send_raw(codec::encode(message)); }
    void send_raw(const std::vector<std::byte>& bytes) {
        send_sealed(end_.seal(transport::Lane::ordered, bytes));
    }
    // As it is, past the link.
    void send_sealed(std::span<const std::byte> frame, transport::Lane lane = transport::Lane::ordered) {
        wire.emplace_back(frame.begin(), frame.end());
        transport_->send(connection_, lane, frame);
    }
    [[nodiscard]] link::Frame sealed(const ClientMessage& message,
                                     transport::Lane lane = transport::Lane::ordered) {
        return end_.seal(lane, codec::encode(message));
    }
    void introduce(const std::string& name) {
        say(to_message(greeting::Introduce{{name, "", "", "🦊", 0}, Allowance::on_the_clock}));
    }

    template <class M>
    [[nodiscard]] std::vector<M> heard() const {
        std::vector<M> found;
        for (const ServerMessage& message : messages) {
            if (const auto* one = std::get_if<M>(&message)) found.push_back(*one);
        }
        return found;
    }
    template <class M>
    [[nodiscard]] M last() const {
        const std::vector<M> all = heard<M>();
        REQUIRE_FALSE(all.empty());
        return all.back();
    }
    [[nodiscard]] transport::ConnectionId connection() const { return connection_; }

    std::vector<ServerMessage> messages;
    std::vector<link::Frame> wire;  // all that was sent and received, as somebody between sees it
    std::optional<Goodbye> closed;
    bool says_hello = true;
    bool shakes_hands = true;  // else it never says the last word of the handshake

private:
    void on(const transport::Connected&) {
        if (!says_hello) return;
        for (const link::Frame& frame : end_.open())
            send_sealed(frame);
    }
    void on(transport::Received& received) {
        wire.push_back(received.bytes);
        const auto [arrival, reply] = end_.receive(received.lane, received.bytes);
        if (reply && shakes_hands) send_sealed(*reply);
        const auto* message = std::get_if<link::Message>(&arrival);
        if (message == nullptr) return;
        auto decoded = codec::decode_server(message->bytes);
        REQUIRE(decoded);
        messages.push_back(std::move(*decoded));
    }
    void on(const transport::Disconnected& event) { closed = static_cast<Goodbye>(event.reason); }

    static secure::Identity secret_of(std::uint8_t seat) {
        secure::SecretKey secret;
        secret.data()[0] = seat;
        return secure::Identity(std::move(secret));
    }

    std::unique_ptr<transport::ClientTransport> transport_;
    secure::Identity identity_;
    link::ClientEnd end_{identity_};
    transport::ConnectionId connection_;
};

// The same for every House, so that who comes back after a restart is known.
inline secure::SecretKey a_server_key() {
    secure::SecretKey secret;
    secret.data()[0] = 0x48;
    return secret;
}

class House {
public:
    House() : House(0) {}
    explicit House(std::uint64_t seed, journal::Journal* journal = nullptr)
        : House(seed, app::RoomService::Keeping{.journal = journal}) {}
    House(std::uint64_t seed, app::RoomService::Keeping keeping, UtcTime utc = ManualClock{}.utc())
        : clock_(utc),
          network_(seed, {1ms}),
          library_(content::ContentLibrary::load(std::string(PARLOR_SOURCE_DIR) + "/assets/packs").value()),
          transport_(network_.server()),
          app_({.name = "Test",
                .public_address = "games.example",
                .bind = {},
                .port = 4747,
                .time_scale = 1,
                .seed = seed,
                .key = secure::KeyPair::of(a_server_key()),
                .recorder = {},
                .keeping = keeping},
               library_, *transport_) {
        app::set_up_log("off");
        brought_back_ = app_.bring_back(clock_.steady(), clock_.utc());
    }

    // On its way; how it behaves can still be said.
    Visitor& connect_only(std::uint8_t seat, std::optional<transport::Address> from = std::nullopt) {
        visitors_.push_back(std::make_unique<Visitor>(network_, from, seat));
        return *visitors_.back();
    }
    // Connected and greeted, not yet introduced.
    Visitor& visit(std::uint8_t seat, std::optional<transport::Address> from = std::nullopt) {
        Visitor& visitor = connect_only(seat, from);
        settle();
        return visitor;
    }
    Visitor& guest(const std::string& name, std::uint8_t seat,
                   std::optional<transport::Address> from = std::nullopt) {
        Visitor& visitor = visit(seat, from);
        visitor.introduce(name);
        settle();
        return visitor;
    }
    // A guest who has opened a lobby.
    Visitor& host(const std::string& name, std::uint8_t seat) {
        Visitor& visitor = guest(name, seat);
        say(visitor, lobby::HostLobby{"Friday"});
        return visitor;
    }
    template <class Command>
    void say(Visitor& visitor, Command command) {
        visitor.say(to_message(std::move(command)));
        settle();
    }
    // The process of that visitor dies.
    void kill(Visitor& visitor) {
        std::erase_if(visitors_, [&](const auto& one) { return one.get() == &visitor; });
    }

    // Long enough for everything under way to arrive and be answered.
    void settle() { advance(60ms); }
    void advance(Duration by) {
        const SteadyTime until = clock_.steady() + by;
        for (;;) {
            app_.service(clock_.steady(), clock_.utc());
            for (const auto& visitor : visitors_)
                visitor->service(clock_.steady());
            if (clock_.steady() >= until) break;
            SteadyTime next = std::min(until, app_.next_wake(clock_.steady()));
            if (const auto event = network_.next_event()) next = std::min(next, *event);
            clock_.advance_to(std::max(next, clock_.steady() + 1ms));
        }
    }

    [[nodiscard]] app::ServerApp& app() { return app_; }
    [[nodiscard]] std::size_t brought_back() const { return brought_back_; }
    [[nodiscard]] transport::LoopbackNetwork& network() { return network_; }
    [[nodiscard]] SteadyTime now() const { return clock_.steady(); }
    [[nodiscard]] UtcTime utc() const { return clock_.utc(); }

private:
    ManualClock clock_;
    transport::LoopbackNetwork network_;
    content::ContentLibrary library_;
    std::unique_ptr<transport::Transport> transport_;
    app::ServerApp app_;
    std::vector<std::unique_ptr<Visitor>> visitors_;
    std::size_t brought_back_ = 0;
};

}  // namespace parlor::testing

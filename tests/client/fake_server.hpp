#pragma once

#include <map>
#include <memory>
#include <variant>
#include <vector>

#include "shared/protocol/codec.hpp"
#include "shared/protocol/link.hpp"
#include "shared/transport/loopback_transport.hpp"

namespace parlor::test {

// The server's end of the loopback, which says only what a test tells it to. It greets by itself unless told
// otherwise.
class FakeServer {
public:
    struct Guest {
        explicit Guest(const secure::KeyPair& key) : end(key) {}
        link::ServerEnd end;
        std::vector<ClientMessage> said;
        std::vector<TimeSync> syncs;
        bool gone = false;
        std::uint32_t reason = 0;  // the client gave at its goodbye
    };

    explicit FakeServer(transport::LoopbackNetwork& network) : transport_(network.server()) {}
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;

    void service(SteadyTime now) {
        transport_->service(now);
        while (auto event = transport_->poll())
            std::visit([&](auto& one) { on(one); }, *event);
        transport_->service(now);
    }
    void say(transport::ConnectionId to, const ServerMessage& message) {
        const bool loose =
            std::holds_alternative<Beat>(message) || std::holds_alternative<TimeSynced>(message);
        send_raw(to, codec::encode(message), loose ? transport::Lane::loose : transport::Lane::ordered);
    }
    void say_last(const ServerMessage& message) { say(last, message); }
    void send_raw(transport::ConnectionId to, const codec::Bytes& bytes,
                  transport::Lane lane = transport::Lane::ordered) {
        send_sealed(to, guests.at(to).end.seal(lane, bytes), lane);
    }
    // As it is, past the link.
    void send_sealed(transport::ConnectionId to, std::span<const std::byte> frame,
                     transport::Lane lane = transport::Lane::ordered) {
        transport_->send(to, lane, frame);
    }
    void close(transport::ConnectionId who, Goodbye why) {
        transport_->close(who, static_cast<std::uint32_t>(why));
        guests.at(who).gone = true;
    }
    // The last thing of that kind somebody said on the newest connection.
    template <class Command>
    [[nodiscard]] const Command* heard() const {
        const auto found = guests.find(last);
        if (found == guests.end()) return nullptr;
        const Command* result = nullptr;
        for (const ClientMessage& message : found->second.said) {
            const Command* one = std::visit([](const auto& scope) { return find<Command>(scope); }, message);
            if (one != nullptr) result = one;
        }
        return result;
    }

    secure::KeyPair key = secure::KeyPair::of(secure::SecretKey{});
    std::map<transport::ConnectionId, Guest> guests;
    transport::ConnectionId last;
    bool greets = true;         // answers the hello
    bool answers_syncs = true;  // with `room_time`
    RoomTime room_time;
    std::optional<ServerMessage> welcome = Welcome{"Test", "", false, {}, {}, 1};
    std::optional<hello::Reply> instead_of_hello;

private:
    // A command in its scope, or beside the scopes.
    template <class Command, class... Ts>
    static const Command* find(const std::variant<Ts...>& scope) {
        if constexpr ((std::is_same_v<Command, Ts> || ...)) {
            return std::get_if<Command>(&scope);
        } else {
            return nullptr;
        }
    }
    template <class Command, class Other>
    static const Command* find(const Other& message) {
        if constexpr (std::is_same_v<Command, Other>) {
            return &message;
        } else {
            return nullptr;
        }
    }

    void on(const transport::Connected& event) {
        last = event.who;
        guests.emplace(event.who, Guest(key));
    }
    void on(const transport::Disconnected& event) {
        guests.at(event.who).gone = true;
        guests.at(event.who).reason = event.reason;
    }
    void on(transport::Received& event) {
        Guest& guest = guests.at(event.who);
        if (instead_of_hello) {
            transport_->send(event.who, transport::Lane::ordered, hello::encode(*instead_of_hello));
            return;
        }
        if (!greets && !guest.end.is_open()) return;
        const auto [arrival, reply] = guest.end.receive(event.lane, event.bytes);
        if (reply) transport_->send(event.who, transport::Lane::ordered, *reply);
        const auto* message = std::get_if<link::Message>(&arrival);
        if (message == nullptr) return;
        const auto decoded = codec::decode_client(message->bytes);
        if (!decoded) return;
        if (const auto* sync = std::get_if<TimeSync>(&*decoded)) {
            guest.syncs.push_back(*sync);
            if (answers_syncs) say(event.who, TimeSynced{sync->stamp, room_time});
            return;
        }
        guest.said.push_back(*decoded);
        if (std::holds_alternative<greeting::Command>(*decoded) && welcome) say(event.who, *welcome);
    }

    std::unique_ptr<transport::Transport> transport_;
};

}  // namespace parlor::test

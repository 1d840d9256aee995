#include "shared/transport/loopback_transport.hpp"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

#include "shared/base/limits.hpp"
#include "shared/transport/loopback_links.hpp"

namespace parlor::transport {

using namespace loopback;

class LoopbackNetwork::End final : public ClientTransport {
public:
    End(std::shared_ptr<Links> links, Address address) : links_(std::move(links)), port_{address} {}
    ~End() override { links_->detach(port_); }
    End(const End&) = delete;
    End& operator=(const End&) = delete;

    Port& port() { return port_; }

    void service(SteadyTime now) override {
        links_->advance(now);
        links_->deliver(port_);
        links_->flush(port_);
    }
    std::optional<TransportEvent> poll() override { return port_.events.pop(); }

    void send(ConnectionId to, Lane lane, std::span<const std::byte> bytes) override {
        const auto side = side_in(to);
        if (!side) return;
        Half& half = links_->find(to)->halves[*side];
        if (!half.connected) return;
        const bool ordered = lane == Lane::ordered;
        if (bytes.size() > (ordered ? limits::sealed_packet_bytes : loose_packet_bytes)) {
            ++port_.traffic.sends_refused;
            return;
        }
        if (ordered) ++half.unacknowledged;
        const auto kind = ordered ? Parcel::Kind::ordered : Parcel::Kind::loose;
        port_.outbox.push_back({to, other(*side), kind, Bytes(bytes.begin(), bytes.end())});
    }
    void flush() override { links_->flush(port_); }

    void close(ConnectionId who, std::uint32_t reason) override {
        assert(reason != 0);
        const auto side = side_in(who);
        if (!side) return;
        // As in the real transport, the other side of a half-made connection cannot be told.
        if (!links_->find(who)->halves[*side].connected) return drop(who);
        port_.events.forget(who);
        links_->close(who, *side, reason);
    }
    void drop(ConnectionId who) override {
        const auto side = side_in(who);
        if (!side) return;
        port_.events.forget(who);
        std::erase_if(port_.outbox, [who](const Parcel& parcel) { return parcel.link == who; });
        links_->vanish(who, *side);
    }

    Duration round_trip(ConnectionId who) const override {
        const auto side = side_in(who);
        return side ? links_->find(who)->halves[*side].round_trip : 0ms;
    }
    // Acknowledgements are no parcels here.
    std::optional<SteadyTime> acknowledged_at(ConnectionId) const override { return std::nullopt; }
    Loss loss(ConnectionId who) const override {
        const auto side = side_in(who);
        return side ? links_->loss(links_->find(who)->halves[*side]) : Loss{};
    }
    bool busy() const override {
        if (!port_.outbox.empty()) return true;
        return std::any_of(links_->all().begin(), links_->all().end(), [this](const auto& entry) {
            const auto& halves = entry.second.halves;
            return std::any_of(halves.begin(), halves.end(), [this](const Half& half) {
                return half.port == &port_ && half.unacknowledged > 0;
            });
        });
    }
    Traffic traffic() const override { return port_.traffic; }
    int socket() const override { return -1; }
    ConnectionId connect(Address to) override { return links_->add(port_, to); }

private:
    // Nothing when there is no such connection here, or no more.
    std::optional<Side> side_in(ConnectionId who) const {
        const Link* link = links_->find(who);
        return link == nullptr ? std::nullopt : Links::side_of(*link, port_);
    }

    std::shared_ptr<Links> links_;
    Port port_;
};

LoopbackNetwork::LoopbackNetwork(std::uint64_t seed, Weather weather, Patience patience)
    : links_(std::make_shared<Links>(seed, weather, patience)) {}

std::unique_ptr<Transport> LoopbackNetwork::server(Address at) {
    assert(links_->server == nullptr);
    auto end = std::make_unique<End>(links_, at);
    links_->server = &end->port();
    return end;
}

std::unique_ptr<ClientTransport> LoopbackNetwork::client(std::optional<Address> from) {
    constexpr std::uint32_t first_own_address = 0x0A00'0000U;  // 10.0.0.0
    const std::uint32_t number = ++clients_;
    return std::make_unique<End>(links_, from.value_or(Address{first_own_address + number, 40'000}));
}

void LoopbackNetwork::set_weather(Weather weather) {
    links_->weather = weather;
}
void LoopbackNetwork::cut(ConnectionId connection) {
    links_->cut(connection);
}
void LoopbackNetwork::restore(ConnectionId connection) {
    links_->restore(connection);
}

void LoopbackNetwork::partition() {
    links_->partitioned = true;
    for (const auto& [id, link] : links_->all()) {
        links_->cut(id);
    }
}
void LoopbackNetwork::heal() {
    links_->partitioned = false;
    for (const auto& [id, link] : links_->all()) {
        links_->restore(id);
    }
}

std::optional<SteadyTime> LoopbackNetwork::next_event() const {
    std::optional<SteadyTime> next;
    const auto consider = [&next](SteadyTime time) { next = std::min(time, next.value_or(time)); };
    for (const auto& [id, link] : links_->all()) {
        for (const Half& half : link.halves) {
            if (half.port == nullptr) continue;
            if (half.open && half.gives_up) consider(*half.gives_up);
            if (!half.port->arriving.empty()) consider(half.port->arriving.begin()->first);
        }
    }
    return next;
}

}  // namespace parlor::transport

#pragma once

#include <enet/enet.h>
#include <enet/time.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "shared/base/limits.hpp"
#include "shared/transport/connection_slots.hpp"
#include "shared/transport/enet_settings.hpp"
#include "shared/transport/event_queue.hpp"
#include "shared/transport/transport.hpp"

// Of this room alone: what its servers and its clients have in common.
namespace parlor::transport::enet {

using namespace enet_settings;

static_assert(ConnectionSlots::most >= ENET_PROTOCOL_MAXIMUM_PEER_ID);
static_assert(throttle_up == ENET_PEER_PACKET_THROTTLE_SCALE);

// ENet's global state, which lives from its first user to its last.
class EnetLibrary {
public:
    // Throws std::runtime_error when ENet cannot be started.
    [[nodiscard]] static std::shared_ptr<const EnetLibrary> share();
    EnetLibrary();
    ~EnetLibrary();
    EnetLibrary(const EnetLibrary&) = delete;
    EnetLibrary& operator=(const EnetLibrary&) = delete;
};

[[nodiscard]] inline Address from_enet(const ENetAddress& address) {
    return {ENET_NET_TO_HOST_32(address.host), address.port};
}
[[nodiscard]] inline ENetAddress to_enet(Address address) {
    return {ENET_HOST_TO_NET_32(address.ipv4), address.port};
}

[[nodiscard]] inline bool is_empty(const ENetList& list) {
    return list.sentinel.next == &list.sentinel;
}

// A template for the sake of its `requires`: newer ENet keeps queued reliable packets in a list of their own.
template <class Peer>
[[nodiscard]] bool has_unacknowledged(const Peer& peer) {
    if (!is_empty(peer.sentReliableCommands) || !is_empty(peer.outgoingCommands)) return true;
    if constexpr (requires { peer.outgoingSendReliableCommands; }) {
        return !is_empty(peer.outgoingSendReliableCommands);
    }
    return false;
}

// ENet follows the wall clock, which people and time servers set.
void follow(SteadyTime now);

// An ENet host in the shape of EnetServer or EnetClient.
template <class Interface>
class EnetHost : public Interface {
public:
    // Takes the host. A host that listens takes connections in; one that does not only makes them.
    EnetHost(std::shared_ptr<const EnetLibrary> library, ENetHost* host, bool listens)
        : library_(std::move(library)),
          host_(host),
          listens_(listens),
          slots_(host->peerCount),
          counts_(host->peerCount) {
        host_->mtu = mtu;
        host_->maximumPacketSize = limits::sealed_packet_bytes;
        host_->maximumWaitingData = waiting_bytes;
        // The socket of a client hears anybody; 0 takes nobody in.
        host_->duplicatePeers = listens ? limits::connections_an_address : 0;
        host_->intercept = &EnetHost::intercept;
        for (ENetPeer& peer : peers()) {
            peer.mtu = mtu;  // they copied the host's when it still was ENet's own
            peer.data = this;
        }
    }
    ~EnetHost() override { enet_host_destroy(host_); }
    EnetHost(const EnetHost&) = delete;
    EnetHost& operator=(const EnetHost&) = delete;

    void service(SteadyTime now) override {
        follow(now);
        served_at_ = now;
        started_ = true;
        if (listens_) shorten_handshakes(now);
        for (int call = 0; call < calls_a_service; ++call) {
            const int result = enet_host_service(host_, nullptr, 0);
            dispatch();
            // An error is about one datagram, too long on its way in or refused on its way out, or in some
            // versions only says that the call took all it takes: nothing that may stop the others.
            if (count_traffic() < datagrams_a_call && result >= 0) break;
        }
        count_losses(now);
        hurry_resends(now);
    }

    [[nodiscard]] std::optional<TransportEvent> poll() override { return events_.pop(); }

    void send(ConnectionId to, Lane lane, std::span<const std::byte> bytes) override {
        ENetPeer* peer = find(to);
        if (peer == nullptr || peer->state != ENET_PEER_STATE_CONNECTED) return;
        const bool ordered = lane == Lane::ordered;
        if (bytes.size() > (ordered ? limits::sealed_packet_bytes : loose_packet_bytes)) {
            ++traffic_.sends_refused;
            return;
        }
        ENetPacket* packet = enet_packet_create(
            bytes.data(), bytes.size(), ordered ? ENET_PACKET_FLAG_RELIABLE : ENET_PACKET_FLAG_UNSEQUENCED);
        if (packet == nullptr) throw std::bad_alloc();
        const int result = enet_peer_send(peer, ordered ? ordered_channel : loose_channel, packet);
        if (result != 0) enet_packet_destroy(packet);
    }

    void flush() override {
        if (!started_) return;  // before the first service() ENet does not know our time
        enet_host_flush(host_);
        count_traffic();
    }

    void close(ConnectionId who, std::uint32_t reason) override {
        assert(reason != 0);
        ENetPeer* peer = release(who);
        if (peer == nullptr) return;
        // While connecting, the other side's number for this connection is not known: it could not be told.
        if (peer->state == ENET_PEER_STATE_CONNECTING) return enet_peer_reset(peer);
        enet_peer_disconnect_later(peer, reason);
    }

    void drop(ConnectionId who) override {
        if (ENetPeer* peer = release(who)) enet_peer_reset(peer);
    }

    [[nodiscard]] Duration round_trip(ConnectionId who) const override {
        const ENetPeer* peer = find(who);
        // Until the first acknowledgement there is only ENet's guess of 500 ms.
        return peer == nullptr || peer->lastReceiveTime == 0 ? 0ms : Duration(peer->roundTripTime);
    }

    [[nodiscard]] std::optional<SteadyTime> acknowledged_at(ConnectionId who) const override {
        const ENetPeer* peer = find(who);
        if (peer == nullptr || peer->lastReceiveTime == 0) return std::nullopt;
        // Their times are ENet's; the wall clock may have been set between them.
        const auto ago = static_cast<std::int32_t>(host_->serviceTime - peer->lastReceiveTime);
        return served_at_ - Duration(std::max(ago, 0));
    }

    [[nodiscard]] Loss loss(ConnectionId who) const override {
        const auto place = slots_.find(who);
        return place ? counts_[*place].window.last_minute(served_at_) : Loss{};
    }

    [[nodiscard]] bool busy() const override {
        // All places: closing and half-made connections wait too, and have no id.
        for (const ENetPeer& peer : peers()) {
            if (peer.state != ENET_PEER_STATE_DISCONNECTED && has_unacknowledged(peer)) return true;
        }
        return false;
    }

    [[nodiscard]] Traffic traffic() const override { return traffic_; }
    [[nodiscard]] int socket() const override { return host_->socket; }

protected:
    // Looks at a datagram before ENet does; what it keeps for itself ENet does not see. Must not throw.
    [[nodiscard]] virtual bool keeps(Address from, std::span<const std::byte> bytes) = 0;

    // A datagram outside ENet's protocol. False when the system would not send it.
    bool send_raw(Address to, std::span<const std::byte> bytes) {
        const ENetAddress address = to_enet(to);
        ENetBuffer buffer{};
        buffer.data = const_cast<std::byte*>(bytes.data());  // ENet only reads it
        buffer.dataLength = bytes.size();
        if (enet_socket_send(host_->socket, &address, &buffer, 1) <= 0) return false;
        ++traffic_.packets_out;
        traffic_.bytes_out += bytes.size();
        return true;
    }

    [[nodiscard]] std::span<ENetPeer> peers() const { return {host_->peers, host_->peerCount}; }
    [[nodiscard]] ENetHost* host() const { return host_; }
    [[nodiscard]] ConnectionSlots& slots() { return slots_; }
    [[nodiscard]] EventQueue& events() { return events_; }
    [[nodiscard]] SteadyTime served_at() const { return served_at_; }
    void refuse_send() { ++traffic_.sends_refused; }
    void begin_counts(std::uint32_t place) { counts_[place] = {}; }

private:
    [[nodiscard]] ENetPeer* find(ConnectionId who) const {
        const auto place = slots_.find(who);
        return place ? &host_->peers[*place] : nullptr;
    }

    // Our side has ended it and hears no more of it.
    ENetPeer* release(ConnectionId who) {
        ENetPeer* peer = find(who);
        if (peer == nullptr) return nullptr;
        slots_.release(peer->incomingPeerID);
        events_.forget(who);
        return peer;
    }

    // Who connects and never answers would hold a place for half a minute. ENet has no hook before a
    // connection is complete, so the places that wait for one are set in advance; ENet resets them whenever
    // they become free.
    void shorten_handshakes(SteadyTime now) {
        if (now < next_shortening_) return;
        next_shortening_ = now + 1s;
        for (ENetPeer& peer : peers()) {
            if (peer.state > ENET_PEER_STATE_ACKNOWLEDGING_CONNECT) continue;
            enet_peer_timeout(&peer, resends_limit, connect_ms, connect_ms);
        }
    }

    // Before each datagram: what the ones before it brought is taken out first. Left inside ENet, a packet is
    // lost when its sender's goodbye comes next, and turned away, to come again a resend later, when a
    // connection is only just complete.
    static int intercept(ENetHost* host, ENetEvent* /*unused*/) noexcept {
        auto& self = *static_cast<EnetHost*>(host->peers->data);
        self.dispatch();
        const auto bytes = std::as_bytes(std::span(host->receivedData, host->receivedDataLength));
        return self.keeps(from_enet(host->receivedAddress), bytes) ? 1 : 0;
    }

    void dispatch() {
        ENetEvent event{};
        while (enet_host_check_events(host_, &event) > 0) {
            take(event);
        }
    }

    void take(const ENetEvent& event) {
        ENetPeer& peer = *event.peer;
        const std::uint32_t place = peer.incomingPeerID;
        switch (event.type) {
            case ENET_EVENT_TYPE_NONE:
                break;
            case ENET_EVENT_TYPE_CONNECT:
                if (listens_) {
                    begin_counts(place);
                    slots_.occupy(place);
                    // This also tells the other side to.
                    enet_peer_throttle_configure(&peer, throttle_interval_ms, throttle_up, throttle_down);
                }
                enet_peer_ping_interval(
                    &peer, listens_ ? ping_every_ms : static_cast<enet_uint32>(quiet_at_most.count()));
                enet_peer_timeout(&peer, resends_limit, silence_least_ms, silence_most_ms);
                events_.push(Connected{slots_.id(place), from_enet(peer.address)});
                break;
            case ENET_EVENT_TYPE_RECEIVE:
                take_packet(place, event);
                enet_packet_destroy(event.packet);
                break;
            case ENET_EVENT_TYPE_DISCONNECT:
                if (slots_.live(place)) events_.push(Disconnected{slots_.id(place), event.data});
                slots_.release(place);
                break;
        }
    }

    void take_packet(std::uint32_t place, const ENetEvent& event) {
        const bool reliable = (event.packet->flags & ENET_PACKET_FLAG_RELIABLE) != 0;
        // Only a stranger's program mixes them, and what it sent would break the promise of the lane.
        if (!slots_.live(place) || reliable != (event.channelID == ordered_channel)) return;
        const auto bytes = std::as_bytes(std::span(event.packet->data, event.packet->dataLength));
        events_.push(Received{slots_.id(place), reliable ? Lane::ordered : Lane::loose,
                              Bytes(bytes.begin(), bytes.end())});
    }

    // ENet's own counts are 32 bits wide. Returns the datagrams that have arrived since the last time.
    std::uint32_t count_traffic() {
        const std::uint32_t arrived = std::exchange(host_->totalReceivedPackets, 0U);
        traffic_.packets_in += arrived;
        traffic_.bytes_in += std::exchange(host_->totalReceivedData, 0U);
        traffic_.packets_out += std::exchange(host_->totalSentPackets, 0U);
        traffic_.bytes_out += std::exchange(host_->totalSentData, 0U);
        return arrived;
    }

    // ENet's own figure is smoothed over minutes and begins too low. Its counts start anew every ten seconds;
    // what falls between two looks and a new start is lost and resent alike, so that the share stays right.
    void count_losses(SteadyTime now) {
        if (now < next_count_) return;
        next_count_ = now + 1s;
        for (const ENetPeer& peer : peers()) {
            if (!slots_.live(peer.incomingPeerID)) continue;
            Counts& counts = counts_[peer.incomingPeerID];
            const bool anew = peer.packetsSent < counts.sent || peer.packetsLost < counts.lost;
            counts.window.count(now, peer.packetsSent - (anew ? 0 : counts.sent),
                                peer.packetsLost - (anew ? 0 : counts.lost));
            counts.sent = peer.packetsSent;
            counts.lost = peer.packetsLost;
        }
    }

    void hurry_resends(SteadyTime now) {
        if (now < next_hurry_) return;
        next_hurry_ = now + 100ms;
        for (ENetPeer& peer : peers()) {
            if (is_empty(peer.sentReliableCommands)) continue;
            const enet_uint32 most =
                std::max(resend_most_ms, peer.roundTripTime + 4 * peer.roundTripTimeVariance);
            for (ENetListNode* node = enet_list_begin(&peer.sentReliableCommands);
                 node != enet_list_end(&peer.sentReliableCommands); node = enet_list_next(node)) {
                auto& sent = *reinterpret_cast<ENetOutgoingCommand*>(node);  // as ENet finds it, too
                sent.roundTripTimeout = std::min(sent.roundTripTimeout, most);
                sent.roundTripTimeoutLimit = std::min(sent.roundTripTimeoutLimit, most);
                const enet_uint32 again = sent.sentTime + sent.roundTripTimeout;
                if (ENET_TIME_LESS(again, peer.nextTimeout)) peer.nextTimeout = again;
            }
        }
    }

    struct Counts {
        std::uint32_t sent = 0;  // of ENet, when it was last looked at
        std::uint32_t lost = 0;
        LossWindow window;
    };

    std::shared_ptr<const EnetLibrary> library_;
    ENetHost* host_;
    bool listens_;
    bool started_ = false;
    SteadyTime served_at_{};
    ConnectionSlots slots_;
    std::vector<Counts> counts_;  // by place
    EventQueue events_;
    Traffic traffic_;
    SteadyTime next_count_ = SteadyTime::min();
    SteadyTime next_shortening_ = SteadyTime::min();
    SteadyTime next_hurry_ = SteadyTime::min();
};

}  // namespace parlor::transport::enet

#include "shared/transport/enet_transport.hpp"

#include <enet/enet.h>
#include <enet/time.h>
#include <sys/socket.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <mutex>
#include <new>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "shared/transport/connection_slots.hpp"
#include "shared/transport/enet_settings.hpp"
#include "shared/transport/event_queue.hpp"

namespace parlor::transport {

namespace {

using namespace enet_settings;
static_assert(ConnectionSlots::most >= ENET_PROTOCOL_MAXIMUM_PEER_ID);
static_assert(throttle_up == ENET_PEER_PACKET_THROTTLE_SCALE);

class EnetLibrary {
public:
    // ENet's global state lives from its first user to its last.
    static std::shared_ptr<const EnetLibrary> share() {
        static std::mutex mutex;
        static std::weak_ptr<const EnetLibrary> current;
        const std::lock_guard lock(mutex);
        std::shared_ptr<const EnetLibrary> library = current.lock();
        if (library == nullptr) {
            library = std::make_shared<const EnetLibrary>();
            current = library;
        }
        return library;
    }
    EnetLibrary() {
        if (enet_initialize() != 0)
            throw std::runtime_error("The network library ENet could not be started.");
    }
    ~EnetLibrary() { enet_deinitialize(); }
    EnetLibrary(const EnetLibrary&) = delete;
    EnetLibrary& operator=(const EnetLibrary&) = delete;
};

Address from_enet(const ENetAddress& address) {
    return {ENET_NET_TO_HOST_32(address.host), address.port};
}
ENetAddress to_enet(Address address) {
    return {ENET_HOST_TO_NET_32(address.ipv4), address.port};
}

bool is_empty(const ENetList& list) {
    return list.sentinel.next == &list.sentinel;
}

// A template for the sake of its `requires`: newer ENet keeps queued reliable packets in a list of their own.
template <class Peer>
bool has_unacknowledged(const Peer& peer) {
    if (!is_empty(peer.sentReliableCommands) || !is_empty(peer.outgoingCommands)) return true;
    if constexpr (requires { peer.outgoingSendReliableCommands; }) {
        return !is_empty(peer.outgoingSendReliableCommands);
    }
    return false;
}

// ENet follows the wall clock, which people and time servers set.
void follow(SteadyTime now) {
    const auto wanted = static_cast<enet_uint32>(now.time_since_epoch().count() + clock_start_ms);
    const auto apart = static_cast<std::int32_t>(enet_time_get() - wanted);
    if (apart > clock_tolerance_ms || apart < -clock_tolerance_ms) enet_time_set(wanted);
}

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
        host_->maximumPacketSize = limits::packet_bytes;
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

    void answer_queries(std::vector<std::size_t> bytes, QueryAnswer answer) {
        query_bytes_ = std::move(bytes);
        answer_ = std::move(answer);
    }

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
        if (bytes.size() > (ordered ? limits::packet_bytes : loose_packet_bytes)) {
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
    ConnectionId start_connecting(Address to) {
        const ENetAddress address = to_enet(to);
        ENetPeer* peer = enet_host_connect(host_, &address, channels, 0);
        if (peer == nullptr) {
            const ConnectionId id = slots_.never();
            events_.push(Disconnected{id, 0});
            return id;
        }
        enet_peer_timeout(peer, resends_limit, connect_ms, connect_ms);
        return occupy(peer->incomingPeerID);
    }

private:
    [[nodiscard]] std::span<ENetPeer> peers() const { return {host_->peers, host_->peerCount}; }

    [[nodiscard]] ENetPeer* find(ConnectionId who) const {
        const auto place = slots_.find(who);
        return place ? &host_->peers[*place] : nullptr;
    }

    ConnectionId occupy(std::uint32_t place) {
        counts_[place] = {};
        return slots_.occupy(place);
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
        return self.answered_query() ? 1 : 0;
    }

    bool answered_query() {
        if (std::ranges::find(query_bytes_, host_->receivedDataLength) == query_bytes_.end()) return false;
        const auto question = std::as_bytes(std::span(host_->receivedData, host_->receivedDataLength));
        std::optional<Bytes> answer = answer_(from_enet(host_->receivedAddress), question);
        if (!answer) return false;
        if (answer->size() > question.size()) {
            ++traffic_.sends_refused;
            return true;
        }
        const ENetBuffer buffer{answer->data(), answer->size()};
        if (enet_socket_send(host_->socket, &host_->receivedAddress, &buffer, 1) > 0) {
            ++traffic_.packets_out;
            traffic_.bytes_out += answer->size();
        }
        return true;
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
                    occupy(place);
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
    std::vector<std::size_t> query_bytes_;
    QueryAnswer answer_;
};

class ServerHost final : public EnetHost<EnetServer> {
public:
    using EnetHost::EnetHost;

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
};

class ClientHost final : public EnetHost<EnetClient> {
public:
    using EnetHost::EnetHost;
    [[nodiscard]] ConnectionId connect(Address to) override { return start_connecting(to); }
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
    auto server = std::make_unique<ServerHost>(std::move(library), host, true);
    server->answer_queries(std::move(options.query_bytes), std::move(options.answer));
    return server;
}

Result<std::unique_ptr<EnetClient>, std::string> EnetClient::open(std::size_t connections, Address from) {
    assert(connections >= 1 && connections <= ENET_PROTOCOL_MAXIMUM_PEER_ID);
    auto library = EnetLibrary::share();
    const ENetAddress address = to_enet(from);
    ENetHost* host = enet_host_create(from == Address{} ? nullptr : &address, connections, channels, 0, 0);
    if (host == nullptr) {
        return failure("Could not open a UDP socket: " + std::generic_category().message(errno) + ".");
    }
    return std::make_unique<ClientHost>(std::move(library), host, false);
}

}  // namespace parlor::transport

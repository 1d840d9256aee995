// The side that connects: asks for a ticket first where it knows how.
#include <cerrno>
#include <system_error>

#include "shared/transport/enet_host.hpp"
#include "shared/transport/enet_transport.hpp"

namespace parlor::transport {

namespace {

using namespace enet;

class ClientHost final : public EnetHost<EnetClient> {
public:
    ClientHost(std::shared_ptr<const EnetLibrary> library, ENetHost* host, TicketDesk desk)
        : EnetHost(std::move(library), host, false), desk_(std::move(desk)) {}

    [[nodiscard]] ConnectionId connect(Address to) override {
        if (free_places() == 0) {
            const ConnectionId id = slots().promise();
            events().push(Disconnected{id, 0});
            return id;
        }
        const ConnectionId id = slots().promise();
        if (desk_.question) {
            asking_.push_back({id, to, {}, {}, first_wait});
        } else {
            start(id, to, 0);
        }
        return id;
    }

    void service(SteadyTime now) override {
        // An answer that waits in the socket counts, however late this program comes to look.
        EnetHost::service(now);
        ask(now);
    }
    void close(ConnectionId who, std::uint32_t reason) override {
        if (!stop_asking(who)) EnetHost::close(who, reason);
    }
    void drop(ConnectionId who) override {
        if (!stop_asking(who)) EnetHost::drop(who);
    }
    [[nodiscard]] bool busy() const override { return !asking_.empty() || EnetHost::busy(); }

protected:
    [[nodiscard]] bool keeps(Address from, std::span<const std::byte> bytes) override {
        for (const Asking& one : asking_) {
            if (one.to != from) continue;
            const auto ticket = desk_.ticket(bytes);
            if (!ticket) return false;
            // One answer is for all who ask there: the ticket is the address's.
            std::vector<Asking> told;
            std::erase_if(asking_, [&](const Asking& other) {
                if (other.to == from) told.push_back(other);
                return other.to == from;
            });
            for (const Asking& other : told)
                start(other.id, other.to, *ticket);
            return true;
        }
        return false;
    }

private:
    // No connection yet.
    struct Asking {
        ConnectionId id;
        Address to;
        std::optional<SteadyTime> gives_up;
        SteadyTime again;
        Duration wait;
    };
    static constexpr Duration first_wait = 300ms;

    [[nodiscard]] std::size_t free_places() const {
        const auto used = std::ranges::count_if(
            peers(), [](const ENetPeer& peer) { return peer.state != ENET_PEER_STATE_DISCONNECTED; });
        const std::size_t taken = static_cast<std::size_t>(used) + asking_.size();
        return peers().size() - std::min(taken, peers().size());
    }

    void ask(SteadyTime now) {
        for (Asking& one : asking_) {
            if (!one.gives_up) one.gives_up = now + Duration(connect_ms);
            if (now < one.again) continue;
            send_raw(one.to, desk_.question());
            one.again = now + one.wait;
            one.wait *= 2;
        }
        std::erase_if(asking_, [&](const Asking& one) {
            if (now < *one.gives_up) return false;
            events().push(Disconnected{one.id, 0});
            return true;
        });
    }

    bool stop_asking(ConnectionId who) {
        return std::erase_if(asking_, [&](const Asking& one) { return one.id == who; }) > 0;
    }

    void start(ConnectionId id, Address to, std::uint32_t ticket) {
        const ENetAddress address = to_enet(to);
        ENetPeer* peer = enet_host_connect(host(), &address, channels, ticket);
        if (peer == nullptr) {
            events().push(Disconnected{id, 0});
            return;
        }
        enet_peer_timeout(peer, resends_limit, connect_ms, connect_ms);
        begin_counts(peer->incomingPeerID);
        slots().keep_promise(id, peer->incomingPeerID);
    }

    TicketDesk desk_;
    std::vector<Asking> asking_;
};

}  // namespace

Result<std::unique_ptr<EnetClient>, std::string> EnetClient::open(ClientOptions options) {
    assert(options.connections >= 1 && options.connections <= ENET_PROTOCOL_MAXIMUM_PEER_ID);
    auto library = EnetLibrary::share();
    const ENetAddress address = to_enet(options.from);
    ENetHost* host =
        enet_host_create(options.from == Address{} ? nullptr : &address, options.connections, channels, 0, 0);
    if (host == nullptr) {
        return failure("Could not open a UDP socket: " + std::generic_category().message(errno) + ".");
    }
    return std::make_unique<ClientHost>(std::move(library), host, std::move(options.desk));
}

}  // namespace parlor::transport

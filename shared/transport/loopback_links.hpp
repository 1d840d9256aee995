#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "shared/base/random.hpp"
#include "shared/transport/event_queue.hpp"
#include "shared/transport/loopback_transport.hpp"

// The inside of LoopbackNetwork: what is under way between its ends. Only loopback_transport.cpp needs this.
namespace parlor::transport::loopback {

enum Side : std::size_t { client_side = 0, server_side = 1 };
constexpr Side other(Side side) {
    return side == client_side ? server_side : client_side;
}

struct Parcel {
    enum class Kind : std::uint8_t { connect, accept, ordered, loose, goodbye };
    ConnectionId link;
    Side to = server_side;
    Kind kind = Kind::ordered;
    Bytes bytes{};
    std::uint32_t reason = 0;
    Duration round_trip = 0ms;
};

// What belongs to one end: a transport that was handed out.
struct Port {
    Address address;
    EventQueue events{};
    std::vector<Parcel> outbox{};
    std::multimap<SteadyTime, Parcel> arriving{};  // those due at the same time keep their order
    Traffic traffic{};
};

// One side of a connection.
struct Half {
    Port* port = nullptr;    // none before it is reached and once it is gone without a word
    bool open = false;       // this side knows the connection and has not ended it
    bool connected = false;  // this side was told so
    std::optional<SteadyTime> gives_up{};
    Duration round_trip = 0ms;
    LossWindow losses;
    std::size_t unacknowledged = 0;
    SteadyTime last_due = SteadyTime::min();  // of what was sent to this side in order
    std::deque<Parcel> held{};                // for this side, while the connection is cut
};

struct Link {
    Rng rng;  // its own, so that traffic here does not change the fate of packets there
    Address to;
    bool cut = false;
    std::array<Half, 2> halves{};
};

class Links {
public:
    Links(std::uint64_t seed, Weather at_first, Patience patience)
        : weather(at_first), patience_(patience), rng_(seed) {}

    ConnectionId add(Port& client, Address to);
    [[nodiscard]] Link* find(ConnectionId id);
    [[nodiscard]] const std::map<ConnectionId, Link>& all() const { return links_; }
    // The side of that link this port is; nothing when that side has ended it.
    [[nodiscard]] static std::optional<Side> side_of(const Link& link, const Port& port);

    // Sends what is in the outbox, at the present time; keeps it before there is one.
    void flush(Port& port);
    void advance(SteadyTime time);
    // Everything that is due at this port, and the ends of its silences.
    void deliver(Port& port);
    // That side says goodbye after what it has sent before.
    void close(ConnectionId id, Side side, std::uint32_t reason);
    // That side is gone and the other one will notice by silence.
    void vanish(ConnectionId id, Side side);
    void detach(Port& port);

    [[nodiscard]] Loss loss(const Half& half) const;
    void cut(ConnectionId id);
    void restore(ConnectionId id);

    Weather weather;
    Port* server = nullptr;
    bool partitioned = false;

private:
    void depart(Parcel parcel);
    void depart_loose(Link& link, Parcel parcel);
    void depart_in_order(Link& link, Parcel parcel);
    void arrive(Port& port, Parcel parcel);
    [[nodiscard]] Duration one_way(Link& link) const;
    [[nodiscard]] Duration late(Link& link) const;

    Patience patience_;
    Rng rng_;
    std::optional<SteadyTime> now_;  // nothing before the first service()
    std::uint32_t last_id_ = 0;
    std::map<ConnectionId, Link> links_;
};

}  // namespace parlor::transport::loopback

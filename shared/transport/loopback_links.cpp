#include "shared/transport/loopback_links.hpp"

#include <algorithm>
#include <utility>

namespace parlor::transport::loopback {

namespace {

// The least resend time, and how often it doubles before the packet gets through: as reliable protocols do
// it.
constexpr Duration least_resend = 50ms;
constexpr int most_resends = 6;

void no_later_than(std::optional<SteadyTime>& deadline, SteadyTime time) {
    if (!deadline || *deadline > time) deadline = time;
}

void count_out(Link& link, const Parcel& parcel, SteadyTime now) {
    Half& sender = link.halves[other(parcel.to)];
    if (parcel.kind != Parcel::Kind::loose) sender.losses.count(now, 1, 0);
    if (sender.port == nullptr) return;
    ++sender.port->traffic.packets_out;
    sender.port->traffic.bytes_out += parcel.bytes.size();
}

}  // namespace

ConnectionId Links::add(Port& client, Address to) {
    const ConnectionId id{++last_id_};
    Link link{rng_.split(), to, partitioned};
    Half& half = link.halves[client_side];
    half.port = &client;
    half.open = true;
    half.unacknowledged = 1;
    links_.emplace(id, std::move(link));
    client.outbox.push_back({id, server_side, Parcel::Kind::connect});
    return id;
}

Link* Links::find(ConnectionId id) {
    const auto found = links_.find(id);
    return found == links_.end() ? nullptr : &found->second;
}

std::optional<Side> Links::side_of(const Link& link, const Port& port) {
    for (const Side side : {client_side, server_side}) {
        if (link.halves[side].port == &port && link.halves[side].open) return side;
    }
    return std::nullopt;
}

Duration Links::one_way(Link& link) const {
    return weather.latency + Duration(link.rng.between(0, weather.jitter.count()));
}

// Late enough for others to overtake it.
Duration Links::late(Link& link) const {
    if (!link.rng.chance(weather.reorder_percent)) return 0ms;
    return Duration(link.rng.between(1, (2 * (weather.latency + weather.jitter) + 10ms).count()));
}

void Links::flush(Port& port) {
    if (!now_) return;
    for (Parcel& parcel : std::exchange(port.outbox, {})) {
        depart(std::move(parcel));
    }
}

void Links::advance(SteadyTime time) {
    now_ = std::max(time, now_.value_or(time));
}

void Links::depart(Parcel parcel) {
    Link* link = find(parcel.link);
    if (link == nullptr) return;
    if (parcel.kind == Parcel::Kind::connect) {
        no_later_than(link->halves[client_side].gives_up, *now_ + patience_.connect);
        const bool listening = server != nullptr && server->address == link->to;
        link->halves[server_side].port = listening ? server : nullptr;
    }
    if (parcel.kind == Parcel::Kind::loose) {
        depart_loose(*link, std::move(parcel));
    } else if (link->cut) {
        link->halves[parcel.to].held.push_back(std::move(parcel));
    } else {
        depart_in_order(*link, std::move(parcel));
    }
}

void Links::depart_loose(Link& link, Parcel parcel) {
    count_out(link, parcel, *now_);
    const bool lost = link.rng.chance(weather.loss_percent);
    const int copies = link.rng.chance(weather.duplicate_percent) ? 2 : 1;
    Port* to = link.halves[parcel.to].port;
    if (lost || link.cut || to == nullptr) return;
    for (int copy = 0; copy < copies; ++copy) {
        const Duration delay = one_way(link) + late(link);
        to->arriving.emplace(*now_ + delay, parcel);
    }
}

void Links::depart_in_order(Link& link, Parcel parcel) {
    Half& sender = link.halves[other(parcel.to)];
    Half& receiver = link.halves[parcel.to];
    Duration waited = 0ms;
    Duration resend = std::max(least_resend, 2 * (weather.latency + weather.jitter));
    for (int again = 0; again < most_resends && link.rng.chance(weather.loss_percent); ++again) {
        waited += resend;
        resend *= 2;
        sender.losses.count(*now_, 0, 1);
        count_out(link, parcel, *now_);
    }
    count_out(link, parcel, *now_);
    const Duration delay = one_way(link) + late(link);
    parcel.round_trip = delay + one_way(link);
    receiver.last_due = std::max(receiver.last_due, *now_ + waited + delay);
    if (receiver.port != nullptr) receiver.port->arriving.emplace(receiver.last_due, std::move(parcel));
}

void Links::deliver(Port& port) {
    while (!port.arriving.empty() && port.arriving.begin()->first <= *now_) {
        auto first = port.arriving.extract(port.arriving.begin());
        arrive(port, std::move(first.mapped()));
    }
    std::vector<std::pair<ConnectionId, Side>> silent;
    for (const auto& [id, link] : links_) {
        const auto side = side_of(link, port);
        if (!side) continue;
        const auto gives_up = link.halves[*side].gives_up;
        if (gives_up && *gives_up <= *now_) silent.emplace_back(id, *side);
    }
    for (const auto& [id, side] : silent) {
        port.events.push(Disconnected{id, 0});
        vanish(id, side);
    }
}

void Links::arrive(Port& port, Parcel parcel) {
    Link* link = find(parcel.link);
    if (link == nullptr) return;
    ++port.traffic.packets_in;
    port.traffic.bytes_in += parcel.bytes.size();
    Half& here = link->halves[parcel.to];
    Half& there = link->halves[other(parcel.to)];
    if (parcel.kind != Parcel::Kind::loose) {
        if (there.unacknowledged > 0) --there.unacknowledged;
        there.round_trip = parcel.round_trip;
    }
    switch (parcel.kind) {
        case Parcel::Kind::connect:
            here.open = true;
            here.connected = true;
            here.round_trip = parcel.round_trip;
            here.unacknowledged = 1;
            port.events.push(Connected{parcel.link, there.port->address});
            depart({parcel.link, client_side, Parcel::Kind::accept});
            break;
        case Parcel::Kind::accept:
            if (!here.open) break;
            here.connected = true;
            here.gives_up.reset();
            port.events.push(Connected{parcel.link, link->to});
            break;
        case Parcel::Kind::ordered:
            if (here.open) port.events.push(Received{parcel.link, Lane::ordered, std::move(parcel.bytes)});
            break;
        case Parcel::Kind::loose:
            if (!here.open || !here.connected) break;
            port.events.push(Received{parcel.link, Lane::loose, std::move(parcel.bytes)});
            break;
        case Parcel::Kind::goodbye:
            if (here.open) port.events.push(Disconnected{parcel.link, parcel.reason});
            links_.erase(parcel.link);
            break;
    }
}

void Links::close(ConnectionId id, Side side, std::uint32_t reason) {
    Half& half = links_.at(id).halves[side];
    half.open = false;
    ++half.unacknowledged;
    half.port->outbox.push_back({id, other(side), Parcel::Kind::goodbye, {}, reason});
    // Nobody is left who could hear it.
    if (!links_.at(id).halves[other(side)].open) links_.erase(id);
}

void Links::vanish(ConnectionId id, Side side) {
    Link& link = links_.at(id);
    link.halves[side].open = false;
    link.halves[side].port = nullptr;
    Half& there = link.halves[other(side)];
    if (!there.open) {
        links_.erase(id);
    } else if (now_) {
        no_later_than(there.gives_up, *now_ + patience_.silence);
    }
}

void Links::detach(Port& port) {
    std::vector<std::pair<ConnectionId, Side>> attached;
    for (const auto& [id, link] : links_) {
        for (const Side side : {client_side, server_side}) {
            if (link.halves[side].port == &port) attached.emplace_back(id, side);
        }
    }
    for (const auto& [id, side] : attached) {
        vanish(id, side);
    }
    if (server == &port) server = nullptr;
}

Loss Links::loss(const Half& half) const {
    return now_ ? half.losses.last_minute(*now_) : Loss{};
}

void Links::cut(ConnectionId id) {
    Link* link = find(id);
    if (link == nullptr || link->cut) return;
    link->cut = true;
    for (Half& half : link->halves) {
        if (half.connected && now_) no_later_than(half.gives_up, *now_ + patience_.silence);
        if (half.port == nullptr) continue;
        // What was under way is lost; what is reliable will be sent again.
        auto& arriving = half.port->arriving;
        for (auto at = arriving.begin(); at != arriving.end();) {
            if (at->second.link != id) {
                ++at;
                continue;
            }
            if (at->second.kind != Parcel::Kind::loose) half.held.push_back(std::move(at->second));
            at = arriving.erase(at);
        }
    }
}

void Links::restore(ConnectionId id) {
    Link* link = find(id);
    if (link == nullptr || !link->cut) return;
    link->cut = false;
    for (const Side side : {client_side, server_side}) {
        Half& half = link->halves[side];
        if (half.connected && link->halves[other(side)].open) half.gives_up.reset();
        for (Parcel& parcel : std::exchange(half.held, {})) {
            depart_in_order(*link, std::move(parcel));
        }
    }
}

}  // namespace parlor::transport::loopback

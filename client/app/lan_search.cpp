#include "client/app/lan_search.hpp"

#include <algorithm>

#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"
#include "shared/protocol/query.hpp"
#include "shared/transport/address.hpp"
#include "shared/transport/local_addresses.hpp"

namespace parlor::app {

namespace {

constexpr Duration ask_every = 2s;
constexpr Duration forget_after = 5s;  // two rounds unanswered, and the way there and back
constexpr std::size_t most_shown = 32;

constexpr TextLimits title_limits{limits::title_graphemes, limits::title_bytes};
constexpr TextLimits name_limits{query::name_bytes, query::name_bytes};

}  // namespace

bool NetworkSightings::hear(const query::OpenLobbies& reply, transport::Address from, SteadyTime now) {
    bool changed = false;
    const std::string name = clean(reply.server_name, name_limits).value_or("");
    const std::string address = transport::to_text({from.ipv4, 0});
    const ServerName server{address.substr(0, address.find(':')), from.port};
    for (const query::OpenLobby& lobby : reply.lobbies) {
        const auto title = clean(lobby.title, title_limits);
        if (!title || title->empty()) continue;
        const client::SeenLobby seen{server, name, lobby.door, *title, lobby.people, lobby.playing};
        const auto known = std::ranges::find_if(
            sightings_, [&](const Sighting& one) { return one.lobby.door == lobby.door; });
        if (known == sightings_.end()) {
            if (sightings_.size() >= most_shown) continue;
            sightings_.push_back({seen, from, now});
            changed = true;
        } else if (known->from == from) {
            changed = changed || known->lobby != seen;
            known->lobby = seen;
            known->heard = now;
        }
    }
    // What that server no longer names is not there any more.
    const auto named = [&](std::uint64_t door) {
        return std::ranges::any_of(reply.lobbies, [&](const auto& one) { return one.door == door; });
    };
    const auto gone = std::erase_if(
        sightings_, [&](const Sighting& one) { return one.from == from && !named(one.lobby.door); });
    return changed || gone > 0;
}

bool NetworkSightings::forget_before(SteadyTime since) {
    return std::erase_if(sightings_, [&](const Sighting& one) { return one.heard < since; }) > 0;
}

void NetworkSightings::refresh(SteadyTime now) {
    for (Sighting& one : sightings_)
        one.heard = now;
}

std::vector<client::SeenLobby> NetworkSightings::seen() const {
    std::vector<client::SeenLobby> all;
    for (const Sighting& one : sightings_)
        all.push_back(one.lobby);
    return all;
}

LanSearch::LanSearch(Rng rng) : rng_(rng) {
    if (auto socket = transport::QuerySocket::open()) socket_ = std::move(*socket);
}

void LanSearch::set_looking(bool looking, SteadyTime now) {
    if (looking && !looking_) {
        next_ = now;
        sightings_.refresh(now);  // nobody has asked meanwhile
    }
    looking_ = looking;
}

bool LanSearch::service(SteadyTime now) {
    if (!socket_) return false;
    bool changed = false;
    while (const auto datagram = socket_->poll()) {
        const auto reply = query::decode_open_lobbies(datagram->bytes);
        if (!reply || (reply->nonce != nonce_ && reply->nonce != nonce_before_)) continue;
        changed |= sightings_.hear(*reply, datagram->from, now);
    }
    if (!looking_) return false;
    if (now >= next_) ask(now);
    changed |= sightings_.forget_before(now - forget_after);
    return changed;
}

std::optional<SteadyTime> LanSearch::next_wake() const {
    return looking_ && socket_ ? std::optional(next_) : std::nullopt;
}

void LanSearch::ask(SteadyTime now) {
    next_ = now + ask_every;
    const std::uint64_t high = rng_.next();
    nonce_before_ = nonce_;
    nonce_ = high << 32U | rng_.next();
    const auto question = query::encode(query::LookAround{nonce_});
    // Networks come and go while the program runs. A computer without any may still have a server of its own.
    std::vector<transport::Address> targets{*transport::numeric_address("127.0.0.1", default_port)};
    for (const transport::NetworkInterface& one : transport::network_interfaces()) {
        if (one.broadcast.ipv4 != 0) targets.push_back({one.broadcast.ipv4, default_port});
    }
    for (const transport::Address to : targets) {
        // One that cannot be reached now may be in the next round.
        [[maybe_unused]] const bool sent = socket_->send(to, question);
    }
}

}  // namespace parlor::app

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "client/parts/context.hpp"
#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/look_around.hpp"
#include "shared/transport/query_socket.hpp"

namespace parlor::app {

// The lobbies that servers on this network show: who is found, by which address, and who has gone silent.
class NetworkSightings {
public:
    // True when what is seen changed. A lobby that is heard of by several addresses keeps its first one.
    bool hear(const query::OpenLobbies& reply, transport::Address from, SteadyTime now);
    // Forgets what was last heard of before `since`; true when there was something.
    bool forget_before(SteadyTime since);
    void refresh(SteadyTime now);  // as if all had just been heard of

    [[nodiscard]] std::vector<client::SeenLobby> seen() const;

private:
    struct Sighting {
        client::SeenLobby lobby;
        transport::Address from;
        SteadyTime heard;
    };
    std::vector<Sighting> sightings_;  // the first found first, so that no row jumps
};

// Asks everybody on this computer's networks now and then, while somebody looks.
class LanSearch {
public:
    explicit LanSearch(Rng rng);

    void set_looking(bool looking, SteadyTime now);
    // True when what is seen changed.
    bool service(SteadyTime now);
    [[nodiscard]] std::optional<SteadyTime> next_wake() const;
    [[nodiscard]] int socket() const { return socket_ ? socket_->socket() : -1; }
    [[nodiscard]] std::vector<client::SeenLobby> seen() const { return sightings_.seen(); }

private:
    void ask(SteadyTime now);

    std::unique_ptr<transport::QuerySocket> socket_;
    Rng rng_;
    bool looking_ = false;
    SteadyTime next_{};
    std::uint64_t nonce_ = 0;
    std::uint64_t nonce_before_ = 0;  // of the round before: slow answers count
    NetworkSightings sightings_;
};

}  // namespace parlor::app

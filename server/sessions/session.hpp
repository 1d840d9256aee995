#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "server/rooms/roster.hpp"
#include "server/sessions/rate_limit.hpp"
#include "shared/protocol/link.hpp"
#include "shared/protocol/profile.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::sessions {

// Who a person is on this server, once they have said so.
struct Guest {
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;
    rooms::SeatHash seat{};
};

// The life of a connection:
//
//   Greeting --Introduce--> InLobby --HostLobby, JoinLobby--> InRoom --Leave, removed--> InLobby
//                           InLobby --Knock--> AtTheDoor --let in--> InRoom, --not let in--> InLobby
struct Greeting {
    SteadyTime until;  // said nothing by then: closed
};
struct InLobby {
    Guest guest;
};
struct InRoom {
    Guest guest;
    RoomId room;
    PlayerId who;
};
// Waits for the host's answer.
struct AtTheDoor {
    Guest guest;
    RoomId room;
    PlayerId who;
};
using State = std::variant<Greeting, InLobby, InRoom, AtTheDoor>;

// The least round trip of the last eight measured: one slow packet does not make a player look slow.
class LeastRoundTrip {
public:
    void add(Duration round_trip);
    // Half of it, at most limits::longest_compensated_delay; 0 before the first.
    [[nodiscard]] Duration delay() const;

private:
    std::array<Duration, 8> last_{};
    std::size_t count_ = 0;
};

struct Session {
    // `key`, the server's, must outlive the session.
    explicit Session(const secure::KeyPair& key) : link(key) {}

    transport::ConnectionId connection;
    transport::Address from;
    link::ServerEnd link;
    State state;
    TokenBucket bytes{limits::bytes_a_second, limits::bytes_burst};
    TokenBucket bucket{limits::commands_a_second, limits::commands_burst};
    TokenBucket texts{limits::texts_a_second, limits::texts_burst};
    TokenBucket arrivals{limits::arrivals_a_second, limits::arrivals_burst};
    std::uint32_t refused_in_a_row = 0;  // messages over the rate
    LeastRoundTrip round_trips;
    SteadyTime last_sent{};
    bool told_unsaved = false;  // that the disk refuses, and not yet that it takes lobbies again
};

}  // namespace parlor::sessions

#pragma once

#include <optional>
#include <variant>

#include "server/game/round_catalog.hpp"
#include "server/rooms/crew.hpp"
#include "server/rooms/roster.hpp"
#include "shared/protocol/client_message.hpp"

namespace parlor::rooms {

// Everything that can happen to a room. A room is its seed and its inputs: recorded before they are applied,
// and applied again they give the same room and the same messages.
struct MemberArrived {
    SeatHash seat{};
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;
    bool watching = false;
};
// At the door of a lobby that shows on its network.
struct MemberKnocked {
    SeatHash seat{};
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;
};
// A member, or somebody at the door.
struct MemberDropped {
    PlayerId who;
};
// The process ended, and everybody's connection with it.
struct EverybodyDropped {};
struct MemberSaid {
    PlayerId who;
    room::Command command;
};
struct HostSaid {
    PlayerId who;
    host::Command command;
};
struct MemberMoved {
    PlayerId who;
    RoundCommand command;
    Duration delay{0};  // half the least recent round trip
};
struct TimerFired {};
// The answer to a ContentRequest; without content when no pack has any.
struct ContentDrawn {
    game::Content content;
};
// The views of this tick went out.
struct ViewsSent {};

// The activity that went on is gone, because rules have changed meanwhile: it begins once more.
struct RoundLost {};

// What the history holds of the crew that the lobby is of, whenever that changes; nothing: it is of none any
// more.
struct CrewTold {
    std::optional<CrewMemory> crew;
};

using Happening = std::variant<MemberArrived, MemberDropped, MemberSaid, HostSaid, MemberMoved, TimerFired,
                               ContentDrawn, ViewsSent, MemberKnocked, RoundLost, CrewTold, EverybodyDropped>;

struct RoomInput {
    RoomTime at;
    UtcTime utc;  // for the end of the evening
    Happening what;
};

// What makes a room.
struct RoomSeed {
    std::uint64_t seed = 0;
    std::string code;
    RoomSettings settings;
    RunSheet run_sheet;
};

}  // namespace parlor::rooms

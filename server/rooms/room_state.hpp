#pragma once

#include <optional>
#include <string>
#include <variant>

#include "server/game/beforehand.hpp"
#include "server/rooms/chat_log.hpp"
#include "server/rooms/crew.hpp"
#include "server/rooms/doorstep.hpp"
#include "server/rooms/evening.hpp"
#include "server/rooms/gallery.hpp"
#include "server/rooms/pulse_box.hpp"
#include "server/rooms/room_input.hpp"
#include "server/rooms/roster.hpp"
#include "shared/base/folded_texts.hpp"
#include "shared/base/random.hpp"
#include "shared/canvas/drawing.hpp"

namespace parlor::rooms {

struct Gathering {
    template <class Archive>
    void serialize(Archive&) {}
};
struct Between {
    std::size_t next = 0;  // index into the run-sheet
    RoomTime starts;
    bool again = false;  // it had begun, and begins once more

    template <class Archive>
    void serialize(Archive& archive) {
        archive(next, starts, again);
    }
};
struct Recap {
    RecapView picture;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(picture);
    }
};

// What people give, while the lobby gathers, to a round that comes later in the evening.
struct Gathered {
    std::uint64_t seed = 0;                // of its content, however often the host chooses other options
    std::optional<Rounds::Options> about;  // what content was drawn for; nothing before it is
    game::Beforehand round;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(seed, about, round);
    }
};

// What a room that is a crew's keeps for it.
struct CrewRecord {
    std::optional<CrewMemory> told;
    std::uint32_t evenings = 0;       // that have come to their end here
    game::Acquaintances written;      // who has sat together in those
    std::optional<CrewEvening> last;  // what the last one brought

    template <class Archive>
    void serialize(Archive& archive) {
        archive(told, evenings, written, last);
    }
};

// All that a room is beside the activity that goes on, as a value that can be copied and kept. What a room
// gets to remember belongs here: then it is in every snapshot.
class RoomState {
public:
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rng_, code_, settings_, run_sheet_, ends_, paused_, host_, acting_host_, host_replaced_at_,
                roster_, doorstep_, chat_, doodles_, gallery_, evening_, drawn_before_, met_, gathered_,
                pulses_, crew_);
    }

protected:
    Rng rng_;
    std::string code_;
    RoomSettings settings_;
    RunSheet run_sheet_;
    std::optional<UtcTime> ends_;
    bool paused_ = false;
    PlayerId host_;
    PlayerId acting_host_;
    std::optional<RoomTime> host_replaced_at_;  // when a stand-in takes over
    Roster roster_;
    Doorstep doorstep_;
    ChatLog chat_;
    canvas::Drawing doodles_;  // of everybody, while gathering
    Gallery gallery_;
    Evening evening_;
    FoldedTexts drawn_before_;  // the content of earlier activities
    game::Acquaintances met_;   // who has sat together in them
    std::optional<Gathered> gathered_;
    PulseBox pulses_;  // of the evening that has ended
    CrewRecord crew_;
};

// A room at rest: between activities, before the first or after the last.
struct RoomSnapshot {
    RoomState state;
    std::variant<Gathering, Between, Recap> phase;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(state, phase);
    }
};

// Where a room's inputs begin.
using RoomOrigin = std::variant<RoomSeed, RoomSnapshot>;

}  // namespace parlor::rooms

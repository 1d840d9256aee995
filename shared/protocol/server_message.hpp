#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "shared/canvas/ops.hpp"
#include "shared/protocol/crew.hpp"
#include "shared/protocol/pulse.hpp"
#include "shared/protocol/room_view.hpp"
#include "shared/rounds/rounds.hpp"

// What the server may say.
namespace parlor {

// Why something asked for did not happen. Each has a sentence in the client that says what to do.
enum class Refusal : std::uint8_t {
    not_now,  // nothing wrong with it, but not in this phase
    not_host,
    too_fast,
    bad_text,  // empty, too long or with characters that cannot be shown
    bad_values,
    unknown_code,
    too_many_codes,  // detail: minutes until codes are looked at again
    lobby_locked,
    lobby_full,  // detail: how many it takes
    server_full,
    removed,  // the host removed this person from this lobby
    unknown_player,
    unknown_line,
    nothing_to_play,  // the run-sheet is empty
    no_questions,     // no pack has questions for these options
    too_late,
    already_answered,
    watching,  // watchers do not play
    not_artist,
    canvas_full,
    gives_word_away,  // a description that holds the word
    chat_rests,       // while somebody draws
    door_gone,        // no lobby shows on the network by that door any more
    many_at_door,     // so many knock that the host is not asked about more
    not_let_in,       // the host answered a knock with no
    nobody_plays,     // everybody watches
    no_effect,        // came when the drawing could not be changed so any more; nobody needs to hear of it
    server_restarts,  // nothing new begins until it is back
    no_crews,         // this server keeps none, or as many as it may
    unknown_crew,     // no crew has that key; or none with one's own part in it has that code
    not_keeper,       // the lobby is a crew's of another key
    crew_full,        // as many are remembered as may be
    cannot_keep,      // the disk refuses
};
constexpr Refusal last_of(Refusal) {
    return Refusal::cannot_keep;
}

// Something a person should know that is no error.
enum class NoticeKind : std::uint8_t {
    renamed,          // text: the name the person has here, other: the name they asked for
    host_is_away,     // who: the acting host
    host_is_back,     // who: the host
    new_host,         // who
    joined,           // who
    left,             // who (their last name in text)
    dropped,          // who
    returned,         // who
    removed_player,   // text: their name
    running_late,     // a, b: questions or turns now, and as planned
    fewer_questions,  // a, b: what the packs have, and as planned
    paused,           // who
    resumed,          // who
    extended,         // a: seconds
    skipped,
    knocks,       // text: the name of who would like to come in
    restarting,   // a: seconds until the server stops, at most
    unsaved,      // to who looks after the evening: the disk refuses
    saved_again,  // to the same
    new_co_host,  // who
    no_co_host,   // who
    crew_kept,    // the lobby is a crew's now; text: its name
    crew_ended,   // text: its name
};
constexpr NoticeKind last_of(NoticeKind) {
    return NoticeKind::crew_ended;
}

struct Welcome {
    std::string server_name;
    std::string public_address;  // HOST or HOST:PORT for invites; empty when the server does not know one
    bool address_is_private = false;
    std::vector<std::string> categories;  // of the trivia packs it has
    std::vector<std::string> themes;      // of the word packs
    std::uint16_t time_scale = 1;         // room time runs so many times faster than ours
    bool keeps_crews = false;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(server_name, public_address, address_is_private, categories, themes, time_scale, keeps_crews);
    }
};
struct LobbyPreview {
    std::string code;
    std::string title;
    std::uint16_t people = 0;
    bool playing = false;
    bool locked = false;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(code, title, people, playing, locked);
    }
};
// The code is a crew's, which does not meet now.
struct CrewRests {
    std::string code;
    std::string name;
    Meeting meeting;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(code, name, meeting);
    }
};
// The lobby is no crew's any more.
struct CrewEnded {
    template <class Archive>
    void serialize(Archive&) {}
};
struct Refused {
    Refusal why = Refusal::not_now;
    std::int64_t detail = 0;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(why, detail);
    }
};
// You have a seat; the lobby's picture follows.
struct Seated {
    PlayerId you;
    RoomTime now;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(you, now);
    }
};
// You have knocked; the host has been asked.
struct AtDoor {
    std::string title;  // of the lobby
    std::string host;   // the name of who is asked
    template <class Archive>
    void serialize(Archive& archive) {
        archive(title, host);
    }
};
enum class Farewell : std::uint8_t { left, removed, lobby_closed, seat_taken, server_stopping };
constexpr Farewell last_of(Farewell) {
    return Farewell::server_stopping;
}
struct Unseated {
    Farewell why = Farewell::left;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(why);
    }
};

// The round that goes on, or what one to come wants beforehand while the lobby gathers.
struct RoundView {
    std::uint16_t activity = 0;
    Rounds::View view;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(activity, view);
    }
};
struct RoundEvent {
    std::uint16_t activity = 0;
    Rounds::Event event;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(activity, event);
    }
};

struct LineReaction {
    std::string emoji;
    std::vector<PlayerId> who;
    friend bool operator==(const LineReaction&, const LineReaction&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(emoji, who);
    }
};
struct ChatLine {
    std::uint32_t index = 0;  // counts all lines of the lobby
    PlayerId who;
    std::string name;  // as it was then: the person may have left
    std::string text;
    std::vector<LineReaction> reactions;
    friend bool operator==(const ChatLine&, const ChatLine&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(index, who, name, text, reactions);
    }
};
// One new line, or the lines so far for somebody who comes later, in pieces of at most 16 KiB.
struct ChatLines {
    std::vector<ChatLine> lines;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(lines);
    }
};
struct LineReacted {
    std::uint32_t line = 0;
    std::string emoji;
    PlayerId who;
    bool on = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(line, emoji, who, on);
    }
};
// Ops of the canvas on which everybody doodles while the lobby gathers.
struct Doodled {
    std::vector<canvas::DrawnOp> ops;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(ops);
    }
};
// The doodles begin anew, and with `gallery` the evening's drawings, too.
struct Wiped {
    bool gallery = false;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(gallery);
    }
};
// A drawing stays for the evening. Who is here has seen its ops; for who comes later they follow in pieces.
struct DrawingKept {
    std::uint16_t number = 0;  // counts the evening's, from 1
    PlayerId artist;
    std::string name;  // as it was then: the person may have left
    std::string word;
    bool pieces_follow = false;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(number, artist, name, word, pieces_follow);
    }
};
struct DrawingPiece {
    std::uint16_t number = 0;
    std::vector<canvas::DrawnOp> ops;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(number, ops);
    }
};
struct Cheered {
    PlayerId who;
    std::string emoji;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, emoji);
    }
};
struct Notice {
    NoticeKind kind = NoticeKind::joined;
    PlayerId who;
    std::string text;
    std::string other;
    std::int64_t a = 0;
    std::int64_t b = 0;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(kind, who, text, other, a, b);
    }
};

// With whom the viewer has sat at tables since the lobby opened, the first first; whenever that has changed.
struct MetTonight {
    std::vector<PlayerId> who;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who);
    }
};

// The server lives. In play every second, at rest every five, on the loose lane.
struct Beat {
    RoomTime now;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(now);
    }
};
struct TimeSynced {
    std::uint64_t stamp = 0;
    RoomTime now;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(stamp, now);
    }
};

using ServerMessage =
    std::variant<Welcome, LobbyPreview, Refused, Seated, Unseated, RoomView, RoundView, RoundEvent, ChatLines,
                 LineReacted, Cheered, Notice, Beat, TimeSynced, Doodled, DrawingKept, DrawingPiece, AtDoor,
                 Wiped, PulseView, CrewView, CrewEnded, CrewRests, CrewPart, MetTonight>;

// Reasons a connection is closed with, as numbers of the transport: frozen, an old client must understand
// them.
enum class Goodbye : std::uint32_t {
    none = 0,
    done = 1,
    wrong_version = 2,
    broke_protocol = 3,
    too_slow_greeting = 4,
    server_stopping = 5,
    server_full = 6,
    seat_taken = 7,
    too_fast = 8,
    broken_seal = 9,  // a packet was changed on its way, or came twice or out of order
};

}  // namespace parlor

#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "client/model/drawings.hpp"
#include "client/model/room_clock.hpp"
#include "client/model/server_key.hpp"
#include "client/model/table_talk.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/client_message.hpp"
#include "shared/protocol/invite.hpp"
#include "shared/protocol/server_message.hpp"

// All a client knows. No window, no socket: apply() turns messages into knowledge, screens and bots read it.
namespace parlor::client {

// Where the connection stands.
//
//   Offline --> Connecting --> Online --> Lost (the seat is kept; trying again) --> Online
//                    |            `--> Ended (for a reason that trying again does not mend)
//                    `--> Unreachable
struct Offline {};
struct Connecting {
    ServerName server;
};
struct Online {
    ServerName server;
};
struct Lost {
    ServerName server;
    SteadyTime next_try;
    int tries = 0;
    bool server_restarts = false;  // it said so when it went
};
enum class Trouble : std::uint8_t {
    name_not_found,  // no such host
    not_answering,
    client_too_old,
    client_too_new,
    server_full,
    server_stopped,
    seat_taken,  // the same seat was taken from another window
    protocol,
    wrong_fingerprint,  // the server has another key than the link says
    key_changed,        // and another than before: Model::key_change
};
struct Unreachable {
    ServerName server;
    Trouble why = Trouble::not_answering;
};
struct Ended {
    ServerName server;
    Trouble why = Trouble::protocol;
};
using Connection = std::variant<Offline, Connecting, Online, Lost, Unreachable, Ended>;

// An emoji that somebody let rise, until screens have shown it.
struct RisingCheer {
    PlayerId who;
    std::string emoji;
    SteadyTime at;
    std::uint32_t number = 0;
};
struct ShownNotice {
    Notice notice;
    SteadyTime at;
    std::uint32_t number = 0;
};
// A crew's code was tried while it does not meet.
struct ShownRest {
    CrewRests rests;
    std::uint32_t number = 0;
};
// What is kept of oneself in a crew, as the server has said last.
struct ShownPart {
    CrewPart part;
    std::uint32_t number = 0;
};
struct ShownRefusal {
    Refused refused;
    SteadyTime at;
    std::uint32_t number = 0;
};

// What stays true of the server for a while, after its notice has gone.
struct ServerState {
    std::optional<SteadyTime> restarts_by;  // it stops then at the latest
    bool unsaved = false;                   // its disk refuses; only who looks after the evening hears of it
};

// The lobby one has a seat in.
struct Lobby {
    PlayerId you;
    std::optional<RoomView> room;       // complete as soon as the first picture has arrived
    std::optional<RoundView> round;     // while an activity goes on
    std::optional<RoundView> before;    // while the lobby gathers: what a round to come wants beforehand
    std::optional<CrewView> crew;       // that the lobby is of
    bool crew_ended = false;            // it was one's, and is none's any more
    std::deque<ChatLine> chat;          // at most limits::chat_lines_kept
    std::uint32_t chat_unread = 0;      // others' lines since the screen last set it to 0
    OpStream doodles;                   // of everybody, while the lobby gathers
    DrawFeed drawing;                   // while draw & guess goes on
    TableTalk talk;                     // while one sits at a table
    std::vector<PlayerId> met_tonight;  // with whom one has sat at tables, the first first
    std::vector<KeptDrawing> gallery;   // the evening's drawings, the oldest first
    ServerState server_state;
    PulseView pulse;  // how one said the evening was; for its host, how everybody did

    // Made in one place: they are long, and everybody copies them.
    Lobby();
    Lobby(const Lobby&);
    Lobby(Lobby&&) noexcept;
    Lobby& operator=(const Lobby&);
    Lobby& operator=(Lobby&&) noexcept;
    ~Lobby();

    [[nodiscard]] const MemberView* member(PlayerId who) const;
    // Who has left and stands in the picture of the lobby all the same.
    [[nodiscard]] const MemberView* gone_member(PlayerId who) const;
    [[nodiscard]] const MemberView* me() const { return member(you); }
    // May do what hosts may: as the host, their stand-in or a co-host.
    [[nodiscard]] bool is_host() const {
        const MemberView* self = me();
        return room && (room->acting_host == you || (self != nullptr && self->co_host));
    }
    // May give the chair to somebody and choose co-hosts: the host, or whoever stands in for one who has
    // left.
    [[nodiscard]] bool gives_chair() const {
        return room && you == (member(room->host) != nullptr ? room->host : room->acting_host);
    }
};

struct Model {
    Connection connection = Offline{};
    std::optional<Welcome> server;
    std::string server_key;               // its fingerprint; empty before it was met
    std::optional<KeyChange> key_change;  // a server with another key than it had: nothing was said to it
    std::optional<LobbyPreview> preview;
    std::optional<AtDoor> door;  // where one has knocked and waits
    std::optional<Lobby> lobby;
    std::optional<Farewell> farewell;  // why one has no seat any more, until the home screen has said so
    RoomClock clock;
    std::deque<RisingCheer> cheers;       // the last 40
    std::deque<ShownNotice> notices;      // the last 20
    std::optional<ShownRefusal> refusal;  // the last thing that did not happen
    std::optional<ShownRest> crew_rest;   // the last code that led to a crew at rest
    std::optional<ShownPart> crew_part;   // that was asked for last
    std::uint32_t counter = 0;
    std::uint32_t seats = 0;  // taken since the program started: what streams belongs to one
    Duration round_trip{0};

    // Made in one place: they are long, and everybody copies them.
    Model();
    Model(const Model&);
    Model(Model&&) noexcept;
    Model& operator=(const Model&);
    Model& operator=(Model&&) noexcept;
    ~Model();
    [[nodiscard]] bool is_online() const { return std::holds_alternative<Online>(connection); }
};

// Pure: the model after one more message.
void apply(Model& model, const ServerMessage& message, SteadyTime now);

}  // namespace parlor::client

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "server/game/audience.hpp"
#include "server/game/round_catalog.hpp"
#include "server/rooms/room_input.hpp"
#include "server/rooms/room_state.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::rooms {

using game::Addressed;

struct ContentRequest {
    Rounds::Options options;
    std::uint64_t seed = 0;
};

// What follows from one input.
struct RoomStep {
    std::vector<Addressed<ServerMessage>> messages;  // in order, before any view
    bool room_view_changed = false;
    bool round_views_changed = false;
    std::vector<PlayerId> pulse_views;  // whose has changed
    bool crew_views_changed = false;
    bool crew_evening_ended = false;        // crew_evening() is there to be written
    std::optional<ContentRequest> content;  // wants ContentDrawn before anything else
    std::optional<PlayerId> seated;         // of MemberArrived: who they are here
    std::optional<PlayerId> at_door;        // of MemberKnocked: who they will be here
    std::optional<Refusal> refused;         // of both: why not
    std::vector<PlayerId> admitted;         // stood at the door and have a seat now
    std::vector<PlayerId> unseated;         // have no seat any more, or will not get one
};

// A lobby: its people, its run-sheet and what is going on. A value machine like the rounds: no clock, no
// socket.
//
//   Gathering --Start--> Playing --> Between --(time or Start)--> Playing ... --> Recap --PlayAgain-->
//   Gathering
class Room : private RoomState {
public:
    explicit Room(const RoomSeed& seed);
    explicit Room(RoomSnapshot snapshot);
    explicit Room(const RoomOrigin& origin);

    [[nodiscard]] RoomStep apply(const RoomInput& input);

    // When TimerFired is wanted next.
    [[nodiscard]] std::optional<RoomTime> next_deadline() const;
    // Room time must stand still: by the host's wish, or because nobody is connected.
    [[nodiscard]] bool paused() const { return paused_ || roster_.connected_people() == 0; }
    [[nodiscard]] bool in_play() const;
    // Between its first activity and its recap, breaks included.
    [[nodiscard]] bool evening_goes_on() const;
    [[nodiscard]] bool playing_now() const { return playing() != nullptr; }  // paused or not
    // No activity goes on and none is being prepared.
    [[nodiscard]] bool at_rest() const { return playing() == nullptr && !preparing_; }
    // Whether an activity can begin with it.
    [[nodiscard]] bool may_begin_activity(const Happening& happening) const;
    // Of a room at rest: one made of it goes on as this one does.
    [[nodiscard]] RoomSnapshot snapshot() const;
    // Content that was drawn for earlier activities of this evening and the ones before.
    [[nodiscard]] const FoldedTexts& drawn_before() const { return drawn_before_; }
    [[nodiscard]] bool empty() const { return roster_.connected_people() == 0; }

    [[nodiscard]] RoomView view() const;
    // Of the round that goes on, or of what one gathers before the evening begins; else nothing.
    [[nodiscard]] std::optional<RoundView> round_view_for(PlayerId viewer) const;
    [[nodiscard]] PulseView pulse_view_for(PlayerId viewer) const;
    // Nothing in a lobby that is no crew's.
    [[nodiscard]] std::optional<CrewView> crew_view_for(PlayerId viewer) const;
    [[nodiscard]] const std::optional<CrewMemory>& crew() const { return crew_.told; }
    // What the last evening of a crew brought, until the next one ends.
    [[nodiscard]] const std::optional<CrewEvening>& crew_evening() const { return crew_.last; }
    [[nodiscard]] std::vector<PlayerId> connected_members() const;
    [[nodiscard]] LobbyPreview preview() const;
    // Whether it shows to those who look around on the network.
    [[nodiscard]] bool shows_on_network() const { return settings_.visible_here && !settings_.locked; }
    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] PlayerId acting_host() const { return acting_host_; }
    // Whose the chair is: the host's as long as they have a seat, and after that whoever's who acts.
    [[nodiscard]] PlayerId owner_of_chair() const;
    [[nodiscard]] MetTonight met_tonight(PlayerId who) const;
    [[nodiscard]] std::string name_of(PlayerId who) const;  // empty for somebody unknown

private:
    struct Playing {
        std::size_t activity;
        std::unique_ptr<game::Round> round;
    };
    using Phase = std::variant<Gathering, Playing, Between, Recap>;
    struct Preparing {  // the content of an activity has been asked for
        std::size_t activity = 0;
        Rounds::Options options;
    };

    // room_people.cpp
    void on(const MemberArrived& input);
    void on(const MemberDropped& input);
    void on(const EverybodyDropped& input);
    void add_member(const Caller& newcomer, bool watching);
    void lose(std::span<const PlayerId> who);  // they have lost their connection
    void let_go(Member& member, Farewell why);
    void introduce(const Member& member, const std::string& wanted_name);
    void seat_again(Member& member, const MemberArrived& input);
    void welcome(const Member& member);
    void tell_round_joined(const Member& member);
    void settle_host();
    // room_door.cpp
    void on(const MemberKnocked& input);
    [[nodiscard]] std::optional<Refusal> why_no_knock(const SeatHash& seat) const;
    void stand_at_door(const Caller& caller);
    [[nodiscard]] std::optional<Refusal> answer_knock(const host::AnswerKnock& answer);
    bool caller_left(PlayerId who);
    // room_commands.cpp: what members say; host_commands.cpp: what only hosts may
    void on(const MemberSaid& input);
    void on(const HostSaid& input);
    [[nodiscard]] std::optional<Refusal> say(Member& member, const room::Command& command);
    [[nodiscard]] std::optional<Refusal> host_command(Member& chair, const host::Command& command);
    [[nodiscard]] std::optional<Refusal> change_settings(const RoomSettings& settings);
    [[nodiscard]] std::optional<Refusal> change_run_sheet(const host::ChangeRunSheet& change);
    [[nodiscard]] std::optional<Refusal> skip_ahead(PlayerId chair);
    [[nodiscard]] std::optional<Refusal> extend(PlayerId chair, const host::Extend& extend);
    [[nodiscard]] std::optional<Refusal> set_paused(PlayerId chair, bool paused);
    [[nodiscard]] std::optional<Refusal> remove(PlayerId chair, PlayerId who);
    [[nodiscard]] std::optional<Refusal> make_host(PlayerId chair, PlayerId who);
    [[nodiscard]] std::optional<Refusal> set_co_host(PlayerId chair, const host::SetCoHost& set);
    [[nodiscard]] std::optional<Refusal> move_to_team(const host::MoveToTeam& move);
    void set_watching(Member& member, bool watching);
    [[nodiscard]] std::optional<Refusal> doodle(const Member& member, canvas::Op op);
    [[nodiscard]] std::optional<Refusal> say_pulse(const Member& member, const room::SayPulse& said);
    void take_doodles_of(PlayerId who);
    [[nodiscard]] std::optional<Refusal> change_profile(Member& member, const room::ChangeProfile& command);
    // room_evening.cpp
    void on(const MemberMoved& input);
    void on(const TimerFired& input);
    void on(const ContentDrawn& input);
    void on(const ViewsSent&) {}
    void on(const RoundLost& input);
    [[nodiscard]] std::optional<Refusal> start();
    void prepare(std::size_t activity);
    [[nodiscard]] std::uint64_t draw_seed();
    void begin(const Preparing& prepared, const game::Content& content, const game::Beforehand* gathered);
    void take(game::RoundStep step);
    void make_time_for(std::span<const Activity> wanted);
    [[nodiscard]] Duration time_left() const;  // of an evening that ends at a set time
    [[nodiscard]] bool is_too_late_for(const Activity& next, Duration wait) const;
    void close();
    void finish_activity(const game::RoundResult& result);
    [[nodiscard]] std::vector<game::Player> players() const;

    // room_beforehand.cpp: what a round of the run-sheet gathers while the lobby does
    [[nodiscard]] std::optional<std::size_t> gathers_for() const;
    void settle_gathered();
    void take_content(const game::Content& content);
    [[nodiscard]] std::optional<Refusal> gather(const Member& member, const RoundCommand& command);
    void gathered_changed();
    [[nodiscard]] std::optional<RoundView> gathered_view_for(PlayerId viewer) const;

    // Their name could stand in what somebody saves now.
    [[nodiscard]] bool shows_up(const Member& member) const;
    // room_crew.cpp
    void on(const CrewTold& input);
    void end_crew_evening();
    [[nodiscard]] const CrewMember* crew_member(const SeatHash& seat) const;
    [[nodiscard]] game::Acquaintances met_before() const;
    [[nodiscard]] std::vector<Companion> companions_of(std::size_t member) const;
    [[nodiscard]] std::vector<SeasonRow> season_table() const;
    [[nodiscard]] std::optional<Refusal> balance_teams();

    // Knows what others are to find out in the round that goes on.
    [[nodiscard]] bool could_tell(PlayerId who) const;
    void tell(PlayerId who, ServerMessage message);
    void tell_all(ServerMessage message);
    void refuse(PlayerId who, Refusal why, std::int64_t detail = 0) { tell(who, Refused{why, detail}); }
    void notice(Notice notice) { tell_all(std::move(notice)); }
    [[nodiscard]] Playing* playing() { return std::get_if<Playing>(&phase_); }
    [[nodiscard]] const Playing* playing() const { return std::get_if<Playing>(&phase_); }

    Phase phase_ = Gathering{};
    std::optional<Preparing> preparing_;

    // Of the input being applied.
    RoomTime now_;
    UtcTime utc_;
    RoomStep step_;
};

}  // namespace parlor::rooms

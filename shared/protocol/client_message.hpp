#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "shared/protocol/crew.hpp"
#include "shared/protocol/profile.hpp"
#include "shared/protocol/pulse.hpp"
#include "shared/protocol/room_view.hpp"
#include "shared/rounds/rounds.hpp"

// What a client may say, grouped by scope. The scope is the permission: greeting before a name was given,
// lobby outside a lobby, room, host and round inside one, crew in both.
namespace parlor {

namespace greeting {
struct Introduce {
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(profile, allowance);
    }
};
using Command = std::variant<Introduce>;
}  // namespace greeting

namespace lobby {
struct HostLobby {
    std::string title;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(title);
    }
};
struct JoinLobby {
    std::string code;  // as typed; the server folds it
    bool watching = false;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(code, watching);
    }
};
// What the code opens, without going in. Counts as trying the code.
struct PreviewLobby {
    std::string code;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(code);
    }
};
// At a lobby that shows on its network: its host lets one in, or not. Who ends the connection has gone again.
struct Knock {
    std::uint64_t door = 0;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(door);
    }
};
// The lobby of a crew that one keeps, under its code: opens it, or goes in where it is open.
struct OpenCrew {
    CrewKey key{};
    template <class Archive>
    void serialize(Archive& archive) {
        archive(key);
    }
};
using Command = std::variant<HostLobby, JoinLobby, PreviewLobby, Knock, OpenCrew>;
}  // namespace lobby

// About a crew and what is kept of it. The server answers these itself: rooms are told what came of it.
namespace crew {
// The host's: makes a crew of the lobby one sits in, which gives its code to nobody else from then on. Of a
// crew it is already, who shows its key changes the plan.
struct Keep {
    CrewKey key{};
    CrewPlan plan;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(key, plan);
    }
};
// In the crew's lobby: whether one's points and whom one meets are kept when an evening ends.
struct Remember {
    bool on = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(on);
    }
};
// All that is kept of oneself there, which the answer, a CrewPart, says.
struct AskPart {
    std::string code;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(code);
    }
};
// For good, and with it that others have met one. Answered by what is left: nothing.
struct DeletePart {
    std::string code;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(code);
    }
};
// The crew with all that is kept of it; its code is free again.
struct End {
    CrewKey key{};
    template <class Archive>
    void serialize(Archive& archive) {
        archive(key);
    }
};
using Command = std::variant<Keep, Remember, AskPart, DeletePart, End>;
}  // namespace crew

namespace room {
struct SendChat {
    std::string text;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(text);
    }
};
// Puts a reaction on a chat line or takes the own one back.
struct ReactToLine {
    std::uint32_t line = 0;
    std::string emoji;
    bool on = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(line, emoji, on);
    }
};
// An emoji that rises for everybody and is gone.
struct Cheer {
    std::string emoji;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(emoji);
    }
};
// On the canvas of a lobby that gathers: strokes in the own colour, and undo and redo of the own ones.
struct Doodle {
    canvas::Op op;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(op);
    }
};
struct SetReady {
    bool ready = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(ready);
    }
};
struct SetWatching {
    bool watching = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(watching);
    }
};
struct ChangeProfile {
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(profile, allowance);
    }
};
struct Leave {
    template <class Archive>
    void serialize(Archive&) {}
};
// How the evening was, in its recap; nothing takes it back.
struct SayPulse {
    std::optional<Pulse> how;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(how);
    }
};
// Out of everything that people save of the evening from then on: the page, the picture, the summary.
struct LeaveMeOut {
    bool out = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(out);
    }
};

using Command = std::variant<SendChat, ReactToLine, Cheer, SetReady, SetWatching, ChangeProfile, Leave,
                             Doodle, SayPulse, LeaveMeOut>;
}  // namespace room

// What the acting host and co-hosts may say.
namespace host {
struct ChangeSettings {
    RoomSettings settings;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(settings);
    }
};
struct ChangeRunSheet {
    RunSheet run_sheet;
    std::optional<UtcTime> ends;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(run_sheet, ends);
    }
};
// Begins the evening, or the next activity before its time.
struct Start {
    template <class Archive>
    void serialize(Archive&) {}
};
// What is going on ends early: a question, a reveal, a wait.
struct SkipAhead {
    template <class Archive>
    void serialize(Archive&) {}
};
// The whole activity ends now, with the points it has brought so far.
struct EndActivity {
    template <class Archive>
    void serialize(Archive&) {}
};
// More time for what is going on.
struct Extend {
    std::uint16_t seconds = 15;  // 1 to 300
    template <class Archive>
    void serialize(Archive& archive) {
        archive(seconds);
    }
};
struct SetPaused {
    bool paused = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(paused);
    }
};
struct Remove {
    PlayerId who;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who);
    }
};
struct MakeHost {
    PlayerId who;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who);
    }
};
// May do what the host may, but give or take a chair, and stands in first. The host alone may say so.
struct SetCoHost {
    PlayerId who;
    bool co_host = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, co_host);
    }
};
struct ShuffleTeams {
    template <class Archive>
    void serialize(Archive&) {}
};
struct MoveToTeam {
    PlayerId who;
    Team team = 1;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, team);
    }
};
// Teams of about the same strength, by what people have shown in the crew's last weeks.
struct BalanceTeams {
    template <class Archive>
    void serialize(Archive&) {}
};
// From the recap back to gathering, with the same people.
struct PlayAgain {
    template <class Archive>
    void serialize(Archive&) {}
};

// Lets in who knocks, or not.
struct AnswerKnock {
    PlayerId who;
    bool admit = true;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, admit);
    }
};

// A fresh canvas for everybody's doodles.
struct WipeDoodles {
    template <class Archive>
    void serialize(Archive&) {}
};

using Command = std::variant<ChangeSettings, ChangeRunSheet, Start, SkipAhead, EndActivity, Extend, SetPaused,
                             Remove, MakeHost, ShuffleTeams, MoveToTeam, PlayAgain, AnswerKnock, WipeDoodles,
                             SetCoHost, BalanceTeams>;
}  // namespace host

// A move in the activity going on; or, while the lobby gathers, something for the first activity of the
// run-sheet that wants something beforehand.
struct RoundCommand {
    std::uint16_t activity = 0;  // index into the run-sheet: a late move cannot hit the next activity
    Rounds::Command command;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(activity, command);
    }
};

// Asks for the room time, on the loose lane; allowed at any time.
struct TimeSync {
    std::uint64_t stamp = 0;  // the client's own clock, sent back as it is
    template <class Archive>
    void serialize(Archive& archive) {
        archive(stamp);
    }
};

using ClientMessage = std::variant<greeting::Command, lobby::Command, room::Command, host::Command,
                                   RoundCommand, TimeSync, crew::Command>;

// Any single command as a message: to_message(room::SetReady{true}).
template <class Command>
[[nodiscard]] ClientMessage to_message(Command command) {
    if constexpr (std::is_constructible_v<greeting::Command, Command>) {
        return greeting::Command{std::move(command)};
    } else if constexpr (std::is_constructible_v<lobby::Command, Command>) {
        return lobby::Command{std::move(command)};
    } else if constexpr (std::is_constructible_v<room::Command, Command>) {
        return room::Command{std::move(command)};
    } else if constexpr (std::is_constructible_v<host::Command, Command>) {
        return host::Command{std::move(command)};
    } else if constexpr (std::is_constructible_v<crew::Command, Command>) {
        return crew::Command{std::move(command)};
    } else {
        return ClientMessage{std::move(command)};
    }
}

// Every field within its limit: asked once, at the gate.
[[nodiscard]] bool valid(const ClientMessage& message);

}  // namespace parlor

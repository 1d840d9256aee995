#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "client/calendar/ics.hpp"
#include "client/keepsake/keepsake.hpp"
#include "client/model/own_crews.hpp"
#include "client/model/own_presets.hpp"
#include "client/model/settings.hpp"
#include "shared/canvas/ops.hpp"
#include "shared/protocol/client_message.hpp"
#include "shared/protocol/invite.hpp"

namespace parlor::client {

// What a screen asks the program to do. Screens never do it themselves: the program goes through the list
// after the frame was drawn.
struct Say {
    ClientMessage message;

    explicit Say(ClientMessage said);
    // Made in one place: every request is one of these, or nearly.
    Say(const Say&);
    Say(Say&&) noexcept;
    Say& operator=(const Say&);
    Say& operator=(Say&&) noexcept;
    ~Say();
};
// What was typed or pasted: a code, a link, a message. A bare code goes to `server`, or to the server used
// last.
struct JoinInvite {
    std::string text;
    std::optional<ServerName> server;
    bool watching = false;
};
// Looks what the invite opens, without going in.
struct PreviewInvite {
    std::string text;
};
// At a lobby that was seen on the network.
struct KnockAt {
    ServerName server;
    std::uint64_t door = 0;
};
struct HostOn {
    ServerName server;
    std::string title;
};
struct TrySolo {};      // a local server, three bots and a lobby
struct LeaveLobby {};   // gives the seat up
struct RetryNow {};     // does not wait for the next try of a lost connection
struct TrustNewKey {};  // of Model::key_change, and go on to what was wanted there
struct GiveUp {};       // from the lost or failed connection back to the home screen; the seat is kept
struct CopyText {
    std::string text;
    std::string said;  // what the notice says when it is done
};
struct ChangeSettingsTo {
    Settings settings;
};
struct ForgetServer {
    std::string address;
};
struct KeepEvening {
    OwnPreset preset;
};
struct ForgetEvening {
    std::string title;
};
// The last call link that a host shared, offered again another evening; empty to forget it.
struct KeepCallLink {
    std::string link;
};
struct GiveUpSeat {};  // the one that is offered; does not go back to it
struct AskServers {};  // ask the recent servers whether they answer
// Looks step by step what is wrong with the way to that server; begins anew when asked again.
struct CheckConnection {
    ServerName server;
};
struct EndCheck {};  // nobody looks at it any more
struct OpenPage {
    enum class Page : std::uint8_t { home, settings } page = Page::settings;
};
struct ClosePage {};
// Writes it as a picture where pictures are kept, and says where that is.
struct SaveDrawing {
    std::vector<canvas::DrawnOp> ops;
};
// Writes it as a page and as a picture where documents are kept, and says where they are.
struct SaveKeepsake {
    Keepsake keepsake;
};
// The lobby one sits in becomes a crew's, or of one's own crew another plan.
struct KeepCrew {
    CrewPlan plan;
};
struct EndCrew {};  // the one whose lobby one sits in; for who has its key
// Opens its lobby, or goes in where somebody else keeps it.
struct OpenCrew {
    std::string address;
    std::string code;
    std::string fingerprint = {};  // of the link that led there
};
struct ForgetCrew {
    std::string address;
    std::string code;
};
struct RememberCrew {  // takes that back
    OwnCrew crew;
};
// What the server keeps of oneself in a crew, to be told or deleted.
struct AskCrewPart {
    std::string address;
    std::string code;
    bool deletes = false;
};
// Writes it as a calendar's file where documents are kept, and says where that is.
struct SaveCalendar {
    calendar::CrewEvent event;
};
// Hands a link of host_of_link() to the system, after somebody has read where it leads.
struct OpenLink {
    std::string link;
};
struct PlaySample {};  // a sound at the volume just chosen
struct QuitProgram {};

using Request =
    std::variant<Say, JoinInvite, PreviewInvite, HostOn, TrySolo, LeaveLobby, RetryNow, GiveUp, CopyText,
                 ChangeSettingsTo, ForgetServer, AskServers, OpenPage, ClosePage, PlaySample, QuitProgram,
                 SaveDrawing, KnockAt, GiveUpSeat, CheckConnection, EndCheck, KeepEvening, ForgetEvening,
                 SaveKeepsake, OpenLink, KeepCallLink, KeepCrew, EndCrew, OpenCrew, ForgetCrew, RememberCrew,
                 AskCrewPart, SaveCalendar, TrustNewKey>;

class Requests {
public:
    template <class One>
    void add(One one) {
        all_.emplace_back(std::move(one));
    }
    // Says one command of any scope: say(room::SetReady{true}).
    template <class Command>
    void say(Command command) {
        all_.emplace_back(Say{to_message(std::move(command))});
    }
    [[nodiscard]] std::vector<Request> take() { return std::exchange(all_, {}); }

private:
    std::vector<Request> all_;
};

}  // namespace parlor::client

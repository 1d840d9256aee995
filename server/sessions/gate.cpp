#include "server/sessions/gate.hpp"

#include "shared/base/overloaded.hpp"
#include "shared/protocol/codec.hpp"
#include "shared/secure/random_bytes.hpp"

namespace parlor::sessions {

namespace {

// So many messages over the rate without one within it are no impatient person.
constexpr std::uint32_t patience = 300;

// One visit over what the session is and what it says is the whole of may-you; a pair that is not here is
// refused.
struct May {
    Session& session;
    FrontDesk& desk;

    void operator()(const Greeting&, const greeting::Command& command) const {
        std::visit(overloaded{[&](const greeting::Introduce& introduce) {
                       desk.introduce(session, {introduce.profile, introduce.allowance,
                                                secure::short_hash(session.link.peer())});
                   }},
                   command);
    }
    void operator()(const InLobby&, const lobby::Command& command) const {
        std::visit(overloaded{[&](const lobby::HostLobby& one) { desk.host_lobby(session, one); },
                              [&](const lobby::JoinLobby& one) { desk.join_lobby(session, one); },
                              [&](const lobby::PreviewLobby& one) { desk.preview_lobby(session, one); },
                              [&](const lobby::Knock& one) { desk.knock(session, one); },
                              [&](const lobby::OpenCrew& one) { desk.open_crew(session, one); }},
                   command);
    }
    void operator()(const InLobby&, const crew::Command& command) const {
        // What is about the lobby that one sits in needs one.
        const bool of_lobby =
            std::holds_alternative<crew::Keep>(command) || std::holds_alternative<crew::Remember>(command);
        of_lobby ? refuse() : desk.crew_business(session, command);
    }
    void operator()(const InRoom&, const crew::Command& command) const {
        desk.crew_business(session, command);
    }
    void operator()(const InRoom& place, const room::Command& command) const {
        desk.enter(place, rooms::MemberSaid{place.who, command});
    }
    void operator()(const InRoom& place, const host::Command& command) const {
        desk.enter(place, rooms::HostSaid{place.who, command});
    }
    void operator()(const InRoom& place, const RoundCommand& command) const {
        desk.enter(place, rooms::MemberMoved{place.who, command, session.round_trips.delay()});
    }
    template <class State>
    void operator()(const State&, const TimeSync& command) const {
        desk.sync_time(session, command);
    }
    // What an honest client can say a moment too late, when its seat has just gone or come.
    void operator()(const InLobby&, const room::Command&) const { refuse(); }
    void operator()(const InLobby&, const host::Command&) const { refuse(); }
    void operator()(const InLobby&, const RoundCommand&) const { refuse(); }
    void operator()(const InRoom&, const lobby::Command&) const { refuse(); }
    // Who waits at a door may only wait, or go.
    void operator()(const AtTheDoor&, const greeting::Command&) const { refuse(); }
    void operator()(const AtTheDoor&, const lobby::Command&) const { refuse(); }
    void operator()(const AtTheDoor&, const room::Command&) const { refuse(); }
    void operator()(const AtTheDoor&, const host::Command&) const { refuse(); }
    void operator()(const AtTheDoor&, const RoundCommand&) const { refuse(); }
    void operator()(const AtTheDoor&, const crew::Command&) const { refuse(); }
    // Introducing oneself again, or anything else before it, is no version of our client.
    void operator()(const InLobby&, const greeting::Command&) const { refuse(); }
    void operator()(const InRoom&, const greeting::Command&) const { refuse(); }
    void operator()(const Greeting&, const lobby::Command&) const { refuse(); }
    void operator()(const Greeting&, const room::Command&) const { refuse(); }
    void operator()(const Greeting&, const host::Command&) const { refuse(); }
    void operator()(const Greeting&, const RoundCommand&) const { refuse(); }
    void operator()(const Greeting&, const crew::Command&) const { refuse(); }

    void refuse() const { desk.tell(session, Refused{Refusal::not_now}); }
};

bool is_text(ClientMessage& message) {
    if (const auto* said = std::get_if<room::Command>(&message))
        return std::holds_alternative<room::SendChat>(*said);
    auto* moved = std::get_if<RoundCommand>(&message);
    return moved != nullptr && !written_in(moved->command).empty();
}

bool arrives(const ClientMessage& message) {
    const auto* wish = std::get_if<lobby::Command>(&message);
    return wish != nullptr && !std::holds_alternative<lobby::PreviewLobby>(*wish);
}

// What costs everybody, or the server, more than other messages has a rate of its own.
bool in_time(Session& session, ClientMessage& message, SteadyTime now) {
    if (is_text(message) || std::holds_alternative<crew::Command>(message)) return session.texts.take(now);
    if (arrives(message)) return session.arrivals.take(now);
    return true;
}

void on_message(Session& session, std::span<const std::byte> bytes, SteadyTime now, FrontDesk& desk) {
    if (!session.bucket.take(now)) {
        if (++session.refused_in_a_row == 1) desk.tell(session, Refused{Refusal::too_fast});
        if (session.refused_in_a_row > patience) desk.close(session, Goodbye::too_fast);
        return;
    }
    session.refused_in_a_row = 0;
    auto message = codec::decode_client(bytes);
    if (!message) return desk.close(session, Goodbye::broke_protocol);
    if (!valid(*message)) return desk.tell(session, Refused{Refusal::bad_values});
    if (!in_time(session, *message, now)) return desk.tell(session, Refused{Refusal::too_fast});
    // The state is copied: what is done may replace it.
    const State state = session.state;
    std::visit(May{session, desk}, state, *message);
}

}  // namespace

void on_packet(Session& session, transport::Lane lane, std::span<std::byte> packet, SteadyTime now,
               FrontDesk& desk) {
    // Before anything is made of them: to open a seal costs, too.
    if (!session.bytes.take(now, static_cast<std::uint32_t>(packet.size())))
        return desk.close(session, Goodbye::too_fast);
    const auto [arrival, reply] = session.link.receive(lane, packet);
    if (reply) desk.send_raw(session, *reply);
    std::visit(
        overloaded{[&](const link::Underway&) {}, [&](const link::Opened&) {}, [&](const link::Dropped&) {},
                   [&](const link::WrongVersion&) { desk.close(session, Goodbye::wrong_version); },
                   [&](const link::Broken&) { desk.close(session, Goodbye::broke_protocol); },
                   [&](const link::Stranger&) { desk.close(session, Goodbye::broke_protocol); },
                   [&](const link::Spoiled&) { desk.close(session, Goodbye::broken_seal); },
                   [&](const link::Message& message) { on_message(session, message.bytes, now, desk); }},
        arrival);
}

}  // namespace parlor::sessions

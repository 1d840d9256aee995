// What people say about crews.
#include "server/app/server_app.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/secure/random_bytes.hpp"

namespace parlor::app {

void ServerApp::open_crew(sessions::Session& session, const lobby::OpenCrew& command) {
    if (drained_by_ || stopping_) return tell(session, Refused{Refusal::server_restarts});
    const auto room = rooms_.open_crew(secure::short_hash(command.key));
    if (!room) return tell(session, Refused{room.error()});
    seat(session, **room, false);
}

void ServerApp::crew_business(sessions::Session& session, const crew::Command& command) {
    if (const auto* ask = std::get_if<crew::AskPart>(&command))
        return answer_about_part(session, ask->code, false);
    if (const auto* ask = std::get_if<crew::DeletePart>(&command))
        return answer_about_part(session, ask->code, true);
    std::optional<Refusal> refusal = Refusal::not_now;
    if (const auto* end = std::get_if<crew::End>(&command)) {
        refusal = rooms_.end_crew(secure::short_hash(end->key));
    } else if (const auto* place = std::get_if<sessions::InRoom>(&session.state)) {
        refusal = in_own_room(*place, session.from, command);
    }
    if (refusal) tell(session, Refused{*refusal});
}

std::optional<Refusal> ServerApp::in_own_room(const sessions::InRoom& place, transport::Address from,
                                              const crew::Command& command) {
    rooms::OpenRoom* room = rooms_.find(place.room);
    if (room == nullptr) return Refusal::not_now;
    if (const auto* keep = std::get_if<crew::Keep>(&command)) {
        const bool is_new = !room->run.room().crew();
        if (is_new && !crew_quota_.take(from.ipv4, now_)) return Refusal::no_crews;
        return rooms_.keep_crew(*room, place.who, secure::short_hash(keep->key), keep->plan);
    }
    if (const auto* remember = std::get_if<crew::Remember>(&command))
        return rooms_.remember(*room, place.who, place.guest.seat, remember->on);
    return Refusal::not_now;
}

// Whoever tries codes this way is held up as at the door.
void ServerApp::answer_about_part(sessions::Session& session, const std::string& code, bool deletes) {
    const rooms::SeatHash seat =
        std::visit(overloaded{[](const sessions::Greeting&) { return rooms::SeatHash{}; },
                              [](const auto& state) { return state.guest.seat; }},
                   session.state);
    const Duration blocked = code_guard_.blocked_for(session.from.ipv4, now_);
    if (blocked > Duration{0}) {
        return tell(session, Refused{Refusal::too_many_codes,
                                     std::chrono::ceil<std::chrono::minutes>(blocked).count()});
    }
    const auto part = deletes ? rooms_.delete_crew_part(code, seat) : rooms_.crew_part(code, seat);
    if (part) return tell(session, *part);
    if (part.error() == Refusal::unknown_crew) code_guard_.wrong(session.from.ipv4, now_);
    tell(session, Refused{part.error()});
}

}  // namespace parlor::app

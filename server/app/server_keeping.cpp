// What the server itself has to say: that it cannot save, and that it restarts.
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "server/app/server_app.hpp"

namespace parlor::app {

// Before what follows from it leaves the process. A disk that refuses is asked again each second only: all
// that waits is written anew each time.
void ServerApp::commit() {
    if (unsaved_ && now_ < next_save_ && !stopping_) return;
    const auto trouble = rooms_.commit();
    if (trouble) next_save_ = now_ + 1s;
    if (trouble && !unsaved_)
        spdlog::error("Lobbies cannot be saved ({}). They go on; make room in the data folder.", *trouble);
    if (!trouble && unsaved_) spdlog::info("Lobbies are saved again.");
    if (trouble || unsaved_) tell_hosts(trouble.has_value());
    unsaved_ = trouble.has_value();
    const std::uint32_t given_up = rooms_.journal_figures().given_up;
    if (given_up > given_up_)
        spdlog::error(
            "{} have waited too long to be saved. They go on, but will not be back after a restart.",
            given_up == given_up_ + 1 ? "1 lobby" : fmt::format("{} lobbies", given_up - given_up_));
    given_up_ = given_up;
}

// It is the server's news and none of the rooms', so rooms and their recordings do not know of it. Whoever
// looks after an evening only since the disk refuses hears of it, too.
void ServerApp::tell_hosts(bool unsaved) {
    for (auto& [id, session] : sessions_) {
        if (unsaved) {
            tell_unsaved(session);
        } else if (std::exchange(session.told_unsaved, false)) {
            tell(session, Notice{NoticeKind::saved_again});
        }
    }
}

void ServerApp::tell_unsaved(sessions::Session& session) {
    const auto* place = std::get_if<sessions::InRoom>(&session.state);
    const rooms::OpenRoom* room = place == nullptr ? nullptr : rooms_.find(place->room);
    if (session.told_unsaved || room == nullptr || room->run.room().acting_host() != place->who) return;
    session.told_unsaved = true;
    tell(session, Notice{NoticeKind::unsaved});
}

// What somebody who comes now has to know.
void ServerApp::tell_news(sessions::Session& session) {
    const auto* place = std::get_if<sessions::InRoom>(&session.state);
    if (place == nullptr) return;
    if (drained_by_) {
        const Duration left = std::max(Duration{0}, *drained_by_ - now_);
        tell(session,
             Notice{
                 NoticeKind::restarting, {}, {}, {}, std::chrono::ceil<std::chrono::seconds>(left).count()});
    }
    session.told_unsaved = false;
    if (unsaved_) tell_unsaved(session);
}

void ServerApp::drain(SteadyTime now, SteadyTime until) {
    now_ = now;
    drained_by_ = until;
    rooms_.drain();
    for (auto& [id, session] : sessions_)
        tell_news(session);
    transport_.flush();
}

bool ServerApp::drained(SteadyTime now) const {
    return drained_by_ && (now >= *drained_by_ || !rooms_.plays());
}

std::size_t ServerApp::bring_back(SteadyTime now, UtcTime utc) {
    now_ = now;
    utc_ = utc;
    rooms_.set_time(now, utc);
    const std::size_t count = rooms_.bring_back();
    commit();
    return count;
}

}  // namespace parlor::app

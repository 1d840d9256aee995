#include "client/app/sound_cues.hpp"

#include "client/model/selectors.hpp"

namespace parlor::app {

namespace {
constexpr std::int64_t ticking_seconds = 5;
}

SoundCues::Seen SoundCues::look(const client::Model& model) {
    Seen seen;
    if (!model.lobby || !model.lobby->room) return seen;
    const client::Lobby& lobby = *model.lobby;
    seen.in_lobby = true;
    seen.people = lobby.room->members.size();
    if (lobby.is_host()) seen.callers = lobby.room->callers.size();
    if (const MemberView* me = lobby.me()) seen.ready = me->ready;
    seen.phase = lobby.room->phase.index();
    if (!lobby.chat.empty()) seen.chat_lines = lobby.chat.back().index + 1;
    if (const trivia::View* view = client::trivia_view(lobby)) {
        seen.stage = view->stage;
        seen.question = view->number;
        seen.answered = view->own_answer.has_value();
    }
    return seen;
}

std::optional<Duration> SoundCues::time_left(const client::Model& model, SteadyTime now) {
    if (!model.lobby || !model.lobby->room || model.lobby->room->paused) return std::nullopt;
    const trivia::View* view = client::trivia_view(*model.lobby);
    if (view == nullptr || view->stage != trivia::Stage::answering || !view->may_answer || !view->ends) {
        return std::nullopt;
    }
    return model.clock.until(*view->ends, now);
}

std::vector<Sound> SoundCues::listen(const client::Model& model, SteadyTime now) {
    std::vector<Sound> cues;
    Seen seen = look(model);
    seen.ticked = before_.question == seen.question ? before_.ticked : 0;
    if (seen.in_lobby && before_.in_lobby) {
        if (seen.people > before_.people || seen.callers > before_.callers) cues.push_back(Sound::joined);
        if (seen.ready && !before_.ready) cues.push_back(Sound::ready);
        if (seen.phase != before_.phase) {
            if (std::holds_alternative<PlayingView>(model.lobby->room->phase)) cues.push_back(Sound::started);
            if (std::holds_alternative<RecapView>(model.lobby->room->phase)) cues.push_back(Sound::finished);
        }
        const auto& chat = model.lobby->chat;
        if (seen.chat_lines > before_.chat_lines && chat.back().who != model.lobby->you) {
            cues.push_back(Sound::message);
        }
        if (seen.answered && !before_.answered) cues.push_back(Sound::locked);
        const bool revealed = seen.stage == trivia::Stage::revealing && before_.stage != seen.stage;
        if (revealed) {
            const trivia::View* view = client::trivia_view(*model.lobby);
            const bool judged = view->own_answer.has_value() && view->reveal.has_value();
            cues.push_back(!judged ? Sound::reveal : view->reveal->own_right ? Sound::right : Sound::wrong);
        }
    }
    if (const auto left = time_left(model, now)) {
        const std::int64_t second = (count_ms(*left) + 999) / 1000;
        if (second >= 1 && second <= ticking_seconds && second != seen.ticked) {
            seen.ticked = second;
            cues.push_back(Sound::tick);
        }
    }
    before_ = seen;
    return cues;
}

std::optional<SteadyTime> SoundCues::next_tick(const client::Model& model, SteadyTime now) const {
    const auto left = time_left(model, now);
    if (!left || *left <= Duration{0}) return std::nullopt;
    if (*left > std::chrono::seconds(ticking_seconds))
        return now + (*left - std::chrono::seconds(ticking_seconds));
    const Duration into = *left % 1000;
    return now + (into == Duration{0} ? Duration{1000} : into);
}

}  // namespace parlor::app

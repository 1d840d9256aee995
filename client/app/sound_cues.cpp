#include "client/app/sound_cues.hpp"

namespace parlor::app {

namespace {

constexpr std::int64_t ticking_seconds = 5;

// What everybody is asked at the moment: a question, or whose line it is.
struct Asked {
    std::uint16_t number = 0;
    bool answered = false;
    bool revealed = false;
    std::optional<bool> right;      // of the own answer, once it is told
    std::optional<RoomTime> until;  // while it waits for one's own answer
};

std::optional<Asked> asked_by(const trivia::View& view) {
    Asked asked{view.number, view.own_answer.has_value(), view.stage == trivia::Stage::revealing, {}, {}};
    if (view.own_answer && view.reveal) asked.right = view.reveal->own_right;
    if (view.stage == trivia::Stage::answering && view.may_answer) asked.until = view.ends;
    return asked;
}

std::optional<Asked> asked_by(const who::View& view) {
    Asked asked{view.card, view.own_pick.has_value(), view.stage == who::Stage::revealing, {}, {}};
    // To pretend about one's own line is neither right nor wrong.
    if (view.own_pick && view.reveal && view.reveal->author && !view.own_card)
        asked.right = view.reveal->own_right;
    if (view.may_pick && !view.own_pick) asked.until = view.ends;
    return asked;
}

template <class Other>
std::optional<Asked> asked_by(const Other&) {
    return std::nullopt;
}

std::optional<Asked> asked_in(const client::Lobby& lobby) {
    if (!lobby.round) return std::nullopt;
    return std::visit([](const auto& view) { return asked_by(view); }, lobby.round->view);
}

}  // namespace

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
    if (const auto asked = asked_in(lobby)) {
        seen.question = asked->number;
        seen.answered = asked->answered;
        seen.revealed = asked->revealed;
    }
    return seen;
}

std::optional<Duration> SoundCues::time_left(const client::Model& model, SteadyTime now) {
    if (!model.lobby || !model.lobby->room || model.lobby->room->paused) return std::nullopt;
    const auto asked = asked_in(*model.lobby);
    if (!asked || !asked->until) return std::nullopt;
    return model.clock.until(*asked->until, now);
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
        if (seen.revealed && !before_.revealed) {
            const std::optional<bool> right = asked_in(*model.lobby)->right;
            cues.push_back(!right ? Sound::reveal : *right ? Sound::right : Sound::wrong);
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

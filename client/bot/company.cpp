#include "client/bot/company.hpp"

#include <algorithm>
#include <string>

#include "client/bot/timing.hpp"
#include "client/model/selectors.hpp"

namespace parlor::bot {

namespace {

// One of the last lines, by somebody else.
const ChatLine* line_to_react_to(const client::Lobby& lobby, Rng& rng) {
    constexpr std::uint32_t near = 6;
    const auto lines = static_cast<std::uint32_t>(std::min<std::size_t>(lobby.chat.size(), near));
    if (lines == 0) return nullptr;
    const ChatLine& line = lobby.chat[lobby.chat.size() - 1 - rng.below(lines)];
    return line.who == lobby.you ? nullptr : &line;
}

// Whatever is said while somebody draws is a guess or nothing.
bool chat_rests(const client::Lobby& lobby) {
    const draw::View* view = client::draw_view(lobby);
    return view != nullptr && view->stage == draw::Stage::drawing;
}

ClientMessage say(std::string_view text) {
    return room::Command{room::SendChat{std::string(text)}};
}
ClientMessage cheer(std::string_view emoji) {
    return room::Command{room::Cheer{std::string(emoji)}};
}

}  // namespace

std::optional<RoomTime> Company::next() const {
    std::optional<RoomTime> next = ready_at_;
    for (const auto& time : {chat_at_, cheer_at_, pulse_at_}) {
        if (time && (!next || *time < *next)) next = time;
    }
    return next;
}

void Company::notice_phase(const client::Lobby& lobby, RoomTime now, const Persona& persona, Rng& rng) {
    const std::size_t phase = lobby.room->phase.index();
    if (phase_ == phase) return;
    phase_ = phase;
    revealed_ = 0;
    ready_at_.reset();
    pulse_at_.reset();
    const MemberView* me = lobby.me();
    if (std::holds_alternative<GatheringView>(lobby.room->phase) && me != nullptr && !me->ready &&
        !me->watching) {
        ready_at_ = now + time_to_get_ready(persona, rng);
    }
    const bool over = std::holds_alternative<RecapView>(lobby.room->phase);
    if (over && !lobby.pulse.own && rng.chance(80)) pulse_at_ = now + Duration{rng.between(1'500, 8'000)};
    if (over && rng.chance(40)) {
        chat_at_ = now + Duration{rng.between(2'000, 9'000)};
        says_goodbye_ = true;
    }
}

void Company::notice_reveal(const client::Lobby& lobby, RoomTime now, const Persona& persona, Rng& rng) {
    const trivia::View* trivia = client::trivia_view(lobby);
    const draw::View* draw = client::draw_view(lobby);
    std::uint16_t number = 0;
    if (trivia != nullptr && trivia->reveal) number = trivia->number;
    if (draw != nullptr && draw->reveal) number = draw->turn;
    if (number == 0 || number == revealed_) return;
    revealed_ = number;
    if (!rng.chance(persona.chattiness * 2)) return;
    cheer_at_ = now + Duration{rng.between(400, 3'000)};
    if (trivia != nullptr && trivia->own_answer && rng.chance(20)) comment_right_ = trivia->reveal->own_right;
}

std::vector<ClientMessage> Company::due(const client::Lobby& lobby, RoomTime now, const Persona& persona,
                                        Rng& rng) {
    std::vector<ClientMessage> result;
    if (!lobby.room) return result;
    notice_phase(lobby, now, persona, rng);
    notice_reveal(lobby, now, persona, rng);
    if (ready_at_ && now >= *ready_at_) {
        ready_at_.reset();
        result.push_back(room::Command{room::SetReady{true}});
    }
    if (pulse_at_ && now >= *pulse_at_) {
        pulse_at_.reset();
        const auto how = static_cast<Pulse>(rng.below(100) < 85 ? rng.below(2) : 2);
        result.push_back(room::Command{room::SayPulse{how}});
    }
    if (cheer_at_ && now >= *cheer_at_) {
        cheer_at_.reset();
        const bool comments = comment_right_ && !chat_rests(lobby);
        result.push_back(comments ? say(after_a_question(*comment_right_, rng)) : cheer(some_emoji(rng)));
        comment_right_.reset();
    }
    if (chat_at_ && now >= *chat_at_) {
        if (says_goodbye_) {
            result.push_back(say(goodbye_line(rng)));
        } else if (auto word = something(lobby, rng)) {
            result.push_back(std::move(*word));
        }
        says_goodbye_ = false;
        chat_at_.reset();
    }
    if (!chat_at_) chat_at_ = now + time_to_chat(persona, lobby.room->members.size(), rng);
    return result;
}

std::optional<ClientMessage> Company::something(const client::Lobby& lobby, Rng& rng) const {
    const std::uint32_t dice = rng.below(10);
    if (dice < 3) {
        if (const ChatLine* line = line_to_react_to(lobby, rng)) {
            return room::Command{room::ReactToLine{line->index, std::string(some_emoji(rng)), true}};
        }
    }
    if (dice < 5) return cheer(some_emoji(rng));
    if (chat_rests(lobby)) return std::nullopt;
    return say(small_talk(rng));
}

}  // namespace parlor::bot

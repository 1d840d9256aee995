// What players say in Who said it?
#include <algorithm>

#include "server/game/who_said_it/who_rules.hpp"
#include "shared/base/limits.hpp"

namespace parlor::game {

Result<RoundStep, Refusal> WhoSaidItRules::on_move(const who::Command& command, const Move& move) {
    const Person* person = find(move.who);
    if (person == nullptr || person->left) return failure(Refusal::watching);
    return std::visit([&](const auto& one) { return on(one, move); }, command);
}

// Of an earlier card, or when this one is told: too late; of a later one: not now.
Refusal WhoSaidItRules::wrong_time(std::uint16_t card) const {
    const bool over = card < shown_ || !std::holds_alternative<Guessing>(phase_);
    return over && card <= shown_ ? Refusal::too_late : Refusal::not_now;
}

Result<RoundStep, Refusal> WhoSaidItRules::on(const who::WriteLine& command, const Move& move) {
    if (!std::holds_alternative<Writing>(phase_) || command.set != set_) return failure(Refusal::too_late);
    if (command.prompt >= prompts_.size()) return failure(Refusal::bad_values);
    find(move.who)->lines[command.prompt] = command.text;
    return go_on(move.at);
}

Result<RoundStep, Refusal> WhoSaidItRules::on(const who::TakeBack& command, const Move& move) {
    if (command.set != set_) return failure(Refusal::too_late);
    Person& person = *find(move.who);
    if (std::holds_alternative<Writing>(phase_)) {
        if (person.lines.erase(command.prompt) == 0) return failure(Refusal::not_now);
        person.said_done = false;
        return go_on(move.at);
    }
    const auto taken = std::erase_if(cards_, [&](const Card& card) {
        return card.author.reveal() == move.who && card.prompt == command.prompt;
    });
    if (taken == 0) return failure(Refusal::too_late);
    return changed();
}

Result<RoundStep, Refusal> WhoSaidItRules::on(const who::SetDone& command, const Move& move) {
    if (!std::holds_alternative<Writing>(phase_)) return failure(Refusal::too_late);
    Person& person = *find(move.who);
    if (person.said_done == command.on) return RoundStep{};
    person.said_done = command.on;
    return go_on(move.at);
}

Result<RoundStep, Refusal> WhoSaidItRules::on(const who::PickFace& command, const Move& move) {
    auto* phase = std::get_if<Guessing>(&phase_);
    if (phase == nullptr || command.card != shown_) return failure(wrong_time(command.card));
    const bool is_there = std::ranges::count(phase->faces, command.who) > 0;
    if (!is_there || command.who == move.who) return failure(Refusal::bad_values);
    Person& person = *find(move.who);
    if (person.pick && person.pick->face == command.who) return RoundStep{};
    const Duration delay = std::clamp(move.delay, Duration{0}, limits::longest_compensated_delay);
    person.pick = Pick{command.who, std::max(phase->began, move.at - delay)};
    return go_on(move.at);
}

Result<RoundStep, Refusal> WhoSaidItRules::on(const who::AskForMore& command, const Move& move) {
    auto* phase = std::get_if<Revealing>(&phase_);
    if (phase == nullptr || command.card != shown_)
        return failure(command.card < shown_ ? Refusal::too_late : Refusal::not_now);
    const PlayerId author = phase->shown.card.author.reveal();
    const Person& teller = *find(author);
    if (phase->shown.author_left || teller.left || !teller.player.connected || author == move.who)
        return failure(Refusal::not_now);
    if (phase->more_asked) return RoundStep{};
    phase->more_asked = true;
    phase->ends += more_time;
    return changed();
}

Result<RoundStep, Refusal> WhoSaidItRules::on(const who::ThatsAll& command, const Move& move) {
    auto* phase = std::get_if<Revealing>(&phase_);
    if (phase == nullptr || command.card != shown_)
        return failure(command.card < shown_ ? Refusal::too_late : Refusal::not_now);
    if (phase->shown.author_left || phase->shown.card.author.reveal() != move.who)
        return failure(Refusal::not_now);
    shorten_floor(move.at);
    return changed();
}

}  // namespace parlor::game

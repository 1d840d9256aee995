// Two truths and a lie: how cards begin and end, and what players say.
#include <algorithm>

#include "server/game/two_truths/two_truths_rules.hpp"

namespace parlor::game {

// --- cards

// The next by lot who has written and is there; who is away comes later.
std::optional<PlayerId> TwoTruthsRules::next_teller() const {
    if (card_ >= options_.tellers) return std::nullopt;
    const std::pair<const PlayerId, Person>* next = nullptr;
    for (const auto& one : people_) {
        if (!one.second.sheet || one.second.told || !is_here(one.first)) continue;
        if (next == nullptr || one.second.order < next->second.order) next = &one;
    }
    if (next == nullptr) return std::nullopt;
    return next->first;
}

void TwoTruthsRules::next_card(RoomTime now) {
    if (card_ > 0) {
        const Duration each = std::chrono::seconds(options_.voting_seconds) + floor_time + more_time / 3;
        const Duration after = options_.best_truth ? choosing_time + best_time : Duration{0};
        const std::size_t all = card_ + cards_to_come();
        const std::size_t in_time = steps_in_time(card_, all, each, now + after);
        if (in_time < all) options_.tellers = static_cast<std::uint16_t>(in_time);
    }
    const auto teller = next_teller();
    if (!teller) {
        if (card_ == 0) {
            phase_ = Nothing{now, now + nothing_time};
        } else {
            choose_best(now);
        }
        return;
    }
    ++card_;
    find(*teller)->told = true;
    for (const Standing& standing : standings())
        find(standing.who)->place_before = card_ == 1 ? std::uint16_t{0} : standing.place;
    Voting card;
    card.teller = *teller;
    // Shuffled whatever was marked, so the order says nothing about it.
    card.order = {0, 1, 2};
    rng_.shuffle(std::span<std::uint8_t>(card.order));
    card.began = now;
    card.ends = now + std::chrono::seconds(options_.voting_seconds);
    card.expected = connected();
    std::erase(card.expected, *teller);
    phase_ = std::move(card);
}

std::uint8_t TwoTruthsRules::lie_on(const Voting& card) const {
    const std::uint8_t written = find(card.teller)->sheet->lie.reveal();
    const auto place = std::find(card.order.begin(), card.order.end(), written);
    return static_cast<std::uint8_t>(place - card.order.begin());
}

void TwoTruthsRules::start_reveal(RoomTime now) {
    Revealing reveal;
    reveal.card = std::move(std::get<Voting>(phase_));
    reveal.began = now;
    reveal.ends = now + floor_time;
    const std::uint8_t lie = lie_on(reveal.card);
    std::int32_t fooled = 0;
    for (const auto& [who, vote] : reveal.card.votes) {
        ++find(who)->guessed;
        if (vote.reveal() != lie) {
            ++fooled;
            continue;
        }
        Person& voter = *find(who);
        voter.points += right_guess;
        ++voter.lies_found;
    }
    const auto voters = static_cast<std::int32_t>(reveal.card.votes.size());
    Person& teller = *find(reveal.card.teller);
    if (voters > 0) {
        reveal.teller_points = (all_fooled * fooled + voters / 2) / voters;
        teller.points += reveal.teller_points;
        teller.fooled_of_hundred = static_cast<std::uint16_t>(100 * fooled / voters);
    }
    for (std::size_t i = 0; i < truths::statements; ++i) {
        if (i != lie)
            truths_.push_back({reveal.card.teller, teller.sheet->texts[reveal.card.order[i]].reveal()});
    }
    phase_ = std::move(reveal);
}

// The teller has left: what they have not told stays theirs, and nobody gains or loses by it.
void TwoTruthsRules::withdraw(RoomTime now) {
    Revealing reveal;
    reveal.card = std::move(std::get<Voting>(phase_));
    reveal.withdrawn = true;
    reveal.began = now;
    reveal.ends = now + withdrawn_time;
    phase_ = std::move(reveal);
}

// --- the best truth

void TwoTruthsRules::choose_best(RoomTime now) {
    Choosing choosing;
    for (const truths::Truth& truth : truths_) {
        if (!find(truth.who)->left) choosing.truths.push_back(truth);
    }
    // One person's two truths are nothing to choose among.
    const bool several = std::any_of(choosing.truths.begin(), choosing.truths.end(), [&](const auto& truth) {
        return truth.who != choosing.truths.front().who;
    });
    if (!options_.best_truth || !several) {
        phase_ = Finished{};
        return;
    }
    choosing.began = now;
    choosing.ends = now + choosing_time;
    choosing.expected = connected();
    phase_ = std::move(choosing);
}

void TwoTruthsRules::name_best(RoomTime now) {
    auto& choosing = std::get<Choosing>(phase_);
    std::vector<std::size_t> counts(choosing.truths.size());
    for (const auto& [who, vote] : choosing.votes) {
        if (!find(choosing.truths[vote.reveal()].who)->left) ++counts[vote.reveal()];
    }
    const std::size_t most = *std::max_element(counts.begin(), counts.end());
    if (most == 0) {
        phase_ = Finished{};
        return;
    }
    Best best{std::move(choosing.truths), {}, now, now + best_time};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != most) continue;
        best.winners.push_back(static_cast<std::uint16_t>(i));
        find(best.truths[i].who)->best = true;
    }
    phase_ = std::move(best);
}

// --- what players say

Result<RoundStep, Refusal> TwoTruthsRules::on_move(const truths::Command& command, const Move& move) {
    const Person* person = find(move.who);
    if (person == nullptr || person->left) return failure(Refusal::watching);
    return std::visit([&](const auto& one) { return on(one, move); }, command);
}

// As long as one's card could still come up.
bool TwoTruthsRules::may_write(const Person& person) const {
    const bool goes_on = std::holds_alternative<Writing>(phase_) || std::holds_alternative<Voting>(phase_) ||
                         std::holds_alternative<Revealing>(phase_);
    return goes_on && !person.left && !person.told && card_ < options_.tellers;
}

Result<RoundStep, Refusal> TwoTruthsRules::on(const truths::Write& command, const Move& move) {
    Person& person = *find(move.who);
    if (!may_write(person)) return failure(person.told ? Refusal::too_late : Refusal::not_now);
    Sheet sheet;
    for (std::size_t i = 0; i < truths::statements; ++i)
        sheet.texts[i] = Secret<std::string>(command.texts[i]);
    sheet.lie = Secret<std::uint8_t>(command.lie);
    person.sheet = std::move(sheet);
    settle_early(move.at);
    return changed();
}

Result<RoundStep, Refusal> TwoTruthsRules::on(const truths::TakeBack&, const Move& move) {
    Person& person = *find(move.who);
    if (!may_write(person)) return failure(person.told ? Refusal::too_late : Refusal::not_now);
    if (!person.sheet) return failure(Refusal::not_now);
    person.sheet.reset();
    settle_early(move.at);
    return changed();
}

Result<RoundStep, Refusal> TwoTruthsRules::on(const truths::Vote& command, const Move& move) {
    if (command.card < card_) return failure(Refusal::too_late);
    auto* card = std::get_if<Voting>(&phase_);
    if (card == nullptr || command.card != card_)
        return failure(command.card == card_ ? Refusal::too_late : Refusal::not_now);
    if (card->teller == move.who) return failure(Refusal::not_now);
    card->votes[move.who] = Secret<std::uint8_t>(command.choice);
    settle_early(move.at);
    return changed();
}

Result<RoundStep, Refusal> TwoTruthsRules::on(const truths::AskForMore& command, const Move& move) {
    auto* reveal = std::get_if<Revealing>(&phase_);
    if (reveal == nullptr || command.card != card_)
        return failure(command.card < card_ ? Refusal::too_late : Refusal::not_now);
    if (reveal->withdrawn || reveal->card.teller == move.who) return failure(Refusal::not_now);
    // Two who ask at once have asked once.
    if (reveal->asked) return failure(Refusal::no_effect);
    reveal->asked = true;
    reveal->ends += more_time;
    return changed();
}

Result<RoundStep, Refusal> TwoTruthsRules::on(const truths::ChooseBest& command, const Move& move) {
    auto* choosing = std::get_if<Choosing>(&phase_);
    if (choosing == nullptr)
        return failure(std::holds_alternative<Best>(phase_) ? Refusal::too_late : Refusal::not_now);
    if (command.truth >= choosing->truths.size()) return failure(Refusal::bad_values);
    // Nobody votes for their own.
    if (choosing->truths[command.truth].who == move.who) return failure(Refusal::not_now);
    choosing->votes[move.who] = Secret<std::uint16_t>(command.truth);
    settle_early(move.at);
    return changed();
}

}  // namespace parlor::game

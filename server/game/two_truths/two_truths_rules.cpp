#include "server/game/two_truths/two_truths_rules.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/overloaded.hpp"

namespace parlor::game {

TwoTruthsRules::TwoTruthsRules(truths::Options options, Content, RoundSetup setup)
    : options_(std::move(options)), rng_(setup.rng) {
    for (const Player& player : setup.players)
        people_[player.id] = {.player = player, .order = rng_.next()};
    phase_ = Writing{setup.now, setup.now + std::chrono::seconds(options_.writing_seconds), {}};
}

// --- people

RoundStep TwoTruthsRules::on_player_joined(const Player& player, RoomTime now) {
    const auto [known, is_new] = people_.try_emplace(player.id);
    if (!is_new) return on_player_returned(player.id, now);
    known->second = {.player = player, .order = rng_.next()};
    settle_early(now);
    return changed();
}

RoundStep TwoTruthsRules::on_players_dropped(std::span<const PlayerId> who, RoomTime now) {
    for (const PlayerId id : who) {
        if (Person* person = find(id)) person->player.connected = false;
    }
    settle_early(now);
    return changed();
}

RoundStep TwoTruthsRules::on_player_returned(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = true;
    person->left = false;
    if (std::holds_alternative<Writing>(phase_)) settle_early(now);
    return changed();
}

RoundStep TwoTruthsRules::on_player_left(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = false;
    person->left = true;
    const auto* card = std::get_if<Voting>(&phase_);
    if (card != nullptr && card->teller == who) {
        withdraw(now);
    } else {
        settle_early(now);
    }
    return changed();
}

// Nothing more can come: on to what follows.
void TwoTruthsRules::settle_early(RoomTime now) {
    if (auto* writing = std::get_if<Writing>(&phase_)) {
        const std::vector<PlayerId> here = connected();
        const bool all = !here.empty() && std::all_of(here.begin(), here.end(), [&](PlayerId who) {
            return find(who)->sheet.has_value();
        });
        if (!all) {
            writing->soon.reset();
        } else if (!writing->soon) {
            writing->soon = now + second_look;
        }
    } else if (const auto* card = std::get_if<Voting>(&phase_)) {
        if (all_voted(card->expected, card->votes)) start_reveal(now);
    } else if (const auto* choosing = std::get_if<Choosing>(&phase_)) {
        if (all_voted(choosing->expected, choosing->votes)) name_best(now);
    }
}

template <class Votes>
bool TwoTruthsRules::all_voted(const std::vector<PlayerId>& expected, const Votes& votes) const {
    bool anybody = false;
    for (const PlayerId who : expected) {
        if (!is_here(who)) continue;
        if (!votes.contains(who)) return false;
        anybody = true;
    }
    return anybody;
}

// --- time

std::optional<RoomTime> TwoTruthsRules::next_deadline() const {
    return std::visit(overloaded{[](const Writing& phase) -> std::optional<RoomTime> {
                                     return phase.soon ? std::min(*phase.soon, phase.ends) : phase.ends;
                                 },
                                 [](const Finished&) -> std::optional<RoomTime> { return std::nullopt; },
                                 [](const auto& phase) -> std::optional<RoomTime> { return phase.ends; }},
                      phase_);
}

RoundStep TwoTruthsRules::on_time(RoomTime now) {
    const auto due = next_deadline();
    if (!due || now < *due) return {};
    go_on(now);
    return changed();
}

RoundStep TwoTruthsRules::on_skip(RoomTime now) {
    go_on(now);
    return changed();
}

void TwoTruthsRules::go_on(RoomTime now) {
    if (std::holds_alternative<Writing>(phase_) || std::holds_alternative<Revealing>(phase_)) {
        next_card(now);
    } else if (std::holds_alternative<Voting>(phase_)) {
        start_reveal(now);
    } else if (std::holds_alternative<Choosing>(phase_)) {
        name_best(now);
    } else {
        phase_ = Finished{};
    }
}

RoundStep TwoTruthsRules::on_end(RoomTime now) {
    if (std::holds_alternative<Voting>(phase_)) start_reveal(now);
    return changed();
}

RoundStep TwoTruthsRules::on_extend(Duration by, RoomTime) {
    std::visit(overloaded{[&](Writing& phase) {
                              phase.ends += by;
                              if (phase.soon) *phase.soon += by;
                          },
                          [](Finished&) {}, [&](auto& phase) { phase.ends += by; }},
               phase_);
    return changed();
}

// --- what is so

bool TwoTruthsRules::could_tell(PlayerId who) const {
    const auto* card = std::get_if<Voting>(&phase_);
    return card != nullptr && card->teller == who;
}

bool TwoTruthsRules::is_here(PlayerId who) const {
    const Person* person = find(who);
    return person != nullptr && person->player.connected && !person->left;
}

std::vector<PlayerId> TwoTruthsRules::connected() const {
    std::vector<PlayerId> here;
    for (const auto& [id, person] : people_) {
        if (person.player.connected && !person.left) here.push_back(id);
    }
    return here;
}

RoundStep TwoTruthsRules::changed() const {
    RoundStep step;
    step.views_changed = true;
    if (std::holds_alternative<Finished>(phase_)) step.finished = result();
    return step;
}

TwoTruthsRules::Person* TwoTruthsRules::find(PlayerId who) {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}
const TwoTruthsRules::Person* TwoTruthsRules::find(PlayerId who) const {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}

}  // namespace parlor::game

#include "server/game/who_said_it/who_rules.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

WhoSaidItRules::WhoSaidItRules(who::Options options, Content content, RoundSetup setup,
                               const Beforehand& before)
    : options_(options),
      prompts_(std::move(content.prompts)),
      set_(before.set()),
      before_(before),
      rng_(setup.rng) {
    for (const Player& player : setup.players) {
        people_[player.id] = {.player = player, .expected = player.connected};
        hand_out(people_[player.id]);
    }
    phase_ = Writing{setup.now};
    settle_done(setup.now);
}

// --- people

RoundStep WhoSaidItRules::on_player_joined(const Player& player, RoomTime now) {
    const auto [known, is_new] = people_.try_emplace(player.id);
    if (!is_new) return on_player_returned(player.id, now);
    // Who comes while people write is waited for like everybody; a card that lies there waits for nobody new.
    known->second = {.player = player, .expected = std::holds_alternative<Writing>(phase_)};
    if (known->second.expected) hand_out(known->second);
    return go_on(now);
}

void WhoSaidItRules::hand_out(Person& one) {
    one.lines = before_.lines_of(one.player.id);
    one.said_done = !one.lines.empty();
    before_.forget(one.player.id);
}

RoundStep WhoSaidItRules::on_players_dropped(std::span<const PlayerId> who, RoomTime now) {
    for (const PlayerId id : who) {
        if (Person* person = find(id)) person->player.connected = false;
    }
    return go_on(now);
}

RoundStep WhoSaidItRules::on_player_returned(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = true;
    person->left = false;
    if (std::holds_alternative<Writing>(phase_)) {
        person->expected = true;
        settle_done(now);
    }
    return changed();
}

RoundStep WhoSaidItRules::on_player_left(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = false;
    person->left = true;
    person->lines.clear();
    person->said_done = false;
    std::erase_if(cards_, [&](const Card& card) { return card.author.reveal() == who; });
    if (auto* guessing = std::get_if<Guessing>(&phase_)) {
        guessing->author_left = guessing->author_left || guessing->card.author.reveal() == who;
    } else if (auto* reveal = std::get_if<Revealing>(&phase_)) {
        if (reveal->shown.card.author.reveal() == who) shorten_floor(now);
    }
    return go_on(now);
}

// --- time

bool WhoSaidItRules::is_waited_for(const Person& one) const {
    return one.expected && one.player.connected && !one.left;
}

std::vector<Waited> WhoSaidItRules::waited_for(std::optional<RoomTime> (*done)(const Person&)) const {
    std::vector<Waited> waited;
    for (const auto& [id, one] : people_) {
        if (is_waited_for(one)) waited.push_back({one.player.allowance, done(one)});
    }
    return waited;
}

PersonalTime WhoSaidItRules::time_of(const Writing& phase) const {
    return {phase.began, writing_time, phase.extra,
            waited_for([](const Person& one) { return one.done_at; })};
}

// The author's time counts like that of everybody: it must not show who is not waited for.
PersonalTime WhoSaidItRules::time_of(const Guessing& phase) const {
    const auto picked = [](const Person& one) {
        return one.pick ? std::optional(one.pick->at) : std::nullopt;
    };
    return {phase.began, std::chrono::seconds(options_.seconds), phase.extra, waited_for(picked)};
}

std::optional<RoomTime> WhoSaidItRules::next_deadline() const {
    using Deadline = std::optional<RoomTime>;
    return std::visit(overloaded{[&](const Writing& phase) -> Deadline {
                                     const RoomTime ends =
                                         time_of(phase).end() + limits::longest_compensated_delay;
                                     return phase.soon ? std::min(*phase.soon, ends) : ends;
                                 },
                                 [&](const Guessing& phase) -> Deadline {
                                     // A pick made in time may still be on its way.
                                     return time_of(phase).end() + limits::longest_compensated_delay;
                                 },
                                 [](const Revealing& phase) -> Deadline { return phase.ends; },
                                 [](const Nothing& phase) -> Deadline { return phase.ends; },
                                 [](const Finished&) -> Deadline { return std::nullopt; }},
                      phase_);
}

RoundStep WhoSaidItRules::on_time(RoomTime now) {
    const auto due = next_deadline();
    if (!due || now < *due) return {};
    return on_skip(now);
}

RoundStep WhoSaidItRules::on_skip(RoomTime now) {
    if (std::holds_alternative<Writing>(phase_)) {
        end_writing(now);
    } else if (std::holds_alternative<Guessing>(phase_)) {
        start_reveal(now);
    } else if (std::holds_alternative<Revealing>(phase_)) {
        next_card(now);
    } else {
        phase_ = Finished{};
    }
    return changed();
}

RoundStep WhoSaidItRules::on_end(RoomTime now) {
    if (std::holds_alternative<Guessing>(phase_)) start_reveal(now);
    return changed();
}

RoundStep WhoSaidItRules::on_extend(Duration by, RoomTime) {
    std::visit(
        overloaded{[&](Writing& phase) {
                       phase.extra += by;
                       if (phase.soon) *phase.soon += by;
                   },
                   [&](Guessing& phase) { phase.extra += by; }, [&](Revealing& phase) { phase.ends += by; },
                   [&](Nothing& phase) { phase.ends += by; }, [](Finished&) {}},
        phase_);
    return changed();
}

// What may follow from somebody's coming, going or saying something.
RoundStep WhoSaidItRules::go_on(RoomTime now) {
    if (std::holds_alternative<Writing>(phase_)) {
        settle_done(now);
    } else if (const auto* guessing = std::get_if<Guessing>(&phase_)) {
        if (all_picked(*guessing)) start_reveal(now);
    }
    return changed();
}

RoundStep WhoSaidItRules::changed() const {
    RoundStep step;
    step.views_changed = true;
    if (std::holds_alternative<Finished>(phase_)) step.finished = result();
    return step;
}

WhoSaidItRules::Person* WhoSaidItRules::find(PlayerId who) {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}
const WhoSaidItRules::Person* WhoSaidItRules::find(PlayerId who) const {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}

}  // namespace parlor::game

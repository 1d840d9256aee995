// Toasts: people, time, and what players say.
#include "server/game/toasts/toasts_rules.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/overloaded.hpp"

namespace parlor::game {

namespace {

std::vector<PlayerId> ids_of(const std::vector<Player>& players) {
    std::vector<PlayerId> ids;
    for (const Player& player : players)
        ids.push_back(player.id);
    return ids;
}

}  // namespace

ToastsRules::ToastsRules(toasts::Options options, Content content, RoundSetup setup)
    : options_(std::move(options)),
      rng_(setup.rng),
      prompts_(std::move(content.prompts)),
      assignment_(ids_of(setup.players), rng_.split()) {
    for (const Player& player : setup.players) {
        Person person{.player = player, .left = false, .done = false, .gone_at = {}};
        if (!player.connected) person.gone_at = setup.now + patience;
        people_[player.id] = person;
    }
    phase_ = Writing{setup.now, setup.now + std::chrono::seconds(options_.writing_seconds), {}};
}

// --- people

RoundStep ToastsRules::on_player_joined(const Player& player, RoomTime now) {
    const auto [known, is_new] = people_.try_emplace(player.id);
    if (!is_new) return on_player_returned(player.id, now);
    known->second.player = player;
    if (std::holds_alternative<Writing>(phase_)) assignment_.come(player.id);
    settle_early(now);
    return changed();
}

RoundStep ToastsRules::on_players_dropped(std::span<const PlayerId> who, RoomTime now) {
    for (const PlayerId id : who) {
        Person* person = find(id);
        if (person == nullptr) continue;
        person->player.connected = false;
        if (!person->left && is_waiting()) person->gone_at = now + patience;
    }
    settle_early(now);
    return changed();
}

RoundStep ToastsRules::on_player_returned(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = true;
    person->left = false;
    person->gone_at.reset();
    if (std::holds_alternative<Writing>(phase_)) assignment_.come(who);
    settle_early(now);
    return changed();
}

RoundStep ToastsRules::on_player_left(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = false;
    person->left = true;
    person->gone_at.reset();
    if (std::holds_alternative<Writing>(phase_)) assignment_.go(who);
    settle_early(now);
    return changed();
}

bool ToastsRules::is_waiting() const {
    return std::holds_alternative<Writing>(phase_) || std::holds_alternative<Receiving>(phase_);
}

// Who has just lost the connection may still have something to write, or to keep for themselves.
bool ToastsRules::all_done() const {
    bool anybody = false;
    for (const auto& [id, person] : people_) {
        if (person.gone_at) return false;
        if (!is_here(id)) continue;
        if (!person.done) return false;
        anybody = true;
    }
    return anybody;
}

// Nothing more can come: on to what follows.
void ToastsRules::settle_early(RoomTime now) {
    if (auto* writing = std::get_if<Writing>(&phase_)) {
        if (!all_done()) {
            writing->soon.reset();
        } else if (!writing->soon) {
            writing->soon = now + second_look;
        }
    } else if (std::holds_alternative<Receiving>(phase_)) {
        if (all_done()) start_revealing(now);
    }
}

// --- time

std::optional<RoomTime> ToastsRules::next_deadline() const {
    auto next =
        std::visit(overloaded{[](const Writing& phase) -> std::optional<RoomTime> {
                                  return phase.soon ? std::min(*phase.soon, phase.ends) : phase.ends;
                              },
                              [](const Finished&) -> std::optional<RoomTime> { return std::nullopt; },
                              [](const auto& phase) -> std::optional<RoomTime> { return phase.ends; }},
                   phase_);
    if (!is_waiting()) return next;
    for (const auto& [id, person] : people_) {
        if (person.gone_at) next = std::min(*next, *person.gone_at);
    }
    return next;
}

RoundStep ToastsRules::on_time(RoomTime now) {
    const auto due = next_deadline();
    if (!due || now < *due) return {};
    if (give_up_on_who_is_away(now)) {
        settle_early(now);
        return changed();
    }
    go_on(now);
    return changed();
}

// False when that was not what the time was for.
bool ToastsRules::give_up_on_who_is_away(RoomTime now) {
    if (!is_waiting()) return false;
    bool anybody = false;
    for (auto& [id, person] : people_) {
        if (!person.gone_at || now < *person.gone_at) continue;
        person.gone_at.reset();
        if (std::holds_alternative<Writing>(phase_)) assignment_.go(id);
        anybody = true;
    }
    return anybody;
}

RoundStep ToastsRules::on_skip(RoomTime now) {
    go_on(now);
    return changed();
}

void ToastsRules::go_on(RoomTime now) {
    if (std::holds_alternative<Writing>(phase_)) {
        start_receiving(now);
    } else if (std::holds_alternative<Receiving>(phase_)) {
        start_revealing(now);
    } else if (std::holds_alternative<Revealing>(phase_)) {
        next_step(now);
    } else if (std::holds_alternative<Wall>(phase_)) {
        next_of_wall(now);
    } else {
        phase_ = Finished{};
    }
}

RoundStep ToastsRules::on_extend(Duration by, RoomTime) {
    std::visit(overloaded{[&](Writing& phase) {
                              phase.ends += by;
                              if (phase.soon) *phase.soon += by;
                          },
                          [](Finished&) {}, [&](auto& phase) { phase.ends += by; }},
               phase_);
    return changed();
}

// --- what players say

Result<RoundStep, Refusal> ToastsRules::on_move(const toasts::Command& command, const Move& move) {
    const Person* person = find(move.who);
    if (person == nullptr || person->left) return failure(Refusal::watching);
    return std::visit([&](const auto& one) { return on(one, move); }, command);
}

// To one's names; or once to somebody else who has not been given many.
bool ToastsRules::may_write_to(PlayerId from, PlayerId to) const {
    const Person* person = find(to);
    if (from == to || person == nullptr || person->left) return false;
    const std::vector<PlayerId>& names = assignment_.names_of(from);
    const auto is_name = [&](PlayerId who) {
        return std::find(names.begin(), names.end(), who) != names.end();
    };
    if (received_by(to).size() >= limits::toasts_received) return false;
    if (is_name(to)) return true;
    if (received_by(to).size() >= enough_of_others) return false;
    return std::none_of(notes_.begin(), notes_.end(),
                        [&](const Note& one) { return one.from.reveal() == from && !is_name(one.to); });
}

Result<RoundStep, Refusal> ToastsRules::on(const toasts::Write& command, const Move& move) {
    if (!std::holds_alternative<Writing>(phase_)) return failure(Refusal::too_late);
    Note* before = note(move.who, command.to);
    if (before == nullptr && !may_write_to(move.who, command.to)) return failure(Refusal::unknown_player);
    const bool signed_off = command.signed_off || !options_.anonymous;
    if (before != nullptr) {
        before->text = Secret<std::string>(command.text);
        before->signed_off = signed_off;
    } else {
        notes_.push_back(
            {Secret<PlayerId>(move.who), command.to, Secret<std::string>(command.text), signed_off, false});
        assignment_.written(move.who, command.to);
    }
    return changed();
}

Result<RoundStep, Refusal> ToastsRules::on(const toasts::TakeBack& command, const Move& move) {
    if (!std::holds_alternative<Writing>(phase_)) return failure(Refusal::too_late);
    const Note* one = note(move.who, command.to);
    if (one == nullptr) return failure(Refusal::not_now);
    notes_.erase(notes_.begin() + (one - notes_.data()));
    assignment_.taken_back(move.who, command.to);
    return changed();
}

Result<RoundStep, Refusal> ToastsRules::on(const toasts::Keep& command, const Move& move) {
    if (!std::holds_alternative<Receiving>(phase_))
        return failure(std::holds_alternative<Writing>(phase_) ? Refusal::not_now : Refusal::too_late);
    const std::vector<const Note*> own = received_by(move.who);
    if (command.toast >= own.size()) return failure(Refusal::bad_values);
    notes_[static_cast<std::size_t>(own[command.toast] - notes_.data())].kept = command.keep;
    return changed();
}

Result<RoundStep, Refusal> ToastsRules::on(const toasts::SetDone& command, const Move& move) {
    if (!std::holds_alternative<Writing>(phase_) && !std::holds_alternative<Receiving>(phase_))
        return failure(Refusal::too_late);
    find(move.who)->done = command.done;
    settle_early(move.at);
    return changed();
}

// --- what is so

bool ToastsRules::is_here(PlayerId who) const {
    const Person* person = find(who);
    return person != nullptr && person->player.connected && !person->left;
}

std::vector<PlayerId> ToastsRules::connected() const {
    std::vector<PlayerId> here;
    for (const auto& [id, person] : people_) {
        if (person.player.connected && !person.left) here.push_back(id);
    }
    return here;
}

RoundStep ToastsRules::changed() const {
    RoundStep step;
    step.views_changed = true;
    if (std::holds_alternative<Finished>(phase_)) step.finished = result();
    return step;
}

ToastsRules::Note* ToastsRules::note(PlayerId from, PlayerId to) {
    const auto found = std::find_if(notes_.begin(), notes_.end(), [&](const Note& one) {
        return one.from.reveal() == from && one.to == to;
    });
    return found == notes_.end() ? nullptr : &*found;
}

ToastsRules::Person* ToastsRules::find(PlayerId who) {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}
const ToastsRules::Person* ToastsRules::find(PlayerId who) const {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}

}  // namespace parlor::game

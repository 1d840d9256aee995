#include "server/game/draw/draw_rules.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/overloaded.hpp"

namespace parlor::game {

namespace {

template <class Phase>
bool is_artist(const Phase& phase, PlayerId who) {
    return phase.artist == who;
}

}  // namespace

DrawRules::DrawRules(draw::Options options, Content words, RoundSetup setup)
    : options_(std::move(options)), rng_(setup.rng) {
    turns_ = static_cast<std::uint16_t>(std::min<std::size_t>(options_.turns, length(words)));
    std::reverse(words.begin(), words.end());
    for (draw::Word& word : words)
        words_.emplace_back(std::move(word));
    for (const Player& player : setup.players)
        people_[player.id] = {.player = player, .order = rng_.next()};
    next_turn(setup.now);
}

// --- people

RoundStep DrawRules::on_player_joined(const Player& player, RoomTime now) {
    const auto [known, is_new] = people_.try_emplace(player.id);
    if (!is_new) return on_player_returned(player.id, now);
    known->second = {.player = player, .order = rng_.next()};
    return changed();
}

RoundStep DrawRules::on_players_dropped(std::span<const PlayerId> who, RoomTime now) {
    auto* choosing = std::get_if<Choosing>(&phase_);
    auto* turn = std::get_if<Drawing>(&phase_);
    for (const PlayerId id : who) {
        Person* person = find(id);
        if (person == nullptr) continue;
        person->player.connected = false;
        if (choosing != nullptr && is_artist(*choosing, id)) choosing->gone_at = now + grace;
        if (turn != nullptr && is_artist(*turn, id)) turn->gone_at = now + grace;
    }
    if (turn != nullptr && who.size() > 1) turn->others_until = now + grace;
    if (turn != nullptr && all_found(*turn)) start_reveal(draw::TurnEnd::all_guessed, now);
    return changed();
}

RoundStep DrawRules::on_player_returned(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = true;
    person->left = false;
    if (auto* choosing = std::get_if<Choosing>(&phase_); choosing != nullptr && is_artist(*choosing, who))
        choosing->gone_at.reset();
    auto* turn = std::get_if<Drawing>(&phase_);
    if (turn != nullptr && is_artist(*turn, who) && turn->gone_at) {
        turn->idle_at += now - (*turn->gone_at - grace);  // to be away is not to be idle
        turn->gone_at.reset();
    }
    // While all guessers were away there was nobody to say so of.
    if (turn != nullptr && !turn->others_until && all_found(*turn))
        start_reveal(draw::TurnEnd::all_guessed, now);
    return changed();
}

RoundStep DrawRules::on_player_left(PlayerId who, RoomTime now) {
    Person* person = find(who);
    if (person == nullptr) return {};
    person->player.connected = false;
    person->left = true;
    if (const auto* choosing = std::get_if<Choosing>(&phase_)) {
        if (is_artist(*choosing, who)) artist_is_gone(now);
    } else if (const auto* turn = std::get_if<Drawing>(&phase_)) {
        if (is_artist(*turn, who)) {
            artist_is_gone(now);
        } else if (all_found(*turn)) {
            start_reveal(draw::TurnEnd::all_guessed, now);
        }
    }
    return changed();
}

void DrawRules::artist_is_gone(RoomTime now) {
    if (std::holds_alternative<Choosing>(phase_)) {
        another_artist(now);
    } else {
        start_reveal(draw::TurnEnd::artist_left, now);
    }
}

// --- time

std::optional<RoomTime> DrawRules::Drawing::next_hint() const {
    if (opened >= hints.size()) return std::nullopt;
    const auto parts = static_cast<std::int64_t>(hints.size()) + 1;
    return began + time * (static_cast<std::int64_t>(opened) + 1) / parts;
}

std::optional<RoomTime> DrawRules::next_deadline() const {
    return std::visit(overloaded{[](const Choosing& phase) -> std::optional<RoomTime> {
                                     return phase.gone_at ? *phase.gone_at : phase.ends;
                                 },
                                 [](const Drawing& turn) -> std::optional<RoomTime> {
                                     RoomTime next = turn.ends();
                                     if (const auto hint = turn.next_hint()) next = std::min(next, *hint);
                                     for (const auto& one : {turn.gone_at, turn.others_until})
                                         if (one) next = std::min(next, *one);
                                     if (!turn.begun && !turn.gone_at) next = std::min(next, turn.idle_at);
                                     return next;
                                 },
                                 [](const Revealing& phase) -> std::optional<RoomTime> { return phase.ends; },
                                 [](const Finished&) -> std::optional<RoomTime> { return std::nullopt; }},
                      phase_);
}

RoundStep DrawRules::on_time(RoomTime now) {
    const auto due = next_deadline();
    if (!due || now < *due) return {};
    if (auto* choosing = std::get_if<Choosing>(&phase_)) {
        if (choosing->gone_at) {
            another_artist(now);
        } else {
            const auto choice = rng_.below(static_cast<std::uint32_t>(choosing->words.size()));
            start_drawing(std::move(*choosing), choice, false, now);
        }
    } else if (auto* turn = std::get_if<Drawing>(&phase_)) {
        if (turn->gone_at && now >= *turn->gone_at) {
            start_reveal(draw::TurnEnd::artist_left, now);
        } else if (now >= turn->ends()) {
            start_reveal(draw::TurnEnd::time, now);
        } else if (turn->others_until && now >= *turn->others_until) {
            turn->others_until.reset();
            if (all_found(*turn)) start_reveal(draw::TurnEnd::all_guessed, now);
        } else if (!turn->begun && !turn->gone_at && now >= turn->idle_at) {
            start_reveal(draw::TurnEnd::artist_idle, now);
        } else {
            ++turn->opened;
        }
    } else {
        next_turn(now);
    }
    return changed();
}

RoundStep DrawRules::on_skip(RoomTime now) {
    if (auto* choosing = std::get_if<Choosing>(&phase_)) {
        const auto choice = rng_.below(static_cast<std::uint32_t>(choosing->words.size()));
        start_drawing(std::move(*choosing), choice, false, now);
    } else if (std::holds_alternative<Drawing>(phase_)) {
        start_reveal(draw::TurnEnd::skipped, now);
    } else if (std::holds_alternative<Revealing>(phase_)) {
        next_turn(now);
    }
    return changed();
}

RoundStep DrawRules::on_end(RoomTime now) {
    if (std::holds_alternative<Drawing>(phase_)) start_reveal(draw::TurnEnd::skipped, now);
    return changed();
}

RoundStep DrawRules::on_extend(Duration by, RoomTime) {
    std::visit(overloaded{[&](Choosing& phase) { phase.ends += by; }, [&](Drawing& turn) { turn.time += by; },
                          [&](Revealing& phase) { phase.ends += by; }, [](Finished&) {}},
               phase_);
    return changed();
}

// --- what is so

bool DrawRules::Drawing::knows(PlayerId who) const {
    return who == artist || std::any_of(found.begin(), found.end(),
                                        [&](const draw::Finder& finder) { return finder.who == who; });
}

bool DrawRules::could_tell(PlayerId who) const {
    if (const auto* choosing = std::get_if<Choosing>(&phase_)) return is_artist(*choosing, who);
    const auto* turn = std::get_if<Drawing>(&phase_);
    return turn != nullptr && turn->knows(who);
}

bool DrawRules::all_found(const Drawing& turn) const {
    bool anybody = false;
    for (const PlayerId who : turn.guessers) {
        const Person& person = *find(who);
        if (!person.player.connected || person.left) continue;
        if (!turn.knows(who)) return false;
        anybody = true;
    }
    return anybody;
}

RoundStep DrawRules::changed() {
    RoundStep step;
    step.views_changed = true;
    step.kept = std::exchange(kept_, std::nullopt);
    if (std::holds_alternative<Finished>(phase_)) step.finished = result();
    return step;
}

DrawRules::Person* DrawRules::find(PlayerId who) {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}
const DrawRules::Person* DrawRules::find(PlayerId who) const {
    const auto found = people_.find(who);
    return found == people_.end() ? nullptr : &found->second;
}

}  // namespace parlor::game

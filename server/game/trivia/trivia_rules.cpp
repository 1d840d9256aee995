#include "server/game/trivia/trivia_rules.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

namespace {

constexpr Duration reading_time = 3s;
constexpr Duration reveal_time = 6s;
constexpr Duration standings_time = 5s;
constexpr std::size_t questions_between_standings = 3;

}  // namespace

TriviaRules::TriviaRules(trivia::Options options, Content questions, RoundSetup setup)
    : options_(std::move(options)) {
    for (trivia::Question& one : questions)
        questions_.emplace_back(std::move(one));
    planned_ = questions_.size();
    for (const Player& player : setup.players)
        contestants_[player.id].player = player;
    rank();
    start_reading(setup.now);
}

// --- people

RoundStep TriviaRules::on_player_joined(const Player& player, RoomTime now) {
    const auto [known, is_new] = contestants_.try_emplace(player.id);
    // Who had left comes back to their points, and to the time they had.
    if (!is_new) return on_player_returned(player.id, now);
    known->second.player = player;
    rank();
    return changed();
}

RoundStep TriviaRules::on_players_dropped(std::span<const PlayerId> who, RoomTime now) {
    for (const PlayerId id : who) {
        if (Contestant* one = find(id)) one->player.connected = false;
    }
    return end_early_if_all_answered(now);
}

RoundStep TriviaRules::on_player_returned(PlayerId who, RoomTime) {
    Contestant* one = find(who);
    if (one == nullptr) return {};
    one->player.connected = true;
    one->left = false;
    rank();
    return changed();
}

RoundStep TriviaRules::on_player_left(PlayerId who, RoomTime now) {
    Contestant* one = find(who);
    if (one == nullptr) return {};
    one->player.connected = false;
    one->left = true;
    rank();
    return end_early_if_all_answered(now);
}

// --- time

Duration TriviaRules::shared_time(const trivia::Question& asked) const {
    return std::chrono::seconds(options_.seconds != 0 ? options_.seconds : asked.seconds);
}

// From its first sight to the end of its reveal, when nobody who is here answers early.
Duration TriviaRules::longest_time(const trivia::Question& asked) const {
    std::vector<Waited> waited;
    for (const auto& [id, one] : contestants_) {
        if (one.player.connected && !one.left) waited.push_back({one.player.allowance, std::nullopt});
    }
    const PersonalTime answering{RoomTime{}, shared_time(asked), Duration{0}, std::move(waited)};
    return reading_time + (answering.end() - RoomTime{}) + reveal_time;
}

PersonalTime TriviaRules::time_of(const Answering& phase) const {
    std::vector<Waited> waited;
    for (const auto& [id, one] : contestants_) {
        if (!one.expected || !one.player.connected) continue;
        waited.push_back({one.player.allowance, one.locked ? std::optional(one.locked->at) : std::nullopt});
    }
    return {phase.began, shared_time(question()), phase.extra, std::move(waited)};
}

std::optional<RoomTime> TriviaRules::next_deadline() const {
    return std::visit(overloaded{[](const Reading& phase) -> std::optional<RoomTime> { return phase.ends; },
                                 [&](const Answering& phase) -> std::optional<RoomTime> {
                                     // An answer given in time may still be on its way.
                                     return time_of(phase).end() + limits::longest_compensated_delay;
                                 },
                                 [](const Revealing& phase) -> std::optional<RoomTime> { return phase.ends; },
                                 [](const Standings& phase) -> std::optional<RoomTime> { return phase.ends; },
                                 [](const Finished&) -> std::optional<RoomTime> { return std::nullopt; }},
                      phase_);
}

RoundStep TriviaRules::on_time(RoomTime now) {
    const auto due = next_deadline();
    if (!due || now < *due) return {};
    return on_skip(now);
}

RoundStep TriviaRules::on_skip(RoomTime now) {
    if (std::holds_alternative<Reading>(phase_)) {
        start_answering(now);
    } else if (std::holds_alternative<Answering>(phase_)) {
        start_reveal(now);
    } else if (std::holds_alternative<Revealing>(phase_)) {
        after_reveal(now);
    } else if (std::holds_alternative<Standings>(phase_)) {
        ++current_;
        start_reading(now);
    }
    return changed();
}

RoundStep TriviaRules::on_extend(Duration by, RoomTime) {
    std::visit(
        overloaded{[&](Reading& phase) { phase.ends += by; }, [&](Answering& phase) { phase.extra += by; },
                   [&](Revealing& phase) { phase.ends += by; }, [&](Standings& phase) { phase.ends += by; },
                   [](Finished&) {}},
        phase_);
    return changed();
}

// --- answers

Result<RoundStep, Refusal> TriviaRules::on_move(const trivia::Command& command, const Move& move) {
    const auto& submit = std::get<trivia::SubmitAnswer>(command);
    Contestant* one = find(move.who);
    if (one == nullptr || one->left) return failure(Refusal::watching);
    const auto* phase = std::get_if<Answering>(&phase_);
    if (submit.number != current_ + 1 || phase == nullptr) {
        const bool past = submit.number <= current_ || !std::holds_alternative<Reading>(phase_);
        return failure(past && submit.number <= current_ + 1 ? Refusal::too_late : Refusal::not_now);
    }
    if (one->locked) return failure(Refusal::already_answered);
    if (!fits(question(), submit.answer)) return failure(Refusal::bad_values);
    const Duration delay = std::clamp(move.delay, Duration{0}, limits::longest_compensated_delay);
    const auto ends = time_of(*phase).own_end(one->player.allowance);
    if (ends && move.at > *ends + delay) return failure(Refusal::too_late);
    one->locked = Locked{submit.answer, std::max(phase->began, move.at - delay)};
    return end_early_if_all_answered(move.at);
}

bool TriviaRules::all_answered() const {
    bool anybody = false;
    for (const auto& [id, one] : contestants_) {
        if (!one.expected || !one.player.connected) continue;
        if (!one.locked) return false;
        anybody = true;
    }
    return anybody;
}

RoundStep TriviaRules::end_early_if_all_answered(RoomTime now) {
    if (std::holds_alternative<Answering>(phase_) && all_answered()) start_reveal(now);
    return changed();
}

// --- the way of a question

void TriviaRules::start_reading(RoomTime now) {
    for (auto& [id, one] : contestants_) {
        one.locked.reset();
        one.expected = false;
        one.scored = {};
        one.right = false;
    }
    phase_ = Reading{now, now + reading_time};
}

void TriviaRules::start_answering(RoomTime now) {
    for (auto& [id, one] : contestants_)
        one.expected = one.player.connected && !one.left;
    phase_ = Answering{now};
}

void TriviaRules::start_reveal(RoomTime now) {
    const Answering answering = std::get<Answering>(phase_);
    std::vector<Given> answers;
    for (auto& [id, one] : contestants_) {
        // Before the first question everybody shares a place: nobody has moved from there.
        one.place_before = current_ == 0 ? std::uint16_t{0} : one.place;
        if (one.locked && !one.left) answers.push_back({id, one.locked->answer});
    }
    score_answers(answers, answering);
    rank();
    Revealing reveal{now, now + reveal_time, reveal_rows(question(), answers)};
    for (const auto& [id, one] : contestants_) {
        if (one.right) ++reveal.right_players;
        if ((one.locked && !one.left) || (one.expected && one.player.connected)) ++reveal.answering_players;
    }
    phase_ = std::move(reveal);
}

void TriviaRules::score_answers(const std::vector<Given>& answers, const Answering& phase) {
    const std::vector<Judged> judged = judge(question(), answers);
    const PersonalTime time = time_of(phase);
    const auto rights = std::ranges::count(judged, Outcome::right, &Judged::outcome);
    for (auto& [id, one] : contestants_) {
        const auto verdict = std::ranges::find(judged, id, &Judged::who);
        const Outcome outcome = verdict == judged.end() ? Outcome::none : verdict->outcome;
        const Duration taken = one.locked ? one.locked->at - phase.began : Duration{0};
        const Duration allowed = time.allowed(one.player.allowance);
        one.scored = score({options_.scoring, outcome, question().kind == trivia::Kind::number, taken,
                            allowed, one.streak, one.points});
        one.right = outcome == Outcome::right;
        one.points += one.scored.points;
        one.streak = one.scored.streak;
        if (!one.right) continue;
        ++one.rights;
        one.right_time += taken;
        one.longest_streak = std::max(one.longest_streak, one.streak);
        if (question().kind == trivia::Kind::number) ++one.closest;
        if (rights == 1 && answers.size() > 2) ++one.alone_right;
    }
}

void TriviaRules::after_reveal(RoomTime now) {
    const std::size_t done = current_ + 1;
    const bool standings_first = done % questions_between_standings == 0;
    if (done < planned_) {
        planned_ = steps_in_time(done, planned_, longest_time(questions_[done].reveal()),
                                 standings_first ? now + standings_time : now);
    }
    if (done == planned_) {
        phase_ = Finished{};
    } else if (standings_first) {
        phase_ = Standings{now, now + standings_time};
    } else {
        ++current_;
        start_reading(now);
    }
}

RoundStep TriviaRules::changed() {
    RoundStep step;
    step.views_changed = true;
    if (std::holds_alternative<Finished>(phase_)) step.finished = result();
    return step;
}

TriviaRules::Contestant* TriviaRules::find(PlayerId who) {
    const auto found = contestants_.find(who);
    return found == contestants_.end() ? nullptr : &found->second;
}
const TriviaRules::Contestant* TriviaRules::find(PlayerId who) const {
    const auto found = contestants_.find(who);
    return found == contestants_.end() ? nullptr : &found->second;
}

}  // namespace parlor::game

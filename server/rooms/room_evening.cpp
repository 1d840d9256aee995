// The run-sheet on its clock: activities start, go on and end.
#include <algorithm>
#include <span>
#include <utility>

#include "server/rooms/room.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/rounds/prompt.hpp"

namespace parlor::rooms {

namespace {

constexpr Duration between_time = 25s;
// Until everybody is back and has read why.
constexpr Duration again_time = 15s;
// With less than this left before the end, the evening closes instead of opening another activity.
constexpr Duration shortest_activity = 90s;
// An evening may end so much after its time, rather than long before it.
constexpr Duration lateness_forgiven = 15s;

void remember(const game::Content& content, FoldedTexts& drawn_before) {
    std::visit(overloaded{[&](const std::vector<trivia::Question>& questions) {
                              for (const trivia::Question& question : questions)
                                  drawn_before.add(question.text);
                          },
                          [&](const std::vector<draw::Word>& words) {
                              for (const draw::Word& word : words)
                                  drawn_before.add(word.text);
                          },
                          [&]([[maybe_unused]] const auto& others) {
                              if constexpr (requires { others.prompts; }) {
                                  for (const Prompt& prompt : others.prompts)
                                      drawn_before.add(prompt.text);
                              }
                          }},
               content);
}

}  // namespace

std::optional<Refusal> Room::start() {
    if (preparing_) return Refusal::not_now;
    if (std::holds_alternative<Gathering>(phase_)) {
        if (run_sheet_.empty()) return Refusal::nothing_to_play;
        if (players().empty()) return Refusal::nobody_plays;
        make_time_for(run_sheet_);
        prepare(0);
        return {};
    }
    if (const auto* between = std::get_if<Between>(&phase_)) {
        make_time_for(std::span(run_sheet_).subspan(between->next, 1));
        prepare(between->next);
        return {};
    }
    return Refusal::not_now;
}

// The host starts it although its time is up: the evening ends when it will have been played.
void Room::make_time_for(std::span<const Activity> wanted) {
    if (!is_too_late_for(wanted.front(), Duration{0})) return;
    ends_ = utc_;
    for (const Activity& activity : wanted)
        *ends_ += std::chrono::minutes(activity.minutes);
}

Duration Room::time_left() const {
    return *ends_ - utc_ + lateness_forgiven;
}

// Whether the evening would be over before even the shortest form of it, when it begins after `wait`.
bool Room::is_too_late_for(const Activity& next, Duration wait) const {
    if (!ends_) return false;
    const Duration left = time_left() - wait;
    // What an activity is estimated to take is usual, not the most.
    return left < shortest_activity || estimate(fit(next.options, shortest_activity)) * 5 / 4 > left;
}

// Asks for what the activity is made of, as much of it as there is time for.
void Room::prepare(std::size_t activity) {
    const Activity& planned = run_sheet_[activity];
    Rounds::Options options = fit(planned.options, std::chrono::minutes(planned.minutes));
    if (ends_) {
        const Duration left = std::max(time_left(), shortest_activity);
        Rounds::Options trimmed = fit(options, left);
        if (trimmed != options) {
            notice({NoticeKind::running_late, {}, {}, {}, length(trimmed), length(options)});
            options = std::move(trimmed);
        }
    }
    // What people have seen of it already is what is played, whatever the host has changed since.
    if (gathered_ && gathered_->round.is_for(options) && !gathered_->round.empty())
        return begin({activity, options}, gathered_->round.content(), &gathered_->round);
    preparing_ = Preparing{activity, options};
    step_.content = ContentRequest{options, draw_seed()};
}

std::uint64_t Room::draw_seed() {
    const std::uint64_t high = rng_.next();
    return high << 32U | rng_.next();
}

// Nobody is connected then, so the time until it begins runs from the first who returns.
void Room::on(const RoundLost&) {
    std::size_t next = 0;
    if (std::holds_alternative<Gathering>(phase_)) {
        if (run_sheet_.empty()) return;
        evening_.begin(now_, utc_);
    } else if (const auto* between = std::get_if<Between>(&phase_)) {
        next = between->next;
    } else {
        return;
    }
    phase_ = Between{next, now_ + again_time, true};
    step_.room_view_changed = true;
}

std::vector<game::Player> Room::players() const {
    std::vector<game::Player> result;
    for (const Member& member : roster_.members()) {
        if (roster_.is_here(member) && !member.watching) {
            result.push_back({member.id, member.allowance, member.connected, member.profile.department});
        }
    }
    return result;
}

void Room::on(const ContentDrawn& input) {
    if (!preparing_) return take_content(input.content);
    const Preparing prepared = *std::exchange(preparing_, std::nullopt);
    begin(prepared, input.content, nullptr);
}

// With what people have given for it while the lobby gathered, or without.
void Room::begin(const Preparing& prepared, const game::Content& content, const game::Beforehand* gathered) {
    remember(content, drawn_before_);
    // Nobody is there to play it, or there is nothing to play: the lobby waits.
    const bool nobody = players().empty();
    std::unique_ptr<game::Round> round;
    if (!nobody) {
        game::RoundSetup setup{players(), now_, rng_.split(), met_, met_before()};
        round = gathered != nullptr ? gathered->begin(prepared.options, std::move(setup))
                                    : game::make_round(prepared.options, content, std::move(setup));
    }
    if (round == nullptr) {
        refuse(acting_host_, nobody ? Refusal::nobody_plays : Refusal::no_questions);
        if (auto* between = std::get_if<Between>(&phase_)) {
            between->starts = now_ + between_time;
            step_.room_view_changed = true;
        }
        return;
    }
    if (gathered != nullptr) {
        gathered_.reset();
    } else if (gathered_) {
        remember(gathered_->round.content(), drawn_before_);  // no other activity is to ask the same
    }
    if (std::holds_alternative<Gathering>(phase_)) evening_.begin(now_, utc_);
    const std::size_t drawn = game::length(content);
    if (drawn < length(prepared.options)) {
        notice({NoticeKind::fewer_questions,
                {},
                {},
                {},
                static_cast<std::int64_t>(drawn),
                length(prepared.options)});
    }
    phase_ = Playing{prepared.activity, std::move(round)};
    for (Member& member : roster_.members())
        member.ready = false;
    step_.room_view_changed = true;
    step_.round_views_changed = true;
}

void Room::on(const MemberMoved& input) {
    const Member* member = roster_.find(input.who);
    if (member == nullptr || !roster_.is_here(*member)) return;
    if (std::holds_alternative<Gathering>(phase_)) {
        if (const auto refusal = gather(*member, input.command)) refuse(input.who, *refusal);
        return;
    }
    Playing* phase = playing();
    if (phase == nullptr || phase->activity != input.command.activity)
        return refuse(input.who, Refusal::not_now);
    if (paused_) return refuse(input.who, Refusal::not_now);
    if (member->watching) return refuse(input.who, Refusal::watching);
    auto step = phase->round->on_command(input.command.command, {input.who, now_, input.delay});
    if (!step) return refuse(input.who, step.error());
    take(std::move(*step));
}

void Room::on(const TimerFired&) {
    if (host_replaced_at_ && now_ >= *host_replaced_at_) settle_host();
    if (Playing* phase = playing()) {
        const auto due = phase->round->next_deadline();
        if (due && now_ >= *due) take(phase->round->on_time(now_));
    } else if (const auto* between = std::get_if<Between>(&phase_)) {
        if (now_ < between->starts || preparing_) return;
        if (is_too_late_for(run_sheet_[between->next], Duration{0})) {
            close();
        } else {
            prepare(between->next);
        }
    }
}

void Room::take(game::RoundStep step) {
    Playing* phase = playing();
    if (phase == nullptr) return;
    for (auto& event : step.events) {
        step_.messages.push_back({std::move(event.to), RoundEvent{static_cast<std::uint16_t>(phase->activity),
                                                                  std::move(event.what)}});
    }
    step_.round_views_changed = step_.round_views_changed || step.views_changed;
    if (const auto trimmed = phase->round->take_trimmed()) {
        notice({NoticeKind::running_late,
                {},
                {},
                {},
                static_cast<std::int64_t>(trimmed->steps),
                static_cast<std::int64_t>(trimmed->planned)});
    }
    if (step.kept) {
        const Member* artist = roster_.find(step.kept->artist);
        tell_all(gallery_.keep(*std::move(step.kept), artist != nullptr ? artist->profile.name : ""));
    }
    if (step.finished) finish_activity(*step.finished);
}

void Room::finish_activity(const game::RoundResult& result) {
    const std::size_t next = playing()->activity + 1;
    evening_.add(result, roster_);
    game::add(met_, result.met);
    if (!result.met.empty()) {
        for (const PlayerId who : connected_members())
            tell(who, met_tonight(who));
    }
    paused_ = false;
    step_.room_view_changed = true;
    if (next == run_sheet_.size() || is_too_late_for(run_sheet_[next], between_time)) return close();
    phase_ = Between{next, now_ + between_time, false};
}

void Room::close() {
    phase_ = Recap{evening_.recap(roster_, utc_)};
    gathered_.reset();
    end_crew_evening();
    step_.room_view_changed = true;
}

}  // namespace parlor::rooms

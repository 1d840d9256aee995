#include "client/bot/continuity.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "client/model/selectors.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/canvas/drawing.hpp"

namespace parlor::bot {

namespace {

// Of our time: that nothing but time has passed is written down every second, by a server that may be late.
constexpr Duration room_time_may_slip = 1'100ms;
// No host calls for another evening sooner after the recap, and no evening is over sooner than the other.
constexpr Duration shortest_recap = 8s;
constexpr Duration shortest_evening = 2min;

// Grows while an evening goes on.
std::size_t progress(const RoomView& room) {
    return std::visit(
        overloaded{[](const GatheringView&) -> std::size_t { return 0; },
                   [](const PlayingView& playing) -> std::size_t { return 2 * playing.activity + 1U; },
                   [](const BetweenView& between) -> std::size_t { return 2U * between.next; },
                   [](const RecapView&) { return std::numeric_limits<std::size_t>::max(); }},
        room.phase);
}

// Whether the ops `before` are all there in `after`, in their order and before all others. What was undone
// may have been thrown away since.
bool begins_with(const std::vector<canvas::DrawnOp>& after, const std::vector<canvas::DrawnOp>& before) {
    canvas::Drawing now;
    canvas::Drawing then;
    for (const canvas::DrawnOp& op : after)
        now.apply(op);
    for (const canvas::DrawnOp& op : before)
        then.apply(op);
    auto next = now.entries().begin();
    for (const canvas::Drawing::Entry& entry : then.entries()) {
        if (next != now.entries().end() && next->drawn == entry.drawn) {
            ++next;
        } else if (then.is_seen(entry)) {
            return false;
        }
    }
    return true;
}

class Comparison {
public:
    Comparison(const Knowing& before, const Knowing& after)
        : before_(before),
          after_(after),
          then_(*before.model.lobby),
          now_(*after.model.lobby),
          passed_(after.room_time - before.room_time) {}

    std::vector<Loss> run() {
        const std::uint16_t scale = before_.model.clock.scale();
        if (now_.you != then_.you)
            lost(LossKind::seat, number(then_.you.value) + " is " + number(now_.you.value));
        if (passed_ < -room_time_may_slip * scale)
            lost(LossKind::room_time,
                 number(count_ms(passed_)) + " ms, " +
                     (std::holds_alternative<PlayingView>(then_.room->phase) ? "in play" : "at rest"));
        compare_chat();
        if (!same_evening()) return std::move(losses_);
        compare_evening_scores();
        compare_gallery();
        if (std::holds_alternative<GatheringView>(then_.room->phase) &&
            std::holds_alternative<GatheringView>(now_.room->phase))
            compare(LossKind::doodles, then_.doodles.ops, now_.doodles.ops);
        if (then_.before && now_.before && then_.room->run_sheet == now_.room->run_sheet)
            compare_beforehand();
        compare_breaks();
        if (then_.round && now_.round && then_.round->activity == now_.round->activity) compare_rounds();
        return std::move(losses_);
    }

private:
    static std::string number(std::int64_t value) { return std::to_string(value); }
    void lost(LossKind kind, std::string what) { losses_.push_back({kind, std::move(what)}); }

    bool same_evening() {
        const std::size_t then = progress(*then_.room);
        const std::size_t now = progress(*now_.room);
        const bool was_over = std::holds_alternative<RecapView>(then_.room->phase);
        if (now < then) {
            if (!was_over && passed_ < shortest_recap)
                lost(LossKind::phase, number(static_cast<std::int64_t>(then)) + " is " +
                                          number(static_cast<std::int64_t>(now)));
            return false;
        }
        return passed_ < shortest_evening || (then_.room->ends && then_.room->ends == now_.room->ends);
    }

    void compare_chat() {
        if (then_.chat.empty()) return;
        if (now_.chat.empty()) return lost(LossKind::chat, "no lines");
        const std::uint32_t first = now_.chat.front().index;
        const bool kept_from_the_first = now_.chat.size() < limits::chat_lines_kept;
        auto next = now_.chat.begin();
        for (const ChatLine& line : then_.chat) {
            if (line.index < first && !kept_from_the_first) continue;
            next = std::find_if(next, now_.chat.end(),
                                [&](const ChatLine& one) { return one.index >= line.index; });
            const bool same = next != now_.chat.end() && next->index == line.index && next->who == line.who &&
                              next->name == line.name && next->text == line.text;
            if (!same) return lost(LossKind::chat, "line " + number(line.index));
        }
    }

    void compare_evening_scores() {
        for (const MemberView& member : then_.room->members) {
            const MemberView* now = now_.member(member.id);
            if (now != nullptr && now->evening_points < member.evening_points)
                lost(LossKind::scores, number(member.evening_points) + " points of the evening are " +
                                           number(now->evening_points));
        }
    }

    void compare_gallery() {
        const auto& kept = now_.gallery;
        const bool full = kept.size() >= limits::drawings_kept;
        for (const client::KeptDrawing& one : then_.gallery) {
            if (full && one.about.number < kept.front().about.number) continue;
            const auto found = std::ranges::find_if(kept, [&](const client::KeptDrawing& other) {
                return other.about.number == one.about.number;
            });
            const bool same = found != kept.end() && found->about.artist == one.about.artist &&
                              found->about.word == one.about.word && found->ops == one.ops;
            if (!same) return lost(LossKind::gallery, "drawing " + number(one.about.number));
        }
    }

    void compare(LossKind kind, const std::vector<canvas::DrawnOp>& then,
                 const std::vector<canvas::DrawnOp>& now) {
        if (!begins_with(now, then))
            lost(kind, number(static_cast<std::int64_t>(then.size())) + " ops are not the first of " +
                           number(static_cast<std::int64_t>(now.size())));
    }

    void compare_breaks() {
        const auto* then = std::get_if<BetweenView>(&then_.room->phase);
        const auto* now = std::get_if<BetweenView>(&now_.room->phase);
        if (then == nullptr || now == nullptr || then->next != now->next) return;
        compare_deadlines(then->starts, now->starts);
        if (then->standings != now->standings) lost(LossKind::scores, "standings of the break");
    }

    void compare_deadlines(std::optional<RoomTime> then, std::optional<RoomTime> now) {
        if (then == now) return;
        const auto text = [](std::optional<RoomTime> time) {
            return time ? number(count_ms(time->time_since_epoch())) : std::string("none");
        };
        lost(LossKind::deadline, text(then) + " is " + text(now));
    }

    void compare_beforehand() {
        const auto* then = std::get_if<who::View>(&then_.before->view);
        const auto* now = std::get_if<who::View>(&now_.before->view);
        if (then == nullptr || now == nullptr) return;
        if (now->prompts != then->prompts) return lost(LossKind::beforehand, "the questions");
        for (const who::OwnLine& line : then->own_lines) {
            // What was on its way may have changed it since, but not taken it away.
            if (std::ranges::count(now->own_lines, line.prompt, &who::OwnLine::prompt) == 0)
                lost(LossKind::beforehand, "the line to question " + number(line.prompt));
        }
    }

    void compare_rounds() {
        const auto* asked = client::trivia_view(then_);
        const auto* asks = client::trivia_view(now_);
        if (asked != nullptr && asks != nullptr) compare_questions(*asked, *asks);
        const auto* drawn = client::draw_view(then_);
        const auto* draws = client::draw_view(now_);
        if (drawn != nullptr && draws != nullptr) compare_turns(*drawn, *draws);
    }

    void compare_questions(const trivia::View& then, const trivia::View& now) {
        if (now.number < then.number) return lost(LossKind::phase, "question " + number(then.number));
        // A wrong answer may cost points.
        if (then.scoring != trivia::Scoring::accuracy) compare_standings(then.standings, now.standings);
        if (then.number != now.number) return;
        if (now.text != then.text) return lost(LossKind::phase, "another question " + number(then.number));
        if (now.stage < then.stage) return lost(LossKind::phase, "stage of question " + number(then.number));
        const bool shows_answers = now.stage != trivia::Stage::standings;
        if (then.own_answer && shows_answers && now.own_answer != then.own_answer)
            lost(LossKind::answer, "to question " + number(then.number));
        if (now.stage != then.stage) return;
        compare_deadlines(then.began, now.began);
        compare_deadlines(then.ends, now.ends);
    }

    void compare_turns(const draw::View& then, const draw::View& now) {
        if (now.turn < then.turn) return lost(LossKind::phase, "turn " + number(then.turn));
        compare_standings(then.standings, now.standings);
        if (then.turn != now.turn || then.artist != now.artist) return;
        if (now.stage < then.stage) return lost(LossKind::phase, "stage of turn " + number(then.turn));
        if (then.knows_word && !now.knows_word)
            lost(LossKind::answer, "knew the word of turn " + number(then.turn));
        if (now.found.size() < then.found.size() ||
            !std::equal(then.found.begin(), then.found.end(), now.found.begin()))
            lost(LossKind::answer, "who has found the word of turn " + number(then.turn));
        const client::DrawFeed& feed = then_.drawing;
        if (feed.turn == then.turn && feed.activity == then_.round->activity) {
            compare(LossKind::canvas, feed.canvas.ops, now_.drawing.canvas.ops);
            compare_lines(feed, now_.drawing);
        }
        if (now.stage != then.stage) return;
        compare_deadlines(then.began, now.began);
        compare_deadlines(then.ends, now.ends);
    }

    // Some may be read by more people since: by those who know the word now.
    void compare_lines(const client::DrawFeed& then, const client::DrawFeed& now) {
        auto next = now.lines.begin();
        for (const draw::Line& line : then.lines) {
            const auto found = std::find(next, now.lines.end(), line);
            if (found != now.lines.end()) {
                next = found + 1;
            } else if (now.lines_before == 0) {
                return lost(LossKind::lines, "\"" + line.text + "\"");
            }
        }
    }

    void compare_standings(const std::vector<Standing>& then, const std::vector<Standing>& now) {
        for (const Standing& one : then) {
            const Standing* other = client::standing_of(now, one.who);
            if (other != nullptr && other->points < one.points)
                lost(LossKind::scores,
                     number(one.points) + " points of the activity are " + number(other->points));
        }
    }

    const Knowing& before_;
    const Knowing& after_;
    const client::Lobby& then_;
    const client::Lobby& now_;
    Duration passed_;
    std::vector<Loss> losses_;
};

}  // namespace

std::string_view name_of(LossKind kind) {
    switch (kind) {
        case LossKind::lobby:
            return "lobby";
        case LossKind::seat:
            return "seat";
        case LossKind::phase:
            return "phase";
        case LossKind::scores:
            return "scores";
        case LossKind::chat:
            return "chat";
        case LossKind::canvas:
            return "canvas";
        case LossKind::doodles:
            return "doodles";
        case LossKind::gallery:
            return "gallery";
        case LossKind::lines:
            return "lines";
        case LossKind::deadline:
            return "deadline";
        case LossKind::answer:
            return "answer";
        case LossKind::beforehand:
            return "beforehand";
        case LossKind::room_time:
            return "room_time";
    }
    return "unknown";
}

std::vector<Loss> losses(const Knowing& before, const Knowing& after) {
    return Comparison(before, after).run();
}

}  // namespace parlor::bot

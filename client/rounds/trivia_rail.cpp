#include <algorithm>
#include <array>
#include <cmath>

#include "client/parts/leaderboard.hpp"
#include "client/parts/team_bars.hpp"
#include "client/rounds/trivia_parts.hpp"
#include "client/strings/leaderboard_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/shapes.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client::trivia_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr std::uint8_t streak_cap = 5;  // steps of 100, as the rules have it

void draw_streak(Ui& ui, Rect rect, const View& view) {
    const style::Theme& theme = ui.theme();
    const widgets::Group group(ui, "Streak");
    widgets::inset_panel(ui, rect, 0);
    const widgets::Surface surface(ui, theme.s0);
    Rect inside = rect.inset(ui.px(14), 0);
    const Rect mark = inside.cut_left(ui.px(40), ui.px(12));
    const bool burning = view.streak > 0;
    ui.draw().AddCircleFilled(mark.centre(), ui.px(20), burning ? style::rgb(0xFFB59B) : theme.s2, 48);
    style::draw_icon(ui.draw(), style::Icon::flame, mark.centre(), ui.px(22),
                     burning ? style::ink : theme.t3);
    Rect words = inside.centred_y(ui.px(42));
    const int pays = 100 * std::min<int>(view.streak, streak_cap);
    widgets::label(ui, words.cut_top(ui.px(21)),
                   burning ? quiz::in_a_row(view.streak) : std::string(quiz::no_streak),
                   {.type = Type::name, .may_cut = true});
    widgets::label(ui, words, burning ? quiz::next_pays(pays) : std::string(quiz::streak_rule),
                   {.type = Type::list, .colour = theme.t3, .may_cut = true});
}

// A burst of answer shapes from the upper corners of the card, behind its text.
void draw_burst(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    if (input.revealed_at < 0) {
        // Who comes back later finds the paper swept up.
        const auto age = count_ms(context.model.clock.now(context.now) - view.began);
        input.revealed_at = age < 1500 * context.model.clock.scale() ? ui.time() : ui.time() - 10;
    }
    const double age = ui.time() - input.revealed_at;
    if (ui.reduced_motion() || age > static_cast<double>(style::motion::confetti)) return;
    const widgets::Clip clip(ui, rect.grown(ui.px(10)));
    constexpr unsigned pieces = 32;
    for (unsigned i = 0; i < pieces; ++i) {
        const bool left = i % 2 == 0;
        const ImVec2 from(left ? rect.x + ui.px(34) : rect.right() - ui.px(34), rect.y + ui.px(150));
        style::draw_confetti(ui.draw(), style::confetti_piece(view.number * 7U + 3U, i, from, ui.scale()),
                             static_cast<float>(age), ui.scale());
    }
    ui.redraw();
}

struct Headline {
    std::string small;
    std::string large;
    bool points = false;
};

Headline headline(const Context& context, const View& view) {
    const trivia::Reveal& reveal = *view.reveal;
    const MemberView* me = context.model.lobby->me();
    Headline words;
    if (reveal.own_right) {
        words.small = quiz::nice_one(me != nullptr ? me->profile.name : std::string());
        words.large = strings::signed_number(reveal.own_points);
        words.points = true;
        return words;
    }
    words.small = view.own_answer ? quiz::not_this_time : quiz::no_answer;
    if (reveal.own_points != 0) {
        words.large = strings::signed_number(reveal.own_points);
        words.points = true;
    } else if (!reveal.solution.empty()) {
        words.large = quiz::it_was(std::array{quiz::with_unit(reveal.solution, view.unit)});
    } else {
        std::vector<std::string> right;
        for (std::size_t i = 0; i < reveal.rows.size(); ++i) {
            if (!reveal.rows[i].right) continue;
            right.emplace_back(reveal.rows[i].text.empty() ? choice_text(view, i) : reveal.rows[i].text);
        }
        words.large = quiz::it_was(right);
    }
    return words;
}

}  // namespace

float score_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const Standing* own = standing_of(view.standings, lobby.you);
    const widgets::Group group(ui, "Score");
    const bool streak = own != nullptr && view.scoring == trivia::Scoring::speedy;
    const Rect whole{rect.x, rect.y, rect.w, ui.px(own == nullptr ? 76 : streak ? 178 : 104)};
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect inside = whole.inset(ui.px(22), ui.px(18), ui.px(22), ui.px(18));
    if (own == nullptr) {
        Rect line = inside;
        const Rect mark = line.cut_left(ui.px(36), ui.px(12));
        style::draw_icon(ui.draw(), style::Icon::eye, mark.centre(), ui.px(26), theme.t2);
        widgets::label(ui, line, quiz::you_watch, {.type = Type::name, .may_cut = true});
        return whole.h;
    }
    Rect heads = inside.cut_top(ui.px(22));
    widgets::label(ui, heads.cut_right(heads.w * 0.45F), quiz::place,
                   {.type = Type::label, .colour = theme.t3, .align = Align::right, .may_cut = true});
    widgets::label(ui, heads, quiz::your_score, {.type = Type::label, .colour = theme.t3, .may_cut = true});
    Rect numbers = inside.cut_top(ui.px(40), ui.px(14));
    const std::string place = strings::ordinal(own->place);
    const float place_width = widgets::text_width(ui, place, Type::title);
    widgets::label(ui, numbers.cut_right(place_width + 1, ui.px(8)), place,
                   {.type = Type::title, .align = Align::right});
    const long shown = widgets::counting(ui, ui.id("score"), own->points);
    const std::string points = strings::number(shown);
    widgets::label_fit(ui, numbers, points, {Type::title, Type::head, Type::sub}, {});
    if (streak) draw_streak(ui, inside.cut_top(ui.px(64)), view);
    return whole.h;
}

float points_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    if (!view.reveal || standing_of(view.standings, context.model.lobby->you) == nullptr) {
        return score_card(context, rect, view);
    }
    const trivia::Reveal& reveal = *view.reveal;
    const widgets::Group group(ui, "Points");
    const Headline words = headline(context, view);
    const auto lines = static_cast<float>(reveal.own_lines.size());
    const float inner = rect.w - ui.px(44);
    const float large = words.points ? ui.px(68)
                        : words.large.empty()
                            ? 0
                            : widgets::paragraph_height(ui, words.large, Type::sub, inner, 3);
    const float after = ui.px(words.points ? 10 : 16);
    const float panel = lines > 0 ? lines * ui.px(24) + ui.px(20) : ui.px(46);
    const Rect whole{rect.x, rect.y, rect.w, ui.px(24 + 22 + 2 + 24) + after + large + panel};
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, theme.s1);
    if (reveal.own_right) draw_burst(context, whole, view);
    Rect inside = whole.inset(ui.px(22), ui.px(24), ui.px(22), ui.px(24));
    widgets::label(ui, inside.cut_top(ui.px(22), ui.px(2)), words.small,
                   {.type = Type::label, .colour = theme.t2, .align = Align::centre, .may_cut = true});
    const Rect middle = inside.cut_top(large, after);
    if (words.points) {
        const ImU32 colour = reveal.own_points < 0 ? theme.t1 : theme.dark ? theme.lamp : theme.acc_text;
        widgets::label_fit(ui, middle, words.large, {Type::hero, Type::question},
                           {.colour = colour, .align = Align::centre});
    } else if (!words.large.empty()) {
        widgets::paragraph(ui, middle, words.large, 3,
                           {.type = Type::sub, .align = Align::centre, .may_cut = true});
    }
    const Rect box = inside.cut_top(panel);
    widgets::inset_panel(ui, box, 0);
    const widgets::Surface below(ui, theme.s0);
    Rect list = box.inset(ui.px(14), ui.px(10));
    if (lines == 0) {
        widgets::label(ui, list, quiz::next_chance,
                       {.type = Type::list, .colour = theme.t2, .align = Align::centre, .may_cut = true});
    }
    for (const trivia::PointsLine& one : reveal.own_lines) {
        Rect line = list.cut_top(ui.px(24));
        const std::string points = strings::number(one.points);
        widgets::label(ui, line.cut_right(widgets::text_width(ui, points, Type::name) + 1, ui.px(8)), points,
                       {.type = Type::name, .align = Align::right});
        if (one.reason == trivia::Reason::streak) {
            const Rect mark = line.cut_left(ui.px(16), ui.px(6));
            style::draw_icon(ui.draw(), style::Icon::flame, mark.centre(), ui.px(16),
                             theme.dark ? theme.acc : theme.acc_text);
        }
        widgets::label(ui, line, quiz::reason(one),
                       {.type = Type::list, .colour = theme.t2, .may_cut = true});
    }
    return whole.h;
}

float teams_in_rail(Context& context, Rect rect, const View& view) {
    const RoomView& room = *context.model.lobby->room;
    const auto teams = team_standings(view.standings, team_members(room));
    const MemberView* me = context.model.lobby->me();
    if (teams_card_height(context.ui, teams.size()) > rect.h) return 0;
    return teams_card(context.ui, rect, teams, me != nullptr ? me->team : Team{0});
}

void leaderboard_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, strings::leaderboard);
    const auto rows = leaderboard_rows(*context.model.lobby, view.standings);
    const float needed = ui.px(18 + 36 + 12) + leaderboard_row_height(ui, RowSize::rail) *
                                                   static_cast<float>(std::max<std::size_t>(rows.size(), 1));
    if (needed < rect.h) rect.h = needed;
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(12), ui.px(16), ui.px(12), ui.px(10));
    Rect head = inside.cut_top(ui.px(28), ui.px(4)).inset(ui.px(10), 0);
    const bool counted = view.stage == trivia::Stage::revealing || view.stage == trivia::Stage::standings;
    const int number = counted ? view.number : view.number - 1;
    const std::string after = number > 0 ? quiz::after_question(number, view.of) : std::string();
    const float wide = widgets::text_width(ui, strings::leaderboard, Type::button);
    if (!after.empty() && wide + widgets::text_width(ui, after, Type::list) + ui.px(8) <= head.w) {
        widgets::label(ui, head, after, {.type = Type::list, .colour = ui.theme().t3, .align = Align::right});
    }
    widgets::label(ui, {head.x, head.y, wide + 1, head.h}, strings::leaderboard, {.type = Type::button});
    leaderboard_around_you(ui, inside, rows);
}

}  // namespace parlor::client::trivia_parts

#include <algorithm>

#include "client/parts/cheer_bar.hpp"
#include "client/parts/confirm.hpp"
#include "client/parts/leaderboard.hpp"
#include "client/parts/people.hpp"
#include "client/rounds/who_said_it_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/strings/trivia_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;

namespace {

// Lines of one's own that wait to be shown, and a way to take them back.
void draw_own_lines(Context& context, Rect row, const View& view, CardInput& input) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    Rect line = row.cut_top(ui.px(22), ui.px(4));
    const Rect mark = line.cut_left(ui.px(18), ui.px(8));
    style::draw_icon(ui.draw(), style::Icon::lock, mark.centre(), ui.px(16), theme.t2);
    const float back = std::min(row.w, widgets::link_width(ui, words::take_back));
    if (widgets::link(ui, row.inset(ui.px(26), 0, 0, 0).cut_left(back), words::take_back))
        input.asks_back = true;
    widgets::label(ui, line, words::still_to_come(view.own_lines.size(), view.of),
                   {.type = Type::label, .colour = theme.t2, .may_cut = true});
}

void ask_back(Context& context, const View& view, CardInput& input) {
    if (!input.asks_back) return;
    if (view.own_lines.empty()) {
        input.asks_back = false;
        return;
    }
    const std::string text = words::take_back_text(view.own_lines.size());
    const Confirmed answer = confirm(context.ui, {.name = words::take_back_title,
                                                  .title = words::take_back_title,
                                                  .text = text,
                                                  .yes = words::take_back_yes,
                                                  .no = words::take_back_no});
    if (answer == Confirmed::undecided) return;
    input.asks_back = false;
    if (answer != Confirmed::yes) return;
    for (const who::OwnLine& line : view.own_lines)
        say(context, who::TakeBack{line.prompt});
}

void watching_card(Ui& ui, Rect rect) {
    Rect line = rect.inset(ui.px(22), ui.px(18));
    const Rect mark = line.cut_left(ui.px(36), ui.px(12));
    style::draw_icon(ui.draw(), style::Icon::eye, mark.centre(), ui.px(26), ui.theme().t2);
    widgets::label(ui, line, words::you_watch, {.type = Type::name, .may_cut = true});
}

}  // namespace

float clock_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const bool small = rect.h < ui.px(520);
    const float ring = ui.px(small ? 104 : 148);
    const Rect whole{rect.x, rect.y, rect.w, ring + ui.px(26 + 14 + 24 + 22)};
    const widgets::Group group(ui, "Time");
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = whole.inset(ui.px(22), ui.px(26), ui.px(22), ui.px(22));
    const Rect disc = inside.cut_top(ring, ui.px(14));
    draw_clock(context, disc.centre(), ring, view);
    const bool writes = view.stage == who::Stage::writing;
    draw_count(ui, inside,
               writes ? words::done(view.ready, view.expected) : words::guessed(view.ready, view.expected),
               Align::centre);
    return whole.h;
}

float you_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    CardInput& input = card_input(context, view);
    const Standing* own = standing_of(view.standings, lobby.you);
    const widgets::Group group(ui, words::you);
    const bool cards = view.stage == who::Stage::guessing || view.stage == who::Stage::revealing;
    const bool waits = own != nullptr && cards && !view.own_lines.empty();
    const bool table = own != nullptr && view.stage == who::Stage::guessing && view.own_card;
    const float extra = (waits ? ui.px(58) : 0) + (table ? ui.px(28) : 0);
    const Rect whole{rect.x, rect.y, rect.w,
                     own == nullptr ? ui.px(76) : ui.px(18 + 24 + 12 + 54 + 18) + extra};
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, theme.s1);
    if (own == nullptr) {
        watching_card(ui, whole);
        return whole.h;
    }
    Rect inside = whole.inset(ui.px(22), ui.px(18));
    Rect head = inside.cut_top(ui.px(24), ui.px(12));
    const std::string right = words::right_so_far(view.own_rights, view.own_guesses);
    const float name = widgets::text_width(ui, words::you, Type::name) + ui.px(8);
    widgets::label(ui, head.cut_left(name), words::you, {.type = Type::name});
    widgets::label(ui, head, right,
                   {.type = Type::label, .colour = theme.t3, .align = Align::right, .may_cut = true});
    Rect line = inside.cut_top(ui.px(54), ui.px(10));
    if (const MemberView* me = lobby.me()) {
        const Person person = person_of(lobby, me->id);
        const Rect disc = line.cut_left(ui.px(48), ui.px(14));
        widgets::coaster(ui, disc.centre(), ui.px(46), person.avatar, coaster_of(person));
    }
    Rect text = line.centred_y(ui.px(54));
    const std::string points = strings::number(widgets::counting(ui, ui.id("points"), own->points));
    widgets::label_fit(ui, text.cut_top(ui.px(35)), points, {Type::head, Type::sub, Type::name}, {});
    widgets::label(ui, text, words::points_unit, {.type = Type::label, .colour = theme.t3, .may_cut = true});
    if (table) {
        Rect row = inside.cut_top(ui.px(28));
        const Rect mark = row.cut_left(ui.px(18), ui.px(8));
        style::draw_icon(ui.draw(), style::Icon::quote, mark.centre(), ui.px(16), theme.t2);
        widgets::label(ui, row, words::on_the_table,
                       {.type = Type::label, .colour = theme.t2, .may_cut = true});
    }
    if (waits) draw_own_lines(context, inside.cut_top(ui.px(50)), view, input);
    ask_back(context, view, input);
    return whole.h;
}

// Why these points, once it is told.
float points_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const who::Reveal& reveal = *view.reveal;
    if (standing_of(view.standings, context.model.lobby->you) == nullptr) return 0;
    const auto lines = static_cast<float>(std::max<std::size_t>(reveal.own_lines.size(), 1));
    const Rect whole{rect.x, rect.y, rect.w, ui.px(20 + 56 + 10 + 20 + 20) + lines * ui.px(24)};
    const widgets::Group group(ui, "Points");
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect inside = whole.inset(ui.px(22), ui.px(20));
    const Rect head = inside.cut_top(ui.px(56), ui.px(10));
    if (reveal.own_points != 0) {
        const ImU32 colour = reveal.own_points < 0 ? theme.t1 : theme.dark ? theme.lamp : theme.acc_text;
        widgets::label_fit(ui, head, strings::signed_number(reveal.own_points),
                           {Type::question, Type::title, Type::head},
                           {.colour = colour, .align = Align::centre});
    } else {
        const std::string_view none = view.own_card    ? words::nobody_knew
                                      : !reveal.author ? words::stays_a_secret
                                      : view.own_pick  ? words::not_this_time
                                                       : words::no_guess;
        widgets::label_fit(ui, head, none, {Type::sub, Type::large, Type::name, Type::label},
                           {.align = Align::centre, .may_cut = true});
    }
    widgets::inset_panel(ui, inside, 0);
    const widgets::Surface below(ui, theme.s0);
    Rect list = inside.inset(ui.px(14), ui.px(10));
    if (reveal.own_lines.empty())
        widgets::label(ui, list, strings::quiz::next_chance,
                       {.type = Type::list, .colour = theme.t2, .align = Align::centre, .may_cut = true});
    for (const PointsLine& one : reveal.own_lines) {
        Rect row = list.cut_top(ui.px(24));
        const std::string points = strings::number(one.points);
        widgets::label(ui, row.cut_right(widgets::text_width(ui, points, Type::name) + 1, ui.px(8)), points,
                       {.type = Type::name, .align = Align::right});
        widgets::label(ui, row, strings::quiz::reason(one),
                       {.type = Type::list, .colour = theme.t2, .may_cut = true});
    }
    return whole.h;
}

void scores_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::scores);
    const auto rows = leaderboard_rows(*context.model.lobby, view.standings);
    const float needed =
        ui.px(16 + 30 + 8 + 14) +
        leaderboard_row_height(ui, RowSize::rail) * static_cast<float>(std::max<std::size_t>(rows.size(), 1));
    rect.h = std::min(rect.h, needed);
    const Rect inside = widgets::card(ui, rect, 0).inset(ui.px(12), ui.px(16), ui.px(12), ui.px(10));
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect list = inside;
    const Rect head = list.cut_top(ui.px(30), ui.px(8)).inset(ui.px(10), 0);
    (void)widgets::card_heading(ui, head, words::scores);
    leaderboard_around_you(ui, list, rows);
}

void cheer_card(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::cheer);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(22), ui.px(18), ui.px(22), ui.px(22));
    widgets::label(ui, inside.cut_top(ui.px(24), ui.px(12)), words::cheer,
                   {.type = Type::name, .may_cut = true});
    cheer_grid(context, inside);
}

}  // namespace parlor::client::who_parts

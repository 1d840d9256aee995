// Beside the canvas: guesses as they come, and the scores.
#include <algorithm>

#include "client/parts/cheer_bar.hpp"
#include "client/parts/leaderboard.hpp"
#include "client/parts/people.hpp"
#include "client/rounds/draw_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/style/shapes.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::draw_parts {

using draw::Line;
using draw::LineKind;
using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float face = 32;
constexpr float row_pad = 6;
constexpr int most_lines = 4;

struct RowLook {
    ImU32 ground = 0;
    ImU32 edge = 0;
    std::string right;
    ImU32 right_colour = 0;
};

RowLook look_of(const style::Theme& theme, const Line& line) {
    switch (line.kind) {
        case LineKind::got_it:
            return {theme.ok_bg, theme.ok, strings::signed_number(line.points), theme.ok};
        case LineKind::close:
            return {theme.warn_bg, 0, std::string(words::close), theme.warn};
        case LineKind::among_us:
            return {theme.s2, 0, std::string(words::among_us), theme.t3};
        case LineKind::guess:
        case LineKind::described:
            break;
    }
    return {};
}

std::string text_of(const Line& line) {
    return line.kind == LineKind::got_it ? std::string(words::got_it).substr(1) : line.text;
}

// A row as it will be drawn: on one line if it fits, else the name above the words.
struct RowPlan {
    bool one_line = true;
    float right = 0;
    float text_width = 0;
    float text_height = 0;
    float height = 0;
};

RowPlan plan_row(const Ui& ui, const style::Theme& theme, const Line& line, const std::string& name,
                 float width) {
    RowPlan plan;
    const RowLook look = look_of(theme, line);
    plan.right = look.right.empty() ? 0 : widgets::text_width(ui, look.right, Type::label) + ui.px(10);
    plan.text_width = width - ui.px(8 + face + 10 + 10) - plan.right;
    const std::string text = text_of(line);
    plan.one_line =
        widgets::text_width(ui, name, Type::name) + ui.px(5) + widgets::text_width(ui, text, Type::body) <=
        plan.text_width;
    plan.text_height = plan.one_line ? ui.px(24)
                                     : ui.px(22) + widgets::paragraph_height(ui, text, Type::list,
                                                                             plan.text_width, most_lines);
    plan.height = std::max(ui.px(face), plan.text_height) + 2 * ui.px(row_pad);
    return plan;
}

void draw_row(Ui& ui, Rect rect, const Line& line, const Person& person, const RowPlan& plan) {
    const style::Theme& theme = ui.theme();
    const RowLook look = look_of(theme, line);
    if (look.ground != 0) ui.draw().AddRectFilled(rect.min(), rect.max(), look.ground, ui.px(14));
    if (look.edge != 0) style::stroke_rect(ui.draw(), rect, ui.px(14), look.edge, ui.px(2));
    const widgets::Surface surface(ui, look.ground != 0 ? look.ground : theme.s1);
    Rect inside = rect.inset(ui.px(8), ui.px(row_pad), ui.px(10), ui.px(row_pad));
    const Rect disc = inside.cut_left(ui.px(face), ui.px(10));
    widgets::CoasterLook coaster = coaster_of(person);
    coaster.you = false;
    widgets::coaster(ui, {disc.centre().x, disc.y + ui.px(face) / 2}, ui.px(face), person.avatar, coaster);
    if (!look.right.empty()) {
        const Rect right = inside.cut_right(plan.right);
        widgets::label(ui, {right.x, right.y, right.w, ui.px(face)}, look.right,
                       {.type = Type::label, .colour = look.right_colour, .align = Align::right});
    }
    const ImU32 name_colour = line.kind == LineKind::got_it ? theme.ok : theme.t1;
    const std::string text = text_of(line);
    if (plan.one_line) {
        const std::string words = " " + text;
        widgets::spans(ui, inside, {{person.name, Type::name, name_colour}, {words, Type::body, theme.t2}},
                       {.may_cut = true});
        return;
    }
    widgets::label(ui, inside.cut_top(ui.px(22)), person.name,
                   {.type = Type::name, .colour = name_colour, .may_cut = true});
    widgets::paragraph(
        ui, inside, text, most_lines,
        {.type = Type::list, .colour = theme.t2, .valign = widgets::VAlign::top, .may_cut = true});
}

void draw_lines(Context& context, Rect rect, const View& view, Input& input) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    widgets::ScrollArea area(ui, rect, words::guesses, input.feed_scroll, {.stick_to_end = true});
    const Rect content = area.content();
    float y = content.y;
    std::uint32_t index = lobby.drawing.lines_before;
    for (const Line& line : lobby.drawing.lines) {
        ++index;
        if (line.kind == LineKind::described) continue;
        const Person person = person_or_you(lobby, line.who);
        const RowPlan plan = plan_row(ui, ui.theme(), line, person.name, content.w);
        const Rect row{content.x, y, content.w, plan.height};
        const widgets::Group group(ui, "line " + std::to_string(index));
        if (area.shows(row)) draw_row(ui, row, line, person, plan);
        y += plan.height + ui.px(4);
    }
    area.used(y - content.y);
    if (y == content.y) {
        const std::string_view text = is_artist(context, view) ? words::no_guesses_artist : words::no_guesses;
        widgets::paragraph(ui, rect.inset(ui.px(8), 0), text, 3,
                           {.type = Type::list, .colour = ui.theme().t3, .valign = widgets::VAlign::top});
    }
}

}  // namespace

void draw_feed(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Group group(ui, words::guesses);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(14), ui.px(16), ui.px(14), ui.px(14));
    Rect head = inside.cut_top(ui.px(32), ui.px(8)).inset(ui.px(8), 0);
    if (!view.found.empty()) {
        const std::string text = words::got_it_count(view.found.size());
        const widgets::ChipLook look{.tint = widgets::Tint::ok, .height = 32, .type = Type::label};
        const float width = widgets::chip_width(ui, text, look);
        widgets::chip(ui, head.cut_right(width, ui.px(8)).min(), text, look);
    }
    widgets::label(ui, head, words::guesses, {.type = Type::large, .may_cut = true});
    const bool artist = is_artist(context, view) && view.stage == draw::Stage::drawing && !view.in_words;
    if (artist && inside.h > ui.px(200)) {
        widgets::paragraph(
            ui, inside.cut_bottom(ui.px(21), ui.px(8)), words::typing_off, 1,
            {.type = Type::label, .colour = ui.theme().t3, .align = Align::centre, .may_cut = true});
    }
    if (inside.h > ui.px(180) && !watches(context))
        cheer_bar(context, inside.cut_bottom(ui.px(48), ui.px(8)), Align::centre);
    draw_lines(context, inside, view, input);
}

void draw_scores(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::scores);
    const Rect inside = widgets::card(ui, rect, 0).inset(ui.px(10), ui.px(16), ui.px(10), ui.px(10));
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect list = inside;
    const Rect head = list.cut_top(ui.px(30), ui.px(8)).inset(ui.px(12), 0);
    (void)widgets::card_heading(ui, head, words::scores, words::turn_of(view.turn, view.of));
    leaderboard_around_you(ui, list, leaderboard_rows(*context.model.lobby, view.standings));
}

}  // namespace parlor::client::draw_parts

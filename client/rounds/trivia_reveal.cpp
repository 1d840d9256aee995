#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "client/parts/people.hpp"
#include "client/rounds/trivia_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/answers.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client::trivia_parts {

using style::Type;
using trivia::Kind;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float tall_row = 84;
constexpr float tallest_row = 100;  // in high windows
constexpr float least_row = 56;
constexpr float right_extra = 12;

bool has_shapes(const View& view) {
    return view.kind != Kind::number && view.kind != Kind::typed;
}

std::string row_text(const View& view, std::size_t index) {
    const trivia::RevealRow& row = view.reveal->rows[index];
    if (view.kind == Kind::number) return quiz::with_unit(row.text, view.unit);
    return row.text.empty() ? std::string(choice_text(view, index)) : row.text;
}

bool is_mine(const Context& context, const trivia::RevealRow& row) {
    return std::ranges::find(row.players, context.model.lobby->you) != row.players.end();
}

// The disc at the left end: the answer's shape, or for written answers a tick or a place.
void draw_mark(Ui& ui, ImVec2 centre, float size, const View& view, std::size_t index, bool right) {
    const style::Theme& theme = ui.theme();
    if (has_shapes(view)) {
        const float faint = right ? 1.0F : 0.8F;
        widgets::answer_badge(ui, centre, size, static_cast<int>(index) + 1, true, 1);
        if (faint < 1) {
            ui.draw().AddCircleFilled(centre, size / 2 + 0.5F, style::with_alpha(theme.s1, 1 - faint), 64);
        }
        return;
    }
    ui.draw().AddCircleFilled(centre, size / 2, right ? theme.ok : theme.s3, 48);
    if (right) {
        style::draw_icon(ui.draw(), style::Icon::check, centre, size * 0.52F,
                         theme.dark ? style::ink : style::canvas, 1.2F);
    } else if (view.kind == Kind::number) {
        widgets::draw_text(ui, style::rect_around(centre, size, size), std::to_string(index + 1),
                           {.type = Type::large, .colour = theme.t1, .align = Align::centre});
    } else {
        style::draw_icon(ui.draw(), style::Icon::pencil, centre, size * 0.46F, theme.t1);
    }
}

ImU32 bar_colour(const Ui& ui, const View& view, std::size_t index, bool right) {
    const style::Theme& theme = ui.theme();
    if (!has_shapes(view)) return right ? theme.ok : theme.line2;
    const ImU32 tone = style::answer_tone(static_cast<int>(index) + 1).fill;
    return right ? tone : style::mix(tone, theme.s1, 0.2F);
}

// "Your pick"; on the green of a right row a chip of its own shade.
void draw_own_chip(Ui& ui, ImVec2 at, const widgets::ChipLook& look, bool right) {
    if (!right) {
        widgets::chip(ui, at, quiz::your_pick, look);
        return;
    }
    const style::Theme& theme = ui.theme();
    const Rect rect{at.x, at.y, widgets::chip_width(ui, quiz::your_pick, look), ui.px(look.height)};
    const ImU32 fill = style::mix(theme.ok_bg, theme.dark ? theme.s0 : theme.s1, 0.6F);
    ui.draw().AddRectFilled(rect.min(), rect.max(), fill, rect.h / 2);
    widgets::label(ui, rect, quiz::your_pick,
                   {.type = look.type, .colour = theme.ok, .on = fill, .align = Align::centre});
}

void draw_row(Context& context, Rect rect, const View& view, std::size_t index, std::size_t most) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const trivia::RevealRow& row = view.reveal->rows[index];
    const std::string text = row_text(view, index);
    const widgets::Group group(ui, text);
    const float radius = ui.px(style::radius::card);
    if (row.right) {
        style::draw_shadow(ui.draw(), rect, radius, theme, ui.scale());
        ui.draw().AddRectFilled(rect.min(), rect.max(), theme.ok_bg, radius);
        style::stroke_rect(ui.draw(), rect, radius, theme.ok, ui.px(3));
    } else {
        widgets::card(ui, rect, 0);
    }
    const widgets::Surface surface(ui, row.right ? theme.ok_bg : theme.s1);

    const bool slim = rect.h < ui.px(70);
    const bool narrow = rect.w < ui.px(640);
    Rect line = rect.inset(ui.px(18), ui.px(6), ui.px(24), ui.px(6));
    const float disc = std::min(ui.px(row.right ? 60 : 52), line.h);
    draw_mark(ui, {line.x + disc / 2, line.centre().y}, disc, view, index, row.right);
    line.cut_left(disc, ui.px(20));

    const std::string count = std::to_string(row.players.size());
    widgets::label(
        ui, line.cut_right(std::max(ui.px(30), widgets::text_width(ui, count, Type::answer)), ui.px(20)),
        count,
        {.type = row.right ? Type::answer : Type::answer_medium,
         .colour = row.right ? theme.t1 : theme.t2,
         .align = Align::right});

    std::vector<Person> people;
    for (const PlayerId who : row.players)
        people.push_back(person_of(*context.model.lobby, who));
    std::vector<widgets::Face> faces;
    for (const Person& person : people) {
        widgets::CoasterLook look = coaster_of(person);
        look.away = false;
        faces.push_back({person.avatar, look});
    }
    const float face = ui.px(slim ? 28 : 36);
    const Rect place =
        line.cut_right(narrow ? ui.px(110) : std::min(ui.px(196), line.w * 0.34F), ui.px(narrow ? 12 : 28));
    widgets::coaster_row(ui, place.centred_y(face), faces, Align::right);

    // Text above, bar below, in the middle of the row together.
    const float bar = ui.px(slim ? 8 : row.right ? 14 : 10);
    const float text_h = ui.px(slim ? 26 : 32);
    Rect block = line.centred_y(std::min(line.h, text_h + ui.px(slim ? 4 : 8) + bar));
    Rect words = block.cut_top(text_h);
    const bool mine = is_mine(context, row);
    const widgets::ChipLook right_chip{.tint = widgets::Tint::ok,
                                       .icon = style::Icon::check,
                                       .solid = true,
                                       .height = slim ? 26.0F : 30.0F,
                                       .type = slim ? Type::caption : Type::label};
    const widgets::ChipLook mine_chip{.height = right_chip.height};
    const std::string_view right_word = view.kind == Kind::number ? quiz::closest : quiz::correct;
    float chips = 0;
    if (row.right && !narrow) chips += widgets::chip_width(ui, right_word, right_chip) + ui.px(10);
    if (row.right && narrow) chips += ui.px(32);
    // One's own face among the others says the same where room is short.
    const bool own_chip =
        mine && (!narrow || widgets::text_width(ui, text, Type::answer_small) + ui.px(160) <= words.w);
    if (own_chip) chips += widgets::chip_width(ui, quiz::your_pick, mine_chip) + ui.px(10);
    const float room = std::max(ui.px(60), words.w - chips);
    const Type largest = row.right && !slim ? Type::sub : Type::answer_medium;
    const bool one_line = widgets::text_width(ui, text, Type::answer_small) <= room;
    Rect ink;
    if (one_line) {
        ink = widgets::label_fit(ui, {words.x, words.y, room, words.h}, text,
                                 {largest, Type::answer_medium, Type::answer_small},
                                 {.colour = row.right ? theme.t1 : theme.t2});
    } else {
        // The whole answer has been read a moment ago: two small lines of it are enough here.
        ink = widgets::paragraph(
            ui, {words.x, words.y - ui.px(slim ? 0 : 6), room, words.h + ui.px(slim ? 0 : 10)}, text,
            slim ? 1 : 2, {.type = Type::name, .colour = row.right ? theme.t1 : theme.t2, .may_cut = true});
    }
    ImVec2 at(ink.right() + ui.px(10), words.centre().y - ui.px(right_chip.height / 2));
    if (row.right && !narrow) at.x = widgets::chip(ui, at, right_word, right_chip).right() + ui.px(10);
    if (row.right && narrow) {
        const ImVec2 centre(at.x + ui.px(11), words.centre().y);
        ui.draw().AddCircleFilled(centre, ui.px(11), theme.ok, 32);
        style::draw_icon(ui.draw(), style::Icon::check, centre, ui.px(15),
                         theme.dark ? style::ink : style::canvas, 1.3F);
        at.x += ui.px(32);
    }
    if (own_chip) draw_own_chip(ui, at, mine_chip, row.right);

    const float part =
        most == 0 ? 0.0F : 0.9F * static_cast<float>(row.players.size()) / static_cast<float>(most);
    const ImU32 track = row.right ? style::mix(theme.ok_bg, theme.s0, 0.6F) : theme.s3;
    const ImU32 edge = theme.dark ? 0 : style::with_alpha(style::ink, 0.4F);
    const float shown =
        ui.appear(ui.id("bar"), style::motion::reveal, style::motion::stagger * static_cast<float>(index));
    widgets::progress_bar(ui, {block.x, block.bottom() - bar, block.w, bar}, "share", shown > 0 ? part : 0,
                          bar_colour(ui, view, index, row.right), track, edge);
}

struct NotePlan {
    float height = 0;
    bool source = false;
};

NotePlan plan_note(const Ui& ui, const trivia::Reveal& reveal, float width) {
    NotePlan plan;
    if (reveal.explanation.empty()) return plan;
    const float room = width - ui.px(24 + 44 + 16 + 24);
    const float text = widgets::paragraph_height(ui, reveal.explanation, Type::field, room, 4);
    plan.source = !reveal.source.empty() && !is_low(ui);
    plan.height = std::max(ui.px(is_low(ui) ? 60 : 76),
                           text + (plan.source ? ui.px(20) : 0) + ui.px(is_low(ui) ? 16 : 26));
    return plan;
}

void draw_note(Ui& ui, Rect rect, const trivia::Reveal& reveal, const NotePlan& plan) {
    // Paper stands out in the dark; by day it is one more white card.
    const ImU32 ground = ui.theme().dark ? style::paper : ui.theme().s1;
    style::draw_card(ui.draw(), rect, ui.px(style::radius::card), ground, ui.theme(), ui.scale());
    const widgets::Surface surface(ui, ground);
    const widgets::Group group(ui, "Explanation");
    Rect inside = rect.inset(ui.px(24), ui.px(8));
    const float disc = std::min(ui.px(44), inside.h);
    const Rect mark = inside.cut_left(disc, ui.px(16));
    ui.draw().AddCircleFilled(mark.centre(), disc / 2, style::rgb(0xFFD98A), 48);
    style::draw_icon(ui.draw(), style::Icon::bulb, mark.centre(), disc * 0.56F, style::ink);
    const float text = widgets::paragraph_height(ui, reveal.explanation, Type::field, inside.w, 4);
    Rect block = inside.centred_y(std::min(inside.h, text + (plan.source ? ui.px(20) : 0)));
    widgets::paragraph(
        ui, block.cut_top(text), reveal.explanation, 4,
        {.type = Type::field, .colour = style::ink, .valign = widgets::VAlign::top, .may_cut = true});
    if (plan.source) {
        widgets::label(ui, block.cut_top(ui.px(20)), quiz::source_line(reveal.source),
                       {.type = Type::caption, .colour = style::rgb(0x6F5C78), .may_cut = true});
    }
}

// Number and typed: the answer itself, above what people wrote.
float draw_solution(Ui& ui, Rect rect, const View& view) {
    if (view.kind != Kind::number || view.reveal->solution.empty()) return 0;
    const style::Theme& theme = ui.theme();
    const Rect box{rect.x, rect.y, rect.w, ui.px(64)};
    ui.draw().AddRectFilled(box.min(), box.max(), theme.s0, ui.px(20));
    const widgets::Surface surface(ui, theme.s0);
    Rect inside = box.inset(ui.px(24), 0);
    const float name = widgets::text_width(ui, quiz::the_answer, Type::label);
    widgets::label(ui, inside.cut_left(name + 1, ui.px(16)), quiz::the_answer,
                   {.type = Type::label, .colour = theme.t2});
    widgets::label_fit(ui, inside, quiz::with_unit(view.reveal->solution, view.unit),
                       {Type::title, Type::head, Type::sub, Type::answer_small}, {.may_cut = true});
    return box.h + ui.px(12);
}

struct RowsPlan {
    float height = 0;  // of a row; right ones are a little higher
    float gap = 0;
    std::size_t most = 0;  // people behind one answer
    NotePlan note;
    float whole = 0;
    std::vector<std::size_t> shown;  // indices of the rows
};

void draw_rows(Context& context, Rect page, const View& view, const RowsPlan& plan) {
    Ui& ui = context.ui;
    const trivia::Reveal& reveal = *view.reveal;
    page.cut_top(draw_solution(ui, page, view));
    if (reveal.rows.empty()) {
        const Rect place = page.cut_top(ui.px(110), plan.gap);
        widgets::card(ui, place, 0);
        const widgets::Surface surface(ui, ui.theme().s1);
        widgets::paragraph(ui, place.inset(ui.px(24)), quiz::nobody_answered, 2,
                           {.type = Type::lead, .colour = ui.theme().t2, .align = Align::centre});
    }
    for (const std::size_t i : plan.shown) {
        const float height = plan.height + (reveal.rows[i].right ? ui.px(right_extra) : 0);
        draw_row(context, page.cut_top(height, plan.gap), view, i, plan.most);
    }
    if (plan.note.height <= 0) return;
    page.cut_top(ui.px(18) - plan.gap);
    draw_note(ui, page.cut_top(plan.note.height), reveal, plan.note);
}

struct HeadPlan {
    Type size = Type::large;
    int lines = 1;
    float chips = 0;
    float text = 0;
    float height = 0;
};

HeadPlan plan_head(Context& context, const View& view, float width) {
    const Ui& ui = context.ui;
    HeadPlan plan;
    plan.lines = is_low(ui) && !is_tiny(ui) ? 1 : 2;
    for (const Type one : {Type::question_medium, Type::question_small, Type::sub, Type::large}) {
        if (is_tiny(ui) && one != Type::large) continue;
        const auto wrapped = ui.text().wrap(ui.font(one), view.text, width, plan.lines);
        plan.size = one;
        if (wrapped.empty() || !wrapped.back().ellipsis) break;
    }
    plan.chips = chips_height(context, width, view);
    plan.text = widgets::paragraph_height(ui, view.text, plan.size, width, plan.lines);
    plan.height = plan.chips + ui.px(is_low(ui) ? 8 : 18) + plan.text + ui.px(is_low(ui) ? 10 : 26);
    return plan;
}

void draw_head(Context& context, Rect rect, const View& view, const HeadPlan& plan) {
    Ui& ui = context.ui;
    const widgets::Surface surface(ui, ui.theme().bg0);
    rect.cut_top(chips(context, rect, view), ui.px(is_low(ui) ? 8 : 18));
    // Everybody has just read it: what does not fit is missed by nobody.
    widgets::paragraph(ui, rect.cut_top(plan.text), view.text, plan.lines,
                       {.type = plan.size, .valign = widgets::VAlign::top, .may_cut = true});
}

// All choices; of written answers the first that fit, and one's own.
std::vector<std::size_t> rows_shown(const Context& context, const View& view, std::size_t fitting) {
    const auto& rows = view.reveal->rows;
    std::vector<std::size_t> shown;
    std::optional<std::size_t> own;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (is_mine(context, rows[i])) own = i;
        if (has_shapes(view) || i < fitting) shown.push_back(i);
    }
    if (own && std::ranges::find(shown, *own) == shown.end()) shown.back() = *own;
    return shown;
}

RowsPlan plan_rows(const Context& context, const View& view, Rect rect) {
    const Ui& ui = context.ui;
    const trivia::Reveal& reveal = *view.reveal;
    RowsPlan plan;
    plan.note = plan_note(ui, reveal, rect.w);
    plan.gap = ui.px(is_low(ui) ? 8 : 12);
    float rights = 0;
    for (const trivia::RevealRow& row : reveal.rows) {
        plan.most = std::max(plan.most, row.players.size());
        if (row.right) ++rights;
    }
    const float solution = view.kind == Kind::number ? ui.px(76) : 0;
    const float note = plan.note.height > 0 ? plan.note.height + ui.px(18) : 0;
    const float least = ui.px(least_row) + plan.gap;
    const float room = rect.h - solution - note - ui.px(right_extra) * rights + plan.gap;
    plan.shown =
        rows_shown(context, view, static_cast<std::size_t>(std::max(3.0F, std::floor(room / least))));
    const float count = std::max(1.0F, static_cast<float>(plan.shown.size()));
    const float fixed = solution + ui.px(right_extra) * rights + plan.gap * (count - 1) + note;
    plan.height = std::clamp((rect.h - fixed) / count, ui.px(least_row),
                             ui.px(ui.height() > 900 ? tallest_row : tall_row));
    plan.whole = fixed + (reveal.rows.empty() ? ui.px(110) : plan.height * count);
    return plan;
}

}  // namespace

void draw_reveal(Context& context, Rect rect, const View& view) {
    if (!view.reveal) return;
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Group group(ui, "Reveal");
    next_footer(context, rect.cut_bottom(footer_height(ui), ui.px(is_low(ui) ? 10 : 20)), view);

    // The heading scrolls along where it would leave too little room for the rows.
    HeadPlan head = plan_head(context, view, rect.w);
    const bool loose_head = rect.h - head.height < ui.px(190);
    if (!loose_head) draw_head(context, rect.cut_top(head.height), view, head);
    RowsPlan rows = plan_rows(context, view, rect);
    const float above = loose_head ? head.height : 0;
    if (above + rows.whole <= rect.h + 1) {
        if (loose_head) draw_head(context, rect.cut_top(head.height), view, head);
        draw_rows(context, rect, view, rows);
        return;
    }
    widgets::ScrollArea area(ui, rect, "Answers", input.reveal_scroll);
    Rect page = area.content();
    page.w = rect.w - ui.px(14);
    if (loose_head) head = plan_head(context, view, page.w);
    rows = plan_rows(context, view, {page.x, page.y, page.w, rect.h});
    area.used((loose_head ? head.height : 0) + rows.whole + ui.px(8));
    if (loose_head) draw_head(context, page.cut_top(head.height), view, head);
    draw_rows(context, page, view, rows);
}

}  // namespace parlor::client::trivia_parts

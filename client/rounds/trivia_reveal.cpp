#include <algorithm>
#include <array>
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
    const bool narrow = rect.w < ui.px(560);
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
    const widgets::ChipLook right_chip{.tint = widgets::Tint::ok, .icon = style::Icon::check, .solid = true};
    const widgets::ChipLook mine_chip{.tint = theme.dark ? widgets::Tint::plain : widgets::Tint::plain};
    const std::string_view right_word = view.kind == Kind::number ? quiz::closest : quiz::correct;
    float chips = 0;
    if (row.right && !narrow) chips += widgets::chip_width(ui, right_word, right_chip) + ui.px(10);
    if (mine) chips += widgets::chip_width(ui, quiz::your_pick, mine_chip) + ui.px(10);
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
    ImVec2 at(ink.right() + ui.px(10), words.centre().y - ui.px(14));
    if (row.right && !narrow) at.x = widgets::chip(ui, at, right_word, right_chip).right() + ui.px(10);
    if (mine) widgets::chip(ui, at, quiz::your_pick, mine_chip);

    const float part =
        most == 0 ? 0.0F : 0.9F * static_cast<float>(row.players.size()) / static_cast<float>(most);
    const ImU32 track = row.right ? style::mix(theme.ok_bg, theme.s0, 0.6F) : theme.s3;
    const ImU32 edge = theme.dark ? 0 : style::with_alpha(style::ink, 0.4F);
    const float shown =
        ui.appear(ui.id("bar"), style::motion::reveal, style::motion::stagger * static_cast<float>(index));
    widgets::progress_bar(ui, {block.x, block.bottom() - bar, block.w, bar}, "share",
                          ui.reduced_motion() ? part : part * shown, bar_colour(ui, view, index, row.right),
                          track, edge);
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
    widgets::paper(ui, rect, 0, style::paper, style::paper_lip, 0, style::radius::card);
    const widgets::Surface surface(ui, style::paper);
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

}  // namespace

void draw_reveal(Context& context, Rect rect, const View& view) {
    if (!view.reveal) return;
    Ui& ui = context.ui;
    const trivia::Reveal& reveal = *view.reveal;
    Input& input = input_of(context, view);
    const widgets::Group group(ui, "Reveal");
    next_footer(context, rect.cut_bottom(footer_height(ui), ui.px(is_low(ui) ? 10 : 20)), view);
    {
        const widgets::Surface surface(ui, ui.theme().bg0);
        rect.cut_top(chips(context, rect, view), ui.px(is_low(ui) ? 8 : 12));
        const int lines = is_low(ui) ? 1 : 2;
        const std::array sizes{Type::question_medium, Type::question_small, Type::sub, Type::large};
        Type size = Type::large;
        for (const Type one : sizes) {
            const auto wrapped = ui.text().wrap(ui.font(one), view.text, rect.w, lines);
            size = one;
            if (wrapped.empty() || !wrapped.back().ellipsis) break;
        }
        const float height = widgets::paragraph_height(ui, view.text, size, rect.w, lines);
        widgets::paragraph(ui, rect.cut_top(height, ui.px(is_low(ui) ? 10 : 22)), view.text, lines,
                           {.type = size, .valign = widgets::VAlign::top, .may_cut = true});
    }
    const NotePlan note = plan_note(ui, reveal, rect.w);
    const float row_gap = ui.px(is_low(ui) ? 8 : 12);
    std::size_t most = 0;
    std::size_t rights = 0;
    for (const trivia::RevealRow& row : reveal.rows) {
        most = std::max(most, row.players.size());
        if (row.right) ++rights;
    }
    const auto count = static_cast<float>(reveal.rows.size());
    const float extra = ui.px(right_extra) * static_cast<float>(rights);
    const bool solution = view.kind == Kind::number;
    const float fixed = (solution ? ui.px(76) : 0) + extra + row_gap * (count - 1) +
                        (note.height > 0 ? note.height + ui.px(18) : 0);
    const float row_height =
        count > 0 ? std::clamp((rect.h - fixed) / count, ui.px(least_row), ui.px(tall_row)) : 0;
    const float whole = fixed + row_height * count;

    const bool scrolls = whole > rect.h + 1;
    const float bar = scrolls ? ui.px(14) : 0;
    widgets::ScrollArea area(ui, rect, "Answers", input.reveal_scroll);
    Rect page = area.content();
    page.w = rect.w - bar;
    area.used(scrolls ? whole + ui.px(8) : std::min(whole, rect.h));
    page.cut_top(draw_solution(ui, page, view));
    if (reveal.rows.empty()) {
        const Rect place = page.cut_top(ui.px(110), ui.px(18));
        widgets::card(ui, place, 0);
        const widgets::Surface surface(ui, ui.theme().s1);
        widgets::paragraph(ui, place.inset(ui.px(24)), quiz::nobody_answered, 2,
                           {.type = Type::lead, .colour = ui.theme().t2, .align = Align::centre});
    }
    for (std::size_t i = 0; i < reveal.rows.size(); ++i) {
        const float height = row_height + (reveal.rows[i].right ? ui.px(right_extra) : 0);
        draw_row(context, page.cut_top(height, row_gap), view, i, most);
    }
    if (note.height > 0) {
        page.cut_top(ui.px(18) - row_gap);
        draw_note(ui, page.cut_top(note.height), reveal, note);
    }
}

}  // namespace parlor::client::trivia_parts

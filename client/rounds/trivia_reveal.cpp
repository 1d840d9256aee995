#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "client/rounds/trivia_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"

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
        draw_reveal_row(context, page.cut_top(height, plan.gap), view, i, plan.most);
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

// Everybody answers in a line: a sheet for each question, and what it will look like to the others.
#include <algorithm>

#include "client/rounds/who_said_it_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;
using widgets::VAlign;

namespace {

// A sheet around the field, or what was sent.
float form_height(Context& context, const View& view, const WritingInput& input, std::size_t prompt,
                  float width) {
    const Ui& ui = context.ui;
    if (!written(view, input, prompt).empty()) return sent_height(context, view, input, prompt, width);
    return ui.px(20 + 22) + entry_height(context, view, prompt, width - ui.px(48));
}

// Its place in the order is the next that has no line.
void go_to_next(const View& view, WritingInput& input) {
    for (std::size_t next = 0; next < view.prompts.size(); ++next) {
        if (!written(view, input, next).empty()) continue;
        input.focus_next = static_cast<std::uint8_t>(next);
        input.focused = false;
        return;
    }
}

void draw_form(Context& context, Rect rect, const View& view, WritingInput& input, std::size_t prompt) {
    Ui& ui = context.ui;
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    const Rect inside = rect.inset(ui.px(24), ui.px(20), ui.px(24), ui.px(22));
    if (draw_entry(context, inside, view, input, prompt)) go_to_next(view, input);
}

float head_height(Context& context, const View& view, float width) {
    const Ui& ui = context.ui;
    const float ring = ui.px(is_low(ui) ? 64 : 84);
    const float inner = width - ring - ui.px(20);
    const Type size = is_low(ui) ? Type::sub : Type::head;
    const float text =
        widgets::paragraph_height(ui, words::answer_in_a_line(view.prompts.size()), size, inner, 3) +
        widgets::paragraph_height(ui, words::others_guess, Type::body, inner, 4);
    return std::max(ring, text + ui.px(4));
}

void draw_head(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const float ring = ui.px(is_low(ui) ? 64 : 84);
    const Rect clock = rect.cut_right(ring, ui.px(20));
    draw_clock(context, clock.centre(), ring, view);
    const std::string title = words::answer_in_a_line(view.prompts.size());
    const Type size = is_low(ui) ? Type::sub : Type::head;
    const float first = widgets::paragraph_height(ui, title, size, rect.w, 3);
    const float second = widgets::paragraph_height(ui, words::others_guess, Type::body, rect.w, 4);
    Rect text = rect.centred_y(first + second + ui.px(4));
    widgets::paragraph(ui, text.cut_top(first, ui.px(4)), title, 3, {.type = size, .valign = VAlign::top});
    widgets::paragraph(ui, text, words::others_guess, 4,
                       {.type = Type::body, .colour = ui.theme().t2, .valign = VAlign::top});
}

// Below each other where they are too wide for one row.
bool stacked(const Ui& ui, float width) {
    return width < ui.px(520);
}

float foot_height(const Ui& ui, float width) {
    return stacked(ui, width) ? ui.px(style::height::button + 12 + 44) : ui.px(style::height::button);
}

// How many are done, and the button for who has nothing to add.
void draw_foot(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const words::Counted count = words::done(view.ready, view.expected);
    if (!view.may_write) {
        widgets::label(
            ui, rect, words::you_watch,
            {.type = Type::body, .colour = ui.theme().t2, .align = Align::centre, .may_cut = true});
        return;
    }
    const widgets::ButtonOptions look{
        .kind = widgets::ButtonKind::toggle, .on = view.done, .tooltip = words::thats_all_tip};
    const float wide = std::min(rect.w, widgets::button_width(ui, words::thats_all, look) + ui.px(26));
    const Rect button = stacked(ui, rect.w)
                            ? rect.cut_top(ui.px(style::height::button), ui.px(12)).centred_x(wide)
                            : rect.cut_right(wide, ui.px(16));
    const bool all_written = view.own_lines.size() == view.prompts.size();
    const widgets::Inert inert(ui, all_written);
    if (widgets::button(ui, button, words::thats_all, look)) say(context, who::SetDone{!view.done});
    Rect text = rect.centred_y(std::min(rect.h, ui.px(44)));
    draw_count(ui, text.cut_top(ui.px(23)), count, Align::left);
    widgets::label(ui, text, words::no_need, {.type = Type::label, .colour = ui.theme().t3, .may_cut = true});
}

}  // namespace

void draw_writing(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    WritingInput& input = writing_input(context, view);
    if (!input.focus_next && view.may_write && !view.prompts.empty()) input.focus_next = std::uint8_t{0};
    const widgets::Surface surface(ui, ui.theme().bg1);
    const float space = gap(ui);
    const float wide = std::min(rect.w, ui.px(920));
    const float inner = wide - ui.px(14);
    float whole = head_height(context, view, inner) + space;
    for (std::size_t i = 0; i < view.prompts.size(); ++i)
        whole += form_height(context, view, input, i, inner) + space;
    whole += foot_height(ui, inner) + ui.px(10);
    widgets::ScrollArea area(ui, rect, words::title, input.scroll);
    Rect page = area.content();
    area.used(whole);
    page = page.centred_x(std::min(page.w, wide));
    page.w = inner;
    page.h = std::max(rect.h, whole);
    if (whole < rect.h) page.y += std::min((rect.h - whole) / 2, ui.px(60));
    draw_head(context, page.cut_top(head_height(context, view, inner), space), view);
    for (std::size_t i = 0; i < view.prompts.size(); ++i) {
        const widgets::Group group(ui, words::prompt_name(i + 1));
        const Rect form = page.cut_top(form_height(context, view, input, i, inner), space);
        if (!area.shows(form)) continue;
        if (written(view, input, i).empty()) {
            draw_form(context, form, view, input, i);
        } else {
            draw_sent(context, form, view, input, i);
        }
    }
    draw_foot(context, page.cut_top(foot_height(ui, inner)), view);
}

}  // namespace parlor::client::who_parts

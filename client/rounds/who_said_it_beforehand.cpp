// While the lobby gathers: one question after the other, answered by who likes to.
#include <algorithm>
#include <utility>

#include "client/rounds/who_said_it_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;
using widgets::VAlign;

namespace {

constexpr int intro_lines = 4;
const widgets::ButtonOptions next_look{
    .size = widgets::ButtonSize::small, .icon = style::Icon::chevron_right, .icon_after = true};

float foot_height(const Ui& ui) {
    return ui.px(style::height::button_small + 4);
}

// How many have answered, and the way to the next question.
void draw_foot(Context& context, Rect rect, const View& view, WritingInput& input) {
    Ui& ui = context.ui;
    Rect row = Rect{rect.x, rect.y, rect.w, ui.px(style::height::button_small)};
    if (view.prompts.size() > 1) {
        const float wide = std::min(row.w * 0.6F, widgets::button_width(ui, words::next_question, next_look));
        const Rect place = row.cut_right(wide, ui.px(16));
        if (std::exchange(input.on_to_next, false)) ui.focus().set_next();
        if (widgets::button(ui, place, words::next_question, next_look)) {
            input.shown = (input.shown + 1) % view.prompts.size();
            input.focus_next = static_cast<std::uint8_t>(input.shown);
            input.focused = false;
        }
    }
    if (view.ready == 0) {
        widgets::label_fit(ui, row, words::be_the_first, {Type::label, Type::caption},
                           {.colour = ui.theme().t3, .may_cut = true});
    } else {
        draw_count(ui, row, words::have_answered(view.ready, view.expected), Align::left);
    }
}

}  // namespace

void draw_beforehand(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    if (view.prompts.empty()) return;
    WritingInput& input = writing_input(context, view);
    input.shown = std::min(input.shown, view.prompts.size() - 1);
    const std::size_t shown = input.shown;
    const bool sent = !written(view, input, shown).empty();
    const std::string which = words::question_of(shown + 1, view.prompts.size());
    widgets::ScrollArea area(ui, rect, words::title, input.scroll, {.focusable = false});
    Rect page = area.content();
    page.w = std::min(page.w, ui.px(920));
    // Who has sent a line knows what becomes of it.
    const bool explains = !sent || rect.h >= ui.px(300);
    const float intro =
        explains ? widgets::paragraph_height(ui, words::others_guess, Type::list, page.w, intro_lines) : 0;
    const float number = widgets::text_height(ui, Type::caption);
    const float body =
        sent ? sent_height(context, view, input, shown, page.w) : entry_height(context, view, shown, page.w);
    const float space = gap(ui);
    const float before = explains ? intro + space : 0;
    const float whole = before + number + ui.px(6) + body + space + foot_height(ui) + ui.px(4);
    area.used(whole);
    page.h = std::max(rect.h, whole);
    if (explains) {
        widgets::paragraph(ui, page.cut_top(intro, space), words::others_guess, intro_lines,
                           {.type = Type::list, .colour = ui.theme().t2, .valign = VAlign::top});
    }
    const widgets::Group group(ui, words::prompt_name(shown + 1));
    widgets::label(ui, page.cut_top(number, ui.px(6)), which,
                   {.type = Type::caption, .colour = ui.theme().t3, .may_cut = true});
    const Rect place = page.cut_top(body, space);
    if (sent) {
        draw_sent(context, place, view, input, shown);
    } else if (draw_entry(context, place, view, input, shown)) {
        // What was sent is to be looked at first; Enter then goes on.
        input.on_to_next = view.prompts.size() > 1;
        ui.redraw();
    }
    draw_foot(context, page, view, input);
}

}  // namespace parlor::client::who_parts

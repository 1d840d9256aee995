// Everybody answers in a line: a sheet for each question, and what it will look like to the others.
#include <algorithm>

#include "client/rounds/who_said_it_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client::who_parts {

using widgets::Align;
using widgets::Ui;
using widgets::VAlign;

namespace {

constexpr TextLimits line_limits{limits::line_graphemes, limits::line_bytes};

const who::OwnLine* line_for(const View& view, std::size_t prompt) {
    const auto found = std::ranges::find(view.own_lines, prompt, &who::OwnLine::prompt);
    return found == view.own_lines.end() ? nullptr : &*found;
}

// A line that stands, here or on its way.
std::string_view written(const View& view, const WritingInput& input, std::size_t prompt) {
    if (input.editing.at(prompt)) return {};
    if (!input.sent.at(prompt).empty()) return input.sent.at(prompt);
    const who::OwnLine* line = line_for(view, prompt);
    return line == nullptr ? std::string_view{} : std::string_view(line->text);
}

void send(Context& context, const View& view, WritingInput& input, std::size_t prompt) {
    const auto text = clean(input.fields.at(prompt).edit.text, line_limits);
    if (!text || text->empty()) return;
    say(context, who::WriteLine{static_cast<std::uint8_t>(prompt), *text});
    input.sent.at(prompt) = *text;
    input.editing.at(prompt) = false;
    input.refusals = refusals(context);
    for (std::size_t next = 0; next < view.prompts.size(); ++next) {
        if (written(view, input, next).empty()) {
            input.focus_next = static_cast<std::uint8_t>(next);
            input.focused = false;
            break;
        }
    }
}

float field_height(const Ui& ui) {
    return ui.px(style::height::field);
}

// Below each other where they are too wide for one row.
bool stacked(const Ui& ui, float width) {
    return width < ui.px(520);
}

float form_height(Context& context, const View& view, const WritingInput& input, std::size_t prompt,
                  float width) {
    const Ui& ui = context.ui;
    const std::string_view line = written(view, input, prompt);
    const float inner = width - ui.px(48);
    if (!line.empty()) {
        const Quote quote{view.prompts[prompt], line, true};
        const float buttons = ui.px(style::height::button_small) * (stacked(ui, width) ? 2 : 1);
        return quote_height(context, quote, width, Type::sub) + ui.px(8 + 4) + buttons +
               (stacked(ui, width) ? ui.px(8) : 0);
    }
    const float text = widgets::paragraph_height(ui, view.prompts[prompt], Type::sub, inner, 6);
    const float entry = stacked(ui, width) ? 2 * field_height(ui) + ui.px(12) : field_height(ui);
    return ui.px(20 + 14 + 22) + text + entry;
}

// What was sent, as the others will see it.
void draw_sent(Context& context, Rect rect, const View& view, WritingInput& input, std::size_t prompt) {
    Ui& ui = context.ui;
    const Quote quote{view.prompts[prompt], written(view, input, prompt), true};
    const float height = quote_height(context, quote, rect.w, Type::sub);
    draw_quote(context, rect.cut_top(height, ui.px(8 + 4)), quote, Type::sub, view);
    const widgets::Surface surface(ui, ui.theme().bg1);
    Rect row = rect;
    const widgets::ButtonOptions quiet{
        .kind = widgets::ButtonKind::ghost, .size = widgets::ButtonSize::small, .icon = style::Icon::bin};
    const widgets::ButtonOptions mend{.size = widgets::ButtonSize::small, .icon = style::Icon::pencil};
    if (stacked(ui, rect.w)) row = rect.cut_bottom(ui.px(style::height::button_small));
    const float back = widgets::button_width(ui, words::take_back, quiet);
    const float change = widgets::button_width(ui, words::change, mend);
    const bool waits = !input.sent.at(prompt).empty();
    const widgets::Inert inert(ui, waits);
    if (widgets::button(ui, row.cut_right(std::min(back, row.w * 0.5F), ui.px(8)), words::take_back, quiet))
        say(context, who::TakeBack{static_cast<std::uint8_t>(prompt)});
    if (widgets::button(ui, row.cut_right(std::min(change, row.w), ui.px(16)), words::change, mend)) {
        widgets::set_text(input.fields.at(prompt).edit, std::string(quote.line));
        input.editing.at(prompt) = true;
        input.focus_next = static_cast<std::uint8_t>(prompt);
        input.focused = false;
    }
    if (stacked(ui, rect.w)) row = rect;
    Rect text = row;
    if (text.w > ui.px(80)) {
        const Rect mark = text.cut_left(ui.px(18), ui.px(8));
        style::draw_icon(ui.draw(), style::Icon::eye, mark.centre(), ui.px(18), ui.theme().t2);
        widgets::label(ui, text, words::as_shown,
                       {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});
    }
}

void draw_form(Context& context, Rect rect, const View& view, WritingInput& input, std::size_t prompt) {
    Ui& ui = context.ui;
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(24), ui.px(20), ui.px(24), ui.px(22));
    const float text = widgets::paragraph_height(ui, view.prompts[prompt], Type::sub, inside.w, 6);
    widgets::paragraph(ui, inside.cut_top(text, ui.px(14)), view.prompts[prompt], 6,
                       {.type = Type::sub, .valign = VAlign::top});
    widgets::TextField& field = input.fields.at(prompt);
    const bool may = view.may_write;
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::secondary,
                                      .icon = style::Icon::send,
                                      .enabled = may && !field.edit.text.empty()};
    Rect row = inside;
    Rect button = stacked(ui, rect.w)
                      ? row.cut_bottom(field_height(ui), ui.px(12))
                      : row.cut_right(widgets::button_width(ui, words::send, look), ui.px(12));
    button = button.centred_y(ui.px(style::height::button));
    if (input.focus_next == prompt) {
        widgets::focus_once(ui, input.focused);
    }
    const auto typed = widgets::text_field(ui, row, words::your_line, field,
                                           {.placeholder = words::placeholder,
                                            .limits = {line_limits.graphemes, line_limits.bytes},
                                            .enabled = may});
    const bool pressed = widgets::button(ui, button, words::send, look);
    if (typed.cancelled && input.editing.at(prompt)) {
        input.editing.at(prompt) = false;
        widgets::set_text(field.edit, "");
    }
    if (may && (pressed || typed.submitted)) send(context, view, input, prompt);
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

// One question: the field to answer it in, or the line that was sent, as the others will see it.
#include <algorithm>

#include "client/rounds/who_said_it_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client::who_parts {

using widgets::Ui;
using widgets::VAlign;

namespace {

constexpr TextLimits line_limits{limits::line_graphemes, limits::line_bytes};

const who::OwnLine* line_for(const View& view, std::size_t prompt) {
    const auto found = std::ranges::find(view.own_lines, prompt, &who::OwnLine::prompt);
    return found == view.own_lines.end() ? nullptr : &*found;
}

// False when there is nothing to send.
bool send(Context& context, const View& view, WritingInput& input, std::size_t prompt) {
    const auto text = clean(input.fields.at(prompt).edit.text, line_limits);
    if (!text || text->empty()) return false;
    say(context, who::WriteLine{static_cast<std::uint8_t>(prompt), *text, view.set});
    input.sent.at(prompt) = *text;
    input.editing.at(prompt) = false;
    input.refusals = refusals(context);
    return true;
}

float field_height(const Ui& ui) {
    return ui.px(style::height::field);
}

// Below each other where they are too wide for one row.
bool stacked(const Ui& ui, float width) {
    return width < ui.px(472);
}

}  // namespace

std::string_view written(const View& view, const WritingInput& input, std::size_t prompt) {
    if (input.editing.at(prompt)) return {};
    if (!input.sent.at(prompt).empty()) return input.sent.at(prompt);
    const who::OwnLine* line = line_for(view, prompt);
    return line == nullptr ? std::string_view{} : std::string_view(line->text);
}

float entry_height(Context& context, const View& view, std::size_t prompt, float width) {
    const Ui& ui = context.ui;
    const float entry = stacked(ui, width) ? 2 * field_height(ui) + ui.px(12) : field_height(ui);
    return widgets::paragraph_height(ui, view.prompts[prompt], Type::sub, width, 6) + ui.px(14) + entry;
}

bool draw_entry(Context& context, Rect rect, const View& view, WritingInput& input, std::size_t prompt) {
    Ui& ui = context.ui;
    const bool below = stacked(ui, rect.w);
    const float text = widgets::paragraph_height(ui, view.prompts[prompt], Type::sub, rect.w, 6);
    widgets::paragraph(ui, rect.cut_top(text, ui.px(14)), view.prompts[prompt], 6,
                       {.type = Type::sub, .valign = VAlign::top});
    widgets::TextField& field = input.fields.at(prompt);
    const bool may = view.may_write;
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::secondary,
                                      .icon = style::Icon::send,
                                      .enabled = may && !field.edit.text.empty()};
    Rect row = rect;
    Rect button = below ? row.cut_bottom(field_height(ui), ui.px(12))
                        : row.cut_right(widgets::button_width(ui, words::send, look), ui.px(12));
    button = button.centred_y(ui.px(style::height::button));
    if (input.focus_next == prompt) widgets::focus_once(ui, input.focused);
    const auto typed = widgets::text_field(ui, row, words::your_line, field,
                                           {.placeholder = words::placeholder,
                                            .limits = {line_limits.graphemes, line_limits.bytes},
                                            .enabled = may});
    const bool pressed = widgets::button(ui, button, words::send, look);
    if (typed.cancelled && input.editing.at(prompt)) {
        input.editing.at(prompt) = false;
        widgets::set_text(field.edit, "");
    }
    return may && (pressed || typed.submitted) && send(context, view, input, prompt);
}

float sent_height(Context& context, const View& view, const WritingInput& input, std::size_t prompt,
                  float width) {
    const Ui& ui = context.ui;
    const bool below = stacked(ui, width);
    const Quote quote{view.prompts[prompt], written(view, input, prompt), true};
    const float buttons = ui.px(style::height::button_small) * (below ? 2 : 1);
    return quote_height(context, quote, width, Type::sub) + ui.px(8 + 4) + buttons + (below ? ui.px(8) : 0);
}

void draw_sent(Context& context, Rect rect, const View& view, WritingInput& input, std::size_t prompt) {
    Ui& ui = context.ui;
    const bool below = stacked(ui, rect.w);
    const Quote quote{view.prompts[prompt], written(view, input, prompt), true};
    const float height = quote_height(context, quote, rect.w, Type::sub);
    draw_quote(context, rect.cut_top(height, ui.px(8 + 4)), quote, Type::sub, view);
    Rect row = rect;
    const widgets::ButtonOptions quiet{
        .kind = widgets::ButtonKind::ghost, .size = widgets::ButtonSize::small, .icon = style::Icon::bin};
    const widgets::ButtonOptions mend{.size = widgets::ButtonSize::small, .icon = style::Icon::pencil};
    if (below) row = rect.cut_bottom(ui.px(style::height::button_small));
    const float back = widgets::button_width(ui, words::take_back, quiet);
    const float change = widgets::button_width(ui, words::change, mend);
    const bool waits = !input.sent.at(prompt).empty();
    const widgets::Inert inert(ui, waits);
    const Rect back_at = row.cut_right(std::min(back, row.w * 0.5F), ui.px(8));
    const Rect change_at = row.cut_right(std::min(change, row.w), ui.px(16));
    // What comes in its place has the keyboard.
    const auto to_the_field = [&] {
        input.focus_next = static_cast<std::uint8_t>(prompt);
        input.focused = false;
    };
    if (widgets::button(ui, change_at, words::change, mend)) {
        widgets::set_text(input.fields.at(prompt).edit, std::string(quote.line));
        input.editing.at(prompt) = true;
        to_the_field();
    }
    if (widgets::button(ui, back_at, words::take_back, quiet)) {
        say(context, who::TakeBack{static_cast<std::uint8_t>(prompt), view.set});
        to_the_field();
    }
    if (below) row = rect;
    Rect text = row;
    if (text.w > ui.px(80)) {
        const Rect mark = text.cut_left(ui.px(18), ui.px(8));
        style::draw_icon(ui.draw(), style::Icon::eye, mark.centre(), ui.px(18), ui.theme().t2);
        widgets::label(ui, text, words::as_shown,
                       {.type = Type::label, .colour = ui.theme().t2, .may_cut = true});
    }
}

}  // namespace parlor::client::who_parts

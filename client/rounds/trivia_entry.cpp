#include <algorithm>

#include "client/rounds/trivia_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

// Answers that are written: a number, or a word.
namespace parlor::client::trivia_parts {

using style::Type;
using trivia::Kind;
using widgets::Ui;

namespace {

constexpr float heading = 24;
constexpr float field_height = 72;
constexpr float sentence = 24;
constexpr float padding = 28;

bool stacked(const Ui& ui, float width) {
    return width < ui.px(520);
}

std::string said(const std::optional<trivia::Answer>& answer, std::string_view unit) {
    if (!answer) return {};
    if (const auto* typed = std::get_if<trivia::Typed>(&*answer)) return typed->text;
    if (const auto* number = std::get_if<trivia::Decimal>(&*answer)) {
        return quiz::with_unit(trivia::to_text(*number), unit);
    }
    return {};
}

std::optional<std::string> written(const Input& input) {
    return clean(input.field.edit.text, {limits::answer_graphemes, limits::answer_bytes});
}

void try_submit(Context& context, const View& view, Input& input) {
    const auto text = written(input);
    if (!text) return;
    if (view.kind == Kind::typed) {
        submit(context, view, trivia::Typed{*text});
    } else if (const auto number = trivia::parse_decimal(*text)) {
        submit(context, view, *number);
    } else {
        input.bad_number = true;
    }
    context.ui.redraw();
}

void draw_locked(Ui& ui, Rect rect, std::string_view text, bool locked) {
    const style::Theme& theme = ui.theme();
    ui.draw().AddRectFilled(rect.min(), rect.max(), theme.s0, ui.px(style::radius::field));
    const widgets::Surface surface(ui, theme.s0);
    if (locked) style::stroke_rect(ui.draw(), rect, ui.px(style::radius::field), theme.t1, ui.px(4));
    Rect inside = rect.inset(ui.px(20), 0);
    if (locked) {
        const widgets::ChipLook look{.tint = widgets::Tint::dark,
                                     .icon = style::Icon::lock,
                                     .solid = true,
                                     .height = 32,
                                     .type = Type::label};
        const float width = widgets::chip_width(ui, quiz::locked_in, look);
        const Rect place = inside.cut_right(width, ui.px(12));
        // Ink on ink would be lost in the dark theme.
        const widgets::ChipLook shown = theme.dark ? widgets::ChipLook{.tint = widgets::Tint::paper,
                                                                       .icon = style::Icon::lock,
                                                                       .solid = true,
                                                                       .height = 32,
                                                                       .type = Type::label}
                                                   : look;
        widgets::chip(ui, {place.x, place.centre().y - ui.px(16)}, quiz::locked_in, shown);
    }
    widgets::label_fit(ui, inside, text, {Type::answer, Type::answer_medium, Type::answer_small},
                       {.colour = locked ? theme.t1 : theme.t3, .may_cut = true});
}

}  // namespace

float entry_height(const Ui& ui, float width) {
    const float rows = stacked(ui, width) ? field_height + 12 + style::height::button_large : field_height;
    return ui.px((is_low(ui) ? 20 : padding) * 2 + heading + 8 + rows + 10 +
                 (stacked(ui, width) ? 2 : 1) * sentence);
}

void draw_entry(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    Input& input = input_of(context, view);
    const bool number = view.kind == Kind::number;
    const widgets::Group group(ui, "Answers");
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, theme.s1);
    const float pad = ui.px(is_low(ui) ? 20 : padding);
    Rect inside = rect.inset(pad + ui.px(8), pad, pad + ui.px(8), pad);
    const std::string_view name = number ? quiz::your_number : quiz::your_answer;
    widgets::label(ui, inside.cut_top(ui.px(heading), ui.px(8)), name,
                   {.type = Type::label, .colour = theme.t2});

    const auto answer = given(context, view);
    const bool open = view.may_answer && !answer && !time_is_up(context, view);
    if (!open) {
        const std::string text = answer             ? said(answer, view.unit)
                                 : watches(context) ? std::string(quiz::you_watch)
                                                    : std::string(quiz::times_up);
        draw_locked(ui, inside.cut_top(ui.px(field_height)), text, answer.has_value());
        return;
    }

    Rect row = inside.cut_top(ui.px(field_height), ui.px(stacked(ui, rect.w) ? 12 : 10));
    const widgets::ButtonOptions options{.kind = widgets::ButtonKind::primary,
                                         .size = widgets::ButtonSize::large,
                                         .icon = style::Icon::check,
                                         .enabled = written(input).has_value()};
    Rect press;
    if (stacked(ui, rect.w)) {
        press = inside.cut_top(ui.px(style::height::button_large), ui.px(10));
    } else {
        press = row.cut_right(widgets::button_width(ui, quiz::submit, options), ui.px(16))
                    .centred_y(ui.px(style::height::button_large));
    }
    if (!view.unit.empty()) {
        const float wide = widgets::text_width(ui, view.unit, Type::sub) + ui.px(2);
        const Rect unit = row.cut_right(std::min(wide, row.w * 0.4F), ui.px(14));
        widgets::label_fit(ui, unit, view.unit, {Type::sub, Type::large, Type::name},
                           {.colour = theme.t2, .may_cut = true});
    }
    if (number) row.w = std::min(row.w, ui.px(560));
    widgets::TextFieldOptions look;
    look.placeholder = number ? quiz::type_number : quiz::type_answer;
    look.limits = {limits::answer_graphemes, limits::answer_bytes, false};
    look.mood = input.bad_number ? widgets::FieldMood::error : widgets::FieldMood::plain;
    look.type = Type::field_large;
    look.large = true;
    widgets::focus_once(ui, input.focused);
    const auto field = widgets::text_field(ui, row, name, input.field, look);
    if (field.changed) input.bad_number = false;
    const bool pressed = widgets::button(ui, press, quiz::submit, options);
    if (field.submitted || pressed) try_submit(context, view, input);

    if (input.bad_number) {
        widgets::field_sentence(ui, inside, widgets::FieldMood::error, quiz::not_a_number);
    } else {
        widgets::label(ui, inside.cut_top(ui.px(sentence)), number ? quiz::number_rule : quiz::typed_rule,
                       {.type = Type::label, .colour = theme.t3, .may_cut = true});
    }
}

}  // namespace parlor::client::trivia_parts

#include <algorithm>

#include "client/rounds/draw_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace parlor::client::draw_parts {

using style::Type;
using widgets::Ui;

namespace {

// What is typed just now goes where.
struct Purpose {
    std::string_view name;
    std::string_view placeholder;
    std::string_view verb;
    bool describes = false;
};

std::optional<Purpose> purpose_of(const Context& context, const View& view) {
    if (watches(context)) return std::nullopt;
    if (is_artist(context, view)) {
        if (!view.in_words) return std::nullopt;
        return Purpose{words::your_description, words::type_description, words::say, true};
    }
    if (view.knows_word) return Purpose{words::your_guess, words::type_among_us, words::say};
    return Purpose{words::your_guess, words::type_guess, words::guess};
}

void submit(Context& context, const View& view, Input& input, const Purpose& purpose) {
    const auto text = clean(input.field.edit.text, {limits::guess_graphemes, limits::guess_bytes});
    if (!text || text->empty()) return;
    draw::Command command = draw::Guess{view.turn, *text};
    if (purpose.describes) command = draw::Describe{view.turn, *text};
    context.requests.say(RoundCommand{context.model.lobby->round->activity, std::move(command)});
    input.said = *text;
    input.refused = context.model.refusal ? context.model.refusal->number : 0;
    input.close = false;
    widgets::set_text(input.field.edit, "");
}

// What was refused can be mended and said again.
void give_back(const Context& context, Input& input) {
    const auto& refusal = context.model.refusal;
    if (input.said.empty() || !refusal || refusal->number <= input.refused) return;
    const Refusal why = refusal->refused.why;
    const bool mends = why == Refusal::gives_word_away || why == Refusal::not_now ||
                       why == Refusal::too_fast || why == Refusal::bad_text || why == Refusal::bad_values;
    if (mends && input.field.edit.text.empty()) widgets::set_text(input.field.edit, input.said);
    input.said.clear();
}

}  // namespace

float entry_height(const Ui& ui) {
    return ui.px(is_low(ui) ? 52 : 64);
}

void draw_entry(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Surface surface(ui, ui.theme().bg1);
    const auto purpose = purpose_of(context, view);
    if (!purpose) {
        const std::string_view text = watches(context) ? words::you_watch : words::typing_off;
        widgets::label(
            ui, rect, text,
            {.type = Type::body, .colour = ui.theme().t2, .align = widgets::Align::centre, .may_cut = true});
        return;
    }
    const widgets::Group group(ui, words::guess);
    const widgets::ButtonOptions look{
        .kind = widgets::ButtonKind::primary,
        .size = is_low(ui) ? widgets::ButtonSize::regular : widgets::ButtonSize::large,
        .icon = style::Icon::send,
        .enabled = !input.field.edit.text.empty()};
    const float wide = std::min(rect.w * 0.4F, widgets::button_width(ui, purpose->verb, look));
    const Rect button = rect.cut_right(wide, ui.px(12));
    const bool pressed = widgets::button(ui, button, purpose->verb, look);

    const widgets::ChipLook chip{
        .tint = widgets::Tint::warn, .icon = style::Icon::flame, .height = 40, .type = Type::name};
    const float chip_width = input.close ? widgets::chip_width(ui, words::so_close, chip) : 0;
    const bool chip_fits = input.close && chip_width < rect.w * 0.5F;
    give_back(context, input);
    widgets::focus_once(ui, input.focused);
    const auto field =
        widgets::text_field(ui, rect, purpose->name, input.field,
                            {.placeholder = purpose->placeholder,
                             .limits = {limits::guess_graphemes, limits::guess_bytes},
                             .mood = input.close ? widgets::FieldMood::warn : widgets::FieldMood::plain,
                             .type = Type::large,
                             .large = !is_low(ui),
                             .reserve_right = chip_fits ? chip_width + ui.px(12) : 0});
    if (field.changed) input.close = false;
    if (chip_fits) {
        const Rect place = rect.inset(0, 0, ui.px(10), 0).cut_right(chip_width).centred_y(ui.px(40));
        widgets::chip(ui, place.min(), words::so_close, chip);
    }
    if (pressed || field.submitted) {
        submit(context, view, input, *purpose);
        ui.focus().set(field.id);
    }
}

}  // namespace parlor::client::draw_parts

// What everybody is asked for themselves before they go.
#include <algorithm>
#include <array>
#include <string>

#include "client/screens/recap_parts.hpp"
#include "client/strings/closing_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::recap_parts {

namespace words = strings::closing;
using style::Type;
using widgets::Ui;

namespace {

constexpr std::array pulses{Pulse::loved_it, Pulse::good, Pulse::so_so, Pulse::not_for_me};
static_assert(pulses.size() == pulse_kinds, "a pulse has no button");

constexpr float side_px = 20;
constexpr float row_px = 60;
constexpr float buttons_px = 46;  // with the lip below
constexpr float gap_px = 10;

struct Choice {
    std::string text;
    widgets::ButtonOptions look;
};

Choice choice_of(const Lobby& lobby, Pulse pulse) {
    const auto index = static_cast<std::size_t>(pulse);
    const std::vector<std::uint16_t>& counts = lobby.pulse.counts;
    Choice choice{counts.size() == pulse_kinds ? words::counted(pulse, counts[index])
                                               : std::string(words::word(pulse)),
                  {.kind = widgets::ButtonKind::toggle,
                   .size = widgets::ButtonSize::small,
                   .emoji = words::face(pulse),
                   .on = lobby.pulse.own == pulse,
                   .id = words::word(pulse)}};
    return choice;
}

float choices_width(const Context& context) {
    float width = context.ui.px(gap_px) * (pulse_kinds - 1);
    for (const Pulse pulse : pulses) {
        const Choice choice = choice_of(*context.model.lobby, pulse);
        width += widgets::button_width(context.ui, choice.text, choice.look);
    }
    return width;
}

// Who gets to know what, in a sentence that fits.
std::string_view sentence(const Context& context, float width) {
    const Lobby& lobby = *context.model.lobby;
    if (!lobby.pulse.counts.empty()) return words::only_you;
    const std::array both = lobby.gives_chair() ? std::array{words::not_yet, words::not_yet_short}
                                                : std::array{words::who_sees, words::who_sees_short};
    return widgets::text_width(context.ui, both[0], Type::caption) <= width ? both[0] : both[1];
}

void draw_question(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const float upper = widgets::text_height(ui, Type::name);
    const float lower = widgets::text_height(ui, Type::caption);
    rect = rect.centred_y(upper + lower);
    widgets::label(ui, rect.cut_top(upper), words::how_was_it, {.type = Type::name, .may_cut = true});
    widgets::label(ui, rect, sentence(context, rect.w),
                   {.type = Type::caption, .colour = ui.theme().t3, .may_cut = true});
}

// As wide as their words, or as there is room for.
void draw_choices(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, words::how_was_it);
    const float wanted = choices_width(context);
    int index = 0;
    const Rect all = rect;
    for (const Pulse pulse : pulses) {
        const Choice choice = choice_of(*context.model.lobby, pulse);
        const float own = widgets::button_width(ui, choice.text, choice.look);
        Rect place = wanted <= all.w ? rect.cut_left(own, ui.px(gap_px))
                                     : all.column(index, static_cast<int>(pulse_kinds), ui.px(gap_px));
        ++index;
        place.h = ui.px(style::height::button_small);
        if (widgets::button(ui, place, choice.text, choice.look)) {
            // The same again takes it back.
            room::SayPulse said{pulse};
            if (choice.look.on) said.how.reset();
            context.requests.say(said);
        }
    }
}

float inner(const Ui& ui, float width) {
    return width - ui.px(2 * side_px);
}

bool in_one_row(const Context& context, float width) {
    return inner(context.ui, width) >= choices_width(context) + context.ui.px(240);
}

}  // namespace

float closing_height(const Context& context, float width) {
    const Ui& ui = context.ui;
    if (in_one_row(context, width)) return ui.px(row_px);
    return ui.px(row_px + buttons_px + 6);
}

void draw_closing(Context& context, Rect rect) {
    Ui& ui = context.ui;
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(side_px), 0);
    if (in_one_row(context, rect.w)) {
        const Rect choices = inside.cut_right(choices_width(context), ui.px(16));
        draw_question(context, inside);
        draw_choices(context, choices.centred_y(ui.px(style::height::button_small)));
        return;
    }
    draw_question(context, inside.cut_top(ui.px(row_px)));
    draw_choices(context, inside.cut_top(ui.px(buttons_px)));
}

}  // namespace parlor::client::recap_parts

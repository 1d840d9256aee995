// What everybody is asked for themselves before they go.
#include <algorithm>
#include <array>
#include <string>

#include "client/screens/recap_parts.hpp"
#include "client/strings/closing_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client::recap_parts {

namespace closing = strings::closing;
using style::Type;
using widgets::Ui;

namespace {

constexpr std::array pulses{Pulse::loved_it, Pulse::good, Pulse::so_so, Pulse::not_for_me};
static_assert(pulses.size() == pulse_kinds, "a pulse has no button");

constexpr float side_px = 20;
constexpr float row_px = 60;
constexpr float button_px = style::height::button_small;
constexpr float buttons_px = button_px + style::depth::lip;
constexpr float second_row_px = buttons_px + 6;
constexpr float gap_px = 10;
constexpr float between_px = 24;
constexpr float least_question_px = 220;
constexpr float switch_px = 60;

struct Choice {
    std::string text;
    widgets::ButtonOptions look;
};

Choice choice_of(const Lobby& lobby, Pulse pulse) {
    const auto index = static_cast<std::size_t>(pulse);
    const std::vector<std::uint16_t>& counts = lobby.pulse.counts;
    Choice choice{counts.size() == pulse_kinds ? closing::counted(pulse, counts[index])
                                               : std::string(closing::word(pulse)),
                  {.kind = widgets::ButtonKind::toggle,
                   .size = widgets::ButtonSize::small,
                   .emoji = closing::face(pulse),
                   .on = lobby.pulse.own == pulse,
                   .id = closing::word(pulse)}};
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
    if (!lobby.pulse.counts.empty()) return closing::only_you;
    const std::array both = lobby.gives_chair() ? std::array{closing::not_yet, closing::not_yet_short}
                                                : std::array{closing::who_sees, closing::who_sees_short};
    return widgets::text_width(context.ui, both[0], Type::caption) <= width ? both[0] : both[1];
}

void draw_question(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const float upper = widgets::text_height(ui, Type::name);
    const float lower = widgets::text_height(ui, Type::caption);
    rect = rect.centred_y(upper + lower);
    widgets::label(ui, rect.cut_top(upper), closing::how_was_it, {.type = Type::name, .may_cut = true});
    widgets::label(ui, rect, sentence(context, rect.w),
                   {.type = Type::caption, .colour = ui.theme().t3, .may_cut = true});
}

// As wide as their words side by side; two by two where there is no room for that.
void draw_choices(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, closing::how_was_it);
    const float wanted = choices_width(context);
    int index = 0;
    const Rect all = rect;
    for (const Pulse pulse : pulses) {
        const Choice choice = choice_of(*context.model.lobby, pulse);
        const float own = widgets::button_width(ui, choice.text, choice.look);
        Rect place = rect.cut_left(own, ui.px(gap_px));
        if (wanted > all.w) {
            place = all.column(index % 2, 2, ui.px(gap_px));
            if (index >= 2) place = place.moved(0, ui.px(second_row_px));
        }
        ++index;
        place.h = ui.px(button_px);
        if (widgets::button(ui, place, choice.text, choice.look)) {
            // The same again takes it back.
            room::SayPulse said{pulse};
            if (choice.look.on) said.how.reset();
            context.requests.say(said);
        }
    }
}

float switch_width(const Ui& ui) {
    return std::max(widgets::text_width(ui, closing::leave_me_out, Type::name),
                    widgets::text_width(ui, closing::out_of_what, Type::caption)) +
           ui.px(switch_px + 14) + 2;
}

// Takes effect in everybody's program at once, and back.
void draw_switch(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    bool out = is_left_out(*lobby.room, lobby.you);
    if (widgets::toggle_switch(ui, rect.cut_right(ui.px(switch_px), ui.px(14)), closing::leave_me_out, out))
        context.requests.say(room::LeaveMeOut{out});
    const float upper = widgets::text_height(ui, Type::name);
    const float lower = widgets::text_height(ui, Type::caption);
    rect = rect.centred_y(upper + lower);
    widgets::label(ui, rect.cut_top(upper), closing::leave_me_out, {.type = Type::name, .may_cut = true});
    widgets::label(ui, rect, closing::out_of_what,
                   {.type = Type::caption, .colour = ui.theme().t3, .may_cut = true});
}

float choices_height(const Context& context, float width) {
    const Ui& ui = context.ui;
    const bool fits = choices_width(context) <= width - ui.px(2 * side_px);
    return ui.px(fits ? buttons_px : buttons_px + second_row_px);
}

// All in one row; the buttons below; or everything below one another.
enum class Rows { one, two, three };

Rows rows_of(const Context& context, float width) {
    const Ui& ui = context.ui;
    const float inner = width - ui.px(2 * side_px);
    const float beside = ui.px(least_question_px + between_px) + switch_width(ui);
    if (inner >= beside + choices_width(context) + ui.px(between_px)) return Rows::one;
    return inner >= beside ? Rows::two : Rows::three;
}

}  // namespace

float closing_height(const Context& context, float width) {
    const Rows rows = rows_of(context, width);
    if (rows == Rows::one) return context.ui.px(row_px);
    return context.ui.px(row_px + 8 + (rows == Rows::three ? row_px : 0)) + choices_height(context, width);
}

void draw_closing(Context& context, Rect rect) {
    Ui& ui = context.ui;
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(side_px), 0);
    const Rows rows = rows_of(context, rect.w);
    Rect row = inside.cut_top(ui.px(row_px));
    Rect at_end = rows == Rows::three ? Rect{} : row.cut_right(switch_width(ui), ui.px(between_px));
    const float choices = std::min(choices_width(context), inside.w);
    const Rect buttons = rows == Rows::one
                             ? row.cut_right(choices, ui.px(between_px)).centred_y(ui.px(button_px))
                             : inside.cut_top(choices_height(context, rect.w));
    draw_question(context, row);
    draw_choices(context, buttons);
    if (rows == Rows::three) at_end = inside.cut_top(ui.px(row_px));
    draw_switch(context, at_end);
}

}  // namespace parlor::client::recap_parts

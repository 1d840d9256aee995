// The floor after a reveal: the story, and what comes next.
#include <algorithm>

#include "client/rounds/two_truths_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::two_truths_parts {

using style::Type;
using widgets::Ui;

namespace {

std::string what_next(const Context& context, const View& view) {
    if (!view.next_teller) return {};
    if (*view.next_teller == context.model.lobby->you) return std::string(words::you_are_next);
    return words::next_is(person_of(*context.model.lobby, *view.next_teller).name);
}

void ask_button(Context& context, Rect& row, const View& view) {
    Ui& ui = context.ui;
    if (!view.may_ask) return;
    // The host's primary button is the one that goes on.
    const bool host = context.model.lobby->is_host();
    const widgets::ButtonOptions look{
        .kind = host ? widgets::ButtonKind::secondary : widgets::ButtonKind::primary,
        .icon = style::Icon::chat,
        .tooltip = words::tell_us_more_tip};
    const float width = std::min(row.w * 0.6F, widgets::button_width(ui, words::tell_us_more, look));
    const Rect place = row.cut_right(width, ui.px(16)).centred_y(ui.px(style::height::button));
    const bool pressed = widgets::button(ui, place, words::tell_us_more, look);
    const bool entered =
        !host && ui.shortcut(widgets::Key::enter) && social::has_settled(context, view.began);
    if (!pressed && !entered) return;
    const truths::Command more = truths::AskForMore{view.card};
    context.requests.say(social::command_of(context, more));
}

}  // namespace

float floor_height(const Ui& ui) {
    return ui.px(social::is_low(ui) ? 68 : 84);
}

void draw_floor(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, "Floor");
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect row = rect.inset(ui.px(22), ui.px(8));
    social::next_button(context, row, view.next_teller ? words::next_card : words::to_the_end, view.began);
    ask_button(context, row, view);
    const std::string next = what_next(context, view);
    if (!view.reveal->lie) {
        widgets::label_fit(ui, row, next, {Type::large, Type::name, Type::label}, {.may_cut = true});
        return;
    }
    const Person teller = person_of(*context.model.lobby, view.teller);
    const bool own = is_teller(context, view);
    std::string more(view.asked ? words::want_more : words::tell_story);
    if (!next.empty()) more += " · " + next;
    Rect lines = row.centred_y(ui.px(50));
    widgets::label_fit(ui, lines.cut_top(ui.px(28)),
                       own ? std::string(words::your_floor) : words::floor_of(teller.name),
                       {Type::large, Type::name, Type::label}, {.may_cut = true});
    widgets::label(ui, lines, more, {.type = Type::list, .colour = ui.theme().t2, .may_cut = true});
}

}  // namespace parlor::client::two_truths_parts

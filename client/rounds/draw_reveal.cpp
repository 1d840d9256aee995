#include <algorithm>
#include <cmath>

#include "client/parts/cheer_bar.hpp"
#include "client/parts/people.hpp"
#include "client/rounds/draw_parts.hpp"
#include "client/strings/common_words.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::draw_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

std::string what_next(const Context& context, const View& view) {
    if (view.turn >= view.of) return std::string(words::last_turn);
    if (!view.next_artist) return {};
    if (*view.next_artist == context.model.lobby->you) return std::string(words::you_draw_next);
    return words::next_draws(person_of(*context.model.lobby, *view.next_artist).name);
}

// The host may go on at once.
void next_button(Context& context, Rect& row, const View& view) {
    Ui& ui = context.ui;
    if (!context.model.lobby->is_host()) return;
    const std::string_view verb = view.turn >= view.of ? words::finish : words::next_turn;
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::primary, .icon = style::Icon::skip};
    const float width = std::min(row.w * 0.5F, widgets::button_width(ui, verb, look));
    const Rect place = row.cut_right(width, ui.px(16)).centred_y(ui.px(style::height::button));
    const bool pressed = widgets::button(ui, place, verb, look);
    // An Enter meant for a guess, a moment too late, must not skip what it brought.
    const bool settled = context.model.clock.now(context.now) - view.began > 700ms;
    const bool entered = ui.shortcut(widgets::Key::enter);
    if (pressed || (entered && settled)) context.requests.say(host::SkipAhead{});
}

// Beside what was: keep it, and draw soon oneself.
void own_wishes(Context& context, Rect& row, const View& view) {
    Ui& ui = context.ui;
    const float size = ui.px(style::height::icon_button);
    const canvas::Drawing& drawing = input_of(context, view).live.picture().drawing();
    if (!view.in_words && !drawing.blank() && row.w > ui.px(300)) {
        const Rect place = row.cut_right(size, ui.px(12)).centred_y(size);
        if (widgets::icon_button(ui, place, style::Icon::download, words::save_drawing))
            context.requests.add(SaveDrawing{drawing.seen_ops()});
    }
    if (watches(context) || view.turn >= view.of || row.w <= ui.px(300)) return;
    const bool on = std::ranges::count(view.volunteers, context.model.lobby->you) > 0;
    const Rect place = row.cut_right(size, ui.px(12)).centred_y(size);
    if (widgets::icon_button(ui, place, style::Icon::brush, words::want_to_draw,
                             {.selected = on, .tooltip = words::want_to_draw})) {
        const draw::Command wish = draw::Volunteer{!on};
        context.requests.say(RoundCommand{context.model.lobby->round->activity, wish});
    }
}

void finders(Context& context, Rect row, const View& view) {
    Ui& ui = context.ui;
    std::vector<Person> people;
    for (const draw::Finder& finder : view.found)
        people.push_back(person_of(*context.model.lobby, finder.who));
    std::vector<widgets::Face> faces;
    for (const Person& person : people) {
        widgets::CoasterLook look = coaster_of(person);
        look.badge = widgets::Badge::ready;
        look.you = false;
        faces.push_back({person.avatar, look});
    }
    widgets::coaster_row(ui, row.centred_y(ui.px(38)), faces);
}

void result_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const widgets::Group group(ui, "Result");
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect row = rect.inset(ui.px(22), ui.px(10));
    next_button(context, row, view);
    own_wishes(context, row, view);
    const Person artist = person_or_you(lobby, view.artist);
    const std::string why(words::why_over(view.reveal->why, view.found.size()));
    std::string more = view.reveal->artist_points > 0
                           ? words::artist_got(artist.name, view.reveal->artist_points)
                           : std::string{};
    const std::string next = what_next(context, view);
    if (!next.empty()) more += (more.empty() ? "" : " · ") + next;
    if (view.reveal->own_points > 0) {
        const std::string own = strings::signed_number(view.reveal->own_points);
        const float width = widgets::text_width(ui, own, Type::title) + ui.px(2);
        if (width < row.w * 0.3F) {
            widgets::label(ui, row.cut_right(width, ui.px(20)), own,
                           {.type = Type::title, .colour = theme.acc_text, .align = Align::right});
        }
    }
    const auto count = static_cast<float>(view.found.size());
    const float faces = std::min(row.w * 0.35F, count * ui.px(44));
    const float text =
        std::max(widgets::text_width(ui, why, Type::large), widgets::text_width(ui, more, Type::list)) +
        ui.px(4);
    if (!view.found.empty() && text + faces + ui.px(16) <= row.w)
        finders(context, row.cut_right(faces, ui.px(16)), view);
    Rect lines = row.centred_y(ui.px(more.empty() ? 27 : 50));
    widgets::label_fit(ui, lines.cut_top(ui.px(28)), why, {Type::large, Type::name, Type::label},
                       {.may_cut = true});
    if (!more.empty())
        widgets::label(ui, lines, more, {.type = Type::list, .colour = theme.t2, .may_cut = true});
}

}  // namespace

void draw_reveal(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    draw_bar(context, rect.cut_top(bar_height(ui), gap(ui)), view);
    const float height = ui.px(is_low(ui) ? 68 : 84);
    const Rect result = rect.cut_bottom(height, gap(ui));
    if (view.in_words) {
        draw_description(context, rect, view);
    } else {
        easel_of(context).show(ui, rect, input_of(context, view).live.picture());
    }
    result_card(context, result, view);
}

}  // namespace parlor::client::draw_parts

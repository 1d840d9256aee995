#include "client/rounds/social_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "client/parts/cheer_bar.hpp"
#include "client/strings/chat_strings.hpp"
#include "client/strings/draw_strings.hpp"
#include "client/strings/trivia_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/progress.hpp"

namespace parlor::client::social_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

bool watches(const Context& context) {
    const MemberView* me = context.model.lobby->me();
    return me == nullptr || me->watching;
}

bool rail_shows(const Ui& ui) {
    return ui.width() >= style::width::drawer_below;
}

bool is_low(const Ui& ui) {
    return ui.height() < 700;
}

bool is_tiny(const Ui& ui) {
    return ui.height() < 440;
}

float gap(const Ui& ui) {
    return ui.px(is_low(ui) ? style::gap::sm : style::gap::lg);
}

RoundCommand command_of(const Context& context, Rounds::Command command) {
    return {context.model.lobby->round->activity, std::move(command)};
}

void draw_clock(Context& context, ImVec2 centre, float diameter, const Span& time, std::string_view unit) {
    const double scale = context.model.clock.scale();
    const double left = context.seconds_until(time.ends);
    const double total = static_cast<double>(count_ms(time.ends - time.began)) / 1000.0 / scale;
    widgets::RingLook look;
    look.paused = context.model.lobby->room->paused;
    look.name = strings::drawing::time_left;
    look.unit = unit;
    widgets::ring_timer(context.ui, centre, diameter, left, std::max(total, 0.001), look);
}

std::vector<PlayerId> counted(std::span<const PlayerId> done, std::span<const PlayerId> expected) {
    std::vector<PlayerId> all(done.begin(), done.end());
    for (const PlayerId who : expected) {
        if (std::ranges::find(done, who) == done.end()) all.push_back(who);
    }
    return all;
}

std::vector<Person> people_of(const Context& context, std::span<const PlayerId> who) {
    std::vector<Person> people;
    for (const PlayerId one : who)
        people.push_back(person_of(*context.model.lobby, one));
    return people;
}

void draw_faces(Context& context, Rect rect, std::span<const PlayerId> all, std::span<const PlayerId> done) {
    const std::vector<Person> people = people_of(context, all);
    std::vector<widgets::Face> faces;
    for (const Person& person : people) {
        widgets::CoasterLook look = coaster_of(person);
        const bool is_done = std::ranges::find(done, person.id) != done.end();
        look.you = false;
        look.badge = is_done ? widgets::Badge::ready : widgets::Badge::none;
        look.opacity = is_done ? 1.0F : look.away ? 0.3F : 0.45F;
        look.away = false;
        faces.push_back({person.avatar, look});
    }
    widgets::coaster_row(context.ui, rect, faces);
}

float clock_card(Context& context, Rect rect, const Span& time, const Counted& count) {
    Ui& ui = context.ui;
    const bool roomy = rect.h >= ui.px(600);
    const float ring = ui.px(roomy ? 148 : 96);
    const float line = count.strong.empty() ? 0 : ui.px(roomy ? 38 : 32);
    const float side = ui.px(roomy ? 26 : 18);
    const Rect whole{rect.x, rect.y, rect.w, 2 * side + ring + line};
    const widgets::Group group(ui, "Clock");
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    const double left = context.seconds_until(time.ends);
    const std::string_view unit =
        roomy ? strings::quiz::seconds_unit(std::lround(std::ceil(left))) : std::string_view{};
    draw_clock(context, {whole.centre().x, whole.y + side + ring / 2}, ring, time, unit);
    if (line > 0) {
        const Rect words{whole.x + ui.px(12), whole.y + side + ring + line - ui.px(24), whole.w - ui.px(24),
                         ui.px(24)};
        widgets::spans(ui, words,
                       {{count.strong, Type::name, ui.theme().t1}, {count.rest, Type::body, ui.theme().t2}},
                       {.align = Align::centre, .may_cut = true});
    }
    return whole.h;
}

float cheer_card(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const Rect whole{rect.x, rect.y, rect.w, ui.px(204)};
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = whole.inset(ui.px(22), ui.px(18), ui.px(22), ui.px(24));
    widgets::label(ui, inside.cut_top(ui.px(24), ui.px(12)), strings::cheers_name, {.type = Type::name});
    cheer_grid(context, inside);
    return whole.h;
}

float text_card_height(const Ui& ui, float width, std::string_view text) {
    return ui.px(18 + 24 + 6 + 20) + widgets::paragraph_height(ui, text, Type::list, width - ui.px(44), 8);
}

float text_card(Context& context, Rect rect, std::string_view heading, std::string_view text) {
    Ui& ui = context.ui;
    const Rect whole{rect.x, rect.y, rect.w, text_card_height(ui, rect.w, text)};
    const widgets::Group group(ui, heading);
    widgets::card(ui, whole, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = whole.inset(ui.px(22), ui.px(18), ui.px(22), ui.px(20));
    widgets::label(ui, inside.cut_top(ui.px(24), ui.px(6)), heading, {.type = Type::name, .may_cut = true});
    widgets::paragraph(ui, inside, text, 8,
                       {.type = Type::list, .colour = ui.theme().t2, .valign = widgets::VAlign::top});
    return whole.h;
}

bool has_settled(const Context& context, RoomTime began) {
    return context.model.clock.now(context.now) - began > 700ms;
}

void next_button(Context& context, Rect& row, std::string_view verb, RoomTime began) {
    Ui& ui = context.ui;
    if (!context.model.lobby->is_host()) return;
    const widgets::ButtonOptions look{.kind = widgets::ButtonKind::primary, .icon = style::Icon::skip};
    const float width = std::min(row.w * 0.5F, widgets::button_width(ui, verb, look));
    const Rect place = row.cut_right(width, ui.px(16)).centred_y(ui.px(style::height::button));
    const bool pressed = widgets::button(ui, place, verb, look);
    const bool entered = ui.shortcut(widgets::Key::enter);
    if (pressed || (entered && has_settled(context, began))) context.requests.say(host::SkipAhead{});
}

}  // namespace parlor::client::social_parts

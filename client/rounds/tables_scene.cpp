// The table with the people around it and the card in its middle.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "client/rounds/tables_parts.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::tables_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float card_width = 356;
constexpr float name_room = 170;  // beside a seat, style px
constexpr std::array<std::string_view, 5> cups{"🍵", "🧋", "☕", "🥤", "🫖"};

// Where the people sit: oneself at the bottom, the others clockwise.
struct Seat {
    PlayerId who;
    ImVec2 at;
};
struct Plan {
    ImVec2 centre;
    float radius = 0;
    float disc = 0;  // radius of a coaster
    std::vector<Seat> seats;
};

std::vector<PlayerId> from_you_on(const View& view, PlayerId you) {
    std::vector<PlayerId> people;
    for (const tables::Seats& table : view.tables) {
        if (view.own && table.number == view.own->number) people = table.who;
    }
    const auto own = std::ranges::find(people, you);
    if (own != people.end()) std::rotate(people.begin(), own, people.end());
    return people;
}

Plan plan_for(const Ui& ui, Rect rect, const std::vector<PlayerId>& people) {
    Plan plan;
    const auto count = static_cast<float>(std::max<std::size_t>(people.size(), 1));
    const auto angle_of = [&](std::size_t index) {
        return std::numbers::pi_v<float> * (0.5F + 2 * static_cast<float>(index) / count);
    };
    float sideways = 0;  // of the radius, how far the outermost seat is from the middle
    for (std::size_t i = 0; i < people.size(); ++i)
        sideways = std::max(sideways, std::abs(std::cos(angle_of(i))));
    plan.disc = ui.px(std::clamp(rect.h / ui.scale() * 0.1F, 30.0F, 52.0F));
    const float high = rect.h / 2 - plan.disc - ui.px(8);
    const float beside = rect.w / 2 - plan.disc - ui.px(rect.w < ui.px(700) ? 132 : name_room);
    const float wide = std::min(rect.w / 2 - ui.px(16), sideways > 0.1F ? beside / sideways : rect.w);
    plan.radius = std::max(ui.px(56), std::min({ui.px(232), high, wide}));
    if (people.size() > 1)
        plan.disc = std::min(plan.disc, plan.radius * std::sin(std::numbers::pi_v<float> / count) - ui.px(5));
    plan.centre = {rect.centre().x, rect.centre().y};
    for (std::size_t i = 0; i < people.size(); ++i) {
        const float angle = angle_of(i);
        plan.seats.push_back(
            {people[i],
             {plan.centre.x + plan.radius * std::cos(angle), plan.centre.y + plan.radius * std::sin(angle)}});
    }
    return plan;
}

void draw_wood(Context& context, const Plan& plan, const View& view) {
    Ui& ui = context.ui;
    ImDrawList& list = ui.draw();
    const style::Theme& theme = ui.theme();
    const float rim = plan.radius + ui.px(8);
    const ImVec2 at = plan.centre;
    for (int i = 5; i > 0; --i)
        list.AddCircleFilled({at.x, at.y + ui.px(10)}, rim + ui.px(3) * static_cast<float>(i),
                             style::faded(theme.shadow, 0.06F), 96);
    list.AddCircleFilled(at, rim, style::table_rim, 128);
    list.AddCircleFilled(at, plan.radius - ui.px(8), style::table_wood[2], 128);
    style::draw_glow(list, at, plan.radius - ui.px(8), style::table_wood[0]);
    style::stroke_circle(list, at, plan.radius - ui.px(24), style::faded(style::table_wood[0], 0.45F),
                         ui.px(1.5F));
    // The time that is left runs round the rim.
    const double total = std::max(1.0, static_cast<double>(count_ms(view.ends - view.began)) / 1000.0);
    const double left = context.seconds_until(view.ends);
    const auto part = static_cast<float>(std::clamp(left / total, 0.0, 1.0));
    const ImU32 colour = left <= 10 ? theme.acc : theme.lamp;
    if (part > 0.002F) style::draw_arc(list, at, plan.radius, part, ui.px(11), colour);
}

// Between each seat and the next one up, where the card leaves room.
void draw_cups(Ui& ui, const Plan& plan, Rect card) {
    const float size = ui.px(25);
    for (std::size_t i = 0; i < plan.seats.size(); ++i) {
        const ImVec2 seat = plan.seats[i].at;
        const float turn = seat.x > plan.centre.x + 1 ? -0.45F : 0.45F;
        const float angle = std::atan2(seat.y - plan.centre.y, seat.x - plan.centre.x) + turn;
        const float out = plan.radius * 0.72F;
        const ImVec2 at{plan.centre.x + out * std::cos(angle), plan.centre.y + out * std::sin(angle)};
        const Rect place = style::rect_around(at, 2 * size, 2 * size + ui.px(6));
        const bool free = std::ranges::none_of(plan.seats, [&](const Seat& other) {
            return std::hypot(other.at.x - at.x, other.at.y - at.y) < plan.disc + size + ui.px(4);
        });
        if (!free || place.overlaps(card)) continue;
        ui.draw().AddCircleFilled({at.x, at.y + ui.px(3)}, size, style::faded(style::ink, 0.35F), 40);
        ui.draw().AddCircleFilled(at, size, style::rgb(0xE6D9CB), 40);
        ui.draw().AddCircleFilled(at, size - ui.px(4), style::paper, 40);
        widgets::draw_emoji(ui, at, ui.px(24), cups.at(i % cups.size()));
    }
}

std::string remark_of(const View& view, const Person& person) {
    if (person.you) return {};
    if (person.away) return std::string(words::reconnecting);
    const int times = times_met(view, person.id);
    return times == 0 ? std::string(words::new_to_you) : words::met(times);
}

void draw_remark(Context& context, Rect row, const View& view, const Person& person, Align align) {
    Ui& ui = context.ui;
    const std::string remark = remark_of(view, person);
    if (remark.empty()) return;
    const bool fresh = !person.away && times_met(view, person.id) == 0;
    widgets::ChipLook look{.tint = fresh ? widgets::Tint::lamp : widgets::Tint::page,
                           .icon = fresh ? style::Icon::star : style::Icon::none,
                           .solid = fresh,
                           .type = Type::label};
    float width = widgets::chip_width(ui, remark, look);
    if (width > row.w) {
        look.icon = style::Icon::none;
        look.type = Type::caption;
        width = widgets::chip_width(ui, remark, look);
    }
    const float x = align == Align::right ? row.right() - width : row.x;
    widgets::chip(ui, {x, row.y}, remark, look);
}

// Name, department and what is between you, beside the seat on its outer side.
void draw_name(Context& context, Rect page, const Plan& plan, const Seat& seat, const View& view) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const Person person = person_of(lobby, seat.who);
    const widgets::Surface surface(ui, theme.bg0);
    const bool left = seat.at.x < plan.centre.x - ui.px(10);
    const float off = plan.disc + ui.px(14);
    const float room = left ? seat.at.x - off - page.x : page.right() - seat.at.x - off;
    const float width = std::min(room, ui.px(220));
    const Align align = left ? Align::right : Align::left;
    const MemberView* member = lobby.member(seat.who);
    // On a small table names alone fit beside each other.
    const bool small = plan.radius < ui.px(130) && plan.seats.size() > 3;
    const std::string department =
        member != nullptr && !person.you && !small ? member->profile.department : "";
    const bool remark = !person.you;
    const float height = ui.px(31) + (department.empty() ? 0 : ui.px(21)) + (remark ? ui.px(36) : 0);
    Rect text{left ? seat.at.x - off - width : seat.at.x + off, seat.at.y - height / 2, width, height};
    // Oneself and whoever sits opposite: beside the coaster, off the rim.
    if (person.you) text.y = seat.at.y + ui.px(14);
    if (!person.you && seat.at.y < plan.centre.y - plan.radius * 0.9F) text.y = seat.at.y - height + ui.px(6);
    text.y = std::max(text.y, page.y);
    const widgets::Group group(ui, "Seat " + std::to_string(seat.who.value));
    widgets::label_fit(ui, text.cut_top(ui.px(31)), person.you ? std::string(words::you) : person.name,
                       {Type::sub, Type::large, Type::name}, {.align = align, .may_cut = true});
    if (!department.empty()) {
        widgets::label(ui, text.cut_top(ui.px(21)), department,
                       {.type = Type::list, .colour = theme.t2, .align = align, .may_cut = true});
    }
    text.cut_top(ui.px(6));
    if (remark) draw_remark(context, text, view, person, align);
}

void draw_seat(Context& context, const Plan& plan, const Seat& seat) {
    Ui& ui = context.ui;
    const Person person = person_of(*context.model.lobby, seat.who);
    const ImU32 ring = ui.theme().dark ? ui.theme().bg1 : style::table_rim;
    ui.draw().AddCircleFilled(seat.at, plan.disc + ui.px(5), ring, 64);
    widgets::CoasterLook look = coaster_of(person);
    look.you = false;
    look.on = ring;
    widgets::coaster(ui, seat.at, plan.disc * 2, person.avatar, look);
}

// The largest place between the coasters.
Rect place_of_card(const Ui& ui, const Plan& plan, float wanted_height) {
    float half = std::min(ui.px(card_width) / 2, plan.radius * 0.82F);
    for (const Seat& seat : plan.seats) {
        const float beside = std::abs(seat.at.x - plan.centre.x);
        const bool level = std::abs(seat.at.y - plan.centre.y) < wanted_height / 2 + plan.disc;
        if (level && beside > plan.radius * 0.88F) half = std::min(half, beside - plan.disc - ui.px(14));
    }
    float top = plan.centre.y - plan.radius + ui.px(24);
    float bottom = plan.centre.y + plan.radius - ui.px(24);
    for (const Seat& seat : plan.seats) {
        if (std::abs(seat.at.x - plan.centre.x) >= half + plan.disc + ui.px(10)) continue;
        if (seat.at.y < plan.centre.y) top = std::max(top, seat.at.y + plan.disc + ui.px(6));
        if (seat.at.y > plan.centre.y) bottom = std::min(bottom, seat.at.y - plan.disc - ui.px(20));
    }
    const float height = std::min(wanted_height, bottom - top);
    const float y = std::clamp(plan.centre.y - height / 2, top, bottom - height);
    return {plan.centre.x - half, y, 2 * half, height};
}

}  // namespace

float card_height(const Ui& ui, float width, const View& view) {
    const float inner = width - ui.px(48);
    return ui.px(24 + 19 + 8 + 24 + style::depth::paper_lip) +
           widgets::paragraph_height(ui, view.own->card, Type::sub, inner, 6);
}

void draw_card(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const tables::OwnTable& own = *view.own;
    const bool tight = rect.h < ui.px(130) || rect.w < ui.px(240);
    Rect inside = widgets::paper(ui, rect.inset(0, 0, 0, ui.px(style::depth::paper_lip)), tight ? 14 : 22,
                                 style::paper, style::paper_lip, style::depth::paper_lip, 22);
    const widgets::Surface surface(ui, style::paper);
    const widgets::Group group(ui, "Card");
    Rect head = inside.cut_top(ui.px(19), ui.px(tight ? 4 : 8));
    const ImU32 quiet = style::rgb(0x6B5C70);
    const std::string number = words::card_of(own.card_number, own.cards);
    widgets::label(ui, head.cut_right(widgets::text_width(ui, number, Type::label) + 1, ui.px(8)), number,
                   {.type = Type::label, .colour = quiet, .align = Align::right});
    widgets::label(ui, head, words::deck(own.deck), {.type = Type::label, .colour = quiet, .may_cut = true});
    widgets::paragraph_fit(ui, inside, own.card, 8,
                           {Type::sub, Type::large, Type::name, Type::list, Type::caption},
                           {.colour = style::ink, .valign = widgets::VAlign::top});
}

void draw_scene(Context& context, Rect rect, const View& view, bool with_card) {
    Ui& ui = context.ui;
    const Plan plan = plan_for(ui, rect, from_you_on(view, context.model.lobby->you));
    Rect card;
    if (with_card) {
        const float wanted = card_height(ui, std::min(ui.px(card_width), 1.64F * plan.radius), view);
        card = place_of_card(ui, plan, wanted);
    }
    draw_wood(context, plan, view);
    draw_cups(ui, plan, card.grown(ui.px(4)));
    for (const Seat& seat : plan.seats)
        draw_seat(context, plan, seat);
    for (const Seat& seat : plan.seats)
        draw_name(context, rect, plan, seat, view);
    if (with_card) draw_card(context, card, view);
}

void draw_plain(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const std::vector<PlayerId> people = from_you_on(view, lobby.you);
    const widgets::Surface surface(ui, ui.theme().bg0);
    const auto count = static_cast<int>(people.size());
    const float disc = std::min(ui.px(56), rect.h * 0.22F);
    const Rect row = rect.cut_top(disc + ui.px(26), ui.px(10));
    for (int i = 0; i < count; ++i) {
        Rect place = row.column(i, count, ui.px(8));
        const Person person = person_or_you(lobby, people[static_cast<std::size_t>(i)]);
        widgets::CoasterLook look = coaster_of(person);
        look.you = false;
        widgets::coaster(ui, place.cut_top(disc, ui.px(4)).centre(), disc, person.avatar, look);
        const widgets::Group group(ui, "Seat " + std::to_string(person.id.value));
        widgets::label(ui, place, person.name, {.type = Type::name, .align = Align::centre, .may_cut = true});
    }
    draw_card(context, rect, view);
}

}  // namespace parlor::client::tables_parts

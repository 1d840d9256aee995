// Beside the table: the other tables, whom one has met, and what the own table says.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "client/rounds/tables_parts.hpp"
#include "client/strings/emoji_table.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/chat.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/progress.hpp"
#include "shared/base/text.hpp"

namespace parlor::client::tables_parts {

using style::Type;
using widgets::Align;
using widgets::Ui;

namespace {

constexpr float small_table = 132;  // width of one, style px
constexpr float small_height = 128;

void draw_small_table(Context& context, Rect rect, const tables::Seats& table, float size) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Rect name = rect.cut_bottom(ui.px(20));
    const ImVec2 at{rect.centre().x, rect.centre().y};
    const float radius = ui.px(33 * size);
    ui.draw().AddCircleFilled(at, ui.px(24 * size), theme.s3, 48);
    const auto count = static_cast<float>(std::max<std::size_t>(table.who.size(), 1));
    for (std::size_t i = 0; i < table.who.size(); ++i) {
        const Person person = person_of(*context.model.lobby, table.who[i]);
        const float angle = std::numbers::pi_v<float> * (-0.5F + 2 * static_cast<float>(i) / count);
        widgets::CoasterLook look = coaster_of(person);
        look.you = false;
        look.name = person.name;
        widgets::coaster(ui, {at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)},
                         ui.px(34 * size), person.avatar, look);
    }
    widgets::label(ui, name, words::table(table.number),
                   {.type = Type::label, .colour = theme.t2, .align = Align::centre, .may_cut = true});
}

void send(Context& context, const View& view, Input& input) {
    const auto text =
        clean(strings::with_emoji(input.line.edit.text), {limits::chat_graphemes, limits::chat_bytes});
    if (!text || text->empty()) return;
    say(context, tables::Say{view.rotation, view.own->number, *text});
    widgets::set_text(input.line.edit, "");
}

widgets::Bubble bubble_of(const Lobby& lobby, const tables::Line& line, const Person& person, bool head) {
    return {.name = person.name,
            .emoji = person.avatar,
            .colour = person.colour,
            .text = line.text,
            .mine = line.who == lobby.you,
            .show_head = head};
}

void draw_lines(Context& context, Rect rect, Input& input) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    widgets::ScrollArea area(ui, rect, words::table_chat, input.talk, {.stick_to_end = true});
    const Rect content = area.content();
    float y = content.y;
    std::uint32_t index = lobby.talk.lines_before;
    PlayerId before;
    for (const tables::Line& line : lobby.talk.lines) {
        const bool head = line.who != before;
        if (y > content.y) y += ui.px(head ? 10 : 4);
        before = line.who;
        const Person person = person_or_you(lobby, line.who);
        const widgets::Bubble bubble = bubble_of(lobby, line, person, head);
        const float height = widgets::bubble_height(ui, content.w, bubble);
        const Rect row{content.x, y, content.w, height};
        const widgets::Group group(ui, "line " + std::to_string(++index));
        if (area.shows(row)) widgets::chat_bubble(ui, row, bubble);
        y += height;
    }
    area.used(y - content.y);
    if (y > content.y) return;
    widgets::paragraph(ui, rect.inset(ui.px(6), ui.px(4)), words::nobody_spoke, 3,
                       {.type = Type::list, .colour = ui.theme().t3, .valign = widgets::VAlign::top});
}

}  // namespace

void draw_small_tables(Context& context, Rect rect, const View& view, std::string_view heading, float size) {
    Ui& ui = context.ui;
    const widgets::Group group(ui, heading);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(20), ui.px(16), ui.px(20), ui.px(8));
    const Rect head = inside.cut_top(ui.px(26), ui.px(6));
    const long left = seconds_left(context, view);
    (void)widgets::card_heading(ui, head, heading, left > 0 ? words::swap_in(clock_of(left)) : std::string{});
    std::vector<const tables::Seats*> shown;
    for (const tables::Seats& table : view.tables) {
        if (!view.own || table.number != view.own->number) shown.push_back(&table);
    }
    if (shown.empty()) {
        widgets::paragraph(ui, inside, words::only_table, 2,
                           {.type = Type::list, .colour = ui.theme().t3, .valign = widgets::VAlign::top});
        return;
    }
    Input& input = input_of(context, view);
    widgets::ScrollArea area(ui, inside, heading, input.others);
    const Rect content = area.content();
    const int columns = std::max(1, static_cast<int>(content.w / ui.px((small_table - 18) * size)));
    int index = 0;
    for (const tables::Seats* table : shown) {
        const Rect row{content.x,
                       content.y + ui.px(small_height * size + 8) * static_cast<float>(index / columns),
                       content.w, ui.px(small_height * size)};
        const widgets::Group one(ui, "table " + std::to_string(table->number));
        if (area.shows(row))
            draw_small_table(context, row.column(index % columns, columns, ui.px(4)), *table, size);
        ++index;
    }
    const int rows = (index + columns - 1) / columns;
    area.used(ui.px(small_height * size + 8) * static_cast<float>(rows) - ui.px(8));
}

void draw_people_met(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const widgets::Group group(ui, words::people_met);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, theme.s1);
    Rect inside = rect.inset(ui.px(20), ui.px(16));
    std::vector<PlayerId> not_met;
    const std::vector<PlayerId> others = others_who_play(lobby);
    for (const PlayerId who : others) {
        bool met = times_met(view, who) > 0;
        for (const tables::Seats& table : view.tables)
            met = met ||
                  (view.own && table.number == view.own->number && std::ranges::count(table.who, who) > 0);
        if (!met) not_met.push_back(who);
    }
    const std::size_t met = others.size() - not_met.size();
    (void)widgets::card_heading(ui, inside.cut_top(ui.px(26), ui.px(6)), words::people_met,
                                words::met_of(met, others.size()));
    const float part = others.empty() ? 0 : static_cast<float>(met) / static_cast<float>(others.size());
    widgets::progress_bar(ui, inside.cut_top(ui.px(10), ui.px(10)), words::people_met, part, theme.lamp, 0,
                          theme.dark ? 0 : theme.ring);
    Rect row = inside.cut_top(ui.px(44)).centred_y(ui.px(44));
    const Rect wishes = row.cut_right(ui.px(44), ui.px(4));
    // Before people sit, the page itself has a button for it.
    if (view.own && widgets::icon_button(ui, wishes, style::Icon::user, words::wishes,
                                         {.kind = widgets::ButtonKind::ghost}))
        input.wishes_open = true;
    if (not_met.empty()) {
        widgets::label(ui, row, words::met_all, {.type = Type::label, .colour = theme.t3, .may_cut = true});
        return;
    }
    const float words_width = widgets::text_width(ui, words::not_met_yet, Type::label) + 2;
    std::vector<widgets::Face> faces;
    std::vector<Person> people;
    for (const PlayerId who : not_met)
        people.push_back(person_of(lobby, who));
    for (const Person& person : people) {
        widgets::CoasterLook look = coaster_of(person);
        look.you = false;
        faces.push_back({person.avatar, look});
        if (faces.size() == 4) break;
    }
    const float faces_width =
        std::min(row.w - words_width - ui.px(8), ui.px(34) * static_cast<float>(faces.size()));
    const Rect place = row.cut_left(faces_width, ui.px(8)).centred_y(ui.px(30));
    widgets::coaster_row(ui, place, faces);
    widgets::label(ui, row, words::not_met_yet, {.type = Type::label, .colour = theme.t3, .may_cut = true});
}

void draw_talk(Context& context, Rect rect, const View& view) {
    Ui& ui = context.ui;
    Input& input = input_of(context, view);
    const widgets::Group group(ui, words::table_chat);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(16), ui.px(16), ui.px(16), ui.px(18));
    std::size_t people = 0;
    for (const tables::Seats& table : view.tables) {
        if (table.number == view.own->number) people = table.who.size();
    }
    (void)widgets::card_heading(ui, inside.cut_top(ui.px(26), ui.px(8)).inset(ui.px(4), 0), words::table_chat,
                                words::just_you(people));
    Rect entry = inside.cut_bottom(ui.px(46), ui.px(10));
    draw_lines(context, inside, input);
    const Rect button = entry.cut_right(ui.px(46), ui.px(8));
    widgets::focus_once(ui, input.focused);
    const auto typed = widgets::text_field(ui, entry, words::say_something, input.line,
                                           {.placeholder = words::say_something,
                                            .limits = {limits::chat_graphemes, limits::chat_bytes},
                                            .type = Type::list});
    const bool pressed = widgets::icon_button(ui, button, style::Icon::send, words::send,
                                              {.enabled = !input.line.edit.text.empty()});
    if (!pressed && !typed.submitted) return;
    send(context, view, input);
    ui.focus().set(typed.id);
}

}  // namespace parlor::client::tables_parts

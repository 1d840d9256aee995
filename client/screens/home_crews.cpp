// The crews that one keeps or meets with: when they meet next, and the way in.
#include <algorithm>
#include <array>
#include <string>

#include "client/parts/crew.hpp"
#include "client/screens/home.hpp"
#include "client/strings/crew_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::home {

namespace {

namespace crew_words = strings::crew;
using widgets::Rect;
using widgets::Type;

constexpr std::size_t crews_at_once = 3;

enum class Choice : std::uint8_t { calendar, part, forget };
constexpr std::array choices{
    MenuItem{crew_words::calendar, style::Icon::calendar}, MenuItem{crew_words::your_part, style::Icon::eye},
    MenuItem{.label = crew_words::forget, .icon = style::Icon::bin, .line_before = true}};

void choose(Context& context, const OwnCrew& crew, Choice choice) {
    auto& memory = context.memory.of<HomeMemory>();
    switch (choice) {
        case Choice::calendar:
            context.requests.add(SaveCalendar{event_of(context, crew)});
            break;
        case Choice::part:
            if (context.around.settings.you.name.empty()) return open_profile_dialog(context);
            open_crew_part(context, crew.address, crew.code, crew.plan.name);
            break;
        case Choice::forget:
            memory.forgotten_crew = crew;
            context.requests.add(ForgetCrew{crew.address, crew.code});
            break;
    }
}

void row_of(Context& context, Rect row, const OwnCrew& crew, std::size_t index) {
    widgets::Ui& ui = context.ui;
    auto& memory = context.memory.of<HomeMemory>();
    const widgets::Group group(ui, crew.plan.name);
    server_disc(ui, row.cut_left(ui.px(44), ui.px(16)).centre(), index + 2, style::Icon::users, false);
    const Rect menu_at = row.cut_right(ui.px(40), ui.px(8)).centred_y(ui.px(40));
    const std::string_view verb = crew.key ? crew_words::open : crew_words::join;
    const widgets::ButtonOptions look{.size = widgets::ButtonSize::small,
                                      .enabled = context.around.busy.empty()};
    const float wide = widgets::button_width(ui, verb, look);
    Rect lines = row;
    const Rect verb_at = lines.cut_right(wide, ui.px(12)).centred_y(ui.px(40));
    lines = lines.centred_y(ui.px(44));
    widgets::label(ui, lines.cut_top(ui.px(24)), crew.plan.name, {.type = Type::name, .may_cut = true});
    const auto next = next_meeting(context, crew.plan.meeting);
    std::string about = crew_words::code_and_time(crew.code, next);
    if (next && widgets::text_width(ui, about, Type::list) > lines.w)
        about = crew_words::code_and_time_short(crew.code, *next);
    widgets::label(ui, lines, about, {.type = Type::list, .colour = ui.theme().t3, .may_cut = true});
    if (widgets::button(ui, verb_at, verb, look)) attempt(context, OpenCrew{crew.address, crew.code});
    if (widgets::icon_button(ui, menu_at, style::Icon::menu, crew_words::more,
                             {.kind = widgets::ButtonKind::ghost, .icon_size = 18})) {
        memory.crew_menu_for = crew.address + "/" + crew.code;
        memory.crew_menu.open = true;
    }
    if (memory.crew_menu_for == crew.address + "/" + crew.code) memory.crew_menu_anchor = menu_at;
}

// What was forgotten comes back by one press, until another is or one leaves.
void undo_row(Context& context, Rect row) {
    widgets::Ui& ui = context.ui;
    auto& memory = context.memory.of<HomeMemory>();
    const OwnCrew& crew = *memory.forgotten_crew;
    const float wide = widgets::link_width(ui, crew_words::undo, style::Icon::undo);
    const Rect spot = row.cut_right(wide, ui.px(12)).centred_y(ui.px(44));
    widgets::paragraph_fit(ui, row.centred_y(ui.px(48)),
                           crew_words::forgotten(crew.plan.name, crew.key.has_value()), 2,
                           {Type::list, Type::label}, {.colour = ui.theme().t2});
    if (widgets::link(ui, spot, crew_words::undo, style::Icon::undo)) {
        context.requests.add(RememberCrew{crew});
        memory.forgotten_crew.reset();
    }
}

std::size_t row_count(Context& context) {
    const bool undo = context.memory.of<HomeMemory>().forgotten_crew.has_value();
    return context.around.crews.all().size() + (undo ? 1 : 0);
}

}  // namespace

float crews_card_height(Context& context) {
    const std::size_t rows = row_count(context);
    if (rows == 0) return 0;
    return context.ui.px(card_head_height + static_cast<float>(std::min(rows, crews_at_once)) * row_height);
}

void crews_card(Context& context, Rect rect) {
    const std::size_t rows = row_count(context);
    if (rows == 0) return;
    widgets::Ui& ui = context.ui;
    auto& memory = context.memory.of<HomeMemory>();
    const widgets::Group group(ui, crew_words::your_crews);
    Rect inside = widgets::card(ui, rect, card_padding);
    const widgets::Surface surface(ui, ui.theme().s1);
    inside.y -= ui.px(10);
    inside.h += ui.px(26);
    widgets::card_heading(ui, inside.cut_top(ui.px(36), ui.px(2)).centred_y(ui.px(28)),
                          crew_words::your_crews, {}, style::Icon::users);
    const float pitch = ui.px(row_height);
    widgets::ScrollArea area(ui, inside, crew_words::your_crews, memory.crews_scroll);
    const Rect content = area.content();
    const auto row_at = [&](std::size_t index) {
        return Rect{content.x, content.y + static_cast<float>(index) * pitch, content.w, pitch};
    };
    const auto crews = context.around.crews.all();
    for (std::size_t i = 0; i < crews.size(); ++i) {
        const Rect row = row_at(i);
        if (!area.shows(row)) continue;
        if (i > 0) widgets::divider(ui, row.min(), row.w);
        row_of(context, row, crews[i], i);
    }
    if (memory.forgotten_crew) {
        const Rect row = row_at(crews.size());
        if (!crews.empty()) widgets::divider(ui, row.min(), row.w);
        undo_row(context, row);
    }
    area.used(static_cast<float>(rows) * pitch);
}

void crew_menu(Context& context) {
    auto& memory = context.memory.of<HomeMemory>();
    if (!memory.crew_menu.open) return;
    const auto crews = context.around.crews.all();
    const auto crew = std::ranges::find_if(
        crews, [&](const OwnCrew& one) { return one.address + "/" + one.code == memory.crew_menu_for; });
    if (crew == crews.end()) {
        memory.crew_menu.open = false;
        return;
    }
    const auto chosen =
        popup_menu(context.ui, memory.crew_menu_anchor, crew_words::more, memory.crew_menu, choices);
    if (chosen) choose(context, *crew, static_cast<Choice>(*chosen));
}

}  // namespace parlor::client::home

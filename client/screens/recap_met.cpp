// After an evening without points nobody stands on steps: who has met whom is what was won.
#include <algorithm>

#include "client/parts/people.hpp"
#include "client/screens/recap_parts.hpp"
#include "client/strings/evening_strings.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/scroll_area.hpp"

namespace parlor::client::recap_parts {

namespace words = strings::evening;
using style::Type;
using widgets::Ui;

namespace {

constexpr float cell_height = 96;
constexpr float cell_width = 112;

struct MetScroll {
    widgets::ScrollState state;
};

}  // namespace

void draw_met(Context& context, Rect rect, const RecapView& recap) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    std::vector<Person> met;
    for (const PlayerId who : lobby.met_tonight) {
        if (lobby.member(who) != nullptr) met.push_back(person_of(lobby, who));
    }
    const widgets::Group group(ui, words::you_met);
    widgets::card(ui, rect, 0);
    const widgets::Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(24), ui.px(20));
    if (met.empty()) {
        widgets::empty_state(ui, inside, style::Icon::smile,
                             recap.people == 0 ? words::nobody_played : words::no_podium);
        return;
    }
    widgets::label(ui, inside.cut_top(ui.px(36)), words::you_met, {.type = Type::head, .may_cut = true});
    widgets::label(ui, inside.cut_top(ui.px(24), ui.px(14)), words::met_people(met.size()),
                   {.type = Type::lead, .colour = ui.theme().t2, .may_cut = true});
    const int columns = std::max(1, static_cast<int>(inside.w / ui.px(cell_width)));
    widgets::ScrollArea area(ui, inside, words::you_met, context.memory.of<MetScroll>().state);
    const Rect content = area.content();
    int index = 0;
    for (const Person& person : met) {
        const Rect row{content.x, content.y + ui.px(cell_height) * static_cast<float>(index / columns),
                       content.w, ui.px(cell_height)};
        Rect cell = row.column(index % columns, columns, ui.px(8));
        ++index;
        const widgets::Group one(ui, "person " + std::to_string(person.id.value));
        if (!area.shows(row)) continue;
        widgets::CoasterLook look = coaster_of(person);
        look.away = false;
        const Rect disc = cell.cut_top(ui.px(60), ui.px(4));
        widgets::coaster(ui, disc.centre(), ui.px(58), person.avatar, look);
        widgets::label(ui, cell.cut_top(ui.px(24)), person.name,
                       {.type = Type::name, .align = widgets::Align::centre, .may_cut = true});
    }
    area.used(ui.px(cell_height) * static_cast<float>((index + columns - 1) / columns));
}

}  // namespace parlor::client::recap_parts

// The middle of the lobby: what can stand there, and what a round wants before the evening begins.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "client/parts/crew.hpp"
#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr IconButtonOptions quiet_icon{.kind = ButtonKind::ghost, .icon_size = 19};

// "In the room" and "While you wait", side by side.
void draw_choice(Context& context, Rect head, LobbyMemory& memory, const RoundView& to_do) {
    Ui& ui = context.ui;
    std::array<Option, 2> options{Option{strings::in_the_room, style::Icon::users},
                                  Option{strings::while_you_wait, icon_of(to_do.view)}};
    if (segmented_width(ui, options) > head.w) {
        for (Option& option : options)
            option.icon = style::Icon::none;
    }
    const float wide = segmented_width(ui, options);
    if (wide > head.w) options.front().label = strings::tab_room_short;
    int chosen = memory.middle == Middle::beforehand ? 1 : 0;
    const Rect place = head.cut_left(std::min(wide, head.w), ui.px(8));
    if (segmented(ui, place, strings::room_tabs, options, chosen, {.equal = false}))
        memory.middle = chosen == 1 ? Middle::beforehand : Middle::people;
}

// The season of the lobby's crew is there for everybody; whoever may keep a crew of it finds that in its
// place.
bool may_open_crew(const Context& context) {
    const Lobby& lobby = *context.model.lobby;
    const bool keeps = context.model.server && context.model.server->keeps_crews;
    return lobby.crew || (lobby.gives_chair() && keeps);
}

void draw_crew_button(Context& context, Rect rect, LobbyMemory& memory) {
    if (context.model.lobby->crew) {
        if (icon_button(context.ui, rect, style::Icon::trophy, strings::crew::show_season, quiet_icon))
            memory.middle = Middle::season;
    } else if (icon_button(context.ui, rect, style::Icon::calendar, strings::crew::keep_this, quiet_icon)) {
        open_crew_form(context);
    }
}

}  // namespace

const RoundView* to_do_beforehand(const Lobby& lobby) {
    const MemberView* me = lobby.me();
    if (!lobby.before || me == nullptr || me->watching) return nullptr;
    return beforehand_of(lobby.before->view).empty() ? nullptr : &*lobby.before;
}

void draw_middle_head(Context& context, Rect head, LobbyMemory& memory, bool tabbed) {
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const bool host = context.model.lobby->is_host();
    const RoundView* to_do = tabbed ? nullptr : to_do_beforehand(*context.model.lobby);
    const Rect brush = head.cut_right(ui.px(40), ui.px(8)).centred_y(ui.px(40));
    const Rect gear = host ? head.cut_right(ui.px(40), ui.px(8)).centred_y(ui.px(40)) : Rect{};
    const bool crew = may_open_crew(context);
    const Rect calendar = crew ? head.cut_right(ui.px(40), ui.px(8)).centred_y(ui.px(40)) : Rect{};
    const bool teams = host && room.settings.team_mode != TeamMode::none && memory.middle == Middle::people;
    const float wide = link_width(ui, strings::shuffle_teams, style::Icon::refresh);
    const float beside = ui.px(to_do != nullptr ? 320 : 40);
    const Rect shuffle = teams && head.w > wide + beside ? head.cut_right(wide, ui.px(10)) : Rect{};
    if (to_do != nullptr) {
        draw_choice(context, head, memory, *to_do);
    } else {
        const Rect mark = head.cut_left(ui.px(20), ui.px(10));
        style::draw_icon(ui.draw(), style::Icon::users, mark.centre(), ui.px(20), ui.theme().t2);
        const std::string title =
            tabbed ? strings::people_count(room.members.size()) : std::string(strings::in_the_room);
        label(ui, head, title, {.type = Type::button, .may_cut = true});
    }
    if (!shuffle.empty() && link(ui, shuffle, strings::shuffle_teams, style::Icon::refresh))
        context.requests.say(host::ShuffleTeams{});
    if (crew) draw_crew_button(context, calendar, memory);
    if (host && icon_button(ui, gear, style::Icon::gear, strings::room_settings, quiet_icon))
        open_room_settings(context, memory);
    if (icon_button(ui, brush, style::Icon::brush, strings::doodles, quiet_icon))
        memory.middle = Middle::doodles;
}

void draw_beforehand_card(Context& context, Rect rect, LobbyMemory& memory, bool tabbed) {
    Ui& ui = context.ui;
    const RoundView* to_do = to_do_beforehand(*context.model.lobby);
    if (to_do == nullptr) return;
    const Group group(ui, strings::while_you_wait);
    card(ui, rect, 0);
    const Surface surface(ui, ui.theme().s1);
    const bool low = rect.h < ui.px(300);
    Rect inside = rect.inset(ui.px(20), ui.px(low ? 8 : 16), ui.px(20), ui.px(low ? 8 : 16));
    if (!tabbed) draw_middle_head(context, inside.cut_top(ui.px(40), ui.px(low ? 4 : 18)), memory, tabbed);
    if (std::exchange(memory.enters, false)) ui.focus().set_next();
    draw_beforehand(context, inside, to_do->view);
}

}  // namespace parlor::client

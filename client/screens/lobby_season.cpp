// The page of the lobby's crew, in the place of the people.
#include "client/parts/crew.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

namespace crew_words = strings::crew;
using namespace widgets;

void draw_season_card(Context& context, Rect rect, LobbyMemory& memory) {
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    const Group group(ui, crew_words::season);
    card(ui, rect, 0);
    const Surface surface(ui, ui.theme().s1);
    const bool low = rect.h < ui.px(300);
    Rect inside = rect.inset(ui.px(20), ui.px(low ? 8 : 16), ui.px(20), ui.px(low ? 8 : 16));
    Rect head = inside.cut_top(ui.px(40), ui.px(low ? 4 : 12));
    const Rect back = head.cut_right(ui.px(40), ui.px(8)).centred_y(ui.px(40));
    const Rect mark = head.cut_left(ui.px(20), ui.px(10));
    style::draw_icon(ui.draw(), style::Icon::trophy, mark.centre(), ui.px(20), ui.theme().t2);
    const bool gathers = std::holds_alternative<GatheringView>(lobby.room->phase);
    const bool may_balance = gathers && lobby.is_host() && lobby.room->settings.team_mode != TeamMode::none;
    const float wide = link_width(ui, crew_words::balance_teams, style::Icon::users);
    const Rect balance = may_balance && head.w > wide + ui.px(60) ? head.cut_right(wide, ui.px(10)) : Rect{};
    label(ui, head, lobby.crew->plan.name, {.type = Type::button, .may_cut = true});
    if (!balance.empty() && link(ui, balance, crew_words::balance_teams, style::Icon::users)) {
        context.requests.say(host::BalanceTeams{});
        memory.middle = Middle::people;  // where the teams are
    }
    if (icon_button(ui, back, style::Icon::users, crew_words::back_to_people,
                    {.kind = ButtonKind::ghost, .icon_size = 19})) {
        memory.middle = Middle::people;
    }
    crew_page(context, inside);
}

}  // namespace parlor::client

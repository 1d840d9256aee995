#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "client/parts/chat_panel.hpp"
#include "client/parts/header_bar.hpp"
#include "client/rounds/round_ui_catalog.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/screens/screens.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

std::string subtitle(const Lobby& lobby) {
    const RoomView& room = *lobby.room;
    const auto people = static_cast<std::size_t>(
        std::ranges::count_if(room.members, [](const MemberView& member) { return member.connected; }));
    if (lobby.is_host()) return strings::hosting_people(people);
    const MemberView* host = lobby.member(room.acting_host);
    return strings::hosted_by(host != nullptr ? host->profile.name : std::string_view{}, people);
}

struct Plan {
    bool chat_beside;
    bool sheet_beside;
    bool code_above;    // the code has a card of its own
    float code_height;  // style px
    float gap;          // style px
    float bar;          // style px
};

Plan plan_for(const Ui& ui) {
    const float w = ui.width();
    const float h = ui.height();
    Plan plan;
    plan.chat_beside = w >= style::width::drawer_below;
    plan.sheet_beside = w >= style::width::two_columns_below;
    plan.code_above = h >= 440;
    plan.code_height = h >= 700 ? 128.0F : h >= 560 ? 84.0F : 60.0F;
    plan.gap = h >= 700 ? 20.0F : h >= 560 ? 12.0F : 8.0F;
    plan.bar = h >= 700 ? 58.0F : h >= 560 ? 52.0F : 40.0F;
    return plan;
}

void draw_part(Context& context, LobbyTab part, Rect rect, LobbyMemory& memory) {
    switch (part) {
        case LobbyTab::room:
            draw_people_card(context, rect, memory, true);
            return;
        case LobbyTab::run_sheet:
            draw_run_sheet_card(context, rect, memory);
            return;
        case LobbyTab::chat:
            chat_panel(context, rect);
            return;
        case LobbyTab::invite:
            draw_code_card(context, rect);
            return;
        case LobbyTab::beforehand:
            draw_beforehand_card(context, rect, memory, true);
            return;
    }
}

// What has no place of its own, one at a time.
void draw_tabs(Context& context, Rect rect, const Plan& plan, LobbyMemory& memory) {
    Ui& ui = context.ui;
    std::vector<LobbyTab> parts{LobbyTab::room};
    std::vector<Option> options{{strings::tab_room, style::Icon::users}};
    const auto add = [&](LobbyTab part, std::string_view text, style::Icon icon) {
        parts.push_back(part);
        options.push_back({text, icon});
    };
    const std::uint32_t unread = plan.chat_beside ? 0 : unread_lines(context);
    const std::string chat = unread > 0 ? strings::tab_chat_unread(unread) : std::string(strings::tab_chat);
    if (!plan.sheet_beside) add(LobbyTab::run_sheet, strings::tab_run_sheet, style::Icon::clock);
    if (!plan.chat_beside) add(LobbyTab::chat, chat, style::Icon::chat);
    if (!plan.code_above) add(LobbyTab::invite, strings::tab_invite, style::Icon::user_plus);
    if (const RoundView* to_do = to_do_beforehand(*context.model.lobby))
        add(LobbyTab::beforehand, strings::while_you_wait, icon_of(to_do->view));
    const auto shown = std::ranges::find(parts, memory.tab);
    int chosen = shown == parts.end() ? 0 : static_cast<int>(shown - parts.begin());
    if (parts.size() > 1) {
        const float wanted = segmented_width(ui, options);
        const Rect row = rect.cut_top(ui.px(is_low(ui) ? 42 : 44), ui.px(plan.gap * 0.6F));
        bool fits = wanted <= row.w;
        if (!fits) {  // words alone, and short ones
            for (Option& option : options)
                option.icon = style::Icon::none;
            options.front().label = strings::tab_room_short;
        }
        segmented(ui, {row.x, row.y, std::min(row.w, fits ? wanted : row.w), row.h}, strings::lobby_tabs,
                  options, chosen, {.equal = !fits});
    }
    memory.tab = parts[static_cast<std::size_t>(chosen)];
    draw_part(context, memory.tab, rect, memory);
}

}  // namespace

void draw_lobby(Context& context) {
    if (!context.model.lobby || !context.model.lobby->room) return;
    Ui& ui = context.ui;
    const Lobby& lobby = *context.model.lobby;
    LobbyMemory& memory = context.memory.of<LobbyMemory>();
    if (memory.code != lobby.room->code) {
        memory = LobbyMemory{};
        memory.code = lobby.room->code;
    }
    ui.registry().set_screen("lobby");

    const std::string line = subtitle(lobby);
    HeaderLook header;
    header.subtitle = line;
    header.bulbs = std::max(5, static_cast<int>(lobby.room->run_sheet.size()));
    Rect page = header_bar(context, header);
    const Plan plan = plan_for(ui);
    const float gap = ui.px(plan.gap);
    page.cut_top(ui.px(ui.height() >= 700 ? 16 : 4));
    const Surface surface(ui, ui.theme().bg0);

    const Rect chat = plan.chat_beside ? page.cut_right(ui.px(style::width::rail_wide), gap) : Rect{};
    const Rect bar = page.cut_bottom(ui.px(plan.bar), ui.px(plan.gap * 0.9F));
    if (plan.code_above) draw_code_card(context, page.cut_top(ui.px(plan.code_height), gap));
    if (plan.sheet_beside) draw_run_sheet_card(context, page.cut_left(ui.px(284), gap), memory);
    if (plan.chat_beside && plan.code_above) {
        draw_people_card(context, page, memory, false);
    } else {
        draw_tabs(context, page, plan, memory);
    }
    draw_ready_bar(context, bar);
    if (plan.chat_beside) chat_panel(context, chat);

    if (!lobby.is_host()) {
        memory.run_sheet.reset();
        memory.settings.reset();
        memory.menu_for.reset();
        memory.removing.reset();
        memory.promoting.reset();
    }
    draw_person_menu(context, memory);
    draw_run_sheet_editor(context, memory);
    draw_room_settings(context, memory);
}

}  // namespace parlor::client

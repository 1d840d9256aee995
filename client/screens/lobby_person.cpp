#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "client/parts/confirm.hpp"
#include "client/screens/lobby_parts.hpp"
#include "client/strings/hosting_strings.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/strings/team_strings.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/coaster.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float person_corner = 18;

// What the host may do with a person, and what the menu calls it.
struct PersonAction {
    enum class What : std::uint8_t { make_host, make_co_host, end_co_host, move, remove } what;
    Team team = 0;
    std::string text;
    MenuItem item;
};

std::vector<PersonAction> actions_for(const Lobby& lobby, const MemberView& member) {
    using What = PersonAction::What;
    const RoomView& room = *lobby.room;
    const bool gives_chair = lobby.gives_chair() && member.id != lobby.you;
    std::vector<PersonAction> actions;
    const auto add = [&](What what, Team team, std::string text, MenuItem item) {
        actions.push_back({what, team, std::move(text), item});
    };
    if (gives_chair && member.connected)
        add(What::make_host, 0, std::string(strings::make_host), {.label = {}, .icon = style::Icon::crown});
    if (gives_chair && !member.co_host)
        add(What::make_co_host, 0, std::string(strings::make_co_host),
            {.label = {}, .icon = style::Icon::star});
    if (gives_chair && member.co_host)
        add(What::end_co_host, 0, std::string(strings::end_co_host),
            {.label = {}, .icon = style::Icon::star});
    if (room.settings.team_mode != TeamMode::none && !member.watching) {
        for (Team team = 1; team <= room.settings.team_count; ++team) {
            if (team == member.team) continue;
            add(What::move, team, strings::move_to(strings::team_name(team)),
                {.label = {}, .emoji = strings::team_emblem(team)});
        }
    }
    // A stand-in keeps the chair warm and does not remove whose it is, and co-hosts do not remove one
    // another.
    const bool hosts_too = member.id == room.host || (member.co_host && lobby.you != room.host);
    if (member.id != lobby.you && !hosts_too) {
        add(What::remove, 0, std::string(strings::remove_person),
            {.label = {}, .icon = style::Icon::exit, .danger = true, .line_before = !actions.empty()});
    }
    for (PersonAction& action : actions)
        action.item.label = action.text;
    return actions;
}

// The second line: whatever matters most.
struct Below {
    std::string text;
    bool warns = false;
};
Below below_name(const MemberView& member) {
    if (!member.connected) return {std::string(strings::away), true};
    const Profile& profile = member.profile;
    const std::string& more = profile.department.empty() ? profile.pronouns : profile.department;
    return {member.co_host ? strings::co_host_of(more) : more};
}

void draw_person_content(Context& context, Rect face, const MemberView& member, ImU32 ground) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const bool you = member.id == lobby.you;
    const float coaster_size = std::min(ui.px(46), face.h - ui.px(16));
    Rect inside = face.inset(ui.px(14), 0, ui.px(10), 0);
    const Rect place = inside.cut_left(coaster_size, ui.px(14));
    CoasterLook look{.colour = member.profile.coaster,
                     .away = !member.connected,
                     .crown = member.id == lobby.room->acting_host,
                     .on = ground};
    if (member.connected && !member.watching) {
        look.badge = member.ready ? Badge::ready : Badge::not_ready;
    }
    coaster(ui, place.centre(), coaster_size, member.profile.avatar, look);

    const Below below = below_name(member);
    const float upper = text_height(ui, Type::name);
    const float lower = below.text.empty() ? 0 : text_height(ui, Type::label);
    Rect lines = inside.centred_y(upper + lower);
    Rect first = lines.cut_top(upper);
    const ImU32 name_colour = member.connected ? theme.t1 : theme.t3;
    const float you_width = you ? text_width(ui, strings::you_word, Type::label) + 1 : 0;
    const float name_room = first.w - (you ? you_width + ui.px(8) : 0);
    const float name_width = std::min(text_width(ui, member.profile.name, Type::name) + 1, name_room);
    label(ui, first.cut_left(name_width, ui.px(8)), member.profile.name,
          {.type = Type::name, .colour = name_colour, .on = ground, .may_cut = true});
    if (you) label(ui, first, strings::you_word, {.type = Type::label, .colour = theme.t3, .on = ground});
    if (lower > 0) {
        label(ui, lines, below.text,
              {.type = Type::label,
               .colour = below.warns ? theme.warn : theme.t3,
               .on = ground,
               .may_cut = true});
    }
}

void act_on(Context& context, LobbyMemory& memory, PlayerId who, const PersonAction& action) {
    switch (action.what) {
        case PersonAction::What::make_host:
            memory.promoting = who;
            return;
        case PersonAction::What::make_co_host:
        case PersonAction::What::end_co_host:
            context.requests.say(host::SetCoHost{who, action.what == PersonAction::What::make_co_host});
            return;
        case PersonAction::What::move:
            context.requests.say(host::MoveToTeam{who, action.team});
            return;
        case PersonAction::What::remove:
            memory.removing = who;
            return;
    }
}

// Asks once more about `who`; says `command` on yes. Forgets them when they have left meanwhile.
template <class Command>
void ask(Context& context, std::optional<PlayerId>& who, ConfirmLook look,
         std::string (*title)(std::string_view), Command command) {
    if (!who) return;
    const MemberView* member = context.model.lobby->member(*who);
    if (member == nullptr) {
        who.reset();
        return;
    }
    const std::string words = title(member->profile.name);
    look.title = words;
    const Confirmed answer = confirm(context.ui, look);
    if (answer == Confirmed::yes) context.requests.say(command);
    if (answer != Confirmed::undecided) who.reset();
}

}  // namespace

void draw_person(Context& context, Rect rect, const MemberView& member, LobbyMemory& memory) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Lobby& lobby = *context.model.lobby;
    const bool you = member.id == lobby.you;
    const Group group(ui, "person " + std::to_string(member.id.value));
    Rect face = rect;
    if (lobby.is_host() && !actions_for(lobby, member).empty()) {
        const std::string name = strings::person_menu(member.profile.name);
        const CardOption card =
            card_option(ui, rect, name, {.chosen = you, .quiet = true, .radius = person_corner});
        face = card.face;
        if (card.pressed) {
            memory.menu_for = member.id;
            memory.menu = PopupMenu{.open = true};
            memory.menu_anchor = rect.inset(ui.px(8), 0, 0, ui.px(12));
        }
    } else {
        const float radius = ui.px(person_corner);
        ui.draw().AddRectFilled(rect.min(), rect.max(), theme.s2, radius);
        const ImU32 edge = you ? (theme.dark ? theme.lamp : theme.ring) : theme.lift;
        style::stroke_rect(ui.draw(), rect, radius, edge, std::max(1.0F, ui.px(you ? 2 : 1)));
    }
    draw_person_content(context, face, member, theme.s2);
}

void draw_person_menu(Context& context, LobbyMemory& memory) {
    const Lobby& lobby = *context.model.lobby;
    const MemberView* member = memory.menu_for ? lobby.member(*memory.menu_for) : nullptr;
    if (member != nullptr) {
        const std::vector<PersonAction> actions = actions_for(lobby, *member);
        std::vector<MenuItem> items;
        for (const PersonAction& action : actions)
            items.push_back(action.item);
        const std::string name = strings::person_menu(member->profile.name);
        const auto chosen = popup_menu(context.ui, memory.menu_anchor, name, memory.menu, items, Align::left);
        if (chosen) act_on(context, memory, member->id, actions[*chosen]);
    }
    if (!memory.menu.open || member == nullptr) memory.menu_for.reset();
    const PlayerId removing = memory.removing.value_or(PlayerId{});
    ask(context, memory.removing,
        {.name = strings::remove_person,
         .text = strings::remove_text,
         .yes = strings::remove_yes,
         .no = strings::remove_no},
        strings::remove_title, host::Remove{removing});
    const PlayerId promoting = memory.promoting.value_or(PlayerId{});
    ask(context, memory.promoting,
        {.name = strings::make_host,
         .text = strings::make_host_text,
         .yes = strings::make_host_yes,
         .no = strings::make_host_no,
         .danger = false},
        strings::make_host_title, host::MakeHost{promoting});
}

}  // namespace parlor::client

// The right column of the home screen: who one is, and where one was.
#include <algorithm>
#include <string>

#include "client/screens/home.hpp"
#include "client/strings/home_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::home {

namespace {

namespace words = strings::home;
using widgets::Rect;
using widgets::Type;

constexpr float heading = 36;
constexpr std::size_t rows_without_scrolling = 5;

const ServerSighting* sighting_of(const Context& context, const RecentServer& server) {
    const auto found = context.around.sightings.find(server.address);
    return found == context.around.sightings.end() ? nullptr : &found->second;
}

bool is_in(const Context& context, const RecentServer& server, ServerSighting::State state) {
    const ServerSighting* sighting = sighting_of(context, server);
    return sighting != nullptr && sighting->state == state;
}

// The place by its shortest true name: without the usual port.
std::string place_of(const RecentServer& server) {
    if (!server.server_name.empty()) return server.server_name;
    const auto name = parse_server(server.address);
    return name ? to_text(*name) : server.address;
}

void rejoin(Context& context, const RecentServer& server) {
    auto& memory = context.memory.of<HomeMemory>();
    if (server.lobby_code.empty()) {
        open_host_dialog(context, server.address);
        return;
    }
    memory.tried = Tried::join;
    widgets::set_text(memory.invite.edit, server.address + "/" + server.lobby_code);
    memory.before = context.model.counter;
    memory.looked_up.clear();
    memory.typed_at = context.ui.time();
    attempt(context,
            JoinInvite{server.address + "/" + server.lobby_code, parse_server(server.address), false});
}

void actions(Context& context, Rect& row, const RecentServer& server) {
    widgets::Ui& ui = context.ui;
    const bool idle = context.around.busy.empty();
    if (is_in(context, server, ServerSighting::State::silent)) {
        const float size = ui.px(40);
        const Rect bin = row.cut_right(size, ui.px(8)).centred_y(size);
        const Rect again = row.cut_right(size, ui.px(12)).centred_y(size);
        if (widgets::icon_button(ui, again, style::Icon::refresh, words::refresh, {.icon_size = 18})) {
            context.requests.add(AskServers{});
        }
        if (widgets::icon_button(ui, bin, style::Icon::cross, words::forget,
                                 {.kind = widgets::ButtonKind::ghost, .icon_size = 16})) {
            context.requests.add(ForgetServer{server.address});
        }
        return;
    }
    const std::string_view verb = server.lobby_code.empty() ? words::host_here : words::rejoin;
    const widgets::ButtonOptions look{.size = widgets::ButtonSize::small, .enabled = idle};
    const Rect spot = row.cut_right(widgets::button_width(ui, verb, look), ui.px(12)).centred_y(ui.px(40));
    if (widgets::button(ui, spot, verb, look)) rejoin(context, server);
}

void recent_row(Context& context, Rect row, const RecentServer& server, std::size_t index) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const std::string place = place_of(server);
    const std::string& title = server.lobby_title.empty() ? place : server.lobby_title;
    widgets::Group group(ui, server.address);
    const bool silent = is_in(context, server, ServerSighting::State::silent);
    const bool answers = is_in(context, server, ServerSighting::State::answering);

    const Rect disc = row.cut_left(ui.px(44), ui.px(16));
    const auto icon = server.lobby_title.empty() ? style::Icon::server
                      : answers                  ? style::Icon::mug
                                                 : style::Icon::clock;
    server_disc(ui, disc.centre(), index, icon, answers);
    actions(context, row, server);
    Rect lines = row.centred_y(ui.px(44));
    widgets::label(ui, lines.cut_top(ui.px(24)), title, {.type = Type::name, .may_cut = true});
    const bool asking = is_in(context, server, ServerSighting::State::asking);
    const std::string when =
        asking ? std::string(words::asking)
               : words::ago(server.when, context.around.utc_seconds, context.around.utc_offset_minutes);
    std::string about = silent ? std::string(words::silent) : words::place_and_time(place, when);
    if (widgets::text_width(ui, about, Type::list) > lines.w) {
        about = silent ? std::string(words::silent_short) : when;
    }
    widgets::label(ui, lines, about, {.type = Type::list, .colour = theme.t3, .may_cut = true});
}

}  // namespace

void server_disc(widgets::Ui& ui, ImVec2 centre, std::size_t index, style::Icon icon, bool answers) {
    constexpr std::array<std::size_t, 5> hues{7, 1, 4, 6, 2};  // of the coasters
    const ImU32 fill = style::coaster_colours.at(hues.at(index % hues.size()));
    widgets::icon_disc(ui, centre, ui.px(44), fill, icon, 0.5F);
    if (!answers) return;
    const ImVec2 dot{centre.x + ui.px(16), centre.y + ui.px(15)};
    ui.draw().AddCircleFilled(dot, ui.px(10), ui.theme().s1, 32);
    ui.draw().AddCircleFilled(dot, ui.px(7), ui.theme().ok, 32);
}

float profile_card_height(const widgets::Ui& ui) {
    return ui.px(128);
}

void profile_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    const Profile& you = context.around.settings.you;
    widgets::Group group(ui, words::playing_as);
    Rect inside = widgets::card(ui, rect, card_padding).centred_y(ui.px(88));
    const widgets::Surface surface(ui, theme.s1);
    const Rect face = inside.cut_left(ui.px(84), ui.px(20)).centred_y(ui.px(84));
    widgets::coaster(ui, face.centre(), ui.px(84), you.avatar, {.colour = you.coaster});
    const float pencil = ui.px(40);
    const Rect spot =
        style::rect_around({face.centre().x + ui.px(30), face.centre().y + ui.px(30)}, pencil, pencil);
    ui.draw().AddCircleFilled(spot.centre(), pencil / 2, theme.s1, 48);
    if (widgets::icon_button(ui, spot.inset(ui.px(4)), style::Icon::pencil, words::edit_profile,
                             {.round = true, .icon_size = 15})) {
        open_profile_dialog(context);
    }
    const bool nameless = you.name.empty();
    const bool chips = !you.department.empty() || !you.pronouns.empty();
    Rect lines = inside.centred_y(ui.px(chips || nameless ? 90 : 60));
    widgets::label(ui, lines.cut_top(ui.px(19)), nameless ? words::no_name : words::playing_as,
                   {.type = Type::label, .colour = theme.t3});
    if (nameless) {
        widgets::label(ui, lines.cut_top(ui.px(34)), words::no_name_hint,
                       {.type = Type::name, .may_cut = true});
        const float wide = widgets::link_width(ui, words::add_name);
        if (widgets::link(ui, {lines.x, lines.y, std::min(wide, lines.w), ui.px(34)}, words::add_name)) {
            open_profile_dialog(context);
        }
        return;
    }
    widgets::label(ui, lines.cut_top(ui.px(36), ui.px(6)), you.name, {.type = Type::head, .may_cut = true});
    float x = lines.x;
    for (const std::string& text : {you.department, you.pronouns}) {
        if (text.empty()) continue;
        const float wide = widgets::chip_width(ui, text);
        if (x + wide > lines.right() + 1) break;
        x = widgets::chip(ui, {x, lines.y}, text).right() + ui.px(8);
    }
}

float recent_card_height(Context& context) {
    widgets::Ui& ui = context.ui;
    const std::size_t rows = std::min(context.around.recent.size(), rows_without_scrolling);
    if (rows == 0) return ui.px(196);
    return ui.px(card_head_height) + static_cast<float>(rows) * ui.px(row_height);
}

void recent_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    auto& memory = context.memory.of<HomeMemory>();
    const auto& servers = context.around.recent;
    widgets::Group group(ui, words::recent);
    Rect inside = widgets::card(ui, rect, card_padding);
    const widgets::Surface surface(ui, theme.s1);
    inside.y -= ui.px(10);
    inside.h += ui.px(26);
    Rect head = inside.cut_top(ui.px(heading), ui.px(2));
    if (!servers.empty()) {
        const Rect spot = head.cut_right(ui.px(40), ui.px(8)).centred_y(ui.px(40));
        if (widgets::icon_button(ui, spot, style::Icon::refresh, words::refresh,
                                 {.kind = widgets::ButtonKind::ghost, .icon_size = 18})) {
            context.requests.add(AskServers{});
        }
    }
    widgets::card_heading(ui, head.centred_y(ui.px(28)), words::recent, {}, style::Icon::clock);
    if (servers.empty()) {
        widgets::empty_state(ui, inside, style::Icon::mug, words::recent_empty);
        return;
    }
    const float pitch = ui.px(row_height);
    widgets::ScrollArea area(ui, inside, words::recent, memory.recent_scroll);
    const Rect content = area.content();
    for (std::size_t i = 0; i < servers.size(); ++i) {
        const Rect row{content.x, content.y + static_cast<float>(i) * pitch, content.w, pitch};
        if (!area.shows(row)) continue;
        if (i > 0) widgets::divider(ui, row.min(), row.w);
        recent_row(context, row, servers[i], i);
    }
    area.used(static_cast<float>(servers.size()) * pitch);
}

}  // namespace parlor::client::home

// The lobbies that show on this network, to knock at.
#include <algorithm>
#include <string>

#include "client/screens/home.hpp"
#include "client/strings/home_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client::home {

namespace {

namespace words = strings::home;
using widgets::Rect;
using widgets::Type;

constexpr float empty_height = 64;  // of the sentence that nothing is there
constexpr std::size_t rows_at_once = 3;

void knock(Context& context, const SeenLobby& lobby) {
    attempt(context, KnockAt{lobby.server, lobby.door});
}

void row_of(Context& context, Rect row, const SeenLobby& lobby, std::size_t index) {
    widgets::Ui& ui = context.ui;
    const widgets::Group group(ui, lobby.title);
    server_disc(ui, row.cut_left(ui.px(44), ui.px(16)).centre(), index + 1, style::Icon::mug, true);
    const widgets::ButtonOptions look{.size = widgets::ButtonSize::small,
                                      .enabled = context.around.busy.empty(),
                                      .tooltip = words::knock_tip};
    const float wide = widgets::button_width(ui, words::join, look);
    if (widgets::button(ui, row.cut_right(wide, ui.px(12)).centred_y(ui.px(40)), words::join, look))
        knock(context, lobby);
    Rect lines = row.centred_y(ui.px(44));
    widgets::label(ui, lines.cut_top(ui.px(24)), lobby.title, {.type = Type::name, .may_cut = true});
    const std::string server = lobby.server_name.empty() ? to_text(lobby.server) : lobby.server_name;
    const std::string people = words::people(lobby.people, lobby.playing);
    std::string about = words::place_and_people(server, people);
    if (widgets::text_width(ui, about, Type::list) > lines.w) about = people;
    widgets::label(ui, lines, about, {.type = Type::list, .colour = ui.theme().t3, .may_cut = true});
}

}  // namespace

float network_card_height(Context& context) {
    const widgets::Ui& ui = context.ui;
    const std::size_t rows = std::min(context.around.on_network.size(), rows_at_once);
    const float content = rows == 0 ? empty_height : static_cast<float>(rows) * row_height;
    return ui.px(card_head_height + content);
}

void network_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    auto& memory = context.memory.of<HomeMemory>();
    const auto& lobbies = context.around.on_network;
    const widgets::Group group(ui, words::network);
    Rect inside = widgets::card(ui, rect, card_padding);
    const widgets::Surface surface(ui, ui.theme().s1);
    inside.y -= ui.px(10);
    inside.h += ui.px(26);
    Rect head = inside.cut_top(ui.px(36), ui.px(2));
    if (!lobbies.empty()) {
        const std::string found = words::found_on_network(lobbies.size());
        const float wide = widgets::text_width(ui, found, Type::list) + 1;
        const Rect count = head.cut_right(wide, ui.px(6));
        widgets::label(ui, count, found, {.type = Type::list, .colour = ui.theme().t3});
        ui.draw().AddCircleFilled(head.cut_right(ui.px(10), ui.px(8)).centre(), ui.px(4), ui.theme().ok, 24);
    }
    widgets::card_heading(ui, head.centred_y(ui.px(28)), words::network, {}, style::Icon::lan);
    if (lobbies.empty()) {
        widgets::paragraph(ui, inside, words::network_empty, 2,
                           {.type = Type::list, .colour = ui.theme().t3, .valign = widgets::VAlign::top});
        return;
    }
    const float pitch = ui.px(row_height);
    widgets::ScrollArea area(ui, inside, words::network, memory.network_scroll);
    const Rect content = area.content();
    for (std::size_t i = 0; i < lobbies.size(); ++i) {
        const Rect row{content.x, content.y + static_cast<float>(i) * pitch, content.w, pitch};
        if (!area.shows(row)) continue;
        if (i > 0) widgets::divider(ui, row.min(), row.w);
        row_of(context, row, lobbies[i], i);
    }
    area.used(static_cast<float>(lobbies.size()) * pitch);
}

}  // namespace parlor::client::home

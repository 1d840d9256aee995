#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "client/screens/lobby_parts.hpp"
#include "client/strings/lobby_strings.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/labels.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/protocol/invite.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float tile_px = 62;

std::optional<ServerName> connected_to(const Connection& connection) {
    return std::visit(overloaded{[](const Offline&) { return std::optional<ServerName>{}; },
                                 [](const auto& one) { return std::optional(one.server); }},
                      connection);
}

// What goes into the invite: what the server says of itself, else where we found it.
std::optional<ServerName> invited_to(const Model& model) {
    if (model.server && !model.server->public_address.empty()) {
        if (auto server = parse_server(model.server->public_address)) return server;
    }
    return connected_to(model.connection);
}

// The sentence beside the code: the most important one.
struct Hint {
    std::string_view text = strings::join_code_hint;
    style::Icon icon = style::Icon::none;
    bool warns = false;
};
Hint hint_for(const Model& model) {
    const Lobby& lobby = *model.lobby;
    if (lobby.room->settings.locked) return {strings::lobby_is_locked, style::Icon::lock, true};
    const auto server = invited_to(model);
    if (server && is_own_computer(server->host)) return {strings::own_computer_only};
    if (lobby.is_host() && model.server && model.server->address_is_private) {
        return {strings::private_address, style::Icon::warning, true};
    }
    return {};
}

void draw_hint(Ui& ui, Rect rect, const Hint& hint, int lines) {
    const ImU32 colour = hint.warns ? ui.theme().warn : ui.theme().t3;
    if (hint.icon != style::Icon::none) {
        const Rect mark = rect.cut_left(ui.px(16), ui.px(8));
        const float line = text_height(ui, Type::label);
        style::draw_icon(ui.draw(), hint.icon, {mark.centre().x, mark.y + line / 2}, ui.px(16), colour, 1.2F);
    }
    paragraph(ui, rect, hint.text, lines, {.type = Type::label, .colour = colour, .valign = VAlign::top});
}

// How wide the tiles of a code come out at that height.
float tiles_width(const Ui& ui, float height) {
    const float tile = std::min(ui.px(tile_px), height * tile_px / 85.0F);
    return tile * (6.0F + 4.0F * 8.0F / 62.0F + 22.0F / 62.0F) + 1;
}

}  // namespace

void draw_code_card(Context& context, Rect rect) {
    Ui& ui = context.ui;
    const RoomView& room = *context.model.lobby->room;
    const Group group(ui, strings::join_code);
    const bool tall = rect.h >= ui.px(110);
    const bool strip = rect.h < ui.px(72);
    card(ui, rect, 0);
    const Surface surface(ui, ui.theme().s1);
    Rect inside = rect.inset(ui.px(tall && rect.w > ui.px(600) ? 28 : 16), 0);

    const std::optional<ServerName> server = invited_to(context.model);
    const Hint hint = hint_for(context.model);
    const ButtonOptions copy{.kind = ButtonKind::strong,
                             .size = tall ? ButtonSize::regular : ButtonSize::small,
                             .icon = style::Icon::copy};
    const float copy_width = std::min(
        inside.w * 0.5F, std::max(button_width(ui, strings::copy_invite, copy), ui.px(tall ? 172 : 0)));

    // Narrow and tall enough: the sentence gets the lower edge.
    const float room_between =
        inside.w - copy_width - tiles_width(ui, rect.h - ui.px(tall ? 43 : 16)) - ui.px(2 * style::gap::lg);
    const bool hint_beside = room_between >= ui.px(150);
    if (!hint_beside && rect.h >= ui.px(104)) {
        const float line = paragraph_height(ui, hint.text, Type::label, inside.w - ui.px(24), 2);
        Rect foot = inside.cut_bottom(line + ui.px(12), 0);
        draw_hint(ui, {foot.x, foot.y, foot.w, line}, hint, 2);
    }
    if (hint_beside) {
        Rect left = inside.cut_left(std::min(ui.px(tall ? 176 : 260), room_between), ui.px(style::gap::lg));
        const float width = left.w - (hint.icon != style::Icon::none ? ui.px(24) : 0);
        const int lines = tall ? 3 : strip ? 2 : 2;
        const float text = paragraph_height(ui, hint.text, Type::label, width, lines);
        if (tall) {
            const float head = text_height(ui, Type::large);
            left = left.centred_y(head + ui.px(6) + text);
            label(ui, left.cut_top(head, ui.px(6)), strings::join_code, {.type = Type::large});
        } else {
            left = left.centred_y(text);
        }
        draw_hint(ui, left, hint, lines);
    }
    Rect right = inside.cut_right(copy_width, ui.px(style::gap::lg));
    const float tiles_h = std::min(inside.h - ui.px(tall ? 43 : strip ? 12 : 16), ui.px(85));
    code_tiles(ui, inside.centred_y(tiles_h), room.code);

    const bool address = server && right.h >= ui.px(80);
    const float button_h = button_height(ui, copy.size);
    const float line = text_height(ui, Type::caption);
    right = right.centred_y(button_h + (address ? ui.px(8) + line : 0));
    if (button(ui, right.cut_top(button_h, ui.px(8)), strings::copy_invite, copy) && server) {
        context.requests.add(
            CopyText{invite_message(room.settings.title, *server, room.code, context.model.server_key),
                     std::string(strings::invite_copied)});
    }
    if (address) {
        label(ui, right, address_of(*server),
              {.type = Type::caption, .colour = ui.theme().t3, .align = Align::centre, .may_cut = true});
    }
}

}  // namespace parlor::client

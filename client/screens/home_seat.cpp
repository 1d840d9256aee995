// The way back into the evening that this program was closed in.
#include <string>

#include "client/screens/home.hpp"
#include "client/strings/home_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/coaster.hpp"

namespace parlor::client::home {

namespace {

namespace words = strings::home;
using widgets::Rect;
using widgets::Type;

constexpr float face_from = 560;  // style px: in a narrower card the words need the room

void go_back(Context& context, const KeptSeat& seat) {
    const std::string invite = seat.address + "/" + seat.code;
    attempt_seat(context, JoinInvite{invite, parse_server(seat.address), seat.watching});
}

}  // namespace

float seat_card_height(const widgets::Ui& ui) {
    return ui.px(ui.height() < 700 ? 84.0F : 96.0F);
}

void seat_card(Context& context, Rect rect) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    auto& memory = context.memory.of<HomeMemory>();
    const KeptSeat& seat = *context.around.seat;
    const Profile& you = context.around.settings.you;
    widgets::Group group(ui, words::seat);
    const bool roomy = rect.w >= ui.px(face_from);
    Rect inside = widgets::card(ui, rect, 0).inset(ui.px(card_padding), 0, ui.px(8), 0);
    const widgets::Surface surface(ui, theme.s1);
    style::stroke_rect(ui.draw(), rect.inset(ui.px(1)), ui.px(style::radius::card - 1), theme.lamp, ui.px(2));
    if (roomy) {
        const float face = ui.px(56);
        widgets::coaster(ui, inside.cut_left(face, ui.px(16)).centre(), face, you.avatar,
                         {.colour = you.coaster});
    }
    const bool going = memory.tried == Tried::seat && context.around.busy == "join";
    const bool idle = context.around.busy.empty();
    const Rect cross = inside.cut_right(ui.px(40), ui.px(4)).centred_y(ui.px(40));
    const widgets::ButtonOptions look{
        .kind = widgets::ButtonKind::primary, .enabled = idle || going, .busy = going, .id = words::sit_down};
    const std::string_view verb = going ? words::joining : words::sit_down;
    const float wide = widgets::button_width(ui, verb, look);
    const Rect spot = inside.cut_right(wide, ui.px(16)).centred_y(ui.px(style::height::button));

    const std::string title = words::back_to_seat(seat.code);
    const bool one_line = widgets::text_width(ui, title, Type::name) + 1 <= inside.w;
    Rect lines = inside.centred_y(ui.px(one_line ? 50.0F : 66.0F));
    if (one_line) {
        widgets::label_fit(ui, lines.cut_top(ui.px(28)), title, {Type::large, Type::name});
    } else {
        widgets::paragraph_fit(ui, lines.cut_top(ui.px(44)), title, 2, {Type::name, Type::label},
                               {.valign = widgets::VAlign::middle});
    }
    const auto server = parse_server(seat.address);
    std::string place = !seat.server_name.empty() ? seat.server_name
                        : server                  ? to_text(*server)
                                                  : seat.address;
    std::string about = words::seat_place(seat.lobby_title.empty() ? place : seat.lobby_title,
                                          seat.lobby_title.empty() ? "" : place, seat.name);
    if (widgets::text_width(ui, about, Type::list) > lines.w) {
        about = words::seat_place(seat.lobby_title.empty() ? place : seat.lobby_title, "", "");
    }
    widgets::label(ui, lines, about, {.type = Type::list, .colour = theme.t3, .may_cut = true});

    // Whoever comes back only has to press Enter.
    if (!memory.seat_shown && idle && memory.invite.edit.text.empty()) ui.focus().set_next();
    memory.seat_shown = true;
    if (widgets::button(ui, spot, verb, look)) go_back(context, seat);
    if (widgets::icon_button(ui, cross, style::Icon::cross, words::forget_seat,
                             {.kind = widgets::ButtonKind::ghost, .enabled = idle, .icon_size = 16})) {
        context.requests.add(GiveUpSeat{});
    }
}

}  // namespace parlor::client::home

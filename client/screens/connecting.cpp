#include <cmath>
#include <string>
#include <variant>

#include "client/screens/screens.hpp"
#include "client/strings/home_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

namespace {

std::string server_of(const Connection& connection) {
    return std::visit(
        [](const auto& state) -> std::string {
            if constexpr (requires { state.server; }) {
                return to_text(state.server);
            } else {
                return {};
            }
        },
        connection);
}

void turning_ring(widgets::Ui& ui, ImVec2 centre, float size) {
    const float thickness = ui.px(6);
    const float radius = (size - thickness) / 2;
    style::draw_arc(ui.draw(), centre, radius, 1, thickness, ui.theme().s3);
    const double turn = ui.reduced_motion() ? 0.0 : ui.time() * 0.7;
    style::draw_arc(ui.draw(), centre, radius, 0.3F, thickness, ui.theme().ring,
                    static_cast<float>(turn - std::floor(turn)));
    if (!ui.reduced_motion()) ui.redraw();
}

}  // namespace

void draw_connecting(Context& context) {
    widgets::Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    ui.registry().set_screen("connecting");
    const widgets::Rect window = ui.window();
    style::draw_background(ui.draw(), window, theme, ui.scale(), 0.5F);
    style::draw_garland(ui.draw(), window, theme, ui.scale());

    const float width = std::min(ui.px(460), window.w - ui.px(32));
    const float height = std::min(ui.px(320), window.h - ui.px(32));
    const widgets::Rect rect = window.centred(width, height);
    widgets::Rect inside = widgets::card(ui, rect, 28);
    const widgets::Surface surface(ui, theme.s1);
    const widgets::Rect face = inside.cut_top(ui.px(84), ui.px(20));
    const ImVec2 centre = face.centre();
    ui.draw().AddCircleFilled(centre, ui.px(42), theme.s2, 64);
    style::draw_icon(ui.draw(), style::Icon::mug, centre, ui.px(34),
                     theme.dark ? theme.lamp : theme.acc_text);
    turning_ring(ui, centre, ui.px(84));

    const std::optional<AtDoor>& door = context.model.door;
    const std::string title = door                            ? strings::home::knocked_at(door->title)
                              : context.around.busy == "solo" ? std::string(strings::home::connecting_solo)
                              : context.around.busy == "host" ? std::string(strings::home::connecting_host)
                                                              : std::string(strings::home::connecting);
    widgets::paragraph_fit(ui, inside.cut_top(ui.px(60), 0), title, 2,
                           {widgets::Type::sub, widgets::Type::large, widgets::Type::name},
                           {.align = widgets::Align::centre});
    const std::string server = server_of(context.model.connection);
    const widgets::Rect line = inside.cut_top(ui.px(24), ui.px(16));
    if (!server.empty() && context.around.busy != "solo") {
        widgets::label(ui, line,
                       door ? strings::home::waits_for(door->host) : strings::home::connecting_to(server),
                       {.type = widgets::Type::list,
                        .colour = theme.t2,
                        .align = widgets::Align::centre,
                        .may_cut = true});
    }
    const widgets::ButtonOptions cancel{.size = widgets::ButtonSize::regular};
    const float wide = widgets::button_width(ui, strings::home::cancel, cancel);
    const widgets::Rect spot =
        widgets::Rect{inside.x, inside.y, inside.w, ui.px(52)}.centred_x(std::max(wide, ui.px(132)));
    if (widgets::button(ui, spot, strings::home::cancel, cancel) || ui.shortcut(widgets::Key::escape)) {
        context.requests.add(GiveUp{});
    }
}

}  // namespace parlor::client

#include "client/parts/side_drawer.hpp"

#include <algorithm>

#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/buttons.hpp"

namespace parlor::client {

using style::Rect;
using widgets::Ui;

Rect open_drawer(Context& context, const DrawerLook& look, Rect below, bool& open) {
    Ui& ui = context.ui;
    ui.draw().AddRectFilled(below.min(), below.max(), style::faded(ui.theme().scrim, 0.7F));
    const float width = std::min(ui.px(look.width), below.w);
    const float shown = ui.appear(ui.id("drawer"), style::motion::panel);
    const float slide = ui.reduced_motion() ? 0.0F : (1 - shown) * width;
    const Rect panel{below.right() - width + slide, below.y, width, below.h};
    ui.draw().AddRectFilled(panel.min(), panel.max(), ui.theme().bg1, ui.px(style::radius::card),
                            ImDrawFlags_RoundCornersLeft);
    // The content keeps its place while the ground slides in: what is pressed early is what was seen.
    Rect inside = Rect{below.right() - width, below.y, width, below.h}.inset(ui.px(12));
    Rect head = inside.cut_top(ui.px(style::height::icon_button), ui.px(10));
    const Rect cross = head.cut_right(ui.px(style::height::icon_button), ui.px(8));
    if (widgets::icon_button(ui, cross, style::Icon::cross, look.close)) open = false;
    widgets::label(ui, head.inset(ui.px(8), 0, 0, 0), look.title,
                   {.type = style::Type::large, .may_cut = true});
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (ImGui::IsMouseClicked(0) && below.contains(mouse) && !panel.contains(mouse)) open = false;
    return inside;
}

}  // namespace parlor::client

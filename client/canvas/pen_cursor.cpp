#include <algorithm>

#include "client/canvas/canvas_pen.hpp"
#include "client/canvas/palette.hpp"
#include "client/style/decor.hpp"
#include "client/style/icons.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::client {

namespace {

using widgets::Ui;

// Seen on every colour of a drawing: what it paints, in a dark ring within a light one.
void draw_nib(Ui& ui, ImVec2 at, float radius, ImU32 colour) {
    ImDrawList& list = ui.draw();
    const float line = ui.px(1.5F);
    list.AddCircleFilled(at, radius, colour, 0);
    style::stroke_circle(list, at, radius + line / 2, style::ink, line);
    style::stroke_circle(list, at, radius + line * 1.5F, style::faded(style::paper, 0.9F), line);
}

// The bucket hangs right above the place that it fills.
void draw_bucket(Ui& ui, ImVec2 at, ImU32 colour) {
    ImDrawList& list = ui.draw();
    draw_nib(ui, at, ui.px(3.5F), colour);
    const ImVec2 bucket(at.x + ui.px(18), at.y - ui.px(16));
    const float size = ui.px(26);
    const float halo = ui.px(1.6F);
    for (const ImVec2 side : {ImVec2(-1, 0), ImVec2(1, 0), ImVec2(0, -1), ImVec2(0, 1), ImVec2(-0.7F, -0.7F),
                              ImVec2(0.7F, -0.7F), ImVec2(-0.7F, 0.7F), ImVec2(0.7F, 0.7F)}) {
        style::draw_icon(list, style::Icon::bucket, {bucket.x + side.x * halo, bucket.y + side.y * halo},
                         size, style::paper);
    }
    style::draw_icon(list, style::Icon::bucket, bucket, size, style::ink);
}

}  // namespace

void CanvasPen::draw_cursor(Ui& ui, const CanvasTouch& touch, const DrawingTools& tools) const {
    const ImVec2 mouse = touch.keys ? touch.keys->at : ImGui::GetIO().MousePos;
    const bool over = (touch.hovered || touch.keys) && touch.live;
    if (!over && !is_drawing()) return;
    if (over) ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    const widgets::Clip clip(ui, touch.place.rect);
    if (tools.tool == Tool::fill && !is_drawing()) {
        draw_bucket(ui, mouse, colour_of(tools.colour));
        return;
    }
    const bool erases = is_drawing() ? stroke_.eraser : tools.tool == Tool::eraser;
    const canvas::Pen pen = is_drawing() ? stroke_.pen : tools.pen;
    const float radius = std::max(ui.px(1), radius_of(pen) * touch.place.scale());
    // A stroke that has left the canvas goes on along the border.
    const ImVec2 at =
        is_drawing() ? touch.place.on_screen(nearest_point(touch.place.on_canvas(mouse))) : mouse;
    draw_nib(ui, at, radius,
             erases ? style::canvas : colour_of(is_drawing() ? stroke_.colour : tools.colour));
}

}  // namespace parlor::client

#include "client/canvas/easel.hpp"

#include <utility>

#include "client/strings/canvas_strings.hpp"
#include "client/widgets/cards.hpp"

namespace parlor::client {

void say_canvas_is_full(widgets::Ui& ui, const CanvasPlace& place) {
    const widgets::ChipLook look{.tint = widgets::Tint::warn, .icon = style::Icon::warning, .height = 36};
    const float width = widgets::chip_width(ui, strings::drawing::full, look);
    const style::Rect canvas = place.rect;
    widgets::chip(ui, {canvas.centre().x - width / 2, canvas.bottom() - ui.px(52)}, strings::drawing::full,
                  look);
}

std::vector<canvas::Op> Easel::draw(widgets::Ui& ui, style::Rect room, canvas::Picture& picture,
                                    PlayerId me) {
    const canvas::Drawing& drawing = picture.drawing();
    const DrawingPlaces places = drawing_places(ui, room);
    pen_.heard(drawing, me);
    const CanvasTouch touch = view_.draw(ui, places.canvas.rect, picture, !drawing.full());
    std::vector<canvas::Op> ops = pen_.follow(ui, touch, tools_);
    if (drawing.full()) say_canvas_is_full(ui, touch.place);
    const ToolsLive live{drawing.can_undo(me) || !pen_.echo().empty(), drawing.can_redo(me),
                         !drawing.blank()};
    if (const auto op = draw_tools(ui, places, tools_, live)) {
        for (canvas::Op& next : pen_.then(*op, ui.time()))
            ops.push_back(std::move(next));
    }
    return ops;
}

void Easel::show(widgets::Ui& ui, style::Rect room, canvas::Picture& picture) {
    pen_.drop();
    view_.draw(ui, room, picture, false);
}

void Easel::drop() {
    pen_.drop();
    view_.forget();
}

}  // namespace parlor::client

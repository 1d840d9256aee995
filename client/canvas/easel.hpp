#pragma once

#include <vector>

#include "client/canvas/canvas_pen.hpp"
#include "client/canvas/canvas_view.hpp"
#include "client/canvas/drawing_tools.hpp"

namespace parlor::client {

// Over a canvas that takes no more strokes.
void say_canvas_is_full(widgets::Ui& ui, const CanvasPlace& place);

// A canvas with all that an artist needs around it. Kept by the screen from turn to turn.
class Easel {
public:
    // Shows `picture` and lets `me` draw on it; returns what `me` did in this frame, to be said to the server
    // in that order.
    [[nodiscard]] std::vector<canvas::Op> draw(widgets::Ui& ui, style::Rect room, canvas::Picture& picture,
                                               PlayerId me);
    // Shows it to somebody who only watches, as large as `room` allows.
    void show(widgets::Ui& ui, style::Rect room, canvas::Picture& picture);
    // Another turn began, or the connection was lost: what is on its way counts no more. Tools stay as they
    // are.
    void drop();

    [[nodiscard]] DrawingTools& tools() { return tools_; }
    [[nodiscard]] const CanvasPen& pen() const { return pen_; }
    [[nodiscard]] const CanvasView& view() const { return view_; }

private:
    CanvasView view_;
    CanvasPen pen_;
    DrawingTools tools_;
};

}  // namespace parlor::client

#pragma once

#include <functional>
#include <string_view>

#include "client/canvas/canvas_page.hpp"
#include "client/canvas/canvas_touch.hpp"
#include "client/canvas/keyboard_hand.hpp"
#include "client/widgets/ui.hpp"
#include "shared/canvas/picture.hpp"

namespace parlor::client {

// `below`: how far it reaches below the canvas, which is drawn over it, so that nothing shines through.
void draw_canvas_frame(widgets::Ui& ui, const CanvasPlace& place, float below = 0);

// Shows a drawing while it is being drawn. One for each place on screen, drawn once a frame.
class CanvasView {
public:
    // Registers itself as "canvas"; one that may be drawn on is a control, so that nothing comes over it by
    // itself. Takes the picture's changes: a picture is shown by one view.
    CanvasTouch draw(widgets::Ui& ui, style::Rect rect, canvas::Picture& picture, bool may_draw);
    // For another picture at the place of the old one.
    void forget() { page_.forget(); }

    [[nodiscard]] const CanvasPage& page() const { return page_; }

private:
    CanvasPage page_;
    KeyboardHand hand_;
};

// A finished drawing in a small place: its pixels are made when it is first shown, and again when it is shown
// in another size. Keep one for each drawing.
class CanvasThumbnail {
public:
    // `raster` is asked for only when the pixels are made.
    void draw(widgets::Ui& ui, style::Rect rect, std::string_view name,
              const std::function<canvas::Raster()>& raster, float radius = 12);

private:
    CanvasPage page_;
};

}  // namespace parlor::client

#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "client/canvas/canvas_page.hpp"
#include "client/widgets/ui.hpp"
#include "shared/canvas/picture.hpp"

namespace parlor::client {

// Where a canvas stands in the window.
struct CanvasPlace {
    style::Rect rect;  // on whole pixels

    // Pixels for a quarter of a unit of the canvas.
    [[nodiscard]] float scale() const { return rect.w / (canvas::width * canvas::steps); }
    [[nodiscard]] ImVec2 on_screen(canvas::Point point) const;
    // In quarters of a unit; may lie outside of the canvas.
    [[nodiscard]] ImVec2 on_canvas(ImVec2 pixel) const;
};
// The largest canvas that fits into `rect`, in its middle. Leave frame_width for the frame around it.
[[nodiscard]] CanvasPlace fitted_canvas(style::Rect rect);
inline constexpr float frame_width = 4;  // style px

// `below`: how far it reaches below the canvas, which is drawn over it, so that nothing shines through.
void draw_canvas_frame(widgets::Ui& ui, const CanvasPlace& place, float below = 0);

// What the mouse does to a canvas that may be drawn on.
struct CanvasTouch {
    enum class Button : std::uint8_t { none, draws, erases };
    CanvasPlace place;
    bool live = false;  // may be drawn on, and nothing lies over it
    bool hovered = false;
    Button pressed = Button::none;  // went down on it in this frame
    bool held = false;              // and is still down
};

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

#pragma once

#include <cstdint>
#include <optional>

#include <imgui.h>

#include "client/style/rect.hpp"
#include "shared/canvas/ops.hpp"

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

// What mouse or keyboard do to a canvas that may be drawn on.
struct CanvasTouch {
    enum class Button : std::uint8_t { none, draws, erases };
    struct Keys {
        ImVec2 at;             // of their hand, in pixels
        bool toggled = false;  // the tool was put down, or lifted
    };
    CanvasPlace place;
    bool live = false;  // may be drawn on, and nothing lies over it
    bool hovered = false;
    Button pressed = Button::none;  // went down on it in this frame
    bool held = false;              // and is still down
    std::optional<Keys> keys;       // while the keyboard draws
};

}  // namespace parlor::client

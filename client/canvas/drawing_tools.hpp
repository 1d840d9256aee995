#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "client/canvas/canvas_view.hpp"
#include "client/widgets/ui.hpp"
#include "shared/canvas/ops.hpp"

namespace parlor::client {

enum class Tool : std::uint8_t { pen, eraser, fill };

// What somebody draws with; kept by who shows the canvas.
struct DrawingTools {
    Tool tool = Tool::pen;
    canvas::Colour colour = 0;
    canvas::Pen pen = canvas::Pen::medium;
};

// Where everything around a canvas stands.
struct DrawingPlaces {
    enum class Arrangement : std::uint8_t {
        below,   // tools left of the canvas, pens and colours in a card below it
        beside,  // tools and pens left of it, colours right of it: wide and low windows, large text
    };
    Arrangement arrangement = Arrangement::below;
    CanvasPlace canvas;
    std::array<style::Rect, 6> tools;  // pen, eraser, fill, undo, redo, clear
    std::array<style::Rect, 4> pens;
    std::array<style::Rect, canvas::colours> colours;
    int colours_a_line = 12;  // across when below, down when beside
    style::Rect card;         // behind the colours
    style::Rect preview;      // of the current colour; empty where there is no room
    std::array<style::Rect, 2> dividers;
};
// The arrangement with the larger canvas. `room` may not be smaller than 560 by 236 style px.
[[nodiscard]] DrawingPlaces drawing_places(const widgets::Ui& ui, style::Rect room);

// What can be done now beside drawing.
struct ToolsLive {
    bool undo = false;
    bool redo = false;
    bool clear = false;
};
// Tools, pens, colours and their keys. Undo, redo or clear when one was asked for.
[[nodiscard]] std::optional<canvas::Op> draw_tools(widgets::Ui& ui, const DrawingPlaces& places,
                                                   DrawingTools& tools, const ToolsLive& live);

}  // namespace parlor::client

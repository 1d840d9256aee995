#pragma once

#include "client/canvas/drawing_tools.hpp"

// The parts of draw_tools() that choose how wide and in which colour.
namespace parlor::client {

void draw_pens(widgets::Ui& ui, const DrawingPlaces& places, DrawingTools& tools);
void draw_colours(widgets::Ui& ui, const DrawingPlaces& places, DrawingTools& tools);
void draw_current_colour(widgets::Ui& ui, const DrawingPlaces& places, const DrawingTools& tools);

// Who chooses a width means to draw, and who chooses a colour does not mean to erase.
void choose_pen(DrawingTools& tools, canvas::Pen pen);
void choose_colour(DrawingTools& tools, canvas::Colour colour);

}  // namespace parlor::client

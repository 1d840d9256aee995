#pragma once

#include <imgui.h>

#include "client/style/rect.hpp"
#include "client/style/theme.hpp"

namespace parlor::style {

// Sizes are window pixels; `scale` is the text scale, for line widths and distances.

// The lamplit room behind every screen: gradient, warm glow from above, faint rings in the lower corners.
// `glow_x` says where the lamp is, as a part of the width.
void draw_background(ImDrawList& list, Rect window, const Theme& theme, float scale, float glow_x = 0.5F);

// The logo: a lamp on its rounded tile.
void draw_logo(ImDrawList& list, Rect tile);

// The string of lights along the top: one bulb for each question or turn; lit = done, now = coral, the rest
// unlit.
struct Lights {
    int bulbs = 5;
    int lit = 0;
    int now = -1;          // index of the current one, -1: none
    float twinkle = 0.0F;  // seconds; moves the glow a little. Keep 0 under reduced motion.
};
// Hangs between the upper corners of `area`; the wire sags by `sag` pixels and bulbs hang below it.
[[nodiscard]] float lights_width(int bulbs);  // style px
void draw_lights(ImDrawList& list, Rect area, float sag, const Lights& lights, const Theme& theme,
                 float scale);
// The home screen's garland: swags of lit bulbs across the whole width.
void draw_garland(ImDrawList& list, Rect window, const Theme& theme, float scale, float twinkle = 0.0F);

// Soft shadow below a rounded rectangle: depth 2 of the style guide.
void draw_shadow(ImDrawList& list, Rect rect, float radius, const Theme& theme, float scale,
                 float strength = 1.0F);
// A thin light along the upper edge, following the corners.
void draw_top_light(ImDrawList& list, Rect rect, float radius, ImU32 colour, float thickness);
// Shadow, fill, outline and the light on the upper edge.
void draw_card(ImDrawList& list, Rect rect, float radius, ImU32 fill, const Theme& theme, float scale);

// A round glow: `colour` in the middle, nothing at `radius`.
void draw_glow(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
// An outline that lies inside of `rect`, sharp on whole pixels; and one whose middle runs along `radius`.
void stroke_rect(ImDrawList& list, Rect rect, float radius, ImU32 colour, float thickness);
void stroke_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour, float thickness);
// Rounded rectangle with a vertical gradient.
void draw_gradient_rect(ImDrawList& list, Rect rect, float radius, ImU32 top, ImU32 bottom);
// An arc with round ends, clockwise from the top: `part` 0 to 1 of the circle.
void draw_arc(ImDrawList& list, ImVec2 centre, float radius, float part, float thickness, ImU32 colour,
              float start = 0.0F);
// A rounded rectangle of dashes: empty seats, drop targets.
void draw_dashed_rect(ImDrawList& list, Rect rect, float radius, ImU32 colour, float thickness, float dash);
void draw_dashed_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour, float thickness,
                        int dashes);

}  // namespace parlor::style

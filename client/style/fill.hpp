#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <imgui.h>

namespace parlor::style {

// A filled outline of any form, triangulated once. The points go clockwise as seen on screen.
struct Filled {
    std::vector<ImVec2> points;
    std::vector<std::uint16_t> triangles;
};

// Cuts a simple polygon into triangles by ear clipping; turns the points clockwise first.
[[nodiscard]] Filled filled(std::vector<ImVec2> points);

// Where a shape lands: its own units times `scale`, turned (radians), then moved to `at`.
struct Placing {
    ImVec2 at;
    float scale = 1;
    float turn = 0;
};
// Draws with soft edges and without overlaps, so that translucent colours are even. (ImGui 1.86 only fills
// convex forms.)
void draw_filled(ImDrawList& list, const Filled& shape, const Placing& placing, ImU32 colour);

// Appends points of a cubic curve that starts at the last point.
void add_curve(std::vector<ImVec2>& points, ImVec2 c1, ImVec2 c2, ImVec2 end, int steps);
// Appends points of an arc; degrees, 0 = right, clockwise on screen when `to` > `from`.
void add_arc(std::vector<ImVec2>& points, ImVec2 centre, float radius, float from, float to, int steps);

}  // namespace parlor::style

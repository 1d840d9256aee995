#pragma once

#include <cstdint>

#include <imgui.h>

#include "client/text/pixel_page.hpp"

// Pixels for machines without a GPU. SDL's software renderer puts vertices on whole pixels and allocates for
// every triangle; this one follows the sampling rules of a GPU (a pixel belongs to the shape that covers its
// centre), so that ImGui's soft edges come out soft.
namespace parlor::app {

// Pixels [left, right) x [top, bottom).
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};
[[nodiscard]] PixelBox intersection(PixelBox a, PixelBox b);

// 0xAARRGGBB, rows of `width`; alpha stays as it is.
struct RasterTarget {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;

    [[nodiscard]] std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * width; }
};

// The smallest box that holds every pixel whose centre may lie in the shape.
[[nodiscard]] PixelBox covered(ImVec2 min, ImVec2 max);

// All boxes must lie within the target. Colours are ImGui's.
void fill_rect(const RasterTarget& target, PixelBox box, ImU32 colour);
// `min` and `max` are opposite corners of an upright rectangle.
void draw_image(const RasterTarget& target, PixelBox clip, const text::PixelPage& page, const ImDrawVert& min,
                const ImDrawVert& max);
// Without a page only the colours count.
void draw_triangle(const RasterTarget& target, PixelBox clip, const text::PixelPage* page,
                   const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c);

}  // namespace parlor::app

#pragma once

#include <cstdint>
#include <vector>

struct FT_GlyphSlotRec_;

namespace parlor::text {

// Pixels of a glyph: R, G, B, A bytes with straight alpha, rows from the top.
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    float left = 0;   // from the pen to the left edge, pixels
    float top = 0;    // from the baseline up to the top edge, pixels
    float scale = 1;  // pixels of the window for one pixel of the bitmap
    bool colour = false;
    std::vector<std::uint32_t> pixels;
};

// White, with the coverage as alpha; `glyph` holds a rendered outline.
[[nodiscard]] GlyphBitmap from_coverage(const FT_GlyphSlotRec_& glyph);

// A coloured picture at `scale` window pixels for one of its own; `glyph` holds a strike of a bitmap font.
[[nodiscard]] GlyphBitmap from_strike(const FT_GlyphSlotRec_& glyph, float scale);

}  // namespace parlor::text

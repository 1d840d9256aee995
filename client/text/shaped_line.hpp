#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "client/text/font_library.hpp"
#include "client/text/text_engine.hpp"

namespace parlor::text {

// A glyph at its place: x from the left end of the line, y up from the baseline, pixels.
struct PlacedGlyph {
    FaceId face = 0;
    std::uint32_t glyph = 0;
    float x = 0;
    float y = 0;
};

// What one character of the reader covers: bytes of the text and the stretch of the line. In a stretch that
// runs from right to left the caret before it stands at `right`.
struct CaretCell {
    std::size_t begin = 0;
    std::size_t end = 0;
    float left = 0;
    float right = 0;
    bool right_to_left = false;
};

// One line of text, shaped: glyphs from left to right, cells in the order of the text.
struct ShapedLine {
    std::vector<PlacedGlyph> glyphs;
    std::vector<CaretCell> cells;
    float width = 0;
    bool missing_glyph = false;
    bool right_to_left = false;  // the direction of its first strong character
};

// Line breaks in `text` count as spaces.
[[nodiscard]] ShapedLine shape_line(FontLibrary& fonts, Font font, std::string_view text);

[[nodiscard]] QuarterPixels quarter_pixels(float px);

}  // namespace parlor::text

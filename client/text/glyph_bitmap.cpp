#include "client/text/glyph_bitmap.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "client/text/resample.hpp"

namespace parlor::text {
namespace {

// From B, G, R, A with premultiplied alpha to R, G, B, A with straight alpha.
std::uint32_t straightened(std::uint32_t pixel) {
    const std::uint32_t alpha = pixel >> 24;
    if (alpha == 0) {
        return 0;
    }
    const auto channel = [&](unsigned shift) {
        return std::min(255U, (((pixel >> shift) & 0xFFU) * 255U + alpha / 2) / alpha);
    };
    return channel(16) | (channel(8) << 8) | (channel(0) << 16) | (alpha << 24);
}

// Gives transparent pixels beside the picture the colour of their neighbours: a renderer that stretches it
// mixes that colour in, and black would leave a dark rim.
void bleed_colour(std::vector<std::uint32_t>& pixels, int width, int height) {
    const auto source = pixels;
    const auto at = [&](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    };
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if ((source[at(x, y)] >> 24) != 0) {
                continue;
            }
            for (const auto& [dx, dy] :
                 std::array<std::pair<int, int>, 4>{{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}}) {
                const bool inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
                if (inside && (source[at(x + dx, y + dy)] >> 24) != 0) {
                    pixels[at(x, y)] = source[at(x + dx, y + dy)] & 0x00FFFFFFU;
                    break;
                }
            }
        }
    }
}

}  // namespace

GlyphBitmap from_coverage(const FT_GlyphSlotRec_& glyph) {
    const auto& source = glyph.bitmap;
    GlyphBitmap result;
    result.width = static_cast<int>(source.width);
    result.height = static_cast<int>(source.rows);
    result.left = static_cast<float>(glyph.bitmap_left);
    result.top = static_cast<float>(glyph.bitmap_top);
    result.pixels.reserve(std::size_t{source.width} * source.rows);
    for (unsigned y = 0; y < source.rows; ++y) {
        const unsigned char* row = source.buffer + static_cast<std::ptrdiff_t>(y) * source.pitch;
        for (unsigned x = 0; x < source.width; ++x) {
            result.pixels.push_back(0x00FFFFFFU | (std::uint32_t{row[x]} << 24));
        }
    }
    return result;
}

GlyphBitmap from_strike(const FT_GlyphSlotRec_& glyph, float scale) {
    const auto& source = glyph.bitmap;
    const int width = static_cast<int>(source.width);
    const int height = static_cast<int>(source.rows);
    std::vector<std::uint32_t> pixels;
    pixels.reserve(std::size_t{source.width} * source.rows);
    for (unsigned y = 0; y < source.rows; ++y) {
        const unsigned char* row = source.buffer + static_cast<std::ptrdiff_t>(y) * source.pitch;
        for (unsigned x = 0; x < source.width; ++x) {
            const unsigned char* at = row + std::size_t{x} * 4;
            pixels.push_back(std::uint32_t{at[0]} | (std::uint32_t{at[1]} << 8) |
                             (std::uint32_t{at[2]} << 16) | (std::uint32_t{at[3]} << 24));
        }
    }
    GlyphBitmap result;
    result.colour = true;
    result.width = width;
    result.height = height;
    result.left = std::round(static_cast<float>(glyph.bitmap_left) * scale);
    result.top = std::round(static_cast<float>(glyph.bitmap_top) * scale);
    if (scale < 1) {
        result.width = std::max(1, static_cast<int>(std::lround(static_cast<float>(width) * scale)));
        result.height = std::max(1, static_cast<int>(std::lround(static_cast<float>(height) * scale)));
        pixels = resample(pixels, width, height, result.width, result.height);
    } else {
        result.scale = scale;  // larger than the strike: the renderer stretches it
    }
    std::ranges::transform(pixels, pixels.begin(), straightened);
    if (result.scale > 1) {
        bleed_colour(pixels, width, height);
    }
    result.pixels = std::move(pixels);
    return result;
}

}  // namespace parlor::text

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "client/text/font_catalogue.hpp"
#include "client/text/glyph_atlas.hpp"
#include "client/text/text_engine.hpp"

struct hb_font_t;

namespace parlor::text {

// Sizes are kept in quarters of a pixel: fine enough for any scale, coarse enough that a growing heading does
// not fill the atlas.
using QuarterPixels = std::uint16_t;

// The installed fonts: which face shows which character, and its outlines. Files are opened when first
// needed.
class FontLibrary {
public:
    // Throws std::runtime_error with one clear sentence if no usable font is installed.
    FontLibrary();
    ~FontLibrary();
    FontLibrary(const FontLibrary&) = delete;
    FontLibrary& operator=(const FontLibrary&) = delete;

    [[nodiscard]] FaceId primary(Face face) const;
    [[nodiscard]] std::optional<FaceId> emoji() const;
    // The best installed face for characters that the primary face lacks, in a weight that goes with it.
    [[nodiscard]] std::optional<FaceId> fallback(std::span<const char32_t> cluster, Face face,
                                                 HanStyle style);
    [[nodiscard]] bool covers(FaceId face, std::span<const char32_t> cluster) const;

    // Valid until the next call for the same face. Positions come out in 1/64 px.
    [[nodiscard]] hb_font_t* shaping_font(FaceId face, QuarterPixels size);
    // `subpixel`: quarters of a pixel to the right.
    [[nodiscard]] GlyphBitmap rasterise(FaceId face, QuarterPixels size, std::uint32_t glyph,
                                        std::uint8_t subpixel);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace parlor::text

#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include <imgui.h>

#include "client/text/glyph_bitmap.hpp"
#include "client/text/pixel_page.hpp"

namespace parlor::text {

// One picture of a glyph: which face, which glyph, how large and how far right of the pixel grid.
struct GlyphKey {
    std::uint32_t glyph = 0;
    std::uint16_t face = 0;
    std::uint16_t size = 0;     // in quarters of a pixel
    std::uint8_t subpixel = 0;  // in quarters of a pixel
    friend bool operator==(const GlyphKey&, const GlyphKey&) = default;
};

struct GlyphKeyHash {
    std::size_t operator()(const GlyphKey& key) const {
        const std::uint64_t bits = (std::uint64_t{key.glyph} << 34) ^ (std::uint64_t{key.face} << 18) ^
                                   (std::uint64_t{key.size} << 2) ^ key.subpixel;
        return std::hash<std::uint64_t>{}(bits * 0x9E3779B97F4A7C15U);
    }
};

// Where a glyph stands on the page and how to draw it.
struct GlyphSlot {
    ImVec2 uv_min{};
    ImVec2 uv_max{};
    float left = 0;
    float top = 0;
    float width = 0;  // pixels of the window; 0: nothing to draw (a space)
    float height = 0;
    std::uint16_t shelf = 0;
    bool colour = false;
};

// The pixels behind all text: one page, packed in shelves. Texture coordinates of a glyph stay right until
// the end of the frame in which it was drawn. White glyphs carry coverage in alpha and take the colour they
// are drawn with; emoji carry their own.
class GlyphAtlas {
public:
    explicit GlyphAtlas(int side = 2048);

    [[nodiscard]] PixelPage& page() { return page_; }
    [[nodiscard]] const PixelPage& page() const { return page_; }
    // An opaque white pixel, so that shapes and text draw from one texture.
    [[nodiscard]] ImVec2 white_uv() const;
    [[nodiscard]] ImTextureID texture_id() const { return page_.texture_id(); }

    // Changes when any glyph went away: slots that were kept from before are void.
    [[nodiscard]] std::uint32_t generation() const { return generation_; }
    // Counts the times when even the glyphs of the running frame had to go. The frame under construction is
    // spoilt then: draw it again.
    [[nodiscard]] std::uint32_t resets() const { return resets_; }

    [[nodiscard]] const GlyphSlot* find(const GlyphKey& key) const;
    // Makes room if needed: first from shelves not drawn in this frame, else from all.
    const GlyphSlot& add(const GlyphKey& key, const GlyphBitmap& bitmap);
    // Marks the glyph as drawn in this frame.
    void touch(const GlyphSlot& slot) { shelves_[slot.shelf].last_used = frame_; }
    void end_frame() { ++frame_; }

private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int used = 0;  // pixels from the left
        std::uint64_t last_used = 0;
        std::vector<GlyphKey> glyphs;
    };
    [[nodiscard]] int shelf_for(int width, int height);
    [[nodiscard]] int new_shelf(int height);
    [[nodiscard]] int recycled_shelf(int height);
    void empty(Shelf& shelf);
    void reset();

    PixelPage page_;
    std::vector<Shelf> shelves_;
    std::unordered_map<GlyphKey, GlyphSlot, GlyphKeyHash> slots_;
    int next_y_ = 0;
    std::uint64_t frame_ = 1;
    std::uint32_t generation_ = 1;
    std::uint32_t resets_ = 0;
};

}  // namespace parlor::text

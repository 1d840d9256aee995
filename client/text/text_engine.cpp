#include "client/text/text_engine.hpp"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "client/text/font_library.hpp"
#include "client/text/glyph_atlas.hpp"
#include "client/text/line_breaks.hpp"
#include "client/text/run_cache.hpp"
#include "client/text/shaped_line.hpp"

namespace parlor::text {
namespace {

constexpr std::size_t cached_lines = 4096;
constexpr std::size_t cached_cuts = 1024;
constexpr std::size_t cached_wraps = 512;

// Text this small is placed in quarters of a pixel, or its spacing looks uneven; larger text on whole pixels.
constexpr QuarterPixels subpixel_up_to = 28 * 4;

constexpr std::size_t glyphs_at_once = 4096;  // far below what 16-bit indices reach

}  // namespace

struct TextEngine::Impl {
    FontLibrary fonts;
    GlyphAtlas atlas;
    RunCache<CachedLine> lines{cached_lines};
    RunCache<WrappedLine> cuts{cached_cuts};
    RunCache<std::vector<WrappedLine>> wraps{cached_wraps};
    std::unordered_map<std::uint32_t, Metrics> metrics;

    CachedLine& cached(Font font, std::string_view text) {
        return lines.get(font, text, {}, [&] { return CachedLine{.line = shape_line(fonts, font, text)}; });
    }

    [[nodiscard]] ShapeText shaping(Font font) {
        return [this, font](std::string_view text) -> const ShapedLine& { return cached(font, text).line; };
    }

    const WrappedLine& cut(Font font, std::string_view text, float max_width) {
        return cuts.get(font, text, {max_width, 1}, [&] { return cut_line(shaping(font), text, max_width); });
    }

    const GlyphSlot& slot(const PlacedGlyph& glyph, QuarterPixels size) {
        const float fraction = glyph.x - std::floor(glyph.x);
        const bool fine = size <= subpixel_up_to && glyph.face != fonts.emoji();
        const GlyphKey key{.glyph = glyph.glyph,
                           .face = glyph.face,
                           .size = size,
                           .subpixel = static_cast<std::uint8_t>(fine ? fraction * 4 : 0)};
        const auto* found = atlas.find(key);
        return found != nullptr
                   ? *found
                   : atlas.add(key, fonts.rasterise(key.face, key.size, key.glyph, key.subpixel));
    }

    // Finds all glyphs of the line a place on the atlas. Making room for the last may cost the first its
    // place, hence the second try; a line that is larger than the whole atlas then shows what fits.
    void resolve(CachedLine& cached_line, QuarterPixels size) {
        for (int attempt = 0; attempt < 2 && cached_line.generation != atlas.generation(); ++attempt) {
            cached_line.generation = atlas.generation();
            cached_line.slots.clear();
            for (const auto& glyph : cached_line.line.glyphs) {
                cached_line.slots.push_back(slot(glyph, size));
            }
        }
    }

    Metrics metrics_of(Font font) {
        const auto size = quarter_pixels(font.px);
        const auto id = (static_cast<std::uint32_t>(font.face) << 16) | size;
        const auto [entry, is_new] = metrics.try_emplace(id);
        if (is_new) {
            hb_font_extents_t extents{};
            hb_font_get_h_extents(fonts.shaping_font(fonts.primary(font.face), size), &extents);
            entry->second.ascent = static_cast<float>(extents.ascender) / 64;
            entry->second.descent = static_cast<float>(-extents.descender) / 64;
            entry->second.line_height =
                static_cast<float>(extents.ascender - extents.descender + extents.line_gap) / 64;
        }
        return entry->second;
    }

    void emit(ImDrawList& list, const CachedLine& cached_line, ImVec2 origin, ImU32 colour);
};

// `origin`: left end of the baseline, on whole pixels.
void TextEngine::Impl::emit(ImDrawList& list, const CachedLine& cached_line, ImVec2 origin, ImU32 colour) {
    const ImU32 own_colour = colour | (0xFFFFFFU << IM_COL32_R_SHIFT);
    const auto& glyphs = cached_line.line.glyphs;
    const bool foreign = list._CmdHeader.TextureId != atlas.texture_id();
    if (foreign) {
        list.PushTextureID(atlas.texture_id());
    }
    for (std::size_t begin = 0; begin < glyphs.size(); begin += glyphs_at_once) {
        const auto end = std::min(glyphs.size(), begin + glyphs_at_once);
        const int reserved = static_cast<int>(end - begin);
        int drawn = 0;
        list.PrimReserve(reserved * 6, reserved * 4);
        for (std::size_t i = begin; i < end; ++i) {
            const auto& slot = cached_line.slots[i];
            if (slot.width <= 0) {
                continue;
            }
            const ImVec2 min{origin.x + std::floor(glyphs[i].x) + slot.left,
                             origin.y - std::round(glyphs[i].y) - slot.top};
            list.PrimRectUV(min, {min.x + slot.width, min.y + slot.height}, slot.uv_min, slot.uv_max,
                            slot.colour ? own_colour : colour);
            atlas.touch(slot);
            ++drawn;
        }
        list.PrimUnreserve((reserved - drawn) * 6, (reserved - drawn) * 4);
    }
    if (foreign) {
        list.PopTextureID();
    }
}

TextEngine::TextEngine() : impl_(std::make_unique<Impl>()) {}

TextEngine::~TextEngine() = default;

Metrics TextEngine::metrics(Font font) const {
    return impl_->metrics_of(font);
}

Extent TextEngine::measure(Font font, std::string_view text) const {
    const auto& line = impl_->cached(font, text).line;
    return {.width = line.width, .height = metrics(font).line_height, .missing_glyph = line.missing_glyph};
}

Extent TextEngine::draw(ImDrawList& list, Font font, ImVec2 at, ImU32 colour, std::string_view text,
                        std::optional<float> max_width) const {
    const Metrics box = metrics(font);
    auto* line = &impl_->cached(font, text);
    Extent extent{
        .width = line->line.width, .height = box.line_height, .missing_glyph = line->line.missing_glyph};
    std::string shortened;
    if (max_width && extent.width > *max_width + 0.01F) {
        const auto& cut = impl_->cut(font, text, *max_width);
        shortened.assign(text.substr(0, cut.end));
        if (cut.ellipsis) {
            shortened.append(ellipsis);
        }
        line = &impl_->cached(font, shortened);
        extent.width = line->line.width;
        extent.cut = true;
    }
    const ImVec2 origin{std::round(at.x), std::round(at.y + box.ascent)};
    // Glyphs reach beyond their line box, accents and emoji most; one line more is ample.
    const float reach = 2 * box.line_height;
    const auto clip_min = list.GetClipRectMin();
    const auto clip_max = list.GetClipRectMax();
    const bool visible = (colour & IM_COL32_A_MASK) != 0 && origin.y + reach > clip_min.y &&
                         origin.y - reach < clip_max.y && origin.x + extent.width + reach > clip_min.x &&
                         origin.x - reach < clip_max.x;
    if (visible) {
        impl_->resolve(*line, quarter_pixels(font.px));
        impl_->emit(list, *line, origin, colour);
    }
    return extent;
}

std::vector<WrappedLine> TextEngine::wrap(Font font, std::string_view text, float max_width,
                                          int max_lines) const {
    return impl_->wraps.get(font, text, {max_width, max_lines},
                            [&] { return wrap_lines(impl_->shaping(font), text, max_width, max_lines); });
}

float TextEngine::caret_x(Font font, std::string_view text, std::size_t offset) const {
    const auto& line = impl_->cached(font, text).line;
    for (const auto& cell : line.cells) {
        if (offset < cell.end) {
            return cell.right_to_left ? cell.right : cell.left;
        }
    }
    if (line.cells.empty()) {
        return 0;
    }
    const auto& last = line.cells.back();
    return last.right_to_left ? last.left : last.right;
}

std::size_t TextEngine::offset_at(Font font, std::string_view text, float x) const {
    const auto& line = impl_->cached(font, text).line;
    std::size_t best = 0;
    float nearest = std::numeric_limits<float>::max();
    const auto consider = [&](float edge, std::size_t offset) {
        if (std::abs(edge - x) < nearest) {
            nearest = std::abs(edge - x);
            best = offset;
        }
    };
    for (const auto& cell : line.cells) {
        consider(cell.right_to_left ? cell.right : cell.left, cell.begin);
    }
    if (!line.cells.empty()) {
        const auto& last = line.cells.back();
        consider(last.right_to_left ? last.left : last.right, last.end);
    }
    return best;
}

GlyphAtlas& TextEngine::atlas() const {
    return impl_->atlas;
}

void TextEngine::end_frame() {
    impl_->lines.trim();
    impl_->cuts.trim();
    impl_->wraps.trim();
    impl_->atlas.end_frame();
}

}  // namespace parlor::text

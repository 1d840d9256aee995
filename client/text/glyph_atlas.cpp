#include "client/text/glyph_atlas.hpp"

#include <algorithm>

namespace parlor::text {
namespace {

constexpr int white_side = 4;
constexpr int gap = 1;  // transparent pixels between glyphs: linear filtering must not see the neighbour
constexpr int smallest_shelf = 12;

int rounded_height(int height) {
    return (height + 3) / 4 * 4;
}

}  // namespace

GlyphAtlas::GlyphAtlas(int side) : page_(side, side) {
    reset();
    generation_ = 1;
    resets_ = 0;
}

ImVec2 GlyphAtlas::white_uv() const {
    const float centre = static_cast<float>(white_side) / 2;
    return {centre / static_cast<float>(page_.width()), centre / static_cast<float>(page_.height())};
}

const GlyphSlot* GlyphAtlas::find(const GlyphKey& key) const {
    const auto found = slots_.find(key);
    return found == slots_.end() ? nullptr : &found->second;
}

const GlyphSlot& GlyphAtlas::add(const GlyphKey& key, const GlyphBitmap& bitmap) {
    GlyphSlot slot;
    slot.left = bitmap.left;
    slot.top = bitmap.top;
    slot.colour = bitmap.colour;
    const bool fits =
        bitmap.width + gap <= page_.width() && bitmap.height + gap + white_side < page_.height();
    if (bitmap.width == 0 || bitmap.height == 0 || !fits) {
        return slots_.insert_or_assign(key, slot).first->second;
    }
    const int index = shelf_for(bitmap.width + gap, bitmap.height + gap);
    auto& shelf = shelves_[static_cast<std::size_t>(index)];
    const int x = shelf.used;
    shelf.used += bitmap.width + gap;
    shelf.last_used = frame_;
    shelf.glyphs.push_back(key);
    for (int y = 0; y < bitmap.height; ++y) {
        const auto* source = bitmap.pixels.data() + y * bitmap.width;
        std::copy(source, source + bitmap.width, page_.row(shelf.y + y) + x);
    }
    page_.mark_dirty({x, shelf.y, bitmap.width, bitmap.height});
    const auto side_x = static_cast<float>(page_.width());
    const auto side_y = static_cast<float>(page_.height());
    slot.uv_min = {static_cast<float>(x) / side_x, static_cast<float>(shelf.y) / side_y};
    slot.uv_max = {static_cast<float>(x + bitmap.width) / side_x,
                   static_cast<float>(shelf.y + bitmap.height) / side_y};
    slot.width = static_cast<float>(bitmap.width) * bitmap.scale;
    slot.height = static_cast<float>(bitmap.height) * bitmap.scale;
    slot.shelf = static_cast<std::uint16_t>(index);
    return slots_.insert_or_assign(key, slot).first->second;
}

int GlyphAtlas::shelf_for(int width, int height) {
    int best = -1;
    for (int i = 0; i < static_cast<int>(shelves_.size()); ++i) {
        const auto& shelf = shelves_[static_cast<std::size_t>(i)];
        const bool room = shelf.height >= height && page_.width() - shelf.used >= width;
        // A shelf much taller than the glyph is left for taller glyphs.
        const bool tight = shelf.height <= height + height / 4 + 2;
        if (room && tight && (best < 0 || shelf.height < shelves_[static_cast<std::size_t>(best)].height)) {
            best = i;
        }
    }
    if (best < 0) {
        best = new_shelf(height);
    }
    if (best < 0) {
        best = recycled_shelf(height);
    }
    if (best < 0) {
        reset();
        best = new_shelf(height);
    }
    return best;
}

int GlyphAtlas::new_shelf(int height) {
    const int rounded = std::min(rounded_height(height), page_.height() - next_y_);
    if (rounded < height) {
        return -1;
    }
    shelves_.push_back({.y = next_y_, .height = rounded, .used = 0, .last_used = frame_, .glyphs = {}});
    next_y_ += rounded;
    return static_cast<int>(shelves_.size()) - 1;
}

// The shelf not drawn for longest that is tall enough, but not the shelves that this frame draws from. The
// first shelf holds the white pixel and stays. What is too tall is split, or small glyphs would eat it up.
int GlyphAtlas::recycled_shelf(int height) {
    int oldest = -1;
    for (int i = 1; i < static_cast<int>(shelves_.size()); ++i) {
        const auto& shelf = shelves_[static_cast<std::size_t>(i)];
        if (shelf.height < height || shelf.last_used >= frame_) {
            continue;
        }
        if (oldest < 0 || shelf.last_used < shelves_[static_cast<std::size_t>(oldest)].last_used) {
            oldest = i;
        }
    }
    if (oldest < 0) {
        return -1;
    }
    empty(shelves_[static_cast<std::size_t>(oldest)]);
    ++generation_;
    auto& shelf = shelves_[static_cast<std::size_t>(oldest)];
    const int rounded = rounded_height(height);
    if (shelf.height >= rounded + smallest_shelf) {
        const int rest = shelf.height - rounded;
        shelf.height = rounded;
        shelves_.push_back({.y = shelf.y + rounded, .height = rest, .used = 0, .last_used = 0, .glyphs = {}});
    }
    return oldest;
}

void GlyphAtlas::empty(Shelf& shelf) {
    for (const auto& key : shelf.glyphs) {
        slots_.erase(key);
    }
    shelf.glyphs.clear();
    shelf.used = 0;
    for (int y = shelf.y; y < shelf.y + shelf.height; ++y) {
        std::fill_n(page_.row(y), page_.width(), 0U);
    }
    page_.mark_dirty({0, shelf.y, page_.width(), shelf.height});
}

void GlyphAtlas::reset() {
    slots_.clear();
    shelves_.clear();
    for (int y = 0; y < next_y_; ++y) {
        std::fill_n(page_.row(y), page_.width(), 0U);
    }
    for (int y = 0; y < white_side; ++y) {
        std::fill_n(page_.row(y), white_side, 0xFFFFFFFFU);
    }
    page_.mark_dirty({0, 0, page_.width(), std::max(next_y_, white_side)});
    shelves_.push_back({.y = 0, .height = white_side, .used = page_.width(), .last_used = 0, .glyphs = {}});
    next_y_ = white_side;
    ++generation_;
    ++resets_;
}

}  // namespace parlor::text

#include "client/app/software_painter.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace parlor::app {
namespace {

constexpr int tile = 64;  // pixels

constexpr std::uint64_t mixed(std::uint64_t digest, std::uint64_t value) {
    digest = (digest ^ value) * 0x9E3779B97F4A7C15U;
    return digest ^ (digest >> 29);
}

std::uint64_t digest_of(std::uint64_t digest, const ImDrawVert& vertex) {
    static_assert(sizeof(ImDrawVert) == 20);
    std::uint64_t words[2];
    std::memcpy(words, &vertex, sizeof(words));
    return mixed(mixed(mixed(digest, words[0]), words[1]), vertex.col);
}

ImVec2 least(ImVec2 a, ImVec2 b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y)};
}
ImVec2 most(ImVec2 a, ImVec2 b) {
    return {std::max(a.x, b.x), std::max(a.y, b.y)};
}

bool same(ImVec2 a, ImVec2 b) {
    return a.x == b.x && a.y == b.y;
}

// a, b, c, d as ImDrawList::PrimRect writes them, in one colour.
bool is_upright(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawVert& d) {
    return a.pos.x == d.pos.x && b.pos.x == c.pos.x && a.pos.y == b.pos.y && c.pos.y == d.pos.y &&
           a.pos.x < c.pos.x && a.pos.y < c.pos.y && a.col == b.col && b.col == c.col && c.col == d.col &&
           (same(a.uv, c.uv) ||
            (a.uv.x == d.uv.x && b.uv.x == c.uv.x && a.uv.y == b.uv.y && c.uv.y == d.uv.y));
}

}  // namespace

void SoftwarePainter::paint(const ImDrawData& data, int width, int height) {
    if (width != width_ || height != height_) {
        resize(width, height);
    }
    std::swap(digests_, previous_);
    std::ranges::fill(digests_, 1U);
    marked_.assign(marked_.size(), false);
    dirty_pages_.clear();
    shapes_.clear();
    for (auto& band : bands_) {
        band.clear();
    }
    collect(data);
    draw_changed_tiles();
}

void SoftwarePainter::resize(int width, int height) {
    width_ = width;
    height_ = height;
    columns_ = (width + tile - 1) / tile;
    rows_ = (height + tile - 1) / tile;
    const auto tiles = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFF000000U);
    digests_.assign(tiles, 0);  // no frame has this digest
    previous_.assign(tiles, 0);
    marked_.assign(tiles, false);
    bands_.resize(static_cast<std::size_t>(rows_));
}

void SoftwarePainter::collect(const ImDrawData& data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (const auto& command : data.CmdLists[i]->CmdBuffer) {
            if (command.UserCallback == nullptr) {
                collect_command(*data.CmdLists[i], command, data.DisplayPos);
            }
        }
    }
}

void SoftwarePainter::collect_command(const ImDrawList& list, const ImDrawCmd& command, ImVec2 offset) {
    const auto edge = [](float value) {
        return static_cast<int>(std::round(std::clamp(value, -1e6F, 1e6F)));
    };
    const PixelBox clip =
        intersection({edge(command.ClipRect.x - offset.x), edge(command.ClipRect.y - offset.y),
                      edge(command.ClipRect.z - offset.x), edge(command.ClipRect.w - offset.y)},
                     {0, 0, width_, height_});
    if (clip.empty()) {
        return;
    }
    auto* page = text::PixelPage::from(command.GetTexID());
    if (page != nullptr && !dirty_pages_.contains(page)) {
        dirty_pages_.emplace(page, page->take_dirty());
    }
    const auto* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const auto* indices = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 3 <= command.ElemCount;) {
        const auto& a = vertices[indices[i]];
        const auto& b = vertices[indices[i + 1]];
        const auto& c = vertices[indices[i + 2]];
        const bool one_texel = page == nullptr || (same(a.uv, b.uv) && same(b.uv, c.uv));
        Shape shape{.page = one_texel ? nullptr : page, .corners = {&a, &b, &c}};
        const bool pair =
            i + 6 <= command.ElemCount && indices[i + 3] == indices[i] && indices[i + 4] == indices[i + 2];
        if (pair && is_upright(a, b, c, vertices[indices[i + 5]])) {
            shape.kind = one_texel ? Kind::rectangle : Kind::image;
            shape.corners[1] = &c;
            shape.box = intersection(clip, covered(a.pos, c.pos));
            i += 6;
        } else {
            shape.box = intersection(
                clip, covered(least(a.pos, least(b.pos, c.pos)), most(a.pos, most(b.pos, c.pos))));
            i += 3;
        }
        if (!shape.box.empty()) {
            add(shape);
        }
    }
}

void SoftwarePainter::add(const Shape& shape) {
    std::uint64_t digest =
        mixed(static_cast<std::uint64_t>(shape.kind), shape.page != nullptr ? shape.page->serial() : 0);
    const int corners = shape.kind == Kind::triangle ? 3 : 2;
    for (int i = 0; i < corners; ++i) {
        digest = digest_of(digest, *shape.corners[i]);
    }
    // A clip rectangle that moved changes the box, and with it the pixels.
    digest = mixed(digest, (static_cast<std::uint64_t>(shape.box.left) << 48) ^
                               (static_cast<std::uint64_t>(shape.box.top) << 32) ^
                               (static_cast<std::uint64_t>(shape.box.right) << 16) ^
                               static_cast<std::uint64_t>(shape.box.bottom));
    const auto index = static_cast<std::uint32_t>(shapes_.size());
    shapes_.push_back(shape);
    for (int row = shape.box.top / tile; row <= (shape.box.bottom - 1) / tile; ++row) {
        bands_[static_cast<std::size_t>(row)].push_back(index);
        for (int column = shape.box.left / tile; column <= (shape.box.right - 1) / tile; ++column) {
            auto& tile_digest = digests_[static_cast<std::size_t>(row * columns_ + column)];
            tile_digest = mixed(tile_digest, digest);
        }
    }
    if (shape.page != nullptr) {
        const auto found = dirty_pages_.find(shape.page);
        if (found != dirty_pages_.end() && found->second) {
            note_changes(shape, *found->second);
        }
    }
}

// Marks the tiles where the changed part of a page shows. An upright picture maps it to a rectangle; anything
// else counts as changed altogether.
void SoftwarePainter::note_changes(const Shape& shape, text::PixelRect dirty) {
    if (shape.kind != Kind::image) {
        mark(shape.box);
        return;
    }
    const auto& min = *shape.corners[0];
    const auto& max = *shape.corners[1];
    const auto along = [](float texel, float side, float uv0, float uv1, float from, float to) {
        return uv1 == uv0 ? from : from + (texel / side - uv0) / (uv1 - uv0) * (to - from);
    };
    const auto width = static_cast<float>(shape.page->width());
    const auto height = static_cast<float>(shape.page->height());
    // One texel more on each side: linear filtering reaches it.
    const ImVec2 first{
        along(static_cast<float>(dirty.x - 1), width, min.uv.x, max.uv.x, min.pos.x, max.pos.x),
        along(static_cast<float>(dirty.y - 1), height, min.uv.y, max.uv.y, min.pos.y, max.pos.y)};
    const ImVec2 last{
        along(static_cast<float>(dirty.x + dirty.width + 1), width, min.uv.x, max.uv.x, min.pos.x, max.pos.x),
        along(static_cast<float>(dirty.y + dirty.height + 1), height, min.uv.y, max.uv.y, min.pos.y,
              max.pos.y)};
    const ImVec2 low = least(first, last);
    const ImVec2 high = most(first, last);
    mark(intersection(shape.box, covered({low.x - 1, low.y - 1}, {high.x + 1, high.y + 1})));
}

void SoftwarePainter::mark(PixelBox box) {
    if (box.empty()) {
        return;
    }
    for (int row = box.top / tile; row <= (box.bottom - 1) / tile; ++row) {
        for (int column = box.left / tile; column <= (box.right - 1) / tile; ++column) {
            marked_[static_cast<std::size_t>(row * columns_ + column)] = true;
        }
    }
}

// Changed tiles beside each other are drawn as one box: shapes are set up once for all of them.
void SoftwarePainter::draw_changed_tiles() {
    changed_.clear();
    for (int row = 0; row < rows_; ++row) {
        std::optional<PixelBox> sum;
        const auto is_changed = [&](int column) {
            const auto index = static_cast<std::size_t>(row * columns_ + column);
            return marked_[index] || digests_[index] != previous_[index];
        };
        for (int column = 0; column < columns_;) {
            if (!is_changed(column)) {
                ++column;
                continue;
            }
            const int first = column;
            while (column < columns_ && is_changed(column)) {
                ++column;
            }
            draw_band(row, first, column);
            sum = PixelBox{sum ? sum->left : first * tile, row * tile, std::min(column * tile, width_),
                           std::min((row + 1) * tile, height_)};
        }
        if (sum) {
            changed_.push_back(*sum);
        }
    }
}

void SoftwarePainter::draw_band(int band, int first, int last) {
    const RasterTarget target{pixels_.data(), width_, height_};
    const PixelBox box{first * tile, band * tile, std::min(last * tile, width_),
                       std::min((band + 1) * tile, height_)};
    fill_rect(target, box, IM_COL32_BLACK);
    for (const auto index : bands_[static_cast<std::size_t>(band)]) {
        const auto& shape = shapes_[index];
        const PixelBox part = intersection(shape.box, box);
        if (part.empty()) {
            continue;
        }
        switch (shape.kind) {
            case Kind::rectangle:
                fill_rect(target, part, shape.corners[0]->col);
                break;
            case Kind::image:
                draw_image(target, part, *shape.page, *shape.corners[0], *shape.corners[1]);
                break;
            case Kind::triangle:
                draw_triangle(target, part, shape.page, *shape.corners[0], *shape.corners[1],
                              *shape.corners[2]);
                break;
        }
    }
}

}  // namespace parlor::app

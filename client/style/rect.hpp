#pragma once

#include <algorithm>

#include <imgui.h>

namespace parlor::style {

// A rectangle in window pixels. Screens lay out by cutting pieces off a rectangle.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] constexpr float right() const { return x + w; }
    [[nodiscard]] constexpr float bottom() const { return y + h; }
    [[nodiscard]] ImVec2 min() const { return {x, y}; }
    [[nodiscard]] ImVec2 max() const { return {x + w, y + h}; }
    [[nodiscard]] ImVec2 centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] constexpr bool empty() const { return w <= 0 || h <= 0; }
    [[nodiscard]] bool contains(ImVec2 p) const {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    [[nodiscard]] constexpr bool overlaps(Rect o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }

    // What both cover; empty when they do not meet.
    [[nodiscard]] constexpr Rect common(Rect o) const {
        const float left = std::max(x, o.x);
        const float top = std::max(y, o.y);
        return {left, top, std::max(0.0F, std::min(right(), o.right()) - left),
                std::max(0.0F, std::min(bottom(), o.bottom()) - top)};
    }

    // Each cut takes a piece off an edge, keeps the rest (without the gap) and returns the piece.
    constexpr Rect cut_left(float amount, float gap = 0) {
        amount = std::clamp(amount, 0.0F, std::max(0.0F, w));
        const Rect piece{x, y, amount, h};
        const float taken = std::min(amount + gap, std::max(0.0F, w));
        x += taken;
        w -= taken;
        return piece;
    }
    constexpr Rect cut_right(float amount, float gap = 0) {
        amount = std::clamp(amount, 0.0F, std::max(0.0F, w));
        const Rect piece{right() - amount, y, amount, h};
        w -= std::min(amount + gap, std::max(0.0F, w));
        return piece;
    }
    constexpr Rect cut_top(float amount, float gap = 0) {
        amount = std::clamp(amount, 0.0F, std::max(0.0F, h));
        const Rect piece{x, y, w, amount};
        const float taken = std::min(amount + gap, std::max(0.0F, h));
        y += taken;
        h -= taken;
        return piece;
    }
    constexpr Rect cut_bottom(float amount, float gap = 0) {
        amount = std::clamp(amount, 0.0F, std::max(0.0F, h));
        const Rect piece{x, bottom() - amount, w, amount};
        h -= std::min(amount + gap, std::max(0.0F, h));
        return piece;
    }

    // Shrinks (or with negative amounts grows) every side; never past its middle.
    [[nodiscard]] constexpr Rect inset(float all) const { return inset(all, all, all, all); }
    [[nodiscard]] constexpr Rect inset(float horizontal, float vertical) const {
        return inset(horizontal, vertical, horizontal, vertical);
    }
    [[nodiscard]] constexpr Rect inset(float left, float top, float right_side, float bottom_side) const {
        return {x + left, y + top, std::max(0.0F, w - left - right_side),
                std::max(0.0F, h - top - bottom_side)};
    }
    [[nodiscard]] constexpr Rect grown(float amount) const {
        return {x - amount, y - amount, w + 2 * amount, h + 2 * amount};
    }
    [[nodiscard]] constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }

    // A smaller rectangle inside this one.
    [[nodiscard]] constexpr Rect centred(float width, float height) const {
        return {x + (w - width) / 2, y + (h - height) / 2, width, height};
    }
    [[nodiscard]] constexpr Rect centred_x(float width) const { return {x + (w - width) / 2, y, width, h}; }
    [[nodiscard]] constexpr Rect centred_y(float height) const {
        return {x, y + (h - height) / 2, w, height};
    }

    // Piece `index` of `count` equal columns, rows, or cells of a grid, with gaps between them.
    [[nodiscard]] constexpr Rect column(int index, int count, float gap) const {
        const float each = (w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
        return {x + static_cast<float>(index) * (each + gap), y, each, h};
    }
    [[nodiscard]] constexpr Rect row(int index, int count, float gap) const {
        const float each = (h - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
        return {x, y + static_cast<float>(index) * (each + gap), w, each};
    }
    [[nodiscard]] constexpr Rect cell(int index, int columns, int rows, float gap) const {
        return row(index / columns, rows, gap).column(index % columns, columns, gap);
    }
};

[[nodiscard]] inline Rect rect_around(ImVec2 centre, float width, float height) {
    return {centre.x - width / 2, centre.y - height / 2, width, height};
}

}  // namespace parlor::style

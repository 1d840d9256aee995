#include "client/app/software_raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "client/app/software_spans.hpp"

namespace parlor::app {
namespace {

int ceiling(float value) {
    value = std::clamp(value, -1e6F, 1e6F);
    const int whole = static_cast<int>(value);
    return whole + (static_cast<float>(whole) < value ? 1 : 0);
}

// The first pixel whose centre is not left of (above) the edge.
int first_pixel(float edge) {
    return ceiling(edge - 0.5F);
}

Channels channels_of(ImU32 colour) {
    return {static_cast<float>(channel(colour, IM_COL32_R_SHIFT)),
            static_cast<float>(channel(colour, IM_COL32_G_SHIFT)),
            static_cast<float>(channel(colour, IM_COL32_B_SHIFT)),
            static_cast<float>(channel(colour, IM_COL32_A_SHIFT))};
}

// A quantity that grows evenly over the plane.
struct Plane {
    float origin = 0;  // at (0, 0)
    float by_x = 0;
    float by_y = 0;
    [[nodiscard]] float at(float x, float y) const { return origin + by_x * x + by_y * y; }
};

struct Corners {
    ImVec2 a;
    ImVec2 b;
    ImVec2 c;
    [[nodiscard]] float doubled_area() const { return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y); }
    [[nodiscard]] Plane plane(float at_a, float at_b, float at_c) const {
        const float area = doubled_area();
        const float ab = at_b - at_a;
        const float ac = at_c - at_a;
        Plane plane;
        plane.by_x = (ab * (c.y - a.y) - ac * (b.y - a.y)) / area;
        plane.by_y = (ac * (b.x - a.x) - ab * (c.x - a.x)) / area;
        plane.origin = at_a - plane.by_x * a.x - plane.by_y * a.y;
        return plane;
    }
};

// Rows of a triangle: calls span(y, left, right) with pixels [left, right). Both triangles at a shared edge
// compute the same edge from the same two points in the same order, so no pixel is drawn twice or never.
template <class Span>
void for_each_span(PixelBox clip, std::array<ImVec2, 3> corners, Span&& span) {
    const auto above = [](ImVec2 a, ImVec2 b) { return a.y != b.y ? a.y < b.y : a.x < b.x; };
    std::ranges::sort(corners, above);
    const auto& [top, middle, bottom] = corners;
    const auto slope = [](ImVec2 from, ImVec2 to) {
        return to.y > from.y ? (to.x - from.x) / (to.y - from.y) : 0.0F;
    };
    const float long_slope = slope(top, bottom);
    const float upper_slope = slope(top, middle);
    const float lower_slope = slope(middle, bottom);
    const int last = std::min(clip.bottom, first_pixel(bottom.y));
    for (int y = std::max(clip.top, first_pixel(top.y)); y < last; ++y) {
        const float centre = static_cast<float>(y) + 0.5F;
        float left = top.x + (centre - top.y) * long_slope;
        float right = centre < middle.y ? top.x + (centre - top.y) * upper_slope
                                        : middle.x + (centre - middle.y) * lower_slope;
        if (right < left) {
            std::swap(left, right);
        }
        const int begin = std::max(clip.left, first_pixel(left));
        const int end = std::min(clip.right, first_pixel(right));
        if (begin < end) {
            span(y, begin, end);
        }
    }
}

}  // namespace

PixelBox intersection(PixelBox a, PixelBox b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

PixelBox covered(ImVec2 min, ImVec2 max) {
    return {first_pixel(min.x), first_pixel(min.y), first_pixel(max.x), first_pixel(max.y)};
}

void fill_rect(const RasterTarget& target, PixelBox box, ImU32 colour) {
    for (int y = box.top; y < box.bottom; ++y) {
        blend_span(target.row(y) + box.left, box.right - box.left, colour);
    }
}

void draw_image(const RasterTarget& target, PixelBox clip, const text::PixelPage& page, const ImDrawVert& min,
                const ImDrawVert& max) {
    const PixelBox box = intersection(clip, covered(min.pos, max.pos));
    if (box.empty()) {
        return;
    }
    const ImVec2 from{min.uv.x * static_cast<float>(page.width()),
                      min.uv.y * static_cast<float>(page.height())};
    const ImVec2 to{max.uv.x * static_cast<float>(page.width()),
                    max.uv.y * static_cast<float>(page.height())};
    const ImVec2 step{(to.x - from.x) / (max.pos.x - min.pos.x), (to.y - from.y) / (max.pos.y - min.pos.y)};
    const auto whole = [](float value) { return std::abs(value - std::round(value)) < 1e-3F; };
    const auto inside = [&](ImVec2 at) {
        return at.x >= 0 && at.y >= 0 && at.x <= static_cast<float>(page.width()) &&
               at.y <= static_cast<float>(page.height());
    };
    const bool one_to_one = inside(from) && inside(to) && std::abs(step.x - 1) < 1e-4F &&
                            std::abs(step.y - 1) < 1e-4F && whole(from.x - min.pos.x) &&
                            whole(from.y - min.pos.y);
    const int shift_x = static_cast<int>(std::lround(from.x - min.pos.x));
    const int shift_y = static_cast<int>(std::lround(from.y - min.pos.y));
    for (int y = box.top; y < box.bottom; ++y) {
        auto* pixels = target.row(y) + box.left;
        if (one_to_one) {
            copied_span(pixels, box.right - box.left, page.row(y + shift_y) + box.left + shift_x, min.col);
        } else {
            const ImVec2 uv{from.x + (static_cast<float>(box.left) + 0.5F - min.pos.x) * step.x,
                            from.y + (static_cast<float>(y) + 0.5F - min.pos.y) * step.y};
            sampled_span(pixels, box.right - box.left, page, uv, {step.x, 0}, min.col);
        }
    }
}

void draw_triangle(const RasterTarget& target, PixelBox clip, const text::PixelPage* page,
                   const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    const Corners corners{a.pos, b.pos, c.pos};
    if (std::abs(corners.doubled_area()) < 1e-6F) {
        return;
    }
    const bool one_colour = a.col == b.col && b.col == c.col;
    if (page == nullptr && one_colour) {
        if (channel(a.col, IM_COL32_A_SHIFT) != 0) {
            for_each_span(clip, {a.pos, b.pos, c.pos}, [&](int y, int begin, int end) {
                blend_span(target.row(y) + begin, end - begin, a.col);
            });
        }
        return;
    }
    const auto at_a = channels_of(a.col);
    const auto at_b = channels_of(b.col);
    const auto at_c = channels_of(c.col);
    std::array<Plane, 4> colours;
    bool changes_along_row = false;
    for (std::size_t i = 0; i < 4; ++i) {
        colours[i] = corners.plane(at_a[i], at_b[i], at_c[i]);
        changes_along_row = changes_along_row || std::abs(colours[i].by_x) > 1e-4F;
    }
    const auto colours_at = [&](int x, int y) {
        Channels result;
        for (std::size_t i = 0; i < 4; ++i) {
            result[i] = std::clamp(colours[i].at(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F),
                                   0.0F, 255.0F);
        }
        return result;
    };
    const auto rounded = [](const Channels& channels) {
        const auto byte = [&](std::size_t i) { return static_cast<int>(channels[i] + 0.5F); };
        return IM_COL32(byte(0), byte(1), byte(2), byte(3));
    };
    if (page == nullptr) {
        for_each_span(clip, {a.pos, b.pos, c.pos}, [&](int y, int begin, int end) {
            const auto first = colours_at(begin, y);
            if (changes_along_row && end - begin > 1) {
                blend_gradient(target.row(y) + begin, end - begin, first, colours_at(end - 1, y));
            } else {
                const auto colour = rounded(first);
                blend_span(target.row(y) + begin, end - begin, colour);
            }
        });
        return;
    }
    const auto width = static_cast<float>(page->width());
    const auto height = static_cast<float>(page->height());
    const Plane u = corners.plane(a.uv.x * width, b.uv.x * width, c.uv.x * width);
    const Plane v = corners.plane(a.uv.y * height, b.uv.y * height, c.uv.y * height);
    for_each_span(clip, {a.pos, b.pos, c.pos}, [&](int y, int begin, int end) {
        const float row = static_cast<float>(y) + 0.5F;
        // Colours of textured triangles change at soft edges only: pixel by pixel there, at once elsewhere.
        const int piece = one_colour ? end - begin : 1;
        for (int x = begin; x < end; x += piece) {
            const float column = static_cast<float>(x) + 0.5F;
            sampled_span(target.row(y) + x, piece, *page, {u.at(column, row), v.at(column, row)},
                         {u.by_x, v.by_x}, one_colour ? a.col : rounded(colours_at(x, y)));
        }
    });
}

}  // namespace parlor::app

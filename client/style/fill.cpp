#include "client/style/fill.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "client/style/colour.hpp"

namespace parlor::style {

namespace {

float cross(ImVec2 o, ImVec2 a, ImVec2 b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

float doubled_area(const std::vector<ImVec2>& points) {
    float sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 a = points[i];
        const ImVec2 b = points[(i + 1) % points.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

bool inside(ImVec2 p, ImVec2 a, ImVec2 b, ImVec2 c) {
    return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

bool is_ear(const std::vector<ImVec2>& points, const std::vector<std::uint16_t>& left, std::size_t i) {
    const std::size_t n = left.size();
    const std::uint16_t ia = left[(i + n - 1) % n];
    const std::uint16_t ib = left[i];
    const std::uint16_t ic = left[(i + 1) % n];
    if (cross(points[ia], points[ib], points[ic]) <= 0) return false;
    return std::none_of(left.begin(), left.end(), [&](std::uint16_t k) {
        return k != ia && k != ib && k != ic && inside(points[k], points[ia], points[ib], points[ic]);
    });
}

}  // namespace

Filled filled(std::vector<ImVec2> points) {
    // Doubled points would give edges without a direction.
    const auto same = [](ImVec2 a, ImVec2 b) { return std::hypot(a.x - b.x, a.y - b.y) < 1e-4F; };
    points.erase(std::unique(points.begin(), points.end(), same), points.end());
    while (points.size() > 1 && same(points.front(), points.back()))
        points.pop_back();
    if (doubled_area(points) < 0) std::reverse(points.begin(), points.end());

    Filled shape{std::move(points), {}};
    std::vector<std::uint16_t> left(shape.points.size());
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] = static_cast<std::uint16_t>(i);
    while (left.size() > 2) {
        std::size_t ear = 0;
        while (ear < left.size() && !is_ear(shape.points, left, ear))
            ++ear;
        if (ear == left.size()) ear = 0;  // degenerate rest: any cut will do
        const std::size_t n = left.size();
        shape.triangles.insert(shape.triangles.end(),
                               {left[(ear + n - 1) % n], left[ear], left[(ear + 1) % n]});
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(ear));
    }
    return shape;
}

void draw_filled(ImDrawList& list, const Filled& shape, const Placing& placing, ImU32 colour) {
    const std::size_t n = shape.points.size();
    if (n < 3 || alpha(colour) == 0) return;
    const float cosine = std::cos(placing.turn);
    const float sine = std::sin(placing.turn);
    const auto place = [&](ImVec2 p) {
        return ImVec2(placing.at.x + (p.x * cosine - p.y * sine) * placing.scale,
                      placing.at.y + (p.x * sine + p.y * cosine) * placing.scale);
    };
    const ImU32 clear = colour & ~IM_COL32_A_MASK;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(static_cast<int>(shape.triangles.size() + n * 6), static_cast<int>(n * 2));
    const unsigned first = list._VtxCurrentIdx;
    const auto index = [first](std::size_t i) { return static_cast<ImDrawIdx>(first + i); };

    ImVec2 before = place(shape.points[n - 1]);
    ImVec2 here = place(shape.points[0]);
    for (std::size_t i = 0; i < n; ++i) {
        const ImVec2 after = place(shape.points[(i + 1) % n]);
        const auto normal = [](ImVec2 a, ImVec2 b) {
            const float length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-6F);
            return ImVec2((b.y - a.y) / length, -(b.x - a.x) / length);
        };
        const ImVec2 n1 = normal(before, here);
        const ImVec2 n2 = normal(here, after);
        ImVec2 out((n1.x + n2.x) / 2, (n1.y + n2.y) / 2);
        const float stretch = std::min(1.0F / std::max(out.x * out.x + out.y * out.y, 1e-6F), 6.0F);
        out = {out.x * stretch / 2, out.y * stretch / 2};  // half a pixel to each side
        list.PrimWriteVtx({here.x - out.x, here.y - out.y}, uv, colour);
        list.PrimWriteVtx({here.x + out.x, here.y + out.y}, uv, clear);
        before = here;
        here = after;
    }
    for (const std::uint16_t corner : shape.triangles)
        list.PrimWriteIdx(index(std::size_t{corner} * 2));
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t j = (i + 1) % n;
        for (const std::size_t corner : {2 * i, 2 * i + 1, 2 * j + 1, 2 * i, 2 * j + 1, 2 * j}) {
            list.PrimWriteIdx(index(corner));
        }
    }
}

void add_curve(std::vector<ImVec2>& points, ImVec2 c1, ImVec2 c2, ImVec2 end, int steps) {
    const ImVec2 start = points.back();
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(steps);
        const float u = 1 - t;
        const float a = u * u * u;
        const float b = 3 * u * u * t;
        const float c = 3 * u * t * t;
        const float d = t * t * t;
        points.emplace_back(a * start.x + b * c1.x + c * c2.x + d * end.x,
                            a * start.y + b * c1.y + c * c2.y + d * end.y);
    }
}

void add_arc(std::vector<ImVec2>& points, ImVec2 centre, float radius, float from, float to, int steps) {
    for (int i = 0; i <= steps; ++i) {
        const float degrees = from + (to - from) * static_cast<float>(i) / static_cast<float>(steps);
        const float angle = degrees * std::numbers::pi_v<float> / 180.0F;
        points.emplace_back(centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle));
    }
}

}  // namespace parlor::style

#include <algorithm>
#include <cmath>

#include "client/style/angle.hpp"
#include "client/style/decor.hpp"
#include "client/style/fill.hpp"
#include "client/style/shapes.hpp"

namespace parlor::style {

namespace {

enum class Bulb { off, lit, now };

// A wire between two points that sags in the middle: a parabola, as good as a catenary at this depth.
struct Wire {
    ImVec2 from;
    ImVec2 to;
    float sag;
    [[nodiscard]] ImVec2 at(float t) const {
        return {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t + 4 * sag * t * (1 - t)};
    }
};

void draw_wire(ImDrawList& list, const Wire& wire, const Theme& theme, float scale) {
    const int steps = std::clamp(static_cast<int>((wire.to.x - wire.from.x) / 10), 12, 80);
    for (int i = 0; i <= steps; ++i)
        list.PathLineTo(wire.at(static_cast<float>(i) / static_cast<float>(steps)));
    list.PathStroke(theme.wire, 0, 2 * scale);
}

// `hook` is the point of the wire; `size` 1 gives a bulb of 13 px.
void draw_bulb(ImDrawList& list, ImVec2 hook, Bulb bulb, const Theme& theme, float scale, float size,
               float glow) {
    const float radius = (bulb == Bulb::off ? 5.5F : bulb == Bulb::now ? 8.5F : 6.5F) * size * scale;
    const ImVec2 centre(hook.x, hook.y + 10 * scale * std::max(size, 0.85F));
    const ImU32 colour = bulb == Bulb::now ? theme.acc : theme.lamp;
    if (bulb != Bulb::off) {
        const float reach = (bulb == Bulb::now ? 31.0F : 25.0F) * size * scale;
        const float strength = (bulb == Bulb::now ? 0.66F : 0.46F) * glow;
        draw_glow(list, centre, reach, with_alpha(colour, strength));
    }
    const float socket = 2.5F * scale * std::max(size, 0.8F);
    list.AddRectFilled({hook.x - socket, hook.y - scale}, {hook.x + socket, centre.y - radius + 1.5F * scale},
                       theme.wire, scale);
    if (bulb == Bulb::off) {
        list.AddCircleFilled(centre, radius + scale, theme.wire, 24);
        list.AddCircleFilled(centre, radius - scale * 0.5F, theme.bulb_off, 24);
        return;
    }
    list.AddCircleFilled(centre, radius, colour, 28);
    list.AddCircleFilled({centre.x - radius * 0.32F, centre.y - radius * 0.32F}, radius * 0.29F,
                         rgb(0xFFFFFF, 190), 12);
}

// Each lamp breathes a little in its own time.
float twinkle_of(float seconds, int index) {
    if (seconds <= 0.0F) return 1.0F;
    return 0.93F + 0.07F * std::sin(seconds * 1.7F + static_cast<float>(index) * 2.4F);
}

}  // namespace

float lights_width(int bulbs) {
    const auto n = static_cast<float>(std::max(1, bulbs));
    return n <= 5 ? 33.0F + 53.3F * n : std::min(420.0F, 300.0F + (n - 5.0F) * 24.0F);
}

void draw_lights(ImDrawList& list, Rect area, float sag, const Lights& lights, const Theme& theme,
                 float scale) {
    const Wire wire{{area.x, area.y}, {area.right(), area.y}, sag};
    draw_wire(list, wire, theme, scale);
    const int count = std::max(1, lights.bulbs);
    const float room = area.w / (static_cast<float>(count) + 0.3F);
    const float size = std::clamp(room / (22.0F * scale), 0.5F, 1.0F);
    for (int i = 0; i < count; ++i) {
        const float t = (static_cast<float>(i) + 0.65F) / (static_cast<float>(count) + 0.3F);
        const Bulb bulb = i == lights.now ? Bulb::now : i < lights.lit ? Bulb::lit : Bulb::off;
        draw_bulb(list, wire.at(t), bulb, theme, scale, size, twinkle_of(lights.twinkle, i));
    }
}

void draw_garland(ImDrawList& list, Rect window, const Theme& theme, float scale, float twinkle) {
    const float swag = 390 * scale;
    constexpr int bulbs = 6;
    int index = 0;
    for (float x = window.x - 60 * scale; x < window.right(); x += swag) {
        const Wire wire{{x, window.y + 6 * scale}, {x + swag, window.y + 6 * scale}, 39 * scale};
        draw_wire(list, wire, theme, scale);
        for (int i = 0; i < bulbs; ++i, ++index) {
            const float t = (42.0F + 61.0F * static_cast<float>(i)) / 390.0F;
            draw_bulb(list, wire.at(t), Bulb::lit, theme, scale, 1.13F, twinkle_of(twinkle, index));
        }
    }
}

void draw_logo(ImDrawList& list, Rect tile) {
    const float unit = tile.w / 52.0F;
    const auto at = [&](float x, float y) { return ImVec2(tile.x + x * unit, tile.y + y * unit); };
    list.AddRectFilled(tile.min(), tile.max(), logo_tile, 14 * unit);
    const auto cone = [&](float top, float bottom, float y, ImU32 colour) {
        list.AddQuadFilled(at(26 - top, 28), at(26 + top, 28), at(26 + bottom, y), at(26 - bottom, y),
                           colour);
    };
    cone(15, 19.3F, 48.5F, rgb(0xFFD98A, 42));
    cone(10.5F, 14, 45.5F, rgb(0xFFD98A, 62));
    list.AddRectFilled(at(24, 33), at(28, 40), paper);
    list.AddRectFilled(at(18, 38.2F), at(34, 42.8F), paper, 2 * unit);
    // The shade: half an ellipse.
    constexpr int steps = 28;
    for (int i = 0; i <= steps; ++i) {
        const float angle = pi * (1.0F + static_cast<float>(i) / steps);
        list.PathLineTo(at(26 + 17 * std::cos(angle), 28.9F + 19.8F * std::sin(angle)));
    }
    list.PathFillConvex(rgb(0xFF8F6B));
    list.AddCircleFilled(at(26, 31), 3.7F * unit, rgb(0xFFE9C0), 24);
    list.PathLineTo(at(15.6F, 23.8F));
    list.PathBezierCubicCurveTo(at(16.3F, 20), at(18.6F, 16.6F), at(22, 14.8F), 12);
    list.PathStroke(rgb(0xFFD3BD), 0, 2.2F * unit);
    list.AddCircleFilled(at(15.6F, 23.8F), 1.1F * unit, rgb(0xFFD3BD), 12);
    list.AddCircleFilled(at(22, 14.8F), 1.1F * unit, rgb(0xFFD3BD), 12);
}

}  // namespace parlor::style

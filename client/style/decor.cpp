#include "client/style/decor.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "client/style/angle.hpp"

namespace parlor::style {

namespace {

int arc_segments(float radius) {
    return std::clamp(static_cast<int>(radius * 1.2F) + 12, 16, 160);
}

// A half ellipse of light below the top edge: rings of vertices whose alpha falls evenly.
void lamp_light(ImDrawList& list, ImVec2 centre, float rx, float ry, ImU32 colour) {
    constexpr int slices = 48;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(slices * 3, slices + 2);
    const unsigned first = list._VtxCurrentIdx;
    list.PrimWriteVtx(centre, uv, colour);
    for (int i = 0; i <= slices; ++i) {
        const float angle = pi * static_cast<float>(i) / slices;
        list.PrimWriteVtx({centre.x + rx * std::cos(angle), centre.y + ry * std::sin(angle)}, uv,
                          colour & ~IM_COL32_A_MASK);
    }
    for (unsigned i = 0; i < slices; ++i) {
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first));
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + i + 1));
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + i + 2));
    }
}

}  // namespace

void draw_background(ImDrawList& list, Rect window, const Theme& theme, float scale, float glow_x) {
    list.AddRectFilledMultiColor(window.min(), window.max(), theme.bg0, theme.bg0, theme.bg1, theme.bg1);
    lamp_light(list, {window.x + window.w * glow_x, window.y}, window.w * 0.5F, window.h * 0.62F, theme.glow);
    // Marks that wet glasses left on the table.
    const ImVec2 left(window.x + 30 * scale, window.bottom() - 100 * scale);
    stroke_circle(list, left, 163 * scale, theme.rings, 8 * scale);
    stroke_circle(list, left, 110 * scale, theme.rings, 1.5F * scale);
    stroke_circle(list, left, 98 * scale, theme.rings, 1.5F * scale);
    const ImVec2 right(window.right() - 50 * scale, window.bottom() - 40 * scale);
    stroke_circle(list, right, 236 * scale, theme.rings, 8 * scale);
    stroke_circle(list, right, 168 * scale, theme.rings, 1.5F * scale);
    stroke_circle(list, right, 152 * scale, theme.rings, 1.5F * scale);
}

void draw_shadow(ImDrawList& list, Rect rect, float radius, const Theme& theme, float scale, float strength) {
    for (int step = 0; step < 6; ++step) {
        const float part = static_cast<float>(step) / 5.0F;
        const float opacity = (16.0F - 14.0F * part) / 255.0F * strength * theme.shadow_strength;
        const Rect layer = rect.grown(20.0F * part * scale).moved(0, 8 * scale);
        list.AddRectFilled(layer.min(), layer.max(), with_alpha(theme.shadow, opacity),
                           radius + 20.0F * part * scale);
    }
}

void draw_top_light(ImDrawList& list, Rect rect, float radius, ImU32 colour, float thickness) {
    if (alpha(colour) == 0) return;
    const float half = thickness / 2;
    const float r = std::max(0.0F, radius - half);
    // From a bit down each corner, so that the light fades where the edge turns away.
    list.PathArcTo({rect.x + half + r, rect.y + half + r}, r, pi * 1.2F, pi * 1.5F, 8);
    list.PathArcTo({rect.right() - half - r, rect.y + half + r}, r, pi * 1.5F, pi * 1.8F, 8);
    list.PathStroke(colour, 0, thickness);
}

void draw_card(ImDrawList& list, Rect rect, float radius, ImU32 fill, const Theme& theme, float scale) {
    draw_shadow(list, rect, radius, theme, scale);
    list.AddRectFilled(rect.min(), rect.max(), fill, radius);
    if (alpha(theme.card_edge) != 0) stroke_rect(list, rect, radius, theme.card_edge, std::max(1.0F, scale));
    draw_top_light(list, rect, radius, theme.highlight, std::max(1.0F, std::round(scale)));
}

void draw_glow(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
    constexpr unsigned slices = 32;
    constexpr unsigned bands = 3;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(static_cast<int>(slices * 3 + (bands - 1) * slices * 6),
                     static_cast<int>(1 + bands * slices));
    const unsigned first = list._VtxCurrentIdx;
    const auto index = [first](unsigned i) { return static_cast<ImDrawIdx>(first + i); };
    list.PrimWriteVtx(centre, uv, colour);
    for (unsigned band = 1; band <= bands; ++band) {
        const float part = static_cast<float>(band) / bands;
        const ImU32 shade = faded(colour, (1 - part) * (1 - part * 0.15F));
        for (unsigned i = 0; i < slices; ++i) {
            const float angle = 2 * pi * static_cast<float>(i) / slices;
            list.PrimWriteVtx(
                {centre.x + radius * part * std::cos(angle), centre.y + radius * part * std::sin(angle)}, uv,
                shade);
        }
    }
    for (unsigned i = 0; i < slices; ++i) {
        const unsigned j = (i + 1) % slices;
        for (const unsigned corner : {0U, 1 + i, 1 + j})
            list.PrimWriteIdx(index(corner));
        for (unsigned band = 0; band + 1 < bands; ++band) {
            const unsigned inner = 1 + band * slices;
            const unsigned outer = inner + slices;
            for (const unsigned corner : {inner + i, outer + i, outer + j, inner + i, outer + j, inner + j}) {
                list.PrimWriteIdx(index(corner));
            }
        }
    }
}

void stroke_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour, float thickness) {
    // Without the last point, which is the first again: a closed line must not contain a piece of no length.
    const int segments = arc_segments(radius);
    const float last = 2 * pi * static_cast<float>(segments - 1) / static_cast<float>(segments);
    list.PathArcTo(centre, radius, 0, last, segments - 1);
    list.PathStroke(colour, ImDrawFlags_Closed, thickness);
}

void stroke_rect(ImDrawList& list, Rect rect, float radius, ImU32 colour, float thickness) {
    const Rect middle = rect.inset(thickness / 2);
    list.PathRect(middle.min(), middle.max(), std::max(0.0F, radius - thickness / 2));
    list.PathStroke(colour, ImDrawFlags_Closed, thickness);
}

void draw_gradient_rect(ImDrawList& list, Rect rect, float radius, ImU32 top, ImU32 bottom) {
    const int before = list.VtxBuffer.Size;
    list.AddRectFilled(rect.min(), rect.max(), IM_COL32_WHITE, radius);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(&list, before, list.VtxBuffer.Size, rect.min(),
                                                  {rect.x, rect.bottom()}, top, bottom);
}

void draw_arc(ImDrawList& list, ImVec2 centre, float radius, float part, float thickness, ImU32 colour,
              float start) {
    part = std::clamp(part, 0.0F, 1.0F);
    if (part <= 0.0F) return;
    if (part >= 0.999F) {
        stroke_circle(list, centre, radius, colour, thickness);
        return;
    }
    const float from = -pi / 2 + start * 2 * pi;
    const float to = from + part * 2 * pi;
    const int segments = std::max(4, static_cast<int>(static_cast<float>(arc_segments(radius)) * part) + 1);
    list.PathArcTo(centre, radius, from, to, segments);
    list.PathStroke(colour, 0, thickness);
    for (const float angle : {from, to}) {
        list.AddCircleFilled({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)},
                             thickness / 2, colour, 20);
    }
}

void draw_dashed_rect(ImDrawList& list, Rect rect, float radius, ImU32 colour, float thickness, float dash) {
    const Rect r = rect.inset(thickness / 2);
    list.PathRect(r.min(), r.max(), radius);
    const ImVector<ImVec2> corners = list._Path;
    list.PathClear();
    float length = 0;
    for (int i = 0; i < corners.Size; ++i) {
        const ImVec2 a = corners[i];
        const ImVec2 b = corners[(i + 1) % corners.Size];
        length += std::hypot(b.x - a.x, b.y - a.y);
    }
    // An even number of dashes and gaps, so that the pattern closes.
    const float piece = length / (2.0F * std::max(2.0F, std::round(length / (2 * dash))));
    float left = piece;
    bool pen_down = true;
    for (int i = 0; i < corners.Size; ++i) {
        ImVec2 a = corners[i];
        const ImVec2 b = corners[(i + 1) % corners.Size];
        if (pen_down) list.PathLineTo(a);
        float rest = std::hypot(b.x - a.x, b.y - a.y);
        while (rest > left) {
            const float t = left / rest;
            a = {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
            list.PathLineTo(a);
            if (pen_down) list.PathStroke(colour, 0, thickness);
            pen_down = !pen_down;
            rest -= left;
            left = piece;
        }
        left -= rest;
    }
    if (pen_down) list.PathLineTo(corners[0]);
    if (list._Path.Size > 1) list.PathStroke(colour, 0, thickness);
    list.PathClear();
}

void draw_dashed_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour, float thickness,
                        int dashes) {
    const float step = 2 * pi / static_cast<float>(std::max(1, dashes));
    for (int i = 0; i < dashes; ++i) {
        const float from = step * static_cast<float>(i);
        list.PathArcTo(centre, radius, from, from + step * 0.55F, 8);
        list.PathStroke(colour, 0, thickness);
    }
}

}  // namespace parlor::style

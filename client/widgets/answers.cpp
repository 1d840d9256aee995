#include "client/widgets/answers.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "client/style/decor.hpp"
#include "client/style/shapes.hpp"
#include "client/style/space.hpp"

namespace parlor::widgets {

void key_badge(Ui& ui, Rect rect, std::string_view key, ImU32 around) {
    ImDrawList& list = ui.draw();
    const float radius = rect.h * 0.3F;
    const float gap = rect.h * 0.12F;
    const Rect outer = rect.grown(gap);
    list.AddRectFilled(outer.min(), outer.max(), around, radius + gap);
    list.AddRectFilled(rect.min(), rect.max(), style::paper, radius);
    const text::Font font{text::Face::bold, rect.h * 0.56F};
    const text::Extent size = ui.text().measure(font, key);
    const text::Metrics metrics = ui.text().metrics(font);
    ui.text().draw(list, font, {rect.centre().x - size.width / 2, rect.centre().y - metrics.line_height / 2},
                   style::ink, key);
}

void answer_badge(Ui& ui, ImVec2 centre, float diameter, int number, bool reversed, float opacity) {
    const ImU32 tone = style::answer_tone(number).fill;
    ui.draw().AddCircleFilled(centre, diameter / 2, style::faded(reversed ? tone : style::ink, opacity), 64);
    // The moon's middle lies in its dark half; move its body towards the middle of the disc.
    style::draw_shape(ui.draw(), style::answer_shape(number), centre, diameter * 0.6F,
                      style::faded(reversed ? style::ink : tone, opacity));
}

namespace {

struct Geometry {
    float disc;  // diameter
    float margin;
    float ghost;  // size, 0: none
};

Geometry geometry_of(const Ui& ui, Rect rect) {
    Geometry g{};
    g.disc = std::min(ui.px(84), rect.h - ui.px(20));
    g.margin = std::min(ui.px(24), (rect.h - g.disc) / 2);
    g.margin = std::max(g.margin, ui.px(10));
    const bool roomy = rect.h >= ui.px(110) && rect.w >= ui.px(340);
    g.ghost = roomy ? std::min(ui.px(100), rect.h * 0.72F) : 0;
    return g;
}

}  // namespace

bool answer_tile(Ui& ui, Rect rect, int number, std::string_view text, const AnswerTileLook& look) {
    const style::Theme& theme = ui.theme();
    const style::Tone tone = style::answer_tone(number);
    const bool can_press = look.state == TileState::idle || look.state == TileState::selected;
    const std::string key = std::to_string(number);
    const ImGuiID id = ui.id("##answer " + key);
    const Interaction state = interact(ui, id, rect, {.enabled = can_press});

    const bool faint = look.state == TileState::dimmed || look.state == TileState::disabled;
    const bool chosen = look.state == TileState::locked || look.state == TileState::selected;
    const float dim = ui.animate(id ^ 0xD1B5U, faint ? 1.0F : 0.0F, style::motion::panel);
    const auto quiet = [&](ImU32 colour) { return style::mix(colour, theme.s1, 0.75F * dim); };
    const ImU32 fill = quiet(tone.fill);
    const ImU32 text_colour = style::mix(style::ink, theme.t1, dim > 0.5F ? 1.0F : 0.0F);

    FaceLook face_look;
    face_look.radius = style::radius::tile;
    face_look.depth = style::depth::tile_lip;
    face_look.fill = style::faded(
        style::mix(style::lighter(fill, 0.14F * state.hover), style::darker(fill, 0.06F), state.press),
        look.opacity);
    face_look.lip = style::faded(quiet(tone.lip), look.opacity);
    ImDrawList& list = ui.draw();
    const float radius = std::min(ui.px(style::radius::tile), rect.h / 2);
    if (chosen) {
        const float outer = ui.px(8);
        style::stroke_rect(list, rect.grown(outer), radius + outer, style::faded(theme.t1, look.opacity),
                           ui.px(4));
    }
    Interaction for_face = state;
    for_face.ring = false;
    const Rect face = draw_face(ui, rect, face_look, for_face);
    style::draw_top_light(list, face, radius,
                          style::faded(IM_COL32(255, 255, 255, 68), look.opacity * (1 - 0.6F * dim)),
                          ui.px(2));
    if (state.ring) focus_ring(ui, chosen ? rect.grown(ui.px(8)) : rect, radius + (chosen ? ui.px(8) : 0));

    const Geometry g = geometry_of(ui, rect);
    if (g.ghost > 0) {
        const ImVec2 at(face.right() - ui.px(20) - g.ghost / 2, face.centre().y);
        const ImU32 ghost = dim > 0.5F ? style::faded(tone.fill, 0.12F) : style::faded(style::ink, 0.10F);
        style::draw_shape(list, style::answer_shape(number), at, g.ghost, style::faded(ghost, look.opacity));
    }
    const ImVec2 disc(face.x + g.margin + g.disc / 2, face.centre().y);
    list.AddCircleFilled(disc, g.disc / 2, style::faded(style::ink, look.opacity), 64);
    style::draw_shape(list, style::answer_shape(number), {disc.x - g.disc * 0.024F, disc.y - g.disc * 0.024F},
                      g.disc * 0.6F, style::faded(tone.fill, look.opacity));
    const bool slim = g.disc < ui.px(56);
    Rect line = face.inset(g.margin * 2 + g.disc, ui.px(10), g.margin, ui.px(10));
    if (look.opacity > 0.99F) {
        if (slim) {  // low tiles: the key stands at the right end
            const float size = std::min(ui.px(30), face.h - ui.px(12));
            line.w -= size + ui.px(10);
            key_badge(ui, {face.right() - g.margin - size, face.centre().y - size / 2, size, size}, key,
                      fill);
        } else {
            const float size = g.disc * 34.0F / 84.0F;
            key_badge(
                ui,
                {disc.x - g.disc / 2 + g.disc * 0.667F, disc.y - g.disc / 2 + g.disc * 0.655F, size, size},
                key, fill);
        }
    }

    Rect pill{};
    if (chosen && !look.badge.empty()) {
        const float width = text_width(ui, look.badge, Type::label) + ui.px(52);
        pill = {face.right() - ui.px(18) - width, face.y + ui.px(18), width, ui.px(32)};
        if (pill.bottom() + ui.px(40) > face.bottom()) {
            pill.y = face.centre().y - pill.h / 2;
            line.w = std::max(0.0F, pill.x - ui.px(10) - line.x);
        }
        list.AddRectFilled(pill.min(), pill.max(), style::ink, pill.h / 2);
        const auto icon = look.state == TileState::locked ? style::Icon::lock : style::Icon::check;
        style::draw_icon(list, icon, {pill.x + ui.px(21), pill.centre().y}, ui.px(16), style::paper, 1.15F);
        draw_text(ui, pill.inset(ui.px(36), 0, ui.px(14), 0), look.badge,
                  {.type = Type::label, .colour = style::paper});
    }

    // Up to two lines, as large as fits; three in the smallest size before anything is cut.
    constexpr Type sizes[] = {Type::answer, Type::answer_medium, Type::answer_small};
    Type type = Type::answer_small;
    int lines = 3;
    for (const Type size : sizes) {
        if (slim && size == Type::answer) continue;
        const int allowed = std::clamp(static_cast<int>(line.h / style::line_height(size, ui.scale())), 1,
                                       size == Type::answer_small ? 4 : 2);
        const auto wrapped = ui.text().wrap(ui.font(size), text, line.w, allowed);
        type = size;
        lines = allowed;
        if (wrapped.empty() || !wrapped.back().ellipsis) break;
    }
    const auto wrapped = ui.text().wrap(ui.font(type), text, line.w, lines);
    const float pitch = style::line_height(type, ui.scale());
    float y = face.centre().y - pitch * static_cast<float>(wrapped.size()) / 2;
    Entry entry = control_entry(Kind::tile, text, rect, state);
    for (const text::WrappedLine& part : wrapped) {
        std::string piece(text.substr(part.begin, part.end - part.begin));
        if (part.ellipsis) piece += "…";
        const text::Extent drawn = draw_text(ui, {line.x, y, line.w, pitch}, piece,
                                             {.type = type, .colour = text_colour, .opacity = look.opacity});
        entry.missing_glyph = entry.missing_glyph || drawn.missing_glyph;
        entry.cut = entry.cut || part.ellipsis || drawn.cut;
        y += pitch;
    }
    entry.value = look.state == TileState::locked     ? "locked"
                  : look.state == TileState::selected ? "on"
                                                      : "off";
    entry.foreground = text_colour;
    entry.background = fill;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

}  // namespace parlor::widgets

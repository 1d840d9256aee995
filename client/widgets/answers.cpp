#include "client/widgets/answers.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "client/style/contrast.hpp"
#include "client/style/decor.hpp"
#include "client/style/shapes.hpp"
#include "client/style/space.hpp"

namespace parlor::widgets {

namespace {

struct Geometry {
    float disc;    // diameter
    float margin;  // left of it
    float ghost;   // size of the large faint shape, 0: no room
    bool slim;     // a low tile: the key stands at the right end
};

Geometry geometry_of(const Ui& ui, Rect rect) {
    Geometry g{};
    g.disc = std::min(ui.px(84), rect.h - ui.px(20));
    g.margin = std::max(std::min(ui.px(24), (rect.h - g.disc) / 2), ui.px(10));
    const bool roomy = rect.h >= ui.px(110) && rect.w >= ui.px(340);
    g.ghost = roomy ? std::min(ui.px(100), rect.h * 0.72F) : 0;
    g.slim = g.disc < ui.px(56);
    return g;
}

struct Fitted {
    Type type = Type::answer_small;
    std::vector<text::WrappedLine> lines;
    float width = 0;
};

// Up to two lines, as large as fits; up to four in the smallest size before anything is cut.
Fitted fit_text(const Ui& ui, Rect room, std::string_view text, bool slim) {
    constexpr Type sizes[] = {Type::answer, Type::answer_medium, Type::answer_small};
    Fitted fitted;
    for (const Type size : sizes) {
        if (slim && size == Type::answer) continue;
        const int most = size == Type::answer_small ? 4 : 2;
        const int allowed =
            std::clamp(static_cast<int>(room.h / style::line_height(size, ui.scale())), 1, most);
        fitted.type = size;
        fitted.lines = ui.text().wrap(ui.font(size), text, room.w, allowed);
        if (fitted.lines.empty() || !fitted.lines.back().ellipsis) break;
    }
    for (const text::WrappedLine& line : fitted.lines)
        fitted.width = std::max(fitted.width, line.width);
    return fitted;
}

void draw_fitted(Ui& ui, Rect room, std::string_view text, const Fitted& fitted, const TextLook& look,
                 Entry& entry) {
    const float pitch = style::line_height(fitted.type, ui.scale());
    float y = room.centre().y - pitch * static_cast<float>(fitted.lines.size()) / 2;
    TextLook one = look;
    one.type = fitted.type;
    for (const text::WrappedLine& line : fitted.lines) {
        std::string piece(text.substr(line.begin, line.end - line.begin));
        if (line.ellipsis) piece += "…";
        const text::Extent drawn = draw_text(ui, {room.x, y, room.w, pitch}, piece, one);
        entry.missing_glyph = entry.missing_glyph || drawn.missing_glyph;
        entry.cut = entry.cut || line.ellipsis || drawn.cut;
        y += pitch;
    }
}

// "Locked in": returns the room that is left for the text.
Rect draw_pill(Ui& ui, Rect face, Rect room, std::string_view words, bool locked) {
    const float width = text_width(ui, words, Type::label) + ui.px(52);
    Rect pill{face.right() - ui.px(18) - width, face.y + ui.px(18), width, ui.px(32)};
    if (pill.bottom() + ui.px(40) > face.bottom()) {  // no room above the text: beside it
        pill.y = face.centre().y - pill.h / 2;
        room.w = std::max(0.0F, pill.x - ui.px(10) - room.x);
    }
    ImDrawList& list = ui.draw();
    list.AddRectFilled(pill.min(), pill.max(), style::ink, pill.h / 2);
    style::draw_icon(list, locked ? style::Icon::lock : style::Icon::check,
                     {pill.x + ui.px(21), pill.centre().y}, ui.px(16), style::paper, 1.15F);
    draw_text(ui, pill.inset(ui.px(36), 0, ui.px(14), 0), words,
              {.type = Type::label, .colour = style::paper});
    return room;
}

// The shape on its disc and the key; returns the room that is left for the text.
Rect draw_marks(Ui& ui, Rect face, const Geometry& g, int number, ImU32 fill, float opacity) {
    const ImU32 tone = style::answer_tone(number).fill;
    const ImVec2 disc(face.x + g.margin + g.disc / 2, face.centre().y);
    ui.draw().AddCircleFilled(disc, g.disc / 2, style::faded(style::ink, opacity), 64);
    // A little off the middle, away from the key.
    const float off = g.disc * 0.024F;
    style::draw_shape(ui.draw(), style::answer_shape(number), {disc.x - off, disc.y - off}, g.disc * 0.6F,
                      style::faded(tone, opacity));
    Rect room = face.inset(g.margin * 2 + g.disc, ui.px(10), g.margin, ui.px(10));
    const float size = g.slim ? std::min(ui.px(30), face.h - ui.px(12)) : g.disc * 34.0F / 84.0F;
    Rect key{disc.x + g.disc * 0.167F, disc.y + g.disc * 0.155F, size, size};
    if (g.slim) {
        key = {face.right() - g.margin - size, face.centre().y - size / 2, size, size};
        room.w = std::max(0.0F, room.w - size - ui.px(10));
    }
    // The badge has no translucent form: it comes when the tile is there.
    if (opacity > 0.99F) key_badge(ui, key, std::to_string(number), fill);
    return room;
}

std::string_view spoken(TileState state) {
    return state == TileState::locked ? "locked" : state == TileState::selected ? "on" : "off";
}

}  // namespace

void key_badge(Ui& ui, Rect rect, std::string_view key, ImU32 around) {
    ImDrawList& list = ui.draw();
    const float radius = rect.h * 0.3F;
    const float gap = rect.h * 0.12F;
    const Rect outer = rect.grown(gap);
    list.AddRectFilled(outer.min(), outer.max(), around, radius + gap);
    list.AddRectFilled(rect.min(), rect.max(), style::paper, radius);
    // On the cream of the Drop the paper would be lost.
    if (style::contrast(style::paper, around) < 1.2) {
        style::stroke_rect(list, rect, radius, style::with_alpha(style::ink, 0.35F), ui.px(1.5F));
    }
    const text::Font font{text::Face::bold, rect.h * 0.56F};
    const text::Extent size = ui.text().measure(font, key);
    const text::Metrics metrics = ui.text().metrics(font);
    ui.text().draw(list, font, {rect.centre().x - size.width / 2, rect.centre().y - metrics.line_height / 2},
                   style::ink, key);
}

void answer_badge(Ui& ui, ImVec2 centre, float diameter, int number, bool reversed, float opacity) {
    const ImU32 tone = style::answer_tone(number).fill;
    ui.draw().AddCircleFilled(centre, diameter / 2, style::faded(reversed ? tone : style::ink, opacity), 64);
    style::draw_shape(ui.draw(), style::answer_shape(number), centre, diameter * 0.6F,
                      style::faded(reversed ? style::ink : tone, opacity));
}

bool answer_tile(Ui& ui, Rect rect, int number, std::string_view text, const AnswerTileLook& look) {
    const style::Theme& theme = ui.theme();
    const style::Tone tone = style::answer_tone(number);
    const bool can_press = look.state == TileState::idle || look.state == TileState::selected;
    const ImGuiID id = ui.id("##answer " + std::to_string(number));
    const Interaction state = interact(ui, id, rect, {.enabled = can_press});

    const bool faint = look.state == TileState::dimmed || look.state == TileState::disabled;
    const bool chosen = look.state == TileState::locked || look.state == TileState::selected;
    const float dim = ui.animate(id ^ 0xD1B5U, faint ? 1.0F : 0.0F, style::motion::panel);
    const auto quiet = [&](ImU32 colour) { return style::mix(colour, theme.s1, 0.75F * dim); };
    const ImU32 fill = quiet(tone.fill);
    const ImU32 text_colour = dim > 0.5F ? theme.t1 : style::ink;
    const ImU32 moved =
        style::mix(style::lighter(fill, 0.14F * state.hover), style::darker(fill, 0.06F), state.press);

    ImDrawList& list = ui.draw();
    const float radius = std::min(ui.px(style::radius::tile), rect.h / 2);
    const Rect around = chosen ? rect.grown(ui.px(8)) : rect;
    const float around_radius = chosen ? radius + ui.px(8) : radius;
    if (chosen)
        style::stroke_rect(list, around, around_radius, style::faded(theme.t1, look.opacity), ui.px(4));
    FaceLook face_look;
    face_look.radius = style::radius::tile;
    face_look.depth = style::depth::tile_lip;
    face_look.fill = style::faded(moved, look.opacity);
    face_look.lip = style::faded(quiet(tone.lip), look.opacity);
    Interaction without_ring = state;
    without_ring.ring = false;
    const Rect face = draw_face(ui, rect, face_look, without_ring);
    style::draw_top_light(list, face, radius,
                          style::faded(IM_COL32(255, 255, 255, 68), look.opacity * (1 - 0.6F * dim)),
                          ui.px(2));
    if (state.ring) focus_ring(ui, around, around_radius);

    const Geometry g = geometry_of(ui, rect);
    Rect room = draw_marks(ui, face, g, number, fill, look.opacity);
    if (chosen && !look.badge.empty()) {
        room = draw_pill(ui, face, room, look.badge, look.state == TileState::locked);
    }
    const Fitted fitted = fit_text(ui, room, text, g.slim);
    const ImVec2 ghost(face.right() - ui.px(20) - g.ghost / 2, face.centre().y);
    // The ghost gives way to text that would run across it.
    if (g.ghost > 0 && room.x + fitted.width < ghost.x - g.ghost * 0.3F) {
        const ImU32 shade = dim > 0.5F ? style::faded(tone.fill, 0.12F) : style::faded(style::ink, 0.10F);
        style::draw_shape(list, style::answer_shape(number), ghost, g.ghost,
                          style::faded(shade, look.opacity));
    }
    Entry entry = control_entry(Kind::tile, text, rect, state);
    draw_fitted(ui, room, text, fitted, {.colour = text_colour, .opacity = look.opacity}, entry);
    entry.value = spoken(look.state);
    entry.foreground = text_colour;
    entry.background = fill;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

}  // namespace parlor::widgets

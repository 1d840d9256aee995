#include "client/widgets/labels.hpp"

#include <algorithm>
#include <utility>

#include "client/style/contrast.hpp"
#include "client/style/space.hpp"

namespace parlor::widgets {

namespace {

struct Resolved {
    ImU32 colour;
    ImU32 behind;
};

Resolved colours(const Ui& ui, const TextLook& look) {
    return {look.colour != 0 ? look.colour : ui.theme().t1, look.on != 0 ? look.on : ui.surface()};
}

float aligned_x(Rect rect, float width, Align align) {
    switch (align) {
        case Align::left:
            return rect.x;
        case Align::centre:
            return rect.x + std::max(0.0F, (rect.w - width) / 2);
        case Align::right:
            return rect.right() - std::min(width, rect.w);
    }
    return rect.x;
}

float aligned_y(Rect rect, float height, VAlign align) {
    switch (align) {
        case VAlign::top:
            return rect.y;
        case VAlign::middle:
            return rect.y + (rect.h - height) / 2;
        case VAlign::bottom:
            return rect.bottom() - height;
    }
    return rect.y;
}

void register_text(Ui& ui, std::string text, Rect ink, const TextLook& look, bool missing, bool cut) {
    const Resolved seen = colours(ui, look);
    Entry entry;
    entry.label = std::move(text);
    entry.kind = Kind::text;
    entry.min = ink.min();
    entry.max = ink.max();
    entry.missing_glyph = missing;
    entry.cut = cut;
    entry.may_cut = look.may_cut;
    entry.decorative = look.decorative;
    entry.foreground = seen.colour;
    entry.background = seen.behind;
    ui.registry().add(std::move(entry));
}

struct Line {
    Rect ink;
    text::Extent extent;
};

Line draw_line(Ui& ui, Rect rect, std::string_view text, text::Font font, const TextLook& look) {
    // Inter's line box is as high above the middle of its capitals as below, so centring the box centres the
    // capitals.
    const text::Metrics metrics = ui.text().metrics(font);
    const text::Extent size = ui.text().measure(font, text);
    // A hair of room, since widths are fractions and rectangles come from sums of fractions.
    const float room = rect.w + 0.5F;
    const float width = std::min(size.width, room);
    const ImVec2 at(aligned_x(rect, width, look.align), aligned_y(rect, metrics.line_height, look.valign));
    const ImU32 colour = style::faded(colours(ui, look).colour, look.opacity);
    Line line;
    line.extent = size.width > room ? ui.text().draw(ui.draw(), font, at, colour, text, room)
                                    : ui.text().draw(ui.draw(), font, at, colour, text);
    line.ink = {at.x, at.y, std::min(line.extent.width, room), metrics.line_height};
    return line;
}

}  // namespace

text::Extent draw_text(Ui& ui, Rect rect, std::string_view text, const TextLook& look) {
    return draw_line(ui, rect, text, ui.font(look.type), look).extent;
}

Rect label(Ui& ui, Rect rect, std::string_view text, const TextLook& look) {
    if (text.empty()) return {rect.x, rect.y, 0, 0};
    const Line line = draw_line(ui, rect, text, ui.font(look.type), look);
    register_text(ui, std::string(text), line.ink, look, line.extent.missing_glyph, line.extent.cut);
    return line.ink;
}

Rect label_fit(Ui& ui, Rect rect, std::string_view text, std::initializer_list<Type> sizes,
               const TextLook& look) {
    TextLook chosen = look;
    for (const Type size : sizes) {
        chosen.type = size;
        if (text_width(ui, text, size) <= rect.w + 0.5F) break;
    }
    return label(ui, rect, text, chosen);
}

Rect paragraph(Ui& ui, Rect rect, std::string_view text, int max_lines, const TextLook& look) {
    if (text.empty()) return {rect.x, rect.y, rect.w, 0};
    const text::Font font = ui.font(look.type);
    const auto lines = ui.text().wrap(font, text, rect.w + 0.5F, max_lines);
    const float pitch = style::line_height(look.type, ui.scale());
    const float height = pitch * static_cast<float>(lines.size());
    float y =
        aligned_y(rect, height, look.valign == VAlign::middle && height > rect.h ? VAlign::top : look.valign);
    Rect ink{rect.right(), y, 0, height};
    float right = rect.x;
    bool missing = false;
    bool cut = false;
    for (const text::WrappedLine& line : lines) {
        std::string piece(text.substr(line.begin, line.end - line.begin));
        if (line.ellipsis) piece += "…";
        TextLook one = look;
        one.valign = VAlign::middle;
        const Line drawn = draw_line(ui, {rect.x, y, rect.w, pitch}, piece, font, one);
        ink.x = std::min(ink.x, drawn.ink.x);
        right = std::max(right, drawn.ink.right());
        missing = missing || drawn.extent.missing_glyph;
        cut = cut || line.ellipsis || drawn.extent.cut;
        y += pitch;
    }
    ink.w = std::max(0.0F, right - ink.x);
    register_text(ui, std::string(text), ink, look, missing, cut);
    return ink;
}

Rect paragraph_fit(Ui& ui, Rect rect, std::string_view text, int max_lines, std::initializer_list<Type> sizes,
                   const TextLook& look) {
    TextLook chosen = look;
    int allowed = max_lines;
    for (const Type size : sizes) {
        chosen.type = size;
        const float pitch = style::line_height(size, ui.scale());
        allowed = std::clamp(static_cast<int>((rect.h + 1.0F) / pitch), 1, max_lines);
        const auto lines = ui.text().wrap(ui.font(size), text, rect.w + 0.5F, allowed);
        if (lines.empty() || !lines.back().ellipsis) break;
    }
    return paragraph(ui, rect, text, allowed, chosen);
}

Rect spans(Ui& ui, Rect rect, std::initializer_list<Span> parts, const TextLook& look) {
    const float width = std::min(spans_width(ui, parts), rect.w);
    float ascent = 0;
    float descent = 0;
    for (const Span& part : parts) {
        const text::Metrics metrics = ui.text().metrics(ui.font(part.type));
        ascent = std::max(ascent, metrics.ascent);
        descent = std::max(descent, metrics.descent);
    }
    const float y = aligned_y(rect, ascent + descent, look.valign);
    float x = aligned_x(rect, width, look.align);
    const float end = x + width;
    const float left = x;
    std::string all;
    bool missing = false;
    bool cut = false;
    TextLook weakest = look;
    for (const Span& part : parts) {
        all += part.text;
        if (part.text.empty() || cut) continue;
        const text::Font font = ui.font(part.type);
        const text::Metrics metrics = ui.text().metrics(font);
        TextLook one = look;
        one.colour = part.colour != 0 ? part.colour : colours(ui, look).colour;
        const ImVec2 at(x, y + ascent - metrics.ascent);
        const text::Extent drawn = ui.text().draw(ui.draw(), font, at, style::faded(one.colour, look.opacity),
                                                  part.text, std::max(0.0F, end - x) + 0.5F);
        missing = missing || drawn.missing_glyph;
        cut = drawn.cut;
        x += drawn.width;
        const ImU32 behind = colours(ui, look).behind;
        if (weakest.colour == 0 ||
            style::contrast(one.colour, behind) < style::contrast(weakest.colour, behind)) {
            weakest.colour = one.colour;
        }
    }
    const Rect ink{left, y, x - left, ascent + descent};
    register_text(ui, std::move(all), ink, weakest, missing, cut);
    return ink;
}

Rect digits(Ui& ui, Rect rect, std::string_view text, const TextLook& look) {
    text::Font font = ui.font(look.type);
    font.tabular_digits = true;
    const Line line = draw_line(ui, rect, text, font, look);
    register_text(ui, std::string(text), line.ink, look, line.extent.missing_glyph, line.extent.cut);
    return line.ink;
}

float text_width(const Ui& ui, std::string_view text, Type type) {
    return ui.text().measure(ui.font(type), text).width;
}

float text_height(const Ui& ui, Type type) {
    return style::line_height(type, ui.scale());
}

float paragraph_height(const Ui& ui, std::string_view text, Type type, float width, int max_lines) {
    if (text.empty()) return 0;
    const auto lines = ui.text().wrap(ui.font(type), text, width + 0.5F, max_lines);
    return text_height(ui, type) * static_cast<float>(lines.size());
}

float spans_width(const Ui& ui, std::initializer_list<Span> parts) {
    float width = 0;
    for (const Span& part : parts)
        width += text_width(ui, part.text, part.type);
    return width;
}

void draw_emoji(Ui& ui, ImVec2 centre, float size, std::string_view emoji, float opacity) {
    if (emoji.empty() || size < 1) return;
    // Measured at the size asked for, then fitted: emoji are wider than their em, letters narrower.
    text::Font font{text::Face::bold, size};
    const text::Extent probe = ui.text().measure(font, emoji);
    if (probe.width > 0) font.px = std::min(size * 1.05F, size * size / probe.width);
    const text::Extent fitted = ui.text().measure(font, emoji);
    const text::Metrics metrics = ui.text().metrics(font);
    const ImVec2 at(centre.x - fitted.width / 2, centre.y - metrics.line_height / 2);
    ui.text().draw(ui.draw(), font, at, style::with_alpha(style::ink, opacity), emoji);
}

void empty_state(Ui& ui, Rect rect, style::Icon icon, std::string_view sentence) {
    const float disc = ui.px(56);
    const float text_h = paragraph_height(ui, sentence, Type::list, rect.w, 3);
    const bool with_disc = rect.h >= disc + ui.px(style::gap::sm) + text_h;
    const float height = text_h + (with_disc ? disc + ui.px(style::gap::sm) : 0);
    Rect area = rect.centred_y(std::min(height, rect.h));
    if (with_disc) {
        const Rect top = area.cut_top(disc, ui.px(style::gap::sm));
        ui.draw().AddCircleFilled(top.centre(), disc / 2, ui.theme().s2, 40);
        style::draw_icon(ui.draw(), icon, top.centre(), disc * 0.46F, ui.theme().t3);
    }
    paragraph(ui, area, sentence, 3,
              {.type = Type::list, .colour = ui.theme().t3, .align = Align::centre, .valign = VAlign::top});
}

}  // namespace parlor::widgets

#include "client/keepsake/sheet.hpp"

#include <algorithm>

#include "client/style/decor.hpp"

namespace parlor::client {

float Sheet::width_of(std::string_view text, text::Face face, float px) const {
    return text_.measure({face, px}, text).width;
}

void Sheet::words(Rect rect, std::string_view text, const Words& look) {
    if (text.empty() || rect.empty()) return;
    text::Font font{look.face, look.px};
    text::Extent extent = text_.measure(font, text);
    while (extent.width > rect.w && font.px > look.least) {
        font.px = std::max(look.least, font.px - 1);
        extent = text_.measure(font, text);
    }
    const float width = std::min(extent.width, rect.w);
    const float left = look.place == Place::left     ? rect.x
                       : look.place == Place::centre ? rect.x + (rect.w - width) / 2
                                                     : rect.right() - width;
    const float top = rect.y + (rect.h - text_.metrics(font).line_height) / 2;
    const text::Extent drawn = text_.draw(list_, font, {left, top}, look.colour, text, rect.w + 1);
    if (drawn.missing_glyph) ++missing_glyphs_;
}

void Sheet::card(Rect rect, float radius) {
    style::draw_card(list_, rect, radius, theme().s1, theme(), scale);
}

void Sheet::face(ImVec2 centre, float diameter, const Keepsake::Face& face) {
    const ImU32 colour = style::coaster_colours.at(face.coaster % style::coaster_colours.size());
    list_.AddCircleFilled(centre, diameter / 2, style::coaster_rim(colour), 96);
    list_.AddCircleFilled(centre, diameter / 2 - diameter * 0.045F, colour, 96);
    emoji(centre, diameter * 0.72F, face.avatar);
}

void Sheet::emoji(ImVec2 centre, float size, std::string_view text) {
    if (text.empty()) return;
    // Measured at the size asked for, then fitted: emoji are wider than their em.
    text::Font font{text::Face::bold, size};
    const float probe = text_.measure(font, text).width;
    if (probe > 0) font.px = std::min(size * 1.05F, size * size / probe);
    const text::Extent fitted = text_.measure(font, text);
    const ImVec2 at(centre.x - fitted.width / 2, centre.y - text_.metrics(font).line_height / 2);
    text_.draw(list_, font, at, style::ink, text);
}

}  // namespace parlor::client

#include "client/widgets/cards.hpp"

#include <algorithm>
#include <cmath>

#include "client/style/decor.hpp"

namespace parlor::widgets {

Rect card(Ui& ui, Rect rect, float padding, float radius) {
    style::draw_card(ui.draw(), rect, ui.px(radius), ui.theme().s1, ui.theme(), ui.scale());
    return rect.inset(ui.px(padding));
}

Rect inset_panel(Ui& ui, Rect rect, float padding, float radius) {
    ui.draw().AddRectFilled(rect.min(), rect.max(), ui.theme().s0, ui.px(radius));
    return rect.inset(ui.px(padding));
}

Rect paper(Ui& ui, Rect rect, float padding, ImU32 fill, ImU32 lip, float depth, float radius) {
    ImDrawList& list = ui.draw();
    const float r = std::min(ui.px(radius), rect.h / 2);
    style::draw_shadow(list, rect.moved(0, ui.px(depth)), r, ui.theme(), ui.scale());
    const Rect edge = rect.moved(0, ui.px(depth));
    list.AddRectFilled({edge.x, rect.y + rect.h / 2}, edge.max(), lip, r, ImDrawFlags_RoundCornersBottom);
    list.AddRectFilled(rect.min(), rect.max(), fill, r);
    return rect.inset(ui.px(padding));
}

Rect card_heading(Ui& ui, Rect inside, std::string_view text, std::string_view right, style::Icon icon) {
    Rect line = inside.cut_top(ui.px(28), ui.px(style::gap::xs));
    if (icon != style::Icon::none) {
        const Rect place = line.cut_left(ui.px(18), ui.px(8));
        style::draw_icon(ui.draw(), icon, place.centre(), ui.px(18), ui.theme().t3);
    }
    if (!right.empty()) {
        const float width = std::min(text_width(ui, right, Type::list), line.w * 0.55F);
        label(ui, line.cut_right(width + 1, ui.px(12)), right,
              {.type = Type::list, .colour = ui.theme().t3, .align = Align::right, .may_cut = true});
    }
    label(ui, line, text, {.type = Type::button});
    return inside;
}

void divider(Ui& ui, ImVec2 from, float length, bool vertical) {
    const float thick = std::max(1.0F, std::round(ui.px(1)));
    const ImVec2 to =
        vertical ? ImVec2(from.x + thick, from.y + length) : ImVec2(from.x + length, from.y + thick);
    ui.draw().AddRectFilled(from, to, ui.theme().line);
}

void icon_disc(Ui& ui, ImVec2 centre, float diameter, ImU32 fill, style::Icon icon, float icon_part) {
    ImDrawList& list = ui.draw();
    const float rim = std::max(1.0F, diameter * 0.045F);
    list.AddCircleFilled(centre, diameter / 2, style::coaster_rim(fill), 48);
    list.AddCircleFilled(centre, diameter / 2 - rim, fill, 48);
    style::draw_icon(list, icon, centre, diameter * icon_part, style::ink,
                     diameter < ui.px(40) ? 1.2F : 1.1F);
}

void letter_tile(Ui& ui, Rect rect, std::string_view letter, bool is_paper) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    const float radius = std::min(ui.px(style::radius::button), rect.w * 0.26F);
    const float depth = std::max(ui.px(3), std::min(ui.px(5), rect.h * 0.065F));
    const Rect edge = rect.moved(0, depth);
    list.AddRectFilled({edge.x, rect.y + rect.h / 2}, edge.max(), is_paper ? style::paper_lip : theme.lip,
                       radius, ImDrawFlags_RoundCornersBottom);
    list.AddRectFilled(rect.min(), rect.max(), is_paper ? style::paper : theme.s2, radius);
    if (is_paper && !theme.dark) style::stroke_rect(list, rect, radius, theme.line, std::max(1.0F, ui.px(1)));
    if (letter.empty()) {
        const Rect dash =
            style::rect_around({rect.centre().x, rect.bottom() - rect.h * 0.32F}, rect.w * 0.5F, ui.px(4));
        list.AddRectFilled(dash.min(), dash.max(), theme.t3, dash.h / 2);
        return;
    }
    const text::Font font{text::Face::display_extra_bold, std::min(rect.h * 0.62F, rect.w * 0.84F)};
    const text::Extent size = ui.text().measure(font, letter);
    const text::Metrics metrics = ui.text().metrics(font);
    ui.text().draw(list, font, {rect.centre().x - size.width / 2, rect.centre().y - metrics.line_height / 2},
                   is_paper ? style::ink : theme.t1, letter);
}

Rect code_tiles(Ui& ui, Rect rect, std::string_view code) {
    // Codes are letters and digits of ASCII, so a byte is a tile.
    const auto is_gap = [](char c) { return c == '-' || c == ' '; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    float units = 0;  // of a tile's width
    constexpr float small_gap = 8.0F / 62.0F;
    constexpr float wide_gap = 22.0F / 62.0F;
    char before = 0;
    const auto step = [&](char c) {
        if (before == 0) return 0.0F;
        return is_gap(before) || is_digit(c) != is_digit(before) ? wide_gap : small_gap;
    };
    for (const char c : code) {
        if (!is_gap(c)) units += 1.0F + step(c);
        before = c;
    }
    if (units <= 0) return {rect.x, rect.y, 0, 0};
    const float tile = std::min({ui.px(62), rect.w / units, rect.h * 62.0F / 85.0F});
    const float height = tile * 80.0F / 62.0F;
    const float top = rect.y + (rect.h - height - ui.px(4)) / 2;
    float x = rect.x;
    before = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (!is_gap(c)) {
            x += step(c) * tile;
            letter_tile(ui, {x, top, tile, height}, code.substr(i, 1), true);
            x += tile;
        }
        before = c;
    }
    const Rect whole{rect.x, top, x - rect.x, height};
    Entry entry;
    entry.label = code;
    entry.min = whole.min();
    entry.max = whole.max();
    entry.foreground = style::ink;
    entry.background = style::paper;
    ui.registry().add(std::move(entry));
    return whole;
}

}  // namespace parlor::widgets

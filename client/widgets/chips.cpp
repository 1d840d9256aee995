#include <algorithm>
#include <cmath>

#include "client/style/decor.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/tints.hpp"

namespace parlor::widgets {

TintTones tint_tones(const style::Theme& theme, Tint tint) {
    switch (tint) {
        case Tint::plain:
            return {theme.s2, theme.t2};
        case Tint::page:
            return {theme.dark ? theme.s2 : theme.s1, theme.t2};
        case Tint::ok:
            return {theme.ok_bg, theme.ok};
        case Tint::warn:
        case Tint::lamp:
            return {theme.warn_bg, theme.warn};
        case Tint::bad:
            return {theme.bad_bg, theme.bad};
        case Tint::paper:
            return {style::rgb(0xEFE2D4), style::rgb(0x584662)};
        case Tint::dark:
            return {style::ink, style::paper};
    }
    return {theme.s2, theme.t2};
}

namespace {

// Filled with the tint's own colour: the loud form of a chip.
TintTones solid_tones(const style::Theme& theme, Tint tint) {
    const ImU32 on_signal = theme.dark ? style::ink : style::rgb(0xFFFFFF);
    switch (tint) {
        case Tint::plain:
        case Tint::page:
            return {theme.s3, theme.t1};
        case Tint::ok:
            return {theme.ok, on_signal};
        case Tint::warn:
            return {theme.warn, on_signal};
        case Tint::bad:
            return {theme.bad, on_signal};
        case Tint::lamp:
            return {theme.lamp, style::ink};
        case Tint::paper:
            return {style::paper, style::ink};
        case Tint::dark:
            return {style::ink, style::paper};
    }
    return {theme.s3, theme.t1};
}

float mark_width(const Ui& ui, const ChipLook& look) {
    if (!look.emoji.empty()) return ui.px(look.height * 0.72F) + ui.px(6);
    if (look.icon != style::Icon::none) return ui.px(16) + ui.px(6);
    return 0;
}

float side(const Ui& ui, const ChipLook& look) {
    return ui.px(look.height >= 34 ? 16.0F : 11.0F);
}

}  // namespace

float chip_width(const Ui& ui, std::string_view text, const ChipLook& look) {
    const float left = look.emoji.empty() ? side(ui, look) : ui.px(4);
    return std::ceil(left + mark_width(ui, look) + text_width(ui, text, look.type) + side(ui, look));
}

Rect chip(Ui& ui, ImVec2 at, std::string_view text, const ChipLook& look) {
    const TintTones tones =
        look.solid ? solid_tones(ui.theme(), look.tint) : tint_tones(ui.theme(), look.tint);
    const Rect rect{at.x, at.y, chip_width(ui, text, look), ui.px(look.height)};
    ImDrawList& list = ui.draw();
    list.AddRectFilled(rect.min(), rect.max(), tones.ground,
                       std::min(rect.h / 2, ui.px(std::max(style::radius::chip, look.height / 2))));
    if (look.tint == Tint::page && !look.solid && !ui.theme().dark) {
        style::stroke_rect(list, rect, rect.h / 2, ui.theme().card_edge, std::max(1.0F, ui.px(1)));
    }
    Rect inside = rect.inset(look.emoji.empty() ? side(ui, look) : ui.px(4), 0, side(ui, look), 0);
    if (!look.emoji.empty()) {
        const float disc = ui.px(look.height * 0.72F);
        const ImVec2 centre = inside.cut_left(disc, ui.px(6)).centre();
        list.AddCircleFilled(centre, disc / 2, look.ring != 0 ? look.ring : style::paper, 32);
        if (look.ring != 0) list.AddCircleFilled(centre, disc / 2 - ui.px(2), style::paper, 32);
        draw_emoji(ui, centre, disc * 0.7F, look.emoji);
    } else if (look.icon != style::Icon::none) {
        style::draw_icon(list, look.icon, inside.cut_left(ui.px(16), ui.px(6)).centre(), ui.px(16),
                         tones.mark, 1.2F);
    }
    label(ui, inside, text, {.type = look.type, .colour = tones.mark, .on = tones.ground});
    return rect;
}

}  // namespace parlor::widgets

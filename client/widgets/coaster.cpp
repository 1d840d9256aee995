#include "client/widgets/coaster.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "client/style/decor.hpp"
#include "client/style/shapes.hpp"

namespace parlor::widgets {

namespace {

void draw_badge(Ui& ui, ImVec2 centre, float diameter, Badge badge, ImU32 around, float opacity) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    const float gap = std::max(ui.px(2), diameter * 0.11F);
    list.AddCircleFilled(centre, diameter / 2 + gap, style::faded(around, opacity), 32);
    const auto disc = [&](ImU32 fill) {
        list.AddCircleFilled(centre, diameter / 2, style::faded(fill, opacity), 32);
    };
    const auto icon = [&](style::Icon which, ImU32 colour, float part) {
        style::draw_icon(list, which, centre, diameter * part, style::faded(colour, opacity), 1.35F);
    };
    switch (badge) {
        case Badge::none:
            return;
        case Badge::ready:
            disc(theme.ok);
            icon(style::Icon::check, theme.dark ? style::rgb(0x17302C) : style::rgb(0xFFFFFF), 0.72F);
            return;
        case Badge::not_ready:
            disc(theme.t3);
            list.AddCircleFilled(centre, diameter / 2 - diameter * 0.16F, style::faded(around, opacity), 32);
            return;
        case Badge::away:
            disc(theme.warn_bg);
            icon(style::Icon::moon, theme.warn, 0.7F);
            return;
        case Badge::pencil:
            disc(theme.s3);
            style::draw_icon(list, style::Icon::pencil, centre, diameter * 0.46F,
                             style::faded(theme.t1, opacity));
            return;
    }
}

}  // namespace

void coaster(Ui& ui, ImVec2 centre, float diameter, std::string_view emoji, const CoasterLook& look) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    const ImU32 around = look.on != 0 ? look.on : ui.surface();
    const int index = ((look.colour % 8) + 8) % 8;
    const ImU32 colour = style::coaster_colours.at(static_cast<std::size_t>(index));
    const float strength = look.away ? 0.5F : 1.0F;
    const float opacity = look.opacity;
    const auto shade = [&](ImU32 c) { return style::faded(style::mix(around, c, strength), opacity); };
    const float radius = diameter / 2;
    // Small discs keep a rim that can be seen.
    const float rim = std::max(ui.px(1.5F), diameter * 0.045F);
    list.AddCircleFilled(centre, radius, shade(style::coaster_rim(colour)), diameter > 60 ? 64 : 40);
    list.AddCircleFilled(centre, radius - rim, shade(colour), diameter > 60 ? 64 : 40);
    draw_emoji(ui, centre, diameter * 0.72F, emoji, opacity * (look.away ? 0.45F : 1.0F));
    if (look.ring != 0) {
        style::stroke_circle(list, centre, radius + ui.px(1.5F), style::faded(look.ring, opacity), ui.px(3));
    } else if (look.you) {
        style::stroke_circle(list, centre, radius + ui.px(1), style::faded(theme.t1, opacity), ui.px(2));
    }
    if (look.crown) {
        const bool small = diameter < ui.px(70);
        const float width = diameter * (small ? 0.44F : 0.36F);
        // Worn at an angle on small heads, on top of large ones.
        const ImVec2 base = small ? ImVec2(centre.x - radius * 0.72F, centre.y - radius * 0.58F)
                                  : ImVec2(centre.x, centre.y - radius * 0.93F);
        const float turn = small ? -0.14F : 0.0F;
        // In the light theme the lamp colour alone would be lost on a pale card.
        if (!theme.dark)
            style::draw_crown(list, {base.x, base.y + width * 0.05F}, width * 1.16F, style::rgb(0x8A5600),
                              turn);
        style::draw_crown(list, base, width, style::faded(theme.lamp, opacity), turn);
    }
    const Badge badge = look.badge == Badge::none && look.away ? Badge::away : look.badge;
    if (badge != Badge::none) {
        const float size = badge == Badge::pencil ? std::clamp(diameter * 0.4F, ui.px(20), ui.px(40))
                                                  : std::clamp(diameter * 0.46F, ui.px(12), ui.px(26));
        const float reach = radius * 0.74F;
        draw_badge(ui, {centre.x + reach, centre.y + reach}, size, badge, around, opacity);
    }
    if (!look.name.empty()) {
        Entry entry;
        entry.kind = Kind::image;
        entry.label = look.name;
        entry.value = look.away ? "away" : badge == Badge::ready ? "ready" : "";
        entry.min = {centre.x - radius, centre.y - radius};
        entry.max = {centre.x + radius, centre.y + radius};
        ui.registry().add(std::move(entry));
    }
}

void team_emblem(Ui& ui, ImVec2 centre, float diameter, std::string_view emoji, int team, float opacity) {
    const ImU32 colour = style::team_colours.at(static_cast<std::size_t>(((team % 4) + 4) % 4));
    ImDrawList& list = ui.draw();
    const float rim = std::max(ui.px(2), diameter * 0.11F);
    // The Owls' cream ring would melt into the disc and into light cards.
    if (team == 3)
        style::stroke_circle(list, centre, diameter / 2, style::faded(style::ink, 0.55F * opacity), ui.px(1));
    list.AddCircleFilled(centre, diameter / 2, style::faded(colour, opacity), 48);
    list.AddCircleFilled(centre, diameter / 2 - rim, style::faded(style::canvas, opacity), 48);
    draw_emoji(ui, centre, diameter * 0.66F, emoji, opacity);
}

void empty_seat(Ui& ui, ImVec2 centre, float diameter) {
    const ImU32 colour = ui.theme().dark ? ui.theme().acc : ui.theme().acc_text;
    style::draw_dashed_circle(ui.draw(), centre, diameter / 2 - ui.px(1), colour, ui.px(2),
                              std::max(8, static_cast<int>(diameter / ui.px(3))));
    style::draw_icon(ui.draw(), style::Icon::plus, centre, diameter * 0.5F, colour);
}

float coaster_row(Ui& ui, Rect rect, std::span<const Face> faces, Align align) {
    if (faces.empty()) return 0;
    const auto count = static_cast<float>(faces.size());
    const float diameter = rect.h;
    const float roomy = diameter + ui.px(6);
    float pitch = roomy;
    if (diameter + pitch * (count - 1) > rect.w) pitch = (rect.w - diameter) / std::max(1.0F, count - 1);
    std::size_t shown = faces.size();
    const float tight = diameter * 0.6F;
    float more_width = 0;
    std::string more;
    if (pitch < tight) {  // still too many: as many as fit, and a number
        pitch = tight;
        more_width = ui.px(44);
        shown = static_cast<std::size_t>(
            std::max(1.0F, std::floor((rect.w - more_width - diameter) / pitch) + 1));
        shown = std::min(shown, faces.size());
        more = "+" + std::to_string(faces.size() - shown);
    }
    const float width = diameter + pitch * static_cast<float>(shown - 1) + more_width;
    const float x = align == Align::right    ? rect.right() - width
                    : align == Align::centre ? rect.x + (rect.w - width) / 2
                                             : rect.x;
    // From the right, so that each covers its right neighbour and its badge stays visible.
    for (std::size_t i = shown; i-- > 0;) {
        const ImVec2 centre(x + diameter / 2 + pitch * static_cast<float>(i), rect.centre().y);
        // A gap around each, so that overlapping discs stay apart.
        if (pitch < diameter) {
            ui.draw().AddCircleFilled(centre, diameter / 2 + ui.px(2), ui.surface(), 40);
        }
        coaster(ui, centre, diameter, faces[i].emoji, faces[i].look);
    }
    const float end = x + pitch * static_cast<float>(shown - 1) + diameter;
    if (!more.empty()) {
        label(ui, {end + ui.px(6), rect.y, more_width, rect.h}, more,
              {.type = Type::name, .colour = ui.theme().t2});
    }
    return width;
}

}  // namespace parlor::widgets

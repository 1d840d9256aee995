#include "client/widgets/buttons.hpp"

#include <algorithm>
#include <utility>

#include "client/style/decor.hpp"

namespace parlor::widgets {

namespace {

struct Look {
    FaceLook face;
    ImU32 text;
    ImU32 behind;  // what the text is checked against
    style::Icon icon;
};

Look look_of(const Ui& ui, const ButtonOptions& options, const Interaction& state) {
    const style::Theme& theme = ui.theme();
    Look look;
    look.icon = options.icon;
    look.face.radius = options.size == ButtonSize::small   ? style::radius::button_small
                       : options.size == ButtonSize::large ? style::radius::button_large
                                                           : style::radius::button;
    if (!options.enabled) {
        look.face.fill = theme.disabled;
        look.text = theme.t3;
        look.behind = theme.disabled;
        return look;
    }
    switch (options.kind) {
        case ButtonKind::primary: {
            const ImU32 top = style::mix(style::mix(theme.acc_hi, theme.acc_hover, state.hover),
                                         theme.acc_down, state.press);
            const ImU32 low =
                style::mix(style::mix(theme.acc, theme.acc_hover, state.hover), theme.acc_down, state.press);
            look.face.fill_top = top;
            look.face.fill = low;
            look.face.lip = theme.acc_lip;
            look.face.light = style::rgb(0xFFFFFF, static_cast<unsigned>(58 * (1 - state.press)));
            look.text = theme.on_acc;
            look.behind = theme.acc;
            break;
        }
        case ButtonKind::strong:
            look.face.fill = style::mix(theme.strong, theme.dark ? theme.t2 : theme.t2,
                                        0.25F * state.hover + 0.2F * state.press);
            look.face.lip = theme.strong_lip;
            look.text = theme.on_strong;
            look.behind = theme.strong;
            break;
        case ButtonKind::danger:
            look.face.fill = moved_fill(theme.bad_bg, theme.dark, state);
            look.face.lip = theme.lip;
            look.face.edge = theme.bad;
            look.text = theme.bad;
            look.behind = theme.bad_bg;
            break;
        case ButtonKind::toggle:
            if (options.on) {
                look.face.fill = moved_fill(theme.ok_bg, theme.dark, state);
                look.face.lip = theme.lip;
                look.face.edge = theme.ok;
                look.text = theme.ok;
                look.behind = theme.ok_bg;
                look.icon = style::Icon::check;
                break;
            }
            [[fallthrough]];
        case ButtonKind::secondary:
        case ButtonKind::ghost: {
            const ImU32 ground = theme.dark ? theme.s2 : theme.s1;
            look.face.fill = moved_fill(ground, theme.dark, state);
            look.face.lip = theme.lip;
            look.face.edge = theme.lift;
            look.face.edge_px = 1;
            look.text = theme.t1;
            look.behind = ground;
            break;
        }
    }
    return look;
}

Type type_of(ButtonSize size) {
    return size == ButtonSize::large ? Type::large : size == ButtonSize::small ? Type::name : Type::button;
}

float icon_size(const Ui& ui, ButtonSize size) {
    return ui.px(size == ButtonSize::large ? 22.0F : 20.0F);
}

float gap_of(const Ui& ui, ButtonSize size) {
    return ui.px(size == ButtonSize::large ? 12.0F : 10.0F);
}

float padding_of(const Ui& ui, ButtonSize size) {
    return ui.px(size == ButtonSize::large ? 28.0F : size == ButtonSize::small ? 15.0F : 22.0F);
}

bool has_icon(const ButtonOptions& options) {
    return options.icon != style::Icon::none || options.busy || !options.emoji.empty() ||
           (options.kind == ButtonKind::toggle && options.on);
}

}  // namespace

void spinner(Ui& ui, ImVec2 centre, float size, ImU32 colour) {
    const float thickness = size * 0.15F;
    const float radius = size / 2 - thickness / 2;
    style::draw_arc(ui.draw(), centre, radius, 1, thickness, style::faded(colour, 0.25F));
    // Under reduced motion it steps once a second instead of turning.
    const double turns =
        ui.reduced_motion() ? static_cast<double>(static_cast<long>(ui.time())) * 0.125 : ui.time();
    const auto start = static_cast<float>(turns - static_cast<double>(static_cast<long>(turns)));
    style::draw_arc(ui.draw(), centre, radius, 0.36F, thickness, colour, start);
    if (ui.reduced_motion()) {
        ui.redraw_at(static_cast<double>(static_cast<long>(ui.time())) + 1.0);
    } else {
        ui.redraw();
    }
}

float button_height(const Ui& ui, ButtonSize size) {
    return ui.px(size == ButtonSize::large   ? style::height::button_large
                 : size == ButtonSize::small ? style::height::button_small
                                             : style::height::button);
}

float button_width(const Ui& ui, std::string_view label, const ButtonOptions& options) {
    float width = text_width(ui, label, type_of(options.size)) + 2 * padding_of(ui, options.size);
    if (has_icon(options)) width += icon_size(ui, options.size) + gap_of(ui, options.size);
    return std::ceil(width);
}

bool button(Ui& ui, Rect rect, std::string_view label, const ButtonOptions& options) {
    const ImGuiID id = ui.id(options.id.empty() ? label : options.id);
    const Interaction state =
        interact(ui, id, rect, {.enabled = options.enabled && !options.busy, .tooltip = options.tooltip});
    const Look look = look_of(ui, options, state);
    const Rect face = draw_face(ui, rect, look.face, state);

    Type type = type_of(options.size);
    const float mark = icon_size(ui, options.size);
    const float gap = gap_of(ui, options.size);
    const bool marked = options.busy || look.icon != style::Icon::none || !options.emoji.empty();
    const float padding = std::min(padding_of(ui, options.size), rect.w * 0.12F);
    const float taken = marked ? mark + gap : 0;
    const float room = std::max(0.0F, rect.w - 2 * padding - taken);
    // A word that is too long for the place (large text, another language) shrinks before it is cut.
    for (const Type smaller : {Type::name, Type::label}) {
        if (text_width(ui, label, type) <= room) break;
        type = smaller;
    }
    const float shown = std::min(text_width(ui, label, type), room);
    Rect line = face.centred_x(shown + taken);
    if (marked) {
        const bool after = options.icon_after && !options.busy;
        const Rect place = after ? line.cut_right(mark, gap) : line.cut_left(mark, gap);
        if (options.busy) {
            spinner(ui, place.centre(), mark * 0.9F, look.text);
        } else if (!options.emoji.empty()) {
            draw_emoji(ui, place.centre(), mark * 1.25F, options.emoji, options.enabled ? 1.0F : 0.5F);
        } else {
            style::draw_icon(ui.draw(), look.icon, place.centre(), mark, look.text, 1.2F);
        }
    }
    const text::Extent drawn =
        draw_text(ui, line, label, {.type = type, .colour = look.text, .align = Align::centre});

    Entry entry =
        control_entry(options.kind == ButtonKind::toggle ? Kind::toggle : Kind::button, label, rect, state);
    if (options.kind == ButtonKind::toggle) entry.value = options.on ? "on" : "off";
    if (options.busy) entry.value = "busy";
    entry.missing_glyph = drawn.missing_glyph;
    entry.cut = drawn.cut;
    entry.foreground = look.text;
    entry.background = look.behind;
    ui.registry().add(std::move(entry));
    return state.pressed;
}

bool icon_button(Ui& ui, Rect rect, style::Icon icon, std::string_view name,
                 const IconButtonOptions& options) {
    const style::Theme& theme = ui.theme();
    const std::string_view tooltip = options.tooltip.empty() ? name : options.tooltip;
    const Interaction state =
        interact(ui, ui.id(name), rect, {.enabled = options.enabled, .tooltip = tooltip});
    ButtonOptions as_button;
    as_button.kind = options.kind;
    as_button.enabled = options.enabled;
    Look look = look_of(ui, as_button, state);
    look.face.radius = options.round        ? rect.h / 2 / ui.scale()
                       : rect.h > ui.px(50) ? style::radius::button
                                            : 14.0F;
    if (options.selected && options.enabled) {
        look.face.fill = style::mix(theme.lamp, theme.acc_hover, 0.3F * state.hover);
        look.face.lip = style::darker(theme.lamp, 0.22F);
        look.face.edge = 0;
        look.text = style::ink;
    }
    if (options.round) {
        look.face.lip = 0;
        look.face.fill = moved_fill(theme.s3, theme.dark, state);
        look.face.edge = 0;
    }
    const bool bare = options.kind == ButtonKind::ghost;
    Rect face = rect;
    if (bare) {
        if (state.hover > 0.01F) {
            ui.draw().AddRectFilled(rect.min(), rect.max(), style::faded(theme.s3, state.hover * 0.8F),
                                    ui.px(12));
        }
        if (state.ring) focus_ring(ui, rect, ui.px(12));
        if (options.enabled) look.text = theme.t2;
    } else {
        face = draw_face(ui, rect, look.face, state);
    }
    if (!options.emoji.empty()) {
        draw_emoji(ui, face.centre(), std::min(rect.h * 0.56F, ui.px(30)), options.emoji,
                   options.enabled ? 1.0F : 0.4F);
    } else {
        const ImU32 colour = options.colour != 0 && options.enabled ? options.colour : look.text;
        const bool quiet = options.kind == ButtonKind::secondary && !options.selected && options.colour == 0;
        style::draw_icon(
            ui.draw(), icon, face.centre(), ui.px(options.icon_size),
            quiet && options.enabled && theme.dark ? style::mix(theme.t2, theme.t1, 0.5F) : colour);
    }
    if (!options.key_hint.empty()) {
        const float margin = ui.px(6);
        draw_text(ui, face.inset(margin, margin, margin, ui.px(4)), options.key_hint,
                  {.type = Type::hint, .colour = look.text, .align = Align::right, .valign = VAlign::bottom});
    }
    Entry entry = control_entry(Kind::button, name, rect, state);
    if (options.selected) entry.value = "on";
    ui.registry().add(std::move(entry));
    return state.pressed;
}

float link_width(const Ui& ui, std::string_view label, style::Icon icon) {
    return std::ceil(text_width(ui, label, Type::label) + (icon != style::Icon::none ? ui.px(24) : 0));
}

bool link(Ui& ui, Rect rect, std::string_view label, style::Icon icon, bool icon_after, Align align,
          bool enabled) {
    const float width = std::min(link_width(ui, label, icon), rect.w);
    Rect line = rect;
    if (align == Align::right) line.x = rect.right() - width;
    if (align == Align::centre) line.x = rect.x + (rect.w - width) / 2;
    line.w = width;
    const Rect hit = line.inset(-ui.px(4), 0);
    const Interaction state = interact(ui, ui.id(label), hit, {.enabled = enabled});
    const ImU32 colour =
        enabled ? style::mix(ui.theme().acc_text, ui.theme().t1, 0.35F * state.hover) : ui.theme().t3;
    const Rect whole = line;
    if (icon != style::Icon::none) {
        const float mark = ui.px(16);
        const Rect place = icon_after ? line.cut_right(mark, ui.px(8)) : line.cut_left(mark, ui.px(8));
        style::draw_icon(ui.draw(), icon, place.centre(), mark, colour);
    }
    const text::Extent drawn = draw_text(ui, line, label, {.type = Type::label, .colour = colour});
    if (state.hover > 0.01F) {
        const float y = line.centre().y + ui.px(10);
        ui.draw().AddRectFilled({line.x, y}, {line.x + drawn.width, y + ui.px(1.5F)},
                                style::faded(colour, state.hover));
    }
    if (state.ring) focus_ring(ui, whole.centred_y(ui.px(24)).inset(-ui.px(2), 0), ui.px(6));
    Entry entry = control_entry(Kind::link, label, hit, state);
    entry.missing_glyph = drawn.missing_glyph;
    entry.cut = drawn.cut;
    entry.foreground = enabled ? ui.theme().acc_text : ui.theme().t3;
    entry.background = ui.surface();
    ui.registry().add(std::move(entry));
    return state.pressed;
}

}  // namespace parlor::widgets

#include "client/canvas/colour_choice.hpp"

#include <algorithm>
#include <utility>

#include "client/canvas/palette.hpp"
#include "client/canvas/stroke_echo.hpp"
#include "client/style/contrast.hpp"
#include "client/style/decor.hpp"
#include "client/style/space.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/interact.hpp"

namespace parlor::client {

namespace {

namespace words = strings::drawing;
using style::Rect;
using widgets::Interaction;
using widgets::Key;
using widgets::Ui;

// The edge of a coloured thing on `ground`: a little lighter (darker in the light theme), and clear where the
// colour itself is close to the ground: by `lost_share` of the way there.
ImU32 rim_of(const Ui& ui, ImU32 colour, ImU32 ground, float lost_share = 0.34F) {
    const bool dark = ui.theme().dark;
    const bool lost = style::contrast(colour, ground) < 1.7;
    return style::mix(colour, dark ? IM_COL32_WHITE : style::ink, lost ? lost_share : 0.16F);
}

// Arrows among `count` options in lines of `line`; lines go down the screen or across it.
int moved_by_keys(Ui& ui, int chosen, int count, int line, bool lines_go_down) {
    const std::array<std::pair<Key, int>, 4> arrows{{{Key::left, lines_go_down ? -line : -1},
                                                     {Key::right, lines_go_down ? line : 1},
                                                     {Key::up, lines_go_down ? -1 : -line},
                                                     {Key::down, lines_go_down ? 1 : line}}};
    for (const auto& [key, step] : arrows) {
        while (ui.take(key)) {
            if (chosen + step >= 0 && chosen + step < count) chosen += step;
        }
    }
    if (ui.take(Key::home)) chosen = 0;
    if (ui.take(Key::end)) chosen = count - 1;
    return chosen;
}

// A group of options is one stop of Tab; the arrows move within it.
struct Options {
    bool focused = false;
    ImGuiID id = 0;
};
Options option_stop(Ui& ui, Rect around, int& chosen, int count, int line, bool lines_go_down) {
    Options options;
    options.id = ui.id("##options");
    const bool live = !ui.inert() && ui.focus().reachable(ui.layer());
    options.focused = live && ui.focus().stop(options.id, widgets::KeyWish::options, around);
    if (options.focused) chosen = moved_by_keys(ui, chosen, count, line, lines_go_down);
    return options;
}

Interaction option(Ui& ui, const Options& options, Rect rect, std::string_view name, std::string_view tooltip,
                   bool chosen) {
    Interaction state = interact(ui, ui.id(name), rect, {.focusable = false, .tooltip = tooltip});
    if (state.pressed) {
        ui.focus().set(options.id);
        ui.redraw();  // the others may be drawn already
    }
    state.focused = options.focused && chosen;
    state.ring = state.focused && ui.focus().ring_visible();
    if (state.ring) ui.tooltip(tooltip, rect);
    return state;
}

void register_option(Ui& ui, std::string_view name, Rect rect, const Interaction& state, bool chosen) {
    widgets::Entry entry = control_entry(widgets::Kind::option, name, rect, state);
    entry.value = chosen ? "on" : "off";
    ui.registry().add(std::move(entry));
}

Rect around(const auto& rects) {
    const Rect first = rects.front();
    const Rect last = rects.back();
    return {first.x, first.y, last.right() - first.x, last.bottom() - first.y};
}

void draw_pen(Ui& ui, Rect rect, float diameter, ImU32 colour, const Interaction& state, bool chosen) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    const float radius = ui.px(style::radius::chip);
    const ImU32 ground = chosen ? theme.s3 : style::mix(theme.s2, theme.s3, 0.6F * state.hover);
    list.AddRectFilled(rect.min(), rect.max(), ground, radius);
    if (chosen) {
        style::stroke_rect(list, rect, radius, theme.dark ? theme.lamp : theme.ring, ui.px(3));
    } else {
        style::stroke_rect(list, rect, radius, theme.lift, std::max(1.0F, ui.px(1)));
    }
    if (state.ring) focus_ring(ui, rect, radius);
    const float dot = std::clamp(diameter, ui.px(4), rect.h * 0.64F) / 2;
    const float rim = dot > ui.px(5) ? ui.px(1.5F) : ui.px(1);
    // Hardly more than its rim shows of a small one.
    list.AddCircleFilled(rect.centre(), dot, rim_of(ui, colour, ground, 0.7F), 0);
    if (dot > rim + 1) list.AddCircleFilled(rect.centre(), dot - rim, colour, 0);
}

// The chosen one is a disc in a ring, both within the space of the others and half of the gap around it.
void draw_swatch(Ui& ui, Rect rect, ImU32 colour, float room, const Interaction& state, bool chosen) {
    const style::Theme& theme = ui.theme();
    ImDrawList& list = ui.draw();
    const ImU32 rim = rim_of(ui, colour, theme.s1);
    const float edge = ui.px(2);
    if (chosen) {
        const float ring = ui.px(3);
        const float outer = rect.w / 2 + std::min(ui.px(5.5F), room / 2);
        const float disc = outer - ring - ui.px(2);
        list.AddCircleFilled(rect.centre(), disc, rim, 0);
        list.AddCircleFilled(rect.centre(), disc - edge, colour, 0);
        style::stroke_circle(list, rect.centre(), outer - ring / 2, state.ring ? theme.focus : theme.t1,
                             ring);
        if (state.ring) style::stroke_circle(list, rect.centre(), outer + ring / 2, theme.focus, ring);
        return;
    }
    const float grow = ui.px(1.5F) * (ui.reduced_motion() ? 0.0F : state.hover) - ui.px(1) * state.press;
    const Rect face = rect.grown(std::min(grow, room / 2));
    const float radius = face.w * 0.28F;
    list.AddRectFilled(face.min(), face.max(), rim, radius);
    const Rect inner = face.inset(edge);
    list.AddRectFilled(inner.min(), inner.max(), colour, radius - edge);
}

}  // namespace

void choose_pen(DrawingTools& tools, canvas::Pen pen) {
    if (tools.pen != pen && tools.tool == Tool::fill) tools.tool = Tool::pen;
    tools.pen = pen;
}

void choose_colour(DrawingTools& tools, canvas::Colour colour) {
    if (tools.tool == Tool::eraser) tools.tool = Tool::pen;
    tools.colour = colour;
}

void draw_pens(Ui& ui, const DrawingPlaces& places, DrawingTools& tools) {
    const widgets::Group group(ui, words::pens_group);
    const int line = places.arrangement == DrawingPlaces::Arrangement::below ? 4 : 2;
    int chosen = static_cast<int>(tools.pen);
    const Options options = option_stop(ui, around(places.pens), chosen, 4, line, false);
    const int keyed = chosen;
    for (int i = 0; i < 4; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const words::ControlWords& name = words::pens.at(index);
        const Rect rect = places.pens.at(index);
        const Interaction state = option(ui, options, rect, name.name, name.tooltip, keyed == i);
        if (state.pressed) chosen = i;
        const float diameter = 2 * radius_of(static_cast<canvas::Pen>(i)) * places.canvas.scale();
        draw_pen(ui, rect, diameter, colour_of(tools.colour), state, keyed == i);
        register_option(ui, name.name, rect, state, keyed == i);
    }
    choose_pen(tools, static_cast<canvas::Pen>(chosen));
}

void draw_colours(Ui& ui, const DrawingPlaces& places, DrawingTools& tools) {
    const widgets::Group group(ui, words::colours_group);
    const bool lines_go_down = places.arrangement == DrawingPlaces::Arrangement::beside;
    const int before = tools.colour;
    int chosen = before;
    const Options options = option_stop(ui, around(places.colours), chosen, canvas::colours,
                                        places.colours_a_line, lines_go_down);
    const int keyed = chosen;
    bool pressed = false;
    const Rect one = places.colours[0];
    const Rect next = places.colours[1];
    const float room = std::max(next.x - one.right(), next.y - one.bottom());
    for (int i = 0; i < canvas::colours; ++i) {
        const auto colour = static_cast<canvas::Colour>(i);
        const Rect rect = places.colours.at(colour);
        const Interaction state = option(ui, options, rect, name_of(colour), name_of(colour), keyed == i);
        if (state.pressed) {
            chosen = i;
            pressed = true;
        }
        draw_swatch(ui, rect, colour_of(colour), room, state, keyed == i);
        register_option(ui, name_of(colour), rect, state, keyed == i);
    }
    if (pressed || chosen != before) choose_colour(tools, static_cast<canvas::Colour>(chosen));
}

void draw_current_colour(Ui& ui, const DrawingPlaces& places, const DrawingTools& tools) {
    if (places.preview.empty()) return;
    Rect rect = places.preview;
    const ImU32 colour = colour_of(tools.colour);
    if (places.arrangement == DrawingPlaces::Arrangement::below) {
        widgets::card(ui, rect, 0, 20);
        rect = rect.inset(ui.px(10), rect.h * 0.16F);
    }
    const float radius = std::min(ui.px(14), rect.h / 2);
    const float edge = ui.px(2.5F);
    ui.draw().AddRectFilled(rect.min(), rect.max(), rim_of(ui, colour, ui.theme().s1), radius);
    const Rect inner = rect.inset(edge);
    ui.draw().AddRectFilled(inner.min(), inner.max(), colour, radius - edge);
    widgets::Entry entry;
    entry.kind = widgets::Kind::image;
    entry.label = words::current_colour;
    entry.value = name_of(tools.colour);
    entry.min = rect.min();
    entry.max = rect.max();
    ui.registry().add(std::move(entry));
}

}  // namespace parlor::client

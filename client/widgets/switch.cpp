#include <algorithm>
#include <utility>

#include "client/style/decor.hpp"
#include "client/widgets/choices.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::widgets {

bool toggle_switch(Ui& ui, Rect rect, std::string_view name, bool& on, std::string_view state_word,
                   bool enabled) {
    const style::Theme& theme = ui.theme();
    const float width = ui.px(60);
    const float height = ui.px(34);
    const Rect pill{rect.right() - width, rect.y + (rect.h - height) / 2, width, height};
    // At least 44 high for fingers, and as wide as what belongs to it.
    const float word = state_word.empty() ? 0 : text_width(ui, state_word, Type::label) + ui.px(12);
    const Rect hit = pill.inset(-word, std::min(0.0F, (height - ui.px(44)) / 2), 0,
                                std::min(0.0F, (height - ui.px(44)) / 2));
    const ImGuiID id = ui.id(name);
    const Interaction state = interact(ui, id, hit, {.enabled = enabled});
    if (state.pressed) on = !on;

    const float travel = ui.animate(id ^ 0x51U, on ? 1.0F : 0.0F, style::motion::hover);
    const float place = ui.reduced_motion() ? (on ? 1.0F : 0.0F) : travel;
    const ImU32 off_fill = style::mix(theme.s3, theme.t3, 0.12F * state.hover);
    ImU32 fill = style::mix(off_fill, theme.ok, travel);
    if (!enabled) fill = theme.disabled;
    ImDrawList& list = ui.draw();
    list.AddRectFilled(pill.min(), pill.max(), fill, height / 2);
    if (travel < 1) {
        style::stroke_rect(list, pill, height / 2,
                           style::faded(enabled ? theme.line2 : theme.line, 1 - travel), ui.px(2));
    }
    const float radius = height / 2 - ui.px(4);
    const ImVec2 knob(pill.x + ui.px(4) + radius + (width - height) * place, pill.centre().y);
    const ImU32 knob_on = theme.dark ? style::rgb(0x17302C) : theme.s1;
    const ImU32 knob_off = theme.dark ? theme.t2 : theme.t3;
    list.AddCircleFilled(knob, radius, enabled ? style::mix(knob_off, knob_on, travel) : theme.t3, 32);
    if (travel > 0.5F) {
        style::draw_icon(list, style::Icon::check, knob, radius * 1.25F,
                         style::faded(theme.ok, travel * 2 - 1), 1.5F);
    }
    if (!state_word.empty()) {
        draw_text(ui, {hit.x, pill.y, word - ui.px(12), height}, state_word,
                  {.type = Type::label, .colour = enabled ? theme.t2 : theme.t3});
    }
    if (state.ring) focus_ring(ui, pill, height / 2);

    Entry entry = control_entry(Kind::toggle, name, hit, state);
    entry.value = on ? "on" : "off";
    if (!state_word.empty()) {
        entry.foreground = theme.t2;
        entry.background = ui.surface();
    }
    ui.registry().add(std::move(entry));
    return state.pressed;
}

bool swatch(Ui& ui, Rect rect, std::string_view name, ImU32 colour, bool chosen, bool round, bool enabled) {
    const style::Theme& theme = ui.theme();
    const ImGuiID id = ui.id(name);
    const Interaction state = interact(ui, id, rect, {.enabled = enabled, .tooltip = name});
    ImDrawList& list = ui.draw();
    const float size = std::min(rect.w, rect.h);
    const ImVec2 centre = rect.centre();
    const float grow = ui.px(1.5F) * (ui.reduced_motion() ? 0.0F : state.hover) - ui.px(1) * state.press;
    const float radius = size / 2 + grow;
    const float edge = std::max(ui.px(2), size * 0.05F);
    const ImU32 rim = round ? style::coaster_rim(colour)
                            : style::mix(colour, theme.dark ? IM_COL32_WHITE : style::ink, 0.16F);
    // The chosen one is a disc in a ring, whatever the others are.
    if (round || chosen) {
        list.AddCircleFilled(centre, radius, rim, 48);
        list.AddCircleFilled(centre, radius - edge, colour, 48);
    } else {
        const Rect square = style::rect_around(centre, radius * 2, radius * 2);
        list.AddRectFilled(square.min(), square.max(), rim, radius * 0.55F);
        const Rect inner = square.inset(edge);
        list.AddRectFilled(inner.min(), inner.max(), colour, radius * 0.55F - edge);
    }
    if (chosen) {
        const float ring = radius + ui.px(4.5F);
        style::stroke_circle(list, centre, ring, theme.t1, ui.px(3));
    }
    if (state.ring) {
        const Rect box = style::rect_around(centre, radius * 2, radius * 2).grown(chosen ? ui.px(6) : 0);
        focus_ring(ui, box, box.h / 2);
    }
    Entry entry = control_entry(Kind::option, name, rect, state);
    entry.value = chosen ? "on" : "off";
    ui.registry().add(std::move(entry));
    return state.pressed;
}

CardOption card_option(Ui& ui, Rect rect, std::string_view name, const CardOptionLook& look) {
    const style::Theme& theme = ui.theme();
    const Interaction state = interact(ui, ui.id(name), rect, {.enabled = look.enabled});
    const ImU32 ground = look.chosen && !look.quiet ? theme.s3 : theme.s2;
    FaceLook face;
    face.radius = look.radius > 0 ? look.radius : style::radius::card;
    face.fill =
        theme.dark ? style::lighter(ground, 0.06F * state.hover) : style::darker(ground, 0.03F * state.hover);
    face.lip = look.lip ? theme.lip : 0;
    face.edge = look.chosen ? theme.lamp : theme.lift;
    if (look.chosen && !theme.dark) face.edge = theme.ring;
    face.edge_px = !look.chosen ? 1.0F : look.quiet ? 2.0F : 3.0F;
    const Rect drawn = draw_face(ui, rect, face, state);
    Entry entry = control_entry(Kind::option, name, rect, state);
    entry.value = look.value.empty() ? (look.chosen ? "on" : "off") : std::string(look.value);
    ui.registry().add(std::move(entry));
    return {state.pressed, drawn, state};
}

}  // namespace parlor::widgets

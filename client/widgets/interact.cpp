#include "client/widgets/interact.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "client/style/decor.hpp"

namespace parlor::widgets {

namespace {
constexpr unsigned hover_salt = 0x9E3779B9U;
constexpr unsigned press_salt = 0x7F4A7C15U;
}  // namespace

Interaction interact(Ui& ui, ImGuiID id, Rect rect, const InteractOptions& options) {
    Interaction state;
    state.id = id;
    state.live = options.enabled && !ui.inert() && ui.focus().reachable(ui.layer());

    const ImRect box(rect.min(), rect.max());
    bool over = false;
    if (ImGui::ItemAdd(box, id)) {
        if (state.live) {
            state.pressed = ImGui::ButtonBehavior(box, id, &over, &state.held);
            state.hovered = over;
            if (ImGui::IsItemActivated() && options.focusable) ui.focus().set(id);
        } else {
            over = ImGui::ItemHoverable(box, id);
        }
    }
    if (state.hovered && options.hand) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);

    if (state.live && options.focusable) {
        state.focused = ui.focus().stop(id, options.keys, rect);
        state.ring = state.focused && ui.focus().ring_visible();
    }
    bool by_key = false;
    if (state.focused && (options.keys == KeyWish::press || options.keys == KeyWish::options)) {
        const auto space = ui.take(Key::space);
        const auto enter = state.ring ? ui.take(Key::enter) : std::nullopt;
        by_key = (space && !space->repeat) || (enter && !enter->repeat);
    }
    if (by_key) {
        state.pressed = true;
        ui.jump(id ^ press_salt, 1);  // seen going down although no finger holds it
        state.press = 1;
        ui.redraw();
    } else {
        state.press = ui.animate(id ^ press_salt, state.held && over ? 1.0F : 0.0F, style::motion::press);
    }
    state.hover = ui.animate(id ^ hover_salt, state.hovered ? 1.0F : 0.0F, style::motion::hover);
    // Also over what is disabled, which often needs an explanation, but not below a dialog; and who has
    // pressed knows what it does.
    if (state.pressed && over) ui.hush_tooltip(id);
    if (!over) ui.end_hush(id);
    const bool open = !ui.inert() && ui.focus().reachable(ui.layer());
    if (!options.tooltip.empty() && open && !ui.is_hushed(id) && (over || state.ring))
        ui.tooltip(options.tooltip, rect);
    return state;
}

void focus_ring(Ui& ui, Rect rect, float radius, float lip) {
    const float reach = ui.px(6);  // a gap of three, then a line of three
    Rect ring = rect.grown(reach);
    ring.h += lip;
    style::stroke_rect(ui.draw(), ring, radius + reach, ui.theme().focus, ui.px(3));
}

Entry control_entry(Kind kind, std::string_view label, Rect rect, const Interaction& state) {
    Entry entry;
    entry.kind = kind;
    entry.label = label;
    entry.min = rect.min();
    entry.max = rect.max();
    entry.enabled = state.live;
    entry.focused = state.focused;
    entry.interactive = true;
    return entry;
}

ImU32 moved_fill(ImU32 fill, bool dark, const Interaction& state) {
    const ImU32 hovered =
        dark ? style::lighter(fill, 0.08F * state.hover) : style::darker(fill, 0.03F * state.hover);
    return style::mix(hovered, style::darker(fill, 0.06F), state.press);
}

Rect draw_face(Ui& ui, Rect rect, const FaceLook& look, const Interaction& state) {
    ImDrawList& list = ui.draw();
    const float radius = std::min(ui.px(look.radius), rect.h / 2);
    // Up 1 on hover, down 3 when pressed; the lip makes up for it, so that its lower edge hardly moves.
    float rise = 0;
    if (look.moves && look.lip != 0 && state.live) {
        const float press = ui.reduced_motion() ? 0.0F : state.press;
        const float hover = ui.reduced_motion() ? 0.0F : state.hover;
        rise = ui.px(1) * hover * (1 - press) - ui.px(3) * press;
    }
    const Rect face = rect.moved(0, -rise);
    if (look.lip != 0) {
        const Rect edge = rect.moved(0, ui.px(look.depth));
        // From the middle of the face down: behind an opaque face nobody sees the rest.
        list.AddRectFilled({face.x, face.y + face.h / 2}, edge.max(), look.lip, radius,
                           ImDrawFlags_RoundCornersBottom);
    }
    if (look.fill_top != 0 && look.fill_top != look.fill) {
        style::draw_gradient_rect(list, face, radius, look.fill_top, look.fill);
    } else {
        list.AddRectFilled(face.min(), face.max(), look.fill, radius);
    }
    if (look.edge != 0) {
        style::stroke_rect(list, face, radius, look.edge, std::max(1.0F, ui.px(look.edge_px)));
    } else if (look.light != 0) {
        style::draw_top_light(list, face, radius, look.light, std::max(1.0F, std::round(ui.px(1))));
    }
    if (state.ring) focus_ring(ui, rect, radius);
    return face;
}

}  // namespace parlor::widgets

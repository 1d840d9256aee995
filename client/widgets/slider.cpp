#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "client/style/decor.hpp"
#include "client/widgets/choices.hpp"

namespace parlor::widgets {

namespace {

float snapped(float part, int ticks) {
    if (ticks < 2) return part;
    const auto steps = static_cast<float>(ticks - 1);
    return std::round(part * steps) / steps;
}

// Moves `part` (0 to 1) by the arrow keys; true if one was pressed.
bool by_keys(Ui& ui, float& part, float step) {
    bool moved = false;
    for (const Key key : {Key::left, Key::down}) {
        while (ui.take(key)) {
            part -= step;
            moved = true;
        }
    }
    for (const Key key : {Key::right, Key::up}) {
        while (ui.take(key)) {
            part += step;
            moved = true;
        }
    }
    if (ui.take(Key::home)) {
        part = 0;
        moved = true;
    }
    if (ui.take(Key::end)) {
        part = 1;
        moved = true;
    }
    part = std::clamp(part, 0.0F, 1.0F);
    return moved;
}

}  // namespace

bool slider(Ui& ui, Rect rect, std::string_view name, float& value, float min, float max,
            const SliderOptions& options, bool* released) {
    const style::Theme& theme = ui.theme();
    const float handle = ui.px(16);
    const Rect hit = rect.centred_y(std::max(rect.h, ui.px(44)));
    const Interaction state =
        interact(ui, ui.id(name), hit, {.enabled = options.enabled, .keys = KeyWish::options});

    const float span = max - min;
    const float before = value;
    float part = span > 0 ? std::clamp((value - min) / span, 0.0F, 1.0F) : 0.0F;
    const float left = rect.x + handle * 0.35F;
    const float length = std::max(1.0F, rect.w - 2 * handle * 0.35F);
    if (state.held)
        part = snapped(std::clamp((ImGui::GetIO().MousePos.x - left) / length, 0.0F, 1.0F), options.ticks);
    bool keyed = false;
    if (state.focused) {
        const float step = options.ticks > 1              ? 1.0F / static_cast<float>(options.ticks - 1)
                           : options.step > 0 && span > 0 ? options.step / span
                                                          : 0.05F;
        keyed = by_keys(ui, part, step);
    }
    if (state.held || keyed) value = min + part * span;
    if (released != nullptr) *released = keyed || (state.pressed && !state.held);

    ImDrawList& list = ui.draw();
    const Rect line = rect.centred_y(ui.px(12));
    const float radius = line.h / 2;
    const float x = left + part * length;
    const ImU32 track = theme.dark ? theme.s3 : theme.s0;
    list.AddRectFilled(line.min(), line.max(), track, radius);
    if (!theme.dark) style::stroke_rect(list, line, radius, theme.line2, ui.px(1));
    if (x - line.x > radius) {
        list.AddRectFilled(line.min(), {x, line.bottom()}, options.enabled ? theme.acc : theme.t3, radius,
                           ImDrawFlags_RoundCornersLeft);
    }
    for (int tick = 0; tick < options.ticks; ++tick) {
        const float tx =
            left + length * static_cast<float>(tick) / static_cast<float>(std::max(1, options.ticks - 1));
        list.AddCircleFilled({tx, line.centre().y}, ui.px(3), tx < x ? theme.on_acc : theme.line2, 16);
    }
    const ImVec2 centre(x, line.centre().y);
    const float grow = ui.px(1) * state.hover * (ui.reduced_motion() ? 0.0F : 1.0F);
    list.AddCircleFilled({x, centre.y + ui.px(2)}, handle + grow, theme.dark ? theme.lip : theme.line2, 40);
    list.AddCircleFilled(centre, handle + grow, style::paper, 40);
    if (!theme.dark) {
        style::stroke_circle(list, centre, handle + grow - ui.px(1), theme.line2, ui.px(2));
    }
    if (state.ring || state.held) {
        style::stroke_circle(list, centre, handle + ui.px(3.5F), theme.focus, ui.px(3));
    }

    Entry entry = control_entry(Kind::slider, name, hit, state);
    if (options.value_text.empty()) {
        char text[32];
        (void)std::snprintf(text, sizeof text, "%g", static_cast<double>(value));
        entry.value = text;
    } else {
        entry.value = options.value_text;
    }
    ui.registry().add(std::move(entry));
    return value != before;
}

}  // namespace parlor::widgets

#pragma once

#include <string>
#include <string_view>

#include "client/style/icons.hpp"
#include "client/style/space.hpp"
#include "client/widgets/scopes.hpp"

namespace parlor::widgets {

// What a widget learns about itself in this frame.
struct Interaction {
    ImGuiID id = 0;
    bool pressed = false;  // clicked, or Space or Enter while focused
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool ring = false;  // the focus ring is to be drawn
    bool live = false;  // enabled and not inert
    float hover = 0;    // eased, 0 to 1
    float press = 0;    // eased, 0 to 1
};

struct InteractOptions {
    bool enabled = true;
    KeyWish keys = KeyWish::press;
    bool focusable = true;
    std::string_view tooltip = {};
    bool hand = true;  // pointing hand over it
};

// The base of every control, also of a screen's own ones: hit testing, focus, Space and Enter, easing.
[[nodiscard]] Interaction interact(Ui& ui, ImGuiID id, Rect rect, const InteractOptions& options = {});

// 3 px ring, 3 px outside of `rect` and of the `lip` below it.
void focus_ring(Ui& ui, Rect rect, float radius, float lip = 0);

// A control with its label for the registry, state taken from `state`.
[[nodiscard]] Entry control_entry(Kind kind, std::string_view label, Rect rect, const Interaction& state);

// Hover lightens a fill by 8 % and a press darkens it by 6 %.
[[nodiscard]] ImU32 moved_fill(ImU32 fill, bool dark, const Interaction& state);

// The face of a control that stands on a lip and moves when hovered or pressed, as the style guide's "States"
// say. Returns the rectangle of the face as drawn; put label and icon into it.
struct FaceLook {
    ImU32 fill = 0;
    ImU32 fill_top = 0;  // gradient; 0: plain
    ImU32 lip = 0;       // 0: no lip
    ImU32 edge = 0;      // outline; 0: none
    float edge_px = 2;
    float radius = style::radius::button;  // style px
    float depth = style::depth::lip;       // style px
    ImU32 light = 0;                       // along the upper edge, if there is no outline; 0: none
    bool moves = true;
};
Rect draw_face(Ui& ui, Rect rect, const FaceLook& look, const Interaction& state);

}  // namespace parlor::widgets

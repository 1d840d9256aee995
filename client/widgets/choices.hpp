#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "client/style/icons.hpp"
#include "client/widgets/interact.hpp"

namespace parlor::widgets {

// A switch with a tick, 60 x 34, right-aligned in `rect`; `state_word` ("On", "Off") stands left of it. True
// when it changed.
bool toggle_switch(Ui& ui, Rect rect, std::string_view name, bool& on, std::string_view state_word = {},
                   bool enabled = true);

struct SliderOptions {
    float step = 0;  // arrows move by this; 0: a twentieth. With ticks the value snaps to them.
    int ticks = 0;   // marks along the line, evenly spread, both ends included; 0: none
    bool enabled = true;
    std::string_view value_text = {};  // for the registry and screen readers: "115%"
};
// A line with a handle in `rect`. True when `value` changed in this frame; `released` (if given) is true once
// it is let go, or after each change by key.
bool slider(Ui& ui, Rect rect, std::string_view name, float& value, float min, float max,
            const SliderOptions& options = {}, bool* released = nullptr);

struct Option {
    std::string_view label;
    style::Icon icon = style::Icon::none;
    bool enabled = true;
};
// One of a few side by side: tabs of a card (small) or a setting (outlined = lamp edge around the chosen
// one). Arrow keys move the choice. True when `chosen` changed.
struct SegmentOptions {
    bool outlined = false;
    bool equal = true;  // all as wide as each other; else by their labels
    bool enabled = true;
};
bool segmented(Ui& ui, Rect rect, std::string_view name, std::span<const Option> options, int& chosen,
               const SegmentOptions& look = {});
[[nodiscard]] float segmented_width(const Ui& ui, std::span<const Option> options);  // when not equal

// A closed list in a field's shape that opens below (or above) on press. True when `chosen` changed; -1 shows
// `placeholder`.
bool dropdown(Ui& ui, Rect rect, std::string_view name, std::span<const Option> options, int& chosen,
              std::string_view placeholder = {}, bool enabled = true);

// A disc of colour to choose, with a ring when chosen (coasters), or a rounded swatch (palette). True when
// pressed.
bool swatch(Ui& ui, Rect rect, std::string_view name, ImU32 colour, bool chosen, bool round,
            bool enabled = true);

// A card-like row that can be pressed as a whole (face in "Who said it?", seat, preset of an evening). Draws
// the ground only; `chosen` gives the lamp edge. Draw the content into the returned rectangle, registering
// with the card happens here.
struct CardOptionLook {
    bool chosen = false;
    bool enabled = true;
    bool lip = false;
    bool quiet = false;  // chosen only gets an edge: your own seat
    std::string_view value = {};
    float radius = 0;  // style px; 0: card
};
struct CardOption {
    bool pressed;
    Rect face;
    Interaction state;
};
CardOption card_option(Ui& ui, Rect rect, std::string_view name, const CardOptionLook& look = {});

}  // namespace parlor::widgets

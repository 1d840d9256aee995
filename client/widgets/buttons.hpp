#pragma once

#include <string_view>

#include "client/style/icons.hpp"
#include "client/style/space.hpp"
#include "client/widgets/interact.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::widgets {

enum class ButtonKind : std::uint8_t {
    primary,  // coral; one on a screen
    secondary,
    strong,  // the other theme's colour: Join, Copy invite
    toggle,  // secondary, and with an ok edge and a tick while `on`
    danger,
    ghost,  // text alone, in link colour
};
enum class ButtonSize : std::uint8_t { small, regular, large };  // 40, 52, 64 high

struct ButtonOptions {
    ButtonKind kind = ButtonKind::secondary;
    ButtonSize size = ButtonSize::regular;
    style::Icon icon = style::Icon::none;
    bool icon_after = false;      // "Next toast >"
    std::string_view emoji = {};  // instead of an icon
    bool enabled = true;
    bool busy = false;  // a spinner for the icon; does not react. Pass the verb as label: "Joining"
    bool on = false;    // for toggles
    std::string_view tooltip = {};
    std::string_view id = {};  // instead of the label, where the label changes while it is pressed
};

// True when pressed. The lip hangs below `rect`.
[[nodiscard]] bool button(Ui& ui, Rect rect, std::string_view label, const ButtonOptions& options = {});
// Width that shows `label` with the style's padding, and height by size.
[[nodiscard]] float button_width(const Ui& ui, std::string_view label, const ButtonOptions& options = {});
[[nodiscard]] float button_height(const Ui& ui, ButtonSize size);

struct IconButtonOptions {
    ButtonKind kind = ButtonKind::secondary;
    bool enabled = true;
    bool selected = false;           // the chosen tool: lamp-coloured
    bool round = false;              // a disc (edit badge on a coaster)
    float icon_size = 20;            // style px
    std::string_view key_hint = {};  // "B" in the corner
    ImU32 colour = 0;                // of the icon; 0: by kind
    std::string_view emoji = {};     // instead of the icon: cheers
    std::string_view tooltip = {};   // where the name alone says too little: "Undo (Z)"
};
// `name` is the name in the registry, and the tooltip unless the options have one.
[[nodiscard]] bool icon_button(Ui& ui, Rect rect, style::Icon icon, std::string_view name,
                               const IconButtonOptions& options = {});

// A link in running text or at the end of a card's head: "Edit", "All 18 drawings >".
[[nodiscard]] bool link(Ui& ui, Rect rect, std::string_view label, style::Icon icon = style::Icon::none,
                        bool icon_after = false, Align align = Align::left, bool enabled = true);
[[nodiscard]] float link_width(const Ui& ui, std::string_view label, style::Icon icon = style::Icon::none);

void spinner(Ui& ui, ImVec2 centre, float size, ImU32 colour);

}  // namespace parlor::widgets

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "client/style/icons.hpp"
#include "client/widgets/labels.hpp"
#include "client/widgets/scroll_area.hpp"

namespace parlor::client {

struct MenuItem {
    std::string_view label;
    style::Icon icon = style::Icon::none;
    std::string_view emoji = {};  // instead of an icon
    bool danger = false;
    bool line_before = false;  // a divider: another kind of thing begins
};

// Kept by the screen between frames.
struct PopupMenu {
    bool open = false;
    widgets::ScrollState scroll;
};

// A short list of things to do, beside `anchor` (aligned with its left or right edge) while `menu.open`.
// Arrow keys walk, Enter or Space choose, Esc or a press outside close. The index that was chosen in this
// frame; the menu is closed then.
[[nodiscard]] std::optional<std::size_t> popup_menu(widgets::Ui& ui, style::Rect anchor,
                                                    std::string_view name, PopupMenu& menu,
                                                    std::span<const MenuItem> items,
                                                    widgets::Align align = widgets::Align::right);

}  // namespace parlor::client

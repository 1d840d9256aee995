#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/widgets/scroll_area.hpp"
#include "client/widgets/text_field.hpp"

namespace parlor::widgets {

// An emoji and the words it is found by: {"🐙", "octopus sea animal"}.
struct EmojiChoice {
    std::string_view emoji;
    std::string_view words;
};

// Kept by the screen between frames.
struct EmojiPicker {
    bool open = false;
    TextField search;
    ScrollState scroll;
};

struct EmojiPickerLook {
    std::string_view search_placeholder;
    std::string_view nothing_found;
    float width = 320;  // style px
    float height = 300;
};

// Opens beside `anchor` while `picker.open`; closes itself on a choice, Esc or a press outside. The chosen
// emoji, if one was chosen in this frame. The words also name each emoji in the registry.
[[nodiscard]] std::optional<std::string_view> emoji_picker(Ui& ui, Rect anchor, std::string_view name,
                                                           EmojiPicker& picker,
                                                           std::span<const EmojiChoice> choices,
                                                           const EmojiPickerLook& look);

}  // namespace parlor::widgets

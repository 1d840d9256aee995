#pragma once

#include <string_view>

#include "client/style/icons.hpp"
#include "client/widgets/interact.hpp"
#include "client/widgets/text_edit.hpp"

namespace parlor::widgets {

enum class FieldMood : std::uint8_t { plain, ok, warn, error };

// Kept by the screen between frames.
struct TextField {
    TextEditState edit;
    float scroll = 0;        // pixels: sideways, or down with several lines
    double blink_since = 0;  // the caret shows from here on for half a period
    bool had_focus = false;
};

struct TextFieldOptions {
    std::string_view placeholder = {};
    TextEditLimits limits = {};
    FieldMood mood = FieldMood::plain;
    style::Icon icon = style::Icon::none;  // at the left end
    Type type = Type::field;               // of the text; Type::field_large for the join field
    bool enabled = true;
    bool large = false;       // 72 high, more padding
    float reserve_right = 0;  // pixels kept free for a button that the screen draws over the right end
    int max_lines = 1;        // more: grows; see text_field_height
    // From this byte on the text is drawn in the lamp colour (the code in "office.lan:4747/PLUM42").
    std::size_t accent_from = static_cast<std::size_t>(-1);
};

// Gives the focus to the field that is drawn next, the first time that it can have it, and again after a time
// in which it could not. `done` is kept by the caller.
void focus_once(Ui& ui, bool& done);

struct TextFieldResult {
    bool changed = false;
    bool submitted = false;  // Enter
    bool cancelled = false;  // Esc
    bool focused = false;
    ImGuiID id = 0;  // for Focus::set
};

// `name` is its name in the registry (the visible label above it, or what a screen reader says).
TextFieldResult text_field(Ui& ui, Rect rect, std::string_view name, TextField& field,
                           const TextFieldOptions& options = {});
// The sentence below a field, with an icon by mood. Returns its rectangle.
Rect field_sentence(Ui& ui, Rect rect, FieldMood mood, std::string_view sentence, std::string_view more = {});
// Height that shows all lines of a multi-line field, up to `max_lines`.
[[nodiscard]] float text_field_height(const Ui& ui, float width, const TextField& field,
                                      const TextFieldOptions& options);

}  // namespace parlor::widgets

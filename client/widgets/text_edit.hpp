#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "client/widgets/input.hpp"

namespace parlor::widgets {

struct TextEditLimits {
    std::size_t graphemes = std::numeric_limits<std::size_t>::max();
    std::size_t bytes = std::numeric_limits<std::size_t>::max();
    bool multi_line = false;  // keep '\n' (Shift+Enter adds one); else line breaks become spaces
};

// A text being edited. Offsets are bytes and always stand between grapheme clusters; `anchor` is the other
// end of the selection, equal to `caret` without one.
struct TextEditState {
    std::string text;
    std::size_t caret = 0;
    std::size_t anchor = 0;

    std::string composing;     // shown at the caret, not yet part of `text`
    int composing_cursor = 0;  // in code points

    struct Snapshot {
        std::string text;
        std::size_t caret;
        std::size_t anchor;
    };
    std::vector<Snapshot> undo;
    std::vector<Snapshot> redo;
    bool joins_typing = false;  // the next typed letter belongs to the same undo step as the last

    [[nodiscard]] bool has_selection() const { return caret != anchor; }
    [[nodiscard]] std::size_t selection_begin() const { return caret < anchor ? caret : anchor; }
    [[nodiscard]] std::size_t selection_end() const { return caret < anchor ? anchor : caret; }
    [[nodiscard]] std::string_view selected() const {
        return std::string_view(text).substr(selection_begin(), selection_end() - selection_begin());
    }
};

struct TextEditResult {
    bool changed = false;  // the text
    bool moved = false;    // caret or selection
    bool used = false;     // the key was one of ours
};

// Applies the committed text and the composition of `input`.
TextEditResult apply_text(TextEditState& state, const TextInput& input, const TextEditLimits& limits);
// Applies one key. Enter without Shift, Tab, Esc and the vertical arrows are left to the caller (`used` is
// false).
TextEditResult apply_key(TextEditState& state, const KeyPress& key, const TextEditLimits& limits,
                         Clipboard& clipboard);

// Replaces the selection; cleaned (no control characters, valid UTF-8) and cut to the limits. True if it
// changed the text.
bool insert_text(TextEditState& state, std::string_view text, const TextEditLimits& limits);
// Sets the whole text from outside: caret at the end, history forgotten.
void set_text(TextEditState& state, std::string text);
void select_all(TextEditState& state);
void select_word_at(TextEditState& state, std::size_t offset);
void place_caret(TextEditState& state, std::size_t offset, bool extend_selection);

// The boundary of a word after (before) `offset`: a run of letters, digits and their marks; each ideograph,
// emoji or run of punctuation counts as a word.
[[nodiscard]] std::size_t next_word(std::string_view text, std::size_t offset);
[[nodiscard]] std::size_t previous_word(std::string_view text, std::size_t offset);
// Whether the first letter belongs to a script written from right to left: the arrow keys turn round then.
[[nodiscard]] bool reads_right_to_left(std::string_view text);
// The nearest grapheme boundary at or before `offset`.
[[nodiscard]] std::size_t grapheme_floor(std::string_view text, std::size_t offset);

}  // namespace parlor::widgets

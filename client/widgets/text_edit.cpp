#include "client/widgets/text_edit.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/text.hpp"

namespace parlor::widgets {

namespace {

constexpr std::size_t undo_steps = 200;

// The length of the UTF-8 sequence at `offset`, 0 if there is none.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    return length != 0 && is_utf8(text.substr(offset, length)) && offset + length <= text.size() ? length : 0;
}

// Marks that turn the direction of what follows; the sender cannot see what they do to the reader.
bool is_bidi_control(std::string_view piece) {
    if (piece.size() != 3 || piece[0] != '\xE2') return false;
    const auto b = static_cast<unsigned char>(piece[1]);
    const auto c = static_cast<unsigned char>(piece[2]);
    return (b == 0x80 && c >= 0xAA && c <= 0xAE) || (b == 0x81 && c >= 0xA6 && c <= 0xA9);
}

std::string insertable(std::string_view text, bool multi_line) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(text, at);
        if (length == 0) {
            result += "\xEF\xBF\xBD";
            ++at;
            continue;
        }
        const std::string_view piece = text.substr(at, length);
        at += length;
        const auto first = static_cast<unsigned char>(piece[0]);
        if (piece == "\r") {
            if (at < text.size() && text[at] == '\n') continue;
            result += multi_line ? '\n' : ' ';
        } else if (piece == "\n") {
            result += multi_line ? '\n' : ' ';
        } else if (piece == "\t") {
            result += ' ';
        } else if (first < 0x20 || first == 0x7F ||
                   (first == 0xC2 && static_cast<unsigned char>(piece[1]) < 0xA0) || is_bidi_control(piece)) {
            continue;
        } else {
            result += piece;
        }
    }
    return result;
}

void remember(TextEditState& state, bool typing) {
    state.redo.clear();
    if (typing && state.joins_typing) return;
    state.undo.push_back({state.text, state.caret, state.anchor});
    if (state.undo.size() > undo_steps) state.undo.erase(state.undo.begin());
}

// A boundary at or after `offset`: typing may have joined what was there with what came.
std::size_t grapheme_ceiling(std::string_view text, std::size_t offset) {
    const std::size_t floor = grapheme_floor(text, offset);
    return floor == offset ? offset : next_grapheme(text, floor);
}

void erase(TextEditState& state, std::size_t begin, std::size_t end) {
    state.text.erase(begin, end - begin);
    state.caret = state.anchor = grapheme_floor(state.text, std::min(begin, state.text.size()));
}

bool replace_selection(TextEditState& state, std::string_view text, const TextEditLimits& limits,
                       bool typing) {
    std::string piece = insertable(text, limits.multi_line);
    std::string rest = state.text;
    rest.erase(state.selection_begin(), state.selection_end() - state.selection_begin());
    const std::size_t at = state.selection_begin();
    const auto joined = [&] { return rest.substr(0, at) + piece + rest.substr(at); };
    const auto fits = [&](const std::string& whole) {
        return whole.size() <= limits.bytes && grapheme_count(whole) <= limits.graphemes;
    };
    std::string whole = joined();
    while (!piece.empty() && !fits(whole)) {
        piece.resize(prev_grapheme(piece, piece.size()));
        whole = joined();
    }
    if (piece.empty() && !state.has_selection()) return false;
    remember(state, typing && !state.has_selection());
    state.text = std::move(whole);
    state.caret = state.anchor = grapheme_ceiling(state.text, at + piece.size());
    state.joins_typing = typing && piece != " ";  // undo goes word by word
    return true;
}

bool step_back(TextEditState& state, std::vector<TextEditState::Snapshot>& from,
               std::vector<TextEditState::Snapshot>& to) {
    if (from.empty()) return false;
    to.push_back({state.text, state.caret, state.anchor});
    TextEditState::Snapshot snapshot = std::move(from.back());
    from.pop_back();
    state.text = std::move(snapshot.text);
    state.caret = snapshot.caret;
    state.anchor = snapshot.anchor;
    state.joins_typing = false;
    return true;
}

TextEditResult move_to(TextEditState& state, std::size_t offset, bool extend) {
    const bool moved = state.caret != offset || (!extend && state.has_selection());
    place_caret(state, offset, extend);
    return {.changed = false, .moved = moved, .used = true};
}

TextEditResult erase_towards(TextEditState& state, bool forwards, bool word) {
    TextEditResult result{.used = true};
    std::size_t begin = state.selection_begin();
    std::size_t end = state.selection_end();
    if (!state.has_selection()) {
        if (forwards) end = word ? next_word(state.text, end) : next_grapheme(state.text, end);
        if (!forwards) begin = word ? previous_word(state.text, begin) : prev_grapheme(state.text, begin);
    }
    if (begin == end) return result;
    remember(state, false);
    erase(state, begin, end);
    state.joins_typing = false;
    result.changed = true;
    return result;
}

TextEditResult sideways(TextEditState& state, const KeyPress& key) {
    const bool forwards = (key.key == Key::right) != reads_right_to_left(state.text);
    if (state.has_selection() && !key.shift && !key.control) {
        return move_to(state, forwards ? state.selection_end() : state.selection_begin(), false);
    }
    std::size_t to = 0;
    if (key.control) {
        to = forwards ? next_word(state.text, state.caret) : previous_word(state.text, state.caret);
    } else {
        to = forwards ? next_grapheme(state.text, state.caret) : prev_grapheme(state.text, state.caret);
    }
    return move_to(state, to, key.shift);
}

TextEditResult with_control(TextEditState& state, const KeyPress& key, const TextEditLimits& limits,
                            Clipboard& clipboard) {
    TextEditResult result{.used = true};
    switch (key.character) {
        case 'a':
            select_all(state);
            result.moved = true;
            break;
        case 'c':
        case 'x':
            if (!state.has_selection()) break;
            clipboard.set(std::string(state.selected()));
            if (key.character == 'x') result.changed = erase_towards(state, true, false).changed;
            break;
        case 'v':
            result.changed = insert_text(state, clipboard.get(), limits);
            break;
        case 'z':
            result.changed = key.shift ? step_back(state, state.redo, state.undo)
                                       : step_back(state, state.undo, state.redo);
            break;
        case 'y':
            result.changed = step_back(state, state.redo, state.undo);
            break;
        default:
            result.used = false;
    }
    return result;
}

}  // namespace

std::size_t grapheme_floor(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    std::size_t at = 0;
    while (at < offset) {
        const std::size_t next = next_grapheme(text, at);
        if (next > offset) break;
        at = next;
    }
    return at;
}

void set_text(TextEditState& state, std::string text) {
    state = TextEditState{};
    state.text = std::move(text);
    state.caret = state.anchor = state.text.size();
}

void select_all(TextEditState& state) {
    state.anchor = 0;
    state.caret = state.text.size();
    state.joins_typing = false;
}

void place_caret(TextEditState& state, std::size_t offset, bool extend_selection) {
    state.caret = grapheme_floor(state.text, offset);
    if (!extend_selection) state.anchor = state.caret;
    state.joins_typing = false;
}

bool insert_text(TextEditState& state, std::string_view text, const TextEditLimits& limits) {
    return replace_selection(state, text, limits, false);
}

TextEditResult apply_text(TextEditState& state, const TextInput& input, const TextEditLimits& limits) {
    TextEditResult result;
    if (!input.committed.empty()) {
        result.changed = replace_selection(state, input.committed, limits, true);
        result.used = true;
    }
    if (state.composing != input.composing) result.moved = true;
    if (!input.composing.empty() && state.has_selection()) {  // composing replaces what was selected
        result.changed = erase_towards(state, true, false).changed || result.changed;
    }
    state.composing = input.composing;
    state.composing_cursor = input.composing_cursor;
    return result;
}

TextEditResult apply_key(TextEditState& state, const KeyPress& key, const TextEditLimits& limits,
                         Clipboard& clipboard) {
    // While the input method composes, keys belong to it.
    if (!state.composing.empty()) return {.used = true};
    switch (key.key) {
        case Key::left:
        case Key::right:
            return sideways(state, key);
        case Key::home:
            return move_to(state, 0, key.shift);
        case Key::end:
            return move_to(state, state.text.size(), key.shift);
        case Key::backspace:
            return erase_towards(state, false, key.control);
        case Key::erase:
            return erase_towards(state, true, key.control);
        case Key::enter:
            if (!limits.multi_line || !key.shift) return {};
            return {.changed = insert_text(state, "\n", limits), .used = true};
        case Key::space:
            return {.used = !key.control};
        case Key::character:
            if (key.control && !key.alt) return with_control(state, key, limits, clipboard);
            return {.used = true};
        default:
            return {};
    }
}

}  // namespace parlor::widgets

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "client/widgets/buttons.hpp"
#include "client/widgets/text_edit.hpp"
#include "client/widgets/text_field.hpp"
#include "tests/client/widget_table.hpp"

namespace parlor::widgets::text_field_test {

namespace {

// A text with its caret written as | and a selection as [ ] (caret at the end of it).
TextEditState state_of(std::string_view marked) {
    TextEditState state;
    std::size_t begin = std::string::npos;
    for (const char c : marked) {
        if (c == '[') {
            begin = state.text.size();
        } else if (c == ']' || c == '|') {
            state.caret = state.text.size();
        } else {
            state.text += c;
        }
    }
    state.anchor = begin == std::string::npos ? state.caret : begin;
    return state;
}

std::string marked(const TextEditState& state) {
    std::string result = state.text;
    if (!state.has_selection()) return result.insert(state.caret, "|");
    result.insert(state.selection_end(), "]");
    return result.insert(state.selection_begin(), "[");
}

constexpr KeyPress left{.key = Key::left};
constexpr KeyPress right{.key = Key::right};
constexpr KeyPress shift_left{.key = Key::left, .shift = true};
constexpr KeyPress shift_right{.key = Key::right, .shift = true};
constexpr KeyPress word_left{.key = Key::left, .control = true};
constexpr KeyPress word_right{.key = Key::right, .control = true};
constexpr KeyPress backspace{.key = Key::backspace};
constexpr KeyPress erase_key{.key = Key::erase};
constexpr KeyPress word_backspace{.key = Key::backspace, .control = true};

constexpr KeyPress control(char c, bool shift = false) {
    return {.key = Key::character, .character = c, .shift = shift, .control = true};
}

std::string after(std::string_view before, const KeyPress& key, const TextEditLimits& limits = {}) {
    TextEditState state = state_of(before);
    PlainClipboard pad;
    apply_key(state, key, limits, pad);
    return marked(state);
}

std::string after_text(std::string_view before, std::string_view typed, const TextEditLimits& limits = {}) {
    TextEditState state = state_of(before);
    TextInput input;
    input.committed = typed;
    apply_text(state, input, limits);
    return marked(state);
}

}  // namespace

TEST_CASE("the caret moves by what people see as one character") {
    struct Row {
        const char* name;
        const char* before;
        KeyPress key;
        const char* after;
    };
    const std::vector<Row> rows{
        {"letters", "ab|c", left, "a|bc"},
        {"start stays", "|abc", left, "|abc"},
        {"end stays", "abc|", right, "abc|"},
        {"precomposed accent", "Zoë|", left, "Zo|ë"},
        {"combining accent is one with its letter", "Zoe\xCC\x88|", left, "Zo|e\xCC\x88"},
        {"family of four people", "|👨‍👩‍👧‍👦a", right, "👨‍👩‍👧‍👦|a"},
        {"skin tone", "👋🏽|", left, "|👋🏽"},
        {"flag", "a|🇫🇷b", right, "a🇫🇷|b"},
        {"Chinese", "李|雷", right, "李雷|"},
        {"Korean syllable of jamo", "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB|", left,
         "|\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"},
        {"Hebrew reads from right to left: left is forwards", "|שלום", left, "ש|לום"},
        {"Arabic, right is backwards", "سلام|", right, "سلا|م"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(after(row.before, row.key) == row.after);
    }
}

TEST_CASE("Shift extends the selection, a plain arrow collapses it to its side") {
    CHECK(after("ab|c", shift_left) == "a[b]c");
    CHECK(after("ab|c", shift_right) == "ab[c]");
    CHECK(after("a[bc]d", left) == "a|bcd");
    CHECK(after("a[bc]d", right) == "abc|d");
    CHECK(after("ab|c", {.key = Key::home, .shift = true}) == "[ab]c");
    CHECK(after("ab|c", {.key = Key::end}) == "abc|");
}

TEST_CASE("word jumps stop at words, marks, ideographs and emoji") {
    struct Row {
        const char* before;
        KeyPress key;
        const char* after;
    };
    const std::vector<Row> rows{
        {"|hello world", word_right, "hello| world"},
        {"hello| world", word_right, "hello world|"},
        {"hello world|", word_left, "hello |world"},
        {"hello |world", word_left, "|hello world"},
        {"|office.lan:4747", word_right, "office|.lan:4747"},
        {"|naïve idea", word_right, "naïve| idea"},
        {"|李雷 hello", word_right, "李|雷 hello"},
        {"|🐙🦊", word_right, "🐙|🦊"},
        {"Привет мир|", word_left, "Привет |мир"},
        {"  |", word_left, "|  "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CHECK(after(row.before, row.key) == row.after);
    }
}

TEST_CASE("Backspace and Delete take whole characters, words, or the selection") {
    CHECK(after("ab|c", backspace) == "a|c");
    CHECK(after("ab|c", erase_key) == "ab|");
    CHECK(after("👨‍👩‍👧‍👦|", backspace) == "|");
    CHECK(after("Zoe\xCC\x88|", backspace) == "Zo|");
    CHECK(after("a[bc]d", backspace) == "a|d");
    CHECK(after("a[bc]d", erase_key) == "a|d");
    CHECK(after("hello world|", word_backspace) == "hello |");
    CHECK(after("|", backspace) == "|");
    CHECK(after("|hello world", {.key = Key::erase, .control = true}) == "| world");
}

TEST_CASE("typing replaces the selection and moves the caret behind what was typed") {
    CHECK(after_text("ab|", "c") == "abc|");
    CHECK(after_text("a[bc]d", "xy") == "axy|d");
    CHECK(after_text("a|b", "🐙") == "a🐙|b");
    // An accent typed behind a letter joins it.
    CHECK(after_text("Zoe|", "\xCC\x88") == "Zoe\xCC\x88|");
}

TEST_CASE("what is pasted loses control characters, direction marks and line breaks") {
    CHECK(after_text("|",
                     "a\tb\x01"
                     "c") == "a bc|");
    CHECK(after_text("|", "two\r\nlines") == "two lines|");
    CHECK(after_text("|", "two\r\nlines", {.multi_line = true}) == "two\nlines|");
    CHECK(after_text("|", "evil\xE2\x80\xAEtxt") == "eviltxt|");
    CHECK(after_text("|",
                     "bad\xFF"
                     "byte") ==
          "bad\xEF\xBF\xBD"
          "byte|");
    CHECK(after_text("|", "cut\xE2\x82") == "cut\xEF\xBF\xBD\xEF\xBF\xBD|");
}

TEST_CASE("limits count graphemes and bytes and never split a character") {
    CHECK(after_text("ab|", "cdef", {.graphemes = 4}) == "abcd|");
    CHECK(after_text("|", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", {.graphemes = 1}) ==
          "👨‍👩‍👧‍👦|");
    CHECK(after_text("a|", "👨‍👩‍👧‍👦", {.bytes = 10}) == "a|");
    CHECK(after_text("ab[cd]|", "xyz", {.graphemes = 4}) == "abxy|");
    CHECK(after_text("abcd|", "e", {.graphemes = 4}) == "abcd|");
}

TEST_CASE("the clipboard gets the selection and gives it back") {
    TextEditState state = state_of("a[bc]d");
    PlainClipboard pad;
    apply_key(state, control('c'), {}, pad);
    CHECK(pad.text == "bc");
    CHECK(marked(state) == "a[bc]d");
    apply_key(state, control('x'), {}, pad);
    CHECK(marked(state) == "a|d");
    apply_key(state, control('v'), {}, pad);
    CHECK(marked(state) == "abc|d");
    apply_key(state, control('a'), {}, pad);
    CHECK(marked(state) == "[abcd]");
    // Copying nothing keeps what was copied before.
    apply_key(state, right, {}, pad);
    apply_key(state, control('c'), {}, pad);
    CHECK(pad.text == "bc");
}

TEST_CASE("undo goes back word by word and redo forward again") {
    TextEditState state;
    PlainClipboard pad;
    const auto type = [&](std::string_view text) {
        for (const char c : text) {
            TextInput input;
            input.committed = std::string(1, c);
            apply_text(state, input, {});
        }
    };
    type("hello big");
    apply_key(state, backspace, {}, pad);
    CHECK(state.text == "hello bi");
    apply_key(state, control('z'), {}, pad);
    CHECK(state.text == "hello big");
    apply_key(state, control('z'), {}, pad);
    CHECK(state.text == "hello ");
    apply_key(state, control('z'), {}, pad);
    CHECK(state.text == "");
    apply_key(state, control('z'), {}, pad);
    CHECK(state.text == "");
    apply_key(state, control('y'), {}, pad);
    apply_key(state, control('z', true), {}, pad);
    CHECK(state.text == "hello big");
    apply_key(state, control('z'), {}, pad);
    type("x");
    apply_key(state, control('y'), {}, pad);
    CHECK(state.text == "hello x");
}

TEST_CASE("undo restores the selection that was replaced") {
    TextEditState state = state_of("a[bc]d");
    PlainClipboard pad;
    TextInput input;
    input.committed = "x";
    apply_text(state, input, {});
    CHECK(marked(state) == "ax|d");
    apply_key(state, control('z'), {}, pad);
    CHECK(marked(state) == "a[bc]d");
}

TEST_CASE("a composition shows without changing the text, and keys belong to the input method meanwhile") {
    TextEditState state = state_of("a|b");
    PlainClipboard pad;
    TextInput input;
    input.composing = "にほ";
    input.composing_cursor = 2;
    CHECK(apply_text(state, input, {}).moved);
    CHECK(state.text == "ab");
    CHECK(state.composing == "にほ");
    CHECK(apply_key(state, backspace, {}, pad).used);
    CHECK(apply_key(state, {.key = Key::enter}, {}, pad).used);
    CHECK(state.text == "ab");
    input = {};
    input.committed = "日本";
    apply_text(state, input, {});
    CHECK(marked(state) == "a日本|b");
    CHECK(state.composing.empty());
}

TEST_CASE("starting a composition replaces the selection, and undo brings it back") {
    TextEditState state = state_of("a[bc]d");
    PlainClipboard pad;
    TextInput input;
    input.composing = "ㅎ";
    apply_text(state, input, {});
    CHECK(state.text == "ad");
    apply_text(state, {}, {});
    apply_key(state, control('z'), {}, pad);
    CHECK(state.text == "abcd");
}

TEST_CASE("double click selects a word, a run of spaces, an ideograph or an emoji") {
    const auto selected = [](std::string_view text, std::size_t offset) {
        TextEditState state;
        state.text = text;
        select_word_at(state, offset);
        return std::string(state.selected());
    };
    CHECK(selected("hello big world", 7) == "big");
    CHECK(selected("hello big world", 15) == "world");
    CHECK(selected("hello   world", 6) == "   ");
    CHECK(selected("李雷 ok", 4) == "雷");
    CHECK(selected("a👨‍👩‍👧‍👦b", 1) == "👨‍👩‍👧‍👦");
    CHECK(selected("PLUM-42", 5) == "42");
    CHECK(selected("", 0) == "");
}

TEST_CASE("keys that belong to others are left alone") {
    TextEditState state = state_of("a|");
    PlainClipboard pad;
    for (const Key key : {Key::enter, Key::tab, Key::escape, Key::up, Key::down, Key::page_up}) {
        CHECK_FALSE(apply_key(state, {.key = key}, {}, pad).used);
    }
    CHECK_FALSE(apply_key(state, control('s'), {}, pad).used);
    CHECK(apply_key(state, {.key = Key::character, .character = '1'}, {}, pad).used);
    CHECK(apply_key(state, {.key = Key::space}, {}, pad).used);
    CHECK(after("a|", {.key = Key::enter, .shift = true}, {.multi_line = true}) == "a\n|");
}

TEST_CASE("offsets given from outside are moved to the boundary before them") {
    CHECK(grapheme_floor("aëb", 2) == 1);
    CHECK(grapheme_floor("👨‍👩‍👧‍👦x", 7) == 0);
    CHECK(grapheme_floor("abc", 99) == 3);
    TextEditState state = state_of("a👋🏽b|");
    place_caret(state, 4, false);
    CHECK(state.caret == 1);
}

TEST_CASE("the first letter decides the direction of the arrows") {
    CHECK_FALSE(reads_right_to_left("hello"));
    CHECK_FALSE(reads_right_to_left(""));
    CHECK_FALSE(reads_right_to_left("Łukasz"));
    CHECK(reads_right_to_left("שלום"));
    CHECK(reads_right_to_left("123 سلام"));
    CHECK_FALSE(reads_right_to_left("李雷 שלום"));
}

TEST_CASE("a field is focused by a click, typed into, submitted with Enter and left with Esc") {
    Table table;
    TextField field;
    TextFieldResult last;
    bool submitted = false;
    const auto draw = [&](Ui& ui) {
        last = text_field(ui, first, "Name", field);
        submitted = submitted || last.submitted;
    };
    table.frame(draw);
    CHECK_FALSE(table.ui.wants_text());
    table.input.committed = "nobody listens";
    table.frame(draw);
    CHECK(field.edit.text.empty());
    table.click(draw, first.centre());
    CHECK(table.ui.wants_text());
    table.input.committed = "Zoë";
    table.frame(draw);
    CHECK(last.changed);
    CHECK(table.entry("Name")->value == "Zoë");
    table.key(draw, enter);
    CHECK(submitted);
    table.key(draw, escape);
    CHECK_FALSE(table.ui.wants_text());
    CHECK(table.focused().empty());
}

TEST_CASE("a press beside a field takes the focus from it") {
    Table table;
    TextField field;
    const auto draw = [&](Ui& ui) { text_field(ui, first, "Name", field); };
    table.click(draw, first.centre());
    CHECK(table.ui.wants_text());
    table.click(draw, {900, 600});
    table.frame(draw);
    CHECK_FALSE(table.ui.wants_text());
}

TEST_CASE("the mouse places the caret, drags a selection and takes words with a double click") {
    Table table;
    TextField field;
    set_text(field.edit, "hello world");
    const auto draw = [&](Ui& ui) { text_field(ui, first, "Message", field); };
    table.click(draw, {first.x + 16, first.centre().y});
    CHECK(field.edit.caret == 0);
    table.click(draw, {first.right() - 4, first.centre().y});
    CHECK(field.edit.caret == field.edit.text.size());
    table.settle(draw);
    table.mouse = {first.x + 16, first.centre().y};
    table.frame(draw);
    table.down = true;
    table.frame(draw);
    table.mouse = {first.right() - 4, first.centre().y};
    table.frame(draw);
    table.down = false;
    table.frame(draw);
    CHECK(field.edit.selected() == "hello world");
    table.settle(draw);
    for (int press = 0; press < 2; ++press) {
        table.mouse = {first.x + 24, first.centre().y};
        table.down = true;
        table.frame(draw);
        table.down = false;
        table.frame(draw);
    }
    CHECK(field.edit.selected() == "hello");
}

TEST_CASE("Tab into a field selects its text, so that typing replaces it") {
    Table table;
    TextField field;
    set_text(field.edit, "Guest 7");
    const auto draw = [&](Ui& ui) { text_field(ui, first, "Name", field); };
    table.frame(draw);
    table.key(draw, tab);
    CHECK(field.edit.selected() == "Guest 7");
    table.input.committed = "Zoë";
    table.frame(draw);
    CHECK(field.edit.text == "Zoë");
}

TEST_CASE("a composition is reported at the caret, and the caret of a long text stays inside the field") {
    Table table;
    TextField field;
    const auto draw = [&](Ui& ui) { text_field(ui, first, "Message", field); };
    table.click(draw, first.centre());
    const auto begin = table.ui.ime_rect();
    table.input.composing = "にほん";
    table.input.composing_cursor = 3;
    table.frame(draw);
    CHECK(field.edit.text.empty());
    CHECK(table.ui.ime_rect()->x > begin->x);
    table.input.committed = std::string(300, 'm');
    table.frame(draw);
    REQUIRE(table.ui.ime_rect());
    CHECK(table.ui.ime_rect()->right() <= first.right());
    CHECK(table.ui.ime_rect()->x > first.centre().x);
    CHECK(field.scroll > 0);
    table.key(draw, {.key = Key::home});
    CHECK(table.ui.ime_rect()->x >= first.x);
    CHECK(field.scroll == 0);
}

TEST_CASE("the caret asks to be woken for its blinking, and rests under reduced motion") {
    Table table;
    TextField field;
    const auto draw = [&](Ui& ui) { text_field(ui, first, "Message", field); };
    table.click(draw, first.centre());
    table.mouse = {900, 700};
    table.settle(draw);
    REQUIRE(table.ui.next_redraw());
    CHECK(*table.ui.next_redraw() > table.time);
    CHECK(*table.ui.next_redraw() <= table.time + 0.54);
    table.reduced_motion = true;
    table.settle(draw);
    CHECK_FALSE(table.ui.next_redraw().has_value());
}

TEST_CASE("a field grows with its lines, and up and down move between them") {
    Table table;
    TextField field;
    const TextFieldOptions options{.limits = {.multi_line = true}, .max_lines = 4};
    float height = 0;
    const auto draw = [&](Ui& ui) {
        height = text_field_height(ui, 300, field, options);
        text_field(ui, {100, 100, 300, height}, "Message", field, options);
    };
    table.click(draw, {200, 120});
    const float one = height;
    table.input.committed = "first line";
    table.frame(draw);
    table.key(draw, {.key = Key::enter, .shift = true});
    table.input.committed = "second";
    table.frame(draw);
    table.frame(draw);
    CHECK(field.edit.text == "first line\nsecond");
    CHECK(height > one);
    table.key(draw, {.key = Key::up});
    CHECK(field.edit.caret <= 10);
    table.key(draw, {.key = Key::down});
    CHECK(field.edit.caret > 10);
}

TEST_CASE("a button over the reserved end of a field can be pressed") {
    Table table;
    TextField field;
    int pressed = 0;
    const Rect wide{100, 100, 400, 72};
    const Rect end{400, 110, 90, 52};
    const auto draw = [&](Ui& ui) {
        text_field(ui, wide, "Join with a code", field, {.large = true, .reserve_right = 104});
        pressed += button(ui, end, "Join") ? 1 : 0;
    };
    table.click(draw, end.centre());
    CHECK(pressed == 1);
}

}  // namespace parlor::widgets::text_field_test

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace parlor::widgets {

enum class Key : std::uint8_t {
    character,  // a letter, digit or bracket; which one is in KeyPress::character
    tab,
    enter,
    space,
    escape,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    backspace,
    erase,  // erase is the key "Delete"
    f1,
    f11,
};

// A key going down (or repeating). `control` is Ctrl, or Command on a Mac.
struct KeyPress {
    Key key = Key::character;
    char character = 0;  // 'a' to 'z', '0' to '9', '[' and ']'
    bool shift = false;
    bool control = false;
    bool alt = false;
    bool repeat = false;
};

// What the keyboard and the input method said since the last frame. Plain values, so that everything that
// takes it can be tested without a window. Mouse and wheel come through ImGuiIO.
struct TextInput {
    std::string committed;     // text to insert
    std::string composing;     // what the input method shows before it commits, empty when it isn't composing
    int composing_cursor = 0;  // in code points of `composing`
    std::vector<KeyPress> keys;
};

// The system clipboard, or a test's.
class Clipboard {
public:
    virtual ~Clipboard() = default;
    [[nodiscard]] virtual std::string get() = 0;
    virtual void set(const std::string& text) = 0;
};

}  // namespace parlor::widgets

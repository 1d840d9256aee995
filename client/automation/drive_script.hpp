#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "client/automation/chord.hpp"
#include "shared/base/result.hpp"

// A drive script: one step a line, words apart by spaces, "quoted words" with \" \\ and \n, # for comments.
//   wait screen lobby 10         until this screen shows; seconds, 5 if left out
//   wait text "7 of 9" 5         until something visible has this in its label or value; also wait-not text
//   click "Friday Happy Hour/Join"   a target: its label, or the end of its path
//   type "Name" "Zoë"            clicks the field, selects all, types; type-text "…" types into the focus
//   paste "Join" "…"             clipboard, clicks the field, selects all, Ctrl+V
//   key 2 · key Ctrl+A           hover "Help" · scroll "Chat" -3 (notches, negative is down)
//   drag canvas 0.1,0.2 0.4,0.5  fractions of the target's rectangle
//   resize 960 600 · sleep 0.5 · screenshot FILE.png · dump FILE.json · quit
//   expect text "…" · expect-not text "…" · expect-clipboard "…" (* for anything) · expect-layout
namespace parlor::automation {

inline constexpr double default_wait = 5;  // seconds

struct Point {
    float x = 0;
    float y = 0;
};

struct WaitScreen {
    std::string screen;
    double seconds = default_wait;
};
struct WaitText {
    std::string text;
    double seconds = default_wait;
    bool present = true;  // false: until it is gone
};
struct ExpectText {
    std::string text;
    bool present = true;
};
struct ExpectClipboard {
    std::string pattern;
};
struct ExpectLayout {};
struct Click {
    std::string target;
};
struct Hover {
    std::string target;
};
struct Scroll {
    std::string target;
    int notches = 0;  // as a wheel counts: positive is up
};
struct Type {
    std::string target;
    std::string text;
};
struct TypeText {
    std::string text;
};
struct Paste {
    std::string target;
    std::string text;
};
struct PressKey {
    Chord chord;
};
struct Drag {
    std::string target;
    std::vector<Point> points;  // at least two, 0 to 1
};
struct Resize {
    int width = 0;
    int height = 0;
};
struct Screenshot {
    std::string file;
};
struct Dump {
    std::string file;
};
struct Sleep {
    double seconds = 0;
};
struct Quit {};

using Action =
    std::variant<WaitScreen, WaitText, ExpectText, ExpectClipboard, ExpectLayout, Click, Hover, Scroll, Type,
                 TypeText, Paste, PressKey, Drag, Resize, Screenshot, Dump, Sleep, Quit>;

struct Step {
    int line = 0;  // counted from 1
    std::string text;
    Action action;
};

struct DriveScript {
    std::vector<Step> steps;
};

struct ScriptError {
    int line = 0;
    std::string message;  // what was expected there
};

[[nodiscard]] Result<DriveScript, ScriptError> parse_drive_script(std::string_view source);

}  // namespace parlor::automation

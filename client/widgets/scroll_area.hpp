#pragma once

#include <string_view>

#include "client/widgets/interact.hpp"

namespace parlor::widgets {

// Kept by the screen between frames.
struct ScrollState {
    float offset = 0;  // pixels scrolled
    float target = 0;
    float content = 0;   // length of the content as drawn last
    float view = 0;      // length of the window onto it
    bool at_end = true;  // stays at the end when content grows, if `stick_to_end`
    bool known = false;
};

struct ScrollOptions {
    bool horizontal = false;
    bool stick_to_end = false;  // chat
    bool focusable = true;      // Tab stops here when it can scroll
    float bar = 6;              // style px; 0: none
};

// A window onto something longer. While it lives, draw the content from content() on and say its length with
// used(). Wheel, the thin bar, and PgUp, PgDn, Home, End scroll; a widget focused with Tab
// comes into view.
class ScrollArea {
public:
    ScrollArea(Ui& ui, Rect rect, std::string_view name, ScrollState& state,
               const ScrollOptions& options = {});
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    // Where the content begins: as wide as the area less the bar, as long as it likes, already moved by the
    // offset.
    [[nodiscard]] Rect content() const { return content_; }
    // The total length of the content, in pixels.
    void used(float length) { length_ = length; }
    // Whether any of `rect` shows: skip drawing what does not.
    [[nodiscard]] bool shows(Rect rect) const { return rect.overlaps(rect_); }

private:
    Ui& ui_;
    Rect rect_;
    Rect content_;
    ScrollState& state_;
    ScrollOptions options_;
    std::string name_;
    float length_ = 0;
    ImGuiID id_ = 0;
};

}  // namespace parlor::widgets

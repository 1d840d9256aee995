#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "client/style/rect.hpp"

namespace parlor::widgets {

enum class Kind : std::uint8_t { button, toggle, text_field, slider, option, tile, text, image, area, link };

// One thing on screen in the current frame, as a test or a screen reader meets it.
struct Entry {
    std::string path;   // "Friday Happy Hour/Join": the groups it stands in, then its label
    std::string label;  // what is written on it, or its spoken name where it only has an icon
    std::string value;  // text of a field, "on"/"off", position of a slider
    Kind kind = Kind::text;
    ImVec2 min{};
    ImVec2 max{};
    ImVec2 clip_min{};  // the part of the window it may show in
    ImVec2 clip_max{};
    bool enabled = true;
    bool focused = false;
    bool interactive = false;
    bool missing_glyph = false;
    bool cut = false;         // text shortened by an ellipsis although the layout promised room for it
    bool may_cut = false;     // shortening is the intended behaviour (long names in small chips)
    bool uninvited = false;   // came by itself: must leave alone what somebody may be about to press
    bool decorative = false;  // allowed to lie under or over others (ghost shapes, cheers)
    ImU32 foreground = 0;     // colour of the text and of what lies directly behind it; 0 = not text
    ImU32 background = 0;
    int layer = 0;  // 0 page, 1 banner or drawer, 2 modal (see Layer): a higher layer covers lower ones
};

[[nodiscard]] style::Rect rect_of(const Entry& entry);
// What `entry` may show in, before the window's own edge: the window where it has no clip rectangle.
[[nodiscard]] style::Rect clip_of(const Entry& entry, ImVec2 window);
// The part of `entry` that its clip rectangle and the window let through; empty if nothing.
[[nodiscard]] style::Rect visible_part(const Entry& entry, ImVec2 window);
[[nodiscard]] bool is_visible(const Entry& entry, ImVec2 window);

// Everything that was drawn in one frame, in drawing order. The base of automation and of assistive
// technology.
class Registry {
public:
    void begin_frame();
    void push_group(std::string_view name);
    void pop_group();
    void set_layer(int layer) { layer_ = layer; }
    // Completes path, layer and clip rectangle of `entry` and stores it.
    void add(Entry entry);
    void set_screen(std::string_view name) { screen_ = name; }

    [[nodiscard]] const std::string& screen() const { return screen_; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    std::vector<std::string> groups_;
    std::vector<Entry> entries_;
    std::string screen_;
    int layer_ = 0;
};

}  // namespace parlor::widgets

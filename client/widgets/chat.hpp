#pragma once

#include <span>
#include <string>
#include <string_view>

#include "client/widgets/coaster.hpp"
#include "client/widgets/interact.hpp"

namespace parlor::widgets {

// A line of chat: coaster, name, bubble. Returns the height; call bubble_height first to know it without
// drawing.
struct Bubble {
    std::string_view name;
    std::string_view emoji;
    int colour = 0;
    std::string_view text;
    bool mine = false;      // lighter
    bool show_head = true;  // coaster and name; off for the next line of the same person
};
float chat_bubble(Ui& ui, Rect rect, const Bubble& bubble);
[[nodiscard]] float bubble_height(const Ui& ui, float width, const Bubble& bubble);
// A quiet line in the middle: "Łukasz joined the Crabs".
float chat_note(Ui& ui, Rect rect, std::string_view text);

// An emoji with a count under a bubble; `mine` gives it the lamp edge. True when pressed.
[[nodiscard]] bool reaction_chip(Ui& ui, Rect rect, std::string_view emoji, int count, bool mine,
                                 std::string_view name, bool enabled = true);
[[nodiscard]] float reaction_width(const Ui& ui, int count);
// A cheer that floats up beside the game: coaster, name, emoji. `age` in seconds since it was sent.
void floating_cheer(Ui& ui, Rect lane, std::string_view face, int colour, std::string_view name,
                    std::string_view emoji, float age);

}  // namespace parlor::widgets

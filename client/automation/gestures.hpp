#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <SDL_events.h>
#include <imgui.h>

#include "client/automation/chord.hpp"

namespace parlor::automation {

// The events of one frame; an empty one lets a frame pass.
using EventBatch = std::vector<SDL_Event>;
using Gesture = std::vector<EventBatch>;

// What a hand does, as events of a mouse and a keyboard. Places are in units of mouse events.
[[nodiscard]] Gesture move_to(ImVec2 at);
[[nodiscard]] Gesture click_at(ImVec2 at);  // arrives, presses, lets go: a frame each
[[nodiscard]] Gesture drag_along(std::span<const ImVec2> points);
[[nodiscard]] Gesture wheel_at(ImVec2 at, int notches);  // positive is up
[[nodiscard]] Gesture press(const Chord& chord);
// As an input method commits it; Enter for each line break.
[[nodiscard]] Gesture type(std::string_view text);

[[nodiscard]] Gesture operator+(Gesture first, Gesture then);

}  // namespace parlor::automation

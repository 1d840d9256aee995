#pragma once

#include "client/text/text_engine.hpp"

namespace parlor::text {

// Makes the current ImGui context draw its shapes from the engine's atlas, so that a whole frame is one
// texture, and gives it the built font without which NewFrame asserts. ImGui's own text functions show
// nothing sensible after this: all text goes through the engine. Needs no window.
void attach_to_imgui(TextEngine& engine);

}  // namespace parlor::text

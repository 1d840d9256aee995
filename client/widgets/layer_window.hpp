#pragma once

#include "client/style/rect.hpp"

namespace parlor::widgets {

// The bare ImGui windows that layers draw into: no decoration, no padding, nothing remembered. Each is
// brought in front of those begun before it.
void begin_layer_window(const char* name, style::Rect area, bool passes_mouse = false);
void end_layer_window();

}  // namespace parlor::widgets

#pragma once

#include <string>

#include <imgui.h>

#include "client/widgets/registry.hpp"

namespace parlor::automation {

// The frame as JSON, in drawing order: {"screen", "window": [w, h], "entries": [{"path", "label", "kind",
// "value", "rect": [x, y, w, h], "visible": the part that shows, "layer", "enabled", "contrast"}]}, and
// "interactive", "focused", "missing_glyph", "cut", "may_cut", "decorative" where they are true.
[[nodiscard]] std::string dump_registry(const widgets::Registry& registry, ImVec2 window);

}  // namespace parlor::automation

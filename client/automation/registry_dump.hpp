#pragma once

#include <string>

#include <imgui.h>

#include "client/widgets/registry.hpp"

namespace parlor::automation {

// The frame as JSON: {"screen", "window": [w, h], "entries": [{"path", "label", "value", "kind", "rect":
// [x, y, w, h], "clip": …, flags that are true, "contrast"}]}, in drawing order.
[[nodiscard]] std::string dump_registry(const widgets::Registry& registry, ImVec2 window);

}  // namespace parlor::automation

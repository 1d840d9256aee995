#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <imgui.h>

#include "client/widgets/registry.hpp"

namespace parlor::automation {

enum class Fault : std::uint8_t { overlap, covered, cut_off, missing_glyph, shortened, contrast };

// Something that must not be on screen, in words with paths and numbers.
struct Finding {
    Fault fault;
    std::string path;
    std::string other;  // what it overlaps; empty otherwise
    std::string message;
};

// Checks one frame:
// - controls of one layer do not overlap each other (areas may contain controls, a text field a button), nor
//   texts each other, nor does a text stick out of a control or a control lie over part of a text;
// - nothing that came by itself lies over a control that can be used now;
// - nothing is cut off by the window, or by a clip rectangle in a direction in which it spans the window
//   (elsewhere it may be scrolled out);
// - no missing glyph, no text shortened that should fit;
// - WCAG contrast of text at least 4.5 (controls that are disabled are exempt, as there).
// Decorative entries are left out. One pixel of tolerance.
[[nodiscard]] std::vector<Finding> check_layout(const widgets::Registry& registry, ImVec2 window);

}  // namespace parlor::automation

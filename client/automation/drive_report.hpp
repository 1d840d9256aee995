#pragma once

#include <span>
#include <string>
#include <string_view>

#include <imgui.h>

#include "client/automation/drive_script.hpp"
#include "client/automation/layout_check.hpp"
#include "client/widgets/registry.hpp"

// What a drive script says when something is not as it expects.
namespace parlor::automation {

// The step, why it failed, the screen, and all that shows on it. Lines end in '\n'.
[[nodiscard]] std::string failure_report(const Step& step, std::string_view reason,
                                         const widgets::Registry& registry, ImVec2 window);

// `found` is where the text shows, nullptr where it was expected and does not.
[[nodiscard]] std::string text_trouble(std::string_view text, const widgets::Entry* found);
[[nodiscard]] std::string layout_trouble(std::span<const Finding> findings);
[[nodiscard]] std::string size_text(ImVec2 size);

// `pattern` with each * standing for any run of bytes, also none.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view text);

}  // namespace parlor::automation

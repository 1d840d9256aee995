#include "client/automation/drive_report.hpp"

#include <cmath>

#include "client/automation/targets.hpp"

namespace parlor::automation {

std::string size_text(ImVec2 size) {
    return std::to_string(std::lround(size.x)) + "x" + std::to_string(std::lround(size.y));
}

std::string text_trouble(std::string_view text, const widgets::Entry* found) {
    const std::string quoted = "\"" + std::string(text) + "\"";
    return found == nullptr ? quoted + " does not show" : quoted + " shows in " + describe(*found);
}

std::string layout_trouble(std::span<const Finding> findings) {
    std::string text =
        "the layout has " + std::to_string(findings.size()) + (findings.size() == 1 ? " fault:" : " faults:");
    for (const auto& finding : findings) {
        text.append("\n    ").append(finding.message);
    }
    return text;
}

std::string failure_report(const Step& step, std::string_view reason, const widgets::Registry& registry,
                           ImVec2 window) {
    std::string text = "drive script, line " + std::to_string(step.line) + ": " + step.text + "\n  ";
    text.append(reason);
    text.append("\n  screen: ").append(registry.screen().empty() ? "(none)" : registry.screen());
    text.append(", ").append(size_text(window)).append("\n  on it:\n");
    for (const auto& entry : registry.entries()) {
        if (is_visible(entry, window)) {
            text.append("    ").append(describe(entry)).append("\n");
        }
    }
    return text;
}

bool matches_pattern(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;  // the last * passed
    std::size_t taken = 0;                      // text up to here is matched if that * takes no more
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace parlor::automation

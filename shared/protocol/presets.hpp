#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/protocol/room_view.hpp"

namespace parlor {

// An evening that is one click away.
struct Preset {
    std::string_view key;    // "quick-15": on the command line
    std::string_view title;  // "Quick 15": on screen
    RunSheet run_sheet;
};

[[nodiscard]] const std::vector<Preset>& presets();
// By key or title, in any case; or by the key of a round type: that activity alone, as it usually is. Nothing
// when there is none of that name.
[[nodiscard]] std::optional<Preset> find_preset(std::string_view name);

[[nodiscard]] std::uint16_t total_minutes(const RunSheet& run_sheet);

}  // namespace parlor

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/protocol/room_view.hpp"

namespace parlor::client {

// An evening as a host has planned it and keeps it for other times.
struct OwnPreset {
    std::string title;  // not empty, within OwnPresets::title_limits
    RunSheet run_sheet;

    friend bool operator==(const OwnPreset&, const OwnPreset&) = default;
};

// In the order in which they were first kept; a title stands once, whatever its case and accents.
class OwnPresets {
public:
    static constexpr std::size_t most = 12;
    static constexpr TextLimits title_limits{40, 160};

    OwnPresets() = default;
    // Leaves out what is not valid, and what is too many.
    explicit OwnPresets(std::vector<OwnPreset> presets);

    // In the place of one with the same title. Ignored when it is not valid, or new and too many.
    void keep(OwnPreset preset);
    void forget(std::string_view title);
    [[nodiscard]] const OwnPreset* find(std::string_view title) const;
    [[nodiscard]] bool full() const { return presets_.size() >= most; }
    [[nodiscard]] std::span<const OwnPreset> all() const { return presets_; }

    friend bool operator==(const OwnPresets&, const OwnPresets&) = default;

private:
    std::vector<OwnPreset> presets_;
};

}  // namespace parlor::client

#pragma once

#include <cstdint>

#include "shared/protocol/profile.hpp"
#include "shared/rounds/player_state.hpp"

namespace parlor::client {

enum class ThemeChoice : std::uint8_t { evening, afternoon, match_system };

// What a person has chosen on the settings page.
struct Settings {
    Profile you;  // an empty name: not asked yet
    ThemeChoice theme = ThemeChoice::evening;
    int text_size = 100;  // percent, 80 to 200
    bool reduced_motion = false;
    Allowance allowance = Allowance::on_the_clock;
    int sound_volume = 70;  // percent, 0 to 100
    bool muted = false;

    friend bool operator==(const Settings&, const Settings&) = default;
};

inline constexpr int least_text_size = 80;
inline constexpr int most_text_size = 200;

// A first profile: one of a few friendly avatars on a coloured coaster, and no name.
[[nodiscard]] Profile friendly_profile(std::uint32_t chance);

// The same with everything brought into its range and texts cleaned, whatever was in the file.
[[nodiscard]] Settings within_limits(Settings settings);

}  // namespace parlor::client

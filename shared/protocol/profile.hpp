#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "shared/canvas/ops.hpp"

namespace parlor {

// How a person shows themselves in a lobby.
struct Profile {
    std::string name;          // 1 to 24 graphemes, at most 128 bytes, clean()
    std::string department;    // may be empty
    std::string pronouns;      // may be empty
    std::string avatar;        // one emoji
    std::uint8_t coaster = 0;  // colour of the disc behind it, 0 to 7

    friend bool operator==(const Profile&, const Profile&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(name, department, pronouns, avatar, coaster);
    }
};

[[nodiscard]] bool valid(const Profile& profile);

// What a person doodles with: the colour of the palette that is most like their coaster.
[[nodiscard]] constexpr canvas::Colour doodle_colour(const Profile& profile) {
    constexpr std::array<canvas::Colour, 8> like_coasters{19, 7, 8, 21, 11, 12, 14, 16};
    return like_coasters[profile.coaster % like_coasters.size()];
}

}  // namespace parlor

#pragma once

#include <cstdint>

#include "shared/base/time.hpp"

// How the line to the server does, in figures and in a word.
namespace parlor::client {

struct LineFigures {
    Duration round_trip{0};  // 0: not measured yet
    // Of the reliable packets of the last minute, both the first and the repeated ones.
    std::uint32_t packets = 0;
    std::uint32_t lost = 0;

    [[nodiscard]] std::uint32_t loss_per_mille() const;
    friend bool operator==(const LineFigures&, const LineFigures&) = default;
};

enum class LineVerdict : std::uint8_t { measuring, fine, far, lossy, far_and_lossy };

// From here on the way is felt: a fifth of a second there and back.
inline constexpr Duration far_round_trip = 200ms;
// From here on drawing lags: each loss holds back what comes after it. One packet alone says nothing.
inline constexpr std::uint32_t lossy_per_mille = 20;
inline constexpr std::uint32_t fewest_lost = 2;

[[nodiscard]] LineVerdict judge(const LineFigures& line);

}  // namespace parlor::client

#pragma once

#include <cstdint>

namespace parlor {

// Of a question or a word.
enum class Difficulty : std::uint8_t { easy, medium, hard };
constexpr Difficulty last_of(Difficulty) {
    return Difficulty::hard;
}

}  // namespace parlor

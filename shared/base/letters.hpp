#pragma once

#include <cstddef>
#include <string_view>

namespace parlor {

// The letters of a text of which a reader makes sounds: without marks, digits, signs and emoji.
struct Letters {
    std::size_t all = 0;
    // Those of scripts in which a single one is a syllable or a word: Chinese characters, kana, Hangul and
    // their like.
    std::size_t syllables = 0;
};
[[nodiscard]] Letters count_letters(std::string_view text);

}  // namespace parlor

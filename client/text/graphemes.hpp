#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace parlor::text {

// What a reader takes for one character: code points [first, first + count), bytes [begin, end).
struct Grapheme {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool emoji = false;  // to be shown as a colour picture, as a whole
};

struct DecodedText {
    std::vector<char32_t> code_points;
    std::vector<Grapheme> graphemes;
};

// Invalid bytes become U+FFFD, control characters a space: a line of text has none that mean anything.
[[nodiscard]] DecodedText decode(std::string_view text);

// Has no picture of its own: joiners, variation selectors, direction marks.
[[nodiscard]] bool is_ignorable(char32_t code_point);

}  // namespace parlor::text

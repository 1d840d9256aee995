#include "shared/base/letters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace parlor {

namespace {

struct Range {
    utf8proc_int32_t first;
    utf8proc_int32_t last;
};

// Blocks of Unicode whose letters are syllables or words, in their order.
constexpr std::array<Range, 8> syllabic{{{0x1200, 0x139F},      // Ethiopic
                                         {0x3005, 0x30FF},      // iteration marks, hiragana, katakana
                                         {0x3100, 0x312F},      // bopomofo
                                         {0x31F0, 0x31FF},      // small katakana
                                         {0x3400, 0x9FFF},      // Chinese characters
                                         {0xA000, 0xA48F},      // Yi
                                         {0xAC00, 0xD7A3},      // Hangul
                                         {0x20000, 0x3FFFF}}};  // more Chinese characters

bool is_syllable(utf8proc_int32_t c) {
    return std::any_of(syllabic.begin(), syllabic.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

}  // namespace

Letters count_letters(std::string_view text) {
    Letters letters;
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
        utf8proc_int32_t c = -1;
        const utf8proc_ssize_t used = std::max<utf8proc_ssize_t>(1, utf8proc_iterate(at, left, &c));
        at += used;
        left -= used;
        if (c < 0) continue;
        const utf8proc_category_t category = utf8proc_category(c);
        if (category < UTF8PROC_CATEGORY_LU || category > UTF8PROC_CATEGORY_LO) continue;
        ++letters.all;
        if (is_syllable(c)) ++letters.syllables;
    }
    return letters;
}

}  // namespace parlor

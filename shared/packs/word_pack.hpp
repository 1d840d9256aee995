#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shared/packs/pack.hpp"
#include "shared/rounds/draw.hpp"

namespace parlor::packs {

// A pack of words to draw. As a file it is JSON:
//
//   "format": "parlor-pack", "version": 1, "kind": "words", "title", "language", "licence", "author",
//   "source", "words": {"easy": a list of texts, "medium": the same, "hard": the same}; at least one of the
//   lists
struct WordPack : PackAbout {
    std::vector<draw::Word>
        words;  // each fit to be drawn, none twice, easy ones first; the title is their theme
};
using WordReading = ReadingOf<WordPack>;

// Takes all words that are in order, and says for each other one where it is and what is wrong. Of a file
// that is cut off or broken it takes the complete words before that place. Never throws for content.
[[nodiscard]] WordReading read_word_pack(std::string_view text, std::string_view file_name);
[[nodiscard]] WordReading read_word_pack(const std::filesystem::path& file);

// The text of a file that read_word_pack() reads as the same pack.
[[nodiscard]] std::string write_word_pack(const WordPack& pack);

}  // namespace parlor::packs

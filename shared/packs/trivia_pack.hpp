#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shared/packs/pack.hpp"
#include "shared/rounds/trivia.hpp"

namespace parlor::packs {

// A pack of questions. As a file it is JSON:
//
//   "format": "parlor-pack", "version": 1, "kind": "trivia", "title", "language", "licence", "author",
//   "source", "category" (of questions that have none), "questions": a list of
//     "type": "choice"              "answers": 2 to 6 texts or numbers, "correct": the place of one, from 0
//             "several"             the same, and "correct": a list of one or more places
//             "true_false"          "correct": true or false
//             "number"              "answer": a number with at most three decimals, "unit"
//             "typed"               "accept": 1 to 16 spellings, the first is shown
//     and "text", "difficulty": easy, medium (when absent) or hard, "seconds": 5 to 240 (20 when absent),
//     "category", "explanation", "source"
struct TriviaPack : PackAbout {
    std::vector<trivia::Question> questions;  // each fit to be asked, none twice
};
using PackReading = ReadingOf<TriviaPack>;

// Takes all questions that are in order, and says for each other one where it is and what is wrong. Of a
// file that is cut off or broken it takes the complete questions before that place. Never throws for content.
[[nodiscard]] PackReading read_trivia_pack(std::string_view text, std::string_view file_name);
[[nodiscard]] PackReading read_trivia_pack(const std::filesystem::path& file);

// The text of a file that read_trivia_pack() reads as the same pack.
[[nodiscard]] std::string write_trivia_pack(const TriviaPack& pack);

// The categories of the questions, sorted, each once.
[[nodiscard]] std::vector<std::string> categories_of(const TriviaPack& pack);

}  // namespace parlor::packs

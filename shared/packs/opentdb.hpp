#pragma once

#include <string_view>

#include "shared/packs/import_options.hpp"
#include "shared/packs/trivia_pack.hpp"

// Exports of Open Trivia DB (https://opentdb.com/api_config.php):
//   {"response_code": 0, "results": [{"type": "multiple" | "boolean", "difficulty", "category", "question",
//    "correct_answer", "incorrect_answers": [...]}]}
// or the list alone.
namespace parlor::packs {

// Takes all questions that are in order, and says for each other one where it is and what is wrong. The
// right answer of a question is always put in the same place, found from its text. Never throws for content.
[[nodiscard]] PackReading import_opentdb(std::string_view text, std::string_view file_name,
                                         const ImportOptions& options);

}  // namespace parlor::packs

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/packs/text_encoding.hpp"
#include "shared/packs/trivia_pack.hpp"

// Exports of Open Trivia DB (https://opentdb.com/api_config.php):
//   {"response_code": 0, "results": [{"type": "multiple" | "boolean", "difficulty", "category", "question",
//    "correct_answer", "incorrect_answers": [...]}]}
// or the list alone.
namespace parlor::packs {

struct OpentdbOptions {
    std::optional<Encoding> encoding;  // found out from the questions when not given
    // What to write into the pack instead of what the export says or Open Trivia DB's own.
    std::optional<std::string> title;
    std::optional<std::string> language;
    std::optional<std::string> licence;
    std::optional<std::string> author;
    std::optional<std::string> source;
};

// Takes all questions that are in order, and says for each other one where it is and what is wrong. The
// right answer of a question is always put in the same place, found from its text. Never throws for content.
[[nodiscard]] PackReading import_opentdb(std::string_view text, std::string_view file_name,
                                         const OpentdbOptions& options);

}  // namespace parlor::packs

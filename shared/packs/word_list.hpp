#pragma once

#include <string_view>

#include "shared/packs/import_options.hpp"
#include "shared/packs/word_pack.hpp"

// Lists of words as people keep them: plain text, a word a line or with commas between them. "word#e",
// "word#m" and "word#h" say how hard one is, medium where nothing is said. A line that begins with # is a
// comment.
namespace parlor::packs {

// Takes all words that are in order, and says for each other one in which line it is and what is wrong.
// Never throws for content.
[[nodiscard]] WordReading import_words(std::string_view text, std::string_view file_name,
                                       const ImportOptions& options);

}  // namespace parlor::packs

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "shared/rounds/difficulty.hpp"

// What makes a word fit to be drawn, wherever it comes from.
namespace parlor::packs {

// Cleans `word`, or says what is wrong with it.
[[nodiscard]] std::optional<std::string> tidy_word(std::string& word);

// Remembers words, over as many packs as there are, and finds those that come a second time: a guess at one
// would be a guess at the other.
class SeenWords {
public:
    struct Twin {
        std::string text;
        std::string file;
        std::string place;
    };
    // The first word that is the same, if there is one; otherwise remembers this one. Compared without case,
    // accents, spaces and hyphens.
    [[nodiscard]] std::optional<Twin> find_or_add(const std::string& word, const std::string& file,
                                                  const std::string& place);

private:
    std::map<std::string, Twin, std::less<>> by_folded_text_;
};

// What to say of a word whose twin in the same file has been taken.
[[nodiscard]] std::string twin_sentence(const std::string& word, const SeenWords::Twin& twin);

// "easy word 12", counted from 1 as people do; `index` from 0.
[[nodiscard]] std::string word_place(std::string_view difficulty, std::size_t index);

}  // namespace parlor::packs

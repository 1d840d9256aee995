#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "shared/packs/seen_texts.hpp"
#include "shared/rounds/difficulty.hpp"

// What makes a word fit to be drawn, wherever it comes from.
namespace parlor::packs {

// Cleans `word`, or says what is wrong with it.
[[nodiscard]] std::optional<std::string> tidy_word(std::string& word);

// What to say of a word whose twin in the same file has been taken: a guess at one would be a guess at the
// other.
[[nodiscard]] std::string twin_sentence(const std::string& word, const SeenTexts::Twin& twin);

// "easy word 12", counted from 1 as people do; `index` from 0.
[[nodiscard]] std::string word_place(std::string_view difficulty, std::size_t index);

}  // namespace parlor::packs

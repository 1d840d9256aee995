#include "shared/packs/word_check.hpp"

#include "shared/base/letters.hpp"
#include "shared/packs/pack_limits.hpp"
#include "shared/packs/pack_text.hpp"

namespace parlor::packs {

namespace {

// The word as a sentence about it shows it: harmless, and cut where it would fill the line.
std::string quoted_word(std::string_view word) {
    const std::string whole = clean(word, measuring_limits).value_or("");
    const std::string_view shown = prefix(whole, word_limits.graphemes, word_limits.bytes);
    if (shown.empty()) return "the word";
    return "\"" + std::string(shown) + (shown.size() < whole.size() ? "…\"" : "\"");
}

}  // namespace

std::optional<std::string> tidy_word(std::string& word) {
    const std::string shown = quoted_word(word);
    if (auto wrong = tidy_text(word, shown, word_limits)) return wrong;
    if (word.empty()) return "the word is empty";
    const Letters letters = count_letters(word);
    // A guess at a single letter would be no guess.
    if (letters.all < 2 && letters.syllables == 0) {
        return shown + (letters.all == 0 ? " has no letters" : " has one letter") +
               "; a word needs at least two, or one of a script that writes whole syllables";
    }
    return std::nullopt;
}

std::string twin_sentence(const std::string& word, const SeenTexts::Twin& twin) {
    std::string sentence = quoted_word(word) + " is the same word as ";
    if (twin.text != word) sentence += quoted_word(twin.text) + ", ";
    return sentence + twin.place + ", and is taken once; keep one of the two";
}

std::string word_place(std::string_view difficulty, std::size_t index) {
    return std::string(difficulty) + " word " + std::to_string(index + 1);
}

}  // namespace parlor::packs

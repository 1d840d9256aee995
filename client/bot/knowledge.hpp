#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "client/bot/sketchbook.hpp"
#include "shared/rounds/draw.hpp"
#include "shared/rounds/trivia.hpp"

namespace parlor::bot {

// What a bot has read up about a question. Choices as texts: the server may show them in another order.
struct Truth {
    std::vector<std::string> right_choices;
    bool is_true = false;
    std::optional<trivia::Decimal> number;
    std::string typed;
};

// A word that could be drawn, taken apart for comparing it with what is open of one.
struct KnownWord {
    struct Letter {  // a grapheme
        std::string text;
        std::string folded;  // empty for spaces, hyphens and the like
    };
    std::string text;
    std::string folded;
    std::vector<Letter> letters;
};

// Everything in some packs: questions by their text, and words. Empty when nothing was read: then bots guess.
// And drawings, for those words of which there are some.
class Knowledge {
public:
    void learn(const trivia::Question& question);
    void learn(const draw::Word& word);
    void keep(Sketchbook sketchbook) { sketchbook_ = std::move(sketchbook); }
    [[nodiscard]] const Truth* about(const std::string& question) const;
    [[nodiscard]] std::size_t size() const { return truths_.size(); }
    [[nodiscard]] const std::vector<KnownWord>& words() const { return words_; }  // each once
    [[nodiscard]] const Sketchbook& sketchbook() const { return sketchbook_; }

private:
    std::map<std::string, Truth> truths_;
    std::vector<KnownWord> words_;
    std::set<std::string> folded_words_;
    Sketchbook sketchbook_;
};

// Reads all packs of a folder; those that are broken are left out.
[[nodiscard]] Knowledge read_up(const std::filesystem::path& packs);

// The right answer to the question shown, as far as `truth` has it for one of this kind.
[[nodiscard]] std::optional<trivia::Answer> right_answer(const trivia::View& view, const Truth& truth);

// How likely, in per cent, somebody of that skill (0 to 100) knows a question.
[[nodiscard]] std::uint32_t chance_to_know(std::uint32_t skill, trivia::Difficulty difficulty);

}  // namespace parlor::bot

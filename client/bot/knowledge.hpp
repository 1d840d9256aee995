#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/rounds/trivia.hpp"

namespace parlor::bot {

// What a bot has read up about a question. Choices as texts: the server may show them in another order.
struct Truth {
    std::vector<std::string> right_choices;
    bool is_true = false;
    std::optional<trivia::Decimal> number;
    std::string typed;
};

// Everything in some packs, by the text of the question. Empty when nothing was read: then bots guess.
class Knowledge {
public:
    void learn(const trivia::Question& question);
    [[nodiscard]] const Truth* about(const std::string& question) const;
    [[nodiscard]] std::size_t size() const { return truths_.size(); }

private:
    std::map<std::string, Truth> truths_;
};

// Reads all packs of a folder; those that are broken are left out.
[[nodiscard]] Knowledge read_up(const std::filesystem::path& packs);

// The right answer to the question shown, as far as `truth` has it for one of this kind.
[[nodiscard]] std::optional<trivia::Answer> right_answer(const trivia::View& view, const Truth& truth);

// How likely, in per cent, somebody of that skill (0 to 100) knows a question.
[[nodiscard]] std::uint32_t chance_to_know(std::uint32_t skill, trivia::Difficulty difficulty);

}  // namespace parlor::bot

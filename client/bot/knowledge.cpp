#include "client/bot/knowledge.hpp"

#include <algorithm>

#include "shared/base/overloaded.hpp"
#include "shared/base/text.hpp"
#include "shared/packs/any_pack.hpp"
#include "shared/packs/files.hpp"

namespace parlor::bot {

void Knowledge::learn(const trivia::Question& question) {
    Truth& truth = truths_[question.text];
    truth = {};
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        if ((question.correct.bits >> i & 1U) != 0) truth.right_choices.push_back(question.choices[i]);
    }
    truth.is_true = (question.correct.bits & 1U) != 0;
    if (question.kind == trivia::Kind::number) truth.number = question.number;
    if (!question.accepted.empty()) truth.typed = question.accepted.front();
}

void Knowledge::learn(const draw::Word& word) {
    KnownWord known{word.text, fold_answer(word.text), {}};
    if (!folded_words_.insert(known.folded).second) return;
    for (std::size_t at = 0; at < word.text.size();) {
        const std::size_t next = next_grapheme(word.text, at);
        std::string letter = word.text.substr(at, next - at);
        std::string folded = fold_answer(letter);
        known.letters.push_back({std::move(letter), std::move(folded)});
        at = next;
    }
    words_.push_back(std::move(known));
}

const Truth* Knowledge::about(const std::string& question) const {
    const auto found = truths_.find(question);
    return found == truths_.end() ? nullptr : &found->second;
}

Knowledge read_up(const std::filesystem::path& packs) {
    Knowledge knowledge;
    const auto files = packs::find_pack_files(packs);
    if (!files) return knowledge;
    for (const std::filesystem::path& file : *files) {
        const packs::AnyReading reading = packs::read_pack(file);
        if (!reading.pack) continue;
        std::visit(overloaded{[&](const packs::TriviaPack& pack) {
                                  for (const trivia::Question& question : pack.questions)
                                      knowledge.learn(question);
                              },
                              [&](const packs::WordPack& pack) {
                                  for (const draw::Word& word : pack.words)
                                      knowledge.learn(word);
                              },
                              [](const packs::PromptPack&) { /* prompts have no right answer */ }},
                   *reading.pack);
    }
    return knowledge;
}

std::optional<trivia::Answer> right_answer(const trivia::View& view, const Truth& truth) {
    switch (view.kind) {
        case trivia::Kind::choice:
        case trivia::Kind::several: {
            trivia::Picks picks;
            for (std::size_t i = 0; i < view.choices.size(); ++i) {
                const bool right = std::ranges::count(truth.right_choices, view.choices[i]) > 0;
                if (!right) continue;
                picks.bits = static_cast<std::uint8_t>(picks.bits | 1U << i);
                if (view.kind == trivia::Kind::choice) break;
            }
            if (picks.bits == 0) return std::nullopt;
            return picks;
        }
        case trivia::Kind::true_false:
            return trivia::Picks{static_cast<std::uint8_t>(truth.is_true ? 1 : 2)};
        case trivia::Kind::number:
            if (!truth.number) return std::nullopt;
            return *truth.number;
        case trivia::Kind::typed:
            if (truth.typed.empty()) return std::nullopt;
            return trivia::Typed{truth.typed};
    }
    return std::nullopt;
}

std::uint32_t chance_to_know(std::uint32_t skill, trivia::Difficulty difficulty) {
    switch (difficulty) {
        case trivia::Difficulty::easy:
            return skill;
        case trivia::Difficulty::medium:
            return skill * 75 / 100;
        case trivia::Difficulty::hard:
            return skill / 2;
    }
    return skill;
}

}  // namespace parlor::bot

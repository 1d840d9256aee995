#include "server/content/prompt_draw.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parlor::content {

namespace {

struct Card {
    const Prompt* prompt;
    bool used;
};

bool fits(const Prompt& prompt, const PromptWish& wish) {
    return (wish.decks & only(prompt.deck)) != 0 && (prompt.one_line || !wish.one_line);
}

}  // namespace

std::vector<Prompt> draw_prompts(std::span<const Prompt> prompts, const PromptWish& wish, Rng& rng,
                                 const FoldedTexts& used) {
    std::vector<Card> cards;
    for (const Prompt& prompt : prompts) {
        if (fits(prompt, wish)) cards.push_back({&prompt, used.contains(prompt.text)});
    }
    rng.shuffle(std::span(cards));
    std::array<std::size_t, all_decks.size()> of_deck{};
    const auto rank = [&](const Card& card) {
        return std::pair(card.used, of_deck[static_cast<std::size_t>(card.prompt->deck)]);
    };
    std::vector<Prompt> drawn;
    while (drawn.size() < wish.prompts && !cards.empty()) {
        const auto next = std::min_element(cards.begin(), cards.end(),
                                           [&](const Card& a, const Card& b) { return rank(a) < rank(b); });
        ++of_deck[static_cast<std::size_t>(next->prompt->deck)];
        drawn.push_back(*next->prompt);
        cards.erase(next);
    }
    return drawn;
}

}  // namespace parlor::content

#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "shared/base/folded_texts.hpp"
#include "shared/base/random.hpp"
#include "shared/rounds/prompt.hpp"

namespace parlor::content {

struct PromptWish {
    std::size_t prompts = 1;
    DeckSet decks = every_deck;
    bool one_line = false;  // those alone that a line answers
};

// At most as many prompts as are wished for, of those that fit, none twice, in the order to show them. Those
// whose text is not among `used` are all taken before any other and come first; beyond that the decks are
// spread as evenly as the rest allows. The same arguments give the same prompts.
[[nodiscard]] std::vector<Prompt> draw_prompts(std::span<const Prompt> prompts, const PromptWish& wish,
                                               Rng& rng, const FoldedTexts& used);

}  // namespace parlor::content

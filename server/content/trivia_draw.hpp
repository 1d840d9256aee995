#pragma once

#include <span>
#include <string>
#include <vector>

#include "shared/base/folded_texts.hpp"
#include "shared/base/random.hpp"
#include "shared/rounds/trivia.hpp"

namespace parlor::content {

// At most options.questions of those that fit the options' categories and difficulties, fewer when there are
// fewer. Questions whose text is not among `used` come before the others, then categories are spread as
// evenly as the rest allows, then difficulties. They are given in the order to ask them: easy ones first,
// hard ones last, the same category not twice in a row where that is possible; the choices are shuffled.
// The same arguments give the same questions.
[[nodiscard]] std::vector<trivia::Question> draw_questions(std::span<const trivia::Question> questions,
                                                           const trivia::Options& options, Rng& rng,
                                                           const FoldedTexts& used);

// Puts the choices in another order; the correct ones stay correct. Choices that speak of the others ("All
// of these") stay last.
void shuffle_choices(trivia::Question& question, Rng& rng);

}  // namespace parlor::content

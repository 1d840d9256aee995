#pragma once

#include <span>
#include <vector>

#include "shared/base/folded_texts.hpp"
#include "shared/base/random.hpp"
#include "shared/rounds/draw.hpp"

namespace parlor::content {

// draw::choices words for each of options.turns, fewer when there are fewer, of those that fit the options'
// difficulties and themes; none twice, given as one group after the other. All that are not among `used` are
// taken before any that is; then difficulties are spread as evenly as the rest allows, then themes. Within a
// group, difficulties and then themes differ where that is possible, and the words go from easy to hard;
// groups without used words come first, and one that is not full is last. The same arguments give the same
// words.
[[nodiscard]] std::vector<draw::Word> draw_words(std::span<const draw::Word> words,
                                                 const draw::Options& options, Rng& rng,
                                                 const FoldedTexts& used);

}  // namespace parlor::content

#pragma once

#include <cstdint>
#include <string_view>

#include "client/bot/sketch.hpp"

namespace parlor::bot {

// A shape for a word of which there is no drawing: a circle, a house, a spiral, a star or waves, the same for
// the same word and seed.
[[nodiscard]] Sketch scribble(std::string_view word, std::uint64_t seed);

}  // namespace parlor::bot

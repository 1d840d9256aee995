#pragma once

#include <span>
#include <string>
#include <string_view>

#include "client/strings/common_words.hpp"

namespace parlor::client::strings {

inline constexpr std::string_view leaderboard = "Leaderboard";
inline constexpr std::string_view no_scores_yet = "No points yet. They come with the first right answer.";
// "Priya and Kofi close behind"; with `shown` 0 just how many.
[[nodiscard]] std::string close_behind(std::span<const std::string> names, std::size_t shown);
// "3 more above"
[[nodiscard]] std::string more_above(std::size_t count);

}  // namespace parlor::client::strings

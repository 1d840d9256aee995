#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "shared/rounds/difficulty.hpp"

// Pieces that sentences of several areas are made of.
namespace parlor::client::strings {

[[nodiscard]] std::string number(long value);                 // "2,340", "−250"
[[nodiscard]] std::string signed_number(long value);          // "+870", "−250"
[[nodiscard]] std::string ordinal(int place);                 // "3rd"
[[nodiscard]] std::string tenths(std::int64_t milliseconds);  // "8.2"
// "Priya", "Priya and Kofi", "Priya, Kofi and 3 more": at most `shown` names.
[[nodiscard]] std::string listed(std::span<const std::string> names, std::size_t shown);

[[nodiscard]] std::string_view difficulty_name(Difficulty difficulty);

inline constexpr std::string_view you_in_lists = "You";
inline constexpr std::string_view somebody_gone = "Somebody who left";

}  // namespace parlor::client::strings

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shared/protocol/pulse.hpp"

// What the recap asks everybody for themselves: how it was, and whether they want to be in what is kept.
namespace parlor::client::strings::closing {

inline constexpr std::string_view how_was_it = "How was it?";
[[nodiscard]] std::string_view face(Pulse pulse);
[[nodiscard]] std::string_view word(Pulse pulse);                   // "Loved it"
[[nodiscard]] std::string counted(Pulse pulse, std::size_t count);  // "Loved it · 3"
inline constexpr std::string_view who_sees = "Your host sees only how many said what, from four answers on.";
inline constexpr std::string_view who_sees_short = "Your host sees only counts.";
inline constexpr std::string_view not_yet = "You’ll see how many said what once four have answered.";
inline constexpr std::string_view not_yet_short = "Counts show from four answers on.";
inline constexpr std::string_view leave_me_out = "Leave me out";
inline constexpr std::string_view out_of_what = "of all that people save from now on";
inline constexpr std::string_view only_you = "Only you see how many said what.";

}  // namespace parlor::client::strings::closing

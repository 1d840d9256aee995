#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "shared/rounds/difficulty.hpp"

namespace parlor::packs {

// As packs write them, from easy to hard.
inline constexpr std::array<std::pair<std::string_view, Difficulty>, 3> difficulty_names{
    {{"easy", Difficulty::easy}, {"medium", Difficulty::medium}, {"hard", Difficulty::hard}}};

}  // namespace parlor::packs

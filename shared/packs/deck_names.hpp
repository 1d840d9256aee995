#pragma once

#include <array>
#include <string_view>

#include "shared/rounds/prompt.hpp"

namespace parlor::packs {

// What a list in a pack of prompts holds.
struct PromptList {
    std::string_view name;
    Deck deck;
    bool one_line = false;
};

// As packs name them. Icebreakers that are answered in a line have a list of their own.
inline constexpr std::array prompt_lists{PromptList{"one-line", Deck::icebreaker, true},
                                         PromptList{"icebreaker", Deck::icebreaker},
                                         PromptList{"work", Deck::work},
                                         PromptList{"mentoring", Deck::mentoring},
                                         PromptList{"cross-team", Deck::cross_team},
                                         PromptList{"toast", Deck::toast}};

}  // namespace parlor::packs

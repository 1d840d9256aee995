#pragma once

#include <memory>
#include <type_traits>
#include <variant>

#include "server/game/round.hpp"
#include "server/game/trivia/trivia_rules.hpp"
#include "shared/rounds/rounds.hpp"

namespace parlor::game {

template <class... Rules>
struct RulesList {
    // What the server draws for a round before it starts; recorded, so that a replay needs no packs.
    using Content = std::variant<typename Rules::Content...>;
    using Types = RoundList<typename Rules::Type...>;
};

// THE list of rules, in the order of shared/rounds/rounds.hpp.
using RoundCatalog = RulesList<TriviaRules>;
static_assert(std::is_same_v<RoundCatalog::Types, Rounds>,
              "the rules do not match the list in shared/rounds");

using Content = RoundCatalog::Content;

// Starts a round. The content must be of the options' round type; nothing comes back when it is not, or when
// it is empty.
[[nodiscard]] std::unique_ptr<Round> make_round(const Rounds::Options& options, Content content,
                                                RoundSetup setup);

}  // namespace parlor::game

#pragma once

#include <memory>
#include <optional>
#include <type_traits>
#include <variant>

#include "server/game/draw/draw_rules.hpp"
#include "server/game/round.hpp"
#include "server/game/tables/tables_rules.hpp"
#include "server/game/toasts/toasts_rules.hpp"
#include "server/game/trivia/trivia_rules.hpp"
#include "server/game/two_truths/two_truths_rules.hpp"
#include "server/game/who_said_it/who_rules.hpp"
#include "shared/rounds/rounds.hpp"

namespace parlor::game {

// In place of what a round type gathers before it begins, for those that gather nothing.
template <class Rules>
struct NothingBeforehand {
    template <class Archive>
    void serialize(Archive&) {}
};
template <class Rules>
struct BeforehandOf {
    using Type = NothingBeforehand<Rules>;
};
template <GathersBeforehand Rules>
struct BeforehandOf<Rules> {
    using Type = typename Rules::Beforehand;
};

template <class... Rules>
struct RulesList {
    // What the server draws for a round before it starts; recorded, so that a replay needs no packs.
    using Content = std::variant<typename Rules::Content...>;
    using Beforehand = std::variant<typename BeforehandOf<Rules>::Type...>;
    using Types = RoundList<typename Rules::Type...>;
};

// THE list of rules, in the order of shared/rounds/rounds.hpp.
using RoundCatalog =
    RulesList<TriviaRules, DrawRules, WhoSaidItRules, TwoTruthsRules, TablesRules, ToastsRules>;
static_assert(std::is_same_v<RoundCatalog::Types, Rounds>,
              "the rules do not match the list in shared/rounds");

using Content = RoundCatalog::Content;

// The content of a round type that needs no packs: what its rules make by themselves, which a type that draws
// from packs does not offer.
template <class Options>
[[nodiscard]] Content content_of_its_own(const Options& options, Rng& rng) {
    return []<class... Rules>(RulesList<Rules...>, const Options& own, Rng& chance) {
        std::optional<Content> content;
        const auto try_one = [&]<class One>() {
            if constexpr (std::is_same_v<typename One::Type::Options, Options>)
                content = typename One::Content(One::make_content(own, chance));
        };
        (try_one.template operator()<Rules>(), ...);
        return *std::move(content);
    }(RoundCatalog{}, options, rng);
}

// How many questions, turns or cards can be played with it.
[[nodiscard]] std::size_t length(const Content& content);

// Starts a round. The content must be of the options' round type; nothing comes back when it is not, or when
// it is empty.
[[nodiscard]] std::unique_ptr<Round> make_round(const Rounds::Options& options, Content content,
                                                RoundSetup setup);

}  // namespace parlor::game

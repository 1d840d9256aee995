#pragma once

#include <array>
#include <concepts>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/rounds/draw.hpp"
#include "shared/rounds/tables.hpp"
#include "shared/rounds/toasts.hpp"
#include "shared/rounds/trivia.hpp"
#include "shared/rounds/two_truths.hpp"
#include "shared/rounds/who_said_it.hpp"

namespace parlor {

// What the shared header of a round type must offer.
template <class R>
concept RoundType = requires(const typename R::Options& options, const typename R::Command& command,
                             typename R::Command& mutable_command, const typename R::View& view, Rng& rng,
                             Duration time) {
    { R::key } -> std::convertible_to<std::string_view>;
    { valid(options) } -> std::same_as<bool>;
    { valid(command) } -> std::same_as<bool>;
    { written_in(mutable_command) } -> std::same_as<std::vector<std::string*>>;
    { moves(view, rng) } -> std::same_as<std::vector<typename R::Command>>;
    { length(options) } -> std::same_as<std::uint16_t>;
    { estimate(options) } -> std::same_as<Duration>;
    { fit(options, time) } -> std::same_as<typename R::Options>;
};

template <RoundType... R>
struct RoundList {
    static constexpr std::size_t count = sizeof...(R);
    static constexpr std::array<std::string_view, count> keys{R::key...};
    using Options = std::variant<typename R::Options...>;
    using Command = std::variant<typename R::Command...>;
    using Event = std::variant<typename R::Event...>;
    using View = std::variant<typename R::View...>;
    template <template <class...> class Other>
    using rebind = Other<R...>;
};

// THE list of round types. server/game/round_catalog.hpp and client/rounds/round_ui_catalog.hpp hold the same
// list with the rules and the screens; the compiler checks them against this one.
using Rounds = RoundList<Trivia, DrawAndGuess, WhoSaidIt, TwoTruths, MixerTables, Toasts>;

[[nodiscard]] bool valid(const Rounds::Options& options);
[[nodiscard]] bool valid(const Rounds::Command& command);
// The texts of a command that somebody wrote themselves: what a recording leaves out that is handed on.
[[nodiscard]] std::vector<std::string*> written_in(Rounds::Command& command);
[[nodiscard]] std::vector<Rounds::Command> moves(const Rounds::View& view, Rng& rng);
// How many questions, turns or cards.
[[nodiscard]] std::uint16_t length(const Rounds::Options& options);
[[nodiscard]] Duration estimate(const Rounds::Options& options);
[[nodiscard]] Rounds::Options fit(const Rounds::Options& options, Duration time);

}  // namespace parlor

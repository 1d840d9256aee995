#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "shared/base/random.hpp"
#include "shared/protocol/profile.hpp"
#include "shared/rounds/player_state.hpp"

namespace parlor::bot {

// Who a bot is. Names come in many scripts, so that whoever plays beside bots, and every test with them, sees
// what names are like.
struct Persona {
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;
    std::uint32_t skill = 50;      // 0 to 100: how often they know an easy question
    std::uint32_t pace = 100;      // per cent of the ordinary human time
    std::uint32_t chattiness = 5;  // 0 to 10
};

// The `index`th guest: the first ones have names of their own, later ones share them.
[[nodiscard]] Persona make_persona(std::size_t index, Rng& rng);

[[nodiscard]] std::size_t distinct_names();

// Friendly things to say.
[[nodiscard]] std::string_view small_talk(Rng& rng);
[[nodiscard]] std::string_view after_a_question(bool right, Rng& rng);
[[nodiscard]] std::string_view goodbye_line(Rng& rng);
[[nodiscard]] std::string_view some_emoji(Rng& rng);

}  // namespace parlor::bot

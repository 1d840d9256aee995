#include "client/bot/doodling.hpp"

#include "client/bot/scribbles.hpp"

namespace parlor::bot {

namespace {

constexpr std::uint32_t per_cent_who_doodle = 40;
// Room for other things to say beside it.
constexpr Duration between_doodle_ops = 90ms;

Frame some_corner(Rng& rng) {
    const auto size = static_cast<int>(rng.between(90, 170));
    const auto left = static_cast<int>(rng.between(20, canvas::width - size - 20));
    return {left, static_cast<int>(rng.between(20, canvas::height - size - 20)), size, size};
}

}  // namespace

std::optional<room::Doodle> Doodling::due(const client::Lobby& lobby, RoomTime now, SteadyTime steady,
                                          const Persona& persona, Rng& rng) {
    const bool gathers = lobby.room && std::holds_alternative<GatheringView>(lobby.room->phase);
    if (gathers != gathering_) {
        gathering_ = gathers;
        hand_.put_down();
        at_.reset();
        left_ = gathers && (always_ || rng.chance(per_cent_who_doodle)) ? 1 + static_cast<int>(rng.below(2)) : 0;
    }
    if (left_ > 0 && !at_ && !hand_.busy()) at_ = now + Duration{always_ ? 200 : rng.between(2'000, 12'000)};
    if (at_ && now >= *at_) {
        at_.reset();
        if (!always_) --left_;
        const Sketch shape = scribble("", rng.next());
        const Frame corner = some_corner(rng);
        hand_.take_up(doodle_by_hand(shape, corner, persona, rng), now);
    }
    if (steady < rests_until_) return std::nullopt;
    auto op = hand_.due(now);
    if (!op) return std::nullopt;
    rests_until_ = steady + between_doodle_ops;
    return room::Doodle{std::move(*op)};
}

}  // namespace parlor::bot

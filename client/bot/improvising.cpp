#include "client/bot/improvising.hpp"

#include "shared/base/overloaded.hpp"

namespace parlor::bot {

namespace {

// The ones that bots have learned.
bool is_known(const Rounds::View& view) {
    return std::visit(overloaded{[](const trivia::View&) { return true; },
                                 [](const draw::View&) { return true; }, [](const auto&) { return false; }},
                      view);
}

}  // namespace

std::optional<RoundCommand> Improvising::due(const client::Lobby& lobby, RoomTime now, Rng& rng) {
    if (!lobby.round || is_known(lobby.round->view)) {
        next_.reset();
        return std::nullopt;
    }
    const bool waits = next_ && now < *next_;
    if (waits) return std::nullopt;
    const bool begins = !next_;
    next_ = now + Duration(rng.between(2'000, 6'000));
    if (begins) return std::nullopt;
    auto all = moves(lobby.round->view, rng);
    if (all.empty()) return std::nullopt;
    return RoundCommand{lobby.round->activity, std::move(all.front())};
}

}  // namespace parlor::bot

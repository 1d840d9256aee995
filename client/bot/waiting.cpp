#include "client/bot/waiting.hpp"

#include <utility>

#include "client/bot/timing.hpp"

namespace parlor::bot {

std::optional<RoundCommand> Waiting::due(const client::Lobby& lobby, RoomTime now, const Persona& persona,
                                         Rng& rng) {
    if (!lobby.before) {
        next_.reset();
        done_ = false;
        return std::nullopt;
    }
    if (done_) return std::nullopt;
    const bool begins = !next_;
    if (!begins && now < *next_) return std::nullopt;
    next_ = now + time_to_write(persona, rng);
    if (begins) return std::nullopt;
    auto all = moves(lobby.before->view, rng);
    // What comes first is sensible as long as there is something left to say.
    const bool says_something = !all.empty() && !written_in(all.front()).empty();
    done_ = !says_something || rng.chance(50);
    if (done_) next_.reset();
    if (!says_something) return std::nullopt;
    return RoundCommand{lobby.before->activity, std::move(all.front())};
}

}  // namespace parlor::bot

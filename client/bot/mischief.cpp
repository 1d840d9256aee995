#include "client/bot/mischief.hpp"

#include <array>

namespace parlor::bot {

std::optional<Prank> Mischief::due(SteadyTime now) {
    if (next_ && now < *next_) return std::nullopt;
    const bool first = !next_;
    next_ = now + Duration{rng_.between(2'000, 10'000)};
    if (first) return std::nullopt;
    constexpr std::array pranks{Prank::drop_connection, Prank::drop_connection, Prank::fall_silent,
                                Prank::leave,           Prank::foolish_moves,   Prank::foolish_moves,
                                Prank::host_commands,   Prank::bad_packets};
    return pranks[rng_.below(static_cast<std::uint32_t>(pranks.size()))];
}

std::vector<ClientMessage> Mischief::foolish_moves(const client::Lobby& lobby) {
    std::vector<ClientMessage> result;
    const std::optional<RoundView>& round = lobby.round ? lobby.round : lobby.before;
    if (!round) return result;
    std::vector<Rounds::Command> all = moves(round->view, rng_);
    result.emplace_back(RoundCommand{static_cast<std::uint16_t>(round->activity + 1), all.front()});
    for (Rounds::Command& move : all)
        result.emplace_back(RoundCommand{round->activity, std::move(move)});
    return result;
}

ClientMessage Mischief::host_command(const client::Lobby& lobby) {
    std::vector<host::Command> commands{host::Start{},
                                        host::SkipAhead{},
                                        host::EndActivity{},
                                        host::Extend{static_cast<std::uint16_t>(rng_.below(600))},
                                        host::SetPaused{true},
                                        host::Remove{PlayerId{rng_.below(40)}},
                                        host::MakeHost{lobby.you},
                                        host::SetCoHost{lobby.you, true},
                                        host::ShuffleTeams{},
                                        host::MoveToTeam{lobby.you, static_cast<Team>(rng_.below(6))},
                                        host::PlayAgain{},
                                        host::ChangeRunSheet{},
                                        host::ChangeSettings{}};
    return std::move(commands[rng_.below(static_cast<std::uint32_t>(commands.size()))]);
}

}  // namespace parlor::bot

#include "client/bot/hosting.hpp"

#include <algorithm>

#include "client/model/selectors.hpp"
#include "shared/base/limits.hpp"

namespace parlor::bot {

namespace {

// Whoever has not come by then joins later.
constexpr Duration longest_wait = 45s;

}  // namespace

std::vector<ClientMessage> Hosting::due(const client::Lobby& lobby, RoomTime now, SteadyTime steady,
                                        Rng& rng) {
    std::vector<ClientMessage> result;
    if (!lobby.room || !lobby.is_host()) return result;
    const RoomView& room = *lobby.room;
    if (phase_ != room.phase.index()) next_.reset();
    phase_ = room.phase.index();
    if (std::holds_alternative<GatheringView>(room.phase)) {
        if (!set_up_) {
            set_up_ = true;
            RoomSettings settings = room.settings;
            settings.title = plan_.title;
            const std::size_t wanted = std::max<std::size_t>(settings.capacity, plan_.wait_for + 8);
            settings.capacity =
                static_cast<std::uint8_t>(std::min<std::size_t>(wanted, limits::players_a_lobby));
            result.push_back(host::Command{host::ChangeSettings{settings}});
            result.push_back(host::Command{host::ChangeRunSheet{plan_.run_sheet, std::nullopt}});
        }
        if (everybody_is_here(room, steady) &&
            time_has_come(now, plan_.gathering + 4s, plan_.gathering + 14s, rng)) {
            result.push_back(host::Command{host::Start{}});
        }
    } else if (std::holds_alternative<RecapView>(room.phase) && plan_.keep_playing) {
        if (time_has_come(now, 10s, 20s, rng)) result.push_back(host::Command{host::PlayAgain{}});
    }
    return result;
}

bool Hosting::everybody_is_here(const RoomView& room, SteadyTime steady) {
    if (!waiting_since_) waiting_since_ = steady;
    const auto here = static_cast<std::size_t>(
        std::ranges::count_if(room.members, [](const MemberView& member) { return member.connected; }));
    return here >= plan_.wait_for || steady - *waiting_since_ > longest_wait;
}

// Once when the moment comes, and again a while later if nothing came of it.
bool Hosting::time_has_come(RoomTime now, Duration least, Duration most, Rng& rng) {
    const bool first = !next_;
    if (!first && now < *next_) return false;
    next_ = now + Duration{rng.between(count_ms(least), count_ms(most))};
    return !first;
}

}  // namespace parlor::bot

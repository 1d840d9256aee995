#include "client/model/selectors.hpp"

#include <algorithm>

#include "shared/base/overloaded.hpp"

namespace parlor::client {

namespace {

std::vector<const MemberView*> members_that(const RoomView& room, bool watch) {
    std::vector<const MemberView*> result;
    for (const MemberView& member : room.members) {
        if (member.watching == watch) result.push_back(&member);
    }
    return result;
}

template <class Any>
const Any* find(std::span<const Any> standings, PlayerId who) {
    const auto found = std::ranges::find(standings, who, &Any::who);
    return found == standings.end() ? nullptr : &*found;
}

}  // namespace

const MemberView* Lobby::member(PlayerId who) const {
    if (!room) return nullptr;
    const auto found = std::ranges::find(room->members, who, &MemberView::id);
    return found == room->members.end() ? nullptr : &*found;
}

const MemberView* Lobby::gone_member(PlayerId who) const {
    if (!room) return nullptr;
    const auto found = std::ranges::find(room->gone, who, &MemberView::id);
    return found == room->gone.end() ? nullptr : &*found;
}

std::vector<const MemberView*> players(const RoomView& room) {
    return members_that(room, false);
}

std::vector<const MemberView*> watchers(const RoomView& room) {
    return members_that(room, true);
}

std::size_t ready_count(const RoomView& room) {
    return static_cast<std::size_t>(std::ranges::count_if(room.members, [](const MemberView& member) {
        return !member.watching && member.connected && member.ready;
    }));
}

std::size_t connected_players(const RoomView& room) {
    return static_cast<std::size_t>(std::ranges::count_if(
        room.members, [](const MemberView& member) { return !member.watching && member.connected; }));
}

bool is_left_out(const RoomView& room, PlayerId who) {
    return std::ranges::count(room.left_out, who) > 0;
}

std::optional<std::uint16_t> activity_now(const RoomView& room) {
    const auto* playing = std::get_if<PlayingView>(&room.phase);
    if (playing == nullptr) return std::nullopt;
    return playing->activity;
}

const trivia::View* trivia_view(const Lobby& lobby) {
    return lobby.round ? std::get_if<trivia::View>(&lobby.round->view) : nullptr;
}

const draw::View* draw_view(const Lobby& lobby) {
    return lobby.round ? std::get_if<draw::View>(&lobby.round->view) : nullptr;
}

const Standing* standing_of(std::span<const Standing> standings, PlayerId who) {
    return find(standings, who);
}

const EveningStanding* standing_of(std::span<const EveningStanding> standings, PlayerId who) {
    return find(standings, who);
}

std::span<const EveningStanding> evening_standings(const RoomView& room) {
    using Standings = std::span<const EveningStanding>;
    return std::visit(overloaded{[](const GatheringView&) { return Standings{}; },
                                 [](const PlayingView&) { return Standings{}; },
                                 [](const BetweenView& view) { return Standings{view.standings}; },
                                 [](const RecapView& view) { return Standings{view.standings}; }},
                      room.phase);
}

std::vector<TeamMember> team_members(const RoomView& room) {
    std::vector<TeamMember> result;
    for (const MemberView& member : room.members) {
        if (!member.watching && member.team != 0) result.push_back({member.id, member.team});
    }
    return result;
}

std::optional<Standing> next_ahead(std::span<const Standing> standings, PlayerId who) {
    const Standing* own = standing_of(standings, who);
    if (own == nullptr) return std::nullopt;
    std::optional<Standing> next;
    for (const Standing& other : standings) {
        if (other.points > own->points && (!next || other.points < next->points)) next = other;
    }
    return next;
}

}  // namespace parlor::client

#include "server/rooms/roster.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "shared/base/text.hpp"

namespace parlor::rooms {

Member& Roster::add(PlayerId id, const SeatHash& seat, Profile profile, Allowance allowance, bool watching) {
    Member member;
    member.id = id;
    member.seat = seat;
    profile.name = free_name(profile.name, member.id);
    member.profile = std::move(profile);
    member.allowance = allowance;
    member.watching = watching;
    members_.push_back(std::move(member));
    return members_.back();
}

Member* Roster::find(PlayerId who) {
    const auto found = std::ranges::find(members_, who, &Member::id);
    return found == members_.end() ? nullptr : &*found;
}
const Member* Roster::find(PlayerId who) const {
    const auto found = std::ranges::find(members_, who, &Member::id);
    return found == members_.end() ? nullptr : &*found;
}
Member* Roster::find_seat(const SeatHash& seat) {
    const auto found = std::ranges::find(members_, seat, &Member::seat);
    return found == members_.end() ? nullptr : &*found;
}

const Member* Roster::find_seat(const SeatHash& seat) const {
    const auto found = std::ranges::find(members_, seat, &Member::seat);
    return found == members_.end() ? nullptr : &*found;
}

std::string Roster::free_name(const std::string& wanted, PlayerId who) const {
    const auto taken = [&](const std::string& name) {
        const std::string folded = fold(name);
        return std::ranges::any_of(members_, [&](const Member& member) {
            return member.id != who && is_here(member) && fold(member.profile.name) == folded;
        });
    };
    if (!taken(wanted)) return wanted;
    for (int number = 2;; ++number) {
        const std::string ending = " " + std::to_string(number);
        const std::string_view stem =
            prefix(wanted, limits::name_graphemes - ending.size(), limits::name_bytes - ending.size());
        std::string name = std::string(stem) + ending;
        if (!taken(name)) return name;
    }
}

std::size_t Roster::people_here() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(members_, [&](const Member& member) { return is_here(member); }));
}

std::size_t Roster::connected_people() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        members_, [&](const Member& member) { return is_here(member) && member.connected; }));
}

std::optional<PlayerId> Roster::stand_in(PlayerId except) const {
    const Member* found = nullptr;
    const auto rank = [](const Member& member) { return std::pair(!member.co_host, member.watching); };
    for (const Member& member : members_) {
        if (!is_here(member) || !member.connected || member.id == except) continue;
        if (found == nullptr || rank(member) < rank(*found)) found = &member;
    }
    if (found == nullptr) return std::nullopt;
    return found->id;
}

void Roster::deal_teams(TeamMode mode, std::uint8_t teams, Rng& rng) {
    std::vector<Member*> order;
    for (Member& member : members_) {
        member.team = 0;
        if (is_here(member) && !member.watching) order.push_back(&member);
    }
    if (mode == TeamMode::none) return;
    rng.shuffle(std::span(order));
    if (mode == TeamMode::by_department) {
        // Dealt like cards, one department after the other, so that each is spread over all teams.
        std::ranges::stable_sort(order, {},
                                 [](const Member* member) { return fold(member->profile.department); });
    }
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i]->team = static_cast<Team>(1 + i % teams);
}

Team Roster::smallest_team(std::uint8_t teams) const {
    Team smallest = 1;
    std::ptrdiff_t least = -1;
    for (Team team = 1; team <= teams; ++team) {
        const auto size = std::ranges::count_if(
            members_, [&](const Member& member) { return is_here(member) && member.team == team; });
        if (least < 0 || size < least) {
            least = size;
            smallest = team;
        }
    }
    return smallest;
}

}  // namespace parlor::rooms

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/rooms/seat_hash.hpp"
#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/room_view.hpp"

namespace parlor::rooms {

struct Member {
    PlayerId id;
    SeatHash seat{};
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;
    Team team = 0;
    bool ready = false;
    bool watching = false;
    bool connected = true;
    bool left = false;     // gone by their own wish: no list shows them, but the seat is theirs on return
    bool removed = false;  // by the host: may not come back to this lobby
    bool co_host = false;
    bool left_out = false;  // of what people save of the evening
    std::int32_t evening_points = 0;
    std::uint16_t evening_place = 0;
    std::uint16_t activities = 0;  // played tonight

    template <class Archive>
    void serialize(Archive& archive) {
        archive(id, seat, profile, allowance, team, ready, watching, connected, left, removed, co_host,
                left_out, evening_points, evening_place, activities);
    }
};

// The people of a lobby and their seats, in order of joining. Seats are kept for the whole evening.
class Roster {
public:
    // For somebody who is or will be a member; never given twice.
    [[nodiscard]] PlayerId next_id() { return PlayerId{++last_id_}; }
    // A new member; the name gets a number when another with the same folded name is here.
    Member& add(PlayerId id, const SeatHash& seat, Profile profile, Allowance allowance, bool watching);
    [[nodiscard]] Member* find(PlayerId who);
    [[nodiscard]] const Member* find(PlayerId who) const;
    [[nodiscard]] Member* find_seat(const SeatHash& seat);
    [[nodiscard]] const Member* find_seat(const SeatHash& seat) const;

    // `wanted`, or `wanted` with the first number that is free among those here beside `who`.
    [[nodiscard]] std::string free_name(const std::string& wanted, PlayerId who) const;

    [[nodiscard]] bool is_here(const Member& member) const { return !member.left && !member.removed; }
    [[nodiscard]] std::size_t people_here() const;
    [[nodiscard]] std::size_t connected_people() const;
    // Of those connected, co-hosts before others and players before watchers: who has been here longest.
    [[nodiscard]] std::optional<PlayerId> stand_in(PlayerId except) const;

    // Gives every player a team: shuffled, or dealt department by department.
    void deal_teams(TeamMode mode, std::uint8_t teams, Rng& rng);
    // The smallest team, for somebody who comes later.
    [[nodiscard]] Team smallest_team(std::uint8_t teams) const;

    [[nodiscard]] std::vector<Member>& members() { return members_; }
    [[nodiscard]] const std::vector<Member>& members() const { return members_; }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(members_, last_id_);
    }

private:
    std::vector<Member> members_;
    std::uint32_t last_id_ = 0;
};

}  // namespace parlor::rooms

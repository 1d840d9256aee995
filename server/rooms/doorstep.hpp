#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

#include "server/rooms/roster.hpp"

namespace parlor::rooms {

// Somebody who knocks: no member yet, but with the id they will have as one.
struct Caller {
    PlayerId id;
    SeatHash seat{};
    Profile profile;
    Allowance allowance = Allowance::on_the_clock;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(id, seat, profile, allowance);
    }
};

// Who waits at the door of a lobby, and who was told no.
class Doorstep {
public:
    [[nodiscard]] const std::vector<Caller>& callers() const { return callers_; }
    [[nodiscard]] const Caller* find(PlayerId who) const;
    // The one who knocks with that seat already.
    [[nodiscard]] Caller* find_seat(const SeatHash& seat);
    [[nodiscard]] bool full() const;
    [[nodiscard]] bool was_turned_away(const SeatHash& seat) const;

    void add(Caller caller) { callers_.push_back(std::move(caller)); }
    // Takes them off the doorstep; nothing when they have gone.
    [[nodiscard]] std::optional<Caller> take(PlayerId who);
    // They cannot knock here again this evening.
    void turn_away(const SeatHash& seat);

    template <class Archive>
    void serialize(Archive& archive) {
        archive(callers_, turned_away_);
    }

private:
    std::vector<Caller> callers_;  // who has waited longest first
    std::deque<SeatHash> turned_away_;
};

}  // namespace parlor::rooms

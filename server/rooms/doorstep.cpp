#include "server/rooms/doorstep.hpp"

#include <algorithm>

#include "shared/base/limits.hpp"

namespace parlor::rooms {

const Caller* Doorstep::find(PlayerId who) const {
    const auto found = std::ranges::find(callers_, who, &Caller::id);
    return found == callers_.end() ? nullptr : &*found;
}

Caller* Doorstep::find_seat(const SeatHash& seat) {
    const auto found = std::ranges::find(callers_, seat, &Caller::seat);
    return found == callers_.end() ? nullptr : &*found;
}

bool Doorstep::full() const {
    return callers_.size() >= limits::callers_a_lobby;
}

bool Doorstep::was_turned_away(const SeatHash& seat) const {
    return std::ranges::find(turned_away_, seat) != turned_away_.end();
}

std::optional<Caller> Doorstep::take(PlayerId who) {
    const auto found = std::ranges::find(callers_, who, &Caller::id);
    if (found == callers_.end()) return std::nullopt;
    Caller caller = std::move(*found);
    callers_.erase(found);
    return caller;
}

void Doorstep::turn_away(const SeatHash& seat) {
    turned_away_.push_back(seat);
    if (turned_away_.size() > limits::turned_away_a_lobby) turned_away_.pop_front();
}

}  // namespace parlor::rooms

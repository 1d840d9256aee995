// Who knocks, and what the host answers.
#include "server/rooms/room.hpp"
#include "shared/base/limits.hpp"

namespace parlor::rooms {

void Room::on(const MemberKnocked& input) {
    // Who has a seat needs nobody to open.
    if (roster_.find_seat(input.seat) != nullptr) {
        on(MemberArrived{input.seat, input.profile, input.allowance, false});
        return;
    }
    if (Caller* again = doorstep_.find_seat(input.seat)) {
        again->profile = input.profile;
        again->allowance = input.allowance;
        return stand_at_door(*again);
    }
    if (const auto refusal = why_no_knock(input.seat)) {
        step_.refused = refusal;
        return;
    }
    doorstep_.add({roster_.next_id(), input.seat, input.profile, input.allowance});
    const Caller& caller = doorstep_.callers().back();
    stand_at_door(caller);
    // Of the host, for it is theirs to answer.
    notice({NoticeKind::knocks, acting_host_, caller.profile.name});
}

std::optional<Refusal> Room::why_no_knock(const SeatHash& seat) const {
    if (!settings_.visible_here) return Refusal::door_gone;
    if (settings_.locked) return Refusal::lobby_locked;
    if (doorstep_.was_turned_away(seat)) return Refusal::not_let_in;
    if (roster_.people_here() >= settings_.capacity) return Refusal::lobby_full;
    if (doorstep_.full()) return Refusal::many_at_door;
    return std::nullopt;
}

void Room::stand_at_door(const Caller& caller) {
    const Member* host = roster_.find(acting_host_);
    step_.at_door = caller.id;
    tell(caller.id, AtDoor{settings_.title, host == nullptr ? std::string{} : host->profile.name});
    step_.room_view_changed = true;
}

std::optional<Refusal> Room::answer_knock(const host::AnswerKnock& answer) {
    if (doorstep_.find(answer.who) == nullptr) return Refusal::unknown_player;
    if (answer.admit && roster_.people_here() >= settings_.capacity) return Refusal::lobby_full;
    const Caller caller = *doorstep_.take(answer.who);
    step_.room_view_changed = true;
    if (!answer.admit) {
        doorstep_.turn_away(caller.seat);
        tell(caller.id, Refused{Refusal::not_let_in});
        step_.unseated.push_back(caller.id);
        return {};
    }
    step_.admitted.push_back(caller.id);
    add_member(caller, false);
    return {};
}

// True when it was somebody at the door.
bool Room::caller_left(PlayerId who) {
    if (!doorstep_.take(who)) return false;
    step_.room_view_changed = true;
    return true;
}

}  // namespace parlor::rooms

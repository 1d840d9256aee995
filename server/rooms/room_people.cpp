// Who comes, goes, returns and holds the chair.
#include <algorithm>

#include "server/rooms/room.hpp"
#include "shared/base/limits.hpp"

namespace parlor::rooms {

void Room::on(const MemberArrived& input) {
    if (Member* known = roster_.find_seat(input.seat)) {
        if (known->removed) {
            step_.refused = Refusal::removed;
            return;
        }
        seat_again(*known, input);
        return;
    }
    if (settings_.locked && !roster_.members().empty()) {
        step_.refused = Refusal::lobby_locked;
        return;
    }
    if (roster_.people_here() >= settings_.capacity) {
        step_.refused = Refusal::lobby_full;
        return;
    }
    add_member({roster_.next_id(), input.seat, input.profile, input.allowance}, input.watching);
}

void Room::add_member(const Caller& newcomer, bool watching) {
    Member& member = roster_.add(newcomer.id, newcomer.seat, newcomer.profile, newcomer.allowance, watching);
    if (settings_.team_mode != TeamMode::none && !member.watching) {
        member.team = roster_.smallest_team(settings_.team_count);
    }
    if (host_.value == 0) host_ = acting_host_ = member.id;
    introduce(member, newcomer.profile.name);
}

// Somebody new, or back after they had left.
void Room::introduce(const Member& member, const std::string& wanted_name) {
    welcome(member);
    if (member.profile.name != wanted_name) {
        tell(member.id, Notice{NoticeKind::renamed, member.id, member.profile.name, wanted_name});
    }
    step_.messages.push_back(
        {game::Except{{member.id}}, Notice{NoticeKind::joined, member.id, member.profile.name}});
    tell_round_joined(member);
    settle_host();
}

void Room::seat_again(Member& member, const MemberArrived& input) {
    member.connected = true;
    member.allowance = input.allowance;
    if (member.left) {
        member.left = false;
        member.profile = input.profile;
        member.profile.name = roster_.free_name(input.profile.name, member.id);
        set_watching(member, input.watching);
        return introduce(member, input.profile.name);
    }
    welcome(member);
    step_.messages.push_back(
        {game::Except{{member.id}}, Notice{NoticeKind::returned, member.id, member.profile.name}});
    if (Playing* phase = playing(); phase != nullptr && !member.watching) {
        take(phase->round->on_player_returned(member.id, now_));
    }
    settle_host();
}

// The stream so far first; the views follow at the end of the tick.
void Room::welcome(const Member& member) {
    step_.seated = member.id;
    tell(member.id, Seated{member.id, now_});
    for (ChatLines& piece : chat_.history())
        tell(member.id, std::move(piece));
    for (ServerMessage& piece : gallery_.history())
        tell(member.id, std::move(piece));
    if (std::holds_alternative<Gathering>(phase_)) {
        for (auto& ops : canvas::in_pieces(doodles_.ops(), Gallery::piece_bytes))
            tell(member.id, Doodled{std::move(ops)});
    }
    if (const Playing* phase = playing()) {
        for (Rounds::Event& event : phase->round->so_far(member.id))
            tell(member.id, RoundEvent{static_cast<std::uint16_t>(phase->activity), std::move(event)});
    }
    if (MetTonight met = met_tonight(member.id); !met.who.empty()) tell(member.id, std::move(met));
    step_.room_view_changed = true;
    step_.round_views_changed = true;
    if (pulse_view_for(member.id) != PulseView{}) step_.pulse_views.push_back(member.id);
    step_.crew_views_changed = true;
}

void Room::tell_round_joined(const Member& member) {
    Playing* phase = playing();
    if (phase == nullptr || member.watching) return;
    take(phase->round->on_player_joined(
        {member.id, member.allowance, member.connected, member.profile.department}, now_));
}

void Room::on(const MemberDropped& input) {
    if (caller_left(input.who)) return;
    lose({&input.who, 1});
}

void Room::on(const EverybodyDropped&) {
    while (!doorstep_.callers().empty())
        caller_left(doorstep_.callers().front().id);
    lose(connected_members());
}

void Room::lose(std::span<const PlayerId> who) {
    std::vector<PlayerId> of_round;
    for (const PlayerId id : who) {
        Member* member = roster_.find(id);
        if (member == nullptr || !member->connected || !roster_.is_here(*member)) continue;
        member->connected = false;
        step_.room_view_changed = true;
        notice({NoticeKind::dropped, member->id, member->profile.name});
        if (!member->watching) of_round.push_back(id);
    }
    if (Playing* phase = playing(); phase != nullptr && !of_round.empty())
        take(phase->round->on_players_dropped(of_round, now_));
    settle_host();
}

// By their own wish or the host's: no list shows them any more.
void Room::let_go(Member& member, Farewell why) {
    member.connected = false;
    member.ready = false;
    (why == Farewell::removed ? member.removed : member.left) = true;
    step_.room_view_changed = true;
    step_.unseated.push_back(member.id);
    // Who has left may come back to what they gave; who was removed may not.
    if (gathered_ && member.removed) gathered_->round.forget(member.id);
    gathered_changed();
    tell(member.id, Unseated{why});
    const NoticeKind kind = why == Farewell::removed ? NoticeKind::removed_player : NoticeKind::left;
    step_.messages.push_back({game::Except{{member.id}}, Notice{kind, member.id, member.profile.name}});
    if (Playing* phase = playing(); phase != nullptr && !member.watching) {
        take(phase->round->on_player_left(member.id, now_));
    }
    settle_host();
}

// Gives the chair back to a host who is here, and sets the clock for a stand-in when they are not.
void Room::settle_host() {
    const Member* host = roster_.find(host_);
    const bool host_here = host != nullptr && host->connected && roster_.is_here(*host);
    if (host_here) {
        host_replaced_at_.reset();
        if (acting_host_ != host_) {
            acting_host_ = host_;
            step_.room_view_changed = true;
            notice({NoticeKind::host_is_back, host_, host->profile.name});
        }
        return;
    }
    const Member* acting = roster_.find(acting_host_);
    if (acting_host_ != host_ && acting != nullptr && acting->connected && roster_.is_here(*acting)) {
        // A stand-in who was away for a moment is back: nobody has to stand in for them.
        host_replaced_at_.reset();
        return;
    }
    // Who leaves says so; who drops may be back in a moment. But while paused room time stands still, and
    // without a stand-in nobody could ever let it go on.
    const bool gone_for_good = host == nullptr || !roster_.is_here(*host);
    const bool at_once = gone_for_good || paused_;
    if (!host_replaced_at_) host_replaced_at_ = at_once ? now_ : now_ + limits::host_absence;
    if (now_ < *host_replaced_at_) return;
    host_replaced_at_.reset();
    const auto stand_in = roster_.stand_in(host_);
    if (!stand_in) return;
    acting_host_ = *stand_in;
    step_.room_view_changed = true;
    notice({NoticeKind::host_is_away, acting_host_, roster_.find(acting_host_)->profile.name});
}

}  // namespace parlor::rooms

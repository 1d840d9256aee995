// What only the acting host and co-hosts may say.
#include <algorithm>

#include "server/rooms/room.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::rooms {

void Room::on(const HostSaid& input) {
    Member* member = roster_.find(input.who);
    if (member == nullptr || !roster_.is_here(*member)) return;
    const bool may = member->id == acting_host_ || member->co_host;
    const auto refusal = may ? host_command(*member, input.command) : Refusal::not_host;
    if (refusal) refuse(input.who, *refusal);
}

std::optional<Refusal> Room::host_command(Member& chair, const host::Command& command) {
    using Answer = std::optional<Refusal>;
    return std::visit(
        overloaded{[&](const host::ChangeSettings& change) -> Answer {
                       // A title is for all to read, and so is a link.
                       const bool new_words = change.settings.title != settings_.title ||
                                              change.settings.call_link != settings_.call_link;
                       if (new_words && could_tell(chair.id)) return Refusal::not_now;
                       return change_settings(change.settings);
                   },
                   [&](const host::ChangeRunSheet& change) -> Answer { return change_run_sheet(change); },
                   [&](const host::Start&) -> Answer { return start(); },
                   [&](const host::SkipAhead&) -> Answer { return skip_ahead(chair.id); },
                   [&](const host::EndActivity&) -> Answer {
                       Playing* phase = playing();
                       if (phase == nullptr) return Refusal::not_now;
                       notice({NoticeKind::skipped, chair.id});
                       take(phase->round->on_end(now_));
                       if (phase = playing(); phase != nullptr) finish_activity(phase->round->result());
                       return {};
                   },
                   [&](const host::Extend& command_) -> Answer { return extend(chair.id, command_); },
                   [&](const host::SetPaused& set) -> Answer { return set_paused(chair.id, set.paused); },
                   [&](const host::Remove& command_) -> Answer { return remove(chair.id, command_.who); },
                   [&](const host::MakeHost& make) -> Answer { return make_host(chair.id, make.who); },
                   [&](const host::SetCoHost& set) -> Answer { return set_co_host(chair.id, set); },
                   [&](const host::ShuffleTeams&) -> Answer {
                       const bool gathering = std::holds_alternative<Gathering>(phase_);
                       if (!gathering || settings_.team_mode == TeamMode::none) return Refusal::not_now;
                       roster_.deal_teams(settings_.team_mode, settings_.team_count, rng_);
                       step_.room_view_changed = true;
                       return {};
                   },
                   [&](const host::BalanceTeams&) -> Answer { return balance_teams(); },
                   [&](const host::MoveToTeam& move) -> Answer { return move_to_team(move); },
                   [&](const host::PlayAgain&) -> Answer {
                       if (!std::holds_alternative<Recap>(phase_)) return Refusal::not_now;
                       evening_.reset(roster_);
                       doodles_.reset();
                       gallery_.clear();
                       gathered_.reset();
                       step_.pulse_views = pulses_.people();
                       pulses_.clear();
                       tell_all(Wiped{true});
                       ends_.reset();
                       phase_ = Gathering{};
                       step_.room_view_changed = true;
                       return {};
                   },
                   [&](const host::AnswerKnock& answer) -> Answer { return answer_knock(answer); },
                   [&](const host::WipeDoodles&) -> Answer {
                       if (!std::holds_alternative<Gathering>(phase_)) return Refusal::not_now;
                       doodles_.reset();
                       tell_all(Wiped{false});
                       return {};
                   }},
        command);
}

std::optional<Refusal> Room::change_settings(const RoomSettings& settings) {
    if (settings.capacity < roster_.people_here()) return Refusal::bad_values;
    const bool teams_change =
        settings.team_mode != settings_.team_mode || settings.team_count != settings_.team_count;
    if (teams_change && !std::holds_alternative<Gathering>(phase_)) return Refusal::not_now;
    settings_ = settings;
    if (teams_change) roster_.deal_teams(settings_.team_mode, settings_.team_count, rng_);
    step_.room_view_changed = true;
    return {};
}

std::optional<Refusal> Room::change_run_sheet(const host::ChangeRunSheet& change) {
    if (std::holds_alternative<Recap>(phase_)) return Refusal::not_now;
    // What has been played or goes on stays as it is.
    std::size_t fixed = preparing_ ? preparing_->activity + 1 : 0;
    if (const Playing* phase = playing()) fixed = phase->activity + 1;
    const auto* between = std::get_if<Between>(&phase_);
    if (between != nullptr) fixed = std::max(fixed, between->next);
    const bool same_past =
        change.run_sheet.size() >= fixed &&
        std::equal(run_sheet_.begin(), run_sheet_.begin() + static_cast<std::ptrdiff_t>(fixed),
                   change.run_sheet.begin());
    if (!same_past) return Refusal::bad_values;
    if (between != nullptr && change.run_sheet.size() <= between->next) return Refusal::nothing_to_play;
    run_sheet_ = change.run_sheet;
    ends_ = change.ends;
    step_.room_view_changed = true;
    step_.round_views_changed = true;  // what a round offers depends on the time that is left
    gathered_changed();
    return {};
}

std::optional<Refusal> Room::skip_ahead(PlayerId chair) {
    if (std::holds_alternative<Between>(phase_)) return start();
    Playing* phase = playing();
    if (phase == nullptr) return Refusal::not_now;
    notice({NoticeKind::skipped, chair});
    take(phase->round->on_skip(now_));
    return {};
}

std::optional<Refusal> Room::extend(PlayerId chair, const host::Extend& extend) {
    const Duration by = std::chrono::seconds(extend.seconds);
    if (Playing* phase = playing()) {
        take(phase->round->on_extend(by, now_));
    } else if (auto* between = std::get_if<Between>(&phase_)) {
        between->starts += by;
        step_.room_view_changed = true;
    } else {
        return Refusal::not_now;
    }
    notice({NoticeKind::extended, chair, {}, {}, extend.seconds});
    return {};
}

std::optional<Refusal> Room::set_paused(PlayerId chair, bool paused) {
    if (std::holds_alternative<Gathering>(phase_) || std::holds_alternative<Recap>(phase_))
        return Refusal::not_now;
    if (paused_ == paused) return {};
    paused_ = paused;
    step_.room_view_changed = true;
    notice({paused_ ? NoticeKind::paused : NoticeKind::resumed, chair});
    return {};
}

std::optional<Refusal> Room::remove(PlayerId chair, PlayerId who) {
    Member* other = roster_.find(who);
    if (other == nullptr || !roster_.is_here(*other) || other->id == chair) return Refusal::unknown_player;
    // A stand-in keeps the chair warm, no more; and hosts beside the host do not remove one another.
    if (other->id == host_ || (other->co_host && chair != host_)) return Refusal::not_host;
    take_doodles_of(who);
    let_go(*other, Farewell::removed);
    return {};
}

PlayerId Room::owner_of_chair() const {
    const Member* host = roster_.find(host_);
    return host != nullptr && roster_.is_here(*host) ? host_ : acting_host_;
}

std::optional<Refusal> Room::make_host(PlayerId chair, PlayerId who) {
    if (chair != owner_of_chair()) return Refusal::not_host;
    Member* other = roster_.find(who);
    if (other == nullptr || !roster_.is_here(*other) || !other->connected) return Refusal::unknown_player;
    host_ = acting_host_ = other->id;
    other->co_host = false;
    host_replaced_at_.reset();
    step_.room_view_changed = true;
    notice({NoticeKind::new_host, other->id, other->profile.name});
    return {};
}

std::optional<Refusal> Room::set_co_host(PlayerId chair, const host::SetCoHost& set) {
    if (chair != owner_of_chair()) return Refusal::not_host;
    Member* other = roster_.find(set.who);
    if (other == nullptr || !roster_.is_here(*other) || other->id == host_) return Refusal::unknown_player;
    if (other->co_host == set.co_host) return {};
    other->co_host = set.co_host;
    step_.room_view_changed = true;
    notice({set.co_host ? NoticeKind::new_co_host : NoticeKind::no_co_host, other->id, other->profile.name});
    return {};
}

std::optional<Refusal> Room::move_to_team(const host::MoveToTeam& move) {
    Member* other = roster_.find(move.who);
    if (other == nullptr || !roster_.is_here(*other)) return Refusal::unknown_player;
    const bool gathering = std::holds_alternative<Gathering>(phase_);
    if (!gathering || settings_.team_mode == TeamMode::none || other->watching) return Refusal::not_now;
    if (move.team > settings_.team_count) return Refusal::bad_values;
    other->team = move.team;
    step_.room_view_changed = true;
    return {};
}

}  // namespace parlor::rooms

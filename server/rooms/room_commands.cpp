// What any member may say.
#include "server/game/canvas_refusal.hpp"
#include "server/rooms/room.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::rooms {

void Room::on(const MemberSaid& input) {
    Member* member = roster_.find(input.who);
    if (member == nullptr || !roster_.is_here(*member)) return;
    if (const auto refusal = say(*member, input.command)) refuse(input.who, *refusal);
}

std::optional<Refusal> Room::say(Member& member, const room::Command& command) {
    using Answer = std::optional<Refusal>;
    return std::visit(
        overloaded{
            [&](const room::SendChat& chat) -> Answer {
                const bool rests = playing() != nullptr && playing()->round->chat_rests();
                if (rests || could_tell(member.id)) return Refusal::chat_rests;
                tell_all(ChatLines{{chat_.add(member.id, member.profile.name, chat.text)}});
                return {};
            },
            [&](const room::ReactToLine& reaction) -> Answer {
                const auto changed = chat_.react(reaction.line, reaction.emoji, member.id, reaction.on);
                if (!changed) return changed.error();
                if (*changed) tell_all(LineReacted{reaction.line, reaction.emoji, member.id, reaction.on});
                return {};
            },
            [&](const room::Cheer& cheer) -> Answer {
                evening_.count_cheer();
                tell_all(Cheered{member.id, cheer.emoji});
                return {};
            },
            [&](const room::SetReady& set) -> Answer {
                if (!std::holds_alternative<Gathering>(phase_)) return Refusal::not_now;
                if (member.watching) return Refusal::watching;
                member.ready = set.ready;
                step_.room_view_changed = true;
                return {};
            },
            [&](const room::SetWatching& set) -> Answer {
                if (playing() != nullptr) return Refusal::not_now;
                set_watching(member, set.watching);
                step_.room_view_changed = true;
                return {};
            },
            [&](const room::ChangeProfile& change) -> Answer { return change_profile(member, change); },
            [&](const room::Leave&) -> Answer {
                let_go(member, Farewell::left);
                return {};
            },
            [&](const room::Doodle& doodle) -> Answer { return this->doodle(member, doodle.op); },
            [&](const room::SayPulse& said) -> Answer { return say_pulse(member, said); },
            [&](const room::LeaveMeOut& leave) -> Answer {
                member.left_out = leave.out;
                step_.room_view_changed = true;
                return {};
            }},
        command);
}

std::optional<Refusal> Room::doodle(const Member& member, canvas::Op op) {
    if (!std::holds_alternative<Gathering>(phase_)) return Refusal::not_now;
    // Everybody's canvas: strokes in one's own colour, and nothing that takes away what others drew.
    if (std::holds_alternative<canvas::Fill>(op) || std::holds_alternative<canvas::Clear>(op))
        return Refusal::bad_values;
    if (auto* begin = std::get_if<canvas::BeginStroke>(&op)) {
        begin->colour = doodle_colour(member.profile);
        begin->eraser = false;
    }
    if (doodles_.points_of(member.id) + canvas::points_of(op) > limits::doodle_points)
        return Refusal::canvas_full;
    if (!doodles_.may(member.id, op)) return game::canvas_refusal(doodles_, member.id, op);
    const canvas::DrawnOp drawn{member.id, std::move(op)};
    doodles_.apply(drawn);
    tell_all(Doodled{{drawn}});
    return {};
}

std::optional<Refusal> Room::say_pulse(const Member& member, const room::SayPulse& said) {
    if (!std::holds_alternative<Recap>(phase_)) return Refusal::not_now;
    pulses_.say(member.id, said.how);
    step_.pulse_views.push_back(member.id);
    return {};
}

void Room::take_doodles_of(PlayerId who) {
    std::vector<canvas::DrawnOp> taken;
    while (doodles_.can_undo(who)) {
        taken.push_back({who, canvas::Undo{}});
        doodles_.apply(taken.back());
    }
    for (auto& ops : canvas::in_pieces(taken, Gallery::piece_bytes))
        tell_all(Doodled{std::move(ops)});
}

void Room::set_watching(Member& member, bool watching) {
    member.watching = watching;
    member.ready = false;
    const bool in_teams = !watching && settings_.team_mode != TeamMode::none;
    if (!in_teams) member.team = 0;
    if (in_teams && member.team == 0) member.team = roster_.smallest_team(settings_.team_count);
    gathered_changed();
}

std::optional<Refusal> Room::change_profile(Member& member, const room::ChangeProfile& command) {
    if (command.profile != member.profile && could_tell(member.id)) return Refusal::not_now;
    const std::string before = member.profile.name;
    member.profile = command.profile;
    member.allowance = command.allowance;  // counts from the next activity
    member.profile.name = roster_.free_name(command.profile.name, member.id);
    if (member.profile.name != command.profile.name && member.profile.name != before) {
        tell(member.id, Notice{NoticeKind::renamed, member.id, member.profile.name, command.profile.name});
    }
    step_.room_view_changed = true;
    return {};
}

}  // namespace parlor::rooms

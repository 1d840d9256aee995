// What people give, while the lobby gathers, to a round that comes later: the first of the run-sheet that
// wants something beforehand. Its content is drawn for it then, and it begins with that one.
#include <algorithm>

#include "server/rooms/room.hpp"

namespace parlor::rooms {

// Which activity of the run-sheet.
std::optional<std::size_t> Room::gathers_for() const {
    if (!std::holds_alternative<Gathering>(phase_)) return std::nullopt;
    const auto found = std::ranges::find_if(
        run_sheet_, [](const Activity& one) { return game::Beforehand::possible(one.options); });
    if (found == run_sheet_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - run_sheet_.begin());
}

// Asks for content when the host has chosen another evening, always with the same seed: what is asked stays
// as it is where it can. What people gave is kept while the run-sheet has no place for it.
void Room::settle_gathered() {
    const auto activity = gathers_for();
    if (!activity || preparing_) return;
    const Rounds::Options& options = run_sheet_[*activity].options;
    if (!gathered_ || !gathered_->round.is_for(options))
        gathered_ = Gathered{draw_seed(), std::nullopt, game::Beforehand(options)};
    if (gathered_->about == options) return;
    step_.content = ContentRequest{options, gathered_->seed};
}

void Room::take_content(const game::Content& content) {
    const auto activity = gathers_for();
    if (!activity || !gathered_) return;
    gathered_->about = run_sheet_[*activity].options;
    gathered_->round.take(content);
    gathered_changed();
}

std::optional<Refusal> Room::gather(const Member& member, const RoundCommand& command) {
    const auto activity = gathers_for();
    const bool asks = activity && *activity == command.activity && gathered_ && !gathered_->round.empty();
    if (!asks) return Refusal::not_now;
    if (member.watching) return Refusal::watching;
    if (const auto refusal = gathered_->round.on_command(command.command, member.id)) return refusal;
    gathered_changed();
    return {};
}

// What it says, or of how many.
void Room::gathered_changed() {
    if (std::holds_alternative<Gathering>(phase_)) step_.round_views_changed = true;
}

std::optional<RoundView> Room::gathered_view_for(PlayerId viewer) const {
    const auto activity = gathers_for();
    if (!activity || !gathered_ || gathered_->round.empty()) return std::nullopt;
    if (!gathered_->round.is_for(run_sheet_[*activity].options)) return std::nullopt;
    std::vector<PlayerId> who;
    for (const game::Player& player : players())
        who.push_back(player.id);
    return RoundView{static_cast<std::uint16_t>(*activity), gathered_->round.view_for(viewer, who)};
}

}  // namespace parlor::rooms

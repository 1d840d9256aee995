#include "client/bot/loss_watch.hpp"

#include "shared/base/overloaded.hpp"

namespace parlor::bot {

namespace {

std::optional<RoomTime> said_in(const ServerMessage& message) {
    return std::visit(
        overloaded{[](const Seated& seated) -> std::optional<RoomTime> { return seated.now; },
                   [](const Beat& beat) -> std::optional<RoomTime> { return beat.now; },
                   [](const TimeSynced& synced) -> std::optional<RoomTime> { return synced.now; },
                   [](const auto&) -> std::optional<RoomTime> { return std::nullopt; }},
        message);
}

}  // namespace

void LossWatch::notice(const client::Model& model) {
    if (std::holds_alternative<client::Lost>(model.connection)) {
        // Lost again before all was told: what was known before is still to be shown.
        if (!before_ && model.lobby && model.lobby->room) before_ = Knowing{model, room_time_};
        after_.reset();
    } else if (!after_) {
        before_.reset();  // the silent connection has spoken again, or the seat is given up
    }
}

void LossWatch::heard(const ServerMessage& message, const client::Model& model, SteadyTime now) {
    const auto* seated = std::get_if<Seated>(&message);
    const auto* unseated = std::get_if<Unseated>(&message);
    if (unseated != nullptr) {
        if (before_ && unseated->why == Farewell::lobby_closed)
            losses_.push_back({LossKind::lobby, before_->model.lobby->room->code});
        before_.reset();
        after_.reset();
    }
    if (const auto said = said_in(message)) {
        // Those on the loose lane may overtake each other.
        room_time_ = seated != nullptr ? *said : std::max(room_time_, *said);
    }
    if (seated != nullptr && before_) {
        after_.emplace(Knowing{{}, seated->now});
        after_->model.clock.set_scale(model.clock.scale());
    }
    if (!after_) return;
    client::apply(after_->model, message, now);
    if (!told_everything()) return;
    for (Loss& loss : bot::losses(*before_, *after_))
        losses_.push_back(std::move(loss));
    before_.reset();
    after_.reset();
}

// The views come last.
bool LossWatch::told_everything() const {
    const auto& lobby = after_->model.lobby;
    if (!lobby || !lobby->room) return false;
    if (std::holds_alternative<PlayingView>(lobby->room->phase)) return lobby->round.has_value();
    const client::Lobby& then = *before_->model.lobby;
    const bool waits_for_more = std::holds_alternative<GatheringView>(lobby->room->phase) && then.before &&
                                then.room->run_sheet == lobby->room->run_sheet;
    return !waits_for_more || lobby->before;
}

}  // namespace parlor::bot

// Loss, silence and return.
#include <algorithm>

#include "client/link/server_link.hpp"

namespace parlor::client {

namespace {

// For every step of the way to a server; a little more than the transport takes to give up a connect.
constexpr Duration patience = 10s;

}  // namespace

Duration Backoff::next() {
    const Duration wait = std::min(longest, first * (1 << std::min(tries_, 10)));
    ++tries_;
    return wait + Duration{rng_.between(0, count_ms(wait) / 4)};
}

// The connection is gone and the seat is kept.
void ServerLink::lost() {
    if (!lost_at_) lost_at_ = now_;
    if (challenger_) {  // on its way already
        wire_ = std::exchange(challenger_, std::nullopt);
        return;
    }
    if (resolver_.pending() && std::holds_alternative<Lost>(model_.connection)) return;
    retry_later();
}

// Whether a way back is being tried just now.
bool ServerLink::trying() const {
    return challenger_ || (wire_ && (!in_use() || returning_)) || resolver_.pending();
}

void ServerLink::retry_later() {
    const Duration wait = backoff_.next();
    show(Lost{server_, now_ + wait, backoff_.tries(), server_restarts_});
}

void ServerLink::retry_now() {
    auto* lost = std::get_if<Lost>(&model_.connection);
    if (lost == nullptr) return;
    lost->next_try = now_;
    changed_ = true;
}

void ServerLink::retry_if_due() {
    const auto* lost = std::get_if<Lost>(&model_.connection);
    if (lost != nullptr && now_ >= lost->next_try && !trying()) dial();
}

// A connection that stops on its way to the welcome, or to the seat that was asked back.
void ServerLink::drop_stuck(std::optional<Wire>& wire) {
    if (!wire || now_ - wire->since < patience) return;
    if (wire->stage == Wire::Stage::ready && !returning_) return;
    const transport::ConnectionId id = wire->id;
    transport_->drop(id);
    gone(id, Goodbye::none);
}

// When it has been quiet for so long that the transport asks whether the server is still there; it does with
// service(). Nothing where nobody acknowledges anything.
std::optional<SteadyTime> ServerLink::asks_at() const {
    const auto acknowledged = in_use() ? transport_->acknowledged_at(wire_->id) : std::nullopt;
    if (!acknowledged) return std::nullopt;
    return std::max(heard_at_, *acknowledged) + transport::quiet_at_most;
}

std::optional<SteadyTime> ServerLink::silent_at() const {
    if (!seated() || !in_use() || !model_.is_online()) return std::nullopt;
    const auto asks = asks_at();
    if (!asks) return heard_at_ + (in_play() ? silence_in_play : silence_at_rest);
    // Who was held up themselves has not asked yet.
    return asked_at_.value_or(*asks) + patience_for_answers;
}

void ServerLink::note_question() {
    const auto asks = asks_at();
    if (!asks || now_ < *asks) {
        asked_at_.reset();
    } else if (!asked_at_) {
        asked_at_ = now_;
    }
}

void ServerLink::watch_silence() {
    note_question();
    const auto silent = silent_at();
    if (!silent || now_ <= *silent) return;
    lost_at_ = now_;
    show(Lost{server_, now_, 0});
}

// The silent connection spoke before the one beside it was answered.
void ServerLink::heard_again() {
    const bool silent = std::holds_alternative<Lost>(model_.connection) && in_use() && !returning_;
    if (!silent) return;
    if (challenger_) transport_->close(challenger_->id, static_cast<std::uint32_t>(Goodbye::done));
    challenger_.reset();
    lost_at_.reset();
    backoff_.reset();
    show(Online{server_});
}

void ServerLink::break_off() {
    if (challenger_) transport_->drop(challenger_->id);
    challenger_.reset();
    if (!wire_) return;
    const transport::ConnectionId id = wire_->id;
    transport_->drop(id);
    gone(id, Goodbye::none);
}

}  // namespace parlor::client

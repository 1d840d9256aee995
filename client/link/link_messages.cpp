// What both sides say once the line stands.
#include "client/link/server_link.hpp"
#include "shared/base/overloaded.hpp"
#include "shared/protocol/codec.hpp"

namespace parlor::client {

namespace {

constexpr int quick_syncs_at_first = 3;
constexpr Duration between_quick_syncs = 400ms;

// Room time alone shows nowhere until a screen counts with it.
bool shows(const ServerMessage& message) {
    return !std::holds_alternative<Beat>(message) && !std::holds_alternative<TimeSynced>(message);
}

}  // namespace

bool ServerLink::send(const ClientMessage& message) {
    if (!in_use() || !model_.is_online()) return false;
    post(message);
    return true;
}

void ServerLink::post(const ClientMessage& message) {
    const bool loose = std::holds_alternative<TimeSync>(message);
    const transport::Lane lane = loose ? transport::Lane::loose : transport::Lane::ordered;
    if (!wire_->end.seal(lane, codec::encode(message), frame_)) return;
    transport_->send(wire_->id, lane, frame_);
    transport_->flush();
}

void ServerLink::take(std::span<const std::byte> bytes) {
    const auto message = codec::decode_server(bytes);
    if (!message) {
        ++stats_.protocol_errors;
        transport_->drop(wire_->id);
        return end(Trouble::protocol);
    }
    if (const auto* refused = std::get_if<Refused>(&*message); refused != nullptr && ends_return(*refused)) {
        return;
    }
    // The lobby has closed, and its crew meets another time.
    if (std::holds_alternative<CrewRests>(*message) && ends_return(Refused{Refusal::unknown_code})) return;
    apply(model_, *message, now_);
    changed_ = changed_ || shows(*message);
    if (std::holds_alternative<Welcome>(*message)) welcomed();
    if (const auto* seated_now = std::get_if<Seated>(&*message)) after(*seated_now);
    if (const auto* view = std::get_if<RoomView>(&*message); view != nullptr && model_.lobby) {
        code_ = view->code;
    }
    if (std::holds_alternative<Unseated>(*message)) {
        code_.clear();
        leaving_ = false;
    }
    if (listener_) listener_(*message, now_);
}

void ServerLink::welcomed() {
    if (wire_->stage != Wire::Stage::introduced) return;
    wire_->stage = Wire::Stage::ready;
    wire_->since = now_;
    if (model_.round_trip == 0ms) model_.round_trip = transport_->round_trip(wire_->id);
    if (seated()) {
        returning_ = true;
        post(lobby::Command{lobby::JoinLobby{code_, is_watching()}});
        return;
    }
    show(Online{server_});
    if (errand_) post(*std::exchange(errand_, std::nullopt));
}

void ServerLink::after(const Seated&) {
    quick_syncs_ = quick_syncs_at_first;
    next_sync_ = now_;
    leaving_ = false;
    if (!returning_) return;
    returning_ = false;
    ++stats_.resumes;
    if (lost_at_) stats_.last_resume = now_ - *lost_at_;
    lost_at_.reset();
    backoff_.reset();
    server_restarts_ = false;
    show(Online{server_});
}

// A seat that cannot come back ends the lobby, not the connection; anything else is tried again.
bool ServerLink::ends_return(const Refused& refused) {
    if (!returning_) return false;
    returning_ = false;
    if (refused.why == Refusal::removed || refused.why == Refusal::unknown_code) {
        apply(model_, Unseated{refused.why == Refusal::removed ? Farewell::removed : Farewell::lobby_closed},
              now_);
        code_.clear();
        lost_at_.reset();
        backoff_.reset();
        show(Online{server_});
        return true;
    }
    transport_->close(wire_->id, static_cast<std::uint32_t>(Goodbye::done));
    wire_.reset();
    retry_later();
    return true;
}

bool ServerLink::is_watching() const {
    const MemberView* me = model_.lobby ? model_.lobby->me() : nullptr;
    return me != nullptr && me->watching;
}

bool ServerLink::in_play() const {
    if (!model_.lobby || !model_.lobby->room) return false;
    return std::holds_alternative<PlayingView>(model_.lobby->room->phase) && !model_.lobby->room->paused;
}

void ServerLink::sync_if_due() {
    if (!seated() || !in_use() || !model_.is_online() || now_ < next_sync_) return;
    post(TimeSync{static_cast<std::uint64_t>(count_ms(now_.time_since_epoch()))});
    if (quick_syncs_ > 0) {
        --quick_syncs_;
        next_sync_ = now_ + between_quick_syncs;
    } else {
        next_sync_ = now_ + (in_play() ? sync_in_play : sync_at_rest);
    }
}

}  // namespace parlor::client

#include "client/app/seat_keeper.hpp"

#include <utility>
#include <variant>

namespace parlor::app {

bool SeatKeeper::watch(const client::Model& model, bool own, std::int64_t utc_seconds) {
    const bool seated = model.lobby && model.lobby->room;
    const bool just_taken = seated && !seated_;
    if (just_taken) take(model, own, utc_seconds);
    if (seated) note(model);
    if (!seated && seated_) leave(model);
    seated_ = seated;
    const bool asking = std::holds_alternative<client::Connecting>(model.connection) || model.is_online();
    if (!asking) going_back_ = false;
    const std::uint32_t refusal = model.refusal ? model.refusal->number : 0;
    if (std::exchange(last_refusal_, refusal) != refusal && model.refusal && going_back_) {
        refused(model.refusal->refused.why);
    }
    // The crew's lobby has closed: there is no seat in it any more.
    const std::uint32_t rest = model.crew_rest ? model.crew_rest->number : 0;
    if (std::exchange(last_rest_, rest) != rest && model.crew_rest && going_back_)
        refused(Refusal::unknown_code);
    return just_taken;
}

void SeatKeeper::take(const client::Model& model, bool own, std::int64_t utc_seconds) {
    going_back_ = false;
    taken_.reset();
    const auto* online = std::get_if<client::Online>(&model.connection);
    if (own || online == nullptr) return;
    const RoomView& room = *model.lobby->room;
    taken_.emplace();
    taken_->address = address_of(online->server);
    taken_->server_name = model.server ? model.server->server_name : "";
    taken_->code = room.code;
    taken_->when = utc_seconds;
    store_.remember_server(
        {taken_->address, taken_->server_name, room.settings.title, room.code, utc_seconds});
}

// The host may rename the lobby, and one may take another name or begin to watch.
void SeatKeeper::note(const client::Model& model) {
    if (!taken_) return;
    taken_->lobby_title = model.lobby->room->settings.title;
    if (const MemberView* me = model.lobby->me(); me != nullptr) {
        taken_->name = me->profile.name;
        taken_->watching = me->watching;
    }
    store_.keep_seat(*taken_);
}

// There is no way back into a lobby that is over, or that one was taken out of.
void SeatKeeper::leave(const client::Model& model) {
    const std::optional<KeptSeat> left = std::exchange(taken_, std::nullopt);
    if (!left || !model.farewell) return;
    if (client::ends_seat(*model.farewell)) store_.give_up_seat();
    if (model.farewell != Farewell::left && client::ends_seat(*model.farewell)) {
        store_.forget_lobby(left->address);
    }
}

void SeatKeeper::refused(Refusal why) {
    going_back_ = false;
    const std::optional<KeptSeat> seat = store_.seat();
    if (!seat || !client::ends_seat(why)) return;
    store_.forget_lobby(seat->address);
    store_.give_up_seat();
}

void SeatKeeper::asks_for(const ServerName& server, std::string_view code) {
    const std::optional<KeptSeat>& seat = store_.seat();
    going_back_ = seat && seat->address == address_of(server) && seat->code == code;
}

void SeatKeeper::gives_up() {
    taken_.reset();
    store_.give_up_seat();
}

std::optional<KeptSeat> SeatKeeper::offered(std::int64_t utc_seconds) const {
    const std::optional<KeptSeat>& seat = store_.seat();
    const bool offers = seat && !seated_ && client::is_of_this_evening(*seat, utc_seconds);
    return offers ? seat : std::nullopt;
}

}  // namespace parlor::app

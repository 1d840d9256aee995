#include "server/rooms/room_run.hpp"

#include <algorithm>

#include "shared/base/overloaded.hpp"
#include "shared/protocol/codec.hpp"

namespace parlor::rooms {

namespace {

std::vector<PlayerId> resolve(const game::Audience& audience, const Room& room) {
    // A list is taken as it is: somebody who has just lost the seat still hears why.
    if (const auto* only = std::get_if<game::Only>(&audience)) return only->who;
    std::vector<PlayerId> who = room.connected_members();
    std::erase_if(who, [&](PlayerId one) { return !game::includes(audience, one); });
    return who;
}

}  // namespace

RoomRun::RoomRun(const RoomOrigin& origin, std::unique_ptr<Recorder> recorder)
    : recorder_(std::move(recorder)), room_(origin) {
    if (recorder_) recorder_->begin(origin);
}

RoomRun::RoomRun(const RoomOrigin& origin, std::span<const RoomInput> before,
                 std::unique_ptr<Recorder> recorder)
    : room_(origin) {
    struct Nobody final : RoomOutput {
        void deliver(std::span<const PlayerId>, const std::vector<std::byte>&) override {}
    };
    Nobody nobody;
    for (const RoomInput& input : before)
        feed(input, nobody);
    recorder_ = std::move(recorder);
}

RoomRun::~RoomRun() {
    if (recorder_) recorder_->end(digest_.value());
}

RoomStep RoomRun::feed(const RoomInput& input, RoomOutput& output) {
    if (recorder_) recorder_->record(input);
    RoomStep step = room_.apply(input);
    for (const auto& message : step.messages) {
        const std::vector<PlayerId> to = resolve(message.to, room_);
        if (!to.empty()) emit(to, codec::encode(message.what), output);
    }
    room_view_waits_ = room_view_waits_ || step.room_view_changed;
    round_views_wait_ = round_views_wait_ || step.round_views_changed;
    pulse_views_wait_.insert(step.pulse_views.begin(), step.pulse_views.end());
    // Where there is no crew there is nothing to wait for.
    crew_views_wait_ = room_.crew() && (crew_views_wait_ || step.crew_views_changed);
    if (std::holds_alternative<ViewsSent>(input.what)) send_views(output);
    return step;
}

void RoomRun::send_views(RoomOutput& output) {
    const std::vector<PlayerId> everybody = room_.connected_members();
    if (room_view_waits_ && !everybody.empty())
        emit(everybody, codec::encode(ServerMessage{room_.view()}), output);
    if (round_views_wait_) {
        for (const PlayerId who : everybody) {
            if (auto view = room_.round_view_for(who)) {
                emit(std::span(&who, 1), codec::encode(ServerMessage{std::move(*view)}), output);
            }
        }
    }
    for (const PlayerId who : everybody) {
        if (pulse_views_wait_.contains(who))
            emit(std::span(&who, 1), codec::encode(ServerMessage{room_.pulse_view_for(who)}), output);
    }
    if (crew_views_wait_) {
        for (const PlayerId who : everybody) {
            if (auto view = room_.crew_view_for(who))
                emit(std::span(&who, 1), codec::encode(ServerMessage{std::move(*view)}), output);
        }
    }
    room_view_waits_ = round_views_wait_ = crew_views_wait_ = false;
    pulse_views_wait_.clear();
}

void RoomRun::emit(std::span<const PlayerId> to, const std::vector<std::byte>& message, RoomOutput& output) {
    for (const PlayerId who : to)
        digest_.add_number(who.value);
    digest_.add(message);
    output.deliver(to, message);
}

}  // namespace parlor::rooms

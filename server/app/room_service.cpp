#include "server/app/room_service.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "shared/protocol/codec.hpp"
#include "shared/protocol/presets.hpp"

namespace parlor::app {

namespace {

// While a lobby is busy its views leave every tick; the first after a quiet time leaves at once.
constexpr Duration tick = 25ms;
// How much of a room's time may be lost with the process.
constexpr Duration between_notes = 1s;

// Hands what a room says to the connections of its members.
class Postman final : public rooms::RoomOutput {
public:
    Postman(const rooms::OpenRoom& room, RoomMail& mail) : room_(room), mail_(mail) {}
    void deliver(std::span<const PlayerId> to, const std::vector<std::byte>& message) override {
        for (const PlayerId who : to) {
            const auto found = room_.connections.find(who);
            if (found != room_.connections.end()) mail_.post(found->second, message);
        }
    }

private:
    const rooms::OpenRoom& room_;
    RoomMail& mail_;
};

}  // namespace

RoomService::RoomService(const content::ContentLibrary& library, RoomMail& mail, RecorderFactory recorder,
                         Keeping keeping, std::uint16_t time_scale, std::uint64_t seed)
    : library_(library),
      mail_(mail),
      recorder_(std::move(recorder)),
      keeping_(keeping),
      journal_(keeping.journal),
      time_scale_(time_scale),
      rng_(seed) {}

rooms::OpenRoom* RoomService::open(std::string title) {
    return directory_.full() ? nullptr : &open_room(std::move(title), "");
}

// Under that code, or one that is free.
rooms::OpenRoom& RoomService::open_room(std::string title, std::string code) {
    rooms::RoomSeed seed;
    seed.code = std::move(code);
    const std::uint64_t high = rng_.next();
    seed.seed = high << 32U | rng_.next();
    seed.settings.title = std::move(title);
    seed.settings.capacity = limits::default_players_a_lobby;
    seed.run_sheet = presets().front().run_sheet;
    const auto recorder = [this](RoomId id, std::uint64_t door, const std::string& of_room) {
        return recorder_for(id, door, of_room);
    };
    const auto reserved = [this](const std::string& of_crew) {
        return keeping_.history != nullptr && keeping_.history->find(of_crew);
    };
    rooms::OpenRoom& room = directory_.open(std::move(seed), reserved, recorder, now_, time_scale_, rng_);
    settle_pace(room);
    return room;
}

Result<RoomService::Arrived, Refused> RoomService::arrive(rooms::OpenRoom& room, rooms::Happening arrival,
                                                          std::uint32_t connection) {
    // The seat is known only after the room has spoken, so its first words wait here for the connection.
    struct Held {
        std::vector<PlayerId> to;
        std::vector<std::byte> message;
    };
    class Hold final : public rooms::RoomOutput {
    public:
        void deliver(std::span<const PlayerId> to, const std::vector<std::byte>& message) override {
            held.push_back({{to.begin(), to.end()}, message});
        }
        std::vector<Held> held;
    };
    Hold hold;
    const RoomTime at = room.pace.now(now_);
    const rooms::RoomStep step = room.run.feed({at, utc_, std::move(arrival)}, hold);
    count_input(room);
    if (step.refused) {
        const RoomView view = room.run.room().view();
        return failure(Refused{*step.refused, view.settings.capacity});
    }
    const Arrived arrived{step.at_door ? *step.at_door : *step.seated, step.at_door.has_value()};
    const PlayerId who = arrived.who;
    const auto before = room.connections.find(who);
    if (before != room.connections.end() && before->second != connection) mail_.unseat(before->second, true);
    room.connections[who] = connection;
    Postman postman(room, mail_);
    for (const Held& one : hold.held)
        postman.deliver(one.to, one.message);
    follow(room, step);
    if (step.content) feed(room, rooms::ContentDrawn{draw(room, *step.content)});
    settle_pace(room);
    return arrived;
}

void RoomService::drop(RoomId id, PlayerId who, std::uint32_t connection) {
    rooms::OpenRoom* room = directory_.find(id);
    if (room == nullptr) return;
    const auto found = room->connections.find(who);
    // A newer connection may hold the seat already.
    if (found == room->connections.end() || found->second != connection) return;
    room->connections.erase(found);
    feed(*room, rooms::MemberDropped{who});
}

void RoomService::feed(rooms::OpenRoom& room, rooms::Happening happening) {
    rooms::RoomStep step = feed_one(room, std::move(happening));
    // Content that was asked for comes before anything else happens.
    while (step.content)
        step = feed_one(room, rooms::ContentDrawn{draw(room, *step.content)});
    settle_pace(room);
}

rooms::RoomStep RoomService::feed_one(rooms::OpenRoom& room, rooms::Happening happening) {
    Postman postman(room, mail_);
    if (room.inputs_since_snapshot > 0 && room.run.room().may_begin_activity(happening)) snapshot(room);
    rooms::RoomStep step = room.run.feed({room.pace.now(now_), utc_, std::move(happening)}, postman);
    count_input(room);
    follow(room, step);
    return step;
}

// What a step means for connections and for what is kept.
void RoomService::follow(rooms::OpenRoom& room, const rooms::RoomStep& step) {
    room.crew_evening_waits = room.crew_evening_waits || step.crew_evening_ended;
    for (const PlayerId who : step.admitted) {
        const auto found = room.connections.find(who);
        if (found != room.connections.end()) mail_.admit(found->second);
    }
    for (const PlayerId who : step.unseated) {
        const auto found = room.connections.find(who);
        if (found == room.connections.end()) continue;
        const std::uint32_t connection = found->second;
        room.connections.erase(found);
        mail_.unseat(connection, false);
    }
}

game::Content RoomService::draw(rooms::OpenRoom& room, const rooms::ContentRequest& request) {
    Rng rng(request.seed);
    return library_.draw(request.options, rng, room.run.room().drawn_before());
}

// Room time stands still while the room is paused; a room that nobody is in is closed after a while.
void RoomService::settle_pace(rooms::OpenRoom& room) {
    room.pace.set_paused(room.run.room().paused(), now_);
    if (!room.run.room().empty()) {
        room.empty_since.reset();
    } else if (!room.empty_since) {
        room.empty_since = now_;
    }
}

SteadyTime RoomService::views_due(const rooms::OpenRoom& room) const {
    return room.views_sent + tick;
}

void RoomService::service() {
    const bool notes_time = journal_ != nullptr && now_ >= next_note_;
    if (notes_time) next_note_ = now_ + between_notes;
    std::vector<RoomId> to_close;
    for (auto& [id, owned] : directory_.rooms()) {
        rooms::OpenRoom& room = *owned;
        // Several deadlines may have passed: after a late wake-up they are met one after the other, all now.
        for (int fired = 0; fired < 64; ++fired) {
            const auto due = room.run.room().next_deadline();
            if (!due || *due > room.pace.now(now_) || timers_wait(room)) break;
            feed(room, rooms::TimerFired{});
        }
        if (room.run.views_wait() && views_due(room) <= now_) {
            room.views_sent = now_;
            feed_one(room, rooms::ViewsSent{});
        }
        if (snapshot_due(room)) snapshot(room);
        // At rest, too: a break must not begin anew with each restart.
        if (notes_time && !room.run.room().paused())
            journal_->note_time(id, room.pace.now(now_), room.run.room().playing_now());
        const bool empty = room.empty_since && now_ - *room.empty_since >= limits::empty_room_kept;
        if (empty && !room.crew_evening_waits) to_close.push_back(id);
    }
    for (const RoomId id : to_close)
        close(id);
    if (keeping_.history != nullptr && now_ >= next_forgetting_) forget_history();
}

// Nobody is in it, but somebody may still wait at its door.
void RoomService::close(RoomId id) {
    for (const auto& [who, connection] : directory_.find(id)->connections) {
        mail_.post(connection, codec::encode(ServerMessage{Refused{Refusal::door_gone}}));
        mail_.unseat(connection, false);
    }
    directory_.close(id);
    if (journal_ != nullptr) journal_->remove_room(id);
}

std::optional<SteadyTime> RoomService::next_wake() const {
    std::optional<SteadyTime> next;
    const auto also = [&](std::optional<SteadyTime> time) {
        if (time && (!next || *time < *next)) next = time;
    };
    for (const auto& [id, owned] : directory_.rooms()) {
        const rooms::OpenRoom& room = *owned;
        const auto due = room.run.room().next_deadline();
        if (due && !timers_wait(room)) also(room.pace.when(*due));
        if (room.run.views_wait()) also(views_due(room));
        // What waits to be written is tried again by a clock of its own.
        if (room.empty_since && !room.crew_evening_waits) also(*room.empty_since + limits::empty_room_kept);
    }
    return next;
}

bool RoomService::timers_wait(const rooms::OpenRoom& room) const {
    return room.run.room().paused() || (draining_ && room.run.room().at_rest());
}

bool RoomService::plays() const {
    return std::ranges::any_of(directory_.rooms(),
                               [](const auto& entry) { return entry.second->run.room().in_play(); });
}

void RoomService::close_all() {
    directory_.rooms().clear();
}

}  // namespace parlor::app

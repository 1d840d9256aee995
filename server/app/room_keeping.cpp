// What outlives the process of the rooms: inputs and snapshots in the journal, and how they come back.
#include <spdlog/spdlog.h>

#include <algorithm>

#include "server/app/room_service.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::app {

namespace {

// While people gather: what is run again after a restart is bounded in time and number.
constexpr Duration time_between_snapshots = 3min;
constexpr std::size_t inputs_between_snapshots = 2'000;

// Tells several what it is told.
class Recorders final : public rooms::Recorder {
public:
    void add(std::unique_ptr<rooms::Recorder> one) { all_.push_back(std::move(one)); }
    void begin(const rooms::RoomOrigin& origin) override {
        for (const auto& one : all_)
            one->begin(origin);
    }
    void record(const rooms::RoomInput& input) override {
        for (const auto& one : all_)
            one->record(input);
    }
    void end(std::uint64_t digest) override {
        for (const auto& one : all_)
            one->end(digest);
    }

private:
    std::vector<std::unique_ptr<rooms::Recorder>> all_;
};

// What of the inputs since a snapshot holds by any rules: who came, left, and was let in or removed.
bool is_of_people(const rooms::RoomInput& input) {
    return std::visit(overloaded{[](const rooms::MemberArrived&) { return true; },
                                 [](const rooms::MemberKnocked&) { return true; },
                                 [](const rooms::MemberSaid& said) {
                                     return std::holds_alternative<room::Leave>(said.command);
                                 },
                                 [](const rooms::HostSaid& said) {
                                     return std::holds_alternative<host::AnswerKnock>(said.command) ||
                                            std::holds_alternative<host::Remove>(said.command) ||
                                            std::holds_alternative<host::MakeHost>(said.command);
                                 },
                                 [](const auto&) { return false; }},
                      input.what);
}

}  // namespace

std::unique_ptr<rooms::Recorder> RoomService::recorder_for(RoomId id, std::uint64_t door,
                                                           const std::string& code) const {
    auto both = std::make_unique<Recorders>();
    if (journal_ != nullptr) both->add(std::make_unique<journal::JournalRecorder>(*journal_, id, door));
    if (recorder_) both->add(recorder_(id, code));
    return both;
}

std::size_t RoomService::bring_back() {
    if (journal_ == nullptr) return 0;
    journal::Journal::Loaded loaded = journal_->load();
    if (loaded.unreadable > 0)
        spdlog::warn("{} lobbies could not be read and have ended.", loaded.unreadable);
    std::size_t count = 0;
    std::size_t again = 0;
    for (journal::Journal::Stored& stored : loaded.rooms) {
        if (stored.other_rules)
            std::erase_if(stored.inputs, [](const auto& input) { return !is_of_people(input); });
        rooms::OpenRoom* room = bring_back_one(stored);
        if (room == nullptr) continue;
        // By other rules the inputs since would give another room: it goes on from its snapshot.
        if (stored.other_rules) snapshot(*room);
        feed(*room, rooms::EverybodyDropped{});
        if (stored.other_rules && stored.in_round) {
            feed(*room, rooms::RoundLost{});
            ++again;
        }
        bring_back_crew(*room);
        settle_pace(*room);
        ++count;
    }
    if (again > 0) spdlog::info("The rules have changed: {} of them begin their round again.", again);
    return count;
}

rooms::OpenRoom* RoomService::bring_back_one(const journal::Journal::Stored& stored) {
    auto recorder = std::make_unique<Recorders>();
    recorder->add(std::make_unique<journal::JournalRecorder>(*journal_, stored.id, stored.door));
    if (recorder_) {
        // A recording of its own has to begin at the beginning.
        const rooms::Room room(stored.origin);
        auto file = recorder_(stored.id, room.code());
        file->begin(stored.origin);
        for (const rooms::RoomInput& input : stored.inputs)
            file->record(input);
        recorder->add(std::move(file));
    }
    rooms::OpenRoom* room = directory_.bring_back(
        std::make_unique<rooms::OpenRoom>(stored.id, stored.door, stored.origin, stored.inputs,
                                          std::move(recorder), stored.at, now_, time_scale_));
    if (room == nullptr) return nullptr;
    room->inputs_since_snapshot = stored.inputs.size();
    room->snapshot_at = now_;
    room->pace.set_paused(room->run.room().paused(), now_);
    return room;
}

// From here on it is what the room begins with: what came before is forgotten.
void RoomService::snapshot(rooms::OpenRoom& room) {
    if (journal_ == nullptr || !room.run.room().at_rest()) return;
    journal_->cut(room.id, room.pace.now(now_), room.run.room().snapshot());
    room.inputs_since_snapshot = 0;
    room.snapshot_at = now_;
    room.played_since_snapshot = false;
}

// After each activity, and now and then while people gather.
bool RoomService::snapshot_due(const rooms::OpenRoom& room) const {
    if (!room.run.room().at_rest() || room.inputs_since_snapshot == 0) return false;
    return room.played_since_snapshot || room.inputs_since_snapshot >= inputs_between_snapshots ||
           now_ - room.snapshot_at >= time_between_snapshots;
}

std::optional<std::string> RoomService::commit() {
    auto trouble = journal_ == nullptr ? std::nullopt : journal_->commit();
    // A room whose evening is in the history must not come back to before its end.
    if (!trouble) write_crew_evenings();
    return trouble;
}

journal::Journal::Figures RoomService::journal_figures() const {
    return journal_ == nullptr ? journal::Journal::Figures{} : journal_->figures();
}

// Marks the beginning of an activity at once: it says to rules that come after these what was lost.
void RoomService::count_input(rooms::OpenRoom& room) {
    ++room.inputs_since_snapshot;
    const bool plays = room.run.room().playing_now();
    if (plays && !room.played_since_snapshot && journal_ != nullptr)
        journal_->note_time(room.id, room.pace.now(now_), true);
    room.played_since_snapshot = room.played_since_snapshot || plays;
}

void RoomService::snapshot_all() {
    for (auto& [id, room] : directory_.rooms()) {
        if (room->inputs_since_snapshot > 0) snapshot(*room);
    }
}

}  // namespace parlor::app

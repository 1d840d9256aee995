// Lobbies that are a crew's: opened under its code, told what the history holds, their evenings written into
// it.
#include <spdlog/spdlog.h>

#include <algorithm>

#include "server/app/room_service.hpp"
#include "shared/protocol/invite.hpp"

namespace parlor::app {

namespace {

// After the disk has refused, and between two looks at what has become old.
constexpr Duration between_tries = 5s;
constexpr Duration between_forgettings = 24 * 60min;
// A code that nobody has met under is free again then.
constexpr Duration kept_without_evening = 30 * between_forgettings;

}  // namespace

rooms::OpenRoom* RoomService::room_of(const history::Crew& crew) {
    rooms::OpenRoom* room = directory_.find(crew.code);
    const bool of_crew = room != nullptr && room->run.room().crew() && room->run.room().crew()->id == crew.id;
    return of_crew ? room : nullptr;
}

// As it stands now. What the room was told before goes out of the journal as soon as it may.
void RoomService::tell_crew(rooms::OpenRoom& room, const std::optional<history::Crew>& crew) {
    const auto& known = room.run.room().crew();
    std::optional<rooms::CrewMemory> memory;
    if (crew) {
        memory = keeping_.history->memory(*crew, utc_);
        const std::uint64_t high = rng_.next();
        memory->opening = known ? known->opening : high << 32U | rng_.next();
    } else if (!known) {
        return;
    }
    feed(room, rooms::CrewTold{std::move(memory)});
    snapshot(room);
}

Result<rooms::OpenRoom*, Refusal> RoomService::open_crew(const history::KeyHash& key) {
    if (!keeps_crews()) return failure(Refusal::no_crews);
    const auto crew = keeping_.history->find(key);
    if (!crew) return failure(Refusal::unknown_crew);
    if (rooms::OpenRoom* open = directory_.find(crew->code)) return open;
    if (directory_.full()) return failure(Refusal::server_full);
    rooms::OpenRoom& room = open_room(crew->plan.name, crew->code);
    keeping_.history->note_opened(crew->row, utc_);
    tell_crew(room, crew);
    return &room;
}

std::optional<Refusal> RoomService::keep_crew(rooms::OpenRoom& room, PlayerId who,
                                              const history::KeyHash& key, const CrewPlan& plan) {
    if (!keeps_crews()) return Refusal::no_crews;
    history::History& history = *keeping_.history;
    if (const auto& known = room.run.room().crew()) {
        const auto crew = history.find_id(known->id);
        if (!crew) return Refusal::cannot_keep;
        if (!*crew || (*crew)->key != key) return Refusal::not_keeper;
        if (!history.change((*crew)->row, plan, utc_)) return Refusal::cannot_keep;
    } else {
        // Not whoever stands in for a moment: the key is made once.
        if (room.run.room().owner_of_chair() != who) return Refusal::not_host;
        if (history.full()) return Refusal::no_crews;
        if (history.find(key)) return Refusal::not_now;
        const std::uint64_t high = rng_.next();
        if (!history.add(high << 32U | rng_.next(), key, room.run.room().code(), plan, utc_,
                         room.run.room().evening_goes_on()))
            return Refusal::cannot_keep;
        spdlog::info("Lobby {} is a crew's from now on.", room.run.room().code());
    }
    tell_crew(room, history.find(key));
    return {};
}

std::optional<Refusal> RoomService::remember(rooms::OpenRoom& room, PlayerId who, const rooms::SeatHash& seat,
                                             bool on) {
    if (!keeps_crews()) return Refusal::no_crews;
    const auto& known = room.run.room().crew();
    if (!known) return Refusal::not_now;
    const auto member = std::ranges::find(known->members, seat, &rooms::CrewMember::seat);
    const bool was_on = member != known->members.end() && member->remembered;
    if (was_on == on) return {};
    const auto crew = keeping_.history->find_id(known->id);
    if (!crew) return Refusal::cannot_keep;
    if (!*crew) return Refusal::unknown_crew;
    switch (keeping_.history->remember((*crew)->row, seat, room.run.room().name_of(who), on, utc_)) {
        case history::History::Remembered::full:
            return Refusal::crew_full;
        case history::History::Remembered::refused:
            return Refusal::cannot_keep;
        case history::History::Remembered::done:
            break;
    }
    tell_crew(room, *crew);
    return {};
}

Result<CrewPart, Refusal> RoomService::crew_part(const std::string& code, const rooms::SeatHash& seat) {
    if (!keeps_crews()) return failure(Refusal::no_crews);
    const auto normal = normalise_code(code);
    const auto crew = normal ? keeping_.history->find(*normal) : std::nullopt;
    if (!crew) return failure(Refusal::unknown_crew);
    return keeping_.history->part(*crew, seat);
}

Result<CrewPart, Refusal> RoomService::delete_crew_part(const std::string& code,
                                                        const rooms::SeatHash& seat) {
    const auto before = crew_part(code, seat);
    if (!before || !before->kept) return before;
    const auto crew = keeping_.history->find(before->code);
    if (!crew || !keeping_.history->forget(crew->row, seat)) return failure(Refusal::cannot_keep);
    if (rooms::OpenRoom* room = room_of(*crew)) tell_crew(*room, crew);
    return keeping_.history->part(*crew, seat);
}

std::optional<Refusal> RoomService::end_crew(const history::KeyHash& key) {
    if (!keeps_crews()) return Refusal::no_crews;
    const auto crew = keeping_.history->find(key);
    if (!crew) return Refusal::unknown_crew;
    rooms::OpenRoom* room = room_of(*crew);
    if (!keeping_.history->end(crew->row)) return Refusal::cannot_keep;
    if (room != nullptr) {
        room->crew_evening_waits = false;
        tell_crew(*room, std::nullopt);
    }
    return {};
}

std::optional<CrewRests> RoomService::resting_crew(const std::string& code) {
    const auto normal = normalise_code(code);
    const auto crew = keeps_crews() && normal ? keeping_.history->find(*normal) : std::nullopt;
    if (!crew) return std::nullopt;
    return CrewRests{crew->code, crew->plan.name, crew->plan.meeting};
}

// The history is what counts: the process may have ended between what it wrote and what the room was told, or
// before it wrote.
void RoomService::bring_back_crew(rooms::OpenRoom& room) {
    const auto& known = room.run.room().crew();
    if (!keeps_crews() || !known) return;
    room.crew_evening_waits = room.run.room().crew_evening().has_value();
    if (const auto crew = keeping_.history->find_id(known->id)) tell_crew(room, *crew);
}

void RoomService::write_crew_evenings() {
    if (!keeps_crews() || now_ < next_crew_write_) return;
    for (auto& [id, owned] : directory_.rooms()) {
        rooms::OpenRoom& room = *owned;
        if (!room.crew_evening_waits) continue;
        const auto& known = room.run.room().crew();
        const auto& evening = room.run.room().crew_evening();
        if (!known) {
            room.crew_evening_waits = false;
            continue;
        }
        const auto crew = keeping_.history->find_id(known->id);
        if (!crew || (*crew && evening && !keeping_.history->write(**crew, *evening))) {
            spdlog::error("What an evening of crew {} brought cannot be written yet. It is tried again.",
                          room.run.room().code());
            next_crew_write_ = now_ + between_tries;
            continue;
        }
        room.crew_evening_waits = false;
        tell_crew(room, *crew);
    }
}

void RoomService::forget_history() {
    next_forgetting_ = now_ + between_forgettings;
    const Duration kept(keeping_.history_days);
    keeping_.history->forget_before(utc_ - kept, utc_ - std::min(kept, kept_without_evening));
}

}  // namespace parlor::app

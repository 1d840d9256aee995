#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/content/content_library.hpp"
#include "server/history/history.hpp"
#include "server/journal/journal.hpp"
#include "server/rooms/room_directory.hpp"
#include "shared/base/result.hpp"

namespace parlor::app {

using RecorderFactory = std::function<std::unique_ptr<rooms::Recorder>(RoomId, const std::string& code)>;

// Where rooms' messages go.
class RoomMail {
public:
    virtual ~RoomMail() = default;
    virtual void post(std::uint32_t connection, const std::vector<std::byte>& message) = 0;
    // That connection has no seat any more; with `closed` the connection itself is to end: the seat was taken
    // from another window.
    virtual void unseat(std::uint32_t connection, bool closed) = 0;
    // Who stood at the door has a seat.
    virtual void admit(std::uint32_t connection) = 0;
};

// Runs the rooms in real time: feeds them what happens, fires their timers, draws their content, sends their
// views at most once a tick, closes those that have been empty for long.
class RoomService {
public:
    // What is kept beyond the process; what is null is not.
    struct Keeping {
        journal::Journal* journal = nullptr;  // else lobbies end with the process; must outlive this
        history::History* history = nullptr;  // else there are no crews; must outlive this
        std::chrono::days history_days{400};  // how long what it holds is kept
    };
    RoomService(const content::ContentLibrary& library, RoomMail& mail, RecorderFactory recorder,
                Keeping keeping, std::uint16_t time_scale, std::uint64_t seed);
    // The lobbies that were open when the process before this one ended, with everybody away: how many. Call
    // it once, after set_time().
    std::size_t bring_back();
    // What rooms did since the last time is on disk, before anybody hears of it. Why not, or nothing.
    [[nodiscard]] std::optional<std::string> commit();
    [[nodiscard]] journal::Journal::Figures journal_figures() const;

    void set_time(SteadyTime now, UtcTime utc) {
        now_ = now;
        utc_ = utc;
    }
    // Nothing when the server is full.
    [[nodiscard]] rooms::OpenRoom* open(std::string title);
    [[nodiscard]] rooms::OpenRoom* find(const std::string& code) { return directory_.find(code); }
    [[nodiscard]] rooms::OpenRoom* find(RoomId id) { return directory_.find(id); }

    [[nodiscard]] rooms::OpenRoom* find_door(std::uint64_t door) { return directory_.find_door(door); }

    // Somebody comes (MemberArrived, MemberKnocked): where they are now, or why not.
    struct Arrived {
        PlayerId who;
        bool at_door = false;
    };
    [[nodiscard]] Result<Arrived, Refused> arrive(rooms::OpenRoom& room, rooms::Happening arrival,
                                                  std::uint32_t connection);
    void drop(RoomId room, PlayerId who, std::uint32_t connection);
    void feed(rooms::OpenRoom& room, rooms::Happening happening);

    // --- crews: room_crews.cpp
    [[nodiscard]] bool keeps_crews() const { return keeping_.history != nullptr; }
    // The lobby of the crew with that key.
    [[nodiscard]] Result<rooms::OpenRoom*, Refusal> open_crew(const history::KeyHash& key);
    // Makes a crew of a lobby, or changes it, at the wish of somebody in it; why not, or nothing.
    [[nodiscard]] std::optional<Refusal> keep_crew(rooms::OpenRoom& room, PlayerId who,
                                                   const history::KeyHash& key, const CrewPlan& plan);
    [[nodiscard]] std::optional<Refusal> remember(rooms::OpenRoom& room, PlayerId who,
                                                  const rooms::SeatHash& seat, bool on);
    [[nodiscard]] Result<CrewPart, Refusal> crew_part(const std::string& code, const rooms::SeatHash& seat);
    [[nodiscard]] Result<CrewPart, Refusal> delete_crew_part(const std::string& code,
                                                             const rooms::SeatHash& seat);
    [[nodiscard]] std::optional<Refusal> end_crew(const history::KeyHash& key);
    // A crew with that code that does not meet now.
    [[nodiscard]] std::optional<CrewRests> resting_crew(const std::string& code);

    // Timers that are due, views that wait, rooms that are to be closed.
    void service();
    [[nodiscard]] std::optional<SteadyTime> next_wake() const;
    [[nodiscard]] RoomTime room_time(const rooms::OpenRoom& room) const { return room.pace.now(now_); }
    [[nodiscard]] std::size_t size() const { return directory_.size(); }
    [[nodiscard]] rooms::RoomDirectory& directory() { return directory_; }
    [[nodiscard]] const rooms::RoomDirectory& directory() const { return directory_; }
    // No activity begins any more: those that go on come to their end, and lobbies rest.
    void drain() { draining_ = true; }
    // Somebody is in an activity.
    [[nodiscard]] bool plays() const;
    // Rooms at rest begin with a snapshot after the restart, so that there is nothing to run again.
    void snapshot_all();
    // The evening of each room ends with the process: finishes recordings.
    void close_all();

private:
    [[nodiscard]] std::unique_ptr<rooms::Recorder> recorder_for(RoomId id, std::uint64_t door,
                                                                const std::string& code) const;
    [[nodiscard]] rooms::OpenRoom* bring_back_one(const journal::Journal::Stored& stored);
    void snapshot(rooms::OpenRoom& room);
    [[nodiscard]] bool snapshot_due(const rooms::OpenRoom& room) const;
    void count_input(rooms::OpenRoom& room);
    rooms::RoomStep feed_one(rooms::OpenRoom& room, rooms::Happening happening);
    void follow(rooms::OpenRoom& room, const rooms::RoomStep& step);
    [[nodiscard]] game::Content draw(rooms::OpenRoom& room, const rooms::ContentRequest& request);
    [[nodiscard]] bool timers_wait(const rooms::OpenRoom& room) const;
    [[nodiscard]] SteadyTime views_due(const rooms::OpenRoom& room) const;
    void settle_pace(rooms::OpenRoom& room);
    void close(RoomId id);
    [[nodiscard]] rooms::OpenRoom& open_room(std::string title, std::string code);
    [[nodiscard]] rooms::OpenRoom* room_of(const history::Crew& crew);
    void tell_crew(rooms::OpenRoom& room, const std::optional<history::Crew>& crew);
    void bring_back_crew(rooms::OpenRoom& room);
    void write_crew_evenings();
    void forget_history();

    const content::ContentLibrary& library_;
    RoomMail& mail_;
    RecorderFactory recorder_;
    Keeping keeping_;
    journal::Journal* journal_;
    std::uint16_t time_scale_;
    Rng rng_;
    rooms::RoomDirectory directory_;
    SteadyTime next_note_{};
    SteadyTime next_crew_write_{};  // after one that the disk has refused
    SteadyTime next_forgetting_{};
    SteadyTime now_{};
    UtcTime utc_{};
    bool draining_ = false;
};

}  // namespace parlor::app

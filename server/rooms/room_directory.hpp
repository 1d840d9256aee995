#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "server/rooms/room_pace.hpp"
#include "server/rooms/room_run.hpp"

namespace parlor::rooms {

// A lobby on this server, with what the room itself must not know: real time and who is connected from where.
struct OpenRoom {
    RoomId id;
    std::uint64_t door;  // random: how those who see the lobby on their network name it
    RoomRun run;
    RoomPace pace;
    std::map<PlayerId, std::uint32_t> connections;  // transport ids of those who are here or at the door
    SteadyTime views_sent{};                        // when views last left
    std::optional<SteadyTime> empty_since;
    std::size_t inputs_since_snapshot = 0;
    SteadyTime snapshot_at{};  // when the last one was made
    bool played_since_snapshot = false;
    bool crew_evening_waits = false;  // to be written into the history

    OpenRoom(RoomId room_id, std::uint64_t door_number, const RoomOrigin& origin,
             std::unique_ptr<Recorder> recorder, SteadyTime now, std::uint16_t scale)
        : id(room_id), door(door_number), run(origin, std::move(recorder)), pace(now, scale) {}
    // One that was open before the server was.
    OpenRoom(RoomId room_id, std::uint64_t door_number, const RoomOrigin& origin,
             std::span<const RoomInput> before, std::unique_ptr<Recorder> recorder, RoomTime at,
             SteadyTime now, std::uint16_t scale)
        : id(room_id), door(door_number), run(origin, before, std::move(recorder)), pace(now, scale, at) {}
};

// The open lobbies of a server, by id and by code.
class RoomDirectory {
public:
    // Nothing when the server holds as many as it may.
    [[nodiscard]] bool full() const { return rooms_.size() >= limits::lobbies_a_server; }
    // `seed.code` is made here where there is none, and is none that `reserved` says yes to. One that is
    // there must be free.
    OpenRoom& open(RoomSeed seed, const std::function<bool(const std::string&)>& reserved,
                   const std::function<std::unique_ptr<Recorder>(RoomId, std::uint64_t door,
                                                                 const std::string& code)>& recorder,
                   SteadyTime now, std::uint16_t scale, Rng& rng);
    // With the number and the code that it had; nothing if there is another with one of them.
    OpenRoom* bring_back(std::unique_ptr<OpenRoom> room);
    [[nodiscard]] OpenRoom* find(RoomId id);
    // As people type it: any case, with or without dash and spaces.
    [[nodiscard]] OpenRoom* find(const std::string& code);
    // Only one that shows on its network.
    [[nodiscard]] OpenRoom* find_door(std::uint64_t door);
    void close(RoomId id);

    [[nodiscard]] std::map<RoomId, std::unique_ptr<OpenRoom>>& rooms() { return rooms_; }
    [[nodiscard]] const std::map<RoomId, std::unique_ptr<OpenRoom>>& rooms() const { return rooms_; }
    [[nodiscard]] std::size_t size() const { return rooms_.size(); }

private:
    std::map<RoomId, std::unique_ptr<OpenRoom>> rooms_;
    std::map<std::string, RoomId> by_code_;
    std::uint32_t last_id_ = 0;
};

}  // namespace parlor::rooms

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/database/database.hpp"
#include "server/rooms/recorder.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/result.hpp"

namespace parlor::journal {

// Raise it when rules or messages change so that inputs of before give another room now. Such rooms go back
// to their last snapshot, with everybody who has come since.
inline constexpr std::int64_t rules_version = 4;

// The open lobbies of a server, in a database: where each begins, which is a seed or a snapshot, and every
// input since, so that a server that was killed has them all again. What was told to it is on disk after
// commit(), all of it or nothing.
class Journal {
public:
    // A file that is there is gone on with. It is this process's alone until the journal ends.
    [[nodiscard]] static Result<std::unique_ptr<Journal>, database::Trouble> open(
        const std::filesystem::path& file);
    virtual ~Journal() = default;

    struct Stored {
        RoomId id;
        std::uint64_t door = 0;
        RoomTime at;  // how far it had come, at least
        rooms::RoomOrigin origin;
        std::vector<rooms::RoomInput> inputs;
        bool other_rules = false;  // the inputs give another room now, and are those that could still be read
        bool in_round = false;     // an activity went on
    };
    struct Loaded {
        std::vector<Stored> rooms;
        std::uint32_t unreadable = 0;
    };
    // What is kept; rooms that cannot be brought back are taken out.
    [[nodiscard]] virtual Loaded load() = 0;

    virtual void add_room(RoomId id, std::uint64_t door, const rooms::RoomOrigin& origin) = 0;
    virtual void add_input(RoomId id, const rooms::RoomInput& input) = 0;
    // Between inputs, time passes too; and whether an activity goes on.
    virtual void note_time(RoomId id, RoomTime at, bool in_round) = 0;
    // The room begins with this from now on: what is there of it before is cut off.
    virtual void cut(RoomId id, RoomTime at, const rooms::RoomSnapshot& snapshot) = 0;
    virtual void remove_room(RoomId id) = 0;
    // Why the disk does not take it; then it is tried again with the next commit. Nothing when all is well.
    // Past limits::unsaved_bytes the rooms that wait are given up: they go on, but will not be back.
    [[nodiscard]] virtual std::optional<std::string> commit() = 0;

    struct Figures {
        std::uint64_t bytes = 0;             // of content on disk since open(), without SQLite's own
        std::chrono::microseconds spent{0};  // in commit()
        std::uint32_t given_up = 0;          // rooms
    };
    [[nodiscard]] virtual Figures figures() const = 0;
};

// Records a room in it. The room stays there when its recorder ends: only remove_room() forgets it.
class JournalRecorder final : public rooms::Recorder {
public:
    JournalRecorder(Journal& journal, RoomId id, std::uint64_t door)
        : journal_(journal), id_(id), door_(door) {}
    void begin(const rooms::RoomOrigin& origin) override { journal_.add_room(id_, door_, origin); }
    void record(const rooms::RoomInput& input) override { journal_.add_input(id_, input); }
    void end(std::uint64_t) override {}

private:
    Journal& journal_;
    RoomId id_;
    std::uint64_t door_;
};

}  // namespace parlor::journal

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/rooms/recorder.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/result.hpp"

namespace parlor::journal {

// Raise it when rules or messages change so that inputs of before give another room now: such rooms cannot be
// run again.
inline constexpr std::int64_t rules_version = 1;

// The open lobbies of a server, in a database: the seed and every input of each, so that a server that was
// killed has them all again. What was told to it is on disk after commit(), all of it or nothing.
class Journal {
public:
    struct Trouble {
        bool in_use = false;  // by another process, which must go on alone; else the file is not a good one
        std::string why;
    };
    // A file that is there is gone on with. It is this process's alone until the journal ends.
    [[nodiscard]] static Result<std::unique_ptr<Journal>, Trouble> open(const std::filesystem::path& file);
    virtual ~Journal() = default;

    struct Stored {
        RoomId id;
        std::uint64_t door = 0;
        RoomTime at;  // how far it had come, at least
        rooms::RoomSeed seed;
        std::vector<rooms::RoomInput> inputs;
    };
    struct Loaded {
        std::vector<Stored> rooms;
        std::uint32_t of_other_rules = 0;  // and so cannot be brought back
        std::uint32_t unreadable = 0;
    };
    // What is kept; rooms that cannot be brought back are taken out.
    [[nodiscard]] virtual Loaded load() = 0;

    virtual void add_room(RoomId id, std::uint64_t door, const rooms::RoomSeed& seed) = 0;
    virtual void add_input(RoomId id, const rooms::RoomInput& input) = 0;
    // Between inputs, time passes too.
    virtual void note_time(RoomId id, RoomTime at) = 0;
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
    void begin(const rooms::RoomSeed& seed) override { journal_.add_room(id_, door_, seed); }
    void record(const rooms::RoomInput& input) override { journal_.add_input(id_, input); }
    void end(std::uint64_t) override {}

private:
    Journal& journal_;
    RoomId id_;
    std::uint64_t door_;
};

}  // namespace parlor::journal

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "server/database/sqlite.hpp"
#include "server/journal/journal_codec.hpp"
#include "shared/base/ids.hpp"

namespace parlor::journal {

using database::Statement;

// The inputs of all rooms, one behind the other: what comes between two commits is one row, so that it takes
// a page and not one for each room. A room's inputs count from its last snapshot on; rows that count for
// nobody any more are deleted from the front.
class InputLog {
public:
    explicit InputLog(sqlite3* database);

    // From here on the room's inputs count, and those that wait are forgotten. Gives the first row that may
    // hold one of them, which has to be stored with the room.
    std::int64_t begin(RoomId id);
    // A room that was stored with this.
    void go_on(RoomId id, std::int64_t since);
    void add(RoomId id, Bytes input);
    // False if there was no such room.
    bool remove(RoomId id);

    [[nodiscard]] std::size_t waiting_bytes() const { return waiting_bytes_; }
    [[nodiscard]] std::set<RoomId> waiting_rooms() const;

    // Whether write() does more than one statement, and so needs a transaction around it.
    [[nodiscard]] bool prepare();
    // Writes what waits; true when the database takes it.
    [[nodiscard]] bool write();
    // The database has it now, for good; how much that was, in bytes. Until then each write() does it again.
    std::size_t written();

    // Calls `found` with each input that counts, in order, and `broken` with each room that a row which
    // cannot be read may have belonged to.
    void read(const std::function<void(RoomId, std::span<const std::byte>)>& found,
              const std::function<void(RoomId)>& broken);

private:
    struct Live {
        std::int64_t since = 0;  // the first row
        std::size_t from = 0;    // how much had been written then
        std::size_t bytes = 0;   // of what counts
    };
    void forget_waiting(RoomId id);
    void move_to_the_end(RoomId id, Live& live);

    Statement put_;
    Statement put_since_;
    Statement rows_;
    Statement drop_;
    std::map<RoomId, Live> live_;
    std::vector<RoomBytes> waiting_;
    std::size_t waiting_bytes_ = 0;
    std::set<RoomId> moved_;   // their rows do not know yet since when their inputs count
    std::int64_t first_ = 0;   // no row comes before it
    std::int64_t front_ = 0;   // none will when this is written
    std::int64_t next_ = 1;    // the row that will be written
    bool tidy_ = true;         // there may be something to delete or to move
    std::size_t written_ = 0;  // bytes, by this process
};

}  // namespace parlor::journal

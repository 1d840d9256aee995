#include "server/journal/journal.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "server/database/sqlite.hpp"
#include "server/journal/input_log.hpp"
#include "server/journal/journal_codec.hpp"
#include "shared/base/limits.hpp"

namespace parlor::journal {

namespace {

// What brings a database from each layout to the next; PRAGMA user_version counts them. Only ever added to.
constexpr std::array migrations{
    R"(
    CREATE TABLE IF NOT EXISTS room (
        id INTEGER PRIMARY KEY, door INTEGER NOT NULL, rules_version INTEGER NOT NULL, seed BLOB NOT NULL,
        at INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE IF NOT EXISTS input (
        room INTEGER NOT NULL REFERENCES room(id), number INTEGER NOT NULL, content BLOB NOT NULL,
        PRIMARY KEY (room, number)) WITHOUT ROWID;
    )",
    R"(
    ALTER TABLE room RENAME COLUMN seed TO origin;
    ALTER TABLE room ADD COLUMN in_round INTEGER NOT NULL DEFAULT 0;
    )",
    // Inputs of all rooms stand one behind the other (a row of one room was written before that), and what
    // changes every second has small rows of its own.
    R"(
    CREATE TABLE batch (seq INTEGER PRIMARY KEY, room INTEGER, content BLOB NOT NULL);
    INSERT INTO batch (room, content) SELECT room, content FROM input ORDER BY room, number;
    DROP TABLE input;
    CREATE TABLE progress (room INTEGER PRIMARY KEY, at INTEGER NOT NULL, in_round INTEGER NOT NULL);
    INSERT INTO progress SELECT id, at, in_round FROM room;
    ALTER TABLE room DROP COLUMN at;
    ALTER TABLE room DROP COLUMN in_round;
    ALTER TABLE room ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
    )"};

// What was told, beside inputs, and is not on disk yet. Kept here rather than in an open transaction, so that
// a disk that refuses loses nothing: it is written again when it can be.
struct Change {
    enum class Kind : std::uint8_t { room, time, cut, removal } kind = Kind::time;
    RoomId id;
    std::int64_t since = 0;   // the first row of its inputs, of a room and a cut
    std::int64_t number = 0;  // the door of a room; a room's time
    Bytes content;
    bool in_round = false;

    [[nodiscard]] std::size_t size() const { return sizeof(Change) + content.size(); }
};

class SqliteJournal final : public Journal {
public:
    explicit SqliteJournal(database::Database database)
        : database_(std::move(database)),
          begin_(database_.get(), "BEGIN IMMEDIATE"),
          commit_(database_.get(), "COMMIT"),
          rollback_(database_.get(), "ROLLBACK"),
          put_room_(
              database_.get(),
              "INSERT OR REPLACE INTO room (id, door, rules_version, origin, since) VALUES (?, ?, ?, ?, ?)"),
          put_progress_(database_.get(), "INSERT OR REPLACE INTO progress VALUES (?, ?, ?)"),
          put_origin_(database_.get(),
                      "UPDATE room SET rules_version = ?, origin = ?, since = ? WHERE id = ?"),
          drop_progress_(database_.get(), "DELETE FROM progress WHERE room = ?"),
          drop_room_(database_.get(), "DELETE FROM room WHERE id = ?"),
          inputs_(database_.get()) {
        Statement rooms(database_.get(), "SELECT id, since FROM room");
        while (rooms.step())
            inputs_.go_on(RoomId{static_cast<std::uint32_t>(rooms.number(0))}, rooms.number(1));
    }

    Loaded load() override {
        Loaded loaded;
        std::map<RoomId, Stored> rooms;
        std::set<RoomId> lost;
        Statement all(database_.get(),
                      "SELECT id, door, rules_version, origin, at, in_round "
                      "FROM room LEFT JOIN progress ON room = id");
        while (all.step()) {
            Stored stored;
            stored.id = RoomId{static_cast<std::uint32_t>(all.number(0))};
            stored.door = static_cast<std::uint64_t>(all.number(1));
            stored.other_rules = all.number(2) != rules_version;
            stored.at = RoomTime{Duration{all.number(4)}};
            stored.in_round = all.number(5) != 0;
            if (auto origin = decode_origin(all.bytes(3)))
                stored.origin = std::move(*origin);
            else
                lost.insert(stored.id);
            rooms.emplace(stored.id, std::move(stored));
        }
        inputs_.read(
            [&](RoomId id, std::span<const std::byte> bytes) {
                const auto room = rooms.find(id);
                if (room == rooms.end()) return;
                auto input = decode_input(bytes);
                if (input)
                    room->second.inputs.push_back(std::move(*input));
                else if (!room->second.other_rules)
                    lost.insert(id);
            },
            [&](RoomId id) { lost.insert(id); });
        for (auto& [id, stored] : rooms) {
            if (lost.contains(id)) {
                ++loaded.unreadable;
                remove_room(id);
                continue;
            }
            if (!stored.inputs.empty()) stored.at = std::max(stored.at, stored.inputs.back().at);
            loaded.rooms.push_back(std::move(stored));
        }
        return loaded;
    }

    void add_room(RoomId id, std::uint64_t door, const rooms::RoomOrigin& origin) override {
        add({Change::Kind::room, id, inputs_.begin(id), static_cast<std::int64_t>(door), encode(origin)});
    }
    void add_input(RoomId id, const rooms::RoomInput& input) override {
        if (!given_up_.contains(id)) inputs_.add(id, encode(input));
    }
    void note_time(RoomId id, RoomTime at, bool in_round) override {
        add({Change::Kind::time, id, 0, count_ms(at.time_since_epoch()), {}, in_round});
    }
    void cut(RoomId id, RoomTime at, const rooms::RoomSnapshot& snapshot) override {
        if (given_up_.contains(id)) return;
        // What waits of it is cut off, too.
        std::erase_if(changes_, [&](const Change& change) {
            const bool cut_off =
                change.id == id && (change.kind == Change::Kind::time || change.kind == Change::Kind::cut);
            if (cut_off) waiting_bytes_ -= change.size();
            return cut_off;
        });
        add({Change::Kind::cut, id, inputs_.begin(id), count_ms(at.time_since_epoch()),
             encode(rooms::RoomOrigin(snapshot))});
    }
    void remove_room(RoomId id) override {
        inputs_.remove(id);
        // What has been given up has been taken out already.
        given_up_.erase(id);
        add({Change::Kind::removal, id});
    }

    std::optional<std::string> commit() override {
        if (changes_.empty() && inputs_.waiting_bytes() == 0) return std::nullopt;
        const auto started = std::chrono::steady_clock::now();
        std::optional<std::string> trouble = write_all();
        if (!trouble) {
            for (const Change& change : changes_)
                figures_.bytes += change.content.size();
            figures_.bytes += inputs_.written();
            changes_.clear();
            waiting_bytes_ = 0;
        } else if (waiting_bytes_ + inputs_.waiting_bytes() > limits::unsaved_bytes) {
            give_up();
        }
        figures_.spent +=
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started);
        return trouble;
    }
    Figures figures() const override { return figures_; }

private:
    void add(Change change) {
        if (given_up_.contains(change.id)) return;
        waiting_bytes_ += change.size();
        changes_.push_back(std::move(change));
    }
    std::optional<std::string> write_all() {
        const bool several = inputs_.prepare() || !changes_.empty();
        // What is a single statement is a transaction by itself, and half the work.
        bool well = !several || begin_.run();
        for (std::size_t i = 0; well && i < changes_.size(); ++i)
            well = write(changes_[i]);
        well = well && inputs_.write();
        if (well && (!several || commit_.run())) return std::nullopt;
        std::string why = sqlite3_errmsg(database_.get());
        if (several) rollback_.run();
        return why;
    }
    // A room of which a part is missing is worth nothing after a restart: it leaves the database as a whole.
    void give_up() {
        std::set<RoomId> waiting = inputs_.waiting_rooms();
        for (const Change& change : changes_)
            waiting.insert(change.id);
        changes_.clear();
        waiting_bytes_ = 0;
        for (const RoomId id : waiting) {
            const bool was_open = inputs_.remove(id);
            add({Change::Kind::removal, id});
            if (!was_open) continue;
            given_up_.insert(id);
            ++figures_.given_up;
        }
    }
    bool write(const Change& change) {
        switch (change.kind) {
            case Change::Kind::room:
                put_room_.bind(1, change.id.value).bind(2, change.number).bind(3, rules_version);
                return put_room_.bind(4, change.content).bind(5, change.since).run();
            case Change::Kind::time:
                return put_progress(change);
            case Change::Kind::cut:
                put_origin_.bind(1, rules_version).bind(2, change.content).bind(3, change.since);
                return put_origin_.bind(4, change.id.value).run() && put_progress(change);
            case Change::Kind::removal:
                return drop_progress_.bind(1, change.id.value).run() &&
                       drop_room_.bind(1, change.id.value).run();
        }
        return false;
    }
    bool put_progress(const Change& change) {
        put_progress_.bind(1, change.id.value).bind(2, change.number);
        return put_progress_.bind(3, static_cast<std::int64_t>(change.in_round)).run();
    }

    database::Database database_;
    Statement begin_;
    Statement commit_;
    Statement rollback_;
    Statement put_room_;
    Statement put_progress_;
    Statement put_origin_;
    Statement drop_progress_;
    Statement drop_room_;
    InputLog inputs_;
    std::vector<Change> changes_;
    std::size_t waiting_bytes_ = 0;  // of changes_
    std::set<RoomId> given_up_;
    Figures figures_;
};

}  // namespace

Result<std::unique_ptr<Journal>, database::Trouble> Journal::open(const std::filesystem::path& file) {
    auto opened = database::open(file, migrations);
    if (!opened) return failure(opened.error());
    return std::make_unique<SqliteJournal>(std::move(*opened));
}

}  // namespace parlor::journal

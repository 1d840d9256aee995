#include "server/journal/journal.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "server/journal/journal_codec.hpp"
#include "server/journal/sqlite.hpp"
#include "shared/base/limits.hpp"

namespace parlor::journal {

namespace {

// EXCLUSIVE comes first: then a second server on the same folder is refused rather than let in.
constexpr const char* schema = R"(
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    BEGIN IMMEDIATE;
    COMMIT;
)";

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
    )"};

// What was told and is not on disk yet. Kept here rather than in an open transaction, so that a disk that
// refuses loses nothing: it is written again when it can be.
struct Change {
    enum class Kind : std::uint8_t { room, input, time, cut, removal } kind = Kind::input;
    RoomId id;
    std::int64_t number = 0;  // of the input; the door of a room; a room's time
    Bytes content;
    bool in_round = false;

    [[nodiscard]] std::size_t size() const { return sizeof(Change) + content.size(); }
};

class SqliteJournal final : public Journal {
public:
    explicit SqliteJournal(Database database)
        : database_(std::move(database)),
          begin_(database_.get(), "BEGIN IMMEDIATE"),
          commit_(database_.get(), "COMMIT"),
          rollback_(database_.get(), "ROLLBACK"),
          put_room_(database_.get(),
                    "INSERT OR REPLACE INTO room (id, door, rules_version, origin) VALUES (?, ?, ?, ?)"),
          put_time_(database_.get(), "UPDATE room SET at = ?, in_round = ? WHERE id = ?"),
          put_origin_(database_.get(),
                      "UPDATE room SET at = ?, rules_version = ?, origin = ?, in_round = 0 WHERE id = ?"),
          put_input_(database_.get(), "INSERT OR REPLACE INTO input VALUES (?, ?, ?)"),
          drop_inputs_(database_.get(), "DELETE FROM input WHERE room = ?"),
          drop_room_(database_.get(), "DELETE FROM room WHERE id = ?") {}

    Loaded load() override {
        Loaded loaded;
        std::vector<RoomId> lost;
        Statement rooms(database_.get(),
                        "SELECT id, door, rules_version, origin, at, in_round FROM room ORDER BY id");
        while (rooms.step()) {
            Stored stored;
            stored.id = RoomId{static_cast<std::uint32_t>(rooms.number(0))};
            stored.door = static_cast<std::uint64_t>(rooms.number(1));
            stored.at = RoomTime{Duration{rooms.number(4)}};
            auto origin = decode_origin(rooms.bytes(3));
            stored.other_rules = rooms.number(2) != rules_version;
            stored.in_round = rooms.number(5) != 0;
            if (!origin || !read_inputs(stored)) {
                ++loaded.unreadable;
                lost.push_back(stored.id);
                continue;
            }
            stored.origin = std::move(*origin);
            if (!stored.inputs.empty()) stored.at = std::max(stored.at, stored.inputs.back().at);
            loaded.rooms.push_back(std::move(stored));
        }
        for (const RoomId id : lost)
            remove_room(id);
        return loaded;
    }

    void add_room(RoomId id, std::uint64_t door, const rooms::RoomOrigin& origin) override {
        numbers_.try_emplace(id, 0);
        add({Change::Kind::room, id, static_cast<std::int64_t>(door), encode(origin)});
    }
    void add_input(RoomId id, const rooms::RoomInput& input) override {
        add({Change::Kind::input, id, numbers_[id]++, encode(input)});
    }
    void note_time(RoomId id, RoomTime at, bool in_round) override {
        add({Change::Kind::time, id, count_ms(at.time_since_epoch()), {}, in_round});
    }
    void cut(RoomId id, RoomTime at, const rooms::RoomSnapshot& snapshot) override {
        // What waits of it is cut off, too.
        std::erase_if(changes_, [&](const Change& change) {
            const bool cut_off =
                change.id == id && (change.kind == Change::Kind::input || change.kind == Change::Kind::time ||
                                    change.kind == Change::Kind::cut);
            if (cut_off) waiting_bytes_ -= change.size();
            return cut_off;
        });
        add({Change::Kind::cut, id, count_ms(at.time_since_epoch()), encode(rooms::RoomOrigin(snapshot))});
    }
    void remove_room(RoomId id) override {
        numbers_.erase(id);
        // What has been given up has been taken out already.
        given_up_.erase(id);
        add({Change::Kind::removal, id, 0, {}});
    }

    std::optional<std::string> commit() override {
        if (changes_.empty()) return std::nullopt;
        const auto started = std::chrono::steady_clock::now();
        std::optional<std::string> trouble = write_all();
        if (!trouble) {
            for (const Change& change : changes_)
                figures_.bytes += change.content.size();
            changes_.clear();
            waiting_bytes_ = 0;
        } else if (waiting_bytes_ > limits::unsaved_bytes) {
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
        bool written = begin_.run();
        for (std::size_t i = 0; written && i < changes_.size(); ++i)
            written = write(changes_[i]);
        if (written && commit_.run()) return std::nullopt;
        std::string why = sqlite3_errmsg(database_.get());
        rollback_.run();
        return why;
    }
    // A room of which a part is missing is worth nothing after a restart: it leaves the database as a whole.
    void give_up() {
        std::set<RoomId> waiting;
        for (const Change& change : changes_)
            waiting.insert(change.id);
        changes_.clear();
        waiting_bytes_ = 0;
        for (const RoomId id : waiting) {
            const bool was_open = numbers_.erase(id) > 0;
            add({Change::Kind::removal, id, 0, {}});
            if (!was_open) continue;
            given_up_.insert(id);
            ++figures_.given_up;
        }
    }
    bool read_inputs(Stored& stored) {
        Statement inputs(database_.get(), "SELECT number, content FROM input WHERE room = ? ORDER BY number");
        inputs.bind(1, stored.id.value);
        while (inputs.step()) {
            auto input = decode_input(inputs.bytes(1));
            if (!input && !stored.other_rules) return false;
            if (input) stored.inputs.push_back(std::move(*input));
            numbers_[stored.id] = inputs.number(0) + 1;
        }
        return true;
    }
    bool write(const Change& change) {
        switch (change.kind) {
            case Change::Kind::room:
                put_room_.bind(1, change.id.value).bind(2, change.number).bind(3, rules_version);
                return put_room_.bind(4, change.content).run();
            case Change::Kind::input:
                return put_input_.bind(1, change.id.value)
                    .bind(2, change.number)
                    .bind(3, change.content)
                    .run();
            case Change::Kind::time:
                put_time_.bind(1, change.number).bind(2, static_cast<std::int64_t>(change.in_round));
                return put_time_.bind(3, change.id.value).run();
            case Change::Kind::cut:
                put_origin_.bind(1, change.number).bind(2, rules_version).bind(3, change.content);
                return put_origin_.bind(4, change.id.value).run() &&
                       drop_inputs_.bind(1, change.id.value).run();
            case Change::Kind::removal:
                return drop_inputs_.bind(1, change.id.value).run() &&
                       drop_room_.bind(1, change.id.value).run();
        }
        return false;
    }

    Database database_;
    Statement begin_;
    Statement commit_;
    Statement rollback_;
    Statement put_room_;
    Statement put_time_;
    Statement put_origin_;
    Statement put_input_;
    Statement drop_inputs_;
    Statement drop_room_;
    std::map<RoomId, std::int64_t> numbers_;  // of each room's next input
    std::vector<Change> changes_;
    std::size_t waiting_bytes_ = 0;  // of changes_
    std::set<RoomId> given_up_;
    Figures figures_;
};

// Brings it to the layout of today, step by step and all or nothing.
std::optional<Journal::Trouble> migrate(sqlite3* database) {
    using Kind = Journal::Trouble::Kind;
    Statement read(database, "PRAGMA user_version");
    const std::int64_t layout = read.step() ? read.number(0) : -1;
    read.reset();
    if (layout > static_cast<std::int64_t>(migrations.size()))
        return Journal::Trouble{Kind::of_newer, "a newer version of Parlor has written it"};
    std::string steps = "BEGIN IMMEDIATE;";
    for (auto i = static_cast<std::size_t>(std::max<std::int64_t>(layout, 0)); i < migrations.size(); ++i)
        steps += migrations[i];
    steps += "PRAGMA user_version = " + std::to_string(migrations.size()) + "; COMMIT;";
    if (layout == static_cast<std::int64_t>(migrations.size())) return std::nullopt;
    if (sqlite3_exec(database, steps.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return std::nullopt;
    return Journal::Trouble{Kind::not_readable, sqlite3_errmsg(database)};
}

}  // namespace

Result<std::unique_ptr<Journal>, Journal::Trouble> Journal::open(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const int result =
        sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(opened, sqlite3_close);
    // Names and chat are in it, and in what SQLite lays beside it with the same rights.
    std::error_code ignored;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
    const bool ready =
        result == SQLITE_OK && sqlite3_exec(opened, schema, nullptr, nullptr, nullptr) == SQLITE_OK;
    if (!ready) {
        const bool in_use = sqlite3_errcode(opened) == SQLITE_BUSY;
        return failure(
            Trouble{in_use ? Trouble::Kind::in_use : Trouble::Kind::not_readable, sqlite3_errmsg(opened)});
    }
    Statement check(opened, "PRAGMA quick_check");
    if (!check.step() || check.text(0) != "ok")
        return failure(Trouble{Trouble::Kind::not_readable, "the database is damaged"});
    check.reset();
    if (const auto trouble = migrate(opened)) return failure(*trouble);
    return std::make_unique<SqliteJournal>(std::move(database));
}

}  // namespace parlor::journal

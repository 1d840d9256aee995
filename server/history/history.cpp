#include "server/history/history.hpp"

#include "server/history/sqlite_history.hpp"
#include "shared/base/limits.hpp"

namespace parlor::history {

namespace {

// What brings a database from each layout to the next. Only ever added to.
constexpr std::array migrations{// Times are UTC in milliseconds. A week is counted as week_of() does.
                                R"(
    CREATE TABLE crew (
        row INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, key BLOB NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, weekday INTEGER NOT NULL, starts INTEGER NOT NULL, minutes INTEGER NOT NULL,
        zone TEXT NOT NULL, weeks INTEGER NOT NULL, counting INTEGER NOT NULL,
        revision INTEGER NOT NULL, changed INTEGER NOT NULL, first_week INTEGER NOT NULL, opened INTEGER NOT NULL);
    CREATE TABLE member (
        row INTEGER PRIMARY KEY, crew INTEGER NOT NULL REFERENCES crew ON DELETE CASCADE, seat BLOB NOT NULL,
        name TEXT NOT NULL, remembered INTEGER NOT NULL, since INTEGER NOT NULL, UNIQUE (crew, seat));
    CREATE TABLE evening (
        row INTEGER PRIMARY KEY, crew INTEGER NOT NULL REFERENCES crew ON DELETE CASCADE,
        opening INTEGER NOT NULL, number INTEGER NOT NULL, ended INTEGER NOT NULL, week INTEGER NOT NULL,
        UNIQUE (crew, opening, number));
    CREATE TABLE result (
        evening INTEGER NOT NULL REFERENCES evening ON DELETE CASCADE,
        member INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,
        points INTEGER NOT NULL, PRIMARY KEY (evening, member)) WITHOUT ROWID;
    CREATE INDEX result_of_member ON result (member);
    CREATE TABLE meeting (
        evening INTEGER NOT NULL REFERENCES evening ON DELETE CASCADE,
        one INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,
        PRIMARY KEY (evening, one, other)) WITHOUT ROWID;
    CREATE INDEX meeting_of_one ON meeting (one);
    CREATE INDEX meeting_of_other ON meeting (other);
    )"};

// What is deleted is overwritten, not only marked as free; and with a crew goes all that hangs on it.
constexpr const char* settings = "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;";

constexpr const char* crew_columns =
    "SELECT row, id, key, code, name, weekday, starts, minutes, zone, weeks, counting, revision, changed "
    "FROM crew ";

void bind_plan(Statement& put, const CrewPlan& plan, UtcTime now) {
    put.bind(1, std::string_view(plan.name)).bind(2, plan.meeting.weekday).bind(3, plan.meeting.starts);
    put.bind(4, plan.meeting.minutes).bind(5, std::string_view(plan.meeting.zone));
    put.bind(6, plan.season.weeks).bind(7, plan.season.counting).bind(8, stored(now));
}

std::optional<Crew> crew_of(Statement& found) {
    if (!found.step()) return std::nullopt;
    Crew crew;
    crew.row = found.number(0);
    crew.id = static_cast<std::uint64_t>(found.number(1));
    crew.key = array_of<std::tuple_size_v<KeyHash>>(found.bytes(2));
    crew.code = found.text(3);
    crew.plan.name = found.text(4);
    crew.plan.meeting = {static_cast<std::uint8_t>(found.number(5)),
                         static_cast<std::uint16_t>(found.number(6)),
                         static_cast<std::uint16_t>(found.number(7)), found.text(8)};
    crew.plan.season = {static_cast<std::uint8_t>(found.number(9)),
                        static_cast<std::uint8_t>(found.number(10))};
    crew.revision = static_cast<std::uint32_t>(found.number(11));
    crew.changed = moment_of(found.number(12));
    // Whatever wrote it: nothing that is not valid comes out.
    return valid(crew.plan) ? std::optional(std::move(crew)) : std::nullopt;
}

}  // namespace

std::optional<Crew> SqliteHistory::find(const KeyHash& key) {
    Statement found = prepare((std::string(crew_columns) + "WHERE key = ?").c_str());
    found.bind(1, std::span(key));
    return crew_of(found);
}

std::optional<Crew> SqliteHistory::find(const std::string& code) {
    Statement found = prepare((std::string(crew_columns) + "WHERE code = ?").c_str());
    found.bind(1, std::string_view(code));
    return crew_of(found);
}

Result<std::optional<Crew>, History::Unreadable> SqliteHistory::find_id(std::uint64_t id) {
    Statement found = prepare((std::string(crew_columns) + "WHERE id = ?").c_str());
    found.bind(1, static_cast<std::int64_t>(id));
    auto crew = crew_of(found);
    if (!crew && !found.done()) return failure(Unreadable{});
    return crew;
}

bool SqliteHistory::full() {
    Statement count = prepare("SELECT count(*) FROM crew");
    return !count.step() || count.number(0) >= static_cast<std::int64_t>(limits::crews_a_server);
}

std::optional<Crew> SqliteHistory::add(std::uint64_t id, const KeyHash& key, const std::string& code,
                                       const CrewPlan& plan, UtcTime now, bool meets_now) {
    // Half a day after a meeting the next one counts: with the nearest one its first week might be over.
    const std::int64_t week = week_of(plan.meeting, meets_now ? now : now + 3 * 24 * 60min);
    Statement put = prepare(
        "INSERT INTO crew (name, weekday, starts, minutes, zone, weeks, counting, changed, opened, "
        "first_week, "
        "revision, id, key, code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?8, ?, 0, ?, ?, ?)");
    bind_plan(put, plan, now);
    put.bind(9, week).bind(10, static_cast<std::int64_t>(id));
    put.bind(11, std::span(key)).bind(12, std::string_view(code));
    return put.run() ? find(key) : std::nullopt;
}

bool SqliteHistory::change(CrewRow crew, const CrewPlan& plan, UtcTime now) {
    Statement put = prepare(
        "UPDATE crew SET name = ?, weekday = ?, starts = ?, minutes = ?, zone = ?, weeks = ?, counting = ?, "
        "changed = ?, revision = revision + 1 WHERE row = ?");
    bind_plan(put, plan, now);
    return put.bind(9, crew).run();
}

void SqliteHistory::note_opened(CrewRow crew, UtcTime now) {
    prepare("UPDATE crew SET opened = ? WHERE row = ?").bind(1, stored(now)).bind(2, crew).run();
}

bool SqliteHistory::end(CrewRow crew) {
    return prepare("DELETE FROM crew WHERE row = ?").bind(1, crew).run() && wipe();
}

History::Remembered SqliteHistory::remember(CrewRow crew, const rooms::SeatHash& seat,
                                            const std::string& name, bool on, UtcTime now) {
    const bool known = member_of(crew, seat).has_value();
    if (!on) {
        // Of whom nothing is kept nothing stays.
        Statement off = prepare("UPDATE member SET remembered = 0 WHERE crew = ? AND seat = ?");
        if (known && !off.bind(1, crew).bind(2, std::span(seat)).run()) return Remembered::refused;
        return drop_empty_members(crew) && wipe() ? Remembered::done : Remembered::refused;
    }
    if (!known && members_of(crew) >= static_cast<std::int64_t>(limits::crew_members))
        return Remembered::full;
    Statement put = prepare(
        "INSERT INTO member (crew, seat, name, remembered, since) VALUES (?, ?, ?, 1, ?) "
        "ON CONFLICT (crew, seat) DO UPDATE SET name = excluded.name, remembered = 1");
    put.bind(1, crew).bind(2, std::span(seat)).bind(3, std::string_view(name)).bind(4, stored(now));
    return put.run() ? Remembered::done : Remembered::refused;
}

bool SqliteHistory::forget(CrewRow crew, const rooms::SeatHash& seat) {
    Statement drop = prepare("DELETE FROM member WHERE crew = ? AND seat = ?");
    return drop.bind(1, crew).bind(2, std::span(seat)).run() && wipe();
}

std::optional<std::size_t> SqliteHistory::forget_everywhere(const rooms::SeatHash& seat) {
    Statement drop = prepare("DELETE FROM member WHERE seat = ?");
    if (!drop.bind(1, std::span(seat)).run()) return std::nullopt;
    const auto crews = static_cast<std::size_t>(sqlite3_changes(database_.get()));
    return wipe() ? std::optional(crews) : std::nullopt;
}

History::Figures SqliteHistory::figures() {
    const auto count = [this](const char* sql) {
        Statement rows = prepare(sql);
        return rows.step() ? static_cast<std::size_t>(rows.number(0)) : 0;
    };
    return {count("SELECT count(*) FROM crew"), count("SELECT count(*) FROM member"),
            count("SELECT count(*) FROM evening")};
}

void SqliteHistory::forget_before(UtcTime moment, UtcTime never_met) {
    prepare("DELETE FROM crew WHERE opened < ?").bind(1, stored(moment)).run();
    prepare("DELETE FROM crew WHERE opened < ? AND row NOT IN (SELECT crew FROM evening)")
        .bind(1, stored(never_met))
        .run();
    prepare("DELETE FROM evening WHERE ended < ?").bind(1, stored(moment)).run();
    Statement drop = prepare(
        "DELETE FROM member WHERE since < ? AND row NOT IN (SELECT member FROM result) "
        "AND row NOT IN (SELECT one FROM meeting) AND row NOT IN (SELECT other FROM meeting)");
    drop.bind(1, stored(moment)).run();
    wipe();
}

std::optional<std::int64_t> SqliteHistory::member_of(CrewRow crew, const rooms::SeatHash& seat) {
    Statement found = prepare("SELECT row FROM member WHERE crew = ? AND seat = ?");
    found.bind(1, crew).bind(2, std::span(seat));
    return found.step() ? std::optional(found.number(0)) : std::nullopt;
}

std::int64_t SqliteHistory::members_of(CrewRow crew) {
    Statement count = prepare("SELECT count(*) FROM member WHERE crew = ?");
    return count.bind(1, crew).step() ? count.number(0) : 0;
}

bool SqliteHistory::drop_empty_members(CrewRow crew) {
    Statement drop = prepare(
        "DELETE FROM member WHERE crew = ? AND remembered = 0 AND row NOT IN (SELECT member FROM result) "
        "AND row NOT IN (SELECT one FROM meeting) AND row NOT IN (SELECT other FROM meeting)");
    return drop.bind(1, crew).run();
}

std::int64_t SqliteHistory::first_week_of(CrewRow crew) {
    Statement found = prepare("SELECT first_week FROM crew WHERE row = ?");
    return found.bind(1, crew).step() ? found.number(0) : 0;
}

bool SqliteHistory::wipe() {
    return sqlite3_exec(database_.get(), "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr) ==
           SQLITE_OK;
}

Result<std::unique_ptr<History>, database::Trouble> History::open(const std::filesystem::path& file) {
    auto opened = database::open(file, migrations);
    if (!opened) return failure(opened.error());
    if (sqlite3_exec(opened->get(), settings, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return failure(
            database::Trouble{database::Trouble::Kind::not_readable, sqlite3_errmsg(opened->get())});
    }
    return std::make_unique<SqliteHistory>(std::move(*opened));
}

}  // namespace parlor::history

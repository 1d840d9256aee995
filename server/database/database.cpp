#include "server/database/database.hpp"

#include <algorithm>
#include <optional>

namespace parlor::database {

namespace {

// EXCLUSIVE comes first: then a second server on the same folder is refused rather than let in.
constexpr const char* settings = R"(
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    BEGIN IMMEDIATE;
    COMMIT;
)";

// Brings it to the layout of today, step by step and all or nothing.
std::optional<Trouble> migrate(sqlite3* database, std::span<const char* const> migrations) {
    Statement read(database, "PRAGMA user_version");
    const std::int64_t layout = read.step() ? read.number(0) : -1;
    read.reset();
    const auto today = static_cast<std::int64_t>(migrations.size());
    if (layout > today) return Trouble{Trouble::Kind::of_newer, "a newer version of Parlor has written it"};
    if (layout == today) return std::nullopt;
    std::string steps = "BEGIN IMMEDIATE;";
    for (const char* step : migrations.subspan(static_cast<std::size_t>(std::max<std::int64_t>(layout, 0))))
        steps += step;
    steps += "PRAGMA user_version = " + std::to_string(migrations.size()) + "; COMMIT;";
    if (sqlite3_exec(database, steps.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return std::nullopt;
    return Trouble{Trouble::Kind::not_readable, sqlite3_errmsg(database)};
}

}  // namespace

Result<Database, Trouble> open(const std::filesystem::path& file, std::span<const char* const> migrations) {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &opened,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                                       nullptr);  // one thread has it
    Database database(opened, sqlite3_close);
    // Names and chat are in it, and in what SQLite lays beside it with the same rights.
    std::error_code ignored;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
    const bool ready =
        result == SQLITE_OK && sqlite3_exec(opened, settings, nullptr, nullptr, nullptr) == SQLITE_OK;
    if (!ready) {
        const bool in_use = sqlite3_errcode(opened) == SQLITE_BUSY;
        return failure(
            Trouble{in_use ? Trouble::Kind::in_use : Trouble::Kind::not_readable, sqlite3_errmsg(opened)});
    }
    Statement check(opened, "PRAGMA quick_check");
    if (!check.step() || check.text(0) != "ok")
        return failure(Trouble{Trouble::Kind::not_readable, "the database is damaged"});
    check.reset();
    if (const auto trouble = migrate(opened, migrations)) return failure(*trouble);
    return database;
}

}  // namespace parlor::database

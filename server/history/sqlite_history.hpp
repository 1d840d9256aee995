#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "server/database/sqlite.hpp"
#include "server/history/history.hpp"

// Of this room alone: the history in SQLite, in two files. history.cpp has crews and members,
// history_evenings.cpp what evenings brought.
namespace parlor::history {

using database::Database;
using database::Statement;

// As times lie in the database: UTC in milliseconds.
[[nodiscard]] inline std::int64_t stored(UtcTime moment) {
    return count_ms(moment.time_since_epoch());
}
[[nodiscard]] inline UtcTime moment_of(std::int64_t stored) {
    return UtcTime{Duration{stored}};
}
template <std::size_t size>
[[nodiscard]] std::array<std::uint8_t, size> array_of(const std::vector<std::byte>& bytes) {
    std::array<std::uint8_t, size> result{};
    for (std::size_t i = 0; i < std::min(size, bytes.size()); ++i)
        result[i] = std::to_integer<std::uint8_t>(bytes[i]);
    return result;
}

class SqliteHistory final : public History {
public:
    explicit SqliteHistory(Database database) : database_(std::move(database)) {}

    std::optional<Crew> find(const KeyHash& key) override;
    std::optional<Crew> find(const std::string& code) override;
    Result<std::optional<Crew>, Unreadable> find_id(std::uint64_t id) override;
    bool full() override;
    std::optional<Crew> add(std::uint64_t id, const KeyHash& key, const std::string& code,
                            const CrewPlan& plan, UtcTime now, bool meets_now) override;
    bool change(CrewRow crew, const CrewPlan& plan, UtcTime now) override;
    void note_opened(CrewRow crew, UtcTime now) override;
    bool end(CrewRow crew) override;
    Remembered remember(CrewRow crew, const rooms::SeatHash& seat, const std::string& name, bool on,
                        UtcTime now) override;
    rooms::CrewMemory memory(const Crew& crew, UtcTime now) override;
    bool write(const Crew& crew, const rooms::CrewEvening& evening) override;
    CrewPart part(const Crew& crew, const rooms::SeatHash& seat) override;
    bool forget(CrewRow crew, const rooms::SeatHash& seat) override;
    std::optional<std::size_t> forget_everywhere(const rooms::SeatHash& seat) override;
    Figures figures() override;
    void forget_before(UtcTime moment, UtcTime never_met) override;

private:
    [[nodiscard]] Statement prepare(const char* sql) { return Statement(database_.get(), sql); }
    [[nodiscard]] std::optional<std::int64_t> member_of(CrewRow crew, const rooms::SeatHash& seat);
    [[nodiscard]] std::int64_t members_of(CrewRow crew);
    [[nodiscard]] bool drop_empty_members(CrewRow crew);
    [[nodiscard]] std::int64_t first_week_of(CrewRow crew);
    // What was deleted is still in the log that SQLite writes ahead, until that begins anew.
    bool wipe();

    Database database_;
};

}  // namespace parlor::history

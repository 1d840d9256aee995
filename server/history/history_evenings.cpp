// What evenings brought: written, and read for a crew's lobby and for each of its members.
#include <map>
#include <tuple>

#include "server/history/season.hpp"
#include "server/history/sqlite_history.hpp"
#include "shared/base/limits.hpp"

namespace parlor::history {

using rooms::SeatHash;

namespace {

// All of it or nothing: undone at its end if nobody has said commit().
class Transaction {
public:
    explicit Transaction(sqlite3* database) : database_(database), open_(run("BEGIN IMMEDIATE")) {}
    ~Transaction() {
        if (open_) run("ROLLBACK");
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    [[nodiscard]] bool begun() const { return open_; }
    [[nodiscard]] bool commit() {
        if (!open_ || !run("COMMIT")) return false;
        open_ = false;
        return true;
    }

private:
    bool run(const char* sql) { return sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
    sqlite3* database_;
    bool open_;
};

}  // namespace

rooms::CrewMemory SqliteHistory::memory(const Crew& crew, UtcTime now) {
    rooms::CrewMemory memory;
    memory.id = crew.id;
    memory.revision = crew.revision;
    memory.changed = crew.changed;
    memory.plan = crew.plan;
    const std::int64_t today = week_of(crew.plan.meeting, now);
    const SeasonWeek season = season_week(first_week_of(crew.row), today, crew.plan.season.weeks);
    memory.season = static_cast<std::uint16_t>(std::min<std::int64_t>(season.season, 9'999));
    memory.week = static_cast<std::uint8_t>(season.week);

    std::map<std::int64_t, std::uint8_t> index_of;  // by the member's row
    Statement members =
        prepare("SELECT row, seat, name, remembered FROM member WHERE crew = ? ORDER BY row LIMIT ?");
    members.bind(1, crew.row).bind(2, static_cast<std::int64_t>(limits::crew_members));
    while (members.step()) {
        index_of[members.number(0)] = static_cast<std::uint8_t>(memory.members.size());
        memory.members.push_back({array_of<std::tuple_size_v<SeatHash>>(members.bytes(1)), members.text(2),
                                  members.number(3) != 0, 0, std::nullopt});
    }

    // In the season for its table; for strengths in as many weeks up to now, so that there are some in its
    // first.
    std::vector<std::vector<WeekPoints>> in_season(memory.members.size());
    std::vector<std::vector<WeekPoints>> lately(memory.members.size());
    Statement results = prepare(
        "SELECT member, week, points FROM result JOIN evening ON evening.row = result.evening WHERE crew = "
        "?");
    results.bind(1, crew.row);
    while (results.step()) {
        const auto member = index_of.find(results.number(0));
        if (member == index_of.end()) continue;
        const WeekPoints week{results.number(1), static_cast<std::int32_t>(results.number(2))};
        if (week.week >= season.first) in_season[member->second].push_back(week);
        if (week.week > today - crew.plan.season.weeks) lately[member->second].push_back(week);
    }
    for (std::size_t i = 0; i < memory.members.size(); ++i) {
        memory.members[i].points = season_points(std::move(in_season[i]), crew.plan.season.counting);
        memory.members[i].strength = strength(std::move(lately[i]), crew.plan.season.counting);
    }

    std::map<std::pair<std::uint8_t, std::uint8_t>, rooms::CrewMeeting> met;
    Statement meetings = prepare(
        "SELECT one, other, week FROM meeting JOIN evening ON evening.row = meeting.evening WHERE crew = ?");
    meetings.bind(1, crew.row);
    while (meetings.step()) {
        const auto one = index_of.find(meetings.number(0));
        const auto other = index_of.find(meetings.number(1));
        if (one == index_of.end() || other == index_of.end()) continue;
        rooms::CrewMeeting& meeting =
            met.try_emplace({one->second, other->second}, rooms::CrewMeeting{0, 0, 0, 0}).first->second;
        meeting.one = one->second;
        meeting.other = other->second;
        ++meeting.evenings;
        const std::int32_t weight = meeting.weight + meeting_weight(today - meetings.number(2));
        meeting.weight = static_cast<std::uint16_t>(std::min(weight, most_meeting_weight));
    }
    for (const auto& [pair, meeting] : met)
        memory.meetings.push_back(meeting);
    return memory;
}

bool SqliteHistory::write(const Crew& crew, const rooms::CrewEvening& evening) {
    if (evening.people.empty()) return true;
    Transaction transaction(database_.get());
    if (!transaction.begun()) return false;
    Statement put =
        prepare("INSERT OR IGNORE INTO evening (crew, opening, number, ended, week) VALUES (?, ?, ?, ?, ?)");
    put.bind(1, crew.row).bind(2, static_cast<std::int64_t>(evening.opening)).bind(3, evening.number);
    put.bind(4, stored(evening.ended)).bind(5, week_of(crew.plan.meeting, evening.ended));
    if (!put.run()) return false;
    if (sqlite3_changes(database_.get()) == 0) return true;  // it has been written
    const std::int64_t row = sqlite3_last_insert_rowid(database_.get());

    Statement wants = prepare("SELECT row FROM member WHERE crew = ? AND seat = ? AND remembered = 1");
    const auto remembered = [&](const SeatHash& seat) {
        wants.reset();
        wants.bind(1, crew.row).bind(2, std::span(seat));
        return wants.step() ? std::optional(wants.number(0)) : std::nullopt;
    };
    Statement name = prepare("UPDATE member SET name = ? WHERE row = ?");
    Statement result = prepare("INSERT INTO result VALUES (?, ?, ?)");
    for (const auto& person : evening.people) {
        const auto member = remembered(person.seat);
        if (!member) continue;
        if (!name.bind(1, std::string_view(person.name)).bind(2, *member).run()) return false;
        // That somebody was there is nobody's business: without points there is nothing to keep.
        if (person.points <= 0) continue;
        if (!result.bind(1, row).bind(2, *member).bind(3, person.points).run()) return false;
    }
    Statement meeting = prepare("INSERT OR IGNORE INTO meeting VALUES (?, ?, ?)");
    for (const auto& met : evening.met) {
        const auto one = remembered(met.one);
        const auto other = remembered(met.other);
        if (!one || !other || *one == *other) continue;
        meeting.bind(1, row).bind(2, std::min(*one, *other)).bind(3, std::max(*one, *other));
        if (!meeting.run()) return false;
    }
    wants.reset();
    Statement old = prepare(
        "DELETE FROM evening WHERE crew = ?1 AND row NOT IN "
        "(SELECT row FROM evening WHERE crew = ?1 ORDER BY ended DESC, row DESC LIMIT ?2)");
    old.bind(1, crew.row).bind(2, static_cast<std::int64_t>(limits::crew_evenings));
    return old.run() && transaction.commit();
}

CrewPart SqliteHistory::part(const Crew& crew, const SeatHash& seat) {
    CrewPart part;
    part.code = crew.code;
    part.crew = crew.plan.name;
    Statement self = prepare("SELECT row, name, remembered, since FROM member WHERE crew = ? AND seat = ?");
    self.bind(1, crew.row).bind(2, std::span(seat));
    if (!self.step()) return part;
    const std::int64_t member = self.number(0);
    part.kept = true;
    part.name = self.text(1);
    part.remembered = self.number(2) != 0;
    part.since = moment_of(self.number(3));

    Statement evenings = prepare(
        "SELECT evening.row, ended, points FROM evening LEFT JOIN result ON result.evening = evening.row AND "
        "member = ?2 "
        "WHERE crew = ?1 AND (points IS NOT NULL OR evening.row IN "
        "(SELECT evening FROM meeting WHERE one = ?2 OR other = ?2)) ORDER BY ended DESC, evening.row DESC");
    evenings.bind(1, crew.row).bind(2, member);
    std::map<std::int64_t, std::size_t> at;  // of an evening's row
    while (evenings.step()) {
        at[evenings.number(0)] = part.evenings.size();
        PartEvening evening{moment_of(evenings.number(1)), std::nullopt, {}};
        if (!evenings.is_null(2)) evening.points = static_cast<std::int32_t>(evenings.number(2));
        part.evenings.push_back(std::move(evening));
    }
    Statement meetings = prepare(
        "SELECT evening, member.row, name FROM meeting JOIN member ON member.row = "
        "CASE WHEN one = ?1 THEN other ELSE one END WHERE one = ?1 OR other = ?1 ORDER BY evening, "
        "member.row");
    meetings.bind(1, member);
    std::map<std::int64_t, std::uint8_t> index_of;
    while (meetings.step()) {
        const auto [person, fresh] =
            index_of.try_emplace(meetings.number(1), static_cast<std::uint8_t>(part.people.size()));
        if (fresh) part.people.push_back(meetings.text(2));
        // The disk may have refused in the middle of the list before.
        if (const auto evening = at.find(meetings.number(0)); evening != at.end())
            part.evenings[evening->second].met.push_back(person->second);
    }
    return part;
}

}  // namespace parlor::history

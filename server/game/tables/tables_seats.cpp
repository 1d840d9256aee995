// Who sits where at mixer tables: planned for each rotation, and mended as people come and go.
#include <algorithm>
#include <tuple>

#include "server/game/tables/tables_rules.hpp"

namespace parlor::game {

namespace {

// Who sat together for less has not met.
constexpr Duration shortest_meeting = 30s;

template <class TableList>
std::uint8_t free_number(const TableList& tables) {
    std::uint8_t number = 1;
    while (std::ranges::any_of(tables, [&](const auto& table) { return table.number == number; }))
        ++number;
    return number;
}

// The table of `seated`, which may be null, at which they sit.
template <class Seated>
auto find_table(Seated* seated, PlayerId who) -> decltype(seated->tables.data()) {
    if (seated == nullptr) return nullptr;
    for (auto& table : seated->tables) {
        if (std::ranges::count(table.seats, who) > 0) return &table;
    }
    return nullptr;
}

}  // namespace

// Of all rotations to come, so that the first does not use up what the later ones need.
void TablesRules::plan(std::uint16_t rotation, const std::vector<PlayerId>& guests) {
    SeatingTask task;
    task.table_size = options_.table_size;
    task.rotations = static_cast<std::size_t>(options_.rotations - rotation + 1);
    task.tonight = tonight_;
    task.before = before_;
    task.match_topics = options_.style == tables::Style::mentoring;
    for (const PlayerId who : guests) {
        const Person& person = *find(who);
        task.guests.push_back({who, person.department, person.offers, person.seeks});
        for (const PlayerId other : person.avoids.reveal())
            task.apart.push_back({who, other});
    }
    plan_ = seat(task, rng_);
    planned_for_ = guests;
    plan_is_old_ = false;
}

void TablesRules::lay_tables(std::uint16_t rotation, RoomTime now) {
    std::vector<PlayerId> guests;
    for (auto& [id, person] : people_) {
        person.ready = person.wants_more = false;
        person.moved = tables::Moved::as_planned;
        const bool back_soon = person.gone_at && now - *person.gone_at < grace;
        if (!person.left && (person.player.connected || back_soon)) guests.push_back(id);
    }
    if (plan_is_old_ || guests != planned_for_) plan(rotation, guests);
    Seated seated;
    seated.rotation = rotation;
    seated.began = now;
    seated.time = std::chrono::seconds(options_.seconds);
    if (!plan_.empty()) {
        Tables tables = std::move(plan_.front());
        plan_.erase(plan_.begin());
        for (Table& seats : tables) {
            TableNow& table = seated.tables.emplace_back();
            table.number = static_cast<std::uint8_t>(seated.tables.size());
            table.seats = std::move(seats);
        }
    }
    phase_ = std::move(seated);
    settle_tables(now);
}

void TablesRules::note_meetings(Seated& seated, RoomTime now) const {
    std::set<std::pair<PlayerId, PlayerId>> pairs;
    for (const TableNow& table : seated.tables) {
        for (const PlayerId one : table.seats) {
            for (const PlayerId other : table.seats) {
                if (one < other && find(one)->here() && find(other)->here()) pairs.insert({one, other});
            }
        }
    }
    for (auto& [pair, together] : seated.together) {
        if (!together.since || pairs.contains(pair)) continue;
        together.so_far += now - *together.since;
        together.since.reset();
    }
    for (const auto& pair : pairs) {
        Together& together = seated.together[pair];
        if (!together.since) together.since = now;
    }
}

// Who came for the last moment, or left in the first, has met nobody.
void TablesRules::count_meetings(RoomTime now) {
    auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr) return;
    for (const auto& [pair, together] : seated->together) {
        if (together.so_far + (together.since ? now - *together.since : Duration{0}) < shortest_meeting)
            continue;
        add(tonight_, Acquaintance{pair.first, pair.second});
        add(new_tonight_, Acquaintance{pair.first, pair.second});
    }
    seated->together.clear();
}

// --- between the changes

bool TablesRules::apart(PlayerId one, PlayerId other) const {
    return find(one)->avoids.reveal().contains(other) || find(other)->avoids.reveal().contains(one);
}

bool TablesRules::may_sit_with(PlayerId who, const TableNow& table) const {
    return std::ranges::none_of(table.seats, [&](PlayerId other) { return apart(who, other); });
}

std::size_t TablesRules::here_at(const TableNow& table) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(table.seats, [&](PlayerId who) { return find(who)->here(); }));
}

const TablesRules::TableNow* TablesRules::table_of(PlayerId who) const {
    return find_table(std::get_if<Seated>(&phase_), who);
}
TablesRules::TableNow* TablesRules::table_of(PlayerId who) {
    return find_table(std::get_if<Seated>(&phase_), who);
}

void TablesRules::stand_up(PlayerId who) {
    auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr) return;
    for (TableNow& table : seated->tables)
        std::erase(table.seats, who);
    std::erase_if(seated->tables, [](const TableNow& table) { return table.seats.empty(); });
}

// With room for one more and somebody there; of equals the first.
TablesRules::TableNow* TablesRules::smallest_table_for(PlayerId who, bool keep_wishes) {
    TableNow* best = nullptr;
    const auto rank = [&](const TableNow& table) {
        return std::tuple(here_at(table), table.seats.size(), table.number);
    };
    for (TableNow& table : std::get<Seated>(phase_).tables) {
        if (here_at(table) == 0 || here_at(table) >= limits::table_seats_most) continue;
        if (keep_wishes && !may_sit_with(who, table)) continue;
        if (best == nullptr || rank(table) < rank(*best)) best = &table;
    }
    return best;
}

// With somebody of the largest table, where three at least stay.
bool TablesRules::open_table_with(PlayerId who, bool keep_wishes, tables::Moved why) {
    auto& seated = std::get<Seated>(phase_);
    std::optional<PlayerId> company;
    std::size_t size = 3;
    for (const TableNow& table : seated.tables) {
        if (here_at(table) <= size) continue;
        for (const PlayerId one : table.seats) {
            if (!find(one)->here() || (keep_wishes && apart(who, one))) continue;
            company = one;
            size = here_at(table);
        }
    }
    if (!company) return false;
    stand_up(*company);
    find(*company)->moved = tables::Moved::joins_alone;
    find(who)->moved = why;
    seated.tables.push_back({free_number(seated.tables), {who, *company}, 0, {}});
    return true;
}

// On a seat of somebody who is away, if no other is free: they get another when they return.
void TablesRules::sit_down(PlayerId who, TableNow& table) {
    if (table.seats.size() >= limits::table_seats_most) {
        const auto longest_away = std::ranges::min_element(table.seats, {}, [&](PlayerId one) {
            const Person& person = *find(one);
            return std::pair(person.here(), person.gone_at.value_or(RoomTime{}));
        });
        table.seats.erase(longest_away);
    }
    table.seats.push_back(who);
}

// At the smallest table where nobody minds, else with one who does not mind at a new one. Sitting alone, or
// six at a table, would be worse than a wish that is not kept.
void TablesRules::seat_later(PlayerId who, tables::Moved why) {
    auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr) return;
    find(who)->moved = why;
    TableNow* table = smallest_table_for(who, true);
    if (table == nullptr && open_table_with(who, true, why)) return;
    if (table == nullptr) table = smallest_table_for(who, false);
    if (table != nullptr) return sit_down(who, *table);
    if (open_table_with(who, false, why)) return;
    seated->tables.push_back({free_number(seated->tables), {who}, 0, {}});
}

// Until when somebody who is alone at a table waits for the others of it; nothing if nobody is alone.
std::optional<RoomTime> TablesRules::alone_until(const TableNow& table) const {
    if (here_at(table) != 1) return std::nullopt;
    // Elsewhere nobody is, either: this is the table to come back to.
    if (sitting() == 1) return std::nullopt;
    RoomTime until{};
    for (const PlayerId who : table.seats) {
        const Person& person = *find(who);
        if (!person.here() && person.gone_at) until = std::max(until, *person.gone_at + grace);
    }
    return until;
}

// Nobody stays alone: they go to another table, and the seats of those who are away are given up.
void TablesRules::settle_tables(RoomTime now) {
    auto* seated = std::get_if<Seated>(&phase_);
    if (seated == nullptr) return;
    const auto is_over = [&](const TableNow& table) {
        const auto until = alone_until(table);
        return until && now >= *until;
    };
    for (auto lonely = std::ranges::find_if(seated->tables, is_over); lonely != seated->tables.end();
         lonely = std::ranges::find_if(seated->tables, is_over)) {
        const PlayerId who =
            *std::ranges::find_if(lonely->seats, [&](PlayerId one) { return find(one)->here(); });
        seated->tables.erase(lonely);
        seat_later(who, tables::Moved::was_alone);
        plan_is_old_ = true;
    }
    note_meetings(*seated, now);
}

}  // namespace parlor::game

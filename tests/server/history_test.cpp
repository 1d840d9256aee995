// Crews on disk: what is remembered of whom, and how it is gone again.
#include "server/history/history.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "server/history/season.hpp"
#include "shared/protocol/codec.hpp"
#include "tests/server/crew_weeks.hpp"

namespace history_test {

using namespace parlor;
using namespace parlor::testing;
using Remembered = history::History::Remembered;

namespace {

const rooms::SeatHash ada = seat_hash(1);
const rooms::SeatHash ben = seat_hash(2);
const rooms::SeatHash cleo = seat_hash(3);

void want_all(history::History& history, const history::Crew& crew) {
    REQUIRE(history.remember(crew.row, ada, "Ada", true, first_friday) == Remembered::done);
    REQUIRE(history.remember(crew.row, ben, "Ben", true, first_friday) == Remembered::done);
    REQUIRE(history.remember(crew.row, cleo, "Cleo", true, first_friday) == Remembered::done);
}

const rooms::CrewMember* member(const rooms::CrewMemory& memory, const rooms::SeatHash& seat) {
    const auto found = std::ranges::find(memory.members, seat, &rooms::CrewMember::seat);
    return found == memory.members.end() ? nullptr : &*found;
}

std::string everything_in(const Scratch& folder) {
    std::string all;
    for (const char* name : {"history.db", "history.db-wal"}) {
        if (std::filesystem::exists(folder / name)) all += text_of(folder / name);
    }
    return all;
}

}  // namespace

TEST_CASE("a crew is found by its key, its code and its number, after a restart too") {
    const Scratch folder;
    history::Crew kept;
    {
        const auto history = open_history(folder);
        kept = add_crew(*history);
        CHECK_FALSE(history->add(9, key_hash(9), kept.code, friday_plan(), first_friday));
        CHECK_FALSE(history->add(9, kept.key, "PLUM-99", friday_plan(), first_friday));
    }
    const auto history = open_history(folder);
    const auto by_id = history->find_id(kept.id);
    REQUIRE(by_id);
    for (const auto& found : {history->find(kept.key), history->find(kept.code), *by_id}) {
        REQUIRE(found);
        CHECK(found->row == kept.row);
        CHECK(found->code == "PLUM-41");
        CHECK(found->plan == friday_plan());
        CHECK(found->revision == 0);
        CHECK(found->changed == first_friday);
    }
    CHECK_FALSE(history->find(key_hash(2)));
    CHECK_FALSE(history->find("PLUM-42"));
}

TEST_CASE("a changed plan counts its revisions, for calendars to know the later one") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    CrewPlan plan = friday_plan();
    plan.name = "Friyay";
    plan.meeting.starts = 16 * 60;
    REQUIRE(history->change(crew.row, plan, first_friday + a_week));
    const auto changed = history->find(crew.key);
    REQUIRE(changed);
    CHECK(changed->plan == plan);
    CHECK(changed->revision == 1);
    CHECK(changed->changed == first_friday + a_week);
}

TEST_CASE("only who wants to be remembered is written, and without points there is nothing to write") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    REQUIRE(history->remember(crew.row, ada, "Ada", true, first_friday) == Remembered::done);
    REQUIRE(history->remember(crew.row, ben, "Ben", true, first_friday) == Remembered::done);
    REQUIRE(history->write(
        crew,
        evening_of(1, first_friday, {{ada, "Ada Lovelace", 900}, {ben, "Ben", 0}, {cleo, "Cleopatra", 700}},
                   {{ada, ben}, {ada, cleo}})));
    const rooms::CrewMemory memory = history->memory(crew, first_friday);
    REQUIRE(memory.members.size() == 2);
    CHECK(member(memory, ada)->name == "Ada Lovelace");
    CHECK(member(memory, ada)->points == 900);
    CHECK(member(memory, ben)->points == 0);
    CHECK_FALSE(member(memory, ben)->strength);
    REQUIRE(memory.meetings.size() == 1);
    CHECK(memory.meetings[0].evenings == 1);
    CHECK(everything_in(folder).find("Cleopatra") == std::string::npos);

    const CrewPart part = history->part(crew, ben);
    REQUIRE(part.evenings.size() == 1);
    CHECK_FALSE(part.evenings[0].points);
    CHECK_FALSE(history->part(crew, cleo).kept);
}

TEST_CASE("an evening is written once, however often it is told, and the other evenings of that lobby too") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    want_all(*history, crew);
    const auto first = evening_of(1, first_friday, {{ada, "Ada", 400}}, {{ada, ben}});
    REQUIRE(history->write(crew, first));
    REQUIRE(history->write(crew, first));
    REQUIRE(history->write(crew, evening_of(2, first_friday + 1min * 60, {{ada, "Ada", 600}}, {{ada, ben}})));
    const rooms::CrewMemory memory = history->memory(crew, first_friday);
    CHECK(history->part(crew, ada).evenings.size() == 2);
    CHECK(memory.meetings.at(0).evenings == 2);
    // Both were in one week, of which the better one counts.
    CHECK(member(memory, ada)->points == 600);
}

TEST_CASE("who is not remembered any more keeps what there is and gets nothing new") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    want_all(*history, crew);
    REQUIRE(history->write(crew, evening_of(1, first_friday, {{ada, "Ada", 400}})));
    REQUIRE(history->remember(crew.row, ada, "Ada", false, first_friday) == Remembered::done);
    // Of Ben there was nothing, so nothing stays.
    REQUIRE(history->remember(crew.row, ben, "Ben", false, first_friday) == Remembered::done);
    REQUIRE(
        history->write(crew, evening_of(2, first_friday + a_week, {{ada, "Ada", 900}, {ben, "Ben", 900}})));
    const rooms::CrewMemory memory = history->memory(crew, first_friday + a_week);
    CHECK(member(memory, ada)->points == 400);
    CHECK_FALSE(member(memory, ada)->remembered);
    CHECK(member(memory, ben) == nullptr);
}

TEST_CASE("a deleted part is gone for others too, from the files as well, and is not written again") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    want_all(*history, crew);
    REQUIRE(history->remember(crew.row, ben, "Benjamin the Brave", true, first_friday) == Remembered::done);
    const auto evening = evening_of(
        1, first_friday, {{ada, "Ada", 400}, {ben, "Benjamin the Brave", 700}, {cleo, "Cleo", 100}},
        {{ada, ben}, {ben, cleo}, {ada, cleo}});
    REQUIRE(history->write(crew, evening));
    CHECK(history->part(crew, ada).people.size() == 2);
    CHECK(everything_in(folder).find("Benjamin") != std::string::npos);

    REQUIRE(history->forget(crew.row, ben));
    CHECK_FALSE(history->part(crew, ben).kept);
    CHECK(history->part(crew, ada).people == std::vector<std::string>{"Cleo"});
    CHECK(history->part(crew, ada).evenings.at(0).points == 400);
    const rooms::CrewMemory memory = history->memory(crew, first_friday);
    CHECK(member(memory, ben) == nullptr);
    CHECK(memory.meetings.size() == 1);
    CHECK(everything_in(folder).find("Benjamin") == std::string::npos);
    // The same evening told again, as after a crash, brings nobody back.
    REQUIRE(history->write(crew, evening));
    CHECK(history->part(crew, ada).people.size() == 1);
}

TEST_CASE("the end of a crew takes everything along and frees its code") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    const history::Crew other = add_crew(*history, 2);
    want_all(*history, crew);
    REQUIRE(history->remember(other.row, ada, "Ada", true, first_friday) == Remembered::done);
    REQUIRE(history->write(crew, evening_of(1, first_friday, {{cleo, "Cleopatra", 400}})));
    REQUIRE(history->end(crew.row));
    CHECK_FALSE(history->find(crew.code));
    CHECK(everything_in(folder).find("Cleopatra") == std::string::npos);
    CHECK(history->part(other, ada).kept);
    CHECK(history->add(5, key_hash(5), crew.code, friday_plan(), first_friday));
}

TEST_CASE("what is older than it may be is forgotten, with the crews that have not met since") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    const history::Crew idle = add_crew(*history, 2);
    want_all(*history, crew);
    REQUIRE(history->write(crew, evening_of(1, first_friday, {{ada, "Ada", 400}}, {{ada, ben}})));
    REQUIRE(history->write(crew, evening_of(2, first_friday + a_week * 60, {{ada, "Ada", 500}})));
    history->note_opened(crew.row, first_friday + a_week * 60);
    history->forget_before(first_friday + a_week * 58, first_friday + a_week * 58);
    CHECK(history->part(crew, ada).evenings.size() == 1);
    CHECK_FALSE(history->part(crew, cleo).kept);
    CHECK_FALSE(history->find(idle.key));
    CHECK(history->find(crew.key));
}

TEST_CASE("a crew that never met is forgotten sooner than one that has") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew met = add_crew(*history, 1);
    const history::Crew idle = add_crew(*history, 2);
    want_all(*history, met);
    REQUIRE(history->write(met, evening_of(1, first_friday, {{ada, "Ada", 400}})));
    history->forget_before(first_friday - a_week, first_friday + a_week);
    CHECK(history->find(met.code));
    CHECK_FALSE(history->find(idle.code));
}

TEST_CASE("a crew's first week is that of its next meeting, or of the one that is on") {
    const Scratch folder;
    const auto history = open_history(folder);
    std::uint8_t number = 0;
    const auto week_at = [&](UtcTime founded, bool meets_now, UtcTime seen) {
        ++number;
        const auto crew = history->add(number, key_hash(number), "PLUM-" + std::to_string(50 + number),
                                       friday_plan(), founded, meets_now);
        REQUIRE(crew);
        const rooms::CrewMemory memory = history->memory(*crew, seen);
        CHECK(memory.season == 1);
        return static_cast<int>(memory.week);
    };
    // Made in its first evening, at the start of the week, and the morning after somebody's Friday.
    CHECK(week_at(first_friday + 10min, true, first_friday + 20min) == 1);
    CHECK(week_at(first_friday - 4 * 24 * 60min, false, first_friday) == 1);
    for (const int days : {1, 2, 3}) {
        CAPTURE(days);
        CHECK(week_at(first_friday + days * 24 * 60min, false, first_friday + a_week) == 1);
    }
}

TEST_CASE("a crew remembers a hundred people and the newest evenings, which fit into a message") {
    const Scratch folder;
    const auto history = open_history(folder);
    const history::Crew crew = add_crew(*history);
    std::vector<rooms::CrewEvening::Person> people;
    std::vector<rooms::CrewEvening::Met> met;
    const std::string long_name(limits::name_bytes, 'x');
    for (std::uint8_t i = 1; i <= limits::crew_members; ++i) {
        REQUIRE(history->remember(crew.row, seat_hash(i), long_name, true, first_friday) == Remembered::done);
        people.push_back({seat_hash(i), long_name, 1'000});
        if (i > 1) met.push_back({seat_hash(1), seat_hash(i)});
    }
    CHECK(history->remember(crew.row, seat_hash(200), "Late", true, first_friday) == Remembered::full);
    CHECK(history->remember(crew.row, seat_hash(1), "Known", true, first_friday) == Remembered::done);
    for (std::uint32_t i = 1; i <= limits::crew_evenings + 5; ++i)
        REQUIRE(history->write(crew, evening_of(i, first_friday + a_week * i, people, met)));
    const CrewPart part = history->part(crew, seat_hash(1));
    CHECK(part.evenings.size() == limits::crew_evenings);
    CHECK(part.evenings.front().when == first_friday + a_week * (limits::crew_evenings + 5));
    CHECK(codec::encode(ServerMessage{part}).size() <= limits::packet_bytes);
}

TEST_CASE("of a week the best evening counts, of a season the best weeks") {
    CHECK(history::season_points({{1, 300}, {1, 500}, {2, 200}, {3, 900}}, 2) == 1'400);
    CHECK(history::season_points({{1, 300}}, 8) == 300);
    CHECK(history::season_points({}, 8) == 0);
    CHECK(history::strength({{1, 300}, {1, 500}, {2, 200}, {3, 900}}, 2) == 700);
    CHECK(history::strength({{1, 300}}, 8) == 300);
    CHECK_FALSE(history::strength({}, 8));
}

TEST_CASE("seasons follow each other from the crew's first week") {
    const auto at = [](std::int64_t week) {
        const auto found = history::season_week(100, week, 12);
        return std::tuple(found.season, found.week, found.first);
    };
    CHECK(at(100) == std::tuple(1, 1, 100));
    CHECK(at(111) == std::tuple(1, 12, 100));
    CHECK(at(112) == std::tuple(2, 1, 112));
    CHECK(at(99) == std::tuple(1, 1, 100));
}

TEST_CASE("a meeting weighs less the longer ago it was, and never nothing") {
    CHECK(history::meeting_weight(0) == 32);
    CHECK(history::meeting_weight(3) == 32);
    CHECK(history::meeting_weight(4) == 16);
    CHECK(history::meeting_weight(19) == 2);
    CHECK(history::meeting_weight(20) == 1);
    CHECK(history::meeting_weight(500) == 1);
}

TEST_CASE("a history of a newer Parlor, or one that is none, is said to be so") {
    const Scratch folder;
    put(folder / "history.db", std::string(4'096, 'x'));
    auto opened = history::History::open(folder / "history.db");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == database::Trouble::Kind::not_readable);
    std::filesystem::remove(folder / "history.db");
    { const auto history = open_history(folder); }
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((folder / "history.db").c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, "PRAGMA user_version = 99", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    opened = history::History::open(folder / "history.db");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == database::Trouble::Kind::of_newer);
}

}  // namespace history_test

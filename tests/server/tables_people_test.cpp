// Mixer tables: who comes, goes, returns, and would rather not sit with somebody.
#include <doctest/doctest.h>

#include "tests/server/table_party.hpp"

namespace tables_people_test {

using namespace parlor;
using namespace parlor::testing;
using tables::Moved;

namespace {

using Sizes = std::vector<std::size_t>;

bool together(const TableParty& party, const std::string& one, const std::string& other) {
    return party.table_of(one).find(other) != std::string::npos;
}

}  // namespace

TEST_CASE("who comes later sits down at the smallest table") {
    TableParty party(7, tables_evening(2));
    party.sit_down();
    CHECK(party.sizes() == Sizes{3, 4});
    party.evening.join("X");
    CHECK(party.sizes() == Sizes{4, 4});
    CHECK(party.own("X").moved == Moved::came_later);
    CHECK(party.own("A").moved == Moved::as_planned);
    party.evening.advance(rotation_time);
    CHECK(party.own("X").moved == Moved::as_planned);
}

TEST_CASE("who comes while people arrive waits with them") {
    TableParty party(3, tables_evening(1));
    party.start();
    party.names.emplace_back("X");
    party.evening.join("X");
    CHECK(party.view("X").stage == tables::Stage::arriving);
    CHECK(party.view("X").plays);
    party.evening.advance(20s);
    CHECK(party.sizes() == Sizes{4});
}

TEST_CASE("where all tables are full somebody opens a new one with who comes, and no table has six") {
    TableParty party(5, tables_evening(1, 5));
    party.sit_down();
    CHECK(party.sizes() == Sizes{5});
    party.names.emplace_back("X");
    party.evening.join("X");
    CHECK(party.sizes() == Sizes{2, 4});
    CHECK(party.own(party.mate_of("X")).moved == Moved::joins_alone);
    CHECK(party.own("X").moved == Moved::came_later);
    CHECK(party.own("X").number == 2);
}

TEST_CASE("a seat is kept for who loses the connection, and they come back to it") {
    TableParty party(6, tables_evening(2));
    party.sit_down();
    const std::string table = party.table_of("B");
    party.evening.drop("B");
    party.evening.advance(60s);
    CHECK(party.table_of("B") == table);
    party.evening.come_back("B");
    CHECK(party.table_of("B") == table);
    CHECK(party.own("B").moved == Moved::as_planned);
}

TEST_CASE("who leaves gives up the seat, and whoever is left alone is brought to another table at once") {
    TableParty party(4, tables_evening(2, 2));
    party.sit_down();
    const std::string mate = party.mate_of("B");
    party.evening.leave("B");
    CHECK(party.sizes() == Sizes{3});
    CHECK(party.own(mate).moved == Moved::was_alone);
}

TEST_CASE("who is left alone by a lost connection waits for ten seconds, then goes to another table") {
    TableParty party(4, tables_evening(2, 2));
    party.sit_down();
    const std::string gone = party.stranger_to("A");
    const std::string mate = party.mate_of(gone);
    party.evening.drop(gone);
    party.evening.advance(seat_grace - 1ms);
    CHECK(party.sizes() == Sizes{2, 2});
    party.evening.advance(1ms);
    CHECK(party.sizes() == Sizes{3});
    CHECK(party.own(mate).moved == Moved::was_alone);
    // Their table has gone: they are seated like somebody who comes later.
    party.evening.come_back(gone);
    CHECK(party.sizes() == Sizes{4});
    CHECK(party.own(gone).moved == Moved::came_later);
}

TEST_CASE("who comes back within ten seconds finds the other still there") {
    TableParty party(4, tables_evening(2, 2));
    party.sit_down();
    const std::string gone = party.stranger_to("A");
    const std::string table = party.table_of(gone);
    party.evening.drop(gone);
    party.evening.advance(9s);
    party.evening.come_back(gone);
    party.evening.advance(60s);
    CHECK(party.table_of(gone) == table);
}

TEST_CASE("the last who is here stays where they are") {
    TableParty party(4, tables_evening(1, 2));
    party.sit_down();
    for (const char* name : {"B", "C", "D"})
        party.evening.drop(name);
    party.evening.advance(60s);
    CHECK(party.sizes() == Sizes{2, 2});
    CHECK(party.view().sitting == 1);
    party.evening.come_back("C");
    party.evening.advance(1ms);
    CHECK(together(party, "A", "C"));
}

TEST_CASE("one alone begins, waits for company and gets it") {
    TableParty party(1, tables_evening(1));
    party.sit_down();
    CHECK(party.sizes() == Sizes{1});
    party.names.emplace_back("X");
    party.evening.join("X");
    CHECK(party.sizes() == Sizes{2});
    CHECK(party.table_of("A") == "AX");
}

TEST_CASE("who is away for longer is not planned for, who has just lost the connection is") {
    TableParty party(6, tables_evening(2));
    party.sit_down();
    party.evening.drop("E");
    party.evening.advance(rotation_time - 2s);
    party.evening.drop("F");
    party.evening.advance(2s);
    CHECK(party.view().rotation == 2);
    CHECK(party.table_of("E").empty());
    CHECK_FALSE(party.table_of("F").empty());
    CHECK(party.sizes() == Sizes{2, 3});
}

TEST_CASE("who lost a seat at a full table to somebody else gets another on return") {
    TableParty party(5, tables_evening(1, 5));
    party.sit_down();
    party.evening.drop("E");
    party.names.emplace_back("X");
    party.evening.join("X");
    CHECK(party.sizes() == Sizes{5});
    CHECK(party.table_of("E").empty());
    party.evening.come_back("E");
    CHECK(party.sizes() == Sizes{2, 4});
}

TEST_CASE("people who would rather not sit together do not, whoever of them said so") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        RoomHarness::Setup setup = tables_evening(3);
        setup.seed = seed;
        TableParty party(9, std::move(setup));
        party.start();
        party.move("A", tables::Avoid{party.evening.id("B"), true});
        party.move("C", tables::Avoid{party.evening.id("A"), true});
        party.evening.advance(20s);
        for (int rotation = 1; rotation <= 3; ++rotation) {
            CHECK_FALSE(together(party, "A", "B"));
            CHECK_FALSE(together(party, "A", "C"));
            party.evening.advance(rotation_time);
        }
    }
}

TEST_CASE("a wish said at the table counts from the next one on, and can be taken back") {
    TableParty party(4, tables_evening(3, 2));
    party.sit_down();
    const std::string mate = party.mate_of("A");
    const std::string table = party.table_of("A");
    party.move("A", tables::Avoid{party.evening.id(mate), true});
    CHECK(party.table_of("A") == table);
    CHECK(party.view("A").avoided == std::vector{party.evening.id(mate)});
    for (const std::string& name : party.names) {
        if (name != "A") CHECK(party.view(name).avoided.empty());
    }
    for (int rotation = 2; rotation <= 3; ++rotation) {
        party.evening.advance(rotation_time);
        CHECK_FALSE(together(party, "A", mate));
    }
    party.move("A", tables::Avoid{party.evening.id(mate), false});
    CHECK(party.view("A").avoided.empty());
}

TEST_CASE(
    "who comes later is not put beside somebody they would rather not meet, even at the smallest table") {
    bool mattered = false;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        RoomHarness::Setup setup = tables_evening(2);
        setup.seed = seed;
        TableParty party(6, std::move(setup));
        party.start();
        party.move("A", tables::Avoid{party.evening.id("F"), true});
        party.evening.leave("F");
        party.evening.advance(20s);
        CHECK(party.sizes() == Sizes{2, 3});
        const bool smallest = party.table_of("A").size() == 2;
        mattered = mattered || smallest;
        party.evening.join("F");
        CHECK_FALSE(together(party, "A", "F"));
        CHECK(party.sizes() == (smallest ? Sizes{2, 4} : Sizes{3, 3}));
    }
    CHECK(mattered);
}

TEST_CASE("before somebody sits alone or six sit at a table, a wish is not kept") {
    TableParty party(3, tables_evening(1));
    party.start();
    party.move("A", tables::Avoid{party.evening.id("B"), true});
    party.evening.advance(20s);
    CHECK(party.sizes() == Sizes{3});

    TableParty full(6, tables_evening(1, 5));
    full.start();
    for (const char* name : {"A", "B", "C", "D", "E"})
        full.move(name, tables::Avoid{full.evening.id("F"), true});
    full.evening.leave("F");
    full.evening.advance(20s);
    CHECK(full.sizes() == Sizes{5});
    full.evening.join("F");
    CHECK(full.sizes() == Sizes{2, 4});
}

TEST_CASE("wishes are few, and for people who play") {
    TableParty party(8, tables_evening(1));
    const PlayerId wim = party.evening.join("Wim", {.watching = true});
    party.start();
    for (const char* name : {"B", "C", "D", "E", "F"})
        party.move("A", tables::Avoid{party.evening.id(name), true});
    party.move("A", tables::Avoid{party.evening.id("B"), true});  // stands already
    CHECK(party.evening.refusals("A").empty());
    party.move("A", tables::Avoid{party.evening.id("G"), true});
    CHECK(party.evening.refusal("A") == Refusal::bad_values);
    party.evening.forget();
    party.move("A", tables::Avoid{wim, true});
    party.move("A", tables::Avoid{party.evening.id("A"), true});
    CHECK(party.evening.refusals("A") == std::vector{Refusal::unknown_player, Refusal::unknown_player});
    CHECK(party.view("A").avoided.size() == 5);
}

TEST_CASE("who watches sees who sits where, and nothing of what goes on there") {
    TableParty party(6, tables_evening(1));
    party.evening.join("Wim", {.watching = true});
    party.sit_down();
    const tables::View& view = party.view("Wim");
    CHECK(view.tables == party.view().tables);
    CHECK_FALSE(view.plays);
    CHECK_FALSE(view.own);
    CHECK(view.met.empty());
    party.move("Wim", tables::Say{1, 1, "hello"});
    CHECK(party.evening.refusal("Wim") == Refusal::watching);
}

// Whatever people do, tables hold two to five of those who are here, unless only one is.
TEST_CASE("however people come, drop, return and leave, nobody who is here sits alone or in a crowd") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Rng rng(seed);
        const auto size = static_cast<std::uint8_t>(2 + rng.below(4));
        TableParty party(3 + rng.below(12), tables_evening(8, size));
        party.sit_down();
        std::map<std::string, int> places;  // 0 here, 1 dropped, 2 left
        for (int step = 0; step < 60 && party.evening.round("A"); ++step) {
            const std::string name = party.names[rng.below(static_cast<std::uint32_t>(party.names.size()))];
            int& place = places[name];
            const std::uint32_t dice = rng.below(100);
            if (name == "A") {
                party.evening.advance(Duration(rng.below(30'000)));
            } else if (place == 0 && dice < 40) {
                party.evening.drop(name);
                place = 1;
            } else if (place == 0 && dice < 55) {
                party.evening.leave(name);
                place = 2;
            } else if (place == 0 && dice < 80) {
                const std::string other =
                    party.names[rng.below(static_cast<std::uint32_t>(party.names.size()))];
                party.move(name, tables::Avoid{party.evening.id(other), true});
            } else if (place != 0) {
                party.evening.join(name);
                place = 0;
            }
            if (rng.chance(60)) party.evening.advance(seat_grace);
            if (!party.evening.round("A")) break;
            std::size_t here = 0;
            for (const std::string& one : party.names)
                here += places[one] == 0;
            const tables::View& view = party.view();
            CHECK(view.sitting == here);
            for (const tables::Seats& table : view.tables) {
                CHECK(table.who.size() <= 5);
                std::size_t here_at = 0;
                std::size_t waited_for = 0;
                for (const PlayerId who : table.who)
                    (places[party.name_of(who)] == 0 ? here_at : waited_for) += 1;
                if (here_at == 1 && here > 1) CHECK(waited_for > 0);
            }
        }
    }
}

}  // namespace tables_people_test

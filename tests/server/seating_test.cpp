#include "server/game/tables/seating.hpp"

#include <doctest/doctest.h>

#include "server/game/tables/seating_design.hpp"
#include "tests/support/seating_crowd.hpp"

namespace parlor::seating_test {

namespace {

using namespace game;
using namespace seating_crowd;

constexpr std::uint64_t seeds = 100;

void check_complete(const SeatingTask& task, const std::vector<Tables>& rotations) {
    REQUIRE(rotations.size() == task.rotations);
    for (const Tables& tables : rotations) {
        std::multiset<PlayerId> seated;
        std::size_t least = 100;
        std::size_t most = 0;
        for (const Table& table : tables) {
            seated.insert(table.begin(), table.end());
            least = std::min(least, table.size());
            most = std::max(most, table.size());
        }
        CHECK(most - least <= 1);
        REQUIRE(seated.size() == task.guests.size());
        for (const Guest& guest : task.guests)
            CHECK(seated.count(guest.id) == 1);
    }
}

std::size_t broken(const SeatingTask& task, const std::vector<Tables>& rotations) {
    std::size_t count = 0;
    for (const Tables& tables : rotations) {
        for (const auto& [one, other] : pairs_at(tables)) {
            for (const ApartWish& wish : task.apart)
                count += (wish.one == one && wish.other == other) || (wish.one == other && wish.other == one);
        }
    }
    return count;
}

}  // namespace

TEST_CASE("Nobody meets twice where that is possible") {
    struct Case {
        std::size_t people, size, rotations;
    };
    // 9 in threes x 4 and 16 in fours x 5 are the affine planes of order 3 and 4: everybody meets everybody
    // once.
    for (const Case& one : {Case{9, 3, 4}, Case{12, 3, 3}, Case{16, 4, 5}, Case{30, 3, 4}, Case{25, 5, 6},
                            Case{11, 3, 4}, Case{20, 4, 5}, Case{10, 2, 9}, Case{64, 4, 8}, Case{32, 4, 9}}) {
        CAPTURE(one.people);
        CAPTURE(one.size);
        const SeatingTask task = crowd(one.people, one.size, one.rotations);
        std::size_t again = 0;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            Rng rng(seed);
            const auto rotations = seat(task, rng);
            if (seed == 0) check_complete(task, rotations);
            again += repeats(rotations);
        }
        CHECK(again == 0);
    }
}

// Seven sit at four and three. Of the four, x sit at the next table of four, with 4 - x of the three; that
// makes C(x,2) + C(4-x,2) + C(4-x,2) + C(x-1,2) second meetings: 6, 3, 4, 9 for x = 1, 2, 3, 4.
TEST_CASE("Where second meetings cannot be avoided, there are as few as there can be") {
    const SeatingTask task = crowd(7, 3, 2);
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        Rng rng(seed);
        CHECK(repeats(seat(task, rng)) == 3);
    }
}

TEST_CASE("Tables are as near to the wish as two to five seats and even sizes allow, and nobody sits alone") {
    using Sizes = std::vector<std::size_t>;
    CHECK(table_sizes(7, 3) == Sizes{4, 3});
    CHECK(table_sizes(11, 3) == Sizes{3, 3, 3, 2});
    CHECK(table_sizes(23, 4) == Sizes{4, 4, 4, 4, 4, 3});
    CHECK(table_sizes(5, 2) == Sizes{3, 2});
    CHECK(table_sizes(6, 5) == Sizes{3, 3});
    CHECK(table_sizes(3, 2) == Sizes{3});
    CHECK(table_sizes(1, 4) == Sizes{1});
    CHECK(table_sizes(0, 4).empty());
    for (std::size_t people = 2; people <= 100; ++people) {
        for (std::size_t wanted = 2; wanted <= 5; ++wanted) {
            CAPTURE(people);
            CAPTURE(wanted);
            const auto sizes = table_sizes(people, wanted);
            std::size_t all = 0;
            for (const std::size_t size : sizes)
                all += size;
            CHECK(all == people);
            CHECK(sizes.front() <= 5);
            CHECK(sizes.back() >= 2);
            CHECK(sizes.front() - sizes.back() <= 1);
        }
    }
}

TEST_CASE("Of 7, 11 and 23 people nobody is ever alone, whatever the table size") {
    for (const std::size_t people : {7U, 11U, 23U}) {
        for (std::size_t size = 2; size <= 5; ++size) {
            for (std::uint64_t seed = 0; seed < 5; ++seed) {
                SeatingTask task = crowd(people, size, 3, 4);
                task.steps = 3'000;
                Rng rng(seed);
                const auto rotations = seat(task, rng);
                check_complete(task, rotations);
                for (const Tables& tables : rotations) {
                    for (const Table& table : tables)
                        CHECK(table.size() >= 2);
                }
            }
        }
    }
}

TEST_CASE("Wishes are kept, also where that costs second meetings") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SeatingTask task = crowd(9, 3, 4);
        task.apart = {{PlayerId{1}, PlayerId{2}}, {PlayerId{3}, PlayerId{1}}, {PlayerId{8}, PlayerId{9}}};
        Rng rng(seed);
        const auto rotations = seat(task, rng);
        check_complete(task, rotations);
        CHECK(broken(task, rotations) == 0);
        CHECK(repeats(rotations) > 0);  // all 36 pairs of nine would have met
    }
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        SeatingTask task = crowd(40, 4, 3, 5);
        Rng chance(seed);
        for (std::uint32_t who = 1; who <= 40; ++who) {
            for (int i = 0; i < 3; ++i)
                task.apart.push_back({PlayerId{who}, PlayerId{1 + chance.below(40)}});
        }
        Rng rng(seed);
        const auto rotations = seat(task, rng);
        CHECK(broken(task, rotations) == 0);
        CHECK(repeats(rotations) == 0);
    }
}

TEST_CASE("Of wishes that cannot all be kept the fewest are broken") {
    // One table for three: nothing to be done.
    SeatingTask three = crowd(3, 3, 1);
    three.apart = {{PlayerId{1}, PlayerId{2}}};
    Rng rng(1);
    CHECK(seat(three, rng).front().size() == 1);
    // Three who all avoid one another, at two tables: one pair has to.
    SeatingTask four = crowd(4, 2, 2);
    four.apart = {{PlayerId{1}, PlayerId{2}}, {PlayerId{1}, PlayerId{3}}, {PlayerId{2}, PlayerId{3}}};
    const auto rotations = seat(four, rng);
    CHECK(broken(four, rotations) == 2);
    // The same wish said by both weighs no more.
    SeatingTask doubled = four;
    doubled.apart.push_back({PlayerId{2}, PlayerId{1}});
    CHECK(seating_cost(doubled, rotations) == seating_cost(four, rotations));
}

TEST_CASE("Who has met on other evenings meets others now, and departments mix") {
    SeatingTask task = crowd(12, 3, 1, 4);
    // All of one department have met all of the next one.
    for (std::uint32_t one = 0; one < 12; ++one) {
        for (std::uint32_t other = 0; other < 12; ++other) {
            if (one < other && (one % 4 + 1) % 4 == other % 4)
                task.before.push_back({PlayerId{one + 1}, PlayerId{other + 1}, 50});
        }
    }
    Rng rng(3);
    const Crew crew = [&] {
        Crew made(task);
        for (const Acquaintance& pair : task.before)
            made.met[{pair.one, pair.other}] = 1;
        return made;
    }();
    CHECK(crew.new_meetings(seat(task, rng)) == 12);
    SeatingTask mixed = crowd(12, 3, 3, 4);
    for (const Tables& tables : seat(mixed, rng)) {
        for (const auto& [one, other] : pairs_at(tables))
            CHECK(one.value % 4 != other.value % 4);
    }
}

TEST_CASE("Who has sat together tonight already counts as met") {
    SeatingTask task = crowd(8, 4, 1);
    for (std::uint32_t one = 1; one <= 4; ++one) {
        for (std::uint32_t other = one + 1; other <= 4; ++other)
            task.tonight.push_back({PlayerId{one}, PlayerId{other}, 1});
    }
    Rng rng(5);
    const auto rotations = seat(task, rng);
    for (const Table& table : rotations.front())
        CHECK(std::ranges::count_if(table, [](PlayerId who) { return who.value <= 4; }) == 2);
}

TEST_CASE("Who offers a topic sits with who seeks it") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SeatingTask task = crowd(12, 2, 2);
        for (std::uint32_t i = 0; i < 12; ++i) {
            Guest& guest = task.guests[i];
            (i < 6 ? guest.offers : guest.seeks) = 1U << (i % 3);
        }
        task.match_topics = true;
        Rng rng(seed);
        for (const Tables& tables : seat(task, rng)) {
            for (const auto& [one, other] : pairs_at(tables)) {
                CHECK(one.value <= 6);
                CHECK(other.value > 6);
                CHECK(one.value % 3 == other.value % 3);
            }
        }
    }
}

// The whole table, with long searches and for larger crews, is printed by tests/bench/seating.
TEST_CASE("After ten evenings nearly as many meet anew as a long search finds") {
    struct Case {
        SeatingTask task;
        std::size_t best;  // found by searches of twenty million steps
    };
    for (const Case& one : {Case{crowd(40, 2, 3, 6), 60}, Case{crowd(30, 3, 1, 5), 30}}) {
        const Crew crew = crew_after(one.task, 10);
        Rng rng(1);
        const std::size_t fresh = crew.new_meetings(seat(crew.task, rng));
        CHECK(100 * fresh >= 98 * one.best);
    }
}

TEST_CASE("The same task and seed give the same tables, another seed others") {
    const SeatingTask task = crowd(23, 4, 3, 5);
    Rng one(9);
    Rng same(9);
    Rng other(10);
    const auto rotations = seat(task, one);
    CHECK(rotations == seat(task, same));
    CHECK(rotations != seat(task, other));
    CHECK(one.next() == same.next());
}

TEST_CASE("A design seats everybody once in each rotation and lets nobody meet twice") {
    std::size_t designs = 0;
    for (std::size_t people = 4; people <= 100; ++people) {
        for (std::size_t tables = 2; tables <= people / 2; ++tables) {
            for (std::size_t rotations = 1; rotations <= 10; ++rotations) {
                const auto design = seating_design(people, tables, rotations);
                if (!design) continue;
                ++designs;
                std::vector<bool> met(people * people);
                std::size_t again = 0;
                for (const auto& seats : *design) {
                    std::vector<std::vector<std::size_t>> at(tables);
                    for (std::size_t person = 0; person < people; ++person)
                        at.at(seats[person]).push_back(person);
                    std::size_t least = people;
                    std::size_t most = 0;
                    for (const auto& table : at) {
                        least = std::min(least, table.size());
                        most = std::max(most, table.size());
                        for (std::size_t i = 0; i < table.size(); ++i) {
                            for (std::size_t j = 0; j < i; ++j) {
                                again += met[table[i] * people + table[j]];
                                met[table[i] * people + table[j]] = true;
                            }
                        }
                    }
                    again += most - least > 1;
                }
                if (again > 0) {
                    CAPTURE(people);
                    CAPTURE(tables);
                    CAPTURE(rotations);
                    CHECK(again == 0);
                }
            }
        }
    }
    CHECK(designs > 1'000);
}

}  // namespace parlor::seating_test

// Who writes a toast to whom: everybody is given to two others at least, nobody to themselves, whoever comes
// and goes.
#include "server/game/toasts/assignment.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <string>

namespace toast_assignment_test {

using namespace parlor;
using game::ToastAssignment;

namespace {

std::vector<PlayerId> people(std::uint32_t count) {
    std::vector<PlayerId> all;
    for (std::uint32_t i = 1; i <= count; ++i)
        all.push_back(PlayerId{i});
    return all;
}

// What must hold at every moment for those who are there; a sentence when it does not.
std::string broken(const ToastAssignment& assignment, const std::set<PlayerId>& here) {
    const std::size_t wanted = here.empty() ? 0 : std::min<std::size_t>(2, here.size() - 1);
    for (const PlayerId who : here) {
        const std::string name = std::to_string(who.value);
        const std::vector<PlayerId>& names = assignment.names_of(who);
        if (std::ranges::count(names, who) > 0) return name + " is given to themselves";
        if (std::set(names.begin(), names.end()).size() != names.size()) return name + " has a name twice";
        if (assignment.given(who) < wanted) return name + " is given to too few";
        const auto present = std::ranges::count_if(names, [&](PlayerId one) { return here.contains(one); });
        if (static_cast<std::size_t>(present) < wanted) return name + " has too few names";
    }
    return {};
}

std::set<PlayerId> all_of(std::uint32_t count) {
    const std::vector<PlayerId> all = people(count);
    return {all.begin(), all.end()};
}

}  // namespace

TEST_CASE(
    "for 3 to 40 people everybody has exactly two names and is given to two others, nobody themselves") {
    for (std::uint32_t count = 3; count <= 40; ++count) {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const ToastAssignment assignment(people(count), Rng(seed));
            CAPTURE(count);
            CAPTURE(seed);
            CHECK(broken(assignment, all_of(count)) == "");
            for (const PlayerId who : people(count)) {
                CHECK(assignment.names_of(who).size() == 2);
                CHECK(assignment.given(who) == 2);
            }
        }
    }
}

TEST_CASE("two have each other; one has nobody; none is fine, too") {
    const ToastAssignment two(people(2), Rng(1));
    CHECK(two.names_of(PlayerId{1}) == std::vector{PlayerId{2}});
    CHECK(two.names_of(PlayerId{2}) == std::vector{PlayerId{1}});
    const ToastAssignment one(people(1), Rng(1));
    CHECK(one.names_of(PlayerId{1}).empty());
    const ToastAssignment none({}, Rng(1));
    CHECK(none.wanted() == 0);
}

TEST_CASE("the lot decides: over many seeds everybody is given to everybody, the same seed the same") {
    std::set<std::pair<PlayerId, PlayerId>> pairs;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const ToastAssignment assignment(people(6), Rng(seed));
        const ToastAssignment again(people(6), Rng(seed));
        for (const PlayerId who : people(6)) {
            CHECK(assignment.names_of(who) == again.names_of(who));
            for (const PlayerId name : assignment.names_of(who))
                pairs.insert({who, name});
        }
    }
    CHECK(pairs.size() == 6 * 5);
}

TEST_CASE("whoever leaves, comes and writes in the middle of it, everybody who is there is given to two") {
    rc::check([] {
        const auto count = *rc::gen::inRange<std::uint32_t>(3, 41);
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        ToastAssignment assignment(people(count), Rng(seed));
        Rng rng(seed ^ 77U);
        std::set<PlayerId> here = all_of(count);
        std::uint32_t next = count + 1;
        for (int step = 0; step < 60; ++step) {
            const std::vector<PlayerId> now(here.begin(), here.end());
            const std::uint32_t dice = rng.below(100);
            if (dice < 30 && here.size() > 1) {
                const PlayerId who = now[rng.below(static_cast<std::uint32_t>(now.size()))];
                here.erase(who);
                assignment.go(who);
            } else if (dice < 60) {
                // Somebody new, or one of those who left.
                const PlayerId who{rng.chance(50) ? next++ : 1 + rng.below(next - 1)};
                here.insert(who);
                assignment.come(who);
            } else if (!now.empty()) {
                const PlayerId who = now[rng.below(static_cast<std::uint32_t>(now.size()))];
                const std::vector<PlayerId> names = assignment.names_of(who);
                if (!names.empty()) {
                    const PlayerId to = names[rng.below(static_cast<std::uint32_t>(names.size()))];
                    if (rng.chance(80)) {
                        assignment.written(who, to);
                    } else {
                        assignment.taken_back(who, to);
                    }
                }
            }
            const std::string what = broken(assignment, here);
            if (!what.empty()) RC_FAIL(what);
        }
    });
}

TEST_CASE("one who leaves costs few a third name, and no name is taken from anybody") {
    for (std::uint32_t count = 4; count <= 40; ++count) {
        ToastAssignment assignment(people(count), Rng(count));
        std::map<PlayerId, std::vector<PlayerId>> before;
        for (const PlayerId who : people(count))
            before[who] = assignment.names_of(who);
        assignment.go(PlayerId{2});
        std::size_t more = 0;
        for (const PlayerId who : people(count)) {
            if (who == PlayerId{2}) continue;
            const std::vector<PlayerId>& names = assignment.names_of(who);
            REQUIRE(names.size() >= before[who].size());
            CHECK(std::equal(before[who].begin(), before[who].end(), names.begin()));
            CHECK(names.size() <= 4);
            more += names.size() - before[who].size();
        }
        CHECK(more <= 4);
    }
}

TEST_CASE("what somebody wrote before they left counts, so that nobody is asked to write it again") {
    ToastAssignment assignment(people(8), Rng(5));
    const std::vector<PlayerId> names = assignment.names_of(PlayerId{3});
    for (const PlayerId to : names)
        assignment.written(PlayerId{3}, to);
    assignment.go(PlayerId{3});
    for (const PlayerId to : names)
        CHECK(assignment.given(to) >= 2);
    std::size_t sum = 0;
    for (std::uint32_t i = 1; i <= 8; ++i)
        sum += i == 3 ? 0 : assignment.names_of(PlayerId{i}).size();
    // Two writers had the name of who left: they got others instead, and nobody else anything.
    CHECK(sum == 14 + 2);
}

}  // namespace toast_assignment_test

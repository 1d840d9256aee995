// Whose turn it is to draw.
#include <doctest/doctest.h>

#include <map>

#include "tests/server/draw_words.hpp"

namespace draw_order_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

const std::vector<std::string> four{"Ada", "Ben", "Cleo", "Dan"};

std::map<std::string, int> turns_drawn(DrawParty& party, int turns) {
    std::map<std::string, int> drawn;
    for (int turn = 0; turn < turns; ++turn) {
        ++drawn[party.artist()];
        party.to_next_turn();
    }
    return drawn;
}

}  // namespace

TEST_CASE("nobody draws twice before all have drawn once") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        RoomHarness::Setup setup = drawing_evening(8);
        setup.seed = seed;
        DrawParty party(four, std::move(setup));
        party.start();
        for (const auto& [name, turns] : turns_drawn(party, 4))
            CHECK(turns == 1);
        for (const auto& [name, turns] : turns_drawn(party, 4))
            CHECK(turns == 1);
    }
}

TEST_CASE("the order is by chance, and each seed has its own") {
    std::map<std::string, int> first;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        RoomHarness::Setup setup = drawing_evening(1);
        setup.seed = seed;
        DrawParty party(four, std::move(setup));
        party.start();
        ++first[party.artist()];
    }
    CHECK(first.size() == 4);
}

TEST_CASE("volunteers draw first, also again, and are volunteers for one turn") {
    DrawParty party(four, drawing_evening(5));
    party.start();
    const std::string first = party.artist();
    party.choose_and_begin();
    party.move(first, draw::Volunteer{true});
    CHECK(party.view().volunteers == std::vector{party.evening.id(first)});
    party.to_next_turn();
    CHECK(party.artist() == first);
    party.choose_and_begin();
    CHECK(party.view().volunteers.empty());
    const std::string other = party.others()[2];
    party.move(other, draw::Volunteer{true});
    party.move(other, draw::Volunteer{false});
    party.move(party.others()[1], draw::Volunteer{true});
    const std::string wants = party.others()[1];
    party.to_next_turn();
    CHECK(party.artist() == wants);
    party.to_next_turn();
    CHECK(party.artist() != wants);
    CHECK(party.artist() != first);
}

TEST_CASE("who passes has no turn: another draws, and chooses from other words") {
    DrawParty party(four, drawing_evening(3));
    party.start();
    const std::string first = party.artist();
    const std::vector<std::string> words = party.view(first).choices;
    party.evening.advance(10s);
    party.pass();
    CHECK(party.view().turn == 1);
    const std::string second = party.artist();
    CHECK(second != first);
    CHECK(party.view().ends == party.evening.now() + choosing_time);
    CHECK(party.view(first).choices.empty());
    for (const std::string& word : party.view(second).choices)
        CHECK(std::ranges::count(words, word) == 0);
    party.choose_and_begin();
    party.evening.advance(drawing_time);
    // The one who passed has not drawn, so it may be their turn again; and the reveal knows.
    const auto foretold = party.view().next_artist;
    party.to_next_turn();
    CHECK(foretold == party.view().artist);
    CHECK(party.artist() == first);
}

TEST_CASE("what the reveal foretells comes true, whoever passed before") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        RoomHarness::Setup setup = drawing_evening(6);
        setup.seed = seed;
        DrawParty party(four, std::move(setup));
        party.start();
        Rng rng(seed);
        for (int turn = 1; turn < 6; ++turn) {
            for (std::uint32_t passes = rng.below(4); passes > 0; --passes)
                party.pass();
            party.choose_and_begin();
            party.evening.host("Ada", host::SkipAhead{});
            const auto foretold = party.view().next_artist;
            party.to_next_turn();
            CHECK(foretold == party.view().artist);
        }
    }
}

TEST_CASE("when everybody passes the turn is nobody's, and when they always do the activity ends") {
    DrawParty party(four, drawing_evening(2));
    party.start();
    for (int i = 0; i < 4; ++i)
        party.pass();
    CHECK(party.view().turn == 2);
    CHECK(party.stage() == draw::Stage::choosing);
    for (int i = 0; i < 4; ++i)
        party.pass();
    CHECK(party.evening.in_phase<RecapView>());
}

}  // namespace draw_order_test

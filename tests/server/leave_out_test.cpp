// Who does not want to be in what others save of an evening.
#include <doctest/doctest.h>

#include "tests/server/evening_phases.hpp"

namespace leave_out_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

using People = std::vector<PlayerId>;

}  // namespace

TEST_CASE("everybody's picture says who is left out, at once and until it is undone") {
    for (const PhaseOfEvening& phase : all_phases()) {
        CAPTURE(phase.name);
        RoomHarness evening(phase.setup());
        evening.join("Ada");
        evening.join("Ben");
        evening.join("Wim", {.watching = true});
        phase.reach(evening);
        CHECK(evening.room("Ada").left_out.empty());
        for (const std::string who : {"Ben", "Wim"}) {
            evening.forget();
            evening.say(who, room::LeaveMeOut{true});
            evening.say(who, room::LeaveMeOut{true});
            CHECK(evening.refusals(who).empty());
            for (const char* name : {"Ada", "Ben", "Wim"})
                CHECK(evening.room(name).left_out == People{evening.id(who)});
            evening.say(who, room::LeaveMeOut{false});
            CHECK(evening.room("Ada").left_out.empty());
        }
    }
}

TEST_CASE("who is left out stays so when they drop, return, leave, and when the server comes back") {
    RoomHarness evening(drawing_and_trivia());
    evening.join("Ada");
    evening.join("Ben");
    evening.host("Ada", host::Start{});
    const std::string artist = artist_of(evening);
    const std::string other = artist == "Ada" ? "Ben" : "Ada";
    evening.move(artist, draw::Command{draw::ChooseWord{1, 0, false}});
    evening.move(artist, draw::Command{draw::Draw{1, begin_at(400, 400)}});
    evening.say(artist, room::LeaveMeOut{true});
    const People out{evening.id(artist)};
    evening.host("Ada", host::EndActivity{});
    REQUIRE(evening.in_phase<BetweenView>());
    evening.drop(artist);
    CHECK(evening.room(other).left_out == out);
    evening.come_back(artist);
    CHECK(evening.room(artist).left_out == out);
    CHECK(rooms::Room(evening.inside().snapshot()).view().left_out == out);
    evening.leave(artist);
    CHECK_MESSAGE(evening.room(other).left_out == out, "their drawing hangs there still");
    evening.come_back(artist);
    CHECK(evening.room(artist).left_out == out);
}

TEST_CASE("who has left and has nothing in the evening takes no room in its picture") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.say("Ben", room::LeaveMeOut{true});
    evening.leave("Ben");
    CHECK(evening.room("Ada").left_out.empty());
    evening.come_back("Ben");
    CHECK(evening.room("Ada").left_out == People{evening.id("Ben")});
    // After the last activity they stand in the recap, and stay there when they go.
    evening.host("Ada", host::Start{});
    evening.host("Ada", host::EndActivity{});
    REQUIRE(evening.in_phase<RecapView>());
    evening.leave("Ben");
    CHECK(evening.room("Ada").left_out == People{evening.id("Ben")});
}

TEST_CASE("the recap that all have seen stays as it was for those who were there") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.host("Ada", host::Start{});
    evening.advance(reading_time);
    evening.answer("Ben", right_pick);
    evening.host("Ada", host::EndActivity{});
    const PhaseView before = evening.room("Ada").phase;
    REQUIRE(std::holds_alternative<RecapView>(before));
    evening.say("Ben", room::LeaveMeOut{true});
    CHECK(evening.room("Ada").phase == before);
}

}  // namespace leave_out_test

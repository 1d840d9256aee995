// The way of a turn: how long it is, and what ends it.
#include <doctest/doctest.h>

#include "tests/server/draw_words.hpp"

namespace draw_rules_test {

using namespace parlor;
using namespace parlor::testing;
using draw::Stage;
using draw::TurnEnd;

namespace {

const std::vector<std::string> four{"Ada", "Ben", "Cleo", "Dan"};

}  // namespace

TEST_CASE("a turn: a word is chosen, drawn for 80 seconds, revealed for 6; as many as the options say") {
    DrawParty party(four, drawing_evening(3));
    party.start();
    for (std::uint16_t turn = 1; turn <= 3; ++turn) {
        CHECK(party.view().turn == turn);
        CHECK(party.view().of == 3);
        CHECK(party.stage() == Stage::choosing);
        CHECK(party.view().ends == party.evening.now() + choosing_time);
        CHECK(party.view(party.artist()).choices.size() == draw::choices);
        CHECK(party.view(party.artist()).difficulties.size() == draw::choices);
        const std::string chosen = party.view(party.artist()).choices[2];
        party.evening.advance(4s);
        party.choose(2);
        party.draw(begin_at(400, 400));
        CHECK(party.stage() == Stage::drawing);
        CHECK(party.word() == chosen);
        CHECK(party.view(party.artist()).choices.empty());
        CHECK(party.view().ends == party.evening.now() + drawing_time);
        CHECK(party.view().guessers.size() == 3);
        party.evening.advance(drawing_time - 1ms);
        CHECK(party.stage() == Stage::drawing);
        party.evening.advance(1ms);
        REQUIRE(party.stage() == Stage::revealing);
        CHECK(party.why() == TurnEnd::time);
        for (const std::string& name : four)
            CHECK(party.view(name).word[0].letter == chosen.substr(0, 1));
        CHECK(party.view().next_artist.has_value() == (turn < 3));
        party.evening.advance(turn_reveal_time - 1ms);
        CHECK(party.stage() == Stage::revealing);
        party.evening.advance(1ms);
    }
    CHECK(party.evening.in_phase<RecapView>());
}

TEST_CASE("the options' seconds are the time to draw") {
    RoomHarness::Setup setup = drawing_evening(1);
    std::get<draw::Options>(setup.run_sheet[0].options).seconds = 120;
    DrawParty party(four, std::move(setup));
    party.start_drawing();
    CHECK(party.view().ends == party.evening.now() + 120s);
}

TEST_CASE("after fifteen seconds the server picks one of the three words") {
    DrawParty party(four, drawing_evening(1));
    party.start();
    const std::vector<std::string> choices = party.view(party.artist()).choices;
    party.evening.advance(choosing_time - 1ms);
    CHECK(party.stage() == Stage::choosing);
    party.evening.advance(1ms);
    CHECK(party.stage() == Stage::drawing);
    CHECK(std::ranges::count(choices, party.word()) == 1);
    CHECK_FALSE(party.view().in_words);
}

TEST_CASE(
    "an artist who has drawn nothing for 25 seconds has no turn; to clear or rub out is to draw nothing") {
    for (const bool clears : {false, true}) {
        DrawParty party(four, drawing_evening(1));
        party.start();
        party.choose();
        if (clears) {
            party.draw(canvas::Clear{});
            party.draw(canvas::BeginStroke{true, 0, canvas::Pen::huge, {100, 100}});
        }
        party.evening.advance(idle_time - 1ms);
        CHECK(party.stage() == Stage::drawing);
        party.evening.advance(1ms);
        REQUIRE(party.stage() == Stage::revealing);
        CHECK(party.why() == TurnEnd::artist_idle);
        CHECK(party.evening.heard<DrawingKept>("Ada").empty());
    }
}

TEST_CASE("what hints alone gave away brings the artist nothing; what a stroke or a word did, does") {
    for (const int way : {0, 1, 2}) {
        CAPTURE(way);
        DrawParty party(four, drawing_evening(1));
        party.start();
        party.choose(0, way == 2);
        if (way == 1) party.draw(begin_at(400, 400));
        if (way == 2) party.describe("it is there every day");
        const std::string artist = party.artist();
        for (const std::string& name : party.others())
            party.find(name);
        REQUIRE(party.stage() == Stage::revealing);
        CHECK((party.view().reveal.value().artist_points > 0) == (way != 0));
        CHECK(party.view(artist).reveal.value().own_points == party.view().reveal.value().artist_points);
    }
}

TEST_CASE("an artist who describes in words is idle without a word, too") {
    for (const bool speaks : {false, true}) {
        DrawParty party(four, drawing_evening(1));
        party.start();
        party.choose(0, true);
        CHECK(party.view().in_words);
        if (speaks) party.describe("you have one at home");
        party.evening.advance(idle_time);
        CHECK(party.stage() == (speaks ? Stage::drawing : Stage::revealing));
    }
}

TEST_CASE("an artist whose connection drops is waited for ten seconds, and may return") {
    for (const bool returns : {false, true}) {
        CAPTURE(returns);
        DrawParty party({"Ada", "Ben", "Cleo"}, drawing_evening(4));
        party.start_drawing();
        while (party.artist() == "Ada") {
            party.to_next_turn();
            party.choose_and_begin();
        }
        const std::string artist = party.artist();
        party.evening.drop(artist);
        CHECK(party.view().artist_gone_at == party.evening.now() + artist_grace);
        party.evening.advance(artist_grace - 1ms);
        CHECK(party.stage() == Stage::drawing);
        if (returns) party.evening.come_back(artist);
        party.evening.advance(1ms);
        CHECK_FALSE(party.view().artist_gone_at);
        if (returns) {
            CHECK(party.stage() == Stage::drawing);
            party.draw(begin_at(10, 10));
            CHECK(party.evening.refusals(artist).empty());
        } else {
            REQUIRE(party.stage() == Stage::revealing);
            CHECK(party.why() == TurnEnd::artist_left);
        }
    }
}

TEST_CASE("time away is no idle time: who returns has as much of it as before") {
    DrawParty party({"Ada", "Ben"}, drawing_evening(2));
    party.start();
    if (party.artist() == "Ada") party.to_next_turn();
    party.choose();
    party.evening.advance(20s);
    party.evening.drop("Ben");
    party.evening.advance(8s);
    party.evening.come_back("Ben");
    party.evening.advance(5s - 1ms);
    CHECK(party.stage() == Stage::drawing);
    party.evening.advance(1ms);
    CHECK(party.why() == TurnEnd::artist_idle);
}

TEST_CASE("who drops while choosing is waited for, then another chooses; who returns in time goes on") {
    for (const bool returns : {false, true}) {
        DrawParty party({"Ada", "Ben", "Cleo"}, drawing_evening(4));
        party.start();
        while (party.artist() == "Ada")
            party.to_next_turn();
        const std::string artist = party.artist();
        const std::uint16_t turn = party.view().turn;
        party.evening.drop(artist);
        party.evening.advance(9s);
        if (returns) party.evening.come_back(artist);
        party.evening.advance(1s);
        CHECK((party.artist() == artist) == returns);
        CHECK(party.stage() == Stage::choosing);
        CHECK(party.view().turn == turn);
    }
}

TEST_CASE("when the artist leaves the turn is over at once, and nobody loses points") {
    DrawParty party({"Ada", "Ben", "Cleo", "Dan"}, drawing_evening(6));
    party.start_drawing();
    while (party.artist() == "Ada") {
        party.to_next_turn();
        party.choose_and_begin();
    }
    const std::string artist = party.artist();
    const std::vector<std::string> others = party.others();
    party.find(others[1]);
    const std::int32_t before = party.points_of(others[1]);
    CHECK(before == 350);
    party.evening.leave(artist);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK(party.why() == TurnEnd::artist_left);
    CHECK(party.points_of(others[1]) == before);
    CHECK(party.view().reveal->artist_points == 70);  // 60 % of 350 / 3
    party.evening.come_back(artist);
    CHECK(party.points_of(artist) >= 70);
}

TEST_CASE("an artist who leaves while choosing makes room for another") {
    DrawParty party({"Ada", "Ben", "Cleo"}, drawing_evening(4));
    party.start();
    while (party.artist() == "Ada")
        party.to_next_turn();
    const std::string artist = party.artist();
    party.evening.leave(artist);
    CHECK(party.stage() == Stage::choosing);
    CHECK(party.artist() != artist);
}

TEST_CASE("when all players leave and only a watcher stays, the activity ends") {
    DrawParty party({"Ada", "Ben"}, drawing_evening(4));
    party.evening.join("Wim", {.watching = true});
    party.start_drawing();
    party.evening.leave("Ben");
    party.evening.leave("Ada");
    party.evening.advance(1min);
    CHECK(party.evening.in_phase<RecapView>());
}

TEST_CASE("with fewer words than planned there are fewer turns, and the lobby is told so") {
    DrawParty party(four, drawing_evening(6, some_words(7)));
    party.start();
    CHECK(party.view().of == 2);
    const auto notices = party.evening.heard<Notice>("Ben");
    const auto fewer = std::ranges::find(notices, NoticeKind::fewer_questions, &Notice::kind);
    REQUIRE(fewer != notices.end());
    CHECK(fewer->a == 2);
    CHECK(fewer->b == 6);

    DrawParty small(four, drawing_evening(3, words_to_draw({"cup"})));
    small.start();
    CHECK(small.view().of == 1);
    CHECK(small.view(small.artist()).choices.size() == 1);
    small.choose(1);
    CHECK(small.evening.refusal(small.artist()) == Refusal::bad_values);
}

TEST_CASE("what the artist alone may do, others may not; what comes late or early is refused as such") {
    DrawParty party(four, drawing_evening(2));
    party.start();
    const std::string other = party.others()[0];
    const auto refused = [&](const std::string& name, draw::Command command) {
        party.evening.forget();
        party.move(name, std::move(command));
        return party.evening.refusal(name);
    };
    CHECK(refused(other, draw::ChooseWord{1, 0, false}) == Refusal::not_artist);
    CHECK(refused(other, draw::Pass{1}) == Refusal::not_artist);
    CHECK(refused(other, draw::Guess{1, "cup"}) == Refusal::not_now);
    CHECK(refused(party.artist(), draw::Draw{1, begin_at(1, 1)}) == Refusal::not_now);
    CHECK(refused(party.artist(), draw::ChooseWord{2, 0, false}) == Refusal::not_now);
    party.choose();
    CHECK(refused(other, draw::Draw{1, begin_at(1, 1)}) == Refusal::not_artist);
    CHECK(refused(other, draw::Describe{1, "round"}) == Refusal::not_artist);
    CHECK(refused(party.artist(), draw::Describe{1, "round"}) == Refusal::not_now);
    CHECK(refused(party.artist(), draw::Guess{1, "cup"}) == Refusal::not_now);
    CHECK(refused(party.artist(), draw::Pass{1}) == Refusal::not_now);
    CHECK(refused(party.artist(), draw::Draw{1, extend_by({{1, 1}})}) == Refusal::bad_values);
    CHECK(refused(party.artist(), draw::Draw{1, canvas::Undo{}}) == Refusal::no_effect);
    CHECK(refused(other, draw::Guess{2, "cup"}) == Refusal::not_now);
    party.evening.host("Ada", host::SkipAhead{});
    CHECK(party.why() == TurnEnd::skipped);
    CHECK(refused(other, draw::Guess{1, "cup"}) == Refusal::too_late);
    party.to_next_turn();
    CHECK(refused(party.artist(), draw::Draw{1, begin_at(1, 1)}) == Refusal::no_effect);
}

}  // namespace draw_rules_test

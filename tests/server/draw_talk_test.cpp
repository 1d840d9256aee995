// What people say while somebody draws: guesses and what they bring, letters that open, who hears what.
#include <doctest/doctest.h>

#include "tests/server/draw_words.hpp"

namespace draw_talk_test {

using namespace parlor;
using namespace parlor::testing;
using draw::LineKind;
using draw::Stage;
using draw::TurnEnd;

namespace {

const std::vector<std::string> four{"Ada", "Ben", "Cleo", "Dan"};

std::ptrdiff_t open_letters(const draw::View& view) {
    return std::ranges::count_if(view.word, [](const draw::Place& place) { return !place.hidden; });
}

std::string nearly(const std::string& word) {
    return word + "s";
}

}  // namespace

TEST_CASE("points: 50, up to 250 for speed, 50 for the first; the artist 60 % of the mean over all") {
    DrawParty party(four, drawing_evening(1));
    party.start_drawing();
    const std::vector<std::string> others = party.others();
    const std::string artist = party.artist();
    party.evening.advance(20s);
    party.find(others[0]);
    CHECK(party.points_of(others[0]) == 50 + 188 + 50);  // 250 * 60/80 = 187.5
    party.evening.advance(40s);
    party.find(others[1]);
    CHECK(party.points_of(others[1]) == 50 + 63);  // 250 * 20/80 = 62.5
    party.evening.advance(20s);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK(party.view(artist).reveal->artist_points == 80);  // (288 + 113) * 0.6 / 3 = 80.2
    CHECK(party.view(artist).reveal->own_points == 80);
    CHECK(party.view(others[0]).reveal->own_points == 288);
    CHECK(party.view(others[2]).reveal->own_points == 0);
    CHECK(party.points_of(artist) == 80);
    party.evening.advance(turn_reveal_time);
    const auto* recap = std::get_if<RecapView>(&party.evening.room("Ada").phase);
    REQUIRE(recap != nullptr);
    CHECK(recap->standings.front().points == 1'000);
    CHECK(recap->standings.front().who == party.evening.id(others[0]));
}

TEST_CASE("a guess counts from when it was sent: half the way is taken off, never more than 150 ms") {
    for (const Duration delay : {0ms, 150ms, 10'000ms}) {
        DrawParty party(four, drawing_evening(1));
        party.start_drawing();
        party.evening.advance(4s);
        const std::string name = party.others()[0];
        party.guess(name, party.word(), delay);
        // 250 * 76/80 = 237.5 is rounded up; 150 ms are worth 0.47 points.
        CHECK(party.points_of(name) == 100 + 238);
    }
}

TEST_CASE("all who were connected at the start and still are have found it: the turn ends at once") {
    DrawParty party(four, drawing_evening(1));
    party.start_drawing();
    const std::vector<std::string> others = party.others();
    party.find(others[0]);
    party.find(others[1]);
    CHECK(party.stage() == Stage::drawing);
    party.find(others[2]);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK(party.why() == TurnEnd::all_guessed);
    CHECK(party.view().found.size() == 3);
}

TEST_CASE("nobody waits for who drops or leaves; when all guessers have gone the time runs out") {
    for (const bool leaves : {false, true}) {
        DrawParty party(four, drawing_evening(1));
        party.start_drawing();
        const std::vector<std::string> others = party.others();
        const auto go = [&](const std::string& name) {
            leaves ? party.evening.leave(name) : party.evening.drop(name);
        };
        party.find(others[0]);
        go(others[1]);
        CHECK(party.view(party.artist()).stage == Stage::drawing);
        go(others[2]);
        CHECK(party.view(party.artist()).stage == Stage::revealing);
    }
    DrawParty party(four, drawing_evening(1));
    party.start_drawing();
    for (const std::string& name : party.others())
        party.evening.drop(name);
    CHECK(party.view(party.artist()).stage == Stage::drawing);
    const std::string artist = party.artist();
    party.evening.advance(drawing_time);
    CHECK(party.view(artist).reveal->why == TurnEnd::time);
}

TEST_CASE("who has found it and is back alone among the guessers waits for nobody") {
    DrawParty party({"Ada", "Ben", "Cleo"}, drawing_evening(1));
    party.start_drawing();
    const std::string artist = party.artist();
    const std::vector<std::string> others = party.others();
    party.find(others[0]);
    party.evening.drop(others[0]);
    party.evening.drop(others[1]);
    CHECK(party.view(artist).stage == Stage::drawing);
    party.evening.come_back(others[0]);
    CHECK(party.view(artist).stage == Stage::revealing);
    CHECK(party.view(artist).reveal->why == TurnEnd::all_guessed);
}

TEST_CASE("when everybody was cut off at once who has found it waits ten seconds for the others") {
    for (const bool back : {true, false}) {
        CAPTURE(back);
        DrawParty party({"Ada", "Ben", "Cleo"}, drawing_evening(1));
        party.start_drawing();
        const std::string artist = party.artist();
        const std::vector<std::string> others = party.others();
        party.find(others[0]);
        party.evening.drop_everybody();
        party.evening.advance(2s);
        party.evening.come_back(artist);
        party.evening.come_back(others[0]);
        CHECK(party.view(artist).stage == Stage::drawing);
        if (back) party.evening.come_back(others[1]);
        party.evening.advance(10s);
        CHECK(party.view(artist).stage == (back ? Stage::drawing : Stage::revealing));
    }
}

TEST_CASE("who comes in the middle may guess, is not waited for, and does not count for the artist") {
    DrawParty party(four, drawing_evening(1));
    party.start_drawing();
    party.evening.join("Late");
    CHECK(party.view("Late").may_guess);
    CHECK(party.view("Late").guessers.size() == 3);
    party.find("Late");
    CHECK(party.stage() == Stage::drawing);
    const std::vector<std::string> others = party.others();
    for (const std::string& name : others)
        party.find(name);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK(party.view("Late").reveal->own_points == 350);
    CHECK(party.view().reveal->artist_points == 180);  // of three times 300

    DrawParty other(four, drawing_evening(1));
    other.start_drawing();
    other.evening.join("Late");
    for (const std::string& name : other.others())
        other.find(name);
    CHECK(other.stage() == Stage::revealing);
}

TEST_CASE("letters open at even parts of the time, never earlier, and the same for everybody") {
    DrawParty party(four, drawing_evening(1));
    party.evening.join("Wim", {.watching = true});
    party.start_drawing();
    const std::string one = party.others()[0];
    const std::string other = party.others()[1];
    const RoomTime began = party.view().began;
    for (int hint = 1; hint <= 3; ++hint) {
        CHECK(party.view(one).next_hint == began + 20s * hint);
        party.evening.advance(20s - 1ms);
        CHECK(open_letters(party.view(one)) == hint - 1);
        party.evening.advance(1ms);
        CHECK(open_letters(party.view(one)) == hint);
        CHECK(party.view(one).word == party.view(other).word);
        CHECK(party.view(one).word == party.view("Wim").word);
        CHECK(open_letters(party.view(party.artist())) == hint);
    }
    CHECK_FALSE(party.view(one).next_hint);
    for (std::size_t i = 0; i < party.word().size(); ++i) {
        const draw::Place& place = party.view(one).word[i];
        CHECK(place.letter == (place.hidden ? "" : party.word().substr(i, 1)));
    }
}

TEST_CASE("more time from the host moves the letters that have not opened yet") {
    DrawParty party(four, drawing_evening(1));
    party.start_drawing();
    const std::string one = party.others()[0];
    const RoomTime began = party.view().began;
    party.evening.advance(25s);
    party.evening.host("Ada", host::Extend{40});
    CHECK(party.view(one).ends == began + 120s);
    CHECK(open_letters(party.view(one)) == 1);
    CHECK(party.view(one).next_hint == began + 60s);
    party.evening.advance(35s - 1ms);
    CHECK(open_letters(party.view(one)) == 1);
    party.evening.advance(1ms);
    CHECK(open_letters(party.view(one)) == 2);
    CHECK(party.view(one).next_hint == began + 90s);
    party.evening.advance(60s);
    CHECK(party.why() == TurnEnd::time);
}

TEST_CASE("no letter opens where the lobby wants none, or the word is too short") {
    RoomHarness::Setup without = drawing_evening(1);
    without.run_sheet = {draw_activity(1, false)};
    for (RoomHarness::Setup setup : {without, drawing_evening(1, words_to_draw({"ox", "ax", "pi"}))}) {
        DrawParty party(four, std::move(setup));
        party.start_drawing();
        CHECK_FALSE(party.view().next_hint);
        party.evening.advance(drawing_time - 1ms);
        CHECK(open_letters(party.view(party.others()[0])) == 0);
    }
}

TEST_CASE("a wrong guess is for all to read, a right one without its text, and no more points for it") {
    DrawParty party(four, drawing_evening(1));
    party.evening.join("Wim", {.watching = true});
    party.start_drawing();
    const std::vector<std::string> others = party.others();
    party.guess(others[0], "a walrus?");
    for (const char* name : {"Ada", "Ben", "Cleo", "Dan", "Wim"})
        CHECK(party.heard_line(name, LineKind::guess, "a walrus?"));
    party.find(others[0]);
    for (const char* name : {"Ada", "Ben", "Cleo", "Dan", "Wim"})
        CHECK(party.heard_line(name, LineKind::got_it, ""));
    const std::int32_t points = party.points_of(others[0]);
    party.find(others[0]);
    CHECK(party.points_of(others[0]) == points);
    CHECK(party.view().found.size() == 1);
    party.guess("Wim", party.word());
    CHECK(party.evening.refusal("Wim") == Refusal::watching);
}

TEST_CASE("a close guess is told to the guesser, the artist and those who know; so is what these say") {
    DrawParty party(four, drawing_evening(1));
    party.evening.join("Wim", {.watching = true});
    party.start_drawing();
    const std::string artist = party.artist();
    const std::vector<std::string> others = party.others();
    party.find(others[0]);
    const std::string close = nearly(party.word());
    party.guess(others[1], close);
    CHECK(party.heard_line(others[1], LineKind::close, close));
    CHECK(party.heard_line(artist, LineKind::close, close));
    CHECK(party.heard_line(others[0], LineKind::close, close));
    CHECK_FALSE(party.heard_line(others[2], LineKind::close, close));
    CHECK_FALSE(party.heard_line("Wim", LineKind::close, close));

    party.guess(others[0], "I know it");
    CHECK(party.heard_line(others[0], LineKind::among_us, "I know it"));
    CHECK(party.heard_line(artist, LineKind::among_us, "I know it"));
    for (const std::string& name : {others[1], others[2], std::string("Wim")})
        CHECK_FALSE(party.heard_line(name, LineKind::among_us, "I know it"));
}

TEST_CASE("who is away hears on return what was said: each line once, and only what they may") {
    DrawParty party({"Ada", "Ben", "Cleo", "Dan", "Eve"}, drawing_evening(1));
    party.start_drawing();
    const std::vector<std::string> others = party.others();
    party.find(others[0]);
    party.find(others[1]);
    for (const bool leaves : {false, true}) {
        party.evening.forget();
        leaves ? party.evening.leave(others[0]) : party.evening.drop(others[0]);
        party.evening.drop(others[2]);
        const std::string said = leaves ? "bye" : "hm";
        party.guess(others[1], said);
        party.guess(others[3], nearly(party.word()));
        CHECK(party.lines_of(others[0]).empty());
        party.evening.come_back(others[0]);
        party.evening.come_back(others[2]);
        const auto lines = party.lines_of(others[0]);
        CHECK(std::ranges::count(lines, said, &draw::Line::text) == 1);
        CHECK(party.heard_line(others[0], LineKind::close, nearly(party.word())));
        for (const draw::Line& line : party.lines_of(others[2]))
            CHECK(line.kind == LineKind::got_it);
    }
}

TEST_CASE("in words: everybody reads the description, and one that holds the word is refused") {
    DrawParty party(four, drawing_evening(1, words_to_draw({"ice cream", "ice cream", "ice cream"})));
    party.evening.join("Wim", {.watching = true});
    party.start();
    party.choose(0, true);
    party.describe("cold and sweet");
    for (const char* name : {"Ada", "Ben", "Cleo", "Dan", "Wim"})
        CHECK(party.heard_line(name, LineKind::described, "cold and sweet"));
    party.describe("it is I-C-E cream");
    CHECK(party.evening.refusal(party.artist()) == Refusal::gives_word_away);
    CHECK_FALSE(party.heard_line("Wim", LineKind::described, "it is I-C-E cream"));
    party.evening.forget();
    party.draw(begin_at(1, 1));
    CHECK(party.evening.refusal(party.artist()) == Refusal::not_now);
    party.find(party.others()[0]);
    CHECK(party.view().found.size() == 1);
    party.evening.host("Ada", host::SkipAhead{});
    CHECK(party.evening.heard<DrawingKept>("Ada").empty());
}

TEST_CASE("the lobby's chat rests while somebody draws, for watchers, too") {
    DrawParty party(four, drawing_evening(1));
    party.evening.join("Wim", {.watching = true});
    const auto may_chat = [&](const std::string& name) {
        party.evening.forget();
        party.evening.say(name, room::SendChat{"hello"});
        const bool refused = party.evening.refusals(name) == std::vector{Refusal::chat_rests};
        CHECK(party.evening.heard<ChatLines>("Ada").empty() == refused);
        return !refused;
    };
    CHECK(may_chat("Ben"));
    party.start();
    CHECK(may_chat("Ben"));
    party.choose();
    CHECK_FALSE(may_chat("Ben"));
    CHECK_FALSE(may_chat("Wim"));
    CHECK_FALSE(may_chat(party.artist()));
    party.evening.say("Ben", room::Cheer{"🎉"});
    CHECK(party.evening.heard<Cheered>("Ada").size() == 1);
    party.evening.host("Ada", host::SkipAhead{});
    CHECK(may_chat("Ben"));
    party.evening.advance(turn_reveal_time);
    CHECK(may_chat("Ben"));
}

TEST_CASE("what is kept of a turn's lines is bounded, and for those who may not read all it is the same") {
    DrawParty party({"Ada", "Ben", "Cleo", "Dan"}, drawing_evening(1));
    party.start();
    party.choose();
    const std::string guesser = party.others()[0];
    const std::string finder = party.others()[1];
    party.find(finder);
    const auto lines_of = [&](const std::string& name) {
        return party.evening.heard<RoundEvent>(name).size();
    };
    for (int i = 0; i < 150; ++i)
        party.evening.move(guesser, draw::Command{draw::Guess{1, "guess " + std::to_string(i)}});
    party.evening.join("Before");
    const std::size_t before = lines_of("Before");
    for (int i = 0; i < 150; ++i)
        party.evening.move(finder, draw::Command{draw::Guess{1, "among us " + std::to_string(i)}});
    party.evening.join("After");
    CHECK(lines_of("After") == before);
    CHECK(before == 100);
}

TEST_CASE("who knows the word writes nothing for all to read: no chat, no name, no title, no link") {
    for (const bool choosing : {true, false}) {
        CAPTURE(choosing);
        DrawParty party({"Ada", "Ben", "Cleo"}, drawing_evening(2));
        party.start();
        if (!choosing) party.choose();
        const std::string artist = party.artist();
        party.evening.forget();
        party.evening.say(artist, room::SendChat{"it is a secret"});
        CHECK(party.evening.refusal(artist) == Refusal::chat_rests);
        party.evening.forget();
        Profile telling = party.evening.member(artist, artist)->profile;
        telling.department = "secret";
        party.evening.say(artist, room::ChangeProfile{telling});
        CHECK(party.evening.refusal(artist) == Refusal::not_now);
        party.evening.forget();
        party.evening.say(artist, room::ChangeProfile{party.evening.member(artist, artist)->profile,
                                                      Allowance::double_time});
        CHECK(party.evening.refusals(artist).empty());
        const std::string other = party.others()[0];
        party.evening.forget();
        Profile harmless = party.evening.member(other, other)->profile;
        harmless.department = "Design";
        party.evening.say(other, room::ChangeProfile{harmless});
        CHECK(party.evening.refusals(other).empty());
        if (artist != "Ada") party.evening.host("Ada", host::MakeHost{party.evening.id(artist)});
        party.evening.forget();
        RoomSettings settings = party.evening.room(artist).settings;
        settings.title = "it is a secret";
        party.evening.host(artist, host::ChangeSettings{settings});
        CHECK(party.evening.refusal(artist) == Refusal::not_now);
        settings = party.evening.room(artist).settings;
        settings.call_link = "https://secret.example/";
        party.evening.forget();
        party.evening.host(artist, host::ChangeSettings{settings});
        CHECK(party.evening.refusal(artist) == Refusal::not_now);
        settings = party.evening.room(artist).settings;
        settings.locked = true;
        party.evening.forget();
        party.evening.host(artist, host::ChangeSettings{settings});
        CHECK(party.evening.refusals(artist).empty());
    }
}

TEST_CASE("an activity that the host ends in mid-turn pays its artist and keeps the drawing") {
    DrawParty party({"Ada", "Ben", "Cleo"}, drawing_evening(3));
    party.start();
    party.choose();
    const std::string artist = party.artist();
    party.evening.move(artist, draw::Command{draw::Draw{1, begin_at(400, 400)}});
    party.find(party.others()[0]);
    party.evening.forget();
    party.evening.host("Ada", host::EndActivity{});
    CHECK(party.evening.heard<DrawingKept>("Cleo").size() == 1);
    CHECK(party.evening.member("Ada", artist)->evening_points > 0);
}

}  // namespace draw_talk_test

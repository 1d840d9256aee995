#include <doctest/doctest.h>

#include <array>
#include <string>

#include "tests/client/looks.hpp"

namespace playing_screen_test {

using namespace parlor;
using namespace parlor::testing;
using trivia::Kind;
using trivia::Stage;
using widgets::Key;

namespace {

ScreenStage& shown(ScreenStage& stage, const client::Model& model) {
    stage.draw(model, sample_surroundings());
    return stage;
}

std::optional<trivia::SubmitAnswer> submitted(const ScreenStage& stage) {
    const auto said = stage.said<RoundCommand>();
    if (!said) return std::nullopt;
    return std::get<trivia::SubmitAnswer>(std::get<trivia::Command>(said->command));
}

const trivia::View& view_of(const client::Model& model) {
    return *client::trivia_view(*model.lobby);
}
trivia::View& view_of(client::Model& model) {
    return std::get<trivia::View>(model.lobby->round->view);
}

}  // namespace

TEST_CASE("nothing overlaps or is cut off while trivia is played") {
    for (const Kind kind : {Kind::choice, Kind::true_false, Kind::several, Kind::number, Kind::typed}) {
        for (const Stage stage : {Stage::reading, Stage::answering, Stage::revealing, Stage::standings}) {
            const std::string name =
                std::to_string(static_cast<int>(kind)) + "/" + std::to_string(static_cast<int>(stage));
            const bool late = stage == Stage::revealing;
            check_everywhere("ten people " + name,
                             trivia_model({.kind = kind, .stage = stage, .answered = late}));
        }
    }
}

TEST_CASE("forty people with difficult names and the longest texts find room") {
    const client::Model crowd = hostile_lobby_model();
    check_everywhere("reading", trivia_model({.stage = Stage::reading, .longest = true}, crowd));
    for (const Kind kind : {Kind::choice, Kind::several, Kind::number, Kind::typed}) {
        for (const bool answered : {false, true}) {
            check_everywhere(
                "answering",
                trivia_model({.kind = kind, .choices = 6, .longest = true, .answered = answered}, crowd));
        }
        check_everywhere("reveal", trivia_model({.kind = kind,
                                                 .stage = Stage::revealing,
                                                 .choices = 6,
                                                 .longest = true,
                                                 .answered = true,
                                                 .right = false},
                                                crowd));
    }
    check_everywhere("standings", trivia_model({.stage = Stage::standings}, crowd));
}

TEST_CASE("a lobby of one, a watcher and somebody off the clock see whole screens") {
    const client::Model alone = empty_lobby_model();
    for (const Stage stage : {Stage::reading, Stage::answering, Stage::revealing, Stage::standings})
        check_everywhere("alone", trivia_model({.stage = stage}, alone));
    check_everywhere("watching", trivia_model({.watching = true}));
    check_everywhere("watching the reveal", trivia_model({.stage = Stage::revealing, .watching = true}));
    check_everywhere("off the clock", trivia_model({.off_the_clock = true}));
    for (const int choices : {2, 3, 5, 6})
        check_everywhere("choices", trivia_model({.choices = choices}));
}

TEST_CASE("a number key answers with the question's number and the activity") {
    ScreenStage stage;
    const client::Model model = trivia_model({});
    shown(stage, model).key('3');
    const auto said = stage.said<RoundCommand>();
    REQUIRE(said);
    CHECK_EQ(said->activity, model.lobby->round->activity);
    const auto answer = submitted(stage);
    REQUIRE(answer);
    CHECK_EQ(answer->number, view_of(model).number);
    CHECK(answer->answer == trivia::Answer{trivia::Picks{0b0100}});
}

TEST_CASE("an answer is given once: it looks locked at once and nothing more is sent") {
    ScreenStage stage;
    shown(stage, trivia_model({})).key('1');
    REQUIRE(submitted(stage));
    CHECK_EQ(stage.entry("The telephone")->value, "locked");
    stage.forget_requests();
    stage.key('2');
    CHECK_FALSE(submitted(stage));
}

TEST_CASE("an answer that the server refused can be given again") {
    ScreenStage stage;
    shown(stage, trivia_model({})).key('1');
    stage.model.refusal = client::ShownRefusal{{Refusal::too_fast, 0}, ScreenStage::begins_at, 7};
    stage.forget_requests();
    stage.draw();
    stage.key('2');
    REQUIRE(submitted(stage));
    CHECK(submitted(stage)->answer == trivia::Answer{trivia::Picks{0b0010}});
}

TEST_CASE("the first question of another evening can be answered, too") {
    ScreenStage stage;
    shown(stage, trivia_model({})).key('1');
    stage.forget_requests();
    shown(stage, trivia_model({.stage = Stage::revealing}));
    shown(stage, trivia_model({.stage = Stage::reading}));
    shown(stage, trivia_model({})).key('2');
    CHECK(submitted(stage));
}

TEST_CASE("keys beyond the choices and clicks of a watcher do nothing") {
    ScreenStage stage;
    shown(stage, trivia_model({.choices = 3})).key('4');
    CHECK_FALSE(submitted(stage));
    ScreenStage watching;
    shown(watching, trivia_model({.watching = true})).key('1');
    CHECK_FALSE(submitted(watching));
    CHECK(watching.shows("You’re watching"));
}

TEST_CASE("several answers are ticked, taken back and submitted with Enter") {
    ScreenStage stage;
    shown(stage, trivia_model({.kind = Kind::several, .choices = 5})).key('1');
    stage.key('3');
    stage.key('4');
    stage.key('4');
    CHECK_FALSE(submitted(stage));
    CHECK_EQ(stage.entry("Perl")->value, "on");
    stage.key(Key::enter);
    REQUIRE(submitted(stage));
    CHECK(submitted(stage)->answer == trivia::Answer{trivia::Picks{0b0101}});
}

TEST_CASE("enter without a tick submits nothing") {
    ScreenStage stage;
    shown(stage, trivia_model({.kind = Kind::several})).key(Key::enter);
    CHECK_FALSE(submitted(stage));
}

TEST_CASE("true is key 1 and false is key 2") {
    ScreenStage stage;
    client::Model model = trivia_model({.kind = Kind::true_false});
    view_of(model).choices.clear();  // as the server sends it
    shown(stage, model).key('2');
    REQUIRE(submitted(stage));
    CHECK(submitted(stage)->answer == trivia::Answer{trivia::Picks{0b10}});
    CHECK(stage.shows("False"));
}

TEST_CASE("a number is typed without touching the field first") {
    ScreenStage stage;
    shown(stage, trivia_model({.kind = Kind::number})).type("1,971.5");
    stage.key(Key::enter);
    REQUIRE(submitted(stage));
    CHECK(submitted(stage)->answer == trivia::Answer{trivia::Decimal{1'971'500}});
}

TEST_CASE("what is no number gets a sentence and is not sent") {
    ScreenStage stage;
    shown(stage, trivia_model({.kind = Kind::number})).type("many");
    stage.key(Key::enter);
    CHECK_FALSE(submitted(stage));
    CHECK(stage.shows("That isn’t a number yet"));
    CHECK_EQ(stage.layout_report(), "");
}

TEST_CASE("a typed answer is sent cleaned") {
    ScreenStage stage;
    shown(stage, trivia_model({.kind = Kind::typed})).type("  Jupiter  ");
    stage.click("Submit");
    REQUIRE(submitted(stage));
    CHECK(submitted(stage)->answer == trivia::Answer{trivia::Typed{"Jupiter"}});
}

TEST_CASE("when the time is up nothing can be picked any more") {
    ScreenStage stage;
    client::Model model = trivia_model({});
    view_of(model).ends = sample_now - 1s;
    shown(stage, model).key('1');
    CHECK_FALSE(submitted(stage));
    CHECK(stage.shows("Time’s up"));
}

TEST_CASE("while the room is paused answers wait, and the host goes on") {
    ScreenStage stage;
    client::Model model = trivia_model({});
    model.lobby->room->paused = true;
    model.clock.set_paused(true, ScreenStage::begins_at);
    shown(stage, model).key('1');
    CHECK_FALSE(submitted(stage));
    stage.click("Go on");
    REQUIRE(stage.said<host::SetPaused>());
    CHECK_FALSE(stage.said<host::SetPaused>()->paused);
    CHECK_EQ(stage.layout_report(), "");
}

TEST_CASE("the host's menu works over a pause too") {
    ScreenStage stage;
    client::Model model = trivia_model({});
    model.lobby->room->paused = true;
    model.clock.set_paused(true, ScreenStage::begins_at);
    shown(stage, model).click("Host controls");
    stage.click("30 seconds more");
    REQUIRE(stage.said<host::Extend>());
    CHECK_EQ(stage.said<host::Extend>()->seconds, 30);
    // Enter chooses in the menu that is open; it is not the pause's own Enter then.
    stage.forget_requests();
    stage.click("Host controls");
    for (int i = 0; i < 8 && (stage.focused() == nullptr || stage.focused()->label != "Skip ahead"); ++i)
        stage.key(Key::down);
    REQUIRE(stage.focused() != nullptr);
    REQUIRE_EQ(stage.focused()->label, "Skip ahead");
    stage.key(Key::enter);
    CHECK(stage.said<host::SkipAhead>());
    CHECK_EQ(stage.requests().size(), 1);
    CHECK_FALSE(stage.said<host::SetPaused>());
    stage.click("Paused/Go on");
    CHECK(stage.said<host::SetPaused>());
}

TEST_CASE("the pause says who pressed it") {
    ScreenStage stage;
    client::Model model = trivia_model({}, guest_lobby_model());
    model.lobby->room->paused = true;
    const PlayerId host = model.lobby->room->acting_host;
    model.notices.push_back({Notice{NoticeKind::paused, host, {}, {}, 0, 0}, ScreenStage::begins_at, 3});
    shown(stage, model);
    CHECK(stage.shows("Paused by " + model.lobby->member(host)->profile.name));
    CHECK_FALSE(stage.shows("Go on"));
}

TEST_CASE("after an answer the page says for whom it waits") {
    ScreenStage stage;
    shown(stage, trivia_model({.answered = true}));
    CHECK(stage.shows("Waiting for Ingrid and Priya"));
    CHECK(stage.shows("7 of 9"));
}

TEST_CASE("watchers and watched see how many got it, and why points came") {
    ScreenStage stage;
    shown(stage, trivia_model({.stage = Stage::revealing, .answered = true}));
    CHECK_EQ(stage.shown(), "reveal");
    CHECK(stage.shows("3 of 7 got it"));
    CHECK(stage.shows("+1,180"));
    CHECK(stage.shows("Answered in 4.2 s"));
    CHECK(stage.shows("4 in a row"));
    CHECK(stage.shows("Your pick"));
}

TEST_CASE("a wrong answer is told kindly") {
    ScreenStage stage;
    shown(stage, trivia_model({.stage = Stage::revealing, .answered = true, .right = false}));
    CHECK(stage.shows("Not this time"));
    CHECK(stage.shows("It was “The fax machine”."));
}

TEST_CASE("only the host can go to the next question") {
    ScreenStage stage;
    shown(stage, trivia_model({.stage = Stage::revealing, .answered = true})).key(Key::enter);
    CHECK(stage.said<host::SkipAhead>());
    ScreenStage guest;
    shown(guest, trivia_model({.stage = Stage::revealing}, guest_lobby_model())).key(Key::enter);
    CHECK_FALSE(guest.said<host::SkipAhead>());
    CHECK(guest.entry("Next question") == nullptr);
    CHECK(guest.shows("Next question in"));
}

TEST_CASE("the footer says what comes after the reveal") {
    client::Model model = trivia_model({.stage = Stage::revealing}, guest_lobby_model());
    ScreenStage stage;
    view_of(model).number = 6;
    CHECK(shown(stage, model).shows("Scores in"));
    view_of(model).number = view_of(model).of;
    ScreenStage last;
    CHECK(shown(last, model).shows("All done in"));
}

TEST_CASE("in a narrow window scores open in a drawer and close with Escape") {
    ScreenStage stage({.window = {960, 600}});
    shown(stage, trivia_model({.answered = true}));
    CHECK(stage.shows("4,050, 2nd"));
    CHECK_FALSE(stage.shows("Your score"));
    stage.click("Show people and scores");
    CHECK(stage.shows("Your score"));
    CHECK_EQ(stage.layout_report(), "");
    stage.key(Key::escape);
    CHECK_FALSE(stage.shows("Your score"));
}

TEST_CASE("confetti falls once, for a right answer just given, and not under reduced motion") {
    client::Model model = trivia_model({.stage = Stage::revealing, .answered = true});
    view_of(model).began = sample_now;
    ScreenStage stage;
    stage.around = sample_surroundings();
    stage.model = model;
    stage.frame();
    REQUIRE(stage.next_redraw());
    CHECK_LE(*stage.next_redraw(), 0.001);
    stage.draw();
    CHECK_GT(stage.next_redraw().value_or(10.0), 0.2);  // only the countdown
    CHECK_EQ(stage.layout_report(), "");

    ScreenStage calm({.reduced_motion = true});
    calm.around = sample_surroundings();
    calm.model = model;
    calm.draw();
    CHECK_GT(calm.next_redraw().value_or(10.0), 0.2);
}

TEST_CASE("a countdown is drawn once a second, and nothing is drawn off the clock") {
    ScreenStage stage;
    shown(stage, trivia_model({.stage = Stage::standings}));
    CHECK_LE(stage.wait(5), 7);
    ScreenStage free;
    shown(free, trivia_model({.off_the_clock = true}));
    CHECK_LE(free.wait(5), 1);
}

TEST_CASE("a running ring draws no more often than it has to") {
    ScreenStage stage;
    shown(stage, trivia_model({}));
    CHECK_LE(stage.wait(5), 5 * 12);
    ScreenStage calm({.reduced_motion = true});
    shown(calm, trivia_model({}));
    CHECK_LE(calm.wait(5), 7);
}

}  // namespace playing_screen_test

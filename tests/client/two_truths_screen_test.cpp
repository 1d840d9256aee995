#include <doctest/doctest.h>

#include <string>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/strings/two_truths_strings.hpp"
#include "tests/client/looks.hpp"

namespace two_truths_screen_test {

using namespace parlor;
using namespace parlor::testing;
using truths::Stage;
using widgets::Key;

namespace {

template <class Command>
std::optional<Command> said(const ScreenStage& stage) {
    for (auto it = stage.requests().rbegin(); it != stage.requests().rend(); ++it) {
        const auto* say = std::get_if<client::Say>(&*it);
        if (say == nullptr) continue;
        const auto* round = std::get_if<RoundCommand>(&say->message);
        if (round == nullptr) continue;
        const auto* command = std::get_if<Command>(&std::get<truths::Command>(round->command));
        if (command != nullptr) return *command;
    }
    return std::nullopt;
}

ScreenStage& shown(ScreenStage& stage, const client::Model& model) {
    stage.draw(model, sample_surroundings());
    return stage;
}

truths::View& view_of(ScreenStage& stage) {
    return std::get<truths::View>(stage.model.lobby->round->view);
}

}  // namespace

TEST_CASE("nothing overlaps or is cut off while people write, vote, tell and choose") {
    for (const Stage stage :
         {Stage::writing, Stage::voting, Stage::revealing, Stage::choosing, Stage::best, Stage::nothing}) {
        const std::string name = std::to_string(static_cast<int>(stage));
        check_everywhere("new " + name, truths_model({.stage = stage}));
        check_everywhere("done " + name,
                         truths_model({.stage = stage, .written = true, .voted = true, .may_write = true}));
        check_everywhere("teller " + name, truths_model({.stage = stage, .written = true, .teller = true}));
        check_everywhere("alone " + name, truths_model({.stage = stage, .written = true, .teller = true},
                                                       empty_lobby_model()));
        check_everywhere("watching " + name, truths_model({.stage = stage, .watching = true}));
        check_everywhere("crowd " + name,
                         truths_model({.stage = stage, .written = true, .voted = true, .longest = true},
                                      hostile_lobby_model()));
        check_everywhere("guest " + name, truths_model({.stage = stage, .voted = true}, guest_lobby_model()));
    }
    check_everywhere("gone", truths_model({.stage = Stage::revealing, .gone = true}));
    check_everywhere("tie", truths_model({.stage = Stage::best, .tie = true}));
}

TEST_CASE("a card is written with the keyboard alone: Enter goes on, Ctrl and a number mark the lie") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::writing}));
    CHECK(stage.shown() == "statements");
    stage.type("I ski");
    stage.key(Key::enter);
    stage.type("  I have   three cats ");
    stage.key(Key::enter);
    stage.type("I bake");
    CHECK(stage.shows("mark the one that is the lie"));
    stage.key('2', true);
    stage.key(Key::enter);
    REQUIRE(said<truths::Write>(stage));
    CHECK(*said<truths::Write>(stage) == truths::Write{{"I ski", "I have three cats", "I bake"}, 1});
}

TEST_CASE("nothing is handed in that misses a statement, says one twice, or has no lie marked") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::writing}));
    const auto enabled = [&] { return stage.entry("Hand in/Hand in")->enabled; };
    CHECK_FALSE(enabled());
    CHECK(stage.shows("Fill in all three"));
    for (const char* text : {"one", "two", "two"}) {
        stage.type(text);
        stage.key(Key::enter);
    }
    stage.click("Statement 1/The lie");
    CHECK(stage.shows("Two of them are the same"));
    CHECK_FALSE(enabled());
    stage.click("Statement 3/Statement 3");
    stage.type("!");
    CHECK(enabled());
    stage.click("Hand in/Hand in");
    CHECK(said<truths::Write>(stage)->texts[2] == "two!");
}

TEST_CASE("what was handed in is seen as it will be shown, and can be changed or taken back without loss") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::writing, .written = true}));
    CHECK(stage.shown() == "handed in");
    for (const std::string& text : view_of(stage).own->texts)
        CHECK(stage.shows(text));
    stage.click("Change it");
    CHECK(stage.shown() == "statements");
    CHECK(stage.shows(view_of(stage).own->texts[0]));
    stage.click("Keep it as it is");
    CHECK(stage.shown() == "handed in");
    const std::string first = view_of(stage).own->texts[0];
    stage.click("Take it back");
    CHECK(said<truths::TakeBack>(stage));
    view_of(stage).own.reset();
    stage.draw();
    CHECK(stage.shown() == "statements");
    CHECK(stage.shows(first));
}

TEST_CASE("a refused card comes back to be looked at, and is sent again") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::writing}));
    for (const char* text : {"one", "two", "three"}) {
        stage.type(text);
        if (std::string(text) != "three") stage.key(Key::enter);
    }
    stage.key('1', true);
    stage.key(Key::enter);
    REQUIRE(said<truths::Write>(stage));
    stage.forget_requests();
    stage.model.refusal = client::ShownRefusal{{Refusal::too_fast, 0}, ScreenStage::begins_at, 9};
    stage.draw();
    CHECK(stage.shows(client::strings::truths::not_taken));
    stage.click("Hand in/Hand in");
    CHECK(said<truths::Write>(stage));
}

TEST_CASE("1 to 3 vote, and may vote again; the teller and watchers cannot") {
    ScreenStage stage;
    shown(stage, truths_model({}));
    CHECK(stage.shown() == "which is the lie");
    stage.key('3');
    REQUIRE(said<truths::Vote>(stage));
    CHECK(*said<truths::Vote>(stage) == truths::Vote{3, 2});
    view_of(stage).own_vote = 2;
    stage.draw();
    CHECK(stage.shows("My guess"));
    stage.key('1');
    CHECK(*said<truths::Vote>(stage) == truths::Vote{3, 0});
    for (const bool watching : {false, true}) {
        ScreenStage other;
        shown(other, truths_model({.written = true, .teller = !watching, .watching = watching}));
        other.key('1');
        CHECK_FALSE(said<truths::Vote>(other));
        CHECK(other.shows("Your lie") == !watching);
    }
}

TEST_CASE("the own card can be looked after while others' are up, and Esc goes back to the round") {
    for (const ImVec2 window : {ImVec2(1280, 800), ImVec2(960, 600)}) {
        ScreenStage stage({.window = window});
        shown(stage, truths_model({.written = true, .may_write = true}));
        stage.click("Your card");
        CHECK(stage.shown() == "handed in");
        stage.key(Key::escape);
        CHECK(stage.shown() == "which is the lie");
    }
}

TEST_CASE("the reveal says which it was, who took which, what it brought; a guest asks for more with Enter") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::revealing, .voted = true}, guest_lobby_model()));
    CHECK(stage.shown() == "the lie");
    CHECK(stage.shows("The lie"));
    CHECK(stage.shows("True"));
    CHECK(stage.shows("You found it: +200"));
    CHECK(stage.shows("fooled"));
    stage.key(Key::enter);
    REQUIRE(said<truths::AskForMore>(stage));
    CHECK(said<truths::AskForMore>(stage)->card == 3);
    view_of(stage).may_ask = false;
    view_of(stage).asked = true;
    stage.draw();
    CHECK(stage.shows("They’d like to hear more"));
    CHECK_FALSE(stage.shows("Tell us more"));
}

TEST_CASE("the host goes on with Enter") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::revealing, .voted = true}));
    stage.key(Key::enter);
    CHECK(stage.said<host::SkipAhead>());
}

TEST_CASE("of the best truths nobody is offered their own, and no count is shown of any") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::choosing}));
    CHECK(stage.shown() == "best truth");
    const PlayerId you = stage.model.lobby->you;
    for (char key = '1'; key <= '9'; ++key) {
        stage.forget_requests();
        stage.key(key);
        REQUIRE(said<truths::ChooseBest>(stage));
        CHECK(view_of(stage).truths[said<truths::ChooseBest>(stage)->truth].who != you);
    }
    ScreenStage best;
    shown(best, truths_model({.stage = Stage::best}));
    CHECK(best.shown() == "best named");
    CHECK(best.shows(view_of(best).truths[view_of(best).winners[0]].text));
}

TEST_CASE("the rule for points stands in words where people write and where a host sets it up") {
    ScreenStage stage;
    shown(stage, truths_model({.stage = Stage::writing}));
    CHECK(stage.shows(client::strings::truths::points_rule));
    ScreenStage narrow({.window = {960, 600}});
    shown(narrow, truths_model({.stage = Stage::writing}));
    CHECK(narrow.entry(client::strings::truths::points_rule) != nullptr);
}

TEST_CASE("the lobby says when not everybody will come up") {
    const Activity activity{10, truths::Options{}};
    CHECK(client::summary_of(activity) == "Up to 9 tell");
    CHECK(client::remark_of(activity, 9).empty());
    CHECK(client::remark_of(activity, 10) == "Time for 9 of you");
}

}  // namespace two_truths_screen_test

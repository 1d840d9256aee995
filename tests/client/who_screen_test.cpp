#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/strings/who_strings.hpp"
#include "tests/client/looks.hpp"

namespace who_screen_test {

using namespace parlor;
using namespace parlor::testing;
using who::Stage;
using widgets::Key;

namespace {

template <class Command>
std::vector<Command> all_said(const ScreenStage& stage) {
    std::vector<Command> found;
    for (const client::Request& request : stage.requests()) {
        const auto* say = std::get_if<client::Say>(&request);
        if (say == nullptr) continue;
        const auto* round = std::get_if<RoundCommand>(&say->message);
        if (round == nullptr) continue;
        const auto* command = std::get_if<Command>(&std::get<who::Command>(round->command));
        if (command != nullptr) found.push_back(*command);
    }
    return found;
}

template <class Command>
std::optional<Command> said(const ScreenStage& stage) {
    const auto all = all_said<Command>(stage);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

ScreenStage& shown(ScreenStage& stage, const client::Model& model) {
    stage.draw(model, sample_surroundings());
    return stage;
}

who::View& view_of(ScreenStage& stage) {
    return std::get<who::View>(stage.model.lobby->round->view);
}

std::string name_of(const ScreenStage& stage, PlayerId who) {
    return stage.model.lobby->member(who)->profile.name;
}

}  // namespace

TEST_CASE("nothing overlaps or is cut off while people answer and guess who") {
    for (const bool longest : {false, true}) {
        const auto base = [&] { return longest ? hostile_lobby_model() : lobby_model(); };
        const std::string name = longest ? "crowd " : "";
        for (const bool written : {false, true})
            check_everywhere(
                name + "writing",
                who_model({.stage = Stage::writing, .written = written, .longest = longest}, base()));
        for (const bool own : {false, true}) {
            check_everywhere(name + "guessing",
                             who_model({.own_card = own, .picked = own, .longest = longest}, base()));
            check_everywhere(name + "revealing", who_model({.stage = Stage::revealing,
                                                            .own_card = own,
                                                            .picked = !own,
                                                            .longest = longest,
                                                            .more_asked = own},
                                                           base()));
        }
        check_everywhere(
            name + "author left",
            who_model({.stage = Stage::revealing, .longest = longest, .author_left = true}, base()));
        check_everywhere(name + "nothing", who_model({.stage = Stage::nothing}, base()));
    }
    for (const Stage stage : {Stage::writing, Stage::guessing, Stage::revealing}) {
        check_everywhere("watching", who_model({.stage = stage, .watching = true}));
        check_everywhere("alone", who_model({.stage = stage, .nobody = true}, empty_lobby_model()));
        check_everywhere("guest", who_model({.stage = stage}, guest_lobby_model()));
    }
    check_everywhere("off the clock", who_model({.off_the_clock = true}));
}

TEST_CASE("a line is typed and sent with Enter, and the next question has the keyboard") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::writing}));
    CHECK(stage.shown() == "writing");
    CHECK(stage.shows("What was your most confusing first day anywhere?"));
    CHECK(stage.shows("4 of 9"));
    stage.type("  the   day before ");
    stage.key(Key::enter);
    REQUIRE(said<who::WriteLine>(stage));
    CHECK(*said<who::WriteLine>(stage) == who::WriteLine{0, "the day before"});
    stage.draw();
    stage.type("flabbergasted");
    stage.key(Key::enter);
    CHECK(*said<who::WriteLine>(stage) == who::WriteLine{1, "flabbergasted"});
    CHECK(all_said<who::WriteLine>(stage).size() == 2);
}

TEST_CASE("an empty line is not sent") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::writing}));
    stage.key(Key::enter);
    stage.type("   ");
    stage.key(Key::enter);
    CHECK_FALSE(said<who::WriteLine>(stage));
}

TEST_CASE("what was sent is shown as the others will see it, and can be changed and taken back") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::writing, .written = true}));
    CHECK(stage.shows("I waved at the CEO of the wrong company for a whole hour."));
    CHECK(stage.shows("The question was: What was your most confusing first day anywhere?"));
    CHECK(stage.shows(client::strings::who::as_shown));
    stage.click("Question 1/Change");
    stage.key(Key::end);
    stage.type(" Twice.");
    stage.key(Key::enter);
    REQUIRE(said<who::WriteLine>(stage));
    CHECK(said<who::WriteLine>(stage)->text ==
          "I waved at the CEO of the wrong company for a whole hour. Twice.");
    view_of(stage).own_lines[0].text = said<who::WriteLine>(stage)->text;
    stage.draw();
    stage.click("Question 1/Take back");
    REQUIRE(said<who::TakeBack>(stage));
    CHECK(said<who::TakeBack>(stage)->prompt == 0);
}

TEST_CASE("to change a line and think better of it leaves it as it was") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::writing, .written = true}));
    stage.click("Question 1/Change");
    stage.type("x");
    stage.key(Key::escape);
    stage.draw();
    CHECK(stage.shows(client::strings::who::as_shown));
    CHECK_FALSE(said<who::WriteLine>(stage));
}

TEST_CASE("a line that was refused is there to be mended") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::writing}));
    stage.type("tea");
    stage.key(Key::enter);
    CHECK(stage.shows(client::strings::who::as_shown));
    stage.model.refusal = client::ShownRefusal{{Refusal::too_fast, 0}, {}, 1};
    stage.draw();
    CHECK_FALSE(stage.shows(client::strings::who::as_shown));
    stage.forget_requests();
    stage.click("Question 1/Send");
    REQUIRE(said<who::WriteLine>(stage));
    CHECK(said<who::WriteLine>(stage)->text == "tea");
}

TEST_CASE("who has nothing to add says so, and can think again") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::writing}));
    stage.click("That’s all from me");
    REQUIRE(said<who::SetDone>(stage));
    CHECK(said<who::SetDone>(stage)->on);
    view_of(stage).done = true;
    stage.draw();
    stage.click("That’s all from me");
    CHECK_FALSE(said<who::SetDone>(stage)->on);
}

TEST_CASE("a face is picked by its number, and another one after it") {
    ScreenStage stage;
    shown(stage, who_model({.faces = 7}));
    CHECK(stage.shown() == "quote");
    CHECK(stage.shows("Who said it? Quote 3 of 8"));
    CHECK(stage.shows("6 of 9"));
    CHECK(stage.shows("2 of 2 right so far"));
    CHECK(stage.shows("One of the eight is yours"));
    const auto faces = view_of(stage).faces;
    stage.key('3');
    REQUIRE(said<who::PickFace>(stage));
    CHECK(*said<who::PickFace>(stage) == who::PickFace{3, faces[2]});
    stage.draw();
    CHECK_MESSAGE(stage.shows("My guess"), "shown before the server has said so");
    CHECK(stage.shows(client::strings::who::change_mind));
    view_of(stage).own_pick = faces[2];
    stage.draw();
    stage.forget_requests();
    stage.key('3');
    CHECK_FALSE_MESSAGE(said<who::PickFace>(stage), "it is picked already");
    stage.click(name_of(stage, faces[0]));
    CHECK(said<who::PickFace>(stage)->who == faces[0]);
}

TEST_CASE("with twelve people each of the eleven faces has a key of its own") {
    ScreenStage stage;
    shown(stage, who_model({.faces = 12}, hostile_lobby_model()));
    const auto faces = view_of(stage).faces;
    REQUIRE(faces.size() >= 11);
    const std::string keys = "1234567890a";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        stage.forget_requests();
        stage.key(keys[i]);
        REQUIRE(said<who::PickFace>(stage));
        CHECK(said<who::PickFace>(stage)->who == faces[i]);
    }
}

TEST_CASE("a face can be reached and pressed with Tab and Space alone") {
    ScreenStage stage;
    shown(stage, who_model({.faces = 7}));
    const auto faces = view_of(stage).faces;
    for (int i = 0; i < 40 && !said<who::PickFace>(stage); ++i) {
        stage.tab();
        const widgets::Entry* focused = stage.focused();
        if (focused != nullptr && focused->label == name_of(stage, faces[1])) stage.key(Key::space);
    }
    REQUIRE(said<who::PickFace>(stage));
    CHECK(said<who::PickFace>(stage)->who == faces[1]);
}

TEST_CASE("a pick that was refused is not shown any more") {
    ScreenStage stage;
    shown(stage, who_model({.faces = 7}));
    stage.key('1');
    stage.draw();
    CHECK(stage.shows("My guess"));
    stage.model.refusal = client::ShownRefusal{{Refusal::too_fast, 0}, {}, 1};
    stage.draw();
    CHECK_FALSE(stage.shows("My guess"));
}

TEST_CASE("whose card it is may pretend, and is told so; a watcher has nothing to press") {
    ScreenStage author;
    shown(author, who_model({.own_card = true}));
    CHECK(author.shows(client::strings::who::pretend));
    author.key('1');
    CHECK(said<who::PickFace>(author));
    ScreenStage watcher;
    shown(watcher, who_model({.watching = true}));
    CHECK(watcher.shows(client::strings::who::you_watch));
    watcher.key('1');
    CHECK_FALSE(said<who::PickFace>(watcher));
}

TEST_CASE("one's own lines can be taken back until they are shown, and it is asked for once more") {
    ScreenStage stage;
    shown(stage, who_model({.faces = 7}));
    stage.click("You/Take back");
    CHECK_FALSE(said<who::TakeBack>(stage));
    CHECK(stage.shows("Take it back?"));
    stage.click("Leave it in");
    CHECK_FALSE(said<who::TakeBack>(stage));
    stage.click("You/Take back");
    stage.click("Take it back?/Take back");
    REQUIRE(said<who::TakeBack>(stage));
    CHECK(said<who::TakeBack>(stage)->prompt == 0);
}

TEST_CASE("the reveal says who it was, who thought what and what it brought") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::revealing, .picked = true}));
    CHECK(stage.shown() == "author");
    const PlayerId author = view_of(stage).reveal->author.value();
    CHECK(stage.shows("It was " + name_of(stage, author)));
    CHECK(stage.shows("+1,180"));
    CHECK(stage.shows("3 in a row"));
    CHECK(stage.shows("Who thought what"));
    CHECK(stage.shows("The floor is with " + name_of(stage, author)));
}

TEST_CASE("others ask for more once, the author says when that is all, and the host goes on") {
    ScreenStage guest;
    shown(guest, who_model({.stage = Stage::revealing}, guest_lobby_model()));
    guest.click("Tell us more");
    REQUIRE(said<who::AskForMore>(guest));
    CHECK(said<who::AskForMore>(guest)->card == 3);
    view_of(guest).reveal->more_asked = true;
    guest.draw();
    CHECK_FALSE(guest.shows("Tell us more"));
    CHECK(guest.shows(client::strings::who::asked_for_more));
    CHECK_FALSE(guest.shows("Next quote"));

    ScreenStage author;
    shown(author, who_model({.stage = Stage::revealing, .own_card = true}));
    CHECK(author.shows("It was you"));
    author.click("That’s all");
    REQUIRE(said<who::ThatsAll>(author));
    CHECK_FALSE(author.said<host::SkipAhead>());
    author.click("Next quote");
    CHECK(author.said<host::SkipAhead>());
}

TEST_CASE("a card whose author has left stays a secret, and nobody is asked to tell more") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::revealing, .author_left = true}));
    CHECK(stage.shows("This one stays a secret"));
    CHECK(stage.shows(client::strings::who::author_left));
    CHECK_FALSE(stage.shows("Tell us more"));
}

TEST_CASE("when nobody has written there is a kind sentence") {
    ScreenStage stage;
    shown(stage, who_model({.stage = Stage::nothing}));
    CHECK(stage.shown() == "no lines");
    CHECK(stage.shows(client::strings::who::nobody_wrote));
}

TEST_CASE("the options change with clicks, within their limits") {
    Rounds::Options options = who::Options{};
    ScreenStage stage({.window = {1280, 1000}});
    stage.screen = [&](client::Context& context) {
        (void)client::options_form(context, {40, 20, 520, 960}, options);
    };
    stage.draw(lobby_model(), sample_surroundings());
    CHECK_EQ(stage.layout_report(), "");
    stage.click("More questions");
    CHECK(std::get<who::Options>(options).prompts == 3);
    stage.click("Fewer questions");
    stage.click("Fewer questions");
    CHECK(std::get<who::Options>(options).prompts == 1);
    stage.click("40 s");
    CHECK(std::get<who::Options>(options).seconds == 40);
    stage.click("Gentle");
    CHECK(std::get<who::Options>(options).scoring == Scoring::gentle);
    CHECK(valid(options));
}

}  // namespace who_screen_test

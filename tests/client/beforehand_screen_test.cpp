// What a round wants before the evening begins, in the lobby.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "client/strings/lobby_strings.hpp"
#include "client/strings/who_strings.hpp"
#include "tests/client/looks.hpp"

namespace beforehand_screen_test {

using namespace parlor;
using namespace parlor::testing;
using client::Model;
using who::Stage;
using widgets::Key;
namespace words = client::strings::who;

namespace {

const std::string tab = "Room/While you wait";

Model lobby_asks(const WhoSample& sample = {}, Model base = lobby_model()) {
    WhoSample own = sample;
    own.stage = Stage::beforehand;
    return who_model(own, std::move(base));
}

who::View& view_of(ScreenStage& stage) {
    return std::get<who::View>(stage.model.lobby->before->view);
}

// The last command of that kind, for the activity whose picture is shown.
template <class Command>
std::optional<Command> said(const ScreenStage& stage) {
    for (auto it = stage.requests().rbegin(); it != stage.requests().rend(); ++it) {
        const auto* say = std::get_if<client::Say>(&*it);
        const auto* round = say == nullptr ? nullptr : std::get_if<RoundCommand>(&say->message);
        if (round == nullptr || round->activity != stage.model.lobby->before->activity) continue;
        const auto* command = std::get_if<Command>(&std::get<who::Command>(round->command));
        if (command != nullptr) return *command;
    }
    return std::nullopt;
}

void open(ScreenStage& stage) {
    const bool beside = stage.entry(tab) != nullptr;
    stage.click(beside ? tab : "Lobby/While you wait");
}

// By keys, which bring it into view.
void go_on(ScreenStage& stage) {
    for (int i = 0; i < 80; ++i) {
        stage.tab();
        if (stage.focused() == nullptr || stage.focused()->label != words::next_question) continue;
        return stage.key(Key::enter);
    }
    FAIL("no way to the next question");
}

struct Asked : ScreenStage {
    explicit Asked(const Model& shown = lobby_asks()) {
        draw(shown, sample_surroundings());
        open(*this);
    }
};

}  // namespace

TEST_CASE("in every lobby and window the questions have room, beside all else") {
    for (const bool longest : {false, true}) {
        for (const bool written : {false, true}) {
            for (const bool guest : {false, true}) {
                const Model model = lobby_asks({.written = written, .longest = longest, .nobody = !written},
                                               longest ? hostile_lobby_model()
                                               : guest ? guest_lobby_model()
                                                       : lobby_model());
                for (const Look& size : looks) {
                    for (const bool dark : {true, false}) {
                        INFO(size.name, longest ? ", longest" : "", written ? ", written" : "",
                             guest ? ", guest" : "");
                        ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                        stage.draw(model, sample_surroundings());
                        CHECK_EQ(stage.layout_report(), "");
                        open(stage);
                        CHECK_EQ(stage.layout_report(), "");
                        if (!written) continue;
                        go_on(stage);
                        CHECK_EQ(stage.layout_report(), "");
                    }
                }
            }
        }
    }
}

TEST_CASE("nothing of the lobby gives way to it in a usual window") {
    const auto places = [](const Model& model) {
        ScreenStage stage;
        stage.draw(model, sample_surroundings());
        std::vector<std::string> all;
        for (const widgets::Entry& entry : stage.registry().entries()) {
            const bool own =
                entry.label == client::strings::while_you_wait || entry.label == words::answer_now;
            const bool of_room = entry.label == client::strings::in_the_room;
            if (own || of_room || entry.label.empty()) continue;
            all.push_back(entry.label + " " + std::to_string(entry.min.x) + " " +
                          std::to_string(entry.min.y));
        }
        return all;
    };
    const Model asks = lobby_asks();
    Model does_not = asks;
    does_not.lobby->before.reset();
    std::vector<std::string> without = places(does_not);
    std::erase_if(without, [](const std::string& one) { return one.starts_with("2 questions"); });
    CHECK(places(asks) == without);
}

TEST_CASE(
    "a line is typed, sent with Enter, shown as the others will see it, and Enter goes on to the next "
    "question") {
    Asked stage;
    CHECK(stage.shows("What was your most confusing first day anywhere?"));
    CHECK(stage.shows("Question 1 of 2"));
    CHECK(stage.shows("3 of 9"));
    CHECK_FALSE(stage.shows("Which word do you enjoy saying out loud?"));
    stage.click("Your line");
    stage.type("  the   day before ");
    stage.key(Key::enter);
    REQUIRE(said<who::WriteLine>(stage));
    CHECK(*said<who::WriteLine>(stage) == who::WriteLine{0, "the day before", 0});
    CHECK(stage.shows(words::as_shown));
    CHECK(stage.shows("The question was: What was your most confusing first day anywhere?"));
    view_of(stage).own_lines = {{0, "the day before"}};
    stage.draw();
    stage.key(Key::enter);
    CHECK(stage.shows("Which word do you enjoy saying out loud?"));
    stage.type("flabbergasted");
    stage.key(Key::enter);
    CHECK(*said<who::WriteLine>(stage) == who::WriteLine{1, "flabbergasted", 0});
}

TEST_CASE("it says which questions were on screen when something is written or taken back") {
    Asked stage(lobby_asks({.written = true}));
    view_of(stage).set = 7;
    stage.draw();
    stage.click("Take back");
    CHECK(*said<who::TakeBack>(stage) == who::TakeBack{0, 7});
    stage.click("Change");
    stage.key(Key::end);
    stage.type(" Twice.");
    stage.key(Key::enter);
    CHECK(said<who::WriteLine>(stage)->set == 7);
    CHECK(said<who::WriteLine>(stage)->text ==
          "I waved at the CEO of the wrong company for a whole hour. Twice.");
}

TEST_CASE("the run-sheet leads there, to the field, and says how much is answered") {
    ScreenStage stage;
    stage.draw(lobby_asks(), sample_surroundings());
    CHECK_FALSE(stage.shows("Your line"));
    stage.click("Answer now");
    stage.type("straight away");
    stage.key(Key::enter);
    CHECK(said<who::WriteLine>(stage)->text == "straight away");
    view_of(stage).own_lines = {{0, "straight away"}};
    stage.draw();
    CHECK(stage.shows("1 of 2 answered"));
    // And back to the people.
    stage.click("Room/In the room");
    CHECK(stage.shows("Mateo"));
    CHECK_FALSE(stage.shows("straight away"));
}

TEST_CASE("keys alone lead to the questions, through them and back") {
    ScreenStage stage;
    stage.draw(lobby_asks(), sample_surroundings());
    const auto tab_to = [&](const std::string& label) {
        for (int i = 0; i < 60; ++i) {
            stage.tab();
            if (stage.focused() != nullptr && stage.focused()->label == label) return true;
        }
        return false;
    };
    REQUIRE(tab_to("Answer now"));
    stage.key(Key::enter);
    stage.type("by keys");
    stage.key(Key::enter);
    CHECK(said<who::WriteLine>(stage)->text == "by keys");
    view_of(stage).own_lines = {{0, "by keys"}};
    stage.draw();
    REQUIRE(tab_to("Take back"));
    stage.key(Key::space);
    CHECK(said<who::TakeBack>(stage)->prompt == 0);
    REQUIRE(tab_to("In the room") == false);  // the choice is one stop; it shows what is chosen
    REQUIRE(tab_to("While you wait"));
    stage.key(Key::left);
    CHECK(stage.shows("Mateo"));
}

TEST_CASE("what is half typed is there after the connection was lost, and when the round begins") {
    Asked stage;
    stage.click("Your line");
    stage.type("half a li");
    const Model before = stage.model;
    stage.model = lost_model(before);
    stage.draw();
    stage.model = before;
    stage.draw();
    REQUIRE(stage.entry("Your line"));
    CHECK(stage.entry("Your line")->value == "half a li");
    stage.draw(who_model({.stage = Stage::writing}), sample_surroundings());
    CHECK(stage.shown() == "writing");
    REQUIRE(stage.entry("Question 1/Your line"));
    CHECK(stage.entry("Question 1/Your line")->value == "half a li");
    stage.type("ne");
    stage.key(Key::enter);
    CHECK(stage.said<RoundCommand>());
}

TEST_CASE("what is typed stays with its question when the host chooses others, and goes with it") {
    Asked stage;
    stage.click("Your line");
    stage.type("half a li");
    auto& prompts = view_of(stage).prompts;
    const std::string first = prompts.front();
    prompts = {"Quite another question?", first};
    view_of(stage).set = 1;
    stage.draw();
    CHECK(stage.shows("Question 2 of 2"));
    CHECK(stage.entry("Your line")->value == "half a li");
    prompts = {"Quite another question?", "And one more?"};
    stage.draw();
    CHECK(stage.entry("Your line")->value.empty());
    stage.click("Next question");
    CHECK(stage.entry("Your line")->value.empty());
}

TEST_CASE("nothing typed is left for another evening with the same questions") {
    Asked stage;
    stage.click("Your line");
    stage.type("half a li");
    stage.draw(who_model({.stage = Stage::guessing}), sample_surroundings());
    stage.draw(lobby_asks(), sample_surroundings());
    open(stage);
    CHECK(stage.entry("Your line")->value.empty());
}

TEST_CASE("who watches, and a lobby that asks nothing, have the people alone") {
    ScreenStage watching;
    watching.draw(lobby_asks({.watching = true}), sample_surroundings());
    CHECK(watching.entry(tab) == nullptr);
    CHECK_FALSE(watching.shows("Answer now"));
    Asked stage;
    stage.model.lobby->before.reset();
    stage.draw();
    CHECK(stage.entry(tab) == nullptr);
    CHECK(stage.shows("Mateo"));
}

TEST_CASE("a first answer is asked for kindly, and others are a number") {
    Asked nobody(lobby_asks({.nobody = true}));
    CHECK(nobody.shows(words::be_the_first));
    Asked some;
    CHECK_FALSE(some.shows(words::be_the_first));
    CHECK(some.shows("have answered"));
    view_of(some).ready = 1;
    some.draw();
    CHECK(some.shows("has answered"));
}

TEST_CASE("in a narrow window it has a tab of its own, which is gone with its round") {
    ScreenStage stage({.window = {960, 600}});
    stage.draw(lobby_asks(), sample_surroundings());
    stage.click("Lobby/While you wait");
    CHECK(stage.shows("Question 1 of 2"));
    stage.model.lobby->before.reset();
    stage.draw();
    CHECK(stage.entry("Lobby/While you wait") == nullptr);
    CHECK_MESSAGE(stage.shows("Mateo"), "the people, not the next tab");
}

}  // namespace beforehand_screen_test

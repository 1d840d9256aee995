#include <doctest/doctest.h>

#include <string>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/strings/toasts_strings.hpp"
#include "tests/client/looks.hpp"

namespace toasts_screen_test {

using namespace parlor;
using namespace parlor::testing;
using toasts::Stage;
using widgets::Key;

namespace {

template <class Command>
std::optional<Command> said(const ScreenStage& stage) {
    for (auto it = stage.requests().rbegin(); it != stage.requests().rend(); ++it) {
        const auto* say = std::get_if<client::Say>(&*it);
        if (say == nullptr) continue;
        const auto* round = std::get_if<RoundCommand>(&say->message);
        if (round == nullptr) continue;
        const auto* command = std::get_if<Command>(&std::get<toasts::Command>(round->command));
        if (command != nullptr) return *command;
    }
    return std::nullopt;
}

ScreenStage& shown(ScreenStage& stage, const client::Model& model) {
    stage.draw(model, sample_surroundings());
    return stage;
}

toasts::View& view_of(ScreenStage& stage) {
    return std::get<toasts::View>(stage.model.lobby->round->view);
}

std::string name_of(const ScreenStage& stage, PlayerId who) {
    return stage.model.lobby->member(who)->profile.name;
}

}  // namespace

TEST_CASE("nothing overlaps or is cut off while people write, read and hear toasts") {
    for (const Stage stage :
         {Stage::writing, Stage::receiving, Stage::revealing, Stage::wall, Stage::nothing}) {
        const std::string name = std::to_string(static_cast<int>(stage));
        check_everywhere("new " + name, toasts_model({.stage = stage}));
        check_everywhere("given " + name,
                         toasts_model({.stage = stage, .written = true, .received = true, .done = true}));
        check_everywhere("alone " + name, toasts_model({.stage = stage}, empty_lobby_model()));
        check_everywhere("watching " + name, toasts_model({.stage = stage, .watching = true}));
        check_everywhere("guest " + name,
                         toasts_model({.stage = stage, .received = true}, guest_lobby_model()));
        check_everywhere(
            "crowd " + name,
            toasts_model({.stage = stage, .written = true, .third = true, .received = true, .longest = true},
                         hostile_lobby_model()));
    }
    check_everywhere("several", toasts_model({.stage = Stage::revealing, .at_once = 4}));
    check_everywhere("many", toasts_model({.stage = Stage::revealing, .at_once = 6, .longest = true},
                                          hostile_lobby_model()));
    check_everywhere("signed", toasts_model({.all_signed = true}));
}

TEST_CASE("a toast is written with the keyboard alone, and Enter goes on to the next name") {
    ScreenStage stage;
    shown(stage, toasts_model({}));
    CHECK(stage.shown() == "writing toasts");
    const PlayerId first = view_of(stage).names[0];
    const PlayerId second = view_of(stage).names[1];
    CHECK(stage.shows(name_of(stage, first)));
    stage.type("  You   waited for us ");
    stage.key(Key::enter);
    REQUIRE(said<toasts::Write>(stage));
    CHECK(*said<toasts::Write>(stage) == toasts::Write{first, "You waited for us", true});
    view_of(stage).drafts.push_back({first, "You waited for us", true});
    stage.draw();
    stage.type("You listened");
    stage.key(Key::enter);
    CHECK(*said<toasts::Write>(stage) == toasts::Write{second, "You listened", true});
}

TEST_CASE("what was begun for one name is still there after a look at another") {
    ScreenStage stage;
    shown(stage, toasts_model({}));
    stage.type("You were the first");
    stage.click(name_of(stage, view_of(stage).names[1]));
    CHECK_FALSE(stage.shows("You were the first"));
    stage.click(name_of(stage, view_of(stage).names[0]));
    CHECK(stage.shows("You were the first"));
}

TEST_CASE("a starter puts a sentence into the field, its first gap ready to be written over") {
    ScreenStage stage;
    shown(stage, toasts_model({}));
    stage.click(view_of(stage).starters[0]);
    stage.type("took the phones");
    stage.key(Key::enter);
    REQUIRE(said<toasts::Write>(stage));
    CHECK(said<toasts::Write>(stage)->text ==
          "When things got busy, you took the phones, and that gave me room to …");
}

TEST_CASE("the writer decides whether it is signed, unless the host has") {
    ScreenStage stage;
    shown(stage, toasts_model({}));
    stage.type("You stayed");
    stage.click("From someone shy");
    stage.click("Put it on the card");
    REQUIRE(said<toasts::Write>(stage));
    CHECK_FALSE(said<toasts::Write>(stage)->signed_off);
    ScreenStage all_signed;
    shown(all_signed, toasts_model({.all_signed = true}));
    CHECK_FALSE(all_signed.shows("From someone shy"));
    CHECK(all_signed.shows(client::strings::toasting::all_signed));
}

TEST_CASE("a card can be changed and taken back, and its words are not lost by it") {
    ScreenStage stage;
    shown(stage, toasts_model({.written = true}));
    const toasts::Draft draft = view_of(stage).drafts[0];
    CHECK(stage.shows(draft.text));
    CHECK_FALSE(stage.entry("Change the card")->enabled);
    stage.click("Take it back");
    REQUIRE(said<toasts::TakeBack>(stage));
    CHECK(said<toasts::TakeBack>(stage)->to == draft.to);
    view_of(stage).drafts.erase(view_of(stage).drafts.begin());
    stage.draw();
    CHECK(stage.shows(draft.text));
    CHECK(stage.entry("Put it on the card")->enabled);
}

TEST_CASE("who is done says so, and may take that back") {
    ScreenStage stage;
    shown(stage, toasts_model({}));
    stage.click("I’m done");
    CHECK(said<toasts::SetDone>(stage)->done);
    view_of(stage).own_done = true;
    stage.draw();
    stage.click("Not done after all");
    CHECK_FALSE(said<toasts::SetDone>(stage)->done);
}

TEST_CASE("what one was given can be kept to oneself, one by one, and Enter goes on") {
    ScreenStage stage;
    shown(stage, toasts_model({.stage = Stage::receiving, .received = true}));
    CHECK(stage.shown() == "for you");
    CHECK(stage.shows("from someone shy"));
    stage.click("Keep it to myself");
    CHECK(*said<toasts::Keep>(stage) == toasts::Keep{0, true});
    stage.click("Yours alone");
    CHECK(*said<toasts::Keep>(stage) == toasts::Keep{1, false});
    stage.key(Key::escape);
    stage.click("I’ve read them");
    CHECK(said<toasts::SetDone>(stage)->done);
}

TEST_CASE("Space applauds, and no number stands on it; the host goes on") {
    ScreenStage stage;
    shown(stage, toasts_model({.stage = Stage::revealing}));
    CHECK(stage.shown() == "toast");
    const toasts::Toast& toast = view_of(stage).shown.back();
    CHECK(stage.shows(toast.text));
    CHECK(stage.shows("A toast to"));
    stage.key(Key::space);
    REQUIRE(stage.said<room::Cheer>());
    CHECK(stage.said<room::Cheer>()->emoji == "👏");
    stage.click("Next toast");
    CHECK(stage.said<host::SkipAhead>());
    ScreenStage guest;
    shown(guest, toasts_model({.stage = Stage::revealing}, guest_lobby_model()));
    CHECK_FALSE(guest.shows("Next toast"));
    guest.key(Key::space);
    CHECK(guest.said<room::Cheer>());
}

TEST_CASE("there are no scores beside toasts, in no window") {
    for (const ImVec2 window : {ImVec2(1280, 800), ImVec2(960, 600)}) {
        ScreenStage stage({.window = window});
        shown(stage, toasts_model({.stage = Stage::revealing}));
        CHECK(stage.entry("Show people and scores") == nullptr);
        CHECK_FALSE(stage.shows("points"));
        CHECK(client::score_of(*stage.model.lobby, stage.model.lobby->round->view).empty());
    }
}

}  // namespace toasts_screen_test

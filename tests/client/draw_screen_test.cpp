#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/strings/draw_strings.hpp"
#include "client/strings/gallery_strings.hpp"
#include "tests/client/looks.hpp"

namespace draw_screen_test {

using namespace parlor;
using namespace parlor::testing;
using draw::Stage;
using widgets::Key;

namespace {

template <class Command>
std::optional<Command> said(const ScreenStage& stage) {
    for (auto it = stage.requests().rbegin(); it != stage.requests().rend(); ++it) {
        const auto* say = std::get_if<client::Say>(&*it);
        if (say == nullptr) continue;
        const auto* round = std::get_if<RoundCommand>(&say->message);
        if (round == nullptr) continue;
        const auto* command = std::get_if<Command>(&std::get<draw::Command>(round->command));
        if (command != nullptr) return *command;
    }
    return std::nullopt;
}

ScreenStage& shown(ScreenStage& stage, const client::Model& model) {
    stage.draw(model, sample_surroundings());
    return stage;
}

}  // namespace

TEST_CASE("nothing overlaps or is cut off while somebody draws") {
    for (const Stage stage : {Stage::choosing, Stage::drawing, Stage::revealing}) {
        for (const bool artist : {false, true}) {
            const std::string name = std::to_string(static_cast<int>(stage)) + (artist ? " artist" : "");
            check_everywhere(name, draw_model({.stage = stage, .artist = artist, .knows = artist}));
            check_everywhere("crowd " + name, draw_model({.stage = stage, .artist = artist, .longest = true},
                                                         hostile_lobby_model()));
        }
        check_everywhere(
            "alone", draw_model({.stage = stage, .artist = true, .nothing_yet = true}, empty_lobby_model()));
    }
    check_everywhere("close", draw_model({.close = true}));
    check_everywhere("knows", draw_model({.knows = true}));
    check_everywhere("described", draw_model({.in_words = true}));
    check_everywhere("describing", draw_model({.artist = true, .in_words = true}));
    check_everywhere("watching", draw_model({.watching = true}));
}

TEST_CASE("the artist chooses a word by key or click, and how to show it") {
    ScreenStage stage;
    shown(stage, draw_model({.stage = Stage::choosing, .artist = true}));
    CHECK(stage.shown() == "choosing");
    stage.key('2');
    REQUIRE(said<draw::ChooseWord>(stage));
    CHECK(*said<draw::ChooseWord>(stage) == draw::ChooseWord{4, 1, false});
    stage.click("Describe it in words");
    stage.click("deadline");
    CHECK(*said<draw::ChooseWord>(stage) == draw::ChooseWord{4, 2, true});
    stage.click("I’d rather not");
    CHECK(said<draw::Pass>(stage));
}

TEST_CASE("others wait for the word, and may put their name down") {
    ScreenStage stage;
    shown(stage, draw_model({.stage = Stage::choosing}));
    CHECK(stage.shows("Mateo is choosing a word"));
    CHECK_FALSE(stage.shows("lighthouse"));
    stage.click("I’d like to draw");
    REQUIRE(said<draw::Volunteer>(stage));
    CHECK(said<draw::Volunteer>(stage)->on);
}

TEST_CASE("a guess is typed without touching the field first, and the field is ready for the next") {
    ScreenStage stage;
    shown(stage, draw_model({}));
    CHECK(stage.shown() == "guessing");
    stage.type("  paper   ship ");
    stage.key(Key::enter);
    REQUIRE(said<draw::Guess>(stage));
    CHECK(*said<draw::Guess>(stage) == draw::Guess{4, "paper ship"});
    stage.forget_requests();
    stage.key(Key::enter);
    CHECK_FALSE(said<draw::Guess>(stage));
    stage.type("boat");
    stage.click("Guess/Guess");
    CHECK(said<draw::Guess>(stage)->text == "boat");
}

TEST_CASE("a near miss is told at the field until something else is typed") {
    ScreenStage stage;
    client::Model model = draw_model({});
    shown(stage, model);
    CHECK_FALSE(stage.shows("So close!"));
    stage.model.lobby->drawing.hear(
        0, draw::Line{4, draw::LineKind::close, stage.model.lobby->you, "paper ship", 0});
    stage.draw();
    CHECK(stage.shows("So close!"));
    stage.type("p");
    CHECK_FALSE(stage.shows("So close!"));
}

TEST_CASE("the word's letters are shown to those alone who know it") {
    ScreenStage guesser;
    shown(guesser, draw_model({}));
    CHECK(guesser.shows("_a___ ____"));
    CHECK_FALSE(guesser.shows("paper boat"));
    ScreenStage artist;
    shown(artist, draw_model({.artist = true}));
    CHECK(artist.shows("paper boat"));
    CHECK(artist.shown() == "drawing");
}

TEST_CASE("a stroke with the mouse is said as it goes and ends with the button") {
    ScreenStage stage;
    shown(stage, draw_model({.artist = true, .nothing_yet = true}));
    const widgets::Entry* canvas = stage.entry("canvas");
    REQUIRE(canvas != nullptr);
    stage.click("canvas");
    const auto dot = [&] {
        std::vector<canvas::Op> ops;
        for (const auto& request : stage.requests()) {
            const auto* say = std::get_if<client::Say>(&request);
            if (say == nullptr) continue;
            const auto* round = std::get_if<RoundCommand>(&say->message);
            if (round == nullptr) continue;
            if (const auto* one = std::get_if<draw::Draw>(&std::get<draw::Command>(round->command)))
                ops.push_back(one->op);
        }
        return ops;
    }();
    REQUIRE(dot.size() >= 2);
    CHECK(std::holds_alternative<canvas::BeginStroke>(dot.front()));
    CHECK(std::holds_alternative<canvas::EndStroke>(dot.back()));
}

TEST_CASE("a describing artist types lines, and readers see them on paper") {
    ScreenStage artist;
    shown(artist, draw_model({.artist = true, .in_words = true}));
    CHECK(artist.shown() == "describing");
    artist.type("You fold it");
    artist.key(Key::enter);
    REQUIRE(said<draw::Describe>(artist));
    CHECK(said<draw::Describe>(artist)->text == "You fold it");
    ScreenStage reader;
    shown(reader, draw_model({.in_words = true}));
    CHECK(reader.shows("Children fold it from a newspaper"));
}

TEST_CASE("the reveal says how it ended, what it brought, and lets the host go on") {
    ScreenStage stage;
    shown(stage, draw_model({.stage = Stage::revealing, .knows = true}));
    CHECK(stage.shown() == "drawn");
    CHECK(stage.shows("Everybody got it!"));
    CHECK(stage.shows("+260"));
    stage.click("Next turn");
    CHECK(stage.said<host::SkipAhead>());
}

TEST_CASE("who watches sees the canvas and nothing to type into") {
    ScreenStage stage;
    shown(stage, draw_model({.watching = true}));
    CHECK(stage.shows("You’re watching"));
    CHECK(stage.entry("Your guess") == nullptr);
}

TEST_CASE("nobody draws, nothing is drawn: only the clock asks for frames") {
    ScreenStage stage;
    shown(stage, draw_model({}));
    stage.wait(1);
    CHECK(stage.wait(5) <= 5 * 40);
}

TEST_CASE("the gallery hangs between activities and at the end, opens large and is saved") {
    for (const client::Model& model : {with_gallery(between_model()), with_gallery(recap_model())}) {
        ScreenStage stage;
        shown(stage, model);
        REQUIRE(stage.shows("Elephant by Łukasz"));
        stage.click("Elephant by Łukasz");
        CHECK(stage.shows("1 of 6"));
        CHECK_EQ(stage.layout_report(), "");
        stage.key(Key::right);
        CHECK(stage.shows("2 of 6"));
        stage.click("Previous drawing");
        stage.click("Save this drawing");
        REQUIRE(stage.asked<client::SaveDrawing>());
        CHECK(stage.asked<client::SaveDrawing>()->ops == model.lobby->gallery.back().ops);
        stage.key(Key::escape);
        CHECK_FALSE(stage.shows("1 of 6"));
    }
}

TEST_CASE("the gallery finds room beside everything else") {
    check_everywhere("between", with_gallery(between_model()));
    check_everywhere("recap", with_gallery(recap_model()));
    check_everywhere("crowd", with_gallery(recap_model(hostile_lobby_model())));
    ScreenStage stage;
    shown(stage, with_gallery(recap_model()));
    stage.click("Everybody");
    CHECK_EQ(stage.layout_report(), "");
}

TEST_CASE("the lobby's canvas stands in the place of the people, and draws in the own colour") {
    for (const Look& size : looks) {
        INFO(size.name);
        ScreenStage stage({.window = size.window, .scale = size.scale});
        shown(stage, lobby_model());
        stage.click("Doodle together");
        CHECK_EQ(stage.layout_report(), "");
        stage.click("canvas");
        const auto doodle = stage.said<room::Doodle>();
        REQUIRE(doodle);
        stage.model.lobby->doodles.add(
            {{stage.model.lobby->you, canvas::BeginStroke{false, 19, canvas::Pen::medium, {400, 400}}},
             {stage.model.lobby->you, canvas::EndStroke{}}});
        stage.draw();
        stage.click("Undo your last stroke");
        REQUIRE(stage.said<room::Doodle>());
        CHECK(std::holds_alternative<canvas::Undo>(stage.said<room::Doodle>()->op));
        stage.click("Back to the people");
        CHECK(stage.entry("canvas") == nullptr);
    }
}

TEST_CASE("the options of draw & guess change by keys and clicks, and stay valid") {
    draw::Options options;
    bool changed = false;
    ScreenStage stage({.window = {1280, 1000}});
    stage.screen = [&](client::Context& context) {
        const style::Rect page{40, 20, 520, 960};
        Rounds::Options any = options;
        changed = client::options_form(context, page, any) || changed;
        options = std::get<draw::Options>(any);
    };
    stage.draw(lobby_model(), sample_surroundings());
    CHECK_EQ(stage.layout_report(), "");
    CHECK(stage.shows("As many turns as the minutes hold."));
    stage.click("120 s");
    CHECK(options.seconds == 120);
    stage.click("Hints");
    CHECK_FALSE(options.hints);
    stage.click("Hard");
    CHECK(options.difficulties == 3);
    stage.click("Office & work");
    CHECK(options.themes == std::vector<std::string>{"Office & work"});
    CHECK(changed);
    CHECK(valid(Rounds::Options{options}));
}

TEST_CASE("a line that was refused comes back into its field, unless something else stands there") {
    ScreenStage stage;
    shown(stage, draw_model({.artist = true, .in_words = true}));
    stage.type("a paper boat");
    stage.key(Key::enter);
    REQUIRE(said<draw::Describe>(stage));
    apply(stage.model, Refused{Refusal::gives_word_away}, ScreenStage::begins_at);
    stage.draw();
    CHECK(stage.shows("a paper boat"));
    stage.key(Key::enter);
    stage.type("You fold");
    apply(stage.model, Refused{Refusal::gives_word_away}, ScreenStage::begins_at);
    stage.draw();
    CHECK(stage.entry("Your description")->value == "You fold");
}

TEST_CASE("after a pause one types on where one was") {
    ScreenStage stage;
    shown(stage, draw_model({}));
    stage.type("light");
    stage.model.lobby->room->paused = true;
    stage.draw();
    stage.type("nothing");
    stage.model.lobby->room->paused = false;
    stage.draw();
    stage.type("house");
    CHECK(stage.entry("Your guess")->value == "lighthouse");
}

TEST_CASE("what came too late for a drawing is no news") {
    ScreenStage stage;
    shown(stage, draw_model({.artist = true}));
    apply(stage.model, Refused{Refusal::no_effect}, ScreenStage::begins_at);
    stage.draw();
    CHECK_FALSE(stage.shows("too late"));
}

TEST_CASE("there is a way to the gallery in every window, and it closes with the phase") {
    for (const Look& size : looks) {
        INFO(size.name);
        ScreenStage stage({.window = size.window, .scale = size.scale});
        shown(stage, with_gallery(between_model()));
        // Below the page where it scrolls, beside it elsewhere.
        CHECK((stage.entry("Elephant by Łukasz") != nullptr || stage.entry("All 6 drawings") != nullptr));
    }
    ScreenStage stage;
    const client::Model model = with_gallery(between_model());
    shown(stage, model);
    stage.click("Elephant by Łukasz");
    CHECK(stage.shows("1 of 6"));
    shown(stage, draw_model({}));
    shown(stage, with_gallery(recap_model()));
    CHECK_FALSE(stage.shows("1 of 6"));
}

TEST_CASE("the reveal keeps the drawing, and takes a wish to draw") {
    ScreenStage stage;
    client::Model model = draw_model({.stage = Stage::revealing, .knows = true});
    shown(stage, model);
    stage.click("Save this drawing");
    REQUIRE(stage.asked<client::SaveDrawing>());
    CHECK_FALSE(stage.asked<client::SaveDrawing>()->ops.empty());
    stage.click("I’d like to draw");
    REQUIRE(said<draw::Volunteer>(stage));
}

TEST_CASE("doodles of another lobby, or of another seat in it, are not mixed with these") {
    ScreenStage stage;
    client::Model first = lobby_model();
    first.seats = 1;
    first.lobby->doodles.tell_anew(1);
    const PlayerId you = first.lobby->you;
    for (std::int16_t i = 0; i < 3; ++i)
        first.lobby->doodles.add(
            {{you,
              canvas::BeginStroke{false, 19, canvas::Pen::huge, {static_cast<std::int16_t>(400 + i), 400}}}});
    shown(stage, first);
    stage.click("Doodle together");
    client::Model second = lobby_model();
    second.seats = 2;
    second.lobby->doodles.tell_anew(2);
    for (std::int16_t i = 0; i < 5; ++i)
        second.lobby->doodles.add({{you, canvas::EndStroke{}}});
    shown(stage, second);
    CHECK_MESSAGE(!stage.entry("Undo your last stroke")->enabled, "nothing of the first lobby is here");
}

TEST_CASE("in the lobby the right button draws, and the host alone can wipe") {
    ScreenStage stage;
    shown(stage, lobby_model());
    stage.click("Doodle together");
    stage.model.lobby->doodles.add(
        {{stage.model.lobby->you, canvas::BeginStroke{false, 19, {}, {400, 400}}}});
    stage.draw();
    stage.click("Wipe the canvas");
    CHECK_EQ(stage.layout_report(), "");
    stage.click("Keep them");
    CHECK_FALSE(stage.said<host::WipeDoodles>());
    stage.click("Wipe the canvas");
    stage.click("Wipe it");
    CHECK(stage.said<host::WipeDoodles>());
    ScreenStage guest;
    client::Model model = lobby_model();
    model.lobby->you = PlayerId{3};
    shown(guest, model);
    guest.click("Doodle together");
    CHECK(guest.entry("Wipe the canvas") == nullptr);
}

}  // namespace draw_screen_test

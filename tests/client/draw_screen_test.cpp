#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/strings/draw_strings.hpp"
#include "client/strings/gallery_strings.hpp"
#include "tests/client/looks.hpp"

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
    stage.click("More turns");
    CHECK(options.turns == 7);
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

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/style/space.hpp"
#include "client/widgets/scroll_area.hpp"
#include "tests/client/looks.hpp"

namespace evening_screen_test {

using namespace parlor;
using namespace parlor::testing;
using widgets::Key;

namespace {

RecapView& recap_of(client::Model& model) {
    return std::get<RecapView>(model.lobby->room->phase);
}

}  // namespace

TEST_CASE("the time between activities looks right with ten people, one, and forty") {
    check_everywhere("host", between_model());
    check_everywhere("guest", between_model(guest_lobby_model()));
    check_everywhere("alone", between_model(empty_lobby_model()));
    check_everywhere("crowd", between_model(hostile_lobby_model()));
}

TEST_CASE("the recap looks right with ten people, one, forty, and without anything to tell") {
    check_everywhere("host", recap_model());
    check_everywhere("guest", recap_model(guest_lobby_model()));
    check_everywhere("alone", recap_model(empty_lobby_model()));
    check_everywhere("crowd", recap_model(hostile_lobby_model()));
    client::Model nothing = recap_model();
    recap_of(nothing).standings.clear();
    recap_of(nothing).awards.clear();
    check_everywhere("nothing", nothing);
}

TEST_CASE("the host begins the next activity with Enter, or gives it 30 seconds more") {
    ScreenStage stage;
    stage.draw(between_model(), sample_surroundings());
    CHECK_EQ(stage.shown(), "between");
    stage.key(Key::enter);
    CHECK(stage.said<host::Start>());
    stage.click("+30 s");
    REQUIRE(stage.said<host::Extend>());
    CHECK_EQ(stage.said<host::Extend>()->seconds, 30);
}

TEST_CASE("a guest sees when the next activity begins, and who may begin it") {
    ScreenStage stage;
    const client::Model model = between_model(guest_lobby_model());
    stage.draw(model, sample_surroundings());
    CHECK(stage.shows("Starts in"));
    CHECK(stage.shows(model.lobby->member(model.lobby->room->acting_host)->profile.name));
    CHECK(stage.entry("Start now") == nullptr);
    stage.key(Key::enter);
    CHECK_FALSE(stage.said<host::Start>());
    CHECK_LE(stage.wait(5), 7);
}

TEST_CASE("the rule of evening points stands beside them in words") {
    ScreenStage stage;
    stage.draw(between_model(), sample_surroundings());
    CHECK(stage.shows("The best of each activity gets 1,000 points, everyone else their share."));
}

TEST_CASE("the recap says what was, and the host plays again") {
    ScreenStage stage;
    stage.draw(recap_model(), sample_surroundings());
    CHECK_EQ(stage.shown(), "recap");
    CHECK(stage.shows("That’s a wrap!"));
    CHECK(stage.shows("34 minutes, 10 people, 41 cheers. Thanks for coming."));
    stage.click("Play again");
    CHECK(stage.said<host::PlayAgain>());
    ScreenStage guest;
    guest.draw(recap_model(guest_lobby_model()), sample_surroundings());
    CHECK(guest.entry("Play again") == nullptr);
}

TEST_CASE("the summary for the chat is plain lines: podium, teams, awards") {
    ScreenStage stage;
    stage.draw(recap_model(), sample_surroundings());
    stage.click("Copy summary for chat");
    const auto* copied = stage.asked<client::CopyText>();
    REQUIRE(copied != nullptr);
    CHECK_EQ(copied->text.find("🎉 Friday Happy Hour: that’s a wrap!\n"), 0);
    CHECK_NE(copied->text.find("🥇 "), std::string::npos);
    CHECK_NE(copied->text.find("🏆 "), std::string::npos);
    CHECK_NE(copied->text.find("• Fastest fingers: "), std::string::npos);
    CHECK_EQ(copied->text.find('\t'), std::string::npos);
    CHECK_NE(copied->text.back(), '\n');
    CHECK_FALSE(copied->said.empty());
}

TEST_CASE("people who share a place share a step and a line of the summary") {
    client::Model model = recap_model();
    RecapView& recap = recap_of(model);
    REQUIRE_GE(recap.standings.size(), 3);
    recap.standings[0].points = recap.standings[1].points = 2'000;
    recap.standings[0].place = recap.standings[1].place = 1;
    recap.standings[2].place = 3;
    recap.standings[2].points = 1'900;
    ScreenStage stage;
    stage.draw(model, sample_surroundings());
    const std::string first = model.lobby->member(recap.standings[0].who)->profile.name;
    const std::string second = model.lobby->member(recap.standings[1].who)->profile.name;
    CHECK(stage.shows(first + " and " + second));
    CHECK_EQ(stage.layout_report(), "");
    stage.click("Copy summary for chat");
    CHECK_NE(stage.asked<client::CopyText>()->text.find("🥇 " + first + " and " + second),
             std::string::npos);
}

TEST_CASE("in a narrow window the chat of the recap opens in a drawer") {
    ScreenStage stage({.window = {960, 600}});
    stage.draw(recap_model(), sample_surroundings());
    stage.click("Show the chat");
    CHECK(stage.entry("Message") != nullptr);
    CHECK_EQ(stage.layout_report(), "");
    stage.key(Key::escape);
    stage.key(Key::escape);
    CHECK(stage.entry("Message") == nullptr);
}

// The form of the run-sheet's editor, alone on a page.
namespace {
struct FormStage {
    explicit FormStage(StageLook look, float width) : stage(look) {
        stage.around = sample_surroundings();
        stage.model = lobby_model();
        stage.screen = [this, width](client::Context& context) {
            const style::Rect area = context.ui.window().inset(40).centred_x(context.ui.px(width));
            const widgets::Surface surface(context.ui, context.ui.theme().bg0);
            widgets::ScrollArea scroll(context.ui, area, "form", state);
            style::Rect content = scroll.content();
            content.w = area.w - context.ui.px(14);
            scroll.used(client::options_height(context, options, content.w));
            changed = client::options_form(context, content, options) || changed;
        };
        stage.draw();
    }
    [[nodiscard]] trivia::Options& trivia() { return std::get<trivia::Options>(options); }

    Rounds::Options options = trivia::Options{};
    widgets::ScrollState state;
    bool changed = false;
    ScreenStage stage;
};
}  // namespace

TEST_CASE("the options of trivia find room in wide and narrow forms") {
    for (const Look& size : looks) {
        for (const float width : {320.0F, 520.0F}) {
            for (const bool dark : {true, false}) {
                FormStage form({.window = size.window, .scale = size.scale, .dark = dark}, width);
                INFO(size.name, ", ", width, dark ? ", dark" : ", light");
                CHECK_EQ(form.stage.layout_report(), "");
            }
        }
    }
}

TEST_CASE("the options of trivia change by keys and clicks, and stay valid") {
    FormStage form({.window = {1280, 1100}}, 520);
    form.stage.click("More questions");
    CHECK_EQ(form.trivia().questions, 11);
    form.stage.click("Gentle");
    CHECK(form.trivia().scoring == trivia::Scoring::gentle);
    form.stage.click("20 s");
    CHECK_EQ(form.trivia().seconds, 20);
    form.stage.click("Hard");
    form.stage.click("Medium");
    CHECK_EQ(form.trivia().difficulties, 1);
    form.stage.click("Easy");
    CHECK_EQ(form.trivia().difficulties, 1);  // the last one stays
    CHECK(form.changed);
    CHECK(valid(form.options));
}

TEST_CASE("a cheer rises beside the chat, never over it") {
    for (client::Model model : {between_model(), recap_model()}) {
        ScreenStage stage;
        for (std::uint32_t number = 0; number < 3; ++number) {
            const PlayerId who = model.lobby->room->members.front().id;
            model.cheers.push_back({who, "🎉", ScreenStage::begins_at, number});
        }
        stage.model = model;
        stage.around = sample_surroundings();
        stage.frame();
        stage.frame();
        const widgets::Entry* field = stage.entry("Chat/Message");
        REQUIRE(field != nullptr);
        int cheers = 0;
        for (const widgets::Entry& entry : stage.registry().entries()) {
            if (entry.path.find("cheers") == std::string::npos) continue;
            ++cheers;
            CHECK_LT(entry.max.x, field->min.x);
        }
        CHECK_GT(cheers, 0);
    }
}

}  // namespace evening_screen_test

#include <doctest/doctest.h>

#include <string>

#include "client/parts/header_bar.hpp"
#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace header_bar_test {

using namespace parlor;
using namespace parlor::testing;
using widgets::Key;

namespace {

ScreenStage::Draw header_alone(client::HeaderLook look = {}) {
    return [look](client::Context& context) { (void)client::header_bar(context, look); };
}

struct Size {
    ImVec2 window;
    float scale;
};
const Size sizes[]{{{1280, 800}, 1}, {{960, 600}, 1}, {{1280, 800}, 1.5F}, {{960, 600}, 2}};

}  // namespace

TEST_CASE("the header is laid out well with long titles, a score and all its buttons") {
    for (const Size& size : sizes) {
        for (const bool dark : {true, false}) {
            ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
            bool rail = false;
            stage.screen = [&rail](client::Context& context) {
                (void)client::header_bar(context, {.subtitle = "Trivia, question 14 of 100",
                                                   .activity = style::Icon::question,
                                                   .activity_colour = style::rgb(0xFFD98A),
                                                   .bulbs = 100,
                                                   .lit = 13,
                                                   .now = 13,
                                                   .score = "12,340 points, 12th",
                                                   .rail = &rail,
                                                   .rail_count = 120});
            };
            client::Model model = trivia_model({}, hostile_lobby_model());
            model.lobby->room->paused = true;
            model.lobby->server_state = {ScreenStage::begins_at + 3599s, true};
            stage.draw(model, sample_surroundings());
            CHECK(stage.layout_report() == "");
            CHECK(stage.entry("Show people and scores") != nullptr);
            CHECK(stage.entry("Host controls") != nullptr);
        }
    }
}

TEST_CASE("a server that restarts or cannot save shows that for as long as it is true") {
    ScreenStage stage;
    stage.screen = header_alone({.subtitle = "Waiting"});
    client::Model model = lobby_model();
    const SteadyTime now = ScreenStage::begins_at;
    client::apply(model, Notice{NoticeKind::restarting, {}, {}, {}, 62}, now);
    client::apply(model, Notice{NoticeKind::unsaved}, now);
    stage.draw(model, sample_surroundings());
    CHECK(stage.shows("Restarts in 1:02"));
    CHECK(stage.shows("Not saved"));
    const auto next = stage.next_redraw();
    REQUIRE(next);
    CHECK(*next <= 1.0);

    client::apply(model, Notice{NoticeKind::saved_again}, now);
    client::apply(model, Notice{NoticeKind::restarting, {}, {}, {}, 0}, now);
    stage.draw(model, sample_surroundings());
    CHECK(stage.shows("Restarting"));
    CHECK_FALSE(stage.shows("Not saved"));

    // Back at the seat: what is so now, the server says anew.
    client::apply(model, Seated{model.lobby->you}, now);
    stage.draw(model, sample_surroundings());
    CHECK_FALSE(stage.shows("Restarting"));
}

TEST_CASE("only who looks after the evening sees that it is not saved") {
    ScreenStage stage;
    stage.screen = header_alone({.subtitle = "Waiting"});
    client::Model model = lobby_model();
    client::apply(model, Notice{NoticeKind::unsaved}, ScreenStage::begins_at);
    stage.draw(model, sample_surroundings());
    CHECK(stage.shows("Not saved"));
    for (const MemberView& member : model.lobby->room->members)
        if (member.id != model.lobby->you) model.lobby->room->acting_host = member.id;
    for (MemberView& member : model.lobby->room->members)
        member.co_host = false;
    stage.draw(model, sample_surroundings());
    CHECK_FALSE(stage.shows("Not saved"));
}

TEST_CASE("the clock shows local time and asks for a redraw at the next minute only") {
    ScreenStage stage;
    stage.screen = header_alone({.subtitle = "Waiting"});
    client::Surroundings around = sample_surroundings();
    around.utc_seconds = 1'764'000'000 + 20;  // 16:00:20 UTC
    around.utc_offset_minutes = -210;
    stage.draw(lobby_model(), around);
    CHECK(stage.shows("12:30"));
    const auto next = stage.next_redraw();
    REQUIRE(next);
    CHECK(*next > 30.0);
    CHECK(*next <= 40.0);
}

TEST_CASE("the speaker mutes and unmutes, the gear opens the settings") {
    ScreenStage stage;
    stage.screen = header_alone();
    stage.draw(lobby_model(), sample_surroundings());
    stage.click("Turn the sound off");
    REQUIRE(stage.asked<client::ChangeSettingsTo>());
    CHECK(stage.asked<client::ChangeSettingsTo>()->settings.muted);
    stage.click("Turn the sound on");
    CHECK_FALSE(stage.asked<client::ChangeSettingsTo>()->settings.muted);
    stage.click("Settings");
    CHECK(stage.asked<client::OpenPage>()->page == client::OpenPage::Page::settings);
}

TEST_CASE("leaving asks once more, and Esc means to stay") {
    ScreenStage stage;
    stage.screen = header_alone();
    stage.draw(lobby_model(), sample_surroundings());
    stage.click("Leave the lobby");
    CHECK(stage.shows("Leave this lobby?"));
    CHECK(stage.layout_report() == "");
    stage.key(Key::escape);
    CHECK_FALSE(stage.shows("Leave this lobby?"));
    CHECK(stage.asked<client::LeaveLobby>() == nullptr);
    stage.click("Leave the lobby");
    stage.click("Stay");
    CHECK(stage.asked<client::LeaveLobby>() == nullptr);
    stage.click("Leave the lobby");
    stage.click("Leave the lobby/Leave");
    CHECK(stage.asked<client::LeaveLobby>() != nullptr);
}

TEST_CASE("the host's controls work by mouse and by keyboard") {
    ScreenStage stage;
    stage.screen = header_alone();
    stage.draw(trivia_model({}), sample_surroundings());
    stage.click("Host controls");
    CHECK(stage.layout_report() == "");
    stage.click("Pause");
    REQUIRE(stage.said<host::SetPaused>());
    CHECK(stage.said<host::SetPaused>()->paused);

    stage.tab();
    while (stage.focused() == nullptr || stage.focused()->label != "Host controls")
        stage.tab();
    stage.key(Key::enter);
    stage.key(Key::down);
    stage.key(Key::enter);
    CHECK(stage.said<host::SkipAhead>());
    stage.key(Key::enter);
    stage.key(Key::down);
    stage.key(Key::down);
    stage.key(Key::down);
    stage.key(Key::enter);
    REQUIRE(stage.said<host::Extend>());
    CHECK(stage.said<host::Extend>()->seconds == 30);
    stage.click("Host controls");
    stage.click("Lock the lobby");
    REQUIRE(stage.said<host::ChangeSettings>());
    CHECK(stage.said<host::ChangeSettings>()->settings.locked);
}

TEST_CASE("an activity ends early only after being asked once more") {
    ScreenStage stage;
    stage.screen = header_alone();
    stage.draw(trivia_model({}), sample_surroundings());
    stage.click("Host controls");
    stage.click("End this activity");
    CHECK_FALSE(stage.said<host::EndActivity>());
    stage.click("Keep playing");
    CHECK_FALSE(stage.said<host::EndActivity>());
    stage.click("Host controls");
    stage.click("End this activity");
    stage.click("End activity");
    CHECK(stage.said<host::EndActivity>());
}

TEST_CASE("only the acting host has the host's controls, and only in play") {
    ScreenStage stage;
    stage.screen = header_alone();
    stage.draw(trivia_model({}, guest_lobby_model()), sample_surroundings());
    CHECK(stage.entry("Host controls") == nullptr);
    stage.draw(lobby_model(), sample_surroundings());
    CHECK(stage.entry("Host controls") == nullptr);
    stage.draw(between_model(), sample_surroundings());
    CHECK(stage.entry("Host controls") != nullptr);
    stage.draw(recap_model(), sample_surroundings());
    CHECK(stage.entry("Host controls") == nullptr);
}

TEST_CASE("the host lets in who knocks, or not, by mouse and by keyboard; nobody else is asked") {
    client::Model model = lobby_model();
    model.lobby->room->callers = {{PlayerId{300}, "Kofi A.", "🦁", 2},
                                  {PlayerId{301}, "Yuki", "🐸", 3},
                                  {PlayerId{302}, "Yuki", "🐙", 4}};
    for (const Size& size : sizes) {
        ScreenStage stage({.window = size.window, .scale = size.scale});
        stage.screen = header_alone({.subtitle = "Waiting"});
        stage.draw(model, sample_surroundings());
        stage.click("Who knocks");
        CHECK(stage.layout_report() == "");
        stage.click("Let Yuki in (3)");
        REQUIRE(stage.said<host::AnswerKnock>());
        CHECK(stage.said<host::AnswerKnock>()->who == PlayerId{302});
        CHECK(stage.said<host::AnswerKnock>()->admit);
        stage.click("Who knocks");
        stage.key(Key::down);
        stage.key(Key::enter);
        CHECK(stage.said<host::AnswerKnock>()->who == PlayerId{300});
        CHECK_FALSE(stage.said<host::AnswerKnock>()->admit);
    }
    ScreenStage guest;
    guest.screen = header_alone({.subtitle = "Waiting"});
    model.lobby->you = PlayerId{2};
    guest.draw(model, sample_surroundings());
    CHECK(guest.entry("Who knocks") == nullptr);
}

}  // namespace header_bar_test

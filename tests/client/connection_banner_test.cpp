#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "client/parts/notices.hpp"
#include "client/strings/notice_strings.hpp"
#include "client/strings/trouble_strings.hpp"
#include "client/widgets/buttons.hpp"
#include "tests/client/looks.hpp"

namespace connection_banner_test {

using namespace parlor;
using namespace parlor::testing;
using client::GiveUp;
using client::RetryNow;

TEST_CASE("a lost connection is a calm strip that counts down once a second") {
    ScreenStage stage;
    stage.draw(lost_model(lobby_model()), sample_surroundings());
    CHECK(stage.shown() == "lobby");
    CHECK(stage.shows("Reconnecting… your seat and score are kept"));
    CHECK(stage.shows("Trying again in"));
    CHECK(stage.layout_report() == "");
    const int frames = stage.wait(3);
    CHECK(frames >= 2);
    CHECK(frames <= 4);
}

TEST_CASE("the strip tries at once or leaves, and nothing below it reacts") {
    ScreenStage stage;
    stage.draw(lost_model(lobby_model()), sample_surroundings());
    for (const auto& entry : stage.registry().entries()) {
        const bool page = entry.layer == 0 && entry.interactive && entry.kind != widgets::Kind::area;
        if (page) CHECK_FALSE_MESSAGE(entry.enabled, entry.path);
    }
    stage.click("Try now");
    CHECK(stage.asked<RetryNow>() != nullptr);
    stage.click("banner/Leave");
    CHECK(stage.asked<GiveUp>() != nullptr);
}

TEST_CASE("whoever wonders why asks from the strip what is wrong with the way to the server") {
    ScreenStage stage;
    stage.draw(lost_model(lobby_model()), sample_surroundings());
    stage.click("banner/What’s wrong?");
    REQUIRE(stage.asked<client::CheckConnection>() != nullptr);
    CHECK(stage.asked<client::CheckConnection>()->server ==
          std::get<client::Lost>(stage.model.connection).server);
    stage.draw();
    CHECK(stage.layout_report() == "");
    // It stays when the seat is back meanwhile, until it is closed.
    stage.model = lobby_model();
    stage.draw();
    stage.key(widgets::Key::escape);
    CHECK(stage.asked<client::EndCheck>() != nullptr);
    CHECK(stage.layout_report() == "");
}

TEST_CASE("whoever comes back reads that they are back, for a while") {
    ScreenStage stage;
    stage.draw(lost_model(lobby_model()), sample_surroundings());
    stage.model = lobby_model();
    stage.draw();
    CHECK_FALSE(stage.shows("Reconnecting"));
    CHECK(stage.shows("Back at your seat."));
    CHECK(stage.layout_report() == "");
    stage.wait(10);
    stage.draw();
    CHECK_FALSE(stage.shows("Back at your seat."));
}

TEST_CASE("a connection that ended while seated leads back to the start") {
    ScreenStage stage;
    stage.draw(ended_model(client::Trouble::seat_taken, lobby_model()), sample_surroundings());
    CHECK(stage.shows("another window"));
    CHECK(stage.layout_report() == "");
    stage.click("Back to the start");
    CHECK(stage.asked<GiveUp>() != nullptr);
}

TEST_CASE("the banner is laid out well in every theme and size") {
    for (const ImVec2 window : {ImVec2{1280, 800}, ImVec2{960, 600}}) {
        for (const float scale : {1.0F, 1.5F, 2.0F}) {
            for (const bool dark : {true, false}) {
                ScreenStage stage({.window = window, .scale = scale, .dark = dark});
                stage.screen = [](client::Context& context) {
                    client::draw_screen(context, {.settings = true});
                };
                stage.draw(lost_model(lobby_model()), sample_surroundings());
                CHECK(stage.layout_report() == "");
            }
        }
    }
}

TEST_CASE("notices and refusals are short messages that go by themselves or by their cross") {
    ScreenStage stage;
    stage.draw(with_notices(lobby_model()), sample_surroundings());
    CHECK(stage.shows("You’re Zoë 2 here; another Zoë came first."));
    CHECK(stage.shows("That was a bit fast."));
    CHECK(stage.layout_report() == "");
    stage.wait(30);
    stage.draw();
    CHECK_FALSE(stage.shows("That was a bit fast."));
}

TEST_CASE("short messages never lie over what can be pressed, whatever is open") {
    const auto check = [](const client::Model& model, const std::vector<std::string>& clicks,
                          client::Pages pages = {}) {
        for (const Look& size : looks) {
            ScreenStage stage({.window = size.window, .scale = size.scale});
            stage.draw(model, sample_surroundings(), pages);
            for (const std::string& target : clicks)
                stage.click(target);
            stage.model = with_notices(stage.model);
            stage.draw();
            INFO(size.name, ", ", clicks.empty() ? "" : clicks.back());
            CHECK_EQ(stage.layout_report(), "");
        }
    };
    client::Model paused = trivia_model({});
    paused.lobby->room->paused = true;
    paused.clock.set_paused(true, ScreenStage::begins_at);
    check(paused, {});
    check(paused, {"Host controls"});
    check(trivia_model({}), {"Host controls", "End this activity"});
    check(between_model(), {"Leave the lobby"});
    check(lobby_model(), {"Lobby settings"});
    check(trivia_model({}), {}, {.settings = true});
}

TEST_CASE("who comes and goes is not told over a word of the game, and never by two at a time") {
    const auto with_comings = [](client::Model model) {
        model.notices.clear();
        for (std::uint32_t i = 1; i <= 3; ++i)
            model.notices.push_back({{NoticeKind::returned, PlayerId{i + 1}}, ScreenStage::begins_at, i});
        return model;
    };
    for (const Look& size : looks) {
        INFO(size.name);
        ScreenStage stage({.window = size.window, .scale = size.scale});
        stage.draw(with_comings(trivia_model({})), sample_surroundings());
        std::vector<widgets::Rect> told;
        for (const widgets::Entry& entry : stage.registry().entries()) {
            if (entry.kind == widgets::Kind::area && entry.label.ends_with("is back."))
                told.push_back(rect_of(entry));
        }
        CHECK(told.size() <= 1);
        for (const widgets::Rect& place : told) {
            for (const widgets::Entry& entry : stage.registry().entries()) {
                if (entry.kind != widgets::Kind::text || entry.layer > 0 || entry.decorative) continue;
                INFO(entry.label);
                CHECK_FALSE(place.overlaps(visible_part(entry, size.window)));
            }
        }
    }
}

TEST_CASE("a short message that finds no room comes when there is some") {
    ScreenStage stage;
    bool crowded = true;
    stage.screen = [&](client::Context& context) {
        const style::Rect page = context.ui.window();
        for (int i = 0; crowded && i < 48; ++i)
            (void)widgets::button(context.ui, page.cell(i, 8, 6, 1), "Button " + std::to_string(i));
        client::draw_notices(context, client::NoticePlace::playing);
    };
    stage.draw(with_notices(lobby_model()), sample_surroundings());
    CHECK_FALSE(stage.shows("That was a bit fast."));
    stage.wait(10);
    crowded = false;
    stage.draw();
    CHECK(stage.shows("That was a bit fast."));
    stage.wait(10);
    stage.draw();
    CHECK_FALSE(stage.shows("That was a bit fast."));
}

TEST_CASE("where there is no other room a short message lies over what scrolls, and clicks go through it") {
    ScreenStage stage({.window = {960, 600}, .scale = 1.5F});
    stage.draw(with_notices(lobby_model()), sample_surroundings());
    CHECK(stage.shows("That was a bit fast."));
    CHECK_EQ(stage.layout_report(), "");
    const widgets::Entry* message = stage.entry("The packs are enough for just 6 like that, not 10.");
    REQUIRE(message != nullptr);
    const style::Rect over = widgets::rect_of(*message);
    const auto& entries = stage.registry().entries();
    const auto below = std::ranges::find_if(entries, [&](const widgets::Entry& entry) {
        return entry.interactive && entry.kind != widgets::Kind::area &&
               widgets::visible_part(entry, {960, 600}).overlaps(over);
    });
    REQUIRE(below != entries.end());
    const std::string person = below->path;
    stage.click(person);
    CHECK(stage.shows("Make host"));
}

TEST_CASE("a short message stays where it is while it can, and goes out of the way of what opens") {
    ScreenStage stage({.window = {960, 600}});
    stage.draw(with_notices(trivia_model({.answered = true})), sample_surroundings());
    const std::string message = "That was a bit fast. Wait a second, then try again.";
    const auto place = [&] {
        const widgets::Entry* entry = stage.entry("notice " + message + "/" + message);
        REQUIRE(entry != nullptr);
        return widgets::rect_of(*entry);
    };
    const style::Rect before = place();
    stage.frame(0.1);
    CHECK(place().common(before).h == before.h);
    stage.click("Show people and scores");
    CHECK_EQ(stage.layout_report(), "");
}

TEST_CASE("who comes and goes is the chat's matter while gathering, and a message while playing") {
    const auto joined = [](client::Model model) {
        model.notices.push_back(
            {Notice{NoticeKind::joined, PlayerId{3}, "", "", 0, 0}, ScreenStage::begins_at, ++model.counter});
        return model;
    };
    ScreenStage gathering;
    gathering.draw(joined(lobby_model()), sample_surroundings());
    CHECK_FALSE(gathering.shows("Ingrid pulled up a chair."));
    ScreenStage playing;
    playing.draw(joined(between_model()), sample_surroundings());
    CHECK(playing.shows("Ingrid pulled up a chair."));
}

TEST_CASE("every notice, refusal, farewell and trouble has a sentence of its own kind") {
    for (int i = 0; i <= static_cast<int>(last_of(NoticeKind{})); ++i) {
        const Notice notice{static_cast<NoticeKind>(i), PlayerId{2}, "Zoë 2", "Zoë", 8, 10};
        CHECK(client::strings::notice_about(notice, "李雷").size() > 5);
        CHECK(client::strings::notice_about_you(notice).size() > 5);
    }
    for (int i = 0; i <= static_cast<int>(last_of(Refusal{})); ++i) {
        CHECK(client::strings::refusal(static_cast<Refusal>(i), 3).size() > 20);
    }
    for (int i = 0; i <= static_cast<int>(last_of(Farewell{})); ++i) {
        CHECK(client::strings::farewell(static_cast<Farewell>(i)).size() > 20);
    }
    for (int i = 0; i <= static_cast<int>(client::Trouble::protocol); ++i) {
        const auto why = static_cast<client::Trouble>(i);
        CHECK(client::strings::trouble(why, {"office.lan", default_port}).size() > 20);
        CHECK(client::strings::trouble_title(why).size() > 5);
    }
}

TEST_CASE("a server that said it restarts is not called a lost connection") {
    for (const Look& size : looks) {
        INFO(size.name);
        ScreenStage stage({.window = size.window, .scale = size.scale});
        client::Model model = lost_model(lobby_model());
        std::get<client::Lost>(model.connection).server_restarts = true;
        stage.draw(model, sample_surroundings());
        CHECK_EQ(stage.layout_report(), "");
        if (size.window.x / size.scale >= 1000) {
            CHECK(stage.shows("The server restarts. You’ll be back at your seat by yourself."));
            CHECK_FALSE(stage.shows("Reconnecting"));
        }
    }
}

}  // namespace connection_banner_test

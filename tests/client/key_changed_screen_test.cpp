#include "client/strings/key_strings.hpp"
#include "tests/client/looks.hpp"

namespace key_changed_screen_test {

using namespace parlor;
using namespace parlor::testing;
using client::GiveUp;
using client::TrustNewKey;
using widgets::Key;

TEST_CASE("a changed key stands in front of everything, says both keys, and offers to leave") {
    client::Model in_lobby = lobby_model();
    in_lobby.key_change = key_changed_model().key_change;
    for (const auto& model : {key_changed_model(), in_lobby}) {
        for (const bool settings : {false, true}) {
            ScreenStage stage;
            stage.draw(model, sample_surroundings(), {.settings = settings});
            CHECK(stage.shown() == "key-changed");
            CHECK(stage.shows("This server’s key has changed"));
            CHECK(stage.shows("games.acme.example shows another key"));
            CHECK(stage.shows("QX4T J7M2 K5ZP B6HA VN3W CEDY GR"));
            CHECK(stage.shows("MWK2 VHWW MWMW QWMW K7WM WMVW HQ"));
            CHECK(stage.entry("Copy invite") == nullptr);
        }
    }
}

TEST_CASE("Enter and Esc leave, and nothing but two presses trusts the new key") {
    ScreenStage stage;
    const auto anew = [&] {
        stage.draw(key_changed_model(), sample_surroundings());
        stage.forget_requests();
    };
    anew();
    REQUIRE(stage.focused() != nullptr);
    CHECK(stage.focused()->label == "Leave");
    stage.key(Key::enter);
    CHECK(stage.asked<GiveUp>() != nullptr);
    CHECK(stage.asked<TrustNewKey>() == nullptr);
    anew();
    stage.key(Key::escape);
    CHECK(stage.asked<GiveUp>() != nullptr);

    anew();
    stage.click("I know, trust the new key");
    CHECK(stage.requests().empty());
    CHECK(stage.shows("Trust the new key?"));
    stage.key(Key::escape);  // out of the question alone
    CHECK(stage.requests().empty());
    CHECK_FALSE(stage.shows("Trust the new key?"));
    stage.click("I know, trust the new key");
    stage.click("Not now");
    CHECK(stage.requests().empty());
    stage.click("I know, trust the new key");
    stage.click("Trust it");
    CHECK(stage.asked<TrustNewKey>() != nullptr);
    CHECK(stage.asked<GiveUp>() == nullptr);
}

TEST_CASE("the keyboard alone trusts a key, too") {
    ScreenStage stage;
    stage.draw(key_changed_model(), sample_surroundings());
    const auto press = [&](std::string_view label) {
        for (int i = 0; i < 8 && (stage.focused() == nullptr || stage.focused()->label != label); ++i)
            stage.tab();
        REQUIRE(stage.focused() != nullptr);
        REQUIRE(stage.focused()->label == label);
        stage.key(Key::enter);
    };
    press("I know, trust the new key");
    press("Trust it");
    CHECK(stage.asked<TrustNewKey>() != nullptr);
}

TEST_CASE("another new key asks anew") {
    ScreenStage stage;
    stage.draw(key_changed_model(), sample_surroundings());
    stage.click("I know, trust the new key");
    REQUIRE(stage.shows("Trust the new key?"));
    stage.model.key_change->seen = "ZZZZZZZZZZZZZZZZZZZZZZZZZZ";
    stage.draw();
    CHECK_FALSE(stage.shows("Trust the new key?"));
}

TEST_CASE("the warning and its question are laid out well in every theme and size") {
    const ServerName long_name{"a-very-long-server-name.somewhere.internal.games.example.org", 14'747};
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            for (const auto& model : {key_changed_model(), key_changed_model(long_name)}) {
                INFO(size.name, dark ? ", dark" : ", light");
                ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                stage.draw(model, sample_surroundings());
                CHECK_EQ(stage.layout_report(), "");
                stage.click("I know, trust the new key");
                CHECK_EQ(stage.layout_report(), "");
            }
        }
    }
}

TEST_CASE("an invite brings the server's fingerprint along, and the connection panel says it") {
    client::Model model = lobby_model();
    model.server_key = "QX4TJ7M2K5ZPB6HAVN3WCEDYGR";
    ScreenStage stage;
    client::Surroundings around = sample_surroundings();
    around.line = client::LineFigures{24ms, 118, 0};
    stage.draw(model, around);
    stage.click("Copy invite");
    REQUIRE(stage.asked<client::CopyText>() != nullptr);
    const std::string text = stage.asked<client::CopyText>()->text;
    CHECK(text.ends_with("#QX4TJ7M2K5ZPB6HAVN3WCEDYGR"));
    CHECK(find_invite(text)->fingerprint == model.server_key);
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            INFO(size.name, dark ? ", dark" : ", light");
            ScreenStage panel({.window = size.window, .scale = size.scale, .dark = dark});
            panel.draw(model, around, {.settings = true});
            panel.click("Connection");
            panel.draw();
            CHECK(panel.shows("QX4T J7M2 K5ZP"));
            CHECK_EQ(panel.layout_report(), "");
        }
    }
}

}  // namespace key_changed_screen_test

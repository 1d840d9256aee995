#include <doctest/doctest.h>

#include <string>

#include "client/parts/chat_panel.hpp"
#include "client/parts/cheer_bar.hpp"
#include "shared/base/limits.hpp"
#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace chat_panel_test {

using namespace parlor;
using namespace parlor::testing;
using client::Model;
using widgets::Key;

namespace {

// The chat alone, as wide as beside the lobby.
ScreenStage::Draw chat_alone(float width = 300) {
    return [width](client::Context& context) {
        const float edge = context.ui.px(24);
        client::chat_panel(context, {edge, edge, context.ui.px(width), context.ui.window().h - 2 * edge});
    };
}

struct Chat : ScreenStage {
    explicit Chat(Model shown = lobby_model(), StageLook wanted = {.window = {400, 640}})
        : ScreenStage(wanted) {
        screen = chat_alone();
        draw(shown, sample_surroundings());
    }
    void say(std::size_t who, std::string text) {
        client::Lobby& lobby = *model.lobby;
        const MemberView& member = lobby.room->members.at(who);
        const std::uint32_t index = lobby.chat.empty() ? 0 : lobby.chat.back().index + 1;
        lobby.chat.push_back({index, member.id, member.profile.name, std::move(text), {}});
    }
    void write(std::string text) {
        click("Message");
        type(std::move(text));
    }
    [[nodiscard]] std::string written() const { return entry("Message")->value; }
};

}  // namespace

TEST_CASE("the chat is laid out well with ordinary, no and difficult talk") {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        for (const bool dark : {true, false}) {
            for (const Model& model : {lobby_model(), empty_lobby_model(), hostile_lobby_model()}) {
                Chat chat(model, {.window = {400 * scale, 640}, .scale = scale, .dark = dark});
                CHECK(chat.layout_report() == "");
                chat.screen = chat_alone(340);
                chat.draw();
                CHECK(chat.layout_report() == "");
            }
        }
    }
}

TEST_CASE("Enter sends what was written, cleaned, and keeps the field for the next") {
    Chat chat;
    chat.write("  hello   there ");
    chat.key(Key::enter);
    REQUIRE(chat.said<room::SendChat>());
    CHECK(chat.said<room::SendChat>()->text == "hello there");
    CHECK(chat.written() == "");
    REQUIRE(chat.focused());
    CHECK(chat.focused()->label == "Message");
    chat.forget_requests();
    chat.type("   ");
    chat.key(Key::enter);
    CHECK_FALSE(chat.said<room::SendChat>());
}

TEST_CASE("the button sends as well") {
    Chat chat;
    chat.write("by mouse");
    chat.click("Send");
    REQUIRE(chat.said<room::SendChat>());
    CHECK(chat.said<room::SendChat>()->text == "by mouse");
}

TEST_CASE("a message is at most 300 characters, and the count shows near the end") {
    Chat chat;
    chat.write("short");
    CHECK_FALSE(chat.shows("of 300"));
    chat.type(std::string(400, 'x'));
    CHECK(chat.shows("300 of 300"));
    CHECK(chat.layout_report() == "");
    chat.key(Key::enter);
    REQUIRE(chat.said<room::SendChat>());
    CHECK(chat.said<room::SendChat>()->text.size() == limits::chat_graphemes);
}

TEST_CASE("the field grows to three lines") {
    Chat chat;
    const auto height = [&chat] { return chat.entry("Message")->max.y - chat.entry("Message")->min.y; };
    const float one = height();
    chat.write("several words that do not fit on one line of such a narrow field");
    const float more = height();
    CHECK(more > one + 20);
    chat.type(std::string(" and many, many more words").append(" and more, and more, and more, and more"));
    CHECK(height() <= one + 48);
    CHECK(chat.layout_report() == "");
}

TEST_CASE("a shortcode turns into its emoji at the closing colon") {
    Chat chat;
    chat.write("nice :octopus");
    chat.type(":");
    CHECK(chat.written() == "nice 🐙");
}

TEST_CASE("what was pasted has its shortcodes turned when it is sent") {
    Chat chat;
    chat.write("x :joy: y :octopus: 10:30: :nothing: :Heart:");
    chat.key(Key::enter);
    REQUIRE(chat.said<room::SendChat>());
    CHECK(chat.said<room::SendChat>()->text == "x 😂 y 🐙 10:30: :nothing: ❤️");
}

TEST_CASE("suggestions come while a shortcode is typed, and keys choose among them") {
    Chat chat;
    chat.write("well :smi");
    REQUIRE(chat.entry(":smile:"));
    CHECK(chat.entry(":smile:")->value == "on");
    CHECK(chat.layout_report() == "");
    SUBCASE("Enter takes the first and does not send") {
        chat.key(Key::enter);
        CHECK(chat.written() == "well 😄");
        CHECK_FALSE(chat.said<room::SendChat>());
        chat.key(Key::enter);
        CHECK(chat.said<room::SendChat>());
    }
    SUBCASE("Down and Tab take the second") {
        chat.key(Key::down);
        chat.tab();
        CHECK(chat.written() != "well 😄");
        CHECK(chat.written() != "well :smi");
        CHECK(chat.focused()->label == "Message");
    }
    SUBCASE("Esc closes them, and Enter sends the letters as they are") {
        chat.key(Key::escape);
        CHECK(chat.entry(":smile:") == nullptr);
        chat.key(Key::enter);
        REQUIRE(chat.said<room::SendChat>());
        CHECK(chat.said<room::SendChat>()->text == "well :smi");
    }
    SUBCASE("a click takes one and the field keeps the keyboard") {
        chat.click(":smile:");
        CHECK(chat.written() == "well 😄");
        CHECK(chat.focused()->label == "Message");
    }
}

TEST_CASE("the picker puts an emoji where the caret is") {
    Chat chat;
    chat.write("tea ");
    chat.click("Add an emoji");
    chat.type("teapot");
    chat.key(Key::enter);
    CHECK(chat.written() == "tea 🫖");
    chat.type("!");
    CHECK(chat.written() == "tea 🫖!");
}

TEST_CASE("a click on a reaction puts the own one there or takes it back") {
    Chat chat;
    chat.click("😂 from 3 people");
    REQUIRE(chat.said<room::ReactToLine>());
    CHECK(chat.said<room::ReactToLine>()->line == 0);
    CHECK(chat.said<room::ReactToLine>()->emoji == "😂");
    CHECK(chat.said<room::ReactToLine>()->on);
    chat.click("🫖 from you and 1 more");
    CHECK_FALSE(chat.said<room::ReactToLine>()->on);
}

TEST_CASE("the mouse reacts to a line with a quick emoji or any other") {
    Chat chat;
    chat.hover("Last week’s drawing of “synergy” still haunts me");
    chat.click("React to Mateo");
    CHECK(chat.layout_report() == "");
    chat.click("React/Party");
    REQUIRE(chat.said<room::ReactToLine>());
    CHECK(chat.said<room::ReactToLine>()->line == 1);
    CHECK(chat.said<room::ReactToLine>()->emoji == "🎉");
    chat.hover("Last week’s drawing of “synergy” still haunts me");
    chat.click("React to Mateo");
    chat.click("React/More emoji");
    chat.type("octopus");
    chat.key(Key::enter);
    CHECK(chat.said<room::ReactToLine>()->emoji == "🐙");
    CHECK(chat.entry("React/Party") == nullptr);
}

TEST_CASE("the keyboard reacts to a line as well") {
    Chat chat;
    chat.tab();  // the lines
    chat.key(Key::up);
    chat.key(Key::enter);
    REQUIRE(chat.entry("React/Fire"));
    CHECK(chat.entry("React/Fire")->value == "on");
    chat.key(Key::right);
    chat.key(Key::enter);
    REQUIRE(chat.said<room::ReactToLine>());
    CHECK(chat.said<room::ReactToLine>()->line == 2);
    CHECK(chat.said<room::ReactToLine>()->emoji == "❤️");
}

TEST_CASE("the chat stays at its end, but not while somebody reads further up") {
    Chat chat;
    for (int i = 0; i < 30; ++i)
        chat.say(2, "line " + std::to_string(i));
    chat.draw();
    CHECK(chat.shows("line 29"));
    chat.wheel("Lines", 8);
    CHECK_FALSE(chat.shows("line 29"));
    chat.say(3, "one more");
    chat.draw();
    CHECK_FALSE(chat.shows("one more"));
    CHECK(chat.shows("1 new line"));
    CHECK(chat.layout_report() == "");
    chat.click("1 new line");
    CHECK(chat.shows("one more"));
    CHECK_FALSE(chat.shows("new line"));
}

TEST_CASE("who came and went stands between the lines") {
    Chat chat;
    chat.model.notices.push_back({{NoticeKind::joined, PlayerId{6}}, ScreenStage::begins_at, 1});
    chat.model.notices.push_back({{NoticeKind::left, PlayerId{99}, "Somebody"}, ScreenStage::begins_at, 2});
    chat.model.notices.push_back({{NoticeKind::skipped, PlayerId{1}}, ScreenStage::begins_at, 3});
    chat.draw();
    chat.say(1, "welcome");
    chat.draw();
    CHECK(chat.shows("Łukasz joined the Crabs"));
    CHECK(chat.shows("Somebody left"));
    CHECK(chat.entry("Łukasz joined the Crabs")->min.y < chat.entry("welcome")->min.y);
    CHECK(chat.layout_report() == "");
}

TEST_CASE("lines that came while the chat was hidden are counted and marked") {
    ScreenStage stage({.window = {400, 640}});
    std::uint32_t unread = 0;
    bool open = false;
    stage.screen = [&](client::Context& context) {
        if (open) {
            chat_alone()(context);
        } else {
            unread = client::unread_lines(context);
        }
    };
    stage.draw(lobby_model(), sample_surroundings());
    CHECK(unread == 0);  // what was said before one came is no news
    client::Lobby& lobby = *stage.model.lobby;
    lobby.chat.push_back({4, PlayerId{3}, "Ingrid", "first", {}});
    lobby.chat.push_back({5, PlayerId{1}, "Zoë", "my own", {}});
    lobby.chat.push_back({6, PlayerId{4}, "Aisha", "second", {}});
    stage.draw();
    CHECK(unread == 2);
    open = true;
    stage.draw();
    REQUIRE(stage.entry("New"));
    CHECK(stage.entry("New")->min.y < stage.entry("first")->min.y);
    CHECK(stage.entry("New")->min.y > stage.entry("Waiting for Priya and Kofi, then we start")->min.y);
    open = false;
    stage.draw();
    CHECK(unread == 0);
    open = true;
    stage.draw();
    CHECK(stage.entry("New") == nullptr);
}

TEST_CASE("another lobby begins with a chat of its own") {
    Chat chat;
    chat.write("not sent");
    chat.model.lobby->room->code = "KITE-07";
    chat.draw();
    CHECK(chat.written() == "");
}

TEST_CASE("the cheers are sent by mouse and by keyboard") {
    ScreenStage stage({.window = {400, 120}});
    stage.screen = [](client::Context& context) { (void)client::cheer_bar(context, {20, 20, 340, 60}); };
    stage.draw(lobby_model(), sample_surroundings());
    CHECK(stage.layout_report() == "");
    stage.click("Cheer: applause");
    REQUIRE(stage.said<room::Cheer>());
    CHECK(stage.said<room::Cheer>()->emoji == "👏");
    stage.tab();
    stage.key(Key::space);
    CHECK(stage.said<room::Cheer>()->emoji == "😂");
}

}  // namespace chat_panel_test

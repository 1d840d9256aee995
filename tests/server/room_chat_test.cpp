// Chat, reactions, cheers.
#include <doctest/doctest.h>

#include "tests/server/trivia_questions.hpp"

namespace room_chat_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

void chat(RoomHarness& evening, const std::string& name, int lines) {
    for (int i = 0; i < lines; ++i)
        evening.say(name, room::SendChat{"line " + std::to_string(i)});
}

std::vector<ChatLine> history_of(const RoomHarness& evening, const std::string& name) {
    std::vector<ChatLine> all;
    for (const ChatLines& piece : evening.heard<ChatLines>(name))
        all.insert(all.end(), piece.lines.begin(), piece.lines.end());
    return all;
}

}  // namespace

TEST_CASE("a line reaches everybody, its writer included, with the name as it was then") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Wim", {.watching = true});
    evening.say("Wim", room::SendChat{"hello"});
    for (const char* name : {"Ada", "Wim"}) {
        const auto lines = history_of(evening, name);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].text == "hello");
        CHECK(lines[0].name == "Wim");
        CHECK(lines[0].who == evening.id("Wim"));
    }
    evening.leave("Wim");
    evening.join("Late");
    CHECK(history_of(evening, "Late").front().name == "Wim");
}

TEST_CASE("who comes late gets the last 200 lines in order, in pieces that fit") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    const std::string longest(limits::chat_bytes, 'x');
    for (int i = 0; i < 230; ++i)
        evening.say("Ada", room::SendChat{longest});
    evening.join("Late");
    const auto lines = history_of(evening, "Late");
    REQUIRE(lines.size() == limits::chat_lines_kept);
    for (std::size_t i = 0; i < lines.size(); ++i)
        CHECK(lines[i].index == 30 + i);
    for (const auto& packet : evening.inbox("Late").packets)
        CHECK(packet.size() <= 16 * 1024);
}

TEST_CASE("a reaction stands for everybody, also for who comes later, until it is taken back") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    chat(evening, "Ada", 1);
    evening.say("Ben", room::ReactToLine{0, "👍", true});
    CHECK(evening.heard<LineReacted>("Ada").size() == 1);
    evening.say("Ben", room::ReactToLine{0, "👍", true});  // stands already: nothing to say
    CHECK(evening.heard<LineReacted>("Ada").size() == 1);
    CHECK(evening.refusals("Ben").empty());
    evening.join("Late");
    CHECK(history_of(evening, "Late").front().reactions ==
          std::vector{LineReaction{"👍", {evening.id("Ben")}}});
    evening.say("Ben", room::ReactToLine{0, "👍", false});
    CHECK_FALSE(evening.heard<LineReacted>("Ada").back().on);
    evening.join("Later");
    CHECK(history_of(evening, "Later").front().reactions.empty());
}

TEST_CASE("a line bears eight kinds of reactions, and a line that is gone none") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    chat(evening, "Ada", 1);
    for (const char* emoji : {"👍", "🎉", "😀", "😂", "😍", "🦊", "🐙", "🍋"})
        evening.say("Ada", room::ReactToLine{0, emoji, true});
    CHECK(evening.refusals("Ada").empty());
    evening.say("Ada", room::ReactToLine{0, "🔥", true});
    CHECK(evening.refusal("Ada") == Refusal::not_now);
    evening.forget();
    evening.say("Ada", room::ReactToLine{7, "👍", true});
    CHECK(evening.refusal("Ada") == Refusal::unknown_line);
    chat(evening, "Ada", 200);
    evening.forget();
    evening.say("Ada", room::ReactToLine{0, "👍", false});
    CHECK(evening.refusal("Ada") == Refusal::unknown_line);
}

TEST_CASE("a cheer reaches everybody and is counted in the recap, those before the start are not") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.say("Ada", room::Cheer{"🎉"});
    evening.host("Ada", host::Start{});
    evening.join("Ben");
    evening.say("Ben", room::Cheer{"🎉"});
    evening.say("Ada", room::Cheer{"👏"});
    CHECK(evening.heard<Cheered>("Ben").size() == 2);
    CHECK(evening.heard<Cheered>("Ada").size() == 3);
    evening.host("Ada", host::EndActivity{});
    CHECK(std::get<RecapView>(evening.room("Ada").phase).cheers == 2);
}

TEST_CASE("events come in order, then at most one picture of the lobby") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.forget();
    evening.leave("Ben");
    const auto& messages = evening.inbox("Ada").messages;
    REQUIRE(messages.size() == 2);
    CHECK(std::holds_alternative<Notice>(messages[0]));
    CHECK(std::holds_alternative<RoomView>(messages[1]));
}

}  // namespace room_chat_test

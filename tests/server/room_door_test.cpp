// Lobbies that show on their network, and who knocks at them.
#include <doctest/doctest.h>

#include "tests/server/evening_phases.hpp"
#include "tests/server/house.hpp"

namespace room_door_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

void show_on_network(RoomHarness& evening, const std::string& host, bool visible = true) {
    RoomSettings settings = evening.room(host).settings;
    settings.visible_here = visible;
    evening.host(host, host::ChangeSettings{settings});
}

// Ada hosts a lobby that shows; Ben is there, too.
struct Visible {
    RoomHarness evening;
    explicit Visible(RoomHarness::Setup setup = quiz(choice_questions(2))) : evening(std::move(setup)) {
        evening.join("Ada");
        evening.join("Ben");
        show_on_network(evening, "Ada");
    }
    void answer(const std::string& who, bool admit, const std::string& by = "Ada") {
        evening.host(by, host::AnswerKnock{evening.id(who), admit});
    }
};

}  // namespace

TEST_CASE("nobody can knock at a lobby that does not show, and none does before its host says so") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    CHECK_FALSE(evening.room("Ada").settings.visible_here);
    CHECK_FALSE(evening.inside().shows_on_network());
    CHECK(evening.knock("Kofi") == Refusal::door_gone);
    show_on_network(evening, "Ada");
    CHECK(evening.inside().shows_on_network());
    CHECK(evening.knock("Kofi") == std::nullopt);
    show_on_network(evening, "Ada", false);
    CHECK(evening.knock("Late") == Refusal::door_gone);
    CHECK_MESSAGE(evening.room("Ada").callers.size() == 1, "who knocked before still waits");
}

TEST_CASE("who knocks is told whom they wait for, learns nothing else, and all inside see them") {
    Visible room;
    REQUIRE_FALSE(room.evening.knock("Kofi"));
    room.evening.say("Ben", room::SendChat{"between us"});
    REQUIRE(room.evening.heard<AtDoor>("Kofi").size() == 1);
    CHECK(room.evening.heard<AtDoor>("Kofi").front().title == "Friday");
    CHECK(room.evening.heard<AtDoor>("Kofi").front().host == "Ada");
    CHECK(room.evening.inbox("Kofi").messages.size() == 1);
    for (const std::string who : {"Ada", "Ben"}) {
        CHECK(room.evening.noticed(who, NoticeKind::knocks));
        REQUIRE(room.evening.room(who).callers.size() == 1);
        CHECK(room.evening.room(who).callers.front().name == "Kofi");
        CHECK(room.evening.room(who).members.size() == 2);
    }
}

TEST_CASE("let in by the host they have a seat in every phase, like somebody with the code") {
    for (const PhaseOfEvening& phase : all_phases()) {
        CAPTURE(phase.name);
        Visible room(phase.setup());
        phase.reach(room.evening);
        REQUIRE_FALSE(room.evening.knock("Kofi"));
        const PlayerId at_door = room.evening.id("Kofi");
        room.answer("Kofi", true);
        REQUIRE(room.evening.heard<Seated>("Kofi").size() == 1);
        CHECK(room.evening.heard<Seated>("Kofi").front().you == at_door);
        CHECK(room.evening.room("Ada").callers.empty());
        CHECK(room.evening.member("Ben", "Kofi") != nullptr);
        CHECK(room.evening.noticed("Ben", NoticeKind::joined));
        const bool playing = std::holds_alternative<PlayingView>(room.evening.room("Kofi").phase);
        const bool asks = phase.name.starts_with("gathering, ");
        CHECK(room.evening.round("Kofi").has_value() == (playing || asks));
        room.evening.say("Kofi", room::SendChat{"hello"});
        room.evening.advance(5min);
    }
}

TEST_CASE("a name that is taken inside gets its number at the door's other side") {
    Visible room;
    REQUIRE_FALSE(room.evening.knock("another", {.as = "BEN"}));
    room.answer("another", true);
    CHECK(room.evening.member("Ada", "another")->profile.name == "BEN 2");
    CHECK(room.evening.noticed("another", NoticeKind::renamed));
}

TEST_CASE("who is not let in is told so once and cannot knock there again") {
    Visible room;
    REQUIRE_FALSE(room.evening.knock("Kofi"));
    room.answer("Kofi", false);
    CHECK(room.evening.refusal("Kofi") == Refusal::not_let_in);
    CHECK(room.evening.room("Ada").callers.empty());
    CHECK(room.evening.knock("Kofi") == Refusal::not_let_in);
    room.evening.forget();
    room.evening.say("Ben", room::SendChat{"between us"});
    CHECK(room.evening.inbox("Kofi").messages.empty());
    CHECK_MESSAGE(!room.evening.try_join("Kofi"), "the code still opens: it is the host's to give");
}

TEST_CASE("only the acting host answers, and only those who are there") {
    Visible room;
    REQUIRE_FALSE(room.evening.knock("Kofi"));
    room.answer("Kofi", true, "Ben");
    CHECK(room.evening.refusal("Ben") == Refusal::not_host);
    room.evening.drop("Kofi");
    CHECK(room.evening.room("Ada").callers.empty());
    room.answer("Kofi", true);
    CHECK(room.evening.refusal("Ada") == Refusal::unknown_player);
    CHECK_FALSE(room.evening.noticed("Ben", NoticeKind::dropped));
}

TEST_CASE("a stand-in answers while the host is away") {
    Visible room;
    room.evening.drop("Ada");
    room.evening.advance(21s);
    REQUIRE_FALSE(room.evening.knock("Kofi"));
    CHECK(room.evening.heard<AtDoor>("Kofi").front().host == "Ben");
    room.answer("Kofi", true, "Ben");
    CHECK(room.evening.heard<Seated>("Kofi").size() == 1);
}

TEST_CASE("knocking again with the same seat is one knock, and who has a seat walks in") {
    Visible room;
    REQUIRE_FALSE(room.evening.knock("Kofi"));
    const PlayerId before = room.evening.id("Kofi");
    REQUIRE_FALSE(room.evening.knock("Kofi", {.as = "Kofi A."}));
    CHECK(room.evening.id("Kofi") == before);
    REQUIRE(room.evening.room("Ada").callers.size() == 1);
    CHECK(room.evening.room("Ada").callers.front().name == "Kofi A.");
    room.evening.leave("Ben");
    REQUIRE_FALSE(room.evening.knock("Ben"));
    CHECK(room.evening.heard<Seated>("Ben").size() == 2);
    room.evening.host("Ada", host::Remove{room.evening.id("Ben")});
    CHECK(room.evening.knock("Ben") == Refusal::removed);
}

TEST_CASE("a locked or full lobby and a crowded door are refused aloud, and full ones open to no knock") {
    Visible room;
    for (std::size_t i = 0; i < limits::callers_a_lobby; ++i)
        REQUIRE_FALSE(room.evening.knock("caller " + std::to_string(i)));
    CHECK(room.evening.knock("one more") == Refusal::many_at_door);
    RoomSettings settings = room.evening.room("Ada").settings;
    settings.capacity = 2;
    room.evening.host("Ada", host::ChangeSettings{settings});
    room.answer("caller 0", true);
    CHECK(room.evening.refusal("Ada") == Refusal::lobby_full);
    CHECK_MESSAGE(room.evening.room("Ada").callers.size() == limits::callers_a_lobby,
                  "nobody lost their place");
    CHECK(room.evening.knock("one more") == Refusal::lobby_full);
    settings.locked = true;
    room.evening.host("Ada", host::ChangeSettings{settings});
    CHECK(room.evening.knock("one more") == Refusal::lobby_locked);
    CHECK_FALSE(room.evening.inside().shows_on_network());
}

TEST_CASE("the server names doors to its own networks only, and no code with them") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    constexpr transport::Address here{0x7F00'0001U, 4000};
    constexpr transport::Address elsewhere{0x5DB8'D822U, 4000};
    CHECK(house.app().lobbies_shown_to(here).empty());
    RoomSettings settings = ada.last<RoomView>().settings;
    settings.visible_here = true;
    house.say(ada, host::ChangeSettings{settings});
    const auto shown = house.app().lobbies_shown_to(here);
    REQUIRE(shown.size() == 1);
    CHECK(shown.front().title == "Friday");
    CHECK(shown.front().people == 1);
    CHECK_FALSE(shown.front().playing);
    CHECK(house.app().lobbies_shown_to(elsewhere).empty());
}

TEST_CASE("a knock over the wire: refused, answered, and gone with its connection") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    RoomSettings settings = ada.last<RoomView>().settings;
    settings.visible_here = true;
    house.say(ada, host::ChangeSettings{settings});
    const std::uint64_t door = house.app().lobbies_shown_to({0x7F00'0001U, 4000}).front().door;

    Visitor& lost = house.guest("Lost", 2);
    house.say(lost, lobby::Knock{door + 1});
    CHECK(lost.last<Refused>().why == Refusal::door_gone);

    Visitor& ben = house.guest("Ben", 3);
    house.say(ben, lobby::Knock{door});
    CHECK(ben.last<AtDoor>().host == "Ada");
    house.say(ben, room::SendChat{"let me in"});
    CHECK_MESSAGE(ben.last<Refused>().why == Refusal::not_now, "who waits may only wait");
    REQUIRE(ada.last<RoomView>().callers.size() == 1);
    house.say(ada, host::AnswerKnock{ada.last<RoomView>().callers.front().id, true});
    CHECK(ben.last<RoomView>().members.size() == 2);
    house.say(ben, room::SendChat{"thanks"});
    CHECK(ada.last<ChatLines>().lines.front().text == "thanks");

    Visitor& cleo = house.guest("Cleo", 4);
    house.say(cleo, lobby::Knock{door});
    REQUIRE(ada.last<RoomView>().callers.size() == 1);
    house.say(ada, host::AnswerKnock{ada.last<RoomView>().callers.front().id, false});
    CHECK(cleo.last<Refused>().why == Refusal::not_let_in);
    house.say(cleo, lobby::HostLobby{"My own"});
    CHECK_MESSAGE(cleo.last<RoomView>().settings.title == "My own", "and is free to go elsewhere");

    Visitor& dan = house.guest("Dan", 5);
    house.say(dan, lobby::Knock{door});
    REQUIRE(ada.last<RoomView>().callers.size() == 1);
    house.kill(dan);
    house.advance(40s);
    CHECK(ada.last<RoomView>().callers.empty());
}

TEST_CASE("a lobby that closes with somebody at its door sends them on") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    RoomSettings settings = ada.last<RoomView>().settings;
    settings.visible_here = true;
    house.say(ada, host::ChangeSettings{settings});
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::Knock{house.app().lobbies_shown_to({0x7F00'0001U, 4000}).front().door});
    house.say(ada, room::Leave{});
    house.advance(limits::empty_room_kept + 1s);
    CHECK(house.app().lobbies() == 0);
    CHECK(ben.last<Refused>().why == Refusal::door_gone);
    house.say(ben, lobby::HostLobby{"My own"});
    CHECK(house.app().lobbies() == 1);
}

}  // namespace room_door_test

// What somebody sees who reads along, and gets who meddles or comes with everything but the key.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/server/house.hpp"
#include "tests/shared/message_exemplars.hpp"

namespace sealed_test {

using namespace parlor;
using namespace parlor::testing;
using transport::Lane;

namespace {

link::Frame bytes_of(const std::string& text) {
    link::Frame bytes;
    for (const char c : text)
        bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

bool holds(const std::vector<link::Frame>& frames, const std::string& text) {
    const link::Frame wanted = bytes_of(text);
    return std::ranges::any_of(frames, [&](const link::Frame& frame) {
        return std::search(frame.begin(), frame.end(), wanted.begin(), wanted.end()) != frame.end();
    });
}

// A lobby of Ada's with Ben in it.
struct Party {
    House house;
    Visitor& ada = house.host("Ada Lovelace", 1);
    Visitor& ben = house.guest("Ben Quincy", 2);
    std::string code = ada.last<RoomView>().code;

    Party() { house.say(ben, lobby::JoinLobby{code}); }

    // Ben's connection has ended for a packet that was not as it was sealed, and nothing else has happened.
    void check_spoiled() {
        house.settle();
        CHECK(ben.closed == Goodbye::broken_seal);
        CHECK(house.app().stats().spoiled == 1);
        CHECK(house.app().stats().broken == 0);
        CHECK_FALSE(ada.closed);
        CHECK(ada.last<RoomView>().members.size() == 2);
        CHECK_FALSE(ada.last<RoomView>().members[1].connected);
        Visitor& again = house.guest("Ben Quincy", 2);
        house.say(again, lobby::JoinLobby{code});
        CHECK(again.last<Seated>().you == ben.last<Seated>().you);
        house.say(again, room::SendChat{"back"});
        CHECK(ada.last<ChatLines>().lines.front().text == "back");
    }
    // As if nothing had happened.
    void check_unharmed() {
        house.settle();
        CHECK_FALSE(ben.closed);
        CHECK(house.app().stats().spoiled == 0);
        house.say(ben, room::SendChat{"still here"});
        CHECK(ada.last<ChatLines>().lines.front().text == "still here");
    }
};

}  // namespace

TEST_CASE(
    "of an evening nothing goes over the wire in clear: no name, code, chat, question, answer or word") {
    Party party;
    House& house = party.house;
    std::vector<std::string> said{"Ada Lovelace",          "Ben Quincy", party.code,
                                  party.code.substr(0, 4), "Friday",     "meet me at the fountain"};
    house.say(party.ben, room::SendChat{"meet me at the fountain"});
    draw::Options drawing;
    drawing.turns = 2;
    house.say(party.ada, host::ChangeRunSheet{{{10, trivia::Options{}}, {20, drawing}}, std::nullopt});
    house.say(party.ada, host::Start{});
    const auto question = std::get<trivia::View>(party.ben.last<RoundView>().view);
    REQUIRE_FALSE(question.text.empty());
    said.push_back(question.text);
    house.advance(4s);
    const auto answers = std::get<trivia::View>(party.ben.last<RoundView>().view).choices;
    for (const std::string& answer : answers) {
        if (answer.size() > 5) said.push_back(answer);
    }
    house.say(party.ada, host::EndActivity{});
    house.say(party.ada, host::Start{});
    for (const Visitor* who : {&party.ada, &party.ben}) {
        const RoundView round = who->last<RoundView>();
        const auto* view = std::get_if<draw::View>(&round.view);
        REQUIRE(view != nullptr);
        for (const std::string& word : view->choices)
            said.push_back(word);
    }
    REQUIRE(said.size() >= 6 + 1 + 3);
    for (const Visitor* who : {&party.ada, &party.ben}) {
        REQUIRE(who->wire.size() > 10);
        // What was said is there once it is opened, so the search would find it.
        std::vector<link::Frame> opened;
        for (const ServerMessage& message : who->messages)
            opened.push_back(codec::encode(message));
        CHECK(holds(opened, "Ben Quincy"));
        CHECK(holds(opened, party.code));
        for (const std::string& text : said)
            CHECK_MESSAGE(!holds(who->wire, text), text);
    }
}

TEST_CASE(
    "a reliable packet that was changed, cut, doubled or swapped on its way ends that connection alone") {
    Party party;
    const auto chat = [&](const char* text) { return party.ben.sealed(to_message(room::SendChat{text})); };
    SUBCASE("one bit") {
        link::Frame frame = chat("hello");
        frame[5] ^= std::byte{0x20};
        party.ben.send_sealed(frame);
    }
    SUBCASE("cut short") {
        link::Frame frame = chat("hello");
        frame.resize(frame.size() - 3);
        party.ben.send_sealed(frame);
    }
    SUBCASE("twice") {
        const link::Frame frame = chat("hello");
        party.ben.send_sealed(frame);
        party.ben.send_sealed(frame);
    }
    SUBCASE("the later one first") {
        const link::Frame first = chat("first");
        party.ben.send_sealed(chat("second"));
        party.ben.send_sealed(first);
    }
    SUBCASE("one is missing") {
        static_cast<void>(chat("never sent"));
        party.ben.send_sealed(chat("hello"));
    }
    SUBCASE("somebody else's") {
        party.ben.send_sealed(party.ada.sealed(to_message(room::SendChat{"hello"})));
    }
    SUBCASE("of the other lane") {
        party.ben.send_sealed(party.ben.sealed(to_message(TimeSync{5}), Lane::loose));
    }
    party.check_spoiled();
}

TEST_CASE("an unreliable packet that was changed or comes again is as good as lost") {
    Party party;
    const std::size_t before = party.ben.heard<TimeSynced>().size();
    const link::Frame sync = party.ben.sealed(to_message(TimeSync{5}), Lane::loose);
    link::Frame changed = sync;
    changed.back() ^= std::byte{1};
    party.ben.send_sealed(changed, Lane::loose);
    party.ben.send_sealed(bytes_of("x"), Lane::loose);
    party.house.settle();
    CHECK(party.ben.heard<TimeSynced>().size() == before);
    party.ben.send_sealed(sync, Lane::loose);
    party.ben.send_sealed(sync, Lane::loose);
    party.house.settle();
    CHECK(party.ben.heard<TimeSynced>().size() == before + 1);
    party.check_unharmed();
}

TEST_CASE("who stops in the middle of the handshake is let go after five seconds") {
    House house;
    Visitor& eve = house.visit(1);
    REQUIRE_FALSE(eve.closed);
    Visitor& half = house.connect_only(2);
    half.shakes_hands = false;
    house.settle();
    CHECK(half.wire.size() >= 4);  // both hellos and both keys
    house.advance(4'800ms);
    CHECK_FALSE(half.closed);
    house.advance(500ms);
    CHECK(half.closed == Goodbye::too_slow_greeting);
}

TEST_CASE("a seat cannot be taken with its owner's name, code, address and every packet they have sent") {
    constexpr transport::Address office{0xC0A8'0001U, 4000};
    House house;
    Visitor& ada = house.host("Ada", 1);
    const std::string code = ada.last<RoomView>().code;
    Visitor& ben = house.guest("Ben", 2, office);
    house.say(ben, lobby::JoinLobby{code});
    house.say(ben, room::SendChat{"I am Ben"});
    const PlayerId seat = ben.last<Seated>().you;
    const std::vector<link::Frame> captured = ben.wire;

    SUBCASE("by the same name, while he is here and while he is away") {
        for (const bool away : {false, true}) {
            if (away) {
                house.kill(ben);
                house.advance(12s);
            }
            Visitor& eve = house.guest("Ben", 3, office);
            house.say(eve, lobby::JoinLobby{code});
            CHECK(eve.last<Seated>().you != seat);
            CHECK(eve.last<RoomView>().members.back().profile.name != "Ben");
            house.say(eve, room::Leave{});
        }
        CHECK(ada.last<RoomView>().members[1].id == seat);
    }
    SUBCASE("by what he has sent, from the first packet on") {
        Visitor& eve = house.connect_only(3, office);
        eve.says_hello = false;
        house.settle();
        for (const link::Frame& frame : captured)
            eve.send_sealed(frame);
        house.settle();
        CHECK(eve.closed);
        CHECK(eve.messages.empty());
    }
    SUBCASE("by what he has sent after a handshake of her own") {
        for (std::size_t from = 0; from < captured.size(); ++from) {
            Visitor& eve = house.visit(3, office);
            eve.send_sealed(captured[from]);
            house.settle();
            CHECK(eve.closed == Goodbye::broken_seal);
            CHECK(eve.messages.empty());
        }
    }
    SUBCASE("by any message there is") {
        for (const auto& [name, message] : client_exemplars()) {
            const std::string which(name);  // Clang 14 takes no structured binding into doctest's lambda
            CAPTURE(which);
            Visitor& eve = house.guest("Ben", 3, office);
            eve.say(message);
            eve.say(to_message(lobby::JoinLobby{code}));
            eve.say(message);
            house.settle();
            for (const Seated& seated : eve.heard<Seated>())
                CHECK(seated.you != seat);
            house.kill(eve);
            house.advance(11s);
        }
    }
}

}  // namespace sealed_test

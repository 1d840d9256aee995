// The whole server over a loopback: what visitors live to see.
#include <doctest/doctest.h>

#include <set>

#include "tests/server/house.hpp"

namespace server_app_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

constexpr transport::Address office{0xC0A8'0001U, 4000};
constexpr transport::Address elsewhere{0xC0A8'0002U, 4000};

std::string code_of(const Visitor& visitor) {
    return visitor.last<RoomView>().code;
}

std::string some_wrong_code(const std::string& right) {
    return right == "PLUM-42" ? "PLUM-43" : "PLUM-42";
}

}  // namespace

TEST_CASE("from the first packet to a chat in the lobby, by a code as people type it") {
    House house;
    Visitor& ada = house.guest("Ada", 1);
    CHECK(ada.last<Welcome>().server_name == "Test");
    CHECK(ada.last<Welcome>().public_address == "games.example");
    CHECK_FALSE(ada.last<Welcome>().categories.empty());
    house.say(ada, lobby::HostLobby{"Friday"});
    CHECK(ada.last<RoomView>().settings.title == "Friday");
    Visitor& ben = house.guest("Ben", 2);
    std::string typed = code_of(ada);
    typed[4] = ' ';
    std::ranges::transform(typed, typed.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    house.say(ben, lobby::PreviewLobby{typed});
    CHECK(ben.last<LobbyPreview>().people == 1);
    house.say(ben, lobby::JoinLobby{typed});
    CHECK(ben.last<RoomView>().members.size() == 2);
    house.say(ben, room::SendChat{"hello"});
    CHECK(ada.last<ChatLines>().lines.front().text == "hello");
    house.say(ada, host::Start{});
    CHECK(std::get<trivia::View>(ben.last<RoundView>().view).number == 1);
    CHECK(house.app().lobbies() == 1);
    CHECK(house.app().connections() == 2);
}

TEST_CASE("an evening with drawing over a server: a word from its packs, strokes, guesses, the gallery") {
    House house;
    Visitor& ada = house.guest("Ada", 1);
    CHECK_FALSE(ada.last<Welcome>().themes.empty());
    house.say(ada, lobby::HostLobby{"Friday"});
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{code_of(ada)});
    house.say(ben, room::Doodle{canvas::BeginStroke{false, 0, canvas::Pen::fine, {40, 40}}});
    CHECK(ada.heard<Doodled>().size() == 1);
    draw::Options options;
    options.turns = 2;
    house.say(ada, host::ChangeRunSheet{{{20, options}}, std::nullopt});
    house.say(ada, host::Start{});
    const auto view_of = [](const Visitor& one) { return std::get<draw::View>(one.last<RoundView>().view); };
    const auto move = [&](Visitor& who, draw::Command command) {
        house.say(who, RoundCommand{0, Rounds::Command{std::move(command)}});
    };
    for (std::uint16_t turn = 1; turn <= 2; ++turn) {
        REQUIRE(view_of(ada).turn == turn);
        const bool ada_draws = view_of(ada).artist == ada.last<Seated>().you;
        Visitor& artist = ada_draws ? ada : ben;
        Visitor& guesser = ada_draws ? ben : ada;
        REQUIRE(view_of(artist).choices.size() == draw::choices);
        CHECK(view_of(guesser).choices.empty());
        const std::string word = view_of(artist).choices[0];
        move(artist, draw::ChooseWord{turn, 0, false});
        move(artist, draw::Draw{turn, canvas::BeginStroke{false, 5, canvas::Pen::broad, {400, 400}}});
        move(artist, draw::Draw{turn, canvas::ExtendStroke{{{40, 0}, {0, 40}}}});
        canvas::Drawing seen;
        for (const RoundEvent& event : guesser.heard<RoundEvent>()) {
            const auto* drawn = std::get_if<draw::Drawn>(&std::get<draw::Event>(event.event));
            if (drawn == nullptr || drawn->turn != turn) continue;
            for (const canvas::DrawnOp& op : drawn->ops)
                seen.apply(op);
        }
        CHECK(seen.points() == 3);
        house.say(guesser, room::SendChat{"hm"});
        CHECK(guesser.last<Refused>().why == Refusal::chat_rests);
        move(guesser, draw::Guess{turn, word});
        REQUIRE(view_of(guesser).stage == draw::Stage::revealing);
        CHECK(view_of(guesser).reveal->why == draw::TurnEnd::all_guessed);
        CHECK(view_of(guesser).reveal->own_points > 300);
        CHECK(guesser.last<DrawingKept>().word == word);
        house.advance(6s);
    }
    const RoomView room = ben.last<RoomView>();
    REQUIRE(std::holds_alternative<RecapView>(room.phase));
    CHECK(std::get<RecapView>(room.phase).standings.size() == 2);
    Visitor& late = house.guest("Late", 3);
    house.say(late, lobby::JoinLobby{code_of(ada)});
    CHECK(late.heard<DrawingKept>().size() == 2);
    CHECK(late.heard<DrawingPiece>().size() == 2);
    CHECK(house.app().stats().broken == 0);
}

TEST_CASE("a server asks no word again in a lobby while it has others") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    draw::Options options;
    options.turns = 20;
    const Activity drawing{60, options};
    house.say(ada, host::ChangeRunSheet{{drawing, drawing}, std::nullopt});
    std::set<std::string> words;
    std::size_t shown = 0;
    for (int activity = 0; activity < 2; ++activity) {
        house.say(ada, host::Start{});
        for (int turn = 0; turn < 5; ++turn) {
            const auto view = std::get<draw::View>(ada.last<RoundView>().view);
            words.insert(view.choices.begin(), view.choices.end());
            shown += view.choices.size();
            for (int stage = 0; stage < 3; ++stage)
                house.say(ada, host::SkipAhead{});
        }
        house.say(ada, host::EndActivity{});
    }
    CHECK(shown == 30);
    CHECK(words.size() == shown);
}

TEST_CASE("who does not introduce themselves within five seconds is let go") {
    House house;
    Visitor& silent = house.visit(1);
    house.advance(4'800ms);
    CHECK_FALSE(silent.closed);
    house.advance(500ms);
    CHECK(silent.closed == Goodbye::too_slow_greeting);
    CHECK(house.app().connections() == 0);
}

TEST_CASE("a seat taken from a second window goes to it; the first is told, and the lobby sees no gap") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{code_of(ada)});
    Visitor& second_window = house.guest("Ben", 2);
    house.say(second_window, lobby::JoinLobby{code_of(ada)});
    CHECK(second_window.last<Seated>().you == ben.last<Seated>().you);
    CHECK(ben.last<Unseated>().why == Farewell::seat_taken);
    CHECK(ben.closed == Goodbye::seat_taken);
    CHECK_FALSE(second_window.closed);
    CHECK(ada.last<RoomView>().members.size() == 2);
    CHECK(ada.last<RoomView>().members[1].connected);
    for (const Notice& notice : ada.heard<Notice>())
        CHECK(notice.kind != NoticeKind::dropped);
    house.say(second_window, room::SendChat{"still here"});
    CHECK(ada.last<ChatLines>().lines.front().text == "still here");
}

TEST_CASE("a killed client is missed after the silence, and its seat is there on return") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{code_of(ada)});
    const PlayerId seat = ben.last<Seated>().you;
    house.kill(ben);
    house.advance(12s);
    CHECK_FALSE(ada.last<RoomView>().members[1].connected);
    Visitor& again = house.guest("Ben", 2);
    house.say(again, lobby::JoinLobby{code_of(ada)});
    CHECK(again.last<Seated>().you == seat);
    CHECK(ada.last<RoomView>().members[1].connected);
}

TEST_CASE("ten wrong codes from one address, and codes from it are refused unchecked for a minute") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    const std::string right = code_of(ada);
    Visitor& guesser = house.guest("Eve", 3, office);
    for (int i = 0; i < 10; ++i) {
        house.say(guesser, lobby::PreviewLobby{some_wrong_code(right)});
        CHECK(guesser.last<Refused>().why == Refusal::unknown_code);
    }
    house.say(guesser, lobby::JoinLobby{right});
    CHECK(guesser.last<Refused>().why == Refusal::too_many_codes);
    CHECK(guesser.last<Refused>().detail == 1);
    Visitor& colleague = house.guest("Cleo", 4, office);
    house.say(colleague, lobby::JoinLobby{right});
    CHECK(colleague.last<Refused>().why == Refusal::too_many_codes);
    Visitor& other = house.guest("Dan", 5, elsewhere);
    house.say(other, lobby::JoinLobby{right});
    CHECK(other.heard<Seated>().size() == 1);
    house.advance(60s);
    house.say(guesser, lobby::JoinLobby{right});
    CHECK(guesser.heard<Seated>().size() == 1);
}

TEST_CASE("a right code in between opens no door for guessing") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    Visitor& guesser = house.guest("Eve", 3, office);
    for (int i = 0; i < 12; ++i) {
        house.say(guesser, lobby::PreviewLobby{some_wrong_code(code_of(ada))});
        house.say(guesser, lobby::PreviewLobby{code_of(ada)});
    }
    CHECK(guesser.last<Refused>().why == Refusal::too_many_codes);
}

TEST_CASE("who is removed is back outside, and may open a lobby of their own") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    Visitor& ben = house.guest("Ben", 2);
    house.say(ben, lobby::JoinLobby{code_of(ada)});
    house.say(ada, host::Remove{ben.last<Seated>().you});
    CHECK(ben.last<Unseated>().why == Farewell::removed);
    house.say(ben, room::SendChat{"hey"});
    CHECK(ben.last<Refused>().why == Refusal::not_now);
    house.say(ben, lobby::JoinLobby{code_of(ada)});
    CHECK(ben.last<Refused>().why == Refusal::removed);
    house.say(ben, lobby::HostLobby{"Mine"});
    CHECK(ben.last<RoomView>().settings.title == "Mine");
    CHECK_FALSE(ben.closed);
}

TEST_CASE("junk from one ends that connection and no other") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    Visitor& eve = house.guest("Eve", 2);
    house.say(eve, lobby::JoinLobby{code_of(ada)});
    eve.send_raw({std::byte{0x77}, std::byte{0x01}});
    house.settle();
    CHECK(eve.closed == Goodbye::broke_protocol);
    CHECK_FALSE(ada.closed);
    CHECK_FALSE(ada.last<RoomView>().members[1].connected);
    CHECK(house.app().stats().broken == 1);
}

TEST_CASE("a lobby that nobody is in is closed after half an hour, not before") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    const std::string code = code_of(ada);
    house.say(ada, room::Leave{});
    house.advance(29min);
    house.say(ada, lobby::PreviewLobby{code});
    CHECK(ada.last<LobbyPreview>().people == 0);
    house.advance(1min);
    house.say(ada, lobby::PreviewLobby{code});
    CHECK(ada.last<Refused>().why == Refusal::unknown_code);
    CHECK(house.app().lobbies() == 0);
}

TEST_CASE("a server with all the lobbies it may have opens no more, and says so") {
    House house;
    Visitor& ada = house.guest("Ada", 1);
    while (house.app().lobbies() < limits::lobbies_a_server) {
        for (int i = 0; i < 20; ++i) {
            ada.say(to_message(lobby::HostLobby{"Friday"}));
            ada.say(to_message(room::Leave{}));
        }
        ada.messages.clear();
        house.advance(1'400ms);
    }
    house.say(ada, lobby::HostLobby{"One more"});
    CHECK(ada.last<Refused>().why == Refusal::server_full);
    CHECK(house.app().lobbies() == limits::lobbies_a_server);
}

TEST_CASE("people hear that the server lives: every second in play, every five at rest") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    ada.messages.clear();
    house.advance(20s);
    const auto at_rest = ada.heard<Beat>().size();
    CHECK(at_rest >= 3);
    CHECK(at_rest <= 5);
    house.say(ada, host::Start{});
    ada.messages.clear();
    house.advance(2'500ms);
    CHECK(ada.heard<Beat>().size() >= 2);
}

TEST_CASE("a lobby in a hurry sends its picture once a tick, not once a change") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    house.advance(1s);
    ada.messages.clear();
    for (int i = 0; i < 20; ++i)
        ada.say(to_message(room::SetReady{i % 2 == 0}));
    house.settle();
    const auto pictures = ada.heard<RoomView>();
    CHECK(pictures.size() <= 2);
    REQUIRE_FALSE(pictures.empty());
    CHECK_FALSE(pictures.back().members[0].ready);
}

TEST_CASE("the room time that a client asks for is that of its lobby") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    house.advance(10s);
    ada.messages.clear();
    house.say(ada, TimeSync{77});
    const TimeSynced synced = ada.last<TimeSynced>();
    CHECK(synced.stamp == 77);
    CHECK(synced.now - RoomTime{} >= 10s);
    CHECK(synced.now - RoomTime{} <= 11s);
}

TEST_CASE("a server that stops tells everybody") {
    House house;
    Visitor& ada = house.host("Ada", 1);
    Visitor& ben = house.guest("Ben", 2);
    house.app().stop(house.now());
    house.settle();
    CHECK(ada.closed == Goodbye::server_stopping);
    CHECK(ben.closed == Goodbye::server_stopping);
}

TEST_CASE("asked to stop, a server lets rounds finish, begins none, and says how long it takes at most") {
    House house(31);
    Visitor& ada = house.host("Ada", 1);
    const std::string code = ada.last<RoomView>().code;
    house.say(ada, host::Start{});
    house.app().drain(house.now(), house.now() + 60s);
    CHECK_FALSE(house.app().drained(house.now()));
    house.settle();
    CHECK(ada.last<Notice>().kind == NoticeKind::restarting);
    CHECK(ada.last<Notice>().a == 60);
    house.advance(20s);
    SUBCASE("who comes meanwhile gets a seat and hears what time is left") {
        Visitor& ben = house.guest("Ben", 2);
        house.say(ben, lobby::JoinLobby{code});
        CHECK(ben.last<Notice>().kind == NoticeKind::restarting);
        CHECK(ben.last<Notice>().a <= 40);
        CHECK(ben.last<Notice>().a > 30);
    }
    SUBCASE("no lobby opens") {
        Visitor& cleo = house.guest("Cleo", 3);
        house.say(cleo, lobby::HostLobby{"Later"});
        CHECK(cleo.last<Refused>().why == Refusal::server_restarts);
    }
    SUBCASE("with the round its time is over, and the next one waits for the restart") {
        house.say(ada, host::EndActivity{});
        CHECK(house.app().drained(house.now()));
        house.say(ada, host::Start{});
        CHECK(ada.last<Refused>().why == Refusal::server_restarts);
        house.advance(40s);
        CHECK_FALSE(std::holds_alternative<PlayingView>(ada.last<RoomView>().phase));
    }
    SUBCASE("in the middle of a round its time is over with the limit") {
        house.advance(39s);
        CHECK_FALSE(house.app().drained(house.now()));
        house.advance(2s);
        CHECK(house.app().drained(house.now()));
    }
}

TEST_CASE("a server that nobody plays on stops at once") {
    House house(32);
    house.host("Ada", 1);
    house.app().drain(house.now(), house.now() + 60s);
    CHECK(house.app().drained(house.now()));
}

}  // namespace server_app_test

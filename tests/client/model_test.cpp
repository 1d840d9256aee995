#include "client/model/model.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "client/model/selectors.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/random.hpp"

namespace model_test {

using namespace parlor;
using namespace parlor::client;

namespace {

constexpr SteadyTime at(std::int64_t ms) {
    return SteadyTime{Duration{ms}};
}
constexpr RoomTime room_at(std::int64_t ms) {
    return RoomTime{Duration{ms}};
}

MemberView make_member(std::uint32_t id, bool ready = false, bool watching = false, bool connected = true) {
    MemberView member;
    member.id = {id};
    member.profile.name = "Guest " + std::to_string(id);
    member.ready = ready;
    member.watching = watching;
    member.connected = connected;
    return member;
}

RoomView make_room(PhaseView phase = GatheringView{}) {
    RoomView room;
    room.code = "PLUM-42";
    room.host = room.acting_host = {1};
    room.phase = std::move(phase);
    room.members = {make_member(1, true), make_member(2)};
    return room;
}

ChatLine line(std::uint32_t index, std::uint32_t who, std::string text = "hello") {
    return {index, {who}, "Somebody", std::move(text), {}};
}

Model seated(PhaseView phase = GatheringView{}) {
    Model model;
    apply(model, Seated{{2}, room_at(1'000)}, at(0));
    apply(model, make_room(std::move(phase)), at(0));
    return model;
}

RoundView round_of(std::uint16_t activity, std::uint16_t number = 1) {
    trivia::View view;
    view.number = number;
    return {activity, view};
}

}  // namespace

TEST_CASE("a seat and the first picture make a lobby") {
    Model model;
    model.farewell = Farewell::left;
    apply(model, Seated{{2}, room_at(1'000)}, at(0));
    REQUIRE(model.lobby);
    CHECK_FALSE(model.lobby->room);
    CHECK_FALSE(model.farewell);
    apply(model, make_room(), at(5));
    REQUIRE(model.lobby->me() != nullptr);
    CHECK(model.lobby->me()->profile.name == "Guest 2");
    CHECK_FALSE(model.lobby->is_host());
    CHECK(model.lobby->member({9}) == nullptr);
}

TEST_CASE("a welcome tells how fast the room runs") {
    Model model;
    Welcome welcome;
    welcome.time_scale = 60;
    apply(model, welcome, at(0));
    REQUIRE(model.server);
    CHECK(model.clock.scale() == 60);
}

TEST_CASE("losing the seat clears the lobby and says why") {
    Model model = seated();
    apply(model, Cheered{{1}, "🎉"}, at(1));
    apply(model, Unseated{Farewell::removed}, at(2));
    CHECK_FALSE(model.lobby);
    CHECK(model.cheers.empty());
    REQUIRE(model.farewell);
    CHECK(*model.farewell == Farewell::removed);
}

TEST_CASE("pictures without a seat change nothing") {
    Model model;
    apply(model, make_room(), at(0));
    apply(model, round_of(0), at(0));
    apply(model, ChatLines{{line(0, 1)}}, at(0));
    apply(model, LineReacted{0, "👍", {1}, true}, at(0));
    apply(model, Cheered{{1}, "🎉"}, at(0));
    CHECK_FALSE(model.lobby);
    CHECK(model.cheers.empty());
}

TEST_CASE("a round's picture lives as long as its activity") {
    Model model = seated(PlayingView{0});
    apply(model, round_of(0), at(1));
    REQUIRE(model.lobby->round);
    SUBCASE("a new picture of the lobby in the same activity keeps it") {
        apply(model, make_room(PlayingView{0}), at(2));
        CHECK(model.lobby->round);
    }
    SUBCASE("the next activity clears it") {
        apply(model, make_room(PlayingView{1}), at(2));
        CHECK_FALSE(model.lobby->round);
    }
    SUBCASE("the time between activities clears it") {
        apply(model, make_room(BetweenView{}), at(2));
        CHECK_FALSE(model.lobby->round);
    }
    SUBCASE("one that comes before the lobby's picture stays") {
        apply(model, round_of(1), at(2));
        apply(model, make_room(PlayingView{1}), at(2));
        REQUIRE(model.lobby->round);
        CHECK(model.lobby->round->activity == 1);
    }
}

TEST_CASE("a seat that comes back keeps its pictures until new ones come") {
    Model model = seated(PlayingView{0});
    apply(model, round_of(0), at(1));
    apply(model, ChatLines{{line(0, 1)}}, at(1));
    apply(model, Seated{{2}, room_at(2'000)}, at(2));
    CHECK(model.lobby->room);
    CHECK(model.lobby->round);
    CHECK(model.lobby->chat.size() == 1);
}

TEST_CASE("chat lines keep their order, and a repeated history changes nothing") {
    Model model;
    apply(model, Seated{{2}, room_at(0)}, at(0));
    apply(model, ChatLines{{line(0, 1, "a"), line(1, 1, "b")}}, at(0));
    CHECK(model.lobby->chat_unread == 0);  // said before one came
    apply(model, make_room(), at(0));
    apply(model, ChatLines{{line(2, 1, "c")}}, at(1));
    apply(model, ChatLines{{line(3, 2, "mine")}}, at(1));
    CHECK(model.lobby->chat_unread == 1);
    // After a lost connection: what is known, and one that was missed.
    apply(model,
          ChatLines{
              {line(0, 1, "a"), line(1, 1, "b"), line(2, 1, "c"), line(3, 2, "mine"), line(4, 1, "missed")}},
          at(2));
    REQUIRE(model.lobby->chat.size() == 5);
    CHECK(model.lobby->chat_unread == 2);
    for (std::uint32_t i = 0; i < 5; ++i)
        CHECK(model.lobby->chat[i].index == i);
}

TEST_CASE("the chat keeps as many lines as the server does") {
    Model model = seated();
    for (std::uint32_t i = 0; i < limits::chat_lines_kept + 30; ++i)
        apply(model, ChatLines{{line(i, 1)}}, at(i));
    CHECK(model.lobby->chat.size() == limits::chat_lines_kept);
    CHECK(model.lobby->chat.back().index == limits::chat_lines_kept + 29);
}

TEST_CASE("reactions come, count each person once and go") {
    Model model = seated();
    apply(model, ChatLines{{line(7, 1)}}, at(0));
    const auto reactions = [&] { return model.lobby->chat.front().reactions; };
    apply(model, LineReacted{7, "👍", {1}, true}, at(1));
    apply(model, LineReacted{7, "👍", {1}, true}, at(1));
    apply(model, LineReacted{7, "👍", {2}, true}, at(1));
    REQUIRE(reactions().size() == 1);
    CHECK(reactions().front().who == std::vector<PlayerId>{{1}, {2}});
    apply(model, LineReacted{7, "👍", {1}, false}, at(2));
    CHECK(reactions().front().who == std::vector<PlayerId>{{2}});
    apply(model, LineReacted{7, "👍", {2}, false}, at(2));
    CHECK(reactions().empty());
    apply(model, LineReacted{99, "👍", {2}, true}, at(2));  // a line that is gone
    CHECK(reactions().empty());
}

TEST_CASE("only the last cheers, notices and refusals are kept, and each has a number of its own") {
    Model model = seated();
    for (std::uint32_t i = 0; i < 100; ++i) {
        apply(model, Cheered{{1}, "🎉"}, at(i));
        apply(model, Notice{NoticeKind::joined, {i}}, at(i));
        apply(model, Refused{Refusal::too_late}, at(i));
    }
    CHECK(model.cheers.size() == 40);
    CHECK(model.notices.size() == 20);
    REQUIRE(model.refusal);
    CHECK(model.refusal->number == 300);
    CHECK(model.notices.back().number == 299);
    CHECK(model.cheers.back().number == 298);
    CHECK(model.notices.front().notice.who == PlayerId{80});
}

TEST_CASE("countdowns of people on networks near and far agree within 50 ms, from the first seconds on") {
    Rng rng(11);
    struct Person {
        RoomClock clock;
        std::int64_t way;     // ms in each direction
        std::int64_t jitter;  // around it, different each time
    };
    std::vector<Person> people{{{}, 2, 1}, {{}, 20, 10}, {{}, 80, 20}, {{}, 80, 20}, {{}, 150, 30}};
    for (std::int64_t now = 0; now < 300'000; now += now < 4'000 ? 1'000 : 5'000) {
        for (Person& person : people) {
            const std::int64_t there = person.way + rng.between(-person.jitter, person.jitter);
            // Now and then a packet is lost and comes with the next try.
            const std::int64_t late = rng.chance(5) ? 250 : 0;
            const std::int64_t back = person.way + rng.between(-person.jitter, person.jitter) + late;
            person.clock.heard(room_at(now + there), at(now + there + back), Duration((there + back) / 2));
        }
        if (now < 4'000) continue;
        const SteadyTime look = at(now + 1'000);
        std::vector<RoomTime> seen;
        for (const Person& person : people)
            seen.push_back(person.clock.now(look));
        const auto [least, most] = std::ranges::minmax(seen);
        CHECK(most - least <= 50ms);
        CHECK(most - room_at(now + 1'000) <= 50ms);
        CHECK(room_at(now + 1'000) - least <= 50ms);
    }
}

TEST_CASE("room time runs at the room's pace and half a round trip ahead of what was said") {
    RoomClock clock;
    clock.set_scale(60);
    clock.heard(room_at(1'000), at(500), 20ms);
    CHECK(clock.now(at(500)) == room_at(1'000 + 20 * 60));
    CHECK(clock.now(at(600)) == room_at(1'000 + 120 * 60));
    CHECK(clock.until(room_at(1'000 + 120 * 60), at(500)) == 100ms);
    CHECK(clock.until(room_at(1'001 + 120 * 60), at(500)) == 101ms);  // rounded up: not before it
    CHECK(clock.until(room_at(0), at(500)) == 0ms);
}

TEST_CASE("the sample that was shortest under way is believed") {
    RoomClock clock;
    clock.heard(room_at(1'000), at(0), 20ms);
    // 300 ms of way, nearly all of it there: half of it is a bad guess, and not a contradiction.
    clock.heard(room_at(1'100 + 10), at(400), 150ms);
    CHECK(clock.now(at(400)) == room_at(1'420));
    clock.heard(room_at(1'410 - 5), at(400), 5ms);
    CHECK(clock.now(at(400)) == room_at(1'420));  // a better one, which says 10 ms less: it holds
    CHECK(clock.now(at(409)) == room_at(1'420));
    CHECK(clock.now(at(500)) == room_at(1'510));
    CHECK(clock.now(at(1'000)) == room_at(2'010));
}

TEST_CASE("room time never goes back while the seat is kept") {
    RoomClock clock;
    Rng rng(4);
    clock.heard(room_at(0), at(0), 10ms);
    RoomTime last = clock.now(at(0));
    for (std::int64_t ms = 1; ms < 20'000; ++ms) {
        if (ms % 50 == 0) {
            const std::int64_t way = rng.between(1, 400);
            clock.heard(room_at(ms - way), at(ms), Duration{rng.between(way / 2, way)});
            clock.heard_at_least(room_at(ms - way), at(ms));
        }
        const RoomTime now = clock.now(at(ms));
        REQUIRE(now >= last);
        REQUIRE(count_ms(now - room_at(ms)) < 400);
        last = now;
    }
}

TEST_CASE("a beat that was late does not hold the clock back, one from the future moves it") {
    RoomClock clock;
    clock.heard(room_at(0), at(0), 0ms);
    clock.heard_at_least(room_at(400), at(1'000));
    CHECK(clock.now(at(1'000)) == room_at(1'000));
    clock.heard_at_least(room_at(1'700), at(1'500));
    CHECK(clock.now(at(1'500)) == room_at(1'700));
}

TEST_CASE("a room that stood still without a word sets the clock back") {
    RoomClock clock;
    clock.set_scale(10);
    clock.heard(room_at(0), at(0), 5ms);
    clock.heard(room_at(1'000), at(5'000), 5ms);
    CHECK(clock.now(at(5'000)) == room_at(1'050));
}

TEST_CASE("room time stands still while the room is paused") {
    Model model = seated(PlayingView{0});
    const RoomTime before = model.clock.now(at(100));
    RoomView paused = make_room(PlayingView{0});
    paused.paused = true;
    apply(model, paused, at(100));
    CHECK(model.clock.now(at(60'000)) == before);
    apply(model, make_room(PlayingView{0}), at(60'000));
    CHECK(model.clock.now(at(60'500)) == before + 500ms);
}

TEST_CASE("a time sync measures the way; a stamp that cannot be ours does not") {
    Model model = seated();
    apply(model, TimeSynced{900, room_at(5'000)}, at(1'000));
    CHECK(model.round_trip == 100ms);
    CHECK(model.clock.now(at(1'000)) == room_at(5'050));
    apply(model, TimeSynced{2'000, room_at(90'000)}, at(1'000));
    apply(model, TimeSynced{1ULL << 62U, room_at(90'000)}, at(1'000));
    CHECK(model.round_trip == 100ms);
    CHECK(model.clock.now(at(1'000)) == room_at(5'050));
}

TEST_CASE("a seat taken again begins with the room's own time") {
    Model model = seated();
    CHECK(model.clock.now(at(30'000)) == room_at(31'000));
    apply(model, Seated{{2}, room_at(9'000)}, at(30'000));
    CHECK(model.clock.now(at(30'000)) == room_at(9'000));
}

TEST_CASE("players, watchers and the ready are told apart") {
    RoomView room = make_room();
    room.members.push_back(make_member(3, false, true));
    room.members.push_back(make_member(4, true, false, false));
    CHECK(players(room).size() == 3);
    CHECK(watchers(room).size() == 1);
    CHECK(ready_count(room) == 1);
    CHECK(connected_players(room) == 2);
}

TEST_CASE("standings are found by person, and the next one ahead") {
    const std::vector<Standing> standings{
        {{1}, 900, 1, 0}, {{2}, 500, 2, 0}, {{3}, 500, 2, 0}, {{4}, 0, 4, 0}};
    CHECK(standing_of(standings, {2})->place == 2);
    CHECK(standing_of(standings, {7}) == nullptr);
    CHECK(next_ahead(standings, {4})->points == 500);
    CHECK(next_ahead(standings, {3})->who == PlayerId{1});
    CHECK_FALSE(next_ahead(standings, {1}));
}

TEST_CASE("the evening's standings come with the time between and with the recap") {
    BetweenView between;
    between.standings = {{{1}, 1'000, 1'000, 1, 0}};
    CHECK(evening_standings(make_room(between)).size() == 1);
    CHECK(evening_standings(make_room(PlayingView{0})).empty());
    CHECK(activity_now(make_room(PlayingView{3})) == std::uint16_t{3});
    CHECK_FALSE(activity_now(make_room(between)));
}

TEST_CASE("who returns after the next evening has begun keeps the doodles they were just told") {
    Model model = seated(RecapView{});
    apply(model, Doodled{{{{1}, canvas::EndStroke{}}}}, at(1));
    // Away while the host plays again and somebody doodles; then back.
    const canvas::DrawnOp drawn{{1}, canvas::BeginStroke{false, 3, canvas::Pen::fine, {400, 400}}};
    apply(model, Seated{{2}, room_at(9'000)}, at(2));
    apply(model, Doodled{{drawn}}, at(2));
    apply(model, make_room(GatheringView{}), at(2));
    REQUIRE(model.lobby->doodles.ops.size() == 1);
    CHECK(model.lobby->doodles.ops.front() == drawn);
    const std::uint32_t generation = model.lobby->doodles.generation;
    apply(model, Wiped{true}, at(3));
    CHECK(model.lobby->doodles.ops.empty());
    CHECK(model.lobby->doodles.generation != generation);
}

TEST_CASE("how one said the evening was belongs to a seat: whoever takes it again is told again") {
    Model model = seated(RecapView{});
    apply(model, PulseView{Pulse::good, {1, 2, 3, 4}}, at(1));
    CHECK(model.lobby->pulse == PulseView{Pulse::good, {1, 2, 3, 4}});
    apply(model, Seated{{2}, room_at(9'000)}, at(2));
    CHECK(model.lobby->pulse == PulseView{});
    apply(model, Unseated{Farewell::left}, at(3));
    apply(model, PulseView{Pulse::good, {}}, at(4));
    CHECK_FALSE(model.lobby);
}

TEST_CASE("a second seat is another one, for all that streams") {
    Model model = seated();
    const std::uint32_t first = model.lobby->doodles.seat;
    apply(model, Unseated{Farewell::left}, at(1));
    apply(model, Seated{{2}, room_at(1'000)}, at(2));
    CHECK(model.lobby->doodles.seat != first);
    CHECK(model.lobby->drawing.canvas.seat != first);
}

TEST_CASE(
    "what a round wants beforehand is shown while the lobby gathers, and never taken for the round itself") {
    Model model;
    apply(model, Seated{{1}, room_at(0)}, at(0));
    RoomView room = make_room();
    room.run_sheet = {{8, trivia::Options{}}, {10, who::Options{}}};
    apply(model, room, at(0));
    who::View view;
    view.stage = who::Stage::beforehand;
    view.own_lines = {{0, "Tea"}};
    apply(model, RoundView{1, view}, at(1));
    REQUIRE(model.lobby->before);
    CHECK(model.lobby->before->activity == 1);
    CHECK_FALSE(model.lobby->round);
    // It stays over other pictures of the lobby and over a loss of the connection.
    apply(model, room, at(2));
    apply(model, Seated{{1}, room_at(10)}, at(3));
    CHECK(model.lobby->before);
    // And goes when the evening has no such round, or begins.
    RoomView other = room;
    std::swap(other.run_sheet[0], other.run_sheet[1]);
    apply(model, other, at(4));
    CHECK_FALSE(model.lobby->before);
    apply(model, RoundView{0, view}, at(5));
    CHECK(model.lobby->before->activity == 0);
    other.run_sheet.clear();
    apply(model, other, at(6));
    CHECK_FALSE(model.lobby->before);
    apply(model, room, at(7));
    apply(model, RoundView{1, view}, at(7));
    room.phase = PlayingView{1};
    apply(model, room, at(8));
    CHECK_FALSE(model.lobby->before);
    view.stage = who::Stage::writing;
    apply(model, RoundView{1, view}, at(8));
    REQUIRE(model.lobby->round);
    CHECK_FALSE(model.lobby->before);
}

}  // namespace model_test

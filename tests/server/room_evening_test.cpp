// The run-sheet on its clock.
#include <doctest/doctest.h>

#include "shared/base/limits.hpp"
#include "shared/protocol/presets.hpp"
#include "tests/server/mixed_evening.hpp"

namespace room_evening_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

const BetweenView& between(const RoomHarness& evening) {
    const auto* view = std::get_if<BetweenView>(&evening.room("Ada").phase);
    REQUIRE_MESSAGE(view != nullptr, "the lobby is not between two activities");
    return *view;
}

const RecapView& recap(const RoomHarness& evening) {
    const auto* view = std::get_if<RecapView>(&evening.room("Ada").phase);
    REQUIRE_MESSAGE(view != nullptr, "the evening is not over");
    return *view;
}

void end_activity(RoomHarness& evening) {
    evening.host("Ada", host::EndActivity{});
}

// Gentle points: all who are right get the same.
void play_one_question(RoomHarness& evening, const std::vector<std::string>& right,
                       const std::vector<std::string>& wrong) {
    evening.host("Ada", host::Start{});
    evening.advance(reading_time);
    for (const std::string& name : right)
        evening.answer(name, right_pick);
    for (const std::string& name : wrong)
        evening.answer(name, wrong_pick);
    evening.advance(reveal_time);
}

RunSheet gentle_run_sheet(std::size_t activities) {
    return RunSheet(activities, trivia_activity(1, trivia::Scoring::gentle));
}

}  // namespace

TEST_CASE("evening points are a thousand for the best of an activity and the rest in proportion, rounded") {
    CHECK(rooms::evening_points(3'000, 3'000) == 1'000);
    CHECK(rooms::evening_points(1'000, 3'000) == 333);
    CHECK(rooms::evening_points(2'000, 3'000) == 667);
    CHECK(rooms::evening_points(1, 2'000) == 1);  // 0.5 goes up
    CHECK(rooms::evening_points(0, 3'000) == 0);
    CHECK(rooms::evening_points(0, 0) == 0);
    CHECK(rooms::evening_points(100'000, 100'000) == 1'000);
}

TEST_CASE("no activity decides the evening alone: each gives its best a thousand") {
    RoomHarness::Setup setup = quiz(choice_questions(1), trivia::Scoring::gentle);
    setup.run_sheet = gentle_run_sheet(3);
    RoomHarness evening(std::move(setup));
    evening.join("Ada");
    evening.join("Ben");
    play_one_question(evening, {"Ada"}, {"Ben"});
    CHECK(evening.member("Ben", "Ada")->evening_points == 1'000);
    CHECK(between(evening).standings[0] == EveningStanding{evening.id("Ada"), 1'000, 1'000, 1, 0});
    CHECK(between(evening).standings[1] == EveningStanding{evening.id("Ben"), 0, 0, 2, 0});
    play_one_question(evening, {"Ben"}, {"Ada"});
    CHECK(between(evening).standings[0].place == 1);
    CHECK(between(evening).standings[1].place == 1);
    play_one_question(evening, {"Ben"}, {"Ada"});
    CHECK(recap(evening).standings[0] == EveningStanding{evening.id("Ben"), 2'000, 1'000, 1, 0});
    CHECK(recap(evening).standings[1] == EveningStanding{evening.id("Ada"), 1'000, 0, 2, -1});
}

TEST_CASE("the next activity begins by itself after 25 s, or when the host says so") {
    RoomHarness evening(parlor::testing::evening(3, 1));
    open_first_question(evening, {"Ada"});
    end_activity(evening);
    CHECK(between(evening).next == 1);
    CHECK(between(evening).starts == evening.now() + 25s);
    evening.advance(24s);
    CHECK(evening.in_phase<BetweenView>());
    evening.advance(1s);
    CHECK(evening.in_phase<PlayingView>());
    end_activity(evening);
    evening.host("Ada", host::SkipAhead{});
    CHECK(std::get<PlayingView>(evening.room("Ada").phase).activity == 2);
    end_activity(evening);
    CHECK(evening.in_phase<RecapView>());
}

TEST_CASE("the host can give the wait between two activities more time") {
    RoomHarness evening(parlor::testing::evening(2, 1));
    open_first_question(evening, {"Ada"});
    end_activity(evening);
    evening.host("Ada", host::Extend{60});
    CHECK(between(evening).starts == evening.now() + 85s);
    evening.advance(84s);
    CHECK(evening.in_phase<BetweenView>());
    evening.advance(1s);
    CHECK(evening.in_phase<PlayingView>());
}

TEST_CASE("a pause stops every clock, and nobody can answer in it") {
    RoomHarness evening(parlor::testing::evening(2, 1));
    open_first_question(evening, {"Ada", "Ben"});
    evening.advance(5s);
    evening.host("Ada", host::SetPaused{true});
    CHECK(evening.room("Ben").paused);
    CHECK(evening.noticed("Ben", NoticeKind::paused));
    const RoomTime ends = evening.trivia("Ben").ends.value();
    evening.advance(10min);
    CHECK(evening.trivia("Ben").stage == trivia::Stage::answering);
    evening.answer("Ben", right_pick);
    CHECK(evening.refusal("Ben") == Refusal::not_now);
    evening.host("Ada", host::SetPaused{false});
    CHECK(evening.trivia("Ben").ends == ends);
    CHECK(evening.now() == ends - 15s);
    evening.answer("Ben", right_pick);
    CHECK(evening.trivia("Ben").own_answer == right_pick);
    end_activity(evening);
    evening.host("Ada", host::SetPaused{true});
    evening.advance(10min);
    CHECK(evening.in_phase<BetweenView>());
    evening.host("Ada", host::SetPaused{false});
    evening.advance(25s);
    CHECK(evening.in_phase<PlayingView>());
}

TEST_CASE("editing the run-sheet while playing keeps what was and what goes on") {
    RoomHarness evening(parlor::testing::evening(3, 2));
    open_first_question(evening, {"Ada"});
    const RunSheet before = evening.room("Ada").run_sheet;
    RunSheet other_past = before;
    other_past[0] = trivia_activity(5);
    evening.host("Ada", host::ChangeRunSheet{other_past, {}});
    CHECK(evening.refusal("Ada") == Refusal::bad_values);
    CHECK(evening.room("Ada").run_sheet == before);

    RunSheet other_future = before;
    other_future[1] = trivia_activity(7);
    other_future.pop_back();
    evening.forget();
    evening.host("Ada", host::ChangeRunSheet{other_future, {}});
    CHECK(evening.refusals("Ada").empty());
    CHECK(evening.room("Ada").run_sheet == other_future);
    end_activity(evening);
    // Between: the next can still be changed, the past cannot, and there must be a next one.
    other_future[1] = trivia_activity(3);
    evening.host("Ada", host::ChangeRunSheet{other_future, {}});
    CHECK(evening.refusals("Ada").empty());
    evening.host("Ada", host::ChangeRunSheet{{other_future[0]}, {}});
    CHECK(evening.refusal("Ada") == Refusal::nothing_to_play);
    evening.forget();
    evening.host("Ada", host::ChangeRunSheet{{trivia_activity(9), other_future[1]}, {}});
    CHECK(evening.refusal("Ada") == Refusal::bad_values);
    evening.host("Ada", host::Start{});
    CHECK(std::get<trivia::Options>(evening.last_request()->options).questions == 3);
    end_activity(evening);
    CHECK(evening.in_phase<RecapView>());
}

TEST_CASE("an evening without activities does not start, nor one that all only watch") {
    RoomHarness::Setup setup = quiz(choice_questions(1));
    setup.run_sheet.clear();
    RoomHarness empty(std::move(setup));
    empty.join("Ada");
    empty.host("Ada", host::Start{});
    CHECK(empty.refusal("Ada") == Refusal::nothing_to_play);

    RoomHarness watched(quiz(choice_questions(1)));
    watched.join("Ada", {.watching = true});
    watched.host("Ada", host::Start{});
    CHECK(watched.refusal("Ada") == Refusal::nobody_plays);
}

TEST_CASE("a host may host without playing") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada", {.watching = true});
    evening.join("Ben");
    evening.host("Ada", host::Start{});
    evening.advance(reading_time);
    CHECK(evening.trivia("Ben").expected == std::vector{evening.id("Ben")});
    evening.answer("Ben", right_pick);
    evening.advance(reveal_time);
    CHECK(recap(evening).standings.size() == 1);
}

TEST_CASE("without questions nothing starts, and the host hears why; between activities it is tried again") {
    RoomHarness::Setup setup = parlor::testing::evening(2, 1);
    bool empty = true;
    const RoomHarness::Draw draw = setup.draw;
    setup.draw = [&empty, draw](const rooms::ContentRequest& request) {
        return empty ? game::Content{Questions{}} : draw(request);
    };
    RoomHarness evening(std::move(setup));
    evening.join("Ada");
    evening.host("Ada", host::Start{});
    CHECK(evening.refusal("Ada") == Refusal::no_questions);
    CHECK(evening.in_phase<GatheringView>());
    empty = false;
    evening.host("Ada", host::Start{});
    end_activity(evening);
    empty = true;
    evening.forget();
    evening.advance(25s);
    CHECK(evening.refusal("Ada") == Refusal::no_questions);
    CHECK(between(evening).starts == evening.now() + 25s);
}

TEST_CASE("fewer questions than planned are played, and said") {
    RoomHarness::Setup setup = quiz(choice_questions(2));
    setup.run_sheet = {trivia_activity(10)};
    RoomHarness evening(std::move(setup));
    evening.join("Ada");
    evening.host("Ada", host::Start{});
    REQUIRE(evening.noticed("Ada", NoticeKind::fewer_questions));
    CHECK(evening.heard<Notice>("Ada").back().a == 2);
    CHECK(evening.heard<Notice>("Ada").back().b == 10);
    CHECK(evening.trivia("Ada").of == 2);
}

TEST_CASE("an activity asks no more than its minutes hold") {
    RoomHarness::Setup setup = quiz(choice_questions(100));
    setup.run_sheet[0].minutes = 5;
    RoomHarness evening(std::move(setup));
    evening.join("Ada");
    evening.host("Ada", host::Start{});
    // 25 s a question: 3 to read, 14 to answer, 6 of reveal, a third of the standings.
    CHECK(evening.trivia("Ada").of == 12);
}

TEST_CASE("when the evening runs late what follows is trimmed, and the evening says so") {
    RoomHarness evening(parlor::testing::evening(2, 20));
    evening.join("Ada");
    evening.host("Ada", host::ChangeRunSheet{evening.room("Ada").run_sheet, evening.utc() + 10min});
    evening.host("Ada", host::Start{});
    CHECK(evening.trivia("Ada").of == 20);
    CHECK_FALSE(evening.noticed("Ada", NoticeKind::running_late));
    evening.host("Ada", host::SetPaused{true});
    evening.advance(6min);  // the end is a time of the clock on the wall: it does not wait
    evening.host("Ada", host::SetPaused{false});
    end_activity(evening);
    evening.host("Ada", host::Start{});
    REQUIRE(evening.noticed("Ada", NoticeKind::running_late));
    CHECK(evening.trivia("Ada").of == 10);  // 255 s of 25 s each: fifteen are forgiven
    const Notice notice = evening.heard<Notice>("Ada").back();
    CHECK(notice.a == 10);
    CHECK(notice.b == 20);
}

TEST_CASE("an evening whose time is up closes instead of opening another activity") {
    RoomHarness evening(parlor::testing::evening(3, 2));
    evening.join("Ada");
    evening.host("Ada", host::ChangeRunSheet{evening.room("Ada").run_sheet, evening.utc() + 5min});
    evening.host("Ada", host::Start{});
    evening.host("Ada", host::SetPaused{true});
    evening.advance(4min);
    evening.host("Ada", host::SetPaused{false});
    end_activity(evening);
    CHECK(evening.in_phase<RecapView>());
}

TEST_CASE(
    "a break that outlasts the evening ends it, unless the host starts the next activity all the same") {
    for (const bool starts : {false, true}) {
        CAPTURE(starts);
        RoomHarness evening(parlor::testing::evening(3, 2));
        evening.join("Ada");
        evening.host("Ada", host::ChangeRunSheet{evening.room("Ada").run_sheet, evening.utc() + 5min});
        evening.host("Ada", host::Start{});
        end_activity(evening);
        REQUIRE(evening.in_phase<BetweenView>());
        evening.host("Ada", host::SetPaused{true});
        evening.advance(4min);
        evening.host("Ada", host::SetPaused{false});
        if (starts) evening.host("Ada", host::Start{});
        evening.advance(25s);
        CHECK(evening.in_phase<RecapView>() == !starts);
        CHECK(evening.in_phase<PlayingView>() == starts);
        if (!starts) continue;
        // It has the minutes it was planned with, and nothing after it.
        const RoomView& room = evening.room("Ada");
        CHECK(room.ends == evening.utc() - 25s + std::chrono::minutes(room.run_sheet[1].minutes));
    }
}

TEST_CASE("an evening that starts after its end is played as long as it was planned") {
    RoomHarness evening(parlor::testing::evening(2, 4));
    evening.join("Ada");
    evening.host("Ada", host::ChangeRunSheet{evening.room("Ada").run_sheet, evening.utc() + 5min});
    evening.advance(10min);
    evening.host("Ada", host::Start{});
    const RoomView& room = evening.room("Ada");
    CHECK(room.ends == evening.utc() + std::chrono::minutes(total_minutes(room.run_sheet)));
    CHECK(evening.trivia("Ada").of == 4);
    CHECK_FALSE(evening.noticed("Ada", NoticeKind::running_late));
}

TEST_CASE("who leaves after the evening keeps their name on its podium") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (const char* name : {"Ada", "Zoë"})
        evening.join(name);
    evening.host("Ada", host::Start{});
    evening.advance(3s);
    evening.answer("Zoë", trivia::Picks{1});
    evening.advance(2min);
    REQUIRE(evening.in_phase<RecapView>());
    const PlayerId zoe = evening.id("Zoë");
    CHECK(evening.room("Ada").gone.empty());
    evening.leave("Zoë");
    REQUIRE(evening.room("Ada").gone.size() == 1);
    CHECK(evening.room("Ada").gone.front().id == zoe);
    CHECK(evening.room("Ada").gone.front().profile.name == "Zoë");
    CHECK(evening.member("Ada", "Zoë") == nullptr);
    evening.come_back("Zoë");
    CHECK(evening.room("Ada").gone.empty());
}

TEST_CASE("the recap has minutes, people, and play again begins anew with the same people") {
    RoomHarness::Setup setup = quiz(choice_questions(1), trivia::Scoring::gentle);
    setup.run_sheet = gentle_run_sheet(1);
    RoomHarness evening(std::move(setup));
    evening.join("Ada");
    evening.join("Ben");
    evening.say("Ada", room::SetReady{true});
    CHECK(evening.member("Ben", "Ada")->ready);
    evening.host("Ada", host::Start{});
    CHECK_FALSE(evening.member("Ben", "Ada")->ready);
    evening.host("Ada", host::SetPaused{true});
    evening.advance(3min);
    evening.host("Ada", host::SetPaused{false});
    evening.advance(reading_time);
    evening.answer("Ada", right_pick);
    evening.answer("Ben", wrong_pick);
    evening.advance(reveal_time);
    CHECK(recap(evening).minutes == 3);
    CHECK(recap(evening).people == 2);
    CHECK(evening.member("Ben", "Ada")->evening_points == 1'000);

    evening.host("Ada", host::PlayAgain{});
    CHECK(evening.in_phase<GatheringView>());
    CHECK(evening.room("Ada").members.size() == 2);
    CHECK(evening.member("Ben", "Ada")->evening_points == 0);
    CHECK(evening.room("Ada").run_sheet == gentle_run_sheet(1));
    CHECK_FALSE(evening.room("Ada").ends);
    play_one_question(evening, {"Ben"}, {"Ada"});
    CHECK(recap(evening).standings.front() == EveningStanding{evening.id("Ben"), 1'000, 1'000, 1, 0});
}

TEST_CASE(
    "everybody who played gets an award that is true: the best of some kinds, and then all the others") {
    RoomHarness::Setup setup = quiz(choice_questions(1), trivia::Scoring::gentle);
    setup.run_sheet = gentle_run_sheet(2);
    RoomHarness evening(std::move(setup));
    for (const char* name : {"Ada", "Ben", "Cleo", "Dora", "Emil", "Finn"})
        evening.join(name);
    evening.join("Guest", {.watching = true});
    play_one_question(evening, {"Ada", "Ben"}, {"Cleo", "Dora", "Emil", "Finn"});
    evening.leave("Finn");
    play_one_question(evening, {"Ada", "Dora"}, {"Ben", "Cleo", "Emil"});
    const std::vector<Award>& awards = recap(evening).awards;
    const auto of = [&](const char* name) {
        const auto one = std::ranges::find(awards, evening.id(name), &Award::who);
        return one == awards.end() ? std::optional<Award>() : *one;
    };
    CHECK(of("Ada") == Award{AwardKind::sharpest, evening.id("Ada"), 1});
    CHECK(of("Ben") == Award{AwardKind::knows_things, evening.id("Ben"), 1});
    CHECK(of("Dora") == Award{AwardKind::knows_things, evening.id("Dora"), 1});
    CHECK(of("Cleo") == Award{AwardKind::good_to_have, evening.id("Cleo"), 2});
    CHECK(of("Emil") == Award{AwardKind::good_to_have, evening.id("Emil"), 2});
    CHECK_FALSE(of("Guest"));  // has watched
    CHECK_FALSE(of("Finn"));   // has left
    CHECK(awards.size() == 5);
}

TEST_CASE("teams are dealt evenly, mixed by department, and moved by the host before the evening") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (int i = 0; i < 6; ++i)
        evening.join(std::string(1, static_cast<char>('A' + i)), {.department = i < 3 ? "Sales" : "Finance"});
    RoomSettings settings = evening.room("A").settings;
    settings.team_mode = TeamMode::by_department;
    settings.team_count = 3;
    evening.host("A", host::ChangeSettings{settings});
    std::map<Team, std::map<std::string, int>> teams;
    for (const MemberView& member : evening.room("A").members)
        ++teams[member.team][member.profile.department];
    REQUIRE(teams.size() == 3);
    for (const auto& [team, departments] : teams) {
        CHECK(departments.at("Sales") == 1);
        CHECK(departments.at("Finance") == 1);
    }
    const Team other = evening.member("A", "B")->team == 1 ? Team{2} : Team{1};
    evening.host("A", host::MoveToTeam{evening.id("B"), other});
    CHECK(evening.member("A", "B")->team == other);
    evening.join("Late");
    CHECK(evening.member("A", "Late")->team != 0);
    CHECK(evening.member("A", "Late")->team != other);
    evening.host("A", host::MoveToTeam{evening.id("B"), 4});
    CHECK(evening.refusal("A") == Refusal::bad_values);
}

TEST_CASE("saying again that one plays changes no team") {
    RoomHarness::Setup setup = quiz(choice_questions(1));
    RoomHarness evening(std::move(setup));
    for (const char* name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    RoomSettings settings = evening.room("Ada").settings;
    settings.team_mode = TeamMode::shuffled;
    evening.host("Ada", host::ChangeSettings{settings});
    for (const char* name : {"Ada", "Ben", "Cleo"}) {
        const Team before = evening.member("Ada", name)->team;
        evening.say(name, room::SetWatching{false});
        CHECK(evening.member("Ada", name)->team == before);
    }
}

TEST_CASE("settings that cannot hold are refused") {
    RoomHarness evening(quiz(choice_questions(1)));
    for (const char* name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    RoomSettings settings = evening.room("Ada").settings;
    settings.capacity = 2;
    evening.host("Ada", host::ChangeSettings{settings});
    CHECK(evening.refusal("Ada") == Refusal::bad_values);
    evening.host("Ada", host::Start{});
    evening.forget();
    settings.capacity = 10;
    settings.team_mode = TeamMode::shuffled;
    evening.host("Ada", host::ChangeSettings{settings});
    CHECK(evening.refusal("Ada") == Refusal::not_now);
    settings.team_mode = TeamMode::none;
    settings.locked = true;
    evening.host("Ada", host::ChangeSettings{settings});
    CHECK(evening.room("Ben").settings == settings);
}

TEST_CASE("an activity that nobody would play waits, tells the host, and begins when somebody does") {
    RoomHarness evening(drawing_and_trivia());
    evening.join("Ada");
    evening.join("Ben");
    evening.host("Ada", host::Start{});
    evening.host("Ada", host::EndActivity{});
    REQUIRE(evening.in_phase<BetweenView>());
    for (const std::string who : {"Ada", "Ben"})
        evening.say(who, room::SetWatching{true});
    evening.forget();
    evening.advance(90s);
    CHECK(evening.in_phase<BetweenView>());
    REQUIRE_FALSE(evening.refusals("Ada").empty());
    CHECK(evening.refusals("Ada").front() == Refusal::nobody_plays);
    evening.say("Ben", room::SetWatching{false});
    evening.advance(90s);
    CHECK(evening.in_phase<PlayingView>());
}

TEST_CASE("the picture of a lobby whose people fill every field still fits into a packet") {
    const auto times = [](std::size_t count, const std::string& letter) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += letter;
        return text;
    };
    RoomHarness::Setup setup = quiz(choice_questions(1));
    setup.settings.capacity = limits::players_a_lobby;
    RoomHarness evening(std::move(setup));
    for (std::size_t i = 0; i < limits::players_a_lobby; ++i) {
        const std::string number = std::to_string(100 + i);
        evening.join(number, {.department = times(22, "𝔊")});
        Profile profile = evening.member(number, number)->profile;
        profile.name = times(20, "𝔊") + number;
        profile.pronouns = times(16, "𝔊");
        profile.avatar = "👩‍👩‍👧‍👦";
        REQUIRE(valid(profile));
        evening.say(number, room::ChangeProfile{profile});
    }
    CHECK(evening.room("100").members.size() == limits::players_a_lobby);
    CHECK(evening.inbox("100").packets.back().size() <= limits::packet_bytes);
    CHECK_MESSAGE(evening.room("100").members.back().profile.name.starts_with("𝔊"), "names stay");
}

}  // namespace room_evening_test

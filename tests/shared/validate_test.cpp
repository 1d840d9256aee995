// Each field has its limit, asked once at the gate.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <limits>

#include "tests/shared/message_exemplars.hpp"

namespace validate_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i)
        result += text;
    return result;
}

bool valid_profile(const std::function<void(Profile&)>& change) {
    Profile profile = example_profile();
    change(profile);
    return valid(profile);
}
bool valid_settings(const std::function<void(RoomSettings&)>& change) {
    RoomSettings settings = example_settings();
    change(settings);
    return valid(settings);
}
bool valid_options(const std::function<void(trivia::Options&)>& change) {
    trivia::Options options = example_options();
    change(options);
    return valid(Rounds::Options{options});
}
bool valid_drawing_options(const std::function<void(draw::Options&)>& change) {
    draw::Options options = example_drawing_options();
    change(options);
    return valid(Rounds::Options{options});
}
template <class Command>
bool valid_command(Command command) {
    return valid(to_message(std::move(command)));
}
bool valid_answer(trivia::Answer answer, std::uint16_t number = 1) {
    return valid_command(RoundCommand{0, trivia::Command{trivia::SubmitAnswer{number, std::move(answer)}}});
}
bool valid_move(draw::Command command) {
    return valid_command(RoundCommand{0, std::move(command)});
}
bool valid_doodle(canvas::Op op) {
    return valid_command(room::Doodle{std::move(op)});
}

}  // namespace

TEST_CASE("a name has 1 to 24 letters of any script, and nothing that hides or turns") {
    const auto name = [](const std::string& text) {
        return valid_profile([&](Profile& profile) { profile.name = text; });
    };
    CHECK(name("Z"));
    CHECK(name(times(24, "ë")));
    CHECK(name(times(24, "東")));
    CHECK(name("🦊👍🏽"));
    CHECK_FALSE(name(""));
    CHECK_FALSE(name(times(25, "x")));
    CHECK_FALSE(name(times(24, "👩‍👩‍👧‍👦")));  // more than 128 bytes
    CHECK_FALSE(name("A\u202Eda"));
    CHECK_FALSE(name("Ada\n"));
    CHECK_FALSE(name(" Ada"));
    CHECK_FALSE(name("A\u200Bda"));
    CHECK_FALSE(name("\xFF"));
    CHECK_FALSE(name("Zoe\u0308"));  // not composed
}

TEST_CASE("the rest of a profile may be empty but for the avatar, and has its limits") {
    CHECK(valid_profile([](Profile& profile) { profile.department = profile.pronouns = ""; }));
    CHECK(valid_profile([](Profile& profile) { profile.department = times(24, "x"); }));
    CHECK_FALSE(valid_profile([](Profile& profile) { profile.department = times(25, "x"); }));
    CHECK(valid_profile([](Profile& profile) { profile.pronouns = times(16, "x"); }));
    CHECK_FALSE(valid_profile([](Profile& profile) { profile.pronouns = times(17, "x"); }));
    CHECK_FALSE(valid_profile([](Profile& profile) { profile.avatar = ""; }));
    CHECK_FALSE(valid_profile([](Profile& profile) { profile.avatar = "a"; }));
    CHECK_FALSE(valid_profile([](Profile& profile) { profile.avatar = "🦊🦊"; }));
    CHECK(valid_profile([](Profile& profile) { profile.coaster = 7; }));
    CHECK_FALSE(valid_profile([](Profile& profile) { profile.coaster = 8; }));
}

TEST_CASE("chat has 1 to 300 letters, reactions and cheers are one emoji") {
    CHECK(valid_command(room::SendChat{times(300, "x")}));
    CHECK(valid_command(room::SendChat{times(300, "東")}));
    CHECK_FALSE(valid_command(room::SendChat{times(301, "x")}));
    CHECK_FALSE(valid_command(room::SendChat{""}));
    CHECK_FALSE(valid_command(room::SendChat{"two\nlines"}));
    CHECK_FALSE(valid_command(room::Cheer{"hooray"}));
    CHECK_FALSE(valid_command(room::Cheer{""}));
    CHECK_FALSE(valid_command(room::ReactToLine{1, "👍👍", true}));
}

TEST_CASE("codes are short, titles have 1 to 40 letters") {
    CHECK(valid_command(lobby::JoinLobby{times(32, "x")}));
    CHECK_FALSE(valid_command(lobby::JoinLobby{times(33, "x")}));
    CHECK_FALSE(valid_command(lobby::JoinLobby{""}));
    CHECK_FALSE(valid_command(lobby::PreviewLobby{""}));
    CHECK(valid_command(lobby::HostLobby{times(40, "x")}));
    CHECK_FALSE(valid_command(lobby::HostLobby{times(41, "x")}));
    CHECK_FALSE(valid_command(lobby::HostLobby{""}));
}

TEST_CASE("settings of a lobby have their limits") {
    for (const int capacity : {2, 100})
        CHECK(valid_settings([&](RoomSettings& one) { one.capacity = static_cast<std::uint8_t>(capacity); }));
    for (const int capacity : {0, 1, 101, 255}) {
        CHECK_FALSE(
            valid_settings([&](RoomSettings& one) { one.capacity = static_cast<std::uint8_t>(capacity); }));
    }
    for (const int teams : {0, 1, 5}) {
        CHECK_FALSE(
            valid_settings([&](RoomSettings& one) { one.team_count = static_cast<std::uint8_t>(teams); }));
    }
    CHECK_FALSE(valid_settings([](RoomSettings& one) { one.title = ""; }));
}

TEST_CASE("the call of a lobby is a page of the web that is safe to open, or none") {
    const auto with = [](const std::string& link) {
        return valid_settings([&](RoomSettings& one) { one.call_link = link; });
    };
    CHECK(with(""));
    CHECK(with("https://meet.example/friday?team=7"));
    for (const char* link : {"http://meet.example/", "meet.example", "https://", "javascript:alert(1)",
                             "https://me@meet.example/", "https://meet.example/a b", "file:///etc/passwd"}) {
        CAPTURE(link);
        CHECK_FALSE(with(link));
    }
    CHECK_FALSE(with("https://meet.example/" + times(300, "x")));
}

TEST_CASE("a run-sheet has at most twelve activities of 1 to 60 minutes; an empty one can be written") {
    CHECK(valid(RunSheet{}));
    CHECK(valid(RunSheet(12, {60, example_options()})));
    CHECK_FALSE(valid(RunSheet(13, {10, example_options()})));
    CHECK_FALSE(valid(RunSheet{{0, example_options()}}));
    CHECK_FALSE(valid(RunSheet{{61, example_options()}}));
    CHECK_FALSE(valid_command(host::ChangeRunSheet{{{10, trivia::Options{0}}}, {}}));
    CHECK_FALSE(valid_command(host::ChangeRunSheet{{{10, example_options()}, {10, draw::Options{0}}}, {}}));
}

TEST_CASE("a run-sheet names no more in all than one activity may") {
    trivia::Options questions = example_options();
    draw::Options turns = example_drawing_options();
    questions.categories.assign(32, times(96, "x"));
    turns.themes.assign(32, times(96, "x"));
    CHECK(valid(RunSheet{{10, questions}, {10, turns}}));
    CHECK_FALSE(valid(RunSheet{{10, questions}, {10, turns}, {10, example_options()}}));
    turns.themes.emplace_back("x");
    CHECK(valid(Rounds::Options{turns}));
    CHECK_FALSE(valid(RunSheet{{10, questions}, {10, turns}}));
}

TEST_CASE("trivia has 1 to 100 questions of 5 to 240 seconds, or of their own") {
    CHECK(valid_options([](trivia::Options& one) { one.questions = 1; }));
    CHECK(valid_options([](trivia::Options& one) { one.questions = 100; }));
    CHECK_FALSE(valid_options([](trivia::Options& one) { one.questions = 0; }));
    CHECK_FALSE(valid_options([](trivia::Options& one) { one.questions = 101; }));
    for (const int seconds : {0, 5, 240})
        CHECK(
            valid_options([&](trivia::Options& one) { one.seconds = static_cast<std::uint16_t>(seconds); }));
    for (const int seconds : {1, 4, 241}) {
        CHECK_FALSE(
            valid_options([&](trivia::Options& one) { one.seconds = static_cast<std::uint16_t>(seconds); }));
    }
    CHECK_FALSE(valid_options([](trivia::Options& one) { one.difficulties = 0; }));
    CHECK_FALSE(valid_options([](trivia::Options& one) { one.difficulties = 8; }));
    CHECK(valid_options([](trivia::Options& one) { one.categories.assign(64, "Science"); }));
    CHECK_FALSE(valid_options([](trivia::Options& one) { one.categories.assign(65, "Science"); }));
    CHECK_FALSE(valid_options([](trivia::Options& one) { one.categories = {times(97, "x")}; }));
}

TEST_CASE("draw & guess has 1 to 60 turns of 40 to 240 seconds, and themes") {
    CHECK(valid_drawing_options([](draw::Options& one) { one = {}; }));
    for (const int turns : {1, 60})
        CHECK(valid_drawing_options(
            [&](draw::Options& one) { one.turns = static_cast<std::uint16_t>(turns); }));
    for (const int turns : {0, 61, 65'535}) {
        CHECK_FALSE(valid_drawing_options(
            [&](draw::Options& one) { one.turns = static_cast<std::uint16_t>(turns); }));
    }
    for (const int seconds : {40, 240})
        CHECK(valid_drawing_options(
            [&](draw::Options& one) { one.seconds = static_cast<std::uint16_t>(seconds); }));
    // Trivia leaves questions their own time with a 0; words have none.
    for (const int seconds : {0, 39, 241}) {
        CHECK_FALSE(valid_drawing_options(
            [&](draw::Options& one) { one.seconds = static_cast<std::uint16_t>(seconds); }));
    }
    CHECK(valid_drawing_options([](draw::Options& one) { one.hints = !one.hints; }));
    CHECK_FALSE(valid_drawing_options([](draw::Options& one) { one.difficulties = 0; }));
    CHECK_FALSE(valid_drawing_options([](draw::Options& one) { one.difficulties = 8; }));
    CHECK(valid_drawing_options([](draw::Options& one) { one.themes.clear(); }));
    CHECK(valid_drawing_options([](draw::Options& one) { one.themes.assign(64, "Animals"); }));
    CHECK_FALSE(valid_drawing_options([](draw::Options& one) { one.themes.assign(65, "Animals"); }));
    CHECK(valid_drawing_options([](draw::Options& one) { one.themes = {times(96, "x")}; }));
    CHECK_FALSE(valid_drawing_options([](draw::Options& one) { one.themes = {times(97, "x")}; }));
    CHECK_FALSE(valid_drawing_options([](draw::Options& one) { one.themes = {"Animals\n"}; }));
    CHECK_FALSE(valid_drawing_options([](draw::Options& one) { one.themes = {"A\u202Enimals"}; }));
}

TEST_CASE("what is said in draw & guess names one of 60 turns") {
    const auto all_valid = [](std::uint16_t turn) {
        const std::vector<draw::Command> all{draw::ChooseWord{turn}, draw::Pass{turn},
                                             draw::Draw{turn, canvas::Undo{}}, draw::Describe{turn, "x"},
                                             draw::Guess{turn, "x"}};
        const auto valid_ones = std::ranges::count_if(all, valid_move);
        CHECK((valid_ones == 0 || valid_ones == static_cast<std::ptrdiff_t>(all.size())));
        return valid_ones > 0;
    };
    CHECK(all_valid(1));
    CHECK(all_valid(60));
    for (const int turn : {0, 61, 65'535})
        CHECK_FALSE(all_valid(static_cast<std::uint16_t>(turn)));
    CHECK(valid_move(draw::Volunteer{true}));
    CHECK(valid_move(draw::Volunteer{false}));
}

TEST_CASE("an artist chooses one of three words") {
    CHECK(valid_move(draw::ChooseWord{1, 0, false}));
    CHECK(valid_move(draw::ChooseWord{1, 2, true}));
    CHECK_FALSE(valid_move(draw::ChooseWord{1, 3, false}));
    CHECK_FALSE(valid_move(draw::ChooseWord{1, 255, true}));
}

TEST_CASE("a guess and a description have 1 to 100 letters, and nothing that hides or turns") {
    const auto both = [](const std::string& text) {
        const bool guess = valid_move(draw::Guess{1, text});
        CHECK(valid_move(draw::Describe{1, text}) == guess);
        return guess;
    };
    CHECK(both("x"));
    CHECK(both(times(100, "x")));
    CHECK(both(times(100, "東")));
    CHECK_FALSE(both(times(101, "x")));
    CHECK_FALSE(both(times(51, "👍🏽")));  // more than 400 bytes
    CHECK_FALSE(both(""));
    CHECK_FALSE(both(" tea"));
    CHECK_FALSE(both("two\nlines"));
    CHECK_FALSE(both("t\u202Eea"));
    CHECK_FALSE(both("\xFF"));
}

TEST_CASE("an artist draws with what there is, on the canvas") {
    const auto valid_op = [](canvas::Op op) { return valid_move(draw::Draw{1, std::move(op)}); };
    for (const auto& one : example_ops()) {
        CAPTURE(one.first);
        CHECK(valid_op(one.second));
    }
    CHECK_FALSE(valid_op(canvas::BeginStroke{false, 24, canvas::Pen::fine, {}}));
    CHECK_FALSE(valid_op(canvas::BeginStroke{false, 0, canvas::Pen::fine, {6'401, 0}}));
    CHECK_FALSE(valid_op(canvas::ExtendStroke{}));
    CHECK(valid_op(canvas::ExtendStroke{std::vector<canvas::Step>(64)}));
    CHECK_FALSE(valid_op(canvas::ExtendStroke{std::vector<canvas::Step>(65)}));
    CHECK_FALSE(valid_op(canvas::Fill{0, {0, -1}}));
}

TEST_CASE("doodles are strokes, undo and redo: no fill, no clear, no eraser") {
    CHECK(valid_doodle(canvas::BeginStroke{false, 23, canvas::Pen::huge, {6'400, 3'600}}));
    CHECK(valid_doodle(canvas::ExtendStroke{{{1, -1}}}));
    CHECK(valid_doodle(canvas::EndStroke{}));
    CHECK(valid_doodle(canvas::Undo{}));
    CHECK(valid_doodle(canvas::Redo{}));
    CHECK_FALSE(valid_doodle(canvas::BeginStroke{true, 3, canvas::Pen::fine, {}}));
    CHECK_FALSE(valid_doodle(canvas::Fill{3, {}}));
    CHECK_FALSE(valid_doodle(canvas::Clear{}));
    // And within the limits of any drawing.
    CHECK_FALSE(valid_doodle(canvas::BeginStroke{false, 24, canvas::Pen::fine, {}}));
    CHECK_FALSE(valid_doodle(canvas::BeginStroke{false, 3, canvas::Pen::fine, {0, 3'601}}));
    CHECK_FALSE(valid_doodle(canvas::ExtendStroke{}));
    CHECK_FALSE(valid_doodle(canvas::ExtendStroke{std::vector<canvas::Step>(65)}));
}

TEST_CASE("an answer picks something that there can be, is a number in range, or 1 to 120 letters") {
    CHECK(valid_answer(trivia::Picks{0b11'1111}));
    CHECK_FALSE(valid_answer(trivia::Picks{0}));
    CHECK_FALSE(valid_answer(trivia::Picks{0b100'0000}));
    CHECK(valid_answer(trivia::Decimal{-1'000'000'000'000'000'999}));
    CHECK_FALSE(valid_answer(trivia::Decimal{1'000'000'000'000'001'000}));
    CHECK_FALSE(valid_answer(trivia::Decimal{std::numeric_limits<std::int64_t>::min()}));
    CHECK(valid_answer(trivia::Typed{times(120, "x")}));
    CHECK_FALSE(valid_answer(trivia::Typed{times(121, "x")}));
    CHECK_FALSE(valid_answer(trivia::Typed{""}));
    CHECK_FALSE(valid_answer(trivia::Picks{1}, 0));
    CHECK_FALSE(valid_answer(trivia::Picks{1}, 101));
}

TEST_CASE("a host gives 1 to 300 seconds, and teams there can be") {
    for (const int seconds : {1, 300})
        CHECK(valid_command(host::Extend{static_cast<std::uint16_t>(seconds)}));
    for (const int seconds : {0, 301})
        CHECK_FALSE(valid_command(host::Extend{static_cast<std::uint16_t>(seconds)}));
    CHECK(valid_command(host::MoveToTeam{PlayerId{1}, 4}));
    CHECK_FALSE(valid_command(host::MoveToTeam{PlayerId{1}, 0}));
    CHECK_FALSE(valid_command(host::MoveToTeam{PlayerId{1}, 5}));
}

}  // namespace validate_test

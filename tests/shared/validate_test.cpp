// Each field has its limit, asked once at the gate.
#include <doctest/doctest.h>

#include <functional>

#include "tests/shared/message_exemplars.hpp"

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
template <class Command>
bool valid_command(Command command) {
    return valid(to_message(std::move(command)));
}
bool valid_answer(trivia::Answer answer, std::uint16_t number = 1) {
    return valid_command(RoundCommand{0, trivia::Command{trivia::SubmitAnswer{number, std::move(answer)}}});
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

TEST_CASE("a run-sheet has at most twelve activities of 1 to 60 minutes; an empty one can be written") {
    CHECK(valid(RunSheet{}));
    CHECK(valid(RunSheet(12, {60, example_options()})));
    CHECK_FALSE(valid(RunSheet(13, {10, example_options()})));
    CHECK_FALSE(valid(RunSheet{{0, example_options()}}));
    CHECK_FALSE(valid(RunSheet{{61, example_options()}}));
    CHECK_FALSE(valid_command(host::ChangeRunSheet{{{10, trivia::Options{0}}}, {}}));
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

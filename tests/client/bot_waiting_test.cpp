#include "client/bot/waiting.hpp"

#include <doctest/doctest.h>

#include "client/bot/loss_watch.hpp"

namespace bot_waiting_test {

using namespace parlor;
using namespace parlor::bot;

namespace {

client::Lobby asking(std::size_t questions) {
    client::Lobby lobby;
    lobby.you = {1};
    lobby.room.emplace();
    lobby.room->run_sheet = {{8, trivia::Options{}}, {10, who::Options{}}};
    who::View view;
    view.stage = who::Stage::beforehand;
    view.set = 3;
    view.may_write = true;
    for (std::size_t i = 0; i < questions; ++i)
        view.prompts.push_back("Question " + std::to_string(i) + "?");
    lobby.before = RoundView{1, view};
    return lobby;
}

who::View& view_of(client::Lobby& lobby) {
    return std::get<who::View>(lobby.before->view);
}

// When it wrote what, in half an hour; the lobby takes it.
std::vector<std::pair<RoomTime, who::WriteLine>> writes(std::uint64_t seed, client::Lobby lobby) {
    Waiting waiting;
    Rng rng(seed);
    const Persona persona = make_persona(seed, rng);
    std::vector<std::pair<RoomTime, who::WriteLine>> all;
    for (RoomTime now{}; now < RoomTime{30min}; now += 500ms) {
        const auto said = waiting.due(lobby, now, persona, rng);
        if (!said) continue;
        CHECK(said->activity == 1);
        const auto* line = std::get_if<who::WriteLine>(&std::get<who::Command>(said->command));
        REQUIRE(line != nullptr);
        all.emplace_back(now, *line);
        view_of(lobby).own_lines.push_back({line->prompt, line->text});
    }
    return all;
}

}  // namespace

TEST_CASE("a bot that waits answers in its own time, each question once, and often not all of them") {
    std::size_t lines = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const auto all = writes(seed, asking(3));
        REQUIRE_FALSE(all.empty());
        lines += all.size();
        RoomTime last{};
        std::vector<std::uint8_t> answered;
        for (const auto& [at, line] : all) {
            CHECK(at - last >= 3s);
            CHECK(at - last <= 60s);
            CHECK(std::ranges::count(answered, line.prompt) == 0);
            CHECK(line.set == 3);
            answered.push_back(line.prompt);
            last = at;
        }
    }
    CHECK(lines < 60 * 3);
    CHECK(lines > 60);
}

TEST_CASE("it says nothing where nothing is asked, and begins anew with another evening") {
    client::Lobby lobby = asking(1);
    lobby.before.reset();
    CHECK(writes(1, asking(0)).empty());
    Waiting waiting;
    Rng rng(5);
    const Persona persona = make_persona(5, rng);
    RoomTime now{};
    const auto lines_in = [&](const client::Lobby& here, Duration time) {
        int lines = 0;
        for (const RoomTime until = now + time; now < until; now += 1s)
            lines += waiting.due(here, now, persona, rng) ? 1 : 0;
        return lines;
    };
    CHECK(lines_in(lobby, 5min) == 0);
    CHECK_FALSE(waiting.next());
    const client::Lobby asks = asking(1);
    CHECK(lines_in(asks, 20min) >= 1);
    CHECK(lines_in(lobby, 1s) == 0);
    CHECK(lines_in(asks, 20min) >= 1);
}

TEST_CASE("a line written in the lobby that is gone after a loss of the connection is noticed") {
    Knowing before;
    before.model.lobby = asking(2);
    view_of(*before.model.lobby).own_lines = {{0, "Tea"}, {1, "Rain"}};
    Knowing after = before;
    CHECK(losses(before, after).empty());
    view_of(*after.model.lobby).own_lines = {{0, "Coffee"}};
    REQUIRE(losses(before, after).size() == 1);
    CHECK(losses(before, after)[0].kind == LossKind::beforehand);
    view_of(*after.model.lobby).prompts[0] = "Another?";
    CHECK(losses(before, after)[0].kind == LossKind::beforehand);
    // The host has planned another evening meanwhile.
    after.model.lobby->room->run_sheet.pop_back();
    CHECK(losses(before, after).empty());
}

TEST_CASE("what was there before a loss is compared when all has come again, what the round wants included") {
    Knowing before;
    before.model.connection = client::Lost{};
    before.model.lobby = asking(1);
    view_of(*before.model.lobby).own_lines = {{0, "Tea"}};
    LossWatch watch;
    watch.notice(before.model);
    const RoomView room = *before.model.lobby->room;
    RoundView round = *before.model.lobby->before;
    watch.heard(Seated{{1}, {}}, before.model, {});
    watch.heard(room, before.model, {});
    CHECK_MESSAGE(watch.losses().empty(), "the rest is still to come");
    std::get<who::View>(round.view).own_lines.clear();
    watch.heard(round, before.model, {});
    REQUIRE(watch.losses().size() == 1);
    CHECK(watch.losses()[0].kind == LossKind::beforehand);
}

}  // namespace bot_waiting_test

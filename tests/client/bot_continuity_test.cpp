#include "client/bot/continuity.hpp"

#include <doctest/doctest.h>

#include "client/bot/loss_watch.hpp"
#include "shared/base/limits.hpp"

namespace bot_continuity_test {

using namespace parlor;
using namespace parlor::bot;

namespace {

constexpr RoomTime room_at(std::int64_t ms) {
    return RoomTime{Duration{ms}};
}

canvas::DrawnOp dot(std::int16_t x) {
    return {{2}, canvas::BeginStroke{false, 3, canvas::Pen::fine, {x, 40}}};
}
canvas::DrawnOp lift() {
    return {{2}, canvas::EndStroke{}};
}

ChatLine line(std::uint32_t index) {
    return {index, {1}, "Ada", "line " + std::to_string(index), {}};
}

// Two people in their first activity, with two lines said.
Knowing playing(Rounds::View view) {
    Knowing knowing;
    knowing.room_time = room_at(60'000);
    client::Lobby& lobby = knowing.model.lobby.emplace();
    lobby.you = {1};
    lobby.room.emplace();
    lobby.room->phase = PlayingView{0};
    lobby.room->ends = UtcTime{Duration{1'000'000}};
    for (std::uint32_t id = 1; id <= 2; ++id) {
        MemberView member;
        member.id = {id};
        member.evening_points = 500;
        lobby.room->members.push_back(member);
    }
    lobby.chat = {line(0), line(1)};
    lobby.round = RoundView{0, std::move(view)};
    return knowing;
}

Knowing answering() {
    trivia::View view;
    view.number = 3;
    view.stage = trivia::Stage::answering;
    view.text = "Which planet is red?";
    view.began = room_at(55'000);
    view.ends = room_at(75'000);
    view.own_answer = trivia::Picks{2};
    view.standings = {{{1}, 2'000, 1, 0}, {{2}, 1'500, 2, 0}};
    return playing(view);
}

Knowing drawing() {
    draw::View view;
    view.turn = 2;
    view.stage = draw::Stage::drawing;
    view.artist = {2};
    view.knows_word = true;
    view.found = {{{1}, 300}};
    view.began = room_at(40'000);
    view.ends = room_at(120'000);
    Knowing knowing = playing(view);
    client::Lobby& lobby = *knowing.model.lobby;
    lobby.drawing.be_of(0, 2);
    lobby.drawing.canvas.ops = {dot(100), lift(), dot(200)};
    lobby.drawing.lines = {{2, draw::LineKind::guess, {1}, "a boat", 0}};
    return knowing;
}

client::Lobby& lobby_of(Knowing& knowing) {
    return *knowing.model.lobby;
}
trivia::View& question_of(Knowing& knowing) {
    return std::get<trivia::View>(lobby_of(knowing).round->view);
}
draw::View& turn_of(Knowing& knowing) {
    return std::get<draw::View>(lobby_of(knowing).round->view);
}

std::vector<std::string> kinds(const Knowing& before, const Knowing& after) {
    std::vector<std::string> names;
    for (const Loss& loss : losses(before, after))
        names.emplace_back(name_of(loss.kind));
    return names;
}
using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE("nothing is lost where all is as it was, or has gone on") {
    CHECK(kinds(answering(), answering()).empty());
    CHECK(kinds(drawing(), drawing()).empty());
    Knowing later = answering();
    later.room_time += 5s;
    lobby_of(later).chat.push_back(line(2));
    question_of(later).stage = trivia::Stage::revealing;
    question_of(later).ends = room_at(90'000);
    question_of(later).standings[0].points += 900;
    CHECK(kinds(answering(), later).empty());
    question_of(later).number = 4;
    question_of(later).stage = trivia::Stage::reading;
    question_of(later).own_answer.reset();
    CHECK(kinds(answering(), later).empty());
}

TEST_CASE("another id is another seat, and room time does not go back by more than a second of ours") {
    Knowing after = answering();
    lobby_of(after).you = {2};
    CHECK(kinds(answering(), after) == Kinds{"seat"});
    after = answering();
    after.room_time -= 1'100ms;
    CHECK(kinds(answering(), after).empty());
    after.room_time -= 1ms;
    CHECK(kinds(answering(), after) == Kinds{"room_time"});
    Knowing fast = answering();
    fast.model.clock.set_scale(16);
    CHECK(kinds(fast, after).empty());
}

TEST_CASE("chat has all lines that were there, in their places, but for those that all have forgotten") {
    Knowing after = answering();
    lobby_of(after).chat.pop_back();
    CHECK(kinds(answering(), after) == Kinds{"chat"});
    lobby_of(after).chat.clear();
    CHECK(kinds(answering(), after) == Kinds{"chat"});
    after = answering();
    lobby_of(after).chat.pop_front();
    CHECK(kinds(answering(), after) == Kinds{"chat"});
    after = answering();
    std::swap(lobby_of(after).chat[0].text, lobby_of(after).chat[1].text);
    CHECK(kinds(answering(), after) == Kinds{"chat"});
    lobby_of(after).chat.clear();
    for (std::uint32_t i = 1; i <= limits::chat_lines_kept; ++i)
        lobby_of(after).chat.push_back(line(i));
    CHECK(kinds(answering(), after).empty());
}

TEST_CASE("points of an evening and of its activity are not fewer") {
    Knowing after = answering();
    lobby_of(after).room->members[1].evening_points = 499;
    CHECK(kinds(answering(), after) == Kinds{"scores"});
    after = answering();
    question_of(after).standings[1].points = 0;
    CHECK(kinds(answering(), after) == Kinds{"scores"});
    SUBCASE("where a wrong answer costs points they may be") {
        Knowing before = answering();
        question_of(before).scoring = trivia::Scoring::accuracy;
        CHECK(kinds(before, after).empty());
    }
    SUBCASE("after a recap a new evening begins with none") {
        Knowing before = answering();
        lobby_of(before).room->phase = RecapView{};
        lobby_of(before).round.reset();
        after = answering();
        lobby_of(after).room->phase = GatheringView{};
        lobby_of(after).room->members[1].evening_points = 0;
        CHECK(kinds(before, after).empty());
    }
    SUBCASE("a whole evening may have passed") {
        after = answering();
        after.room_time += 20min;
        lobby_of(after).room->ends = UtcTime{Duration{9'000'000}};
        lobby_of(after).room->members[1].evening_points = 0;
        CHECK(kinds(answering(), after).empty());
    }
}

TEST_CASE("an evening does not go back") {
    Knowing after = answering();
    lobby_of(after).room->phase = GatheringView{};
    lobby_of(after).round.reset();
    CHECK(kinds(answering(), after) == Kinds{"phase"});
    after = answering();
    question_of(after).number = 2;
    CHECK(kinds(answering(), after) == Kinds{"phase"});
    after = drawing();
    turn_of(after).stage = draw::Stage::choosing;
    CHECK(kinds(drawing(), after) == Kinds{"phase"});
}

TEST_CASE("the same question has the same deadline and the same own answer") {
    Knowing after = answering();
    question_of(after).ends = room_at(75'001);
    CHECK(kinds(answering(), after) == Kinds{"deadline"});
    after = answering();
    question_of(after).own_answer.reset();
    CHECK(kinds(answering(), after) == Kinds{"answer"});
    question_of(after).own_answer = trivia::Picks{1};
    CHECK(kinds(answering(), after) == Kinds{"answer"});
    // The scores between questions show no answers.
    question_of(after).own_answer.reset();
    question_of(after).stage = trivia::Stage::standings;
    CHECK(kinds(answering(), after).empty());
    after = drawing();
    turn_of(after).ends += 1ms;
    CHECK(kinds(drawing(), after) == Kinds{"deadline"});
    after = drawing();
    turn_of(after).found.clear();
    turn_of(after).knows_word = false;
    CHECK(kinds(drawing(), after) == Kinds{"answer", "answer"});
}

TEST_CASE("a canvas begins with the ops that were there") {
    Knowing after = drawing();
    auto& ops = lobby_of(after).drawing.canvas.ops;
    ops.push_back({{2}, canvas::ExtendStroke{{{8, 8}}}});
    CHECK(kinds(drawing(), after).empty());
    ops.erase(ops.begin() + 2);
    CHECK(kinds(drawing(), after) == Kinds{"canvas"});
    ops = {dot(200), lift(), dot(100)};
    CHECK(kinds(drawing(), after) == Kinds{"canvas"});
    ops.clear();
    CHECK(kinds(drawing(), after) == Kinds{"canvas"});
    SUBCASE("what was undone may have been thrown away, and what is undone later is still told of") {
        Knowing before = drawing();
        lobby_of(before).drawing.canvas.ops = {dot(100), lift(), dot(200), lift(), {{2}, canvas::Undo{}}};
        ops = {dot(100), lift(), dot(300), lift(), {{2}, canvas::Undo{}}};
        CHECK(kinds(before, after).empty());
        ops = {dot(100), lift(), {{2}, canvas::Undo{}}};
        CHECK(kinds(before, after).empty());
    }
    SUBCASE("another turn has another canvas") {
        turn_of(after).turn = 3;
        turn_of(after).knows_word = false;
        turn_of(after).found.clear();
        CHECK(kinds(drawing(), after).empty());
    }
}

TEST_CASE("lines beside a drawing, doodles and the evening's drawings are all there") {
    Knowing after = drawing();
    auto& lines = lobby_of(after).drawing.lines;
    lines.push_front({2, draw::LineKind::among_us, {2}, "nice", 0});
    CHECK(kinds(drawing(), after).empty());
    lines.pop_back();
    CHECK(kinds(drawing(), after) == Kinds{"lines"});

    Knowing before = drawing();
    lobby_of(before).gallery = {{{1, {2}, "Ben", "boat", true}, {dot(100)}}};
    CHECK(kinds(before, drawing()) == Kinds{"gallery"});
    CHECK(kinds(before, before).empty());

    before = drawing();
    lobby_of(before).round.reset();
    lobby_of(before).room->phase = GatheringView{};
    Knowing without = before;
    lobby_of(before).doodles.ops = {dot(100)};
    CHECK(kinds(before, without) == Kinds{"doodles"});
    CHECK(kinds(without, before).empty());
}

namespace {

// What a bot on that model hears, in the order of the link: applied, then heard.
struct Ear {
    client::Model model;
    LossWatch watch;
    SteadyTime now{Duration{1'000}};

    void hear(const ServerMessage& message) {
        client::apply(model, message, now);
        if (std::holds_alternative<Seated>(message)) model.connection = client::Online{};
        watch.heard(message, model, now);
        watch.notice(model);
    }
    void lose() {
        model.connection = client::Lost{};
        watch.notice(model);
    }
    void sit(std::int64_t room_ms, bool with_chat = true) {
        hear(Seated{{1}, room_at(room_ms)});
        if (with_chat) hear(ChatLines{{line(0)}});
    }
    void look() {
        RoomView room;
        room.code = "PLUM-42";
        hear(room);
    }
};

}  // namespace

TEST_CASE("what comes with the seat is held against what was known at the loss, once all is there") {
    Ear ear;
    ear.sit(1'000);
    ear.look();
    ear.hear(Beat{room_at(9'000)});
    ear.lose();
    ear.sit(4'000, false);
    CHECK(ear.watch.losses().empty());
    ear.look();
    REQUIRE(ear.watch.losses().size() == 2);
    CHECK(ear.watch.losses()[0].kind == LossKind::room_time);
    CHECK(ear.watch.losses()[1].kind == LossKind::chat);  // though the model still has it
    ear.hear(ChatLines{{line(1)}});
    CHECK(ear.watch.losses().size() == 2);
}

TEST_CASE("who is lost again before all was told is shown it all later") {
    Ear ear;
    ear.sit(1'000);
    ear.look();
    ear.lose();
    ear.sit(2'000, false);
    ear.lose();
    ear.sit(3'000, false);
    ear.look();
    REQUIRE(ear.watch.losses().size() == 1);
    CHECK(ear.watch.losses()[0].kind == LossKind::chat);
}

TEST_CASE("a silent connection that speaks again has lost nothing, and a lobby that is gone is a loss") {
    Ear ear;
    ear.sit(1'000);
    ear.look();
    ear.lose();
    ear.model.connection = client::Online{};
    ear.watch.notice(ear.model);
    ear.look();
    CHECK(ear.watch.losses().empty());
    ear.hear(Unseated{Farewell::lobby_closed});
    CHECK(ear.watch.losses().empty());
    ear.sit(1'000);
    ear.look();
    ear.lose();
    ear.hear(Unseated{Farewell::lobby_closed});
    REQUIRE(ear.watch.losses().size() == 1);
    CHECK(ear.watch.losses()[0].kind == LossKind::lobby);
}

}  // namespace bot_continuity_test

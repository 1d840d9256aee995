// The way of a question: its stages, its time, who may answer and whom it waits for.
#include <doctest/doctest.h>

#include "tests/server/trivia_questions.hpp"

namespace trivia_rules_test {

using namespace parlor;
using namespace parlor::testing;
using trivia::Stage;

namespace {

Stage stage(const RoomHarness& evening, const std::string& seen_by = "Ada") {
    return evening.trivia(seen_by).stage;
}

bool lists(const std::vector<PlayerId>& list, PlayerId who) {
    return std::ranges::count(list, who) == 1;
}

std::int32_t own_points(const RoomHarness& evening, const std::string& name) {
    return evening.trivia(name).reveal.value().own_points;
}

}  // namespace

TEST_CASE("a question goes on when everybody was cut off at once, whoever had answered") {
    RoomHarness evening(quiz(choice_questions(2)));
    for (const char* name : {"Ada", "Ben", "Cleo"})
        evening.join(name);
    evening.host("Ada", host::Start{});
    evening.advance(3s);
    evening.answer("Ada", trivia::Picks{1});
    evening.drop_everybody();
    evening.advance(2s);
    for (const char* name : {"Ada", "Ben", "Cleo"}) {
        evening.come_back(name);
        CHECK(evening.trivia(name).stage == trivia::Stage::answering);
    }
    evening.answer("Ben", trivia::Picks{1});
    evening.answer("Cleo", trivia::Picks{1});
    CHECK(evening.trivia("Ada").stage == trivia::Stage::revealing);
}

TEST_CASE("a question is read for three seconds with its answers hidden, then open, then revealed for six") {
    RoomHarness evening(quiz(choice_questions(2)));
    evening.join("Ada");
    evening.join("Ben");
    evening.host("Ada", host::Start{});
    CHECK(stage(evening) == Stage::reading);
    CHECK(evening.trivia("Ada").text == "Question 1?");
    CHECK(evening.trivia("Ada").choices.empty());
    CHECK(evening.trivia("Ada").of == 2);
    CHECK(evening.trivia("Ada").ends == evening.now() + reading_time);

    evening.advance(reading_time);
    CHECK(stage(evening) == Stage::answering);
    CHECK(evening.trivia("Ada").choices.size() == 4);
    CHECK(evening.trivia("Ada").ends == evening.now() + 20s);
    CHECK_FALSE(evening.trivia("Ada").reveal);

    evening.advance(20s);
    CHECK(stage(evening) == Stage::answering);  // what was given in time may still be on its way
    evening.advance(grace);
    CHECK(stage(evening) == Stage::revealing);
    CHECK(evening.trivia("Ada").reveal->explanation == "Because.");
    evening.advance(reveal_time);
    CHECK(stage(evening) == Stage::reading);
    CHECK(evening.trivia("Ada").number == 2);
}

TEST_CASE("the reveal tells each their own points and why") {
    RoomHarness evening(quiz(choice_questions(1)));
    open_first_question(evening, {"Ada", "Ben"});
    evening.advance(2s);
    evening.answer("Ada", right_pick);
    CHECK(evening.trivia("Ada").own_answer == right_pick);
    CHECK_FALSE(evening.trivia("Ada").may_answer);
    CHECK_FALSE(evening.trivia("Ben").own_answer);
    CHECK(lists(evening.trivia("Ben").answered, evening.id("Ada")));
    evening.answer("Ben", wrong_pick);
    REQUIRE(stage(evening) == Stage::revealing);
    CHECK(evening.trivia("Ada").reveal->own_right);
    CHECK(own_points(evening, "Ada") == 950);
    CHECK_FALSE(evening.trivia("Ben").reveal->own_right);
    CHECK(own_points(evening, "Ben") == 0);
    CHECK(evening.trivia("Ben").reveal->right_players == 1);
    CHECK(evening.trivia("Ben").reveal->answering_players == 2);
    CHECK(lists(evening.trivia("Ben").reveal->rows[0].players, evening.id("Ada")));
}

TEST_CASE("an answer counts from when it was given: half the way is taken off, never more than 150 ms") {
    struct Row {
        Duration at;
        Duration delay;
        std::int32_t points;
    };
    for (const Row& row : {Row{5s, 0ms, 875}, Row{5s, 100ms, 878}, Row{5s, 150ms, 879}, Row{5s, 10s, 879},
                           Row{50ms, 150ms, 1'000}}) {
        CAPTURE(row.delay.count());
        RoomHarness evening(quiz(choice_questions(1)));
        open_first_question(evening, {"Ada"});
        evening.advance(row.at);
        evening.answer("Ada", right_pick, row.delay);
        CHECK(own_points(evening, "Ada") == row.points);
    }
}

TEST_CASE("an answer is accepted as much later as its way is long, and no more") {
    struct Row {
        Duration late;
        Duration delay;
        bool accepted;
    };
    for (const Row& row : {Row{0ms, 0ms, true}, Row{1ms, 0ms, false}, Row{100ms, 100ms, true},
                           Row{101ms, 100ms, false}, Row{149ms, 2s, true}}) {
        CAPTURE(row.late.count());
        CAPTURE(row.delay.count());
        RoomHarness evening(quiz(choice_questions(1)));
        open_first_question(evening, {"Ada", "Ben"});
        evening.advance(20s + row.late);
        evening.answer("Ada", right_pick, row.delay);
        CHECK(evening.trivia("Ada").own_answer.has_value() == row.accepted);
        if (!row.accepted) CHECK(evening.refusal("Ada") == Refusal::too_late);
        evening.advance_to_deadline();
        CHECK(own_points(evening, "Ada") == (row.accepted ? 500 : 0));
    }
}

TEST_CASE("an allowance gives its own time, and points by it") {
    struct Row {
        Allowance allowance;
        Duration own;
        Duration at;
        std::int32_t points;
    };
    for (const Row& row :
         {Row{Allowance::half_more, 30s, 15s, 750}, Row{Allowance::half_more, 30s, 30s, 500},
          Row{Allowance::double_time, 40s, 10s, 875}, Row{Allowance::double_time, 40s, 40s, 500}}) {
        RoomHarness evening(quiz(choice_questions(1)));
        evening.join("Ada");
        evening.join("Ben", {.allowance = row.allowance});
        evening.host("Ada", host::Start{});
        evening.advance(reading_time);
        CHECK(evening.trivia("Ada").ends == evening.now() + 20s);
        CHECK(evening.trivia("Ben").ends == evening.now() + row.own);
        evening.advance(row.at);
        evening.answer("Ben", right_pick);
        while (stage(evening) == Stage::answering)
            evening.advance_to_deadline();
        CHECK(own_points(evening, "Ben") == row.points);
    }
}

TEST_CASE("who is on the clock has no more time because somebody else has") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben", {.allowance = Allowance::double_time});
    evening.host("Ada", host::Start{});
    evening.advance(reading_time + 25s);
    CHECK(stage(evening) == Stage::answering);
    evening.answer("Ada", right_pick);
    CHECK(evening.refusal("Ada") == Refusal::too_late);
    evening.advance(15s + grace);
    CHECK(stage(evening) == Stage::revealing);
}

TEST_CASE("off the clock: no end until the others are done, then a minute") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben", {.allowance = Allowance::off_the_clock});
    evening.host("Ada", host::Start{});
    evening.advance(reading_time);
    CHECK_FALSE(evening.trivia("Ben").ends);
    evening.advance(4s);
    evening.answer("Ada", right_pick);
    REQUIRE(stage(evening) == Stage::answering);
    CHECK(evening.trivia("Ben").ends == evening.now() + 60s);
    evening.advance(59s);
    evening.answer("Ben", right_pick);
    CHECK(stage(evening) == Stage::revealing);
    CHECK(own_points(evening, "Ben") >= 500);
}

TEST_CASE("off the clock: when the others let their time run out, a minute from then") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben", {.allowance = Allowance::off_the_clock});
    evening.host("Ada", host::Start{});
    evening.advance(reading_time + 79s);
    CHECK(stage(evening) == Stage::answering);
    evening.advance(1s + grace);
    CHECK(stage(evening) == Stage::revealing);
}

TEST_CASE("off the clock is never less time than on it") {
    Questions questions = choice_questions(1);
    questions[0].seconds = 240;
    RoomHarness evening(quiz(questions));
    evening.join("Ada");
    evening.join("Ben", {.allowance = Allowance::off_the_clock});
    evening.host("Ada", host::Start{});
    evening.advance(reading_time);
    const RoomTime shared_end = evening.now() + 240s;
    evening.answer("Ada", right_pick);
    CHECK(evening.trivia("Ben").ends.value() >= shared_end);
}

TEST_CASE("more time from the host reaches those who are off the clock, too") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben", {.allowance = Allowance::off_the_clock});
    evening.host("Ada", host::Start{});
    evening.advance(reading_time + 2s);
    evening.answer("Ada", right_pick);
    const RoomTime before = evening.trivia("Ben").ends.value();
    evening.host("Ada", host::Extend{30});
    CHECK(evening.trivia("Ben").ends == before + 30s);
}

TEST_CASE("nobody sees the allowance of another: their packets are the same bytes") {
    const auto packets_to_ada = [](Allowance of_ben) {
        RoomHarness evening(quiz(choice_questions(2)));
        evening.join("Ada");
        evening.join("Ben", {.allowance = of_ben});
        evening.host("Ada", host::Start{});
        evening.advance(reading_time + 5s);
        evening.answer("Ben", wrong_pick);
        evening.answer("Ada", right_pick);
        evening.advance(reveal_time);
        return evening.inbox("Ada").packets;
    };
    const auto expected = packets_to_ada(Allowance::on_the_clock);
    CHECK(packets_to_ada(Allowance::half_more) == expected);
    CHECK(packets_to_ada(Allowance::double_time) == expected);
    CHECK(packets_to_ada(Allowance::off_the_clock) == expected);
}

TEST_CASE("a question ends at once when all who were connected at its start have answered") {
    RoomHarness evening(quiz(choice_questions(1)));
    open_first_question(evening, {"Ada", "Ben", "Cleo"});
    evening.answer("Ada", right_pick);
    evening.answer("Ben", wrong_pick);
    CHECK(stage(evening) == Stage::answering);
    evening.answer("Cleo", right_pick);
    CHECK(stage(evening) == Stage::revealing);
}

TEST_CASE("a late joiner may answer, but neither ends a question early nor is waited for") {
    RoomHarness evening(quiz(choice_questions(1)));
    open_first_question(evening, {"Ada", "Ben"});
    evening.join("Late");
    CHECK(evening.trivia("Late").may_answer);
    CHECK_FALSE(lists(evening.trivia("Late").expected, evening.id("Late")));
    evening.answer("Late", right_pick);
    CHECK(stage(evening) == Stage::answering);
    evening.join("Later");
    evening.answer("Ada", right_pick);
    evening.answer("Ben", right_pick);
    CHECK(stage(evening) == Stage::revealing);
    CHECK(own_points(evening, "Late") == 1'000);
    CHECK(own_points(evening, "Later") == 0);
}

TEST_CASE("who drops is not waited for, and is again when they are back in time") {
    RoomHarness evening(quiz(choice_questions(1)));
    open_first_question(evening, {"Ada", "Ben", "Cleo"});
    evening.answer("Ada", right_pick);
    evening.drop("Cleo");
    evening.come_back("Cleo");
    evening.answer("Ben", right_pick);
    CHECK(stage(evening) == Stage::answering);
    evening.drop("Cleo");
    CHECK(stage(evening) == Stage::revealing);
}

TEST_CASE("a question that only waited for one who leaves ends") {
    RoomHarness evening(quiz(choice_questions(1)));
    open_first_question(evening, {"Ada", "Ben"});
    evening.answer("Ada", right_pick);
    evening.leave("Ben");
    CHECK(stage(evening) == Stage::revealing);
}

TEST_CASE("when all who were there at the start are gone, a late joiner has the whole time") {
    RoomHarness evening(quiz(choice_questions(1)));
    open_first_question(evening, {"Ada", "Ben"});
    evening.join("Late");
    evening.drop("Ada");
    evening.drop("Ben");
    CHECK(stage(evening, "Late") == Stage::answering);
    evening.advance(19s);
    CHECK(stage(evening, "Late") == Stage::answering);
    evening.advance(1s + grace);
    CHECK(stage(evening, "Late") == Stage::revealing);
}

TEST_CASE("what is said at the wrong moment is refused with why") {
    RoomHarness evening(quiz(choice_questions(2)));
    evening.join("Ada");
    evening.join("Ben");
    evening.host("Ada", host::Start{});
    const auto refused = [&](std::uint16_t number, trivia::Answer answer) {
        evening.forget();
        evening.move("Ada", trivia::Command{trivia::SubmitAnswer{number, std::move(answer)}});
        return evening.refusal("Ada");
    };
    CHECK(refused(1, right_pick) == Refusal::not_now);  // still being read
    evening.advance(reading_time);
    CHECK(refused(2, right_pick) == Refusal::not_now);
    CHECK(refused(1, pick(5)) == Refusal::bad_values);
    CHECK(refused(1, typed("red")) == Refusal::bad_values);
    evening.answer("Ada", right_pick);
    CHECK(refused(1, wrong_pick) == Refusal::already_answered);
    CHECK(evening.trivia("Ada").own_answer == right_pick);
    evening.advance_to_deadline();
    REQUIRE(stage(evening) == Stage::revealing);
    CHECK(refused(1, right_pick) == Refusal::too_late);
    evening.advance_to_deadline();
    CHECK(refused(1, right_pick) == Refusal::too_late);  // the next is being read
    CHECK(refused(2, right_pick) == Refusal::not_now);
}

TEST_CASE("watchers see everything and answer nothing") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Wim", {.watching = true});
    evening.host("Ada", host::Start{});
    evening.advance(reading_time);
    CHECK(evening.trivia("Wim").choices.size() == 4);
    CHECK_FALSE(evening.trivia("Wim").may_answer);
    CHECK(evening.trivia("Wim").ends == evening.now() + 20s);
    evening.answer("Wim", right_pick);
    CHECK(evening.refusal("Wim") == Refusal::watching);
    evening.answer("Ada", right_pick);
    CHECK(stage(evening, "Wim") == Stage::revealing);
    CHECK(evening.trivia("Wim").reveal->right_players == 1);
    CHECK(evening.trivia("Wim").standings.size() == 1);
}

TEST_CASE("the host can skip every stage") {
    RoomHarness evening(quiz(choice_questions(4)));
    evening.join("Ada");
    evening.host("Ada", host::Start{});
    const auto after_skip = [&] {
        evening.host("Ada", host::SkipAhead{});
        return stage(evening);
    };
    for (int question = 1; question <= 3; ++question) {
        CHECK(after_skip() == Stage::answering);
        CHECK(after_skip() == Stage::revealing);
        CHECK(after_skip() == (question == 3 ? Stage::standings : Stage::reading));
    }
    CHECK(after_skip() == Stage::reading);
    CHECK(evening.trivia("Ada").number == 4);
    CHECK(evening.noticed("Ada", NoticeKind::skipped));
}

TEST_CASE("the host can give every stage more time") {
    RoomHarness evening(quiz(choice_questions(4)));
    evening.join("Ada");
    evening.host("Ada", host::Start{});
    for (int step = 0; step < 10; ++step) {
        CAPTURE(step);
        const Stage before = stage(evening);
        const RoomTime ends = evening.trivia("Ada").ends.value();
        evening.host("Ada", host::Extend{30});
        CHECK(evening.trivia("Ada").ends == ends + 30s);
        evening.advance(ends - evening.now() + 29s);
        CHECK(stage(evening) == before);
        evening.advance(1s + grace);
        CHECK(stage(evening) != before);
    }
    CHECK(evening.noticed("Ada", NoticeKind::extended));
}

TEST_CASE("the options' seconds go before the question's own") {
    RoomHarness::Setup setup = quiz(choice_questions(1));
    std::get<trivia::Options>(setup.run_sheet[0].options).seconds = 45;
    RoomHarness evening(std::move(setup));
    open_first_question(evening, {"Ada"});
    CHECK(evening.trivia("Ada").ends == evening.now() + 45s);
}

TEST_CASE("every kind of question is played to its end") {
    RoomHarness evening(quiz({choice_question("Which?", 2), true_or_false(false), several_question(0b0011),
                              number_question(42), typed_question({"Tea"})}));
    open_first_question(evening, {"Ada", "Ben"});
    const std::vector<trivia::Answer> of_ada{pick(2), pick(1), trivia::Picks{0b0011}, number_answer(40),
                                             typed("tea")};
    const std::vector<trivia::Answer> of_ben{pick(3), pick(0), trivia::Picks{0b0001}, number_answer(50),
                                             typed("coffee")};
    for (std::size_t i = 0; i < of_ada.size(); ++i) {
        CAPTURE(i);
        evening.answer("Ada", of_ada[i]);
        evening.answer("Ben", of_ben[i]);
        REQUIRE(stage(evening) == Stage::revealing);
        CHECK(evening.trivia("Ada").reveal->own_right);
        CHECK_FALSE(evening.trivia("Ben").reveal->own_right);
        to_next_question(evening, "Ada");
    }
    CHECK(evening.in_phase<RecapView>());
}

}  // namespace trivia_rules_test

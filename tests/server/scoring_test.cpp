#include "server/game/scoring.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "shared/rounds/trivia.hpp"

namespace scoring_test {

using namespace parlor;
using game::Outcome;
using game::Scored;
using game::ToScore;
using trivia::Scoring;

namespace {

Scored scored(const ToScore& input) {
    const Scored result = game::score(input);
    const auto sum = std::accumulate(
        result.lines.begin(), result.lines.end(), 0,
        [](std::int32_t total, const trivia::PointsLine& line) { return total + line.points; });
    CHECK_MESSAGE(sum == result.points, "the lines of why do not add up to the points");
    return result;
}

ToScore right_after(Duration taken, Duration allowed = 20s) {
    ToScore input;
    input.outcome = Outcome::right;
    input.taken = taken;
    input.allowed = allowed;
    return input;
}

}  // namespace

TEST_CASE("speedy gives the points that the formula gives by hand") {
    struct Row {
        Duration taken;
        Duration allowed;
        std::int32_t points;
    };
    const std::vector<Row> table{
        {0ms, 20s, 1'000},   {500ms, 20s, 1'000},  // the first half second counts as none
        {501ms, 20s, 987},                         // 987.475
        {1s, 20s, 975},      {1'020ms, 20s, 975},  // 974.5 goes up
        {1'021ms, 20s, 974},                       // 974.475
        {2s, 20s, 950},      {10s, 20s, 750},     {20s, 20s, 500},   {1s, 7s, 929},  // 928.57
        {7s, 30s, 883},                                                              // 883.33
        {5s, 5s, 500},       {120s, 240s, 750},   {240s, 240s, 500},
    };
    for (const Row& row : table) {
        CAPTURE(row.taken.count());
        CAPTURE(row.allowed.count());
        CHECK(game::speedy_points(row.taken, row.allowed) == row.points);
        CHECK(scored(right_after(row.taken, row.allowed)).points == row.points);
    }
}

TEST_CASE("a right answer is never worth less than half, and never more for coming later") {
    for (const Duration allowed : {Duration(5s), Duration(20s), Duration(240s)}) {
        std::int32_t before = 1'000;
        for (Duration taken{0}; taken <= allowed + 200ms; taken += 37ms) {
            const std::int32_t points = game::speedy_points(taken, allowed);
            CHECK(points >= 500);
            CHECK(points <= before);
            before = points;
        }
    }
}

TEST_CASE("a streak brings 100 more from the second right answer on, at most 500, and says how long it is") {
    ToScore input = right_after(10s);
    const std::vector<std::int32_t> wanted{750, 850, 950, 1'050, 1'150, 1'250, 1'250, 1'250};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Scored result = scored(input);
        CHECK(result.points == wanted[i]);
        CHECK(result.streak == i + 1);
        if (i > 0) {
            CHECK(result.lines.back().reason == trivia::Reason::streak);
            CHECK(result.lines.back().detail == static_cast<std::int64_t>(i + 1));
        }
        input.streak = result.streak;
    }
}

TEST_CASE("whatever is not right ends the streak and costs nothing when speedy or gentle") {
    for (const Scoring scoring : {Scoring::speedy, Scoring::gentle}) {
        for (const Outcome outcome : {Outcome::wrong, Outcome::none, Outcome::not_closest}) {
            ToScore input = right_after(1s);
            input.scoring = scoring;
            input.outcome = outcome;
            input.streak = 4;
            input.total = 3'000;
            CHECK(scored(input).points == 0);
            CHECK(scored(input).streak == 0);
            CHECK(scored(input).lines.empty());
        }
    }
}

TEST_CASE("gentle gives every right answer the same, early or late, in a row or not") {
    for (const Duration taken : {Duration(0s), Duration(7s), Duration(20s)}) {
        ToScore input = right_after(taken);
        input.scoring = Scoring::gentle;
        input.streak = 5;
        CHECK(scored(input).points == 1'000);
    }
}

TEST_CASE("accuracy takes a quarter for a wrong answer, but never below zero and nothing for silence") {
    struct Row {
        Outcome outcome;
        std::int32_t total;
        std::int32_t points;
    };
    const std::vector<Row> table{{Outcome::right, 0, 1'000},      {Outcome::wrong, 3'000, -250},
                                 {Outcome::wrong, 250, -250},     {Outcome::wrong, 100, -100},
                                 {Outcome::wrong, 0, 0},          {Outcome::none, 3'000, 0},
                                 {Outcome::not_closest, 3'000, 0}};
    for (const Row& row : table) {
        ToScore input = right_after(3s);
        input.scoring = Scoring::accuracy;
        input.outcome = row.outcome;
        input.total = row.total;
        CAPTURE(row.total);
        CHECK(scored(input).points == row.points);
    }
}

TEST_CASE("the reasons say whether speed was full, and that a number was the closest") {
    CHECK(scored(right_after(400ms)).lines[1].reason == trivia::Reason::full_speed);
    const Scored slower = scored(right_after(2s));
    CHECK(slower.lines[0].reason == trivia::Reason::right_answer);
    CHECK(slower.lines[0].points == 500);
    CHECK(slower.lines[1].reason == trivia::Reason::speed);
    CHECK(slower.lines[1].points == 450);
    CHECK(slower.lines[1].detail == 2'000);
    ToScore number = right_after(2s);
    number.number_question = true;
    CHECK(scored(number).lines[0].reason == trivia::Reason::closest);
}

}  // namespace scoring_test

// Points over several questions: standings, streaks, teams, awards.
#include <doctest/doctest.h>

#include "tests/server/trivia_questions.hpp"

namespace trivia_standings_test {

using namespace parlor;
using namespace parlor::testing;
using trivia::Stage;

namespace {

// Everybody named answers the open question, right or wrong, two seconds after it opened.
void all_answer(RoomHarness& evening, const std::vector<std::pair<std::string, bool>>& answers) {
    evening.advance(2s);
    for (const auto& [name, right] : answers)
        evening.answer(name, right ? right_pick : wrong_pick);
}

const Standing& standing(const RoomHarness& evening, const std::string& seen_by, const std::string& name) {
    const auto& all = evening.trivia(seen_by).standings;
    const auto found = std::ranges::find(all, evening.id(name), &Standing::who);
    REQUIRE_MESSAGE(found != all.end(), name, " has no standing");
    return *found;
}

std::optional<Award> award(const RecapView& recap, AwardKind kind) {
    const auto found = std::ranges::find(recap.awards, kind, &Award::kind);
    if (found == recap.awards.end()) return std::nullopt;
    return *found;
}

RecapView recap_of(const RoomHarness& evening, const std::string& seen_by) {
    return std::get<RecapView>(evening.room(seen_by).phase);
}

}  // namespace

TEST_CASE("standings come after every third question, and none after the last") {
    for (const std::size_t questions : {3U, 6U, 7U}) {
        RoomHarness evening(quiz(choice_questions(questions)));
        open_first_question(evening, {"Ada"});
        std::vector<std::uint16_t> after;
        while (evening.round("Ada")) {
            if (evening.trivia("Ada").stage == Stage::standings)
                after.push_back(evening.trivia("Ada").number);
            evening.advance_to_deadline();
        }
        const std::vector<std::uint16_t> wanted = questions == 3   ? std::vector<std::uint16_t>{}
                                                  : questions == 6 ? std::vector<std::uint16_t>{3}
                                                                   : std::vector<std::uint16_t>{3, 6};
        CHECK(after == wanted);
        CHECK(evening.in_phase<RecapView>());
    }
}

TEST_CASE("a streak grows over questions and ends with a wrong answer or with silence") {
    RoomHarness evening(quiz(choice_questions(6)));
    open_first_question(evening, {"Ada", "Ben"});
    const std::vector<std::int32_t> of_ada{950, 1'050, 1'150, 0, 950, 1'050};
    const std::vector<bool> right{true, true, true, false, true, true};
    for (std::size_t i = 0; i < right.size(); ++i) {
        CAPTURE(i);
        evening.advance(2s);
        evening.answer("Ada", right[i] ? right_pick : wrong_pick);
        // Ben says nothing to the fourth, and it ends on time.
        if (i == 3) {
            evening.advance(18s + grace);
        } else {
            evening.answer("Ben", right_pick);
        }
        CHECK(evening.trivia("Ada").reveal->own_points == of_ada[i]);
        CHECK(evening.trivia("Ada").streak == (i == 3 ? 0 : i < 3 ? i + 1 : i - 3));
        if (i == 4) CHECK(evening.trivia("Ben").reveal->own_points == 950);
        to_next_question(evening, "Ada");
    }
}

TEST_CASE("equal points share a place") {
    RoomHarness evening(quiz(choice_questions(1), trivia::Scoring::gentle));
    open_first_question(evening, {"Ada", "Ben", "Cleo", "Dan"});
    all_answer(evening, {{"Ada", false}, {"Ben", true}, {"Cleo", true}, {"Dan", false}});
    CHECK(standing(evening, "Ada", "Ben").place == 1);
    CHECK(standing(evening, "Ada", "Cleo").place == 1);
    CHECK(standing(evening, "Ada", "Ada").place == 3);
    CHECK(standing(evening, "Ada", "Dan").place == 3);
}

TEST_CASE("standings say who moved, also when somebody joins or leaves while they show") {
    RoomHarness evening(quiz(choice_questions(3), trivia::Scoring::gentle));
    open_first_question(evening, {"Ada", "Ben", "Cleo"});
    all_answer(evening, {{"Ada", true}, {"Ben", false}, {"Cleo", false}});
    to_next_question(evening, "Ada");
    all_answer(evening, {{"Ada", false}, {"Ben", true}, {"Cleo", false}});
    CHECK(standing(evening, "Ada", "Ben").moved == 1);
    evening.join("Late");
    CHECK(standing(evening, "Ada", "Ben").moved == 1);
    evening.drop("Cleo");
    evening.come_back("Cleo");
    CHECK(standing(evening, "Ada", "Ben").moved == 1);
    evening.leave("Cleo");
    CHECK(standing(evening, "Ada", "Ben").moved == 1);
}

TEST_CASE("accuracy never takes a total below zero") {
    RoomHarness evening(quiz(choice_questions(3), trivia::Scoring::accuracy));
    open_first_question(evening, {"Ada"});
    const std::vector<std::int32_t> totals{0, 1'000, 750};
    const std::vector<bool> right{false, true, false};
    for (std::size_t i = 0; i < right.size(); ++i) {
        all_answer(evening, {{"Ada", right[i]}});
        CHECK(points_of(evening, "Ada", "Ada") == totals[i]);
        to_next_question(evening, "Ada");
    }
}

TEST_CASE("no list shows who has left, and their answer goes with them") {
    RoomHarness evening(quiz({number_question(100), choice_question()}));
    open_first_question(evening, {"Ada", "Ben", "Cleo"});
    evening.answer("Ben", number_answer(100));
    evening.leave("Ben");
    CHECK(evening.trivia("Ada").answered.empty());
    CHECK(evening.trivia("Ada").expected.size() == 2);
    evening.answer("Ada", number_answer(90));
    evening.answer("Cleo", number_answer(80));
    const trivia::View& view = evening.trivia("Ada");
    REQUIRE(view.stage == Stage::revealing);
    CHECK(view.reveal->own_right);
    CHECK(view.reveal->rows.size() == 2);
    CHECK(view.standings.size() == 2);
    evening.leave("Cleo");
    for (const trivia::RevealRow& row : evening.trivia("Ada").reveal->rows)
        CHECK(std::ranges::count(row.players, evening.id("Cleo")) == 0);
    CHECK(evening.trivia("Ada").standings.size() == 1);
}

TEST_CASE("who leaves and comes back keeps points, and plays on") {
    RoomHarness evening(quiz(choice_questions(2), trivia::Scoring::gentle));
    open_first_question(evening, {"Ada", "Ben"});
    all_answer(evening, {{"Ada", false}, {"Ben", true}});
    evening.leave("Ben");
    to_next_question(evening, "Ada");
    evening.come_back("Ben");
    CHECK(points_of(evening, "Ada", "Ben") == 1'000);
    CHECK(evening.trivia("Ben").may_answer);
    evening.answer("Ben", right_pick);
    CHECK(evening.trivia("Ben").own_answer == right_pick);
    evening.answer("Ada", right_pick);
    CHECK(points_of(evening, "Ada", "Ben") == 2'000);
}

TEST_CASE("who left before the activity began and comes back during it plays") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    evening.join("Ben");
    evening.leave("Ben");
    evening.host("Ada", host::Start{});
    evening.advance(reading_time);
    evening.come_back("Ben");
    CHECK(evening.trivia("Ben").may_answer);
    evening.answer("Ben", right_pick);
    CHECK(evening.refusals("Ben").empty());
    CHECK(evening.trivia("Ada").standings.size() == 2);
}

TEST_CASE("a team's points are the mean of its members', rounded down, best first") {
    const std::vector<Standing> standings{
        {PlayerId{1}, 1'000, 1, 0}, {PlayerId{2}, 501, 2, 0}, {PlayerId{3}, 900, 3, 0}};
    const std::vector<TeamMember> members{
        {PlayerId{1}, 1}, {PlayerId{2}, 1}, {PlayerId{3}, 2}, {PlayerId{4}, 0}, {PlayerId{5}, 3}};
    const auto teams = team_standings(standings, members);
    REQUIRE(teams.size() == 3);
    CHECK(teams[0].team == 2);
    CHECK(teams[0].points == 900);
    CHECK(teams[1].team == 1);
    CHECK(teams[1].points == 750);
    CHECK(teams[2].team == 3);
    CHECK(teams[2].points == 0);
    CHECK(team_standings(standings, {}).empty());
}

TEST_CASE("what the awards say is true") {
    RoomHarness evening(
        quiz({choice_question("1"), choice_question("2"), choice_question("3"), number_question(10)}));
    open_first_question(evening, {"Ada", "Ben", "Cleo"});
    // Ada: 1, 2 and 3 seconds, all right. Ben: twice right, later. Cleo: never, but her number is the
    // closest.
    for (const Duration after : {Duration(1s), Duration(2s), Duration(3s)}) {
        evening.advance(after);
        evening.answer("Ada", right_pick);
        evening.advance(1s);
        evening.answer("Ben", after == 3s ? wrong_pick : right_pick);
        evening.answer("Cleo", wrong_pick);
        to_next_question(evening, "Ada");
    }
    evening.answer("Ada", number_answer(1));
    evening.answer("Ben", number_answer(2));
    evening.answer("Cleo", number_answer(9));
    evening.advance(reveal_time);
    const RecapView recap = recap_of(evening, "Ada");
    CHECK(award(recap, AwardKind::fastest_fingers) ==
          Award{AwardKind::fastest_fingers, evening.id("Ada"), 2'000});
    CHECK(award(recap, AwardKind::longest_streak) == Award{AwardKind::longest_streak, evening.id("Ada"), 3});
    CHECK(award(recap, AwardKind::sharpest) == Award{AwardKind::sharpest, evening.id("Ada"), 3});
    const auto alone = award(recap, AwardKind::only_one_right);
    REQUIRE(alone);
    // Ada alone knew the third, Cleo alone was the closest: once each.
    CHECK(alone->value == 1);
    CHECK(alone->who == evening.id("Cleo"));
}

TEST_CASE("awards name only people who are still here") {
    RoomHarness evening(quiz(choice_questions(2)));
    open_first_question(evening, {"Ada", "Ben"});
    all_answer(evening, {{"Ada", false}, {"Ben", true}});
    to_next_question(evening, "Ada");
    all_answer(evening, {{"Ada", false}, {"Ben", true}});
    evening.advance(reveal_time);
    REQUIRE(award(recap_of(evening, "Ada"), AwardKind::sharpest)->who == evening.id("Ben"));

    RoomHarness longer(parlor::testing::evening(2, 1));
    open_first_question(longer, {"Ada", "Ben"});
    all_answer(longer, {{"Ada", false}, {"Ben", true}});
    longer.advance(reveal_time);
    REQUIRE(longer.in_phase<BetweenView>());
    longer.leave("Ben");
    longer.host("Ada", host::Start{});
    longer.advance(reading_time);
    longer.answer("Ada", right_pick);
    longer.advance(reveal_time);
    for (const Award& one : recap_of(longer, "Ada").awards)
        CHECK(one.who == longer.id("Ada"));
}

}  // namespace trivia_standings_test

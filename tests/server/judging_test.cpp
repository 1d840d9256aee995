#include "server/game/trivia/judging.hpp"

#include <doctest/doctest.h>

#include "tests/server/trivia_questions.hpp"

namespace judging_test {

using namespace parlor;
using namespace parlor::testing;
using game::Given;
using game::Outcome;

namespace {

Outcome outcome_of(const trivia::Question& question, const trivia::Answer& answer) {
    return game::judge(question, {{PlayerId{1}, answer}}).front().outcome;
}

struct Spelling {
    std::string accepted;
    std::string typed;
};

bool is_right(const std::string& accepted, const std::string& text) {
    return outcome_of(typed_question({accepted}), typed(text)) == Outcome::right;
}

std::vector<Given> given(const std::vector<trivia::Answer>& answers) {
    std::vector<Given> result;
    for (const trivia::Answer& answer : answers)
        result.push_back({PlayerId{static_cast<std::uint32_t>(result.size() + 1)}, answer});
    return result;
}

std::vector<Outcome> outcomes(const trivia::Question& question, const std::vector<trivia::Answer>& answers) {
    std::vector<Outcome> result;
    for (const game::Judged& judged : game::judge(question, given(answers)))
        result.push_back(judged.outcome);
    return result;
}

}  // namespace

TEST_CASE("a typed answer is right however it is capitalised, accented, spaced or hyphenated") {
    const std::vector<Spelling> same{
        {"Beyoncé", "beyonce"},
        {"Beyoncé", "BEYONCÉ"},
        {"Straße", "STRASSE"},
        {"Straße", "strasse"},
        {"Jean-Luc Picard", "jean luc picard"},
        {"New York", "newyork"},
        {"don't stop", "dont stop"},
        {"Smörgåsbord", "smorgasbord"},
        {"İstanbul", "istanbul"},
        {"Москва", "МОСКВА"},
        {"Ёлка", "елка"},
        {"東京", "東京"},
        {"Tokyo", "Ｔｏｋｙｏ"},
        {"서울", "서울"},
        {"Cat", "cat"},
        {"1984", "1984"},
        {"🦊", "🦊"},
        {"?", "?"},
        {"C++", "c++"},
    };
    for (const Spelling& one : same) {
        CAPTURE(one.accepted);
        CAPTURE(one.typed);
        CHECK(is_right(one.accepted, one.typed));
    }
}

TEST_CASE("one typing slip is forgiven from four letters on, two from eight on") {
    CHECK(is_right("Paris", "Pairs"));  // two letters swapped are one slip
    CHECK(is_right("Paris", "Pari"));
    CHECK(is_right("Paris", "Parris"));
    CHECK(is_right("Paris", "Pzris"));
    CHECK_FALSE(is_right("Paris", "Pzrs"));
    CHECK(is_right("Mississippi", "Missisipi"));
    CHECK_FALSE(is_right("Mississippi", "Misisipi"));
    CHECK(is_right("Москва", "Масква"));
    CHECK(is_right("Zebra", "zebras"));
}

TEST_CASE("short words, numbers and other words are not forgiven") {
    const std::vector<Spelling> different{
        {"Cat", "Cut"},
        {"Ox", "Fox"},
        {"1984", "1985"},
        {"Apollo 11", "Apollo 12"},
        {"Apollo 11", "Apollo 1"},
        {"東京", "京都"},
        {"Paris", "London"},
        {"Paris", "?"},
        {"?", "!"},
        {"C++", "C"},
        {"서울", "부산"},
    };
    for (const Spelling& one : different) {
        CAPTURE(one.accepted);
        CAPTURE(one.typed);
        CHECK_FALSE(is_right(one.accepted, one.typed));
    }
}

TEST_CASE("every accepted spelling counts") {
    const trivia::Question question = typed_question({"Netherlands", "Holland"});
    CHECK(outcome_of(question, typed("holland")) == Outcome::right);
    CHECK(outcome_of(question, typed("the netherlands")) != Outcome::right);
    CHECK(outcome_of(question, typed("Netherland")) == Outcome::right);
}

TEST_CASE("several right answers count only as exactly the right set") {
    const trivia::Question question = several_question(0b0101);
    CHECK(outcome_of(question, trivia::Picks{0b0101}) == Outcome::right);
    for (const trivia::Picks other : {trivia::Picks{0b0001}, trivia::Picks{0b0100}, trivia::Picks{0b0111},
                                      trivia::Picks{0b1111}, trivia::Picks{0b1010}}) {
        CHECK(outcome_of(question, other) == Outcome::wrong);
    }
}

TEST_CASE("a choice question with two right choices takes either") {
    trivia::Question question = choice_question();
    question.correct.bits = 0b0110;
    CHECK(outcome_of(question, pick(1)) == Outcome::right);
    CHECK(outcome_of(question, pick(2)) == Outcome::right);
    CHECK(outcome_of(question, pick(0)) == Outcome::wrong);
}

TEST_CASE("true or false: the first choice is true") {
    CHECK(outcome_of(true_or_false(true), pick(0)) == Outcome::right);
    CHECK(outcome_of(true_or_false(true), pick(1)) == Outcome::wrong);
    CHECK(outcome_of(true_or_false(false), pick(1)) == Outcome::right);
}

TEST_CASE("the closest number wins, and all who are equally close") {
    const trivia::Question question = number_question(100);
    CHECK(outcomes(question, {number_answer(90), number_answer(95), number_answer(200)}) ==
          std::vector{Outcome::not_closest, Outcome::right, Outcome::not_closest});
    CHECK(outcomes(question, {number_answer(95), number_answer(105), number_answer(94)}) ==
          std::vector{Outcome::right, Outcome::right, Outcome::not_closest});
    CHECK(outcomes(question, {number_answer(-1'000'000)}) == std::vector{Outcome::right});
    CHECK(outcomes(question, {trivia::Decimal{100'001}, trivia::Decimal{99'998}}) ==
          std::vector{Outcome::right, Outcome::not_closest});
}

TEST_CASE("an answer fits only a question of its kind, and only choices that are there") {
    const trivia::Question four = choice_question();
    CHECK(game::fits(four, pick(3)));
    CHECK_FALSE(game::fits(four, pick(4)));
    CHECK_FALSE(game::fits(four, trivia::Picks{0b0011}));
    CHECK_FALSE(game::fits(four, trivia::Picks{0}));
    CHECK_FALSE(game::fits(four, number_answer(1)));
    CHECK_FALSE(game::fits(four, typed("red")));
    CHECK(game::fits(several_question(1), trivia::Picks{0b1011}));
    CHECK_FALSE(game::fits(several_question(1), trivia::Picks{0b10001}));
    CHECK(game::fits(true_or_false(true), pick(1)));
    CHECK_FALSE(game::fits(true_or_false(true), pick(2)));
    CHECK_FALSE(game::fits(true_or_false(true), trivia::Picks{0b11}));
    CHECK(game::fits(number_question(3), number_answer(-7)));
    CHECK_FALSE(game::fits(number_question(3), pick(0)));
    CHECK(game::fits(typed_question({"tea"}), typed("coffee")));
    CHECK_FALSE(game::fits(typed_question({"tea"}), number_answer(1)));
}

TEST_CASE("the reveal has a row for each choice in its place, with who took it") {
    const auto rows =
        game::reveal_rows(several_question(0b0101), given({trivia::Picks{0b0101}, trivia::Picks{0b0110}}));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].text == "red");
    CHECK(rows[0].right);
    CHECK_FALSE(rows[1].right);
    CHECK(rows[0].players == std::vector{PlayerId{1}});
    CHECK(rows[1].players == std::vector{PlayerId{2}});
    CHECK(rows[2].players == std::vector{PlayerId{1}, PlayerId{2}});
    CHECK(rows[3].players.empty());
    CHECK(game::reveal_rows(true_or_false(false), given({pick(1)}))[1].right);
}

TEST_CASE("the reveal of numbers begins with the closest and joins equal ones, six at most") {
    std::vector<trivia::Answer> answers;
    for (const int number : {50, 99, 200, 99, 101, 300, 400, 500, 600})
        answers.push_back(number_answer(number));
    const auto rows = game::reveal_rows(number_question(100), given(answers));
    REQUIRE(rows.size() == trivia::reveal_rows);
    CHECK(rows[0].text == "99");
    CHECK(rows[0].players == std::vector{PlayerId{2}, PlayerId{4}});
    CHECK(rows[0].right);
    CHECK(rows[1].text == "101");
    CHECK(rows[1].right);
    CHECK_FALSE(rows[2].right);
    CHECK(game::solution(number_question(100)) == "100");
}

TEST_CASE("the reveal of typed answers joins what folds to the same, the accepted first") {
    const auto rows = game::reveal_rows(
        typed_question({"Tea", "Chai"}),
        given({typed("coffee"), typed("milk"), typed("MILK"), typed("chai"), typed("tea!")}));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].text == "Tea");
    CHECK(rows[0].right);
    CHECK(rows[0].players == std::vector{PlayerId{4}, PlayerId{5}});
    CHECK(rows[1].text == "milk");
    CHECK(rows[1].players == std::vector{PlayerId{2}, PlayerId{3}});
    CHECK(rows[2].text == "coffee");
    CHECK(game::solution(typed_question({"Tea", "Chai"})) == "Tea");
}

}  // namespace judging_test

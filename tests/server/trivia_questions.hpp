#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/room_harness.hpp"

// Questions and evenings of trivia for tests of its rules.
namespace parlor::testing {

using Questions = std::vector<trivia::Question>;

inline trivia::Question choice_question(std::string text = "Which?", std::uint8_t right = 0) {
    trivia::Question question;
    question.text = std::move(text);
    question.choices = {"red", "green", "blue", "gold"};
    question.correct.bits = static_cast<std::uint8_t>(1U << right);
    question.category = "Colours";
    question.explanation = "Because.";
    question.source = "A book";
    return question;
}

inline trivia::Question several_question(std::uint8_t bits) {
    trivia::Question question = choice_question("Which of these?");
    question.kind = trivia::Kind::several;
    question.correct.bits = bits;
    return question;
}

inline trivia::Question true_or_false(bool is_true) {
    trivia::Question question = choice_question("True?");
    question.kind = trivia::Kind::true_false;
    question.choices.clear();
    question.correct.bits = is_true ? 1 : 2;
    return question;
}

inline trivia::Question number_question(std::int64_t right) {
    trivia::Question question = choice_question("How many?");
    question.kind = trivia::Kind::number;
    question.choices.clear();
    question.correct = {};
    question.number = {right * 1'000};
    question.unit = "km";
    return question;
}

inline trivia::Question typed_question(std::vector<std::string> accepted) {
    trivia::Question question = choice_question("What is it called?");
    question.kind = trivia::Kind::typed;
    question.choices.clear();
    question.correct = {};
    question.accepted = std::move(accepted);
    return question;
}

inline Questions choice_questions(std::size_t count) {
    Questions all;
    for (std::size_t i = 1; i <= count; ++i)
        all.push_back(choice_question("Question " + std::to_string(i) + "?"));
    return all;
}

inline trivia::Answer pick(unsigned choice) {
    return trivia::Picks{static_cast<std::uint8_t>(1U << choice)};
}
inline const trivia::Answer right_pick = trivia::Picks{1};
inline const trivia::Answer wrong_pick = trivia::Picks{2};
inline trivia::Answer number_answer(std::int64_t number) {
    return trivia::Decimal{number * 1'000};
}
inline trivia::Answer typed(std::string text) {
    return trivia::Typed{std::move(text)};
}

inline Activity trivia_activity(std::size_t questions, trivia::Scoring scoring = trivia::Scoring::speedy) {
    trivia::Options options;
    options.questions = static_cast<std::uint16_t>(questions);
    options.scoring = scoring;
    return {60, options};
}

// Every activity asks the first of these questions, as many as it wants.
inline RoomHarness::Draw draw_from(Questions questions) {
    return [questions = std::move(questions)](const rooms::ContentRequest& request) {
        const auto wanted = static_cast<std::ptrdiff_t>(length(request.options));
        const auto there = static_cast<std::ptrdiff_t>(questions.size());
        return game::Content{Questions(questions.begin(), questions.begin() + std::min(wanted, there))};
    };
}

// An evening of one activity that asks these questions.
inline RoomHarness::Setup quiz(Questions questions, trivia::Scoring scoring = trivia::Scoring::speedy) {
    RoomHarness::Setup setup;
    setup.run_sheet = {trivia_activity(questions.size(), scoring)};
    setup.draw = draw_from(std::move(questions));
    return setup;
}

// An evening of so many activities with so many questions each.
inline RoomHarness::Setup evening(std::size_t activities, std::size_t questions) {
    RoomHarness::Setup setup = quiz(choice_questions(questions));
    setup.run_sheet = RunSheet(activities, trivia_activity(questions));
    return setup;
}

inline constexpr Duration reading_time = 3s;
inline constexpr Duration reveal_time = 6s;
inline constexpr Duration standings_time = 5s;
inline constexpr Duration grace = 150ms;  // an answer given in time may still be on its way

// Everybody named comes, the first is the host and starts; then the first question is open.
inline void open_first_question(RoomHarness& evening, const std::vector<std::string>& names) {
    for (const std::string& name : names)
        evening.join(name);
    evening.host(names.front(), host::Start{});
    evening.advance(reading_time);
}

// From a reveal to the next open question.
inline void to_next_question(RoomHarness& evening, const std::string& seen_by) {
    do {
        evening.advance_to_deadline();
    } while (evening.round(seen_by) && evening.trivia(seen_by).stage != trivia::Stage::answering);
}

inline std::int32_t points_of(const RoomHarness& evening, const std::string& seen_by,
                              const std::string& name) {
    for (const Standing& standing : evening.trivia(seen_by).standings) {
        if (standing.who == evening.id(name)) return standing.points;
    }
    return -1;
}

}  // namespace parlor::testing

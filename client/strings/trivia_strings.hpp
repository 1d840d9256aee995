#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "shared/rounds/trivia.hpp"

// What the screens of trivia say.
namespace parlor::client::strings::quiz {

inline constexpr std::string_view title = "Trivia";
[[nodiscard]] std::string trivia_subtitle(int number, int of);  // "Trivia, question 4 of 10"
[[nodiscard]] std::string trivia_scores_subtitle(int number, int of);
[[nodiscard]] std::string question_count(int questions);  // "10 questions"
[[nodiscard]] std::string_view points_promise(trivia::Scoring scoring);
[[nodiscard]] std::string_view kind_hint(trivia::Kind kind);  // a chip; empty for plain choices
[[nodiscard]] std::string_view scoring_name(trivia::Scoring scoring);
[[nodiscard]] std::string_view scoring_explained(trivia::Scoring scoring);

// The question
inline constexpr std::string_view yes = "True";
inline constexpr std::string_view no = "False";
inline constexpr std::string_view locked_in = "Locked in";
inline constexpr std::string_view picked = "Picked";
inline constexpr std::string_view submit = "Submit";
inline constexpr std::string_view get_ready = "Get ready";
inline constexpr std::string_view answers_soon = "The answers show in a moment";
inline constexpr std::string_view take_your_time = "Take your time";
inline constexpr std::string_view times_up = "Time’s up";
inline constexpr std::string_view you_watch = "You’re watching";
inline constexpr std::string_view everybody_answered = "Everybody has answered";
inline constexpr std::string_view your_answer = "Your answer";
inline constexpr std::string_view your_number = "Your number";
inline constexpr std::string_view type_answer = "Type your answer";
inline constexpr std::string_view type_number = "Type a number";
inline constexpr std::string_view number_rule = "The closest number wins.";
inline constexpr std::string_view typed_rule = "Small typos are fine.";
inline constexpr std::string_view not_a_number = "That isn’t a number yet. Use digits, like 1843 or 2.5.";
[[nodiscard]] std::string_view seconds_unit(long seconds);
[[nodiscard]] std::string with_unit(std::string_view number, std::string_view unit);  // "1,843 metres"
struct Counted {
    std::string strong;  // "7 of 9"
    std::string rest;    // " answered"
};
[[nodiscard]] Counted answered(std::size_t answered, std::size_t expected);
[[nodiscard]] std::string press_to_pick(std::size_t choices);
[[nodiscard]] std::string press_to_pick_several(std::size_t choices);
inline constexpr std::string_view enter_to_submit = "Press Enter to submit";
[[nodiscard]] std::string waiting_for(std::span<const std::string> names);
[[nodiscard]] std::string locked_and(std::string_view waiting);  // "Locked in. Waiting for Priya"

// The rail
inline constexpr std::string_view your_score = "Your score";
inline constexpr std::string_view place = "Place";
[[nodiscard]] std::string score_in_header(long points, int place);  // "2,340, 3rd"
[[nodiscard]] std::string in_a_row(int count);
[[nodiscard]] std::string next_pays(int points);
inline constexpr std::string_view no_streak = "No streak yet";
inline constexpr std::string_view streak_rule = "Two in a row pay +100";

// The reveal
[[nodiscard]] std::string got_it(int right, int of);
[[nodiscard]] std::string closest_of(int right, int of);
inline constexpr std::string_view correct = "Correct";
inline constexpr std::string_view closest = "Closest";
inline constexpr std::string_view your_pick = "Your pick";
inline constexpr std::string_view nobody_answered = "Nobody’s answered this one. On to the next.";
inline constexpr std::string_view the_answer = "The answer";
[[nodiscard]] std::string nice_one(std::string_view name);
inline constexpr std::string_view not_this_time = "Not this time";
inline constexpr std::string_view no_answer = "No answer this time";
inline constexpr std::string_view next_chance = "The next one is a new chance.";
// "It was “The fax machine”."; empty when it takes more than a line or two to say.
[[nodiscard]] std::string it_was(std::span<const std::string> solutions);
[[nodiscard]] std::string reason(const trivia::PointsLine& line);
[[nodiscard]] std::string source_line(std::string_view source);

// Leaderboard and what comes next
[[nodiscard]] std::string after_question(int number, int of);
inline constexpr std::string_view scores_so_far = "Scores so far";
enum class Next : std::uint8_t { question, scores, finish };
struct NextWords {
    std::string_view button;  // "Next question"
    std::string_view wait;    // "Next question in "
};
[[nodiscard]] NextWords next_words(Next next);

// The options
inline constexpr std::string_view questions_label = "Questions";
inline constexpr std::string_view fewer_questions = "Fewer questions";
inline constexpr std::string_view more_questions = "More questions";
inline constexpr std::string_view seconds_label = "Time to answer";
[[nodiscard]] std::string seconds_choice(int seconds);  // 0: each question its own
inline constexpr std::string_view scoring_label = "Points";
inline constexpr std::string_view difficulty_label = "Difficulty";
inline constexpr std::string_view categories_label = "Categories";
inline constexpr std::string_view all_categories = "All of them";

}  // namespace parlor::client::strings::quiz

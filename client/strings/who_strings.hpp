#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What the screens of Who said it? say.
namespace parlor::client::strings::who {

inline constexpr std::string_view title = "Who said it?";
[[nodiscard]] std::string subtitle(int card, int of);  // "Who said it? Quote 3 of 8"
inline constexpr std::string_view writing_subtitle = "Who said it? A line from everybody";
[[nodiscard]] std::string prompt_count(int prompts);  // "2 questions to answer in a line"
inline constexpr std::string_view fits_the_minutes = "As many lines as the minutes hold.";
struct Counted {
    std::string strong;  // "6 of 9"
    std::string rest;    // " guessed"
};

// Writing
[[nodiscard]] std::string answer_in_a_line(std::size_t prompts);
inline constexpr std::string_view others_guess =
    "The others will guess who wrote it. Until then nobody knows.";
inline constexpr std::string_view your_line = "Your line";
inline constexpr std::string_view placeholder = "A few words are plenty";
inline constexpr std::string_view send = "Send";
inline constexpr std::string_view as_shown = "This is what the others will see";
inline constexpr std::string_view change = "Change";
inline constexpr std::string_view take_back = "Take back";
inline constexpr std::string_view thats_all = "That’s all from me";
inline constexpr std::string_view thats_all_tip = "We go on as soon as everybody is done.";
inline constexpr std::string_view no_need = "No need to answer everything, or anything.";
[[nodiscard]] Counted done(std::size_t ready, std::size_t of);
[[nodiscard]] std::string prompt_name(std::size_t number);  // of a form, for its place on screen

// In the lobby, before the round
inline constexpr std::string_view answer_now = "Answer now";
[[nodiscard]] std::string answered_of(std::size_t answered, std::size_t of);  // "1 of 2 answered"
[[nodiscard]] std::string question_of(std::size_t number, std::size_t of);    // "Question 1 of 2"
inline constexpr std::string_view next_question = "Next question";
inline constexpr std::string_view be_the_first = "Nobody has answered yet. Be the first.";
[[nodiscard]] Counted have_answered(std::size_t ready, std::size_t of);  // "3 of 9 have answered"

// The card
[[nodiscard]] std::string question_was(std::string_view prompt);
inline constexpr std::string_view quote_name = "Quote";
inline constexpr std::string_view pick_name = "Faces";
inline constexpr std::string_view change_mind = "You can change your mind until time’s up";
inline constexpr std::string_view press_key = "Press the number on a face";
inline constexpr std::string_view pretend = "This one is yours. Pick somebody too, so that nobody notices.";
inline constexpr std::string_view you_watch = "You’re watching";
inline constexpr std::string_view times_up = "Time’s up";
inline constexpr std::string_view nobody_else = "Nobody else is here to have said it.";
inline constexpr std::string_view my_guess = "My guess";
inline constexpr std::string_view my_bluff = "My bluff";
[[nodiscard]] Counted guessed(std::size_t ready, std::size_t of);
[[nodiscard]] std::string_view seconds_unit(long seconds);
inline constexpr std::string_view seconds_name = "Seconds left";
inline constexpr std::string_view take_your_time = "Take your time";

// The rail
inline constexpr std::string_view you = "You";
[[nodiscard]] std::string right_so_far(int rights, int guesses);  // "2 of 2 right so far"
inline constexpr std::string_view points_unit = "points";
[[nodiscard]] std::string still_to_come(std::size_t lines, int of);  // "One of the eight is yours"
inline constexpr std::string_view on_the_table = "Yours is on the table";
inline constexpr std::string_view take_back_title = "Take it back?";
[[nodiscard]] std::string take_back_text(std::size_t lines);
inline constexpr std::string_view take_back_yes = "Take back";
inline constexpr std::string_view take_back_no = "Leave it in";
inline constexpr std::string_view cheer = "Cheer";
inline constexpr std::string_view scores = "Scores";

// The reveal
[[nodiscard]] std::string it_was(std::string_view name);
inline constexpr std::string_view it_was_you = "It was you";
inline constexpr std::string_view stays_a_secret = "This one stays a secret";
inline constexpr std::string_view author_left = "Whoever wrote it has left. Nobody loses points.";
[[nodiscard]] std::string knew(int knew, int of);
[[nodiscard]] std::string author_got(std::string_view name, int points);
[[nodiscard]] std::string you_got(int points);
inline constexpr std::string_view who_thought_what = "Who thought what";
inline constexpr std::string_view nobody_guessed = "Nobody ventured a guess this time.";
[[nodiscard]] std::string floor_of(std::string_view name);
inline constexpr std::string_view floor_is_yours = "The floor is yours. Tell us more?";
inline constexpr std::string_view tell_us_more = "Tell us more";
inline constexpr std::string_view tell_us_more_tip = "30 seconds more, once a quote";
inline constexpr std::string_view asked_for_more = "More time was asked for";
inline constexpr std::string_view said_it_all = "That’s all";
inline constexpr std::string_view next_card = "Next quote";
inline constexpr std::string_view finish = "Finish";
inline constexpr std::string_view nobody_wrote =
    "Nobody had a line this time, and that’s fine. On to the next thing.";
inline constexpr std::string_view not_this_time = "Not this time";
inline constexpr std::string_view nobody_knew = "You kept them guessing";
inline constexpr std::string_view no_guess = "No guess this time";

// The options
inline constexpr std::string_view prompts_label = "Questions to answer";
inline constexpr std::string_view fewer_prompts = "Fewer questions";
inline constexpr std::string_view more_prompts = "More questions";
inline constexpr std::string_view seconds_label = "Time to guess";
[[nodiscard]] std::string seconds_choice(int seconds);
inline constexpr std::string_view scoring_label = "Points";
inline constexpr std::string_view author_rule = "Whose line it was gets what the others got on average.";

}  // namespace parlor::client::strings::who

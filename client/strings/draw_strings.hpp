#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "shared/rounds/draw.hpp"

// What the screens of draw & guess say.
namespace parlor::client::strings::drawing {

inline constexpr std::string_view title = "Draw & guess";
inline constexpr std::string_view fits_the_minutes = "As many turns as the minutes hold.";
[[nodiscard]] std::string subtitle(int turn, int of);  // "Draw & guess, turn 4 of 9"
[[nodiscard]] std::string turn_count(int turns);       // "6 turns"

// Choosing
inline constexpr std::string_view choose_word = "Choose your word";
inline constexpr std::string_view choose_hint = "Only you see these. Press 1 to 3.";
inline constexpr std::string_view how_label = "How you show it";
inline constexpr std::string_view in_a_drawing = "Draw it";
inline constexpr std::string_view in_words = "Describe it in words";
inline constexpr std::string_view rather_not = "I’d rather not";
inline constexpr std::string_view rather_not_tip = "Somebody else draws instead. You lose nothing.";
[[nodiscard]] std::string chooses(std::string_view name);  // "Mateo is choosing a word"
inline constexpr std::string_view chooses_hint = "Warm up your eyes.";
[[nodiscard]] std::string reconnecting(std::string_view name);  // "Mateo is reconnecting"
inline constexpr std::string_view want_to_draw = "I’d like to draw";
inline constexpr std::string_view want_to_draw_tip = "You’re among the next to draw.";

// The bar above the canvas
inline constexpr std::string_view time_left = "Time left";
inline constexpr std::string_view your_word = "Your word";
inline constexpr std::string_view only_you = "Only you see this";
[[nodiscard]] std::string draws(std::string_view name);      // "Mateo draws"
[[nodiscard]] std::string describes(std::string_view name);  // "Mateo describes"
// "2 words: 5, 4", "9 letters".
[[nodiscard]] std::string shape_of(std::span<const draw::Place> word);
[[nodiscard]] std::string word_of(std::span<const draw::Place> word);  // with _ for what is hidden
[[nodiscard]] std::string hint_in(long seconds);                       // "Hint in 12 s"
struct Counted {
    std::string strong;  // "3 of 8"
    std::string rest;    // " guessed it"
};
[[nodiscard]] Counted guessed_it(std::size_t found, std::size_t of);

// Guesses
inline constexpr std::string_view guesses = "Guesses";
[[nodiscard]] std::string got_it_count(std::size_t count);  // "3 got it"
inline constexpr std::string_view got_it = " got it";
inline constexpr std::string_view close = "Close";
inline constexpr std::string_view so_close = "So close!";
inline constexpr std::string_view among_us = "Hidden";  // from those who still guess
inline constexpr std::string_view your_guess = "Your guess";
inline constexpr std::string_view type_guess = "What is it?";
inline constexpr std::string_view guess = "Guess";
inline constexpr std::string_view say = "Say";
inline constexpr std::string_view type_among_us = "Talk with those who know it";
inline constexpr std::string_view type_description = "Describe it without saying it";
inline constexpr std::string_view your_description = "Your description";
inline constexpr std::string_view typing_off = "You’re drawing, so typing is off";
inline constexpr std::string_view no_guesses = "No guesses yet. Be the first.";
inline constexpr std::string_view no_guesses_artist = "Guesses come here while you draw.";
inline constexpr std::string_view you_watch = "You’re watching";
inline constexpr std::string_view scores = "Scores";
[[nodiscard]] std::string turn_of(int turn, int of);  // "turn 4 of 9"

// The reveal
[[nodiscard]] std::string_view why_over(draw::TurnEnd why, std::size_t found);
[[nodiscard]] std::string artist_got(std::string_view name, int points);
[[nodiscard]] std::string next_draws(std::string_view name);
inline constexpr std::string_view you_draw_next = "You draw next";
inline constexpr std::string_view last_turn = "That was the last turn";
inline constexpr std::string_view next_turn = "Next turn";
inline constexpr std::string_view finish = "Finish";
inline constexpr std::string_view described_in_words = "Described in words";
inline constexpr std::string_view save_drawing = "Save this drawing";

// The options
inline constexpr std::string_view not_everybody = "Not everybody will draw";
inline constexpr std::string_view seconds_label = "Time to draw";
[[nodiscard]] std::string seconds_choice(int seconds);
inline constexpr std::string_view hints_label = "Hints";
inline constexpr std::string_view hints_explained = "Letters open while the time runs.";
inline constexpr std::string_view difficulty_label = "Difficulty";
inline constexpr std::string_view themes_label = "Themes";
inline constexpr std::string_view all_themes = "All themes";

}  // namespace parlor::client::strings::drawing

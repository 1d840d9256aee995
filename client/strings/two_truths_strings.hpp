#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// What the screens of two truths and a lie say.
namespace parlor::client::strings::truths {

inline constexpr std::string_view title = "Two truths and a lie";
[[nodiscard]] std::string subtitle(int card, int of);  // "Two truths and a lie, 3 of 7"
inline constexpr std::string_view subtitle_writing = "Two truths and a lie, writing";
inline constexpr std::string_view subtitle_best = "Two truths and a lie, the best truth";
[[nodiscard]] std::string card_count(int cards);  // "7 people tell"
[[nodiscard]] std::string not_everybody(int cards);

// Writing
inline constexpr std::string_view write_title = "Three things about you";
inline constexpr std::string_view write_lead =
    "Two are true, one is made up. The others will look for the lie.";
[[nodiscard]] std::string statement_name(int number);  // "Statement 1"
inline constexpr std::array<std::string_view, 3> placeholders{"I have been stuck in a lift with a trumpet",
                                                              "I have never finished a crossword",
                                                              "I can name every station of my line"};
inline constexpr std::string_view ideas_label = "Stuck?";
inline constexpr std::string_view ideas =
    "A place you’ve been, something you can do, something you’ve never done, an odd first job, a small fear, "
    "what "
    "you collect.";
inline constexpr std::string_view lie_mark = "The lie";
[[nodiscard]] std::string lie_mark_name(int number);  // "Statement 1 is the lie"
[[nodiscard]] std::string lie_mark_tip(int number);
inline constexpr std::string_view hand_in = "Hand in";
inline constexpr std::string_view still_empty = "Fill in all three, and mark the lie.";
inline constexpr std::string_view mark_one = "Now mark the one that is the lie.";
inline constexpr std::string_view say_different = "Two of them are the same. Make each a different one.";
inline constexpr std::string_view nobody_sees = "Nobody sees them before it’s your turn.";
inline constexpr std::string_view not_taken = "That didn’t get through. Look at it once more, please.";

// What was handed in
inline constexpr std::string_view written_title = "Your card is in";
inline constexpr std::string_view written_lead =
    "This is what everybody will see, in an order of its own. You can change it until it’s shown.";
inline constexpr std::string_view your_lie = "Your lie";
inline constexpr std::string_view only_you = "Only you see which";
inline constexpr std::string_view change = "Change it";
inline constexpr std::string_view take_back = "Take it back";
inline constexpr std::string_view keep_as_is = "Keep it as it is";
inline constexpr std::string_view back_to_round = "Back to the round";
inline constexpr std::string_view your_card = "Your card";
inline constexpr std::string_view write_yours = "Write yours";
inline constexpr std::string_view waits_for_turn = "It comes up when the lot says so.";
inline constexpr std::string_view no_card_yet = "You can still write one.";
inline constexpr std::string_view card_was_shown = "Your card has been up. Thank you!";
inline constexpr std::string_view no_time_for_card = "No time for more cards now.";
[[nodiscard]] std::string lot_decides(int most);  // when not everybody will come up
inline constexpr std::string_view starts_soon = "Everybody has written. Here we go.";
inline constexpr std::string_view you_watch_writing =
    "They’re writing three things about themselves. Two are true.";

// The rule, in words
inline constexpr std::string_view points_rule =
    "A lie you find is worth 200 points. For your own card you get 100 if everybody is fooled, 50 if half "
    "are.";
inline constexpr std::string_view points_label = "Points";

struct Counted {
    std::string strong;  // "6 of 9"
    std::string rest;    // " voted"
};
[[nodiscard]] Counted written(std::size_t done, std::size_t of);
[[nodiscard]] Counted voted(std::size_t done, std::size_t of);
[[nodiscard]] Counted chosen(std::size_t done, std::size_t of);

// The vote
[[nodiscard]] std::string tells(std::string_view name);  // "Aisha says"
inline constexpr std::string_view you_tell = "You say";
inline constexpr std::string_view two_are_true = "Two of these are true";
inline constexpr std::string_view which_is_lie = "Which one is the lie?";
inline constexpr std::string_view can_change = "You can change your mind until time’s up";
inline constexpr std::string_view press_to_vote = "Press 1 to 3";
inline constexpr std::string_view they_look = "They’re looking for your lie";
inline constexpr std::string_view keep_straight_face = "Keep a straight face";
inline constexpr std::string_view my_guess = "My guess";
inline constexpr std::string_view you_watch = "You’re watching";

// The reveal
inline constexpr std::string_view the_lie = "The lie";
inline constexpr std::string_view is_true = "True";
[[nodiscard]] std::string fooled_some(std::string_view name, int fooled, int of);
[[nodiscard]] std::string you_fooled(int fooled, int of);
[[nodiscard]] std::string nobody_voted(std::string_view name);
[[nodiscard]] std::string had_to_go(std::string_view name);
inline constexpr std::string_view stays_theirs = "Which was the lie stays theirs. Nobody loses points.";
[[nodiscard]] std::string found_it(int points);  // "You found it: +200"
inline constexpr std::string_view got_you = "That one got you.";
[[nodiscard]] std::string good_lie(int points);             // "+63 for telling it so well"
[[nodiscard]] std::string floor_of(std::string_view name);  // "The floor is Aisha’s"
inline constexpr std::string_view your_floor = "The floor is yours";
inline constexpr std::string_view tell_story = "What’s the story behind it?";
inline constexpr std::string_view want_more = "They’d like to hear more";
inline constexpr std::string_view tell_us_more = "Tell us more";
inline constexpr std::string_view tell_us_more_tip = "30 more seconds for the story, once a card.";
inline constexpr std::string_view next_card = "Next card";
inline constexpr std::string_view to_the_end = "Go on";
[[nodiscard]] std::string next_is(std::string_view name);
inline constexpr std::string_view you_are_next = "You’re next";

// The best truth
inline constexpr std::string_view best_title = "Which truth did you like best?";
inline constexpr std::string_view best_lead = "All of these are true. No points; just one to remember.";
inline constexpr std::string_view my_choice = "My choice";
inline constexpr std::string_view best_named = "The best truth";
inline constexpr std::string_view best_named_several = "The best truths";
inline constexpr std::string_view true_story = "A true story";
inline constexpr std::string_view nothing_written =
    "Nobody had a story this time. There’s always another evening.";
inline constexpr std::string_view finish = "Finish";

// The rail
inline constexpr std::string_view you = "You";
[[nodiscard]] std::string right_so_far(int right, int of);
inline constexpr std::string_view points_word = "points";

// The options
inline constexpr std::string_view fits_the_minutes = "As many people come up as the minutes hold.";
inline constexpr std::string_view writing_label = "Time to write";
inline constexpr std::string_view voting_label = "Time to vote";
[[nodiscard]] std::string seconds_choice(int seconds);
inline constexpr std::string_view best_label = "Vote for the best truth";
inline constexpr std::string_view best_explained = "At the end, without points.";

}  // namespace parlor::client::strings::truths

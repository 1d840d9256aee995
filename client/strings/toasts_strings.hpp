#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// What the screens of toasts say.
namespace parlor::client::strings::toasting {

inline constexpr std::string_view title = "Toasts";
inline constexpr std::string_view subtitle_writing = "Toasts, writing";
inline constexpr std::string_view subtitle_receiving = "Toasts, for you alone";
[[nodiscard]] std::string subtitle(int step, int of);  // "Toasts, 6 of 12"
inline constexpr std::string_view headline = "Thanks where it’s due";
inline constexpr std::string_view time_left = "Time left";

// Writing
[[nodiscard]] std::string lead(std::size_t names);
inline constexpr std::string_view nobody_yet =
    "There’s nobody else here yet. As soon as somebody comes, you get a name.";
inline constexpr std::string_view names_label = "Your names";
inline constexpr std::string_view somebody_else = "Somebody else, too?";
inline constexpr std::string_view a_toast_to = "A toast to";
[[nodiscard]] std::string text_name(std::string_view name);  // "Toast to Aisha"
inline constexpr std::string_view placeholder = "When … you … and that meant …";
inline constexpr std::string_view starters_label = "What happened, what they did, what it did for you";
// A situation, what somebody did in it, and what came of it; where the server's packs have none.
inline constexpr std::array<std::string_view, 3> starters{
    "When we were stuck on …, you …, and then we …", "You took the time to …, and since then I can …",
    "When nobody else had seen …, you …, and that saved us …"};
inline constexpr std::string_view how_label = "How it’s signed";
inline constexpr std::string_view signed_by_you = "Signed by you";
inline constexpr std::string_view from_shy = "From someone shy";
inline constexpr std::string_view all_signed = "Toasts are signed this time.";
inline constexpr std::string_view few_people = "With so few of you it may be guessed who didn’t sign.";
inline constexpr std::string_view put_on_card = "Put it on the card";
inline constexpr std::string_view change_card = "Change the card";
inline constexpr std::string_view take_back = "Take it back";
inline constexpr std::string_view on_card = "On its card";
inline constexpr std::string_view im_done = "I’m done";
inline constexpr std::string_view not_done_after_all = "Not done after all";
[[nodiscard]] std::string done_count(int done, int of);  // "5 of 9 are done"
inline constexpr std::string_view promise =
    "They see it first, and alone. They decide whether the others do, too.";

// Receiving
inline constexpr std::string_view for_you = "For you";
inline constexpr std::string_view for_you_lead =
    "Nobody else has seen these. Keep what should stay with you.";
inline constexpr std::string_view nothing_for_you =
    "Nothing has reached you this time; it wasn’t for lack of reasons. Here come the others’.";
inline constexpr std::string_view keep_to_myself = "Keep it to myself";
[[nodiscard]] std::string keep_name(int number);  // "Keep toast 1 to myself"
inline constexpr std::string_view kept = "Yours alone";
inline constexpr std::string_view seen_all = "I’ve read them";

// Revealing
[[nodiscard]] std::string from(std::string_view name, std::string_view department);
inline constexpr std::string_view from_someone_shy = "from someone shy";
inline constexpr std::string_view applaud = "Applaud";
inline constexpr std::string_view next_toast = "Next toast";
inline constexpr std::string_view next_toasts = "Next toasts";
inline constexpr std::string_view to_wall = "To the wall";
inline constexpr std::string_view press_space = "Press Space to applaud.";
inline constexpr std::string_view wall = "The wall";
inline constexpr std::string_view wall_lead = "Cheers to all of you.";
inline constexpr std::string_view finish = "Finish";
inline constexpr std::string_view nothing_written =
    "No toasts this time. Thanks can be said without a card, too.";
inline constexpr std::string_view you_watch = "They’re writing to each other. The toasts come in a moment.";

// The options
inline constexpr std::string_view everybody = "Say thanks";
inline constexpr std::string_view writing_label = "Time to write";
[[nodiscard]] std::string seconds_choice(int seconds);
inline constexpr std::string_view anonymous_label = "Unsigned toasts";
inline constexpr std::string_view anonymous_explained = "Writers may leave their name away.";
inline constexpr std::string_view no_points = "No points, no ranking, no totals.";

}  // namespace parlor::client::strings::toasting

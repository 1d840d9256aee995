#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/rounds/awards.hpp"

// What is said between activities, at the end, and while all is paused.
namespace parlor::client::strings::evening {

// While an activity is on its way, or paused
inline constexpr std::string_view setting_table = "Setting the table…";
inline constexpr std::string_view scores_drawer = "People and scores";
inline constexpr std::string_view close_drawer = "Close";
inline constexpr std::string_view paused = "Paused";
[[nodiscard]] std::string paused_by(std::string_view name);  // "Paused by Zoë"
inline constexpr std::string_view paused_by_you = "You paused the game";
inline constexpr std::string_view paused_for_host = "The clock stands still until you go on.";
[[nodiscard]] std::string paused_for_guest(std::string_view host);
inline constexpr std::string_view go_on = "Go on";

inline constexpr std::string_view podium = "Podium";
inline constexpr std::string_view places = "Places";

// Between activities
inline constexpr std::string_view between_subtitle = "Between activities";
inline constexpr std::string_view evening_so_far = "The evening so far";
inline constexpr std::string_view points_rule =
    "The best of each activity gets 1,000 points, everyone else their share.";
[[nodiscard]] std::string leads(std::span<const std::string> names);  // "Aisha is in front"
inline constexpr std::string_view you_lead = "You’re in front";
inline constexpr std::string_view next_up = "Next up";
inline constexpr std::string_view begins_again = "This round starts again";
inline constexpr std::string_view why_again = "The server is new. All scores are kept.";
[[nodiscard]] std::string activity_of(int number, int of);  // "3 of 5"
[[nodiscard]] std::string activity_line(std::string_view summary, int minutes);
[[nodiscard]] std::string_view starts_in(long seconds);  // "Starts in "
[[nodiscard]] std::string countdown(long seconds);       // "0:28"
inline constexpr std::string_view starting = "Starting…";
inline constexpr std::string_view start_now = "Start now";
inline constexpr std::string_view later = "+30 s";
inline constexpr std::string_view later_hint = "30 seconds more until it begins";
[[nodiscard]] std::string host_starts(std::string_view host);
inline constexpr std::string_view show_chat = "Show the chat";
inline constexpr std::string_view breather = "Take a breath";
inline constexpr std::string_view no_points_yet =
    "No points in that one, just people. Fetch something to drink and go on together.";

// The recap
inline constexpr std::string_view all_done = "All done";
inline constexpr std::string_view wrap = "That’s a wrap!";
// "34 minutes, 10 people, 47 cheers. Thanks for coming."
[[nodiscard]] std::string wrap_line(int minutes, int people, std::uint32_t cheers);
inline constexpr std::string_view you_met = "You met";
[[nodiscard]] std::string met_people(std::size_t count);  // "8 colleagues at the tables"
inline constexpr std::string_view nobody_played = "Nobody played, so nobody won. Next time?";
inline constexpr std::string_view no_podium = "No points tonight. Good company counts, too.";
inline constexpr std::string_view everybody = "Everybody";
inline constexpr std::string_view awards = "Awards";
inline constexpr std::string_view no_awards = "No awards this time. They come with right answers.";
[[nodiscard]] std::string_view award_title(AwardKind kind);
[[nodiscard]] std::string award_reason(const Award& award);
[[nodiscard]] std::string team_wins(std::span<const std::string> teams);  // "Foxes win"
[[nodiscard]] std::string by_points(long points);                         // "by 290 points"
inline constexpr std::string_view shared_win = "on equal points";
inline constexpr std::string_view play_again = "Play again";
inline constexpr std::string_view copy_summary = "Copy summary for chat";
inline constexpr std::string_view copy_short = "Copy summary";
inline constexpr std::string_view summary_copied = "Summary copied. Paste it in your team chat.";
// Lines of the summary that is pasted into a chat.
[[nodiscard]] std::string summary_head(std::string_view title);
// Place 0: without a medal.
[[nodiscard]] std::string summary_place(int place, std::string_view names, long points);
[[nodiscard]] std::string summary_award(std::string_view award, std::string_view name, std::string_view why);
[[nodiscard]] std::string summary_teams(std::string_view line);

}  // namespace parlor::client::strings::evening

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/protocol/crew.hpp"

// Crews: the lobby's season, keeping one, and what is remembered.
namespace parlor::client::strings::crew {

// A moment, and how many minutes the clocks of whoever reads it are ahead of UTC then.
struct LocalTime {
    std::int64_t utc_seconds = 0;
    int offset_minutes = 0;
};
[[nodiscard]] std::string day_and_time(LocalTime when);  // "Friday, 4 December, 17:00"
[[nodiscard]] std::string day_of(LocalTime when);        // "4 December 2026"
[[nodiscard]] std::string clock(std::uint16_t minute);   // "17:05"
[[nodiscard]] std::string_view weekday(std::uint8_t day);
[[nodiscard]] std::string_view weekday_short(std::uint8_t day);
[[nodiscard]] std::string place_of(std::string_view zone);  // "New York" of "America/New_York"
// "17:05", "5:30 pm", "9": minutes after midnight; nothing if it is no time.
[[nodiscard]] std::optional<std::uint16_t> read_clock(std::string_view text);

// --- the crew in its lobby
inline constexpr std::string_view season = "Season";
inline constexpr std::string_view show_season = "Show the season";
inline constexpr std::string_view back_to_people = "Back to the people";
inline constexpr std::string_view keep_this = "Keep this crew";
inline constexpr std::string_view change = "Change";
inline constexpr std::string_view end_crew = "End this crew";
inline constexpr std::string_view calendar = "Save to calendar";
inline constexpr std::string_view remember = "Remember me in this crew";
inline constexpr std::string_view remember_text =
    "Keeps your points of an evening and whom you sat with, from tonight on. Off, nothing about you is "
    "written down.";
inline constexpr std::string_view your_part = "What is kept about you";
inline constexpr std::string_view balance_teams = "Balance teams";
inline constexpr std::string_view table_empty =
    "No points yet this season. They come with the first evening of those who want to be remembered.";
inline constexpr std::string_view not_here = "🪑";
[[nodiscard]] std::string season_title(std::uint16_t number, std::uint8_t week, std::uint8_t weeks);
[[nodiscard]] std::string season_rule(const Season& rule);
[[nodiscard]] std::string every(const Meeting& meeting);  // "Fridays at 17:00, New York"
[[nodiscard]] std::string next(LocalTime when);           // "Next: Friday, 4 December, 17:00 your time"
[[nodiscard]] std::string met(std::span<const Companion> companions);
[[nodiscard]] std::string not_yet(std::span<const Companion> companions);  // empty when there is nobody

// --- keeping it
inline constexpr std::string_view keep_title = "Keep this crew";
inline constexpr std::string_view change_title = "Change the crew";
[[nodiscard]] std::string keep_text(std::string_view code);
inline constexpr std::string_view name_label = "Name";
inline constexpr std::string_view name_hint = "Friday Crew";
inline constexpr std::string_view name_empty = "Give the crew a name.";
inline constexpr std::string_view day_label = "Every";
inline constexpr std::string_view time_label = "At";
inline constexpr std::string_view time_wrong = "A time looks like 17:00 or 5 pm.";
inline constexpr std::string_view zone_label = "Time zone";
inline constexpr std::string_view zone_text = "Type a city. Everybody’s calendar shows it in their own time.";
inline constexpr std::string_view zone_wrong = "No time zone is called that. Type a large city nearby.";
inline constexpr std::string_view lasts_label = "Lasts";
inline constexpr std::string_view weeks_label = "Weeks in a season";
inline constexpr std::string_view counting_label = "Best weeks that count";
[[nodiscard]] std::string minutes(int count);
inline constexpr std::string_view keep_yes = "Keep it";
inline constexpr std::string_view change_yes = "Save";
inline constexpr std::string_view cancel = "Cancel";
inline constexpr std::string_view close = "Close";
inline constexpr std::string_view end_title = "End this crew?";
inline constexpr std::string_view end_text =
    "The season, who met whom and everybody’s part are deleted for good, and the code is free again. This "
    "lobby goes on.";
inline constexpr std::string_view end_yes = "End it";
inline constexpr std::string_view end_no = "Keep it";

// --- what is kept of oneself
inline constexpr std::string_view part_title = "What is kept about you";
inline constexpr std::string_view part_asking = "Asking the server…";
inline constexpr std::string_view part_delete = "Delete all of it";
inline constexpr std::string_view delete_title = "Delete your part?";
inline constexpr std::string_view delete_text =
    "Your points, whom you met and your name leave this crew for good, for others, too. There is no way "
    "back.";
inline constexpr std::string_view delete_yes = "Delete it";
inline constexpr std::string_view delete_no = "Keep it";
inline constexpr std::string_view part_no_evenings = "No evening has been written down yet.";
[[nodiscard]] std::string part_nothing(std::string_view crew);
[[nodiscard]] std::string part_about(const CrewPart& part, LocalTime since);
[[nodiscard]] std::string part_points(const PartEvening& evening);
// In several texts when there are many, so that each fits into a window.
inline constexpr std::size_t names_a_text = 6;
[[nodiscard]] std::vector<std::string> part_met(std::span<const std::string> names);

// --- at home
inline constexpr std::string_view your_crews = "Your crews";
inline constexpr std::string_view open = "Open";
inline constexpr std::string_view join = "Join";
inline constexpr std::string_view more = "More about this crew";
inline constexpr std::string_view forget = "Forget";
inline constexpr std::string_view undo = "Undo";
[[nodiscard]] std::string forgotten(std::string_view name, bool own);
[[nodiscard]] std::string code_and_time(std::string_view code, const std::optional<LocalTime>& when);
[[nodiscard]] std::string code_and_time_short(std::string_view code,
                                              LocalTime when);  // "PLUM-42 · Fri 4 Dec, 17:00"
[[nodiscard]] std::string rests(const std::string& name, std::string_view code, const Meeting& meeting,
                                const std::optional<LocalTime>& when);

// --- the calendar's file
[[nodiscard]] std::string event_text(std::string_view code, std::string_view link);
[[nodiscard]] std::string saved(std::string_view file);
[[nodiscard]] std::string not_saved(std::string_view folder, std::string_view trouble);
[[nodiscard]] std::string unknown_zone(std::string_view zone);

}  // namespace parlor::client::strings::crew

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "shared/protocol/room_view.hpp"

// What the lobby says to its host: planning the evening, looking after people, the lobby's settings.
namespace parlor::client::strings {

// The run-sheet's editor
inline constexpr std::string_view editor_title = "Plan the evening";
inline constexpr std::string_view editor_close = "Close without saving";
inline constexpr std::string_view editor_presets = "Start from";
inline constexpr std::string_view editor_keep = "Keep this one";
inline constexpr std::string_view editor_keep_about = "Keeps the evening as it is below, for other times.";
inline constexpr std::string_view editor_keep_title = "Its name";
inline constexpr std::string_view editor_keep_hint = "Friday with the whole team";
inline constexpr std::string_view editor_keep_yes = "Keep";
inline constexpr std::string_view editor_keep_no = "Not now";
inline constexpr std::string_view editor_keep_empty = "Give it a name, so that you find it again.";
inline constexpr std::string_view editor_keep_again = "You have one of that name; it will be this one instead.";
inline constexpr std::string_view editor_keep_full = "That’s as many as can be kept. Forget one first.";
[[nodiscard]] std::string editor_forget(std::string_view preset);     // "Forget “Friday”"
[[nodiscard]] std::string editor_forgotten(std::string_view preset);  // "“Friday” is forgotten."
[[nodiscard]] std::string editor_kept(std::string_view preset);       // "“Friday” is kept."
inline constexpr std::string_view editor_activities = "Activities";
inline constexpr std::string_view editor_add = "Add an activity";
inline constexpr std::string_view editor_save = "Save";
inline constexpr std::string_view editor_cancel = "Cancel";
inline constexpr std::string_view editor_undo = "Undo";
inline constexpr std::string_view editor_empty =
    "Nothing planned. Start from an evening above, or add an activity.";
inline constexpr std::string_view editor_none_chosen = "Choose an activity to change its options.";
inline constexpr std::string_view editor_options = "Options";
inline constexpr std::string_view editor_up = "Move up";
inline constexpr std::string_view editor_down = "Move down";
inline constexpr std::string_view editor_remove = "Remove";
inline constexpr std::string_view editor_minutes = "Minutes";
inline constexpr std::string_view editor_ends = "End at a set time";
inline constexpr std::string_view editor_ends_hint =
    "If it runs late, activities are trimmed to end on time.";
inline constexpr std::string_view editor_ends_in = "Minutes from now";
inline constexpr std::string_view editor_keys = "Alt and an arrow moves the chosen activity.";
inline constexpr std::string_view editor_all = "That’s as many activities as an evening holds.";
[[nodiscard]] std::string editor_removed(std::string_view activity);  // "Trivia removed."
[[nodiscard]] std::string editor_replaced(std::string_view preset);   // "“Quick 15” is in place."
[[nodiscard]] std::string editor_ends_clock(std::uint32_t minutes, std::string_view clock);
[[nodiscard]] std::string activity_place(std::size_t number, std::string_view title);  // "1. Trivia"

// What the host may do with a person
[[nodiscard]] std::string person_menu(std::string_view name);  // "What to do with Mateo", for screen readers
[[nodiscard]] std::string move_to(std::string_view team);      // "Move to the Crabs"
inline constexpr std::string_view make_host = "Make host";
inline constexpr std::string_view make_co_host = "Make co-host";
inline constexpr std::string_view end_co_host = "No co-host any more";
inline constexpr std::string_view remove_person = "Remove";
[[nodiscard]] std::string remove_title(std::string_view name);  // "Remove Mateo?"
inline constexpr std::string_view remove_text = "They leave the lobby and can’t come back with this code.";
inline constexpr std::string_view remove_yes = "Remove";
inline constexpr std::string_view remove_no = "Keep";
[[nodiscard]] std::string make_host_title(std::string_view name);  // "Make Mateo the host?"
inline constexpr std::string_view make_host_text =
    "They look after the evening from now on. You keep your seat.";
inline constexpr std::string_view make_host_yes = "Make host";
inline constexpr std::string_view make_host_no = "Not now";

// The lobby's settings
inline constexpr std::string_view settings_title = "Lobby settings";
inline constexpr std::string_view settings_close = "Close without saving";
inline constexpr std::string_view settings_name = "Title";
inline constexpr std::string_view settings_name_hint = "What the evening is called";
inline constexpr std::string_view settings_name_empty =
    "Give it a title, so that people know where they are.";
inline constexpr std::string_view settings_capacity = "Room for";
inline constexpr std::string_view settings_capacity_text = "People who play or watch";
inline constexpr std::string_view settings_teams = "Teams";
inline constexpr std::string_view teams_none = "No teams";
inline constexpr std::string_view teams_shuffled = "Shuffled";
inline constexpr std::string_view teams_department = "By department";
inline constexpr std::string_view settings_team_count = "How many teams";
inline constexpr std::string_view settings_lock = "Lock the lobby";
inline constexpr std::string_view settings_lock_text =
    "Nobody new can join. Who has a seat can still return.";
inline constexpr std::string_view settings_visible = "Visible on this network";
inline constexpr std::string_view settings_visible_text =
    "People on the server’s network see this lobby on their home screen. They knock, you let them in.";
inline constexpr std::string_view settings_save = "Save";
inline constexpr std::string_view settings_cancel = "Cancel";
[[nodiscard]] std::string teams_explained(TeamMode mode);

}  // namespace parlor::client::strings

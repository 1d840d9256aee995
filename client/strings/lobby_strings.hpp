#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "shared/protocol/room_view.hpp"

// What the lobby says: the code, the run-sheet, the people, getting ready.
namespace parlor::client::strings {

// The code
inline constexpr std::string_view join_code = "Join code";
inline constexpr std::string_view join_code_hint = "Read it out, or send the invite in your call chat";
inline constexpr std::string_view copy_invite = "Copy invite";
inline constexpr std::string_view invite_copied = "Invite copied. Paste it in your team chat.";
inline constexpr std::string_view private_address = "Only people on your network can use this address.";
inline constexpr std::string_view lobby_is_locked = "Locked: nobody new can join.";

// Tabs where the window is narrow
inline constexpr std::string_view lobby_tabs = "Lobby";
inline constexpr std::string_view tab_room = "In the room";
inline constexpr std::string_view tab_room_short = "Room";
inline constexpr std::string_view tab_run_sheet = "Run-sheet";
inline constexpr std::string_view tab_chat = "Chat";
inline constexpr std::string_view tab_invite = "Invite";
[[nodiscard]] std::string tab_chat_unread(std::size_t lines);  // "Chat (3)"

// The run-sheet
inline constexpr std::string_view run_sheet = "Run-sheet";
inline constexpr std::string_view edit = "Edit";
inline constexpr std::string_view run_sheet_empty_host =
    "Nothing planned yet. Pick an evening to start from.";
inline constexpr std::string_view run_sheet_empty_guest = "Nothing planned yet. The host is still choosing.";
inline constexpr std::string_view plan_evening = "Plan the evening";
[[nodiscard]] std::string minutes_short(std::uint32_t minutes);  // "34 min"
[[nodiscard]] std::string ends_at(std::string_view clock);       // "ends 17:30"
[[nodiscard]] std::string ends_about(std::string_view clock);    // "ends about 17:30"

// The run-sheet's editor
inline constexpr std::string_view editor_title = "Plan the evening";
inline constexpr std::string_view editor_close = "Close without saving";
inline constexpr std::string_view editor_presets = "Start from";
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
inline constexpr std::string_view editor_played = "Already played";
inline constexpr std::string_view editor_all = "That’s as many activities as an evening holds.";
[[nodiscard]] std::string editor_removed(std::string_view activity);  // "Trivia removed."
[[nodiscard]] std::string editor_replaced(std::string_view preset);   // "“Quick 15” is in place."
[[nodiscard]] std::string editor_total(std::uint32_t minutes);        // "34 min in total"
[[nodiscard]] std::string editor_ends_clock(std::uint32_t minutes, std::string_view clock);
[[nodiscard]] std::string preset_summary(std::size_t activities, std::uint32_t minutes);
[[nodiscard]] std::string activity_place(std::size_t number, std::string_view title);  // "1. Trivia"

// The room
inline constexpr std::string_view in_the_room = "In the room";
inline constexpr std::string_view people_list = "People";
inline constexpr std::string_view shuffle_teams = "Shuffle teams";
inline constexpr std::string_view room_settings = "Lobby settings";
inline constexpr std::string_view you_word = "you";
inline constexpr std::string_view away = "Away";
inline constexpr std::string_view watching = "Watching";
inline constexpr std::string_view only_you =
    "It’s just you so far. Send the invite and your team shows up here.";
[[nodiscard]] std::string people_count(std::size_t people);  // "10 people"
[[nodiscard]] std::string room_for(std::size_t more);        // "Room for 14 more"
inline constexpr std::string_view room_is_full = "The room is full";

// What the host may do with a person
[[nodiscard]] std::string person_menu(std::string_view name);  // "What to do with Mateo", for screen readers
[[nodiscard]] std::string move_to(std::string_view team);      // "Move to the Crabs"
inline constexpr std::string_view make_host = "Make host";
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
inline constexpr std::string_view settings_save = "Save";
inline constexpr std::string_view settings_cancel = "Cancel";
[[nodiscard]] std::string teams_explained(TeamMode mode);

// Getting ready
inline constexpr std::string_view im_ready = "I’m ready";
inline constexpr std::string_view watch_only = "Just watch";
inline constexpr std::string_view play_along = "Play along";
inline constexpr std::string_view you_watch = "You’re watching";
inline constexpr std::string_view start_evening = "Start happy hour";
inline constexpr std::string_view start_short = "Start";
inline constexpr std::string_view start_needs_activity = "Plan an activity first, then start.";
inline constexpr std::string_view start_needs_player = "Somebody has to play. Everyone here just watches.";
[[nodiscard]] std::string ready_count(std::size_t ready, std::size_t of);  // "7 of 10"
inline constexpr std::string_view ready_word = " ready";
inline constexpr std::string_view ready_name = "Ready";        // of the progress, for screen readers
[[nodiscard]] std::string waiting_for(std::string_view host);  // "Waiting for Zoë to start"

// The line below the title
[[nodiscard]] std::string hosting_people(std::size_t people);  // "You’re hosting, 10 people here"
[[nodiscard]] std::string hosted_by(std::string_view host, std::size_t people);

}  // namespace parlor::client::strings

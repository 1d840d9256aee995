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
inline constexpr std::string_view own_computer_only = "Only this computer can join this lobby.";
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

// What a round wants before the evening begins
inline constexpr std::string_view while_you_wait = "While you wait";
inline constexpr std::string_view room_tabs = "Room";

// The room
inline constexpr std::string_view in_the_room = "In the room";
inline constexpr std::string_view people_list = "People";
inline constexpr std::string_view shuffle_teams = "Shuffle teams";
inline constexpr std::string_view doodles = "Doodle together";
inline constexpr std::string_view doodles_hint = "Everybody doodles in their own colour";
inline constexpr std::string_view back_to_people = "Back to the people";
inline constexpr std::string_view wipe_doodles = "Wipe the canvas";
inline constexpr std::string_view wipe_title = "Wipe everybody’s doodles?";
inline constexpr std::string_view wipe_text = "The canvas begins anew for all. It can’t be undone.";
inline constexpr std::string_view wipe_yes = "Wipe it";
inline constexpr std::string_view wipe_no = "Keep them";
inline constexpr std::string_view undo_doodle = "Undo your last stroke";
inline constexpr std::string_view redo_doodle = "Redo your stroke";
inline constexpr std::string_view room_settings = "Lobby settings";
inline constexpr std::string_view you_word = "you";
inline constexpr std::string_view away = "Away";
[[nodiscard]] std::string co_host_of(std::string_view department);  // "Co-host · Design"
inline constexpr std::string_view watching = "Watching";
inline constexpr std::string_view only_you =
    "It’s just you so far. Send the invite and your team shows up here.";
[[nodiscard]] std::string people_count(std::size_t people);  // "10 people"
[[nodiscard]] std::string room_for(std::size_t more);        // "Room for 14 more"
inline constexpr std::string_view room_is_full = "The room is full";

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

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/protocol/invite.hpp"
#include "shared/protocol/server_message.hpp"

// What the home screen and its dialogs say, and the page shown on the way into a lobby.
namespace parlor::client::strings::home {

inline constexpr std::string_view product = "Parlor";
inline constexpr std::string_view headline = "Pull up a chair,\nhappy hour’s on.";
inline constexpr std::string_view lead =
    "Quick party games for teams that don’t share an office. No accounts, no cloud. It all runs on your own "
    "server.";
[[nodiscard]] std::string version(std::string_view number);  // "Version 0.1.0"
inline constexpr std::string_view settings = "Settings";
inline constexpr std::string_view open_source = "Free and open source";

// Join
inline constexpr std::string_view join_title = "Join with a code";
inline constexpr std::string_view join_placeholder = "Code or invite link";
inline constexpr std::string_view join = "Join";
inline constexpr std::string_view joining = "Joining";
inline constexpr std::string_view join_hint =
    "Paste the whole message if you like. We’ll find the code in it.";
inline constexpr std::string_view join_hint_short = "Paste the whole message if you like.";
inline constexpr std::string_view join_no_code =
    "No code found yet. It looks like PLUM-42: four letters, two digits.";
inline constexpr std::string_view which_server = "Which server?";
inline constexpr std::string_view server_placeholder = "games.example";
inline constexpr std::string_view server_hint =
    "A code alone doesn’t say where. The host knows the server’s name.";
inline constexpr std::string_view server_wrong =
    "That can’t be a server. It looks like games.example or 192.168.1.20.";
[[nodiscard]] std::string found_code(std::string_view code, std::string_view server);  // may have no server
[[nodiscard]] std::string looking(std::string_view code);
[[nodiscard]] std::string people(const LobbyPreview& preview);  // "9 people in the lobby"
// As one sentence, for a screen reader: "Friday Happy Hour — 9 people in the lobby"
[[nodiscard]] std::string preview(const LobbyPreview& preview);
inline constexpr std::string_view untitled = "A lobby without a title";

// The seat of this evening
inline constexpr std::string_view seat = "Your seat";
[[nodiscard]] std::string back_to_seat(std::string_view code);  // "Back to your seat in PLUM-42"
// "Friday Happy Hour on office.lan, as Zoë"; server and name may be empty
[[nodiscard]] std::string seat_place(std::string_view lobby, std::string_view server, std::string_view name);
inline constexpr std::string_view sit_down = "Sit down";
inline constexpr std::string_view forget_seat = "Don’t offer this seat";

// Host and solo
inline constexpr std::string_view host = "Host a happy hour";
inline constexpr std::string_view hosting = "Opening the lobby";
inline constexpr std::string_view solo = "Try it solo";
inline constexpr std::string_view solo_busy = "Setting up";
inline constexpr std::string_view solo_tip = "You and three bots, on this computer";
inline constexpr std::string_view host_title_label = "What’s it called?";
inline constexpr std::string_view host_title_hint = "Friday Happy Hour";
inline constexpr std::string_view host_where = "Where?";
inline constexpr std::string_view this_computer = "This computer";
inline constexpr std::string_view this_computer_hint =
    "Needs a Parlor server running here. People on your network can join.";
inline constexpr std::string_view a_server = "A server";
inline constexpr std::string_view host_server = "Server";
inline constexpr std::string_view host_server_hint = "Type its name, like games.example.";
inline constexpr std::string_view host_needs_title = "Give it a name, so people know where they are.";
inline constexpr std::string_view host_go = "Open the lobby";
inline constexpr std::string_view cancel = "Cancel";
inline constexpr std::string_view close = "Close";

// You
inline constexpr std::string_view playing_as = "Playing as";
inline constexpr std::string_view no_name = "New here?";
inline constexpr std::string_view no_name_hint = "Pick a name and a face.";
inline constexpr std::string_view add_name = "Add your name";
inline constexpr std::string_view edit_profile = "Edit your name and face";
inline constexpr std::string_view profile_title = "How others see you";
inline constexpr std::string_view profile_first = "First, your name";
inline constexpr std::string_view save = "Save";
inline constexpr std::string_view save_and_join = "Save and join";
inline constexpr std::string_view save_and_go = "Save and go on";

// On the network
inline constexpr std::string_view network = "On your network";
inline constexpr std::string_view network_empty =
    "No lobby on this network yet. Host one, make it visible here, and it shows up.";
inline constexpr std::string_view knock_tip = "Knocks: the host lets you in";
[[nodiscard]] std::string found_on_network(std::size_t lobbies);  // "2 found"
[[nodiscard]] std::string people(std::uint16_t people, bool playing);
[[nodiscard]] std::string place_and_people(std::string_view place, std::string_view people);

// Recent servers
inline constexpr std::string_view recent = "Recent";
inline constexpr std::string_view recent_empty = "No servers yet. Host one, or paste an invite.";
inline constexpr std::string_view rejoin = "Rejoin";
inline constexpr std::string_view host_here = "Host here";
inline constexpr std::string_view asking = "Asking…";
inline constexpr std::string_view silent = "Not answering right now";
inline constexpr std::string_view silent_short = "Not answering";
inline constexpr std::string_view refresh = "Ask again";
inline constexpr std::string_view forget = "Forget this server";
[[nodiscard]] std::string place_and_time(std::string_view place,
                                         std::string_view when);  // "office.lan · yesterday"
// "just now", "12 minutes ago", "yesterday", "last Thursday", "3 weeks ago"
[[nodiscard]] std::string ago(std::int64_t then, std::int64_t now, int utc_offset_minutes);

// On the way in
inline constexpr std::string_view connecting = "Finding your table…";
inline constexpr std::string_view connecting_solo = "Setting up a table for you and three bots…";
inline constexpr std::string_view connecting_host = "Opening the lobby…";
[[nodiscard]] std::string connecting_to(std::string_view server);
[[nodiscard]] std::string knocked_at(std::string_view lobby);  // "You knocked at Friday Happy Hour."
[[nodiscard]] std::string waits_for(std::string_view name);    // "Zoë has been asked to let you in."

}  // namespace parlor::client::strings::home

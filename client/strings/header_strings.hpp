#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// What the header of the lobby's screens says, and the dialogs it opens.
namespace parlor::client::strings {

inline constexpr std::string_view sound_off = "Turn the sound off";
inline constexpr std::string_view sound_on = "Turn the sound on";
inline constexpr std::string_view open_settings = "Settings";
inline constexpr std::string_view leave_lobby = "Leave the lobby";
inline constexpr std::string_view show_rail = "Show people and scores";
inline constexpr std::string_view room_paused = "Paused";
inline constexpr std::string_view room_unsaved = "Not saved";
[[nodiscard]] std::string restarts_in(std::int64_t seconds);  // "Restarts in 0:42"; at 0 "Restarting"

inline constexpr std::string_view leave_title = "Leave this lobby?";
inline constexpr std::string_view leave_text =
    "Your seat and score are kept. Come back with the same code whenever you like.";
inline constexpr std::string_view leave_host_text =
    "Your seat and score are kept. Until you’re back, somebody else here looks after the evening.";
inline constexpr std::string_view leave_yes = "Leave";
inline constexpr std::string_view leave_no = "Stay";

inline constexpr std::string_view host_menu = "Host controls";
inline constexpr std::string_view host_pause = "Pause";
inline constexpr std::string_view host_resume = "Go on";
inline constexpr std::string_view host_skip = "Skip ahead";
inline constexpr std::string_view host_extend_15 = "15 seconds more";
inline constexpr std::string_view host_extend_30 = "30 seconds more";
inline constexpr std::string_view host_end_activity = "End this activity";
inline constexpr std::string_view host_lock = "Lock the lobby";
inline constexpr std::string_view host_unlock = "Unlock the lobby";

inline constexpr std::string_view at_door = "Who knocks";
[[nodiscard]] std::string let_in(std::string_view name);      // "Let Kofi in"
[[nodiscard]] std::string not_let_in(std::string_view name);  // "Not now, Kofi"

inline constexpr std::string_view end_title = "End this activity now?";
inline constexpr std::string_view end_text = "The points so far count, and the evening goes on from here.";
inline constexpr std::string_view end_yes = "End activity";
inline constexpr std::string_view end_no = "Keep playing";

// "16:56", in the local zone.
[[nodiscard]] std::string clock_time(std::int64_t utc_seconds, int utc_offset_minutes);

}  // namespace parlor::client::strings

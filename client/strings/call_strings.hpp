#pragma once

#include <string>
#include <string_view>

// What is said about the call in which people talk while they play: the evening's, and that of a table.
namespace parlor::client::strings::call {

inline constexpr std::string_view add = "Add a call link";
inline constexpr std::string_view change = "Change the call link";
inline constexpr std::string_view label = "Call link";
inline constexpr std::string_view placeholder = "https://…";
inline constexpr std::string_view wrong =
    "That’s no link we can open. It has to begin with https:// and a plain address.";
inline constexpr std::string_view remove = "Remove";
inline constexpr std::string_view close = "Close";

// The evening's
inline constexpr std::string_view title = "Where does everybody talk?";
inline constexpr std::string_view text =
    "A link to your call, for everybody in this lobby and nobody else. It never opens by itself.";
inline constexpr std::string_view from_last_time = "The one from last time. Change it, or share it again.";
inline constexpr std::string_view share = "Share with everybody";
inline constexpr std::string_view join = "Join the call";
[[nodiscard]] std::string join_at(std::string_view host);  // "Join the call at meet.example"
[[nodiscard]] std::string opens(std::string_view link);    // "Opens https://… outside of Parlor"

}  // namespace parlor::client::strings::call

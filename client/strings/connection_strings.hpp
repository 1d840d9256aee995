#pragma once

#include <string>
#include <string_view>

// The banner over a lost connection.
namespace parlor::client::strings::connection {

inline constexpr std::string_view restarts = "The server restarts. You’ll be back at your seat by yourself.";
inline constexpr std::string_view lost = "Reconnecting… your seat and score are kept";
inline constexpr std::string_view lost_briefly = "Reconnecting…";
[[nodiscard]] std::string trying_briefly(long seconds);         // "Your seat is kept. Next try in 3 s."
[[nodiscard]] std::string trying_in(long seconds);              // "Trying again in 3 s."
[[nodiscard]] std::string trying_now(std::string_view server);  // "Knocking at office.lan…"
inline constexpr std::string_view try_now = "Try now";
inline constexpr std::string_view leave = "Leave";
inline constexpr std::string_view back_home = "Back to the start";

}  // namespace parlor::client::strings::connection

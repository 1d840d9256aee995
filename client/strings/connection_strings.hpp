#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "client/model/line_quality.hpp"

// The banner over a lost connection, and the panel about one that stands.
namespace parlor::client::strings::connection {

inline constexpr std::string_view restarts = "The server restarts. You’ll be back at your seat by yourself.";
inline constexpr std::string_view lost = "Reconnecting… your seat and score are kept";
inline constexpr std::string_view lost_briefly = "Reconnecting…";
[[nodiscard]] std::string trying_briefly(long seconds);         // "Your seat is kept. Next try in 3 s."
[[nodiscard]] std::string trying_in(long seconds);              // "Trying again in 3 s."
[[nodiscard]] std::string trying_now(std::string_view server);  // "Knocking at office.lan…"
inline constexpr std::string_view try_now = "Try now";
inline constexpr std::string_view leave = "Leave";
inline constexpr std::string_view what_is_wrong = "What’s wrong?";
inline constexpr std::string_view back_home = "Back to the start";

// The panel
inline constexpr std::string_view connection = "Connection";
inline constexpr std::string_view panel_title = "Your connection";
inline constexpr std::string_view round_trip = "Round trip";
inline constexpr std::string_view round_trip_about = "There and back";
inline constexpr std::string_view loss = "Lost on the way";
inline constexpr std::string_view loss_none = "No packets counted yet";
[[nodiscard]] std::string loss_about(std::uint32_t packets);  // "Of 118 in the last minute"
inline constexpr std::string_view unknown = "–";
inline constexpr std::string_view close = "Close";
// "Your connection is fine: 24 ms."
[[nodiscard]] std::string verdict(const LineFigures& line);
inline constexpr std::string_view offline = "You’re not connected to a server right now.";
inline constexpr std::string_view broken = "The connection is lost. Parlor brings it back by itself.";
[[nodiscard]] std::string milliseconds(Duration time);        // "24 ms", "Under 1 ms"
[[nodiscard]] std::string per_cent(std::uint32_t per_mille);  // "6 %", "0.4 %"

}  // namespace parlor::client::strings::connection

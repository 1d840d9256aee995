#pragma once

#include <string>
#include <string_view>

#include "client/model/connection_check.hpp"

// The connection check: what is looked at, what was found, and what to do about it.
namespace parlor::client::strings::check {

inline constexpr std::string_view title = "Connection check";
inline constexpr std::string_view close = "Close";
inline constexpr std::string_view again = "Check again";
inline constexpr std::string_view checking = "Checking";
inline constexpr std::string_view what_is_wrong = "Check the connection";
[[nodiscard]] std::string about(const ServerName& server);  // "The way from here to office.lan"

// "The address", "An answer", "The version", "The way"
[[nodiscard]] std::string_view step(CheckStep step);
// One sentence about it, or two; empty while it waits.
[[nodiscard]] std::string finding(const ConnectionCheck& check, CheckStep step);

}  // namespace parlor::client::strings::check

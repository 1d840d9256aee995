#pragma once

#include <string>
#include <string_view>

#include "shared/protocol/server_message.hpp"

// What short messages at the edge of the screen say.
namespace parlor::client::strings {

inline constexpr std::string_view close_notice = "Close this message";
inline constexpr std::string_view back_at_seat = "Back at your seat.";

// `who` is the name of the person the notice is about; empty when they are not known any more.
[[nodiscard]] std::string notice_about(const Notice& notice, std::string_view who);
// The same where that person is you.
[[nodiscard]] std::string notice_about_you(const Notice& notice);

}  // namespace parlor::client::strings

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "client/model/model.hpp"

// Why something did not work, and what to do about it.
namespace parlor::client::strings {

[[nodiscard]] std::string refusal(Refusal why, std::int64_t detail);
[[nodiscard]] std::string farewell(Farewell why);
[[nodiscard]] std::string trouble(Trouble why, const ServerName& server);
// The headline over trouble() where there is room for both.
[[nodiscard]] std::string trouble_title(Trouble why);

// Of the program itself
[[nodiscard]] constexpr std::string_view no_code_in_it() {
    return "There’s no code in that. It looks like PLUM-42, or paste the whole invite.";
}
[[nodiscard]] constexpr std::string_view which_server() {
    return "Which server is that code from? Type its name as well.";
}
[[nodiscard]] constexpr std::string_view seat_is_gone() {
    return "That lobby is over, so your seat is gone. Host a new one, or ask who does for its code.";
}
[[nodiscard]] constexpr std::string_view solo_server_ended() {
    return "The server on this computer has stopped. Try it solo again?";
}
[[nodiscard]] std::string program_missing(std::string_view program);

// Names to begin with
[[nodiscard]] std::string link_not_opened(std::string_view host);
[[nodiscard]] constexpr std::string_view guest_name() {
    return "Guest";
}
[[nodiscard]] constexpr std::string_view default_title() {
    return "Happy hour";
}
[[nodiscard]] constexpr std::string_view solo_title() {
    return "Solo practice";
}

}  // namespace parlor::client::strings

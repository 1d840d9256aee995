#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parlor {

inline constexpr std::size_t web_link_bytes = 300;

// The host of a link that may be handed to the system to open: https, a name or address without a user before
// it, printable ASCII without spaces, quotes or backslashes. "meet.example" of
// "https://meet.example/room?x=1"; nothing if it is no such link.
[[nodiscard]] std::optional<std::string> host_of_link(std::string_view link);

}  // namespace parlor

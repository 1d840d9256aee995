#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace parlor::secure {

// RFC 4648, with padding.
[[nodiscard]] std::string base64(std::span<const std::uint8_t> bytes);

}  // namespace parlor::secure

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/secure/key_bytes.hpp"

namespace parlor::secure {

inline constexpr std::size_t fingerprint_letters = 26;

// What people and links call a server's key: base32 (RFC 4648, without padding) of 16 bytes of BLAKE2b of it.
[[nodiscard]] std::string fingerprint(const PublicKey& key);
// The 16 bytes that a fingerprint stands for; nothing when it is none. Letters of either case are the same.
[[nodiscard]] std::optional<std::array<std::uint8_t, 16>> hash_of_fingerprint(std::string_view text);
// Letters of either case are the same.
[[nodiscard]] bool same_fingerprint(std::string_view a, std::string_view b);

}  // namespace parlor::secure

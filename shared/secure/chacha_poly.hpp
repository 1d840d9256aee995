#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "shared/secure/key_bytes.hpp"

// ChaCha20-Poly1305 (RFC 8439) with the nonces of Noise: 32 zero bits, then 64 bits little-endian. A pair of
// key and nonce seals one text, or the key is lost.
namespace parlor::secure {

inline constexpr std::size_t tag_bytes = 16;
// Kept for rekeyed().
inline constexpr std::uint64_t last_nonce = ~std::uint64_t{0};

// `out` is tag_bytes longer than `plain` and may begin where that does.
void encrypt(const SecretKey& key, std::uint64_t nonce, std::span<const std::uint8_t> also,
             std::span<const std::byte> plain, std::span<std::byte> out);
// `out` is tag_bytes shorter than `sealed` and may begin where that does. False, and zeros in it, if one bit
// of all that went into it was another.
[[nodiscard]] bool decrypt(const SecretKey& key, std::uint64_t nonce, std::span<const std::uint8_t> also,
                           std::span<const std::byte> sealed, std::span<std::byte> out);
// The key after this one: who learns it cannot read what was sealed before.
[[nodiscard]] SecretKey rekeyed(const SecretKey& key);

}  // namespace parlor::secure

#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

#include "shared/secure/key_bytes.hpp"

// BLAKE2b as Noise uses it: 64 bytes of output, blocks of 128 (specification revision 34, sections 4.3
// and 12.8).
namespace parlor::secure {

inline constexpr std::size_t hash_bytes = 64;
inline constexpr std::size_t hash_block_bytes = 128;

// Wiped like a key: the chaining key of a handshake is one.
using Hash = KeyBytes<hash_bytes>;
using Bytes = std::span<const std::uint8_t>;

// Of the parts one after the other.
[[nodiscard]] Hash hash(std::initializer_list<Bytes> parts);
// HMAC (RFC 2104). The key is at most a block long.
[[nodiscard]] Hash hmac(Bytes key, std::initializer_list<Bytes> parts);
// As many keys as `out` holds, at most three.
void hkdf(const Hash& chaining_key, Bytes input, std::span<Hash> out);

}  // namespace parlor::secure

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

// The only room that includes libsodium.
namespace parlor::secure {

// Unpredictable bytes of the operating system. Throws std::runtime_error if it has none.
void fill_random(std::span<std::uint8_t> bytes);
[[nodiscard]] std::uint64_t random_number();

// BLAKE2b with 16 bytes of output: what is kept of a secret that somebody will show again.
[[nodiscard]] std::array<std::uint8_t, 16> short_hash(std::span<const std::uint8_t> bytes);

}  // namespace parlor::secure

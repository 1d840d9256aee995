#include "shared/secure/key_bytes.hpp"

#include <sodium.h>

namespace parlor::secure {

namespace {
// Deeper than anything here calls libsodium.
constexpr std::size_t stack_bytes = 8 * 1024;
}  // namespace

void wipe(std::span<std::uint8_t> bytes) {
    sodium_memzero(bytes.data(), bytes.size());
}

void wipe_stack() {
    sodium_stackzero(stack_bytes);
}

}  // namespace parlor::secure

#include "shared/secure/random_bytes.hpp"

#include <sodium.h>

#include "shared/secure/sodium_start.hpp"

namespace parlor::secure {

void fill_random(std::span<std::uint8_t> bytes) {
    start_sodium();
    randombytes_buf(bytes.data(), bytes.size());
}

std::uint64_t random_number() {
    std::array<std::uint8_t, 8> bytes{};
    fill_random(bytes);
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes)
        number = number << 8U | byte;
    return number;
}

std::array<std::uint8_t, 16> short_hash(std::span<const std::uint8_t> bytes) {
    start_sodium();
    std::array<std::uint8_t, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
    return hash;
}

}  // namespace parlor::secure

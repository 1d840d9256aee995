#include "shared/secure/fingerprint.hpp"

#include <algorithm>
#include <cstdint>

#include "shared/secure/random_bytes.hpp"

namespace parlor::secure {

namespace {

std::string base32(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t bits = 0;
    unsigned waiting = 0;
    for (const std::uint8_t byte : bytes) {
        bits = bits << 8U | byte;
        for (waiting += 8; waiting >= 5; waiting -= 5)
            text.push_back(letters[bits >> (waiting - 5) & 31U]);
    }
    if (waiting > 0) text.push_back(letters[bits << (5 - waiting) & 31U]);
    return text;
}

char capital(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::string fingerprint(const PublicKey& key) {
    return base32(short_hash(key));
}

bool same_fingerprint(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, capital, capital);
}

}  // namespace parlor::secure

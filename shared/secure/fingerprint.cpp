#include "shared/secure/fingerprint.hpp"

#include <algorithm>
#include <cstdint>

#include "shared/secure/random_bytes.hpp"

namespace parlor::secure {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::string base32(std::span<const std::uint8_t> bytes) {
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

std::optional<std::array<std::uint8_t, 16>> hash_of_fingerprint(std::string_view text) {
    if (text.size() != fingerprint_letters) return std::nullopt;
    std::array<std::uint8_t, 16> hash{};
    std::size_t filled = 0;
    std::uint32_t bits = 0;
    unsigned waiting = 0;
    for (const char c : text) {
        const auto value = letters.find(capital(c));
        if (value == std::string_view::npos) return std::nullopt;
        bits = bits << 5U | static_cast<std::uint32_t>(value);
        waiting += 5;
        if (waiting < 8) continue;
        waiting -= 8;
        hash[filled++] = static_cast<std::uint8_t>(bits >> waiting);
    }
    // What is over are the bits that the last letter was filled up with.
    if ((bits & ((1U << waiting) - 1)) != 0) return std::nullopt;
    return hash;
}

bool same_fingerprint(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, capital, capital);
}

}  // namespace parlor::secure

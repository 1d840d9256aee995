#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace parlor {

// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): says whether two streams are the same,
// not whether someone meddled with them.
class Digest {
public:
    constexpr void add(std::uint8_t byte) { value_ = (value_ ^ byte) * 0x100000001b3ULL; }
    constexpr void add(std::span<const std::byte> bytes) {
        for (const std::byte byte : bytes)
            add(static_cast<std::uint8_t>(byte));
    }
    constexpr void add(std::string_view text) {
        for (const char c : text)
            add(static_cast<std::uint8_t>(c));
    }
    constexpr void add_number(std::uint64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8)
            add(static_cast<std::uint8_t>(number >> shift));
    }
    [[nodiscard]] constexpr std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

}  // namespace parlor

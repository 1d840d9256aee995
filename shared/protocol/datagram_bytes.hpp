#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Numbers and texts in hand-encoded datagrams, big-endian.
namespace parlor::datagram {

inline void put(std::vector<std::byte>& out, std::uint64_t number, unsigned bytes) {
    for (unsigned i = bytes; i > 0; --i)
        out.push_back(static_cast<std::byte>(number >> (8 * (i - 1))));
}

inline void put(std::vector<std::byte>& out, std::string_view text) {
    for (const char c : text)
        out.push_back(static_cast<std::byte>(c));
}

// `at + count` within `bytes`; count at most 8.
inline std::uint64_t number_at(std::span<const std::byte> bytes, std::size_t at, std::size_t count) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = number << 8U | std::to_integer<std::uint64_t>(bytes[at + i]);
    return number;
}

inline std::string text_at(std::span<const std::byte> bytes, std::size_t at, std::size_t count) {
    std::string text;
    for (const std::byte byte : bytes.subspan(at, count))
        text.push_back(static_cast<char>(byte));
    return text;
}

inline bool starts_with(std::span<const std::byte> bytes, std::string_view magic) {
    return bytes.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](char c, std::byte b) { return static_cast<std::byte>(c) == b; });
}

}  // namespace parlor::datagram

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace parlor::secure {

// Overwrites them in a way that no compiler leaves out.
void wipe(std::span<std::uint8_t> bytes);
// What calls that have returned may have left behind them. After work with keys that end with their owner.
void wipe_stack();

// Secret bytes. They are wiped when their owner ends or hands them on, and copied only where clone() is
// written.
template <std::size_t count>
class KeyBytes {
public:
    KeyBytes() = default;  // zeros
    explicit KeyBytes(std::span<const std::uint8_t, count> bytes) {
        std::ranges::copy(bytes, bytes_.begin());
    }
    KeyBytes(KeyBytes&& other) noexcept : bytes_(other.bytes_) { other.wipe_all(); }
    KeyBytes& operator=(KeyBytes&& other) noexcept {
        if (this == &other) return *this;
        bytes_ = other.bytes_;
        other.wipe_all();
        return *this;
    }
    KeyBytes(const KeyBytes&) = delete;
    KeyBytes& operator=(const KeyBytes&) = delete;
    ~KeyBytes() { wipe_all(); }

    [[nodiscard]] KeyBytes clone() const { return KeyBytes(bytes()); }
    [[nodiscard]] std::span<const std::uint8_t, count> bytes() const { return bytes_; }
    [[nodiscard]] std::span<std::uint8_t, count> bytes() { return bytes_; }
    [[nodiscard]] const std::uint8_t* data() const { return bytes_.data(); }
    [[nodiscard]] std::uint8_t* data() { return bytes_.data(); }

private:
    void wipe_all() { wipe(bytes_); }

    std::array<std::uint8_t, count> bytes_{};
};

using SecretKey = KeyBytes<32>;
using PublicKey = std::array<std::uint8_t, 32>;

}  // namespace parlor::secure

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "shared/secure/chacha_poly.hpp"
#include "shared/secure/ordered_lane.hpp"
#include "shared/secure/replay_window.hpp"

// Frames that may be lost, come twice or overtake each other, so each says its number, which is its nonce:
//
//   frame:  number 4, big-endian | text, enciphered | tag 16
//
// The high half of the number says which key sealed it, for every 2^16 frames the next. After 2^32 frames,
// two years of sixty a second, the lane falls silent.
namespace parlor::secure {

class LooseSender {
public:
    static constexpr std::size_t number_bytes = 4;
    static constexpr std::size_t overhead = number_bytes + tag_bytes;

    explicit LooseSender(SecretKey key) : key_(std::move(key)) {}

    // `frame` is `overhead` longer than `text`. False once all numbers are used up.
    [[nodiscard]] bool seal(std::span<const std::byte> text, std::span<std::byte> frame);

private:
    SecretKey key_;
    std::uint64_t next_ = 0;
};

class LooseReceiver {
public:
    explicit LooseReceiver(SecretKey key) : current_(std::move(key)), next_(rekeyed(current_)) {}

    // The text, in the frame's own bytes. Nothing if it came before, is too old, was changed on its way, or
    // is of no key near the present one.
    [[nodiscard]] std::optional<std::span<std::byte>> open(std::span<std::byte> frame);

private:
    [[nodiscard]] const SecretKey* key_of(std::uint32_t epoch) const;

    std::optional<SecretKey> previous_;
    SecretKey current_;
    SecretKey next_;           // kept, so that a forged number costs no more than another
    std::uint32_t epoch_ = 0;  // of current_
    ReplayWindow window_;
};

}  // namespace parlor::secure

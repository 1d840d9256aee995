#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "shared/secure/cipher_state.hpp"

// Frames that arrive each once and in order, by the nonce that both sides count:
//
//   frame:  text, enciphered | tag 16
namespace parlor::secure {

// The key that sealed so many frames is replaced by the one after it.
inline constexpr std::uint64_t frames_a_key = 1U << 16U;

class OrderedSender {
public:
    static constexpr std::size_t overhead = tag_bytes;

    explicit OrderedSender(SecretKey key) : cipher_(std::move(key)) {}

    // `frame` is `overhead` longer than `text`. False once all nonces are used up.
    [[nodiscard]] bool seal(std::span<const std::byte> text, std::span<std::byte> frame);

private:
    CipherState cipher_;
};

class OrderedReceiver {
public:
    explicit OrderedReceiver(SecretKey key) : cipher_(std::move(key)) {}

    // The text, in the frame's own bytes. Nothing if it is not the frame that comes next, as it was sealed:
    // what follows is not, either.
    [[nodiscard]] std::optional<std::span<std::byte>> open(std::span<std::byte> frame);

private:
    CipherState cipher_;
};

}  // namespace parlor::secure

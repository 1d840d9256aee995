#pragma once

#include <cstdint>
#include <span>
#include <utility>

#include "shared/secure/chacha_poly.hpp"

namespace parlor::secure {

// A key and the nonce that comes next (Noise, section 5.1). Each nonce is used once; a text that is refused
// uses none up.
class CipherState {
public:
    explicit CipherState(SecretKey key) : key_(std::move(key)) {}

    // False, and nothing done, once all nonces are used up.
    [[nodiscard]] bool encrypt_with_ad(std::span<const std::uint8_t> ad, std::span<const std::byte> plain,
                                       std::span<std::byte> out);
    [[nodiscard]] bool decrypt_with_ad(std::span<const std::uint8_t> ad, std::span<const std::byte> sealed,
                                       std::span<std::byte> out);
    // The nonce runs on.
    void rekey() { key_ = rekeyed(key_); }
    [[nodiscard]] std::uint64_t nonce() const { return nonce_; }
    [[nodiscard]] const SecretKey& key() const { return key_; }

private:
    SecretKey key_;
    std::uint64_t nonce_ = 0;
};

}  // namespace parlor::secure

#pragma once

#include <optional>

#include "shared/secure/key_bytes.hpp"

namespace parlor::secure {

// X25519 (RFC 7748).
struct KeyPair {
    SecretKey secret;
    PublicKey shown{};  // the public half

    [[nodiscard]] static KeyPair generate();
    [[nodiscard]] static KeyPair of(SecretKey secret);
    [[nodiscard]] KeyPair clone() const { return {secret.clone(), shown}; }
};

// What both sides can compute and nobody else. Nothing for a point of low order, which makes all secrets give
// the same.
[[nodiscard]] std::optional<SecretKey> agree(const SecretKey& own, const PublicKey& other);

}  // namespace parlor::secure

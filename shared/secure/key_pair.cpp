#include "shared/secure/key_pair.hpp"

#include <sodium.h>

#include <utility>

#include "shared/secure/sodium_start.hpp"

namespace parlor::secure {

static_assert(crypto_scalarmult_BYTES == 32 && crypto_scalarmult_SCALARBYTES == 32);

KeyPair KeyPair::generate() {
    start_sodium();
    SecretKey secret;
    randombytes_buf(secret.data(), secret.bytes().size());
    return of(std::move(secret));
}

KeyPair KeyPair::of(SecretKey secret) {
    start_sodium();
    KeyPair pair{std::move(secret), {}};
    crypto_scalarmult_base(pair.shown.data(), pair.secret.data());
    return pair;
}

std::optional<SecretKey> agree(const SecretKey& own, const PublicKey& other) {
    SecretKey shared;
    // It refuses a result of zeros.
    if (crypto_scalarmult(shared.data(), own.data(), other.data()) != 0) return std::nullopt;
    return shared;
}

}  // namespace parlor::secure

#include "shared/secure/identity.hpp"

#include <sodium.h>

#include <string_view>

#include "shared/secure/random_bytes.hpp"

namespace parlor::secure {

Identity Identity::make() {
    SecretKey secret;
    fill_random(secret.bytes());
    return Identity(std::move(secret));
}

KeyPair Identity::key_for(const PublicKey& server) const {
    constexpr std::string_view purpose = "parlor client key 1";
    SecretKey key;
    crypto_generichash_state state{};
    crypto_generichash_init(&state, secret_.data(), secret_.bytes().size(), key.bytes().size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size());
    crypto_generichash_update(&state, server.data(), server.size());
    crypto_generichash_final(&state, key.data(), key.bytes().size());
    sodium_memzero(&state, sizeof state);
    return KeyPair::of(std::move(key));
}

}  // namespace parlor::secure

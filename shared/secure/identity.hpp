#pragma once

#include <utility>

#include "shared/secure/key_pair.hpp"

namespace parlor::secure {

// Who somebody is: one secret, and of it a key for each server they go to. The same server always sees the
// same key, and two servers that compare theirs do not learn that they belong together.
class Identity {
public:
    explicit Identity(SecretKey secret) : secret_(std::move(secret)) {}
    [[nodiscard]] static Identity make();

    // By the server's static public key: BLAKE2b, keyed with the secret, of "parlor client key 1" and that.
    [[nodiscard]] KeyPair key_for(const PublicKey& server) const;
    [[nodiscard]] Identity clone() const { return Identity(secret_.clone()); }
    [[nodiscard]] const SecretKey& secret() const { return secret_; }

private:
    SecretKey secret_;
};

}  // namespace parlor::secure

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "shared/secure/blake2b.hpp"
#include "shared/secure/cipher_state.hpp"

namespace parlor::secure {

// What a handshake has mixed so far: a hash of all that was said, and the chaining key (Noise, section 5.2).
class SymmetricState {
public:
    explicit SymmetricState(std::string_view protocol_name);

    void mix_key(Bytes input);
    void mix_hash(Bytes data);
    // Both append to `out`. Before the first key a text goes as it is.
    void encrypt_and_hash(std::span<const std::byte> plain, std::vector<std::byte>& out);
    [[nodiscard]] bool decrypt_and_hash(std::span<const std::byte> sealed, std::vector<std::byte>& out);
    // How much longer a text is when it is sealed now.
    [[nodiscard]] std::size_t overhead() const { return cipher_ ? tag_bytes : 0; }

    // Known to both sides at the end and to no other pair of them.
    [[nodiscard]] const Hash& handshake_hash() const { return hash_; }
    // One for what the initiator sends, one for what the responder sends.
    struct Keys {
        SecretKey initiator;
        SecretKey responder;
    };
    [[nodiscard]] Keys split() const;
    // Two more that tell nothing about those of split(): where that takes the first two outputs of
    // HKDF(ck, ""), the third is the root here, and the keys are HKDF(root, handshake hash || label).
    [[nodiscard]] Keys further_keys(std::string_view label) const;

private:
    Hash chaining_key_;
    Hash hash_;
    std::optional<CipherState> cipher_;
};

}  // namespace parlor::secure

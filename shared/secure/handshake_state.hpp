#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "shared/secure/key_pair.hpp"
#include "shared/secure/symmetric_state.hpp"

namespace parlor::secure {

// The handshake XX (Noise, sections 5.3 and 7.5): each side learns the other's static key, and an onlooker
// neither.
//
//   initiator --> e                      responder
//             <-- e, ee, s, es
//             --> s, se
class HandshakeState {
public:
    static constexpr std::string_view protocol = "Noise_XX_25519_ChaChaPoly_BLAKE2b";
    static constexpr std::size_t messages = 3;
    enum class Role : std::uint8_t { initiator, responder };

    // The ephemeral key is for this handshake alone.
    HandshakeState(Role role, Bytes prologue, KeyPair ephemeral);

    // One's own, before the message that says it: the initiator's may depend on the responder's.
    void set_static(KeyPair key) { own_static_ = std::move(key); }

    // The next message, if it is one's turn to say it. Nothing when the other side's key is of no use.
    [[nodiscard]] std::optional<std::vector<std::byte>> write(std::span<const std::byte> payload = {});
    // The payload of the next message of the other side. Nothing if it is none, and then the handshake is
    // over.
    [[nodiscard]] std::optional<std::vector<std::byte>> read(std::span<const std::byte> message);

    [[nodiscard]] bool writes_next() const;
    [[nodiscard]] bool done() const { return next_ == messages && !failed_; }
    // Of the other side; known from the message on that says it.
    [[nodiscard]] const std::optional<PublicKey>& remote_ephemeral() const { return remote_ephemeral_; }
    [[nodiscard]] const std::optional<PublicKey>& remote_static() const { return remote_static_; }

    // Once it is done
    [[nodiscard]] const Hash& handshake_hash() const { return symmetric_.handshake_hash(); }
    [[nodiscard]] SymmetricState::Keys split() const { return symmetric_.split(); }
    [[nodiscard]] SymmetricState::Keys further_keys(std::string_view label) const {
        return symmetric_.further_keys(label);
    }
    [[nodiscard]] Role role() const { return role_; }

private:
    [[nodiscard]] bool write_tokens(std::vector<std::byte>& out);
    [[nodiscard]] bool read_tokens(std::span<const std::byte>& message);
    [[nodiscard]] bool mix(const KeyPair& own, const std::optional<PublicKey>& other);
    [[nodiscard]] bool mix_es();
    [[nodiscard]] bool mix_se();

    Role role_;
    SymmetricState symmetric_{protocol};
    KeyPair ephemeral_;
    std::optional<KeyPair> own_static_;
    std::optional<PublicKey> remote_ephemeral_;
    std::optional<PublicKey> remote_static_;
    std::size_t next_ = 0;  // message
    bool failed_ = false;
};

}  // namespace parlor::secure

#include "shared/secure/handshake_state.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace parlor::secure {

namespace {

enum class Token : std::uint8_t { e, s, ee, es, se };

constexpr std::array first{Token::e};
constexpr std::array second{Token::e, Token::ee, Token::s, Token::es};
constexpr std::array third{Token::s, Token::se};
constexpr std::array<std::span<const Token>, HandshakeState::messages> pattern{first, second, third};

std::span<const std::byte> as_frame(const PublicKey& key) {
    return std::as_bytes(std::span(key));
}
PublicKey as_key(std::span<const std::byte> bytes) {
    PublicKey key{};
    std::ranges::transform(bytes, key.begin(), std::to_integer<std::uint8_t>);
    return key;
}

}  // namespace

HandshakeState::HandshakeState(Role role, Bytes prologue, KeyPair ephemeral)
    : role_(role), ephemeral_(std::move(ephemeral)) {
    symmetric_.mix_hash(prologue);
}

bool HandshakeState::writes_next() const {
    const bool of_initiator = next_ % 2 == 0;
    return !failed_ && next_ < messages && of_initiator == (role_ == Role::initiator);
}

std::optional<std::vector<std::byte>> HandshakeState::write(std::span<const std::byte> payload) {
    assert(writes_next());
    std::vector<std::byte> message;
    if (!writes_next() || !write_tokens(message)) {
        failed_ = true;
        return std::nullopt;
    }
    symmetric_.encrypt_and_hash(payload, message);
    ++next_;
    return message;
}

std::optional<std::vector<std::byte>> HandshakeState::read(std::span<const std::byte> message) {
    std::vector<std::byte> payload;
    const bool in_turn = !failed_ && next_ < messages && !writes_next();
    if (!in_turn || !read_tokens(message) || !symmetric_.decrypt_and_hash(message, payload)) {
        failed_ = true;
        return std::nullopt;
    }
    ++next_;
    return payload;
}

bool HandshakeState::write_tokens(std::vector<std::byte>& out) {
    for (const Token token : pattern[next_]) {
        switch (token) {
            case Token::e: {
                const auto bytes = as_frame(ephemeral_.shown);
                out.insert(out.end(), bytes.begin(), bytes.end());
                symmetric_.mix_hash(ephemeral_.shown);
                break;
            }
            case Token::s:
                assert(own_static_);
                if (!own_static_) return false;
                symmetric_.encrypt_and_hash(as_frame(own_static_->shown), out);
                break;
            case Token::ee:
                if (!mix(ephemeral_, remote_ephemeral_)) return false;
                break;
            case Token::es:
                if (!mix_es()) return false;
                break;
            case Token::se:
                if (!mix_se()) return false;
                break;
        }
    }
    return true;
}

// Takes from the front of `message` what the tokens hold.
bool HandshakeState::read_tokens(std::span<const std::byte>& message) {
    const auto take = [&](std::size_t count) -> std::optional<std::span<const std::byte>> {
        if (message.size() < count) return std::nullopt;
        const auto taken = message.first(count);
        message = message.subspan(count);
        return taken;
    };
    for (const Token token : pattern[next_]) {
        switch (token) {
            case Token::e: {
                const auto bytes = take(sizeof(PublicKey));
                if (!bytes) return false;
                remote_ephemeral_ = as_key(*bytes);
                symmetric_.mix_hash(*remote_ephemeral_);
                break;
            }
            case Token::s: {
                const auto sealed = take(sizeof(PublicKey) + symmetric_.overhead());
                std::vector<std::byte> key;
                if (!sealed || !symmetric_.decrypt_and_hash(*sealed, key)) return false;
                remote_static_ = as_key(key);
                break;
            }
            case Token::ee:
                if (!mix(ephemeral_, remote_ephemeral_)) return false;
                break;
            case Token::es:
                if (!mix_es()) return false;
                break;
            case Token::se:
                if (!mix_se()) return false;
                break;
        }
    }
    return true;
}

bool HandshakeState::mix(const KeyPair& own, const std::optional<PublicKey>& other) {
    const auto secret = other ? agree(own.secret, *other) : std::nullopt;
    if (!secret) return false;
    symmetric_.mix_key(secret->bytes());
    return true;
}

// The first letter is the initiator's key.
bool HandshakeState::mix_es() {
    if (role_ == Role::initiator) return mix(ephemeral_, remote_static_);
    return own_static_ && mix(*own_static_, remote_ephemeral_);
}
bool HandshakeState::mix_se() {
    if (role_ == Role::responder) return mix(ephemeral_, remote_static_);
    return own_static_ && mix(*own_static_, remote_ephemeral_);
}

}  // namespace parlor::secure

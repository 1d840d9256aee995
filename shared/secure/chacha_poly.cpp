#include "shared/secure/chacha_poly.hpp"

#include <sodium.h>

#include <array>
#include <cassert>

namespace parlor::secure {

namespace {

static_assert(crypto_aead_chacha20poly1305_IETF_ABYTES == tag_bytes);
static_assert(crypto_aead_chacha20poly1305_IETF_KEYBYTES == 32);

using Nonce = std::array<unsigned char, crypto_aead_chacha20poly1305_IETF_NPUBBYTES>;

Nonce written(std::uint64_t nonce) {
    Nonce bytes{};
    for (std::size_t i = 0; i < 8; ++i)
        bytes[4 + i] = static_cast<unsigned char>(nonce >> (8 * i));
    return bytes;
}
const unsigned char* raw(std::span<const std::byte> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace

void encrypt(const SecretKey& key, std::uint64_t nonce, std::span<const std::uint8_t> also,
             std::span<const std::byte> plain, std::span<std::byte> out) {
    assert(out.size() == plain.size() + tag_bytes);
    const Nonce bytes = written(nonce);
    crypto_aead_chacha20poly1305_ietf_encrypt_detached(raw(out), raw(out.subspan(plain.size())), nullptr,
                                                       raw(plain), plain.size(), also.data(), also.size(),
                                                       nullptr, bytes.data(), key.data());
}

bool decrypt(const SecretKey& key, std::uint64_t nonce, std::span<const std::uint8_t> also,
             std::span<const std::byte> sealed, std::span<std::byte> out) {
    assert(sealed.size() == out.size() + tag_bytes);
    const Nonce bytes = written(nonce);
    return crypto_aead_chacha20poly1305_ietf_decrypt_detached(raw(out), nullptr, raw(sealed), out.size(),
                                                              raw(sealed.subspan(out.size())), also.data(),
                                                              also.size(), bytes.data(), key.data()) == 0;
}

SecretKey rekeyed(const SecretKey& key) {
    constexpr std::array<std::byte, 32> zeros{};
    KeyBytes<32 + tag_bytes> sealed;
    encrypt(key, last_nonce, {}, zeros, std::as_writable_bytes(sealed.bytes()));
    return SecretKey(sealed.bytes().first<32>());
}

}  // namespace parlor::secure

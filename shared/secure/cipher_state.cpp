#include "shared/secure/cipher_state.hpp"

namespace parlor::secure {

bool CipherState::encrypt_with_ad(std::span<const std::uint8_t> ad, std::span<const std::byte> plain,
                                  std::span<std::byte> out) {
    if (nonce_ == last_nonce) return false;
    encrypt(key_, nonce_, ad, plain, out);
    ++nonce_;
    return true;
}

bool CipherState::decrypt_with_ad(std::span<const std::uint8_t> ad, std::span<const std::byte> sealed,
                                  std::span<std::byte> out) {
    if (nonce_ == last_nonce || !decrypt(key_, nonce_, ad, sealed, out)) return false;
    ++nonce_;
    return true;
}

}  // namespace parlor::secure

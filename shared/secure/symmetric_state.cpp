#include "shared/secure/symmetric_state.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace parlor::secure {

namespace {

Bytes bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
Bytes bytes_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}
SecretKey key_of(const Hash& hash) {
    return SecretKey(hash.bytes().first<32>());
}

}  // namespace

SymmetricState::SymmetricState(std::string_view protocol_name) {
    assert(protocol_name.size() <= hash_bytes);  // a longer one would be hashed
    std::ranges::copy(bytes_of(protocol_name), hash_.data());
    chaining_key_ = hash_.clone();
}

void SymmetricState::mix_key(Bytes input) {
    std::array<Hash, 2> keys;
    hkdf(chaining_key_, input, keys);
    chaining_key_ = std::move(keys[0]);
    cipher_.emplace(key_of(keys[1]));
}

void SymmetricState::mix_hash(Bytes data) {
    hash_ = hash({hash_.bytes(), data});
}

void SymmetricState::encrypt_and_hash(std::span<const std::byte> plain, std::vector<std::byte>& out) {
    const std::size_t before = out.size();
    out.resize(before + plain.size() + overhead());
    const auto sealed = std::span(out).subspan(before);
    if (cipher_) {
        const bool done = cipher_->encrypt_with_ad(hash_.bytes(), plain, sealed);
        assert(done);  // each key of a handshake seals two texts at most
        static_cast<void>(done);
    } else {
        std::ranges::copy(plain, sealed.begin());
    }
    mix_hash(bytes_of(std::span<const std::byte>(sealed)));
}

bool SymmetricState::decrypt_and_hash(std::span<const std::byte> sealed, std::vector<std::byte>& out) {
    if (sealed.size() < overhead()) return false;
    const std::size_t before = out.size();
    out.resize(before + sealed.size() - overhead());
    const auto plain = std::span(out).subspan(before);
    if (!cipher_) {
        std::ranges::copy(sealed, plain.begin());
    } else if (!cipher_->decrypt_with_ad(hash_.bytes(), sealed, plain)) {
        return false;
    }
    mix_hash(bytes_of(sealed));
    return true;
}

SymmetricState::Keys SymmetricState::split() const {
    std::array<Hash, 2> keys;
    hkdf(chaining_key_, {}, keys);
    return {key_of(keys[0]), key_of(keys[1])};
}

SymmetricState::Keys SymmetricState::further_keys(std::string_view label) const {
    std::array<Hash, 3> roots;
    hkdf(chaining_key_, {}, roots);
    std::vector<std::uint8_t> input(hash_.bytes().begin(), hash_.bytes().end());
    input.insert(input.end(), label.begin(), label.end());
    std::array<Hash, 2> keys;
    hkdf(roots[2], input, keys);
    return {key_of(keys[0]), key_of(keys[1])};
}

}  // namespace parlor::secure

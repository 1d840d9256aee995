#include "shared/secure/blake2b.hpp"

#include <sodium.h>

#include <cassert>

namespace parlor::secure {

namespace {

class Hashing {
public:
    Hashing() { crypto_generichash_init(&state_, nullptr, 0, hash_bytes); }
    ~Hashing() { sodium_memzero(&state_, sizeof state_); }
    Hashing(const Hashing&) = delete;
    Hashing& operator=(const Hashing&) = delete;

    void add(Bytes part) { crypto_generichash_update(&state_, part.data(), part.size()); }
    [[nodiscard]] Hash finish() {
        Hash result;
        crypto_generichash_final(&state_, result.data(), hash_bytes);
        return result;
    }

private:
    crypto_generichash_state state_{};
};

// The key, filled up with zeros, under the mask that HMAC gives its two rounds.
KeyBytes<hash_block_bytes> masked(Bytes key, std::uint8_t mask) {
    KeyBytes<hash_block_bytes> block;
    for (std::size_t i = 0; i < hash_block_bytes; ++i)
        block.data()[i] = static_cast<std::uint8_t>((i < key.size() ? key[i] : 0U) ^ mask);
    return block;
}

}  // namespace

Hash hash(std::initializer_list<Bytes> parts) {
    Hashing hashing;
    for (const Bytes part : parts)
        hashing.add(part);
    return hashing.finish();
}

Hash hmac(Bytes key, std::initializer_list<Bytes> parts) {
    assert(key.size() <= hash_block_bytes);
    Hashing inner;
    inner.add(masked(key, 0x36).bytes());
    for (const Bytes part : parts)
        inner.add(part);
    const Hash inside = inner.finish();
    return hash({masked(key, 0x5C).bytes(), inside.bytes()});
}

void hkdf(const Hash& chaining_key, Bytes input, std::span<Hash> out) {
    assert(out.size() <= 3);
    const Hash temporary = hmac(chaining_key.bytes(), {input});
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::uint8_t number = static_cast<std::uint8_t>(i + 1);
        const Bytes before = i == 0 ? Bytes{} : Bytes{out[i - 1].bytes()};
        out[i] = hmac(temporary.bytes(), {before, Bytes{&number, 1}});
    }
}

}  // namespace parlor::secure

#include "shared/secure/ordered_lane.hpp"

namespace parlor::secure {

namespace {

void rekey_if_due(CipherState& cipher) {
    if (cipher.nonce() != 0 && cipher.nonce() % frames_a_key == 0) cipher.rekey();
}

}  // namespace

bool OrderedSender::seal(std::span<const std::byte> text, std::span<std::byte> frame) {
    if (!cipher_.encrypt_with_ad({}, text, frame)) return false;
    rekey_if_due(cipher_);
    return true;
}

std::optional<std::span<std::byte>> OrderedReceiver::open(std::span<std::byte> frame) {
    if (frame.size() < tag_bytes) return std::nullopt;
    const auto text = frame.first(frame.size() - tag_bytes);
    if (!cipher_.decrypt_with_ad({}, frame, text)) return std::nullopt;
    rekey_if_due(cipher_);
    return text;
}

}  // namespace parlor::secure

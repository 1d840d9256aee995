#include "shared/secure/base64.hpp"

#include <sodium.h>

namespace parlor::secure {

std::string base64(std::span<const std::uint8_t> bytes) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();  // the end of a C string
    return text;
}

}  // namespace parlor::secure

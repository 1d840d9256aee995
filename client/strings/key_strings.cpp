#include "client/strings/key_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings::key {

std::string what_happened(const ServerName& server) {
    return fmt::format("{} shows another key than when you were there last.", to_text(server));
}

std::string grouped(std::string_view fingerprint) {
    constexpr std::size_t letters = 4;
    std::string text;
    for (std::size_t at = 0; at < fingerprint.size(); at += letters) {
        if (at > 0) text += ' ';
        text += fingerprint.substr(at, letters);
    }
    return text;
}

std::string sealed(std::string_view fingerprint) {
    return fmt::format("All you send is sealed. The server’s key: {}", grouped(fingerprint));
}

}  // namespace parlor::client::strings::key

#include "shared/transport/address.hpp"

#include <charconv>
#include <string>

namespace parlor::transport {

namespace {

struct Block {
    std::uint32_t first;
    unsigned bits;
};

constexpr Block unreachable[] = {
    {0x0A00'0000U, 8},   // 10.0.0.0
    {0xAC10'0000U, 12},  // 172.16.0.0
    {0xC0A8'0000U, 16},  // 192.168.0.0
    {0x7F00'0000U, 8},   // 127.0.0.0
    {0xA9FE'0000U, 16},  // 169.254.0.0
    {0x6440'0000U, 10},  // 100.64.0.0
};

}  // namespace

std::string to_text(Address address) {
    std::string text;
    for (unsigned shift = 32; shift > 0; shift -= 8) {
        text += std::to_string((address.ipv4 >> (shift - 8)) & 0xFFU);
        text += shift > 8 ? '.' : ':';
    }
    return text + std::to_string(address.port);
}

std::optional<Address> numeric_address(std::string_view host, std::uint16_t port) {
    Address address{0, port};
    const char* at = host.data();
    const char* const end = at + host.size();
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && (at == end || *at++ != '.')) return std::nullopt;
        std::uint8_t number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        // Some systems read a leading zero as octal: such an address means different machines to different
        // people.
        if (error != std::errc{} || (*at == '0' && next - at > 1)) return std::nullopt;
        address.ipv4 = address.ipv4 << 8U | number;
        at = next;
    }
    if (at != end) return std::nullopt;
    return address;
}

bool is_private(Address address) {
    for (const Block& block : unreachable) {
        if ((address.ipv4 ^ block.first) >> (32 - block.bits) == 0) return true;
    }
    return false;
}

}  // namespace parlor::transport

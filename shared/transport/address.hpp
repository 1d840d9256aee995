#pragma once

#include <optional>
#include <string_view>

#include "shared/transport/transport.hpp"

namespace parlor::transport {

// "192.168.1.20" to an address with that port; nothing unless it is four decimal numbers. Never asks the
// network.
[[nodiscard]] std::optional<Address> numeric_address(std::string_view host, std::uint16_t port);

// True for what the internet cannot reach: 10/8, 172.16/12, 192.168/16, loopback, link-local 169.254/16 and
// the shared space 100.64/10 of providers and overlay networks (RFC 1918, 3927, 6598).
[[nodiscard]] bool is_private(Address address);

}  // namespace parlor::transport

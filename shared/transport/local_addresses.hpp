#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "shared/transport/address.hpp"

namespace parlor::transport {

struct NetworkInterface {
    std::string name;        // "eth0"
    Address address;         // port 0
    Address broadcast;       // port 0; the zero address where the interface has none
    std::uint32_t mask = 0;  // of the network it is in, host byte order; 0 when unknown
    friend bool operator==(const NetworkInterface&, const NetworkInterface&) = default;
};

// The IPv4 interfaces that are up, without loopback; empty when the system does not tell.
[[nodiscard]] std::vector<NetworkInterface> network_interfaces();

// Sorts by how likely a colleague on the same network reaches the machine there: cards before tunnels,
// tunnels before the bridges of containers and virtual machines, link-local last; otherwise in the order of
// the system.
void sort_best_first(std::vector<NetworkInterface>& interfaces);

// The addresses of this machine, port 0, without loopback, best candidate for a LAN first; may be empty.
[[nodiscard]] std::vector<Address> local_addresses();

// Whether that address is this machine's own or of one of the networks that it is in.
[[nodiscard]] bool is_near(Address address, std::span<const NetworkInterface> interfaces);

}  // namespace parlor::transport

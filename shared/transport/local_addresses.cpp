#include "shared/transport/local_addresses.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>

namespace parlor::transport {

namespace {

Address address_of(const sockaddr* socket_address) {
    if (socket_address == nullptr || socket_address->sa_family != AF_INET) return {};
    sockaddr_in inet{};
    std::memcpy(&inet, socket_address, sizeof inet);
    return {ntohl(inet.sin_addr.s_addr), 0};
}

// What containers and virtual machines bring: nobody outside this machine reaches those addresses.
bool is_bridge(std::string_view name) {
    constexpr std::array<std::string_view, 10> prefixes{"docker",  "br-", "veth",  "virbr", "vmnet",
                                                        "vboxnet", "lxc", "lxdbr", "cni",   "podman"};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [name](std::string_view prefix) { return name.starts_with(prefix); });
}

int distance(const NetworkInterface& interface) {
    constexpr std::uint32_t link_local = 0xA9FEU;
    if (interface.address.ipv4 >> 16U == link_local) return 3;
    if (is_bridge(interface.name)) return 2;
    return interface.broadcast == Address{} ? 1 : 0;  // tunnels have no broadcast
}

}  // namespace

std::vector<NetworkInterface> network_interfaces() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, &freeifaddrs);

    std::vector<NetworkInterface> interfaces;
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        const Address address = address_of(entry->ifa_addr);
        const bool usable = (entry->ifa_flags & IFF_UP) != 0 && (entry->ifa_flags & IFF_LOOPBACK) == 0;
        if (!usable || address == Address{}) continue;
        const bool broadcasts = (entry->ifa_flags & IFF_BROADCAST) != 0;
        interfaces.push_back({entry->ifa_name, address,
                              broadcasts ? address_of(entry->ifa_broadaddr) : Address{},
                              address_of(entry->ifa_netmask).ipv4});
    }
    return interfaces;
}

void sort_best_first(std::vector<NetworkInterface>& interfaces) {
    std::stable_sort(interfaces.begin(), interfaces.end(),
                     [](const auto& a, const auto& b) { return distance(a) < distance(b); });
}

bool is_near(Address address, std::span<const NetworkInterface> interfaces) {
    constexpr std::uint32_t loopback = 0x7FU;
    if (address.ipv4 >> 24U == loopback) return true;
    return std::ranges::any_of(interfaces, [&](const NetworkInterface& own) {
        return address.ipv4 == own.address.ipv4 ||
               (own.mask != 0 && ((address.ipv4 ^ own.address.ipv4) & own.mask) == 0);
    });
}

std::vector<Address> local_addresses() {
    std::vector<NetworkInterface> interfaces = network_interfaces();
    sort_best_first(interfaces);
    std::vector<Address> addresses;
    for (const NetworkInterface& interface : interfaces) {
        addresses.push_back(interface.address);
    }
    return addresses;
}

}  // namespace parlor::transport

#pragma once

#include <cstddef>
#include <cstdint>

namespace parlor::transport {

// ordered: reliable, in order, all game traffic. loose: unreliable and unordered, for time sync and beats.
enum class Lane : std::uint8_t { ordered, loose };

// A loose packet has to fit into one datagram: in pieces it would be lost more often and be of no use late.
inline constexpr std::size_t loose_packet_bytes = 1'024;

}  // namespace parlor::transport

#pragma once

#include <cstddef>
#include <cstdint>

// What ENet is set to and why; its defaults are made for a few players who all trust each other.
namespace parlor::transport::enet_settings {

inline constexpr std::uint8_t ordered_channel = 0;
inline constexpr std::uint8_t loose_channel = 1;
inline constexpr std::size_t channels = 2;

// Fits every usual path (IPv6 tunnels 1280, VPNs about 1400, PPPoE 1492) with its 28 bytes of IP and UDP, so
// that no datagram is cut in two on its way: one lost piece would lose the whole.
inline constexpr std::uint32_t mtu = 1'200;
// Packets of one connection that wait behind a lost one. An honest sender has 64 KiB under way (ENet's
// window), so this is several round trips; 4,000 hostile connections together hold 1 GiB instead of ENet's
// 125 GiB. What is over is not acknowledged and comes again.
inline constexpr std::size_t waiting_bytes = 256 * 1024;
// 4,000 acknowledgements at once do not fit into ENet's 256 KiB.
inline constexpr int server_socket_buffer = 4 * 1024 * 1024;

// ENet's 0.5 s costs an idle server with 4,000 players a tenth of a core. Only a connection with nothing
// unacknowledged is pinged at all. Clients ask more often (transport::quiet_at_most), to notice within
// seconds that a server has died.
inline constexpr std::uint32_t ping_every_ms = 5'000;
// ENet waits twice as long with each resend of a packet, so that after a cut of three seconds people would
// wait for three more. It waits no longer than this, or the path's own time where that is longer.
inline constexpr std::uint32_t resend_most_ms = 1'000;
// A connection ends when a packet stays unacknowledged through five doublings of the resend time (2^5 = 32)
// or until it is resent as seldom as it ever will be, but not within 6.5 s: a change of the wireless network
// takes 5 s, and then one more resend has to pass, with clocks that may differ. From 15 s on it ends in any
// case. The seat is kept, so giving up is cheap. Looked at only when a resend is due: 7.5 s on a good path;
// at rest, a ping later.
inline constexpr std::uint32_t resends_limit = 32;
inline constexpr std::uint32_t silence_least_ms = 6'500;
inline constexpr std::uint32_t silence_most_ms = 15'000;
// Attempts at 0, 0.5, 1.5 and 3.5 s, given up at 7.5 s. Also how long a half-made connection holds a place.
inline constexpr std::uint32_t connect_ms = 7'000;

// Up to all at once and never down: left alone, ENet drops up to a quarter of the loose packets of a path
// that jitters but loses nothing.
inline constexpr std::uint32_t throttle_interval_ms = 5'000;
inline constexpr std::uint32_t throttle_up = 32;
inline constexpr std::uint32_t throttle_down = 0;

// ENet takes 256 datagrams a call. After so many calls the rest waits, so that a flood cannot keep us.
inline constexpr std::uint32_t datagrams_a_call = 256;
inline constexpr int calls_a_service = 64;

// How far ENet's time may be from ours. Small differences are rounding and how late ours was read; stepping
// back for them would let acknowledgements come before their packets.
inline constexpr std::int32_t clock_tolerance_ms = 100;
// Keeps ENet's time away from 0, which means "never" there, and lets its first ping (5 s after 0) go at once.
inline constexpr std::int64_t clock_start_ms = 60'000;

}  // namespace parlor::transport::enet_settings

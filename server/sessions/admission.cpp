#include "server/sessions/admission.hpp"

#include <algorithm>
#include <vector>

#include "shared/secure/random_bytes.hpp"

namespace parlor::sessions {

namespace {

constexpr Duration a_minute = 1min;

std::int64_t minute_of(SteadyTime now) {
    return now.time_since_epoch() / a_minute;
}

}  // namespace

// BLAKE2b over the secret and what it is for; it needs no more than that to be a MAC.
query::Cookie Admission::cookie_of(std::uint32_t address, std::int64_t minute) const {
    std::vector<std::uint8_t> bytes(secret_.begin(), secret_.end());
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes.push_back(static_cast<std::uint8_t>(address >> shift));
    for (unsigned shift = 64; shift > 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(minute) >> (shift - 8)));
    const auto hash = secure::short_hash(bytes);
    query::Cookie cookie{};
    std::ranges::transform(hash, cookie.begin(), [](std::uint8_t byte) { return std::byte{byte}; });
    return cookie;
}

query::Cookie Admission::cookie_for(std::uint32_t address, SteadyTime now) const {
    return cookie_of(address, minute_of(now));
}

bool Admission::admits(transport::Address from, std::uint32_t ticket, SteadyTime now) {
    const std::int64_t minute = minute_of(now);
    const bool shows_it = ticket == query::ticket_of(cookie_of(from.ipv4, minute)) ||
                          ticket == query::ticket_of(cookie_of(from.ipv4, minute - 1));
    if (!shows_it) {
        ++figures_.without_ticket;
        return false;
    }
    sweep(now);
    TokenBucket& own =
        addresses_
            .try_emplace(from.ipv4, limits::connects_a_second_an_address, limits::connects_burst_an_address)
            .first->second;
    // Their own first: what one address has too much must not use up what is for all.
    if (!own.take(now) || !all_.take(now)) {
        ++figures_.too_many;
        return false;
    }
    return true;
}

// Whoever has rested for so long has a full bucket, which is that of a stranger.
void Admission::sweep(SteadyTime now) {
    if (now < next_sweep_) return;
    next_sweep_ = now + a_minute;
    std::erase_if(addresses_, [now](const auto& entry) { return entry.second.is_full(now); });
}

}  // namespace parlor::sessions

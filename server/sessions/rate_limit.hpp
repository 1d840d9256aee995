#pragma once

#include <algorithm>
#include <cstdint>
#include <map>

#include "shared/base/limits.hpp"
#include "shared/base/time.hpp"
#include "shared/transport/transport.hpp"

namespace parlor::sessions {

// Tokens that come back with time: `rate` a second up to `burst`.
class TokenBucket {
public:
    constexpr TokenBucket(std::uint32_t rate, std::uint32_t burst)
        : rate_(rate), burst_(burst), milli_(full()) {}

    // False when fewer than that are left; then none is taken.
    [[nodiscard]] constexpr bool take(SteadyTime now, std::uint32_t tokens = 1) {
        milli_ = left(now);
        last_ = std::max(last_, now);
        if (milli_ < std::int64_t{tokens} * 1'000) return false;
        milli_ -= std::int64_t{tokens} * 1'000;
        return true;
    }
    [[nodiscard]] constexpr bool is_full(SteadyTime now) const { return left(now) == full(); }

private:
    [[nodiscard]] constexpr std::int64_t left(SteadyTime now) const {
        if (now <= last_) return milli_;
        // After so long it is full, however it began.
        const std::int64_t most_ms = rate_ == 0 ? 0 : full() / rate_ + 1;
        return std::min(full(), milli_ + std::min(count_ms(now - last_), most_ms) * rate_);
    }
    [[nodiscard]] constexpr std::int64_t full() const { return std::int64_t{burst_} * 1'000; }

    std::uint32_t rate_;
    std::uint32_t burst_;
    std::int64_t milli_;  // thousandths of a token
    SteadyTime last_{};
};

// What an address may do so often a day.
class DailyQuota {
public:
    explicit DailyQuota(std::uint32_t most) : most_(most) {}
    // False when it has done so as often today.
    [[nodiscard]] bool take(std::uint32_t address, SteadyTime now);

private:
    std::uint32_t most_;
    std::map<std::uint32_t, std::uint32_t> used_;
    SteadyTime since_{};
};

// Wrong codes, by address: after limits::wrong_codes of them codes are refused unchecked for 1, 2, 4...
// minutes. With time wrong ones are forgiven, one by one. A right one forgives nothing: who guesses can open
// a lobby of their own and has a right code at hand.
class CodeGuard {
public:
    // How long until codes of this address are looked at again; 0 now.
    [[nodiscard]] Duration blocked_for(std::uint32_t address, SteadyTime now) const;
    void wrong(std::uint32_t address, SteadyTime now);
    // Forgets addresses that have been quiet for a day.
    void sweep(SteadyTime now);

private:
    struct Tries {
        std::uint32_t wrong = 0;
        std::uint32_t blocks = 0;
        SteadyTime until{};
        SteadyTime last{};
    };
    std::map<std::uint32_t, Tries> tries_;
};

}  // namespace parlor::sessions

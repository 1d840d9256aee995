#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace parlor {

// Seeded random numbers, the same with every compiler and library: PCG-XSH-RR 64/32
// (M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms", 2014).
// The distributions of the standard library differ between implementations, hence below() and shuffle().
class Rng {
public:
    explicit constexpr Rng(std::uint64_t seed = 0, std::uint64_t stream = 1) : increment_(stream * 2 + 1) {
        next();
        state_ += seed;
        next();
    }

    constexpr std::uint32_t next() {
        const std::uint64_t old = state_;
        state_ = old * 6364136223846793005ULL + increment_;
        const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
        const auto turn = static_cast<std::uint32_t>(old >> 59U);
        return (mixed >> turn) | (mixed << ((32U - turn) & 31U));
    }

    // Uniform in [0, bound); 0 for a bound of 0. Rejects the uneven rest, so there is no bias.
    constexpr std::uint32_t below(std::uint32_t bound) {
        if (bound == 0) return 0;
        const std::uint32_t threshold = (0U - bound) % bound;
        for (;;) {
            const std::uint32_t value = next();
            if (value >= threshold) return value % bound;
        }
    }

    // Uniform in [low, high], both included; low <= high.
    constexpr std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint32_t>(high - low + 1)));
    }

    // True in `percent` of 100 cases.
    constexpr bool chance(std::uint32_t percent) { return below(100) < percent; }

    // Fisher-Yates.
    template <class T>
    constexpr void shuffle(std::span<T> items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            using std::swap;
            swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
        }
    }

    // A generator of its own for another purpose, so that draws here do not shift draws there.
    constexpr Rng split() {
        // One after the other: within one expression each compiler may draw in an order of its own.
        const std::uint64_t high = next();
        const std::uint64_t low = next();
        return Rng(high << 32U | low, next());
    }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(state_, increment_);
    }

private:
    std::uint64_t state_ = 0;
    std::uint64_t increment_;
};

}  // namespace parlor

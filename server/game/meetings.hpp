#pragma once

#include <cstdint>
#include <vector>

#include "shared/base/ids.hpp"

namespace parlor::game {

// Two who have sat together: earlier this evening (weight: how often), or on other evenings (weight 1: once
// and long ago, to 100: often and lately).
struct Acquaintance {
    PlayerId one;
    PlayerId other;
    std::uint16_t weight = 1;
    std::uint16_t times = 1;

    friend bool operator==(const Acquaintance&, const Acquaintance&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(one, other, weight, times);
    }
};
using Acquaintances = std::vector<Acquaintance>;

// Adds weight and times where two know each other already.
void add(Acquaintances& all, const Acquaintance& more);
void add(Acquaintances& all, const Acquaintances& more);

}  // namespace parlor::game

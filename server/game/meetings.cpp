#include "server/game/meetings.hpp"

#include <algorithm>

namespace parlor::game {

void add(Acquaintances& all, const Acquaintance& more) {
    const auto known = std::ranges::find_if(all, [&](const Acquaintance& entry) {
        return (entry.one == more.one && entry.other == more.other) ||
               (entry.one == more.other && entry.other == more.one);
    });
    if (known == all.end()) {
        all.push_back(more);
    } else {
        known->weight = static_cast<std::uint16_t>(known->weight + more.weight);
        known->times = static_cast<std::uint16_t>(known->times + more.times);
    }
}

void add(Acquaintances& all, const Acquaintances& more) {
    for (const Acquaintance& one : more)
        add(all, one);
}

}  // namespace parlor::game

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "server/game/tables/seating.hpp"

// Crowds to seat, and what to count in a seating.
namespace parlor::seating_crowd {

using Pair = std::pair<PlayerId, PlayerId>;
using game::SeatingTask;
using game::Tables;

inline SeatingTask crowd(std::size_t people, std::size_t table_size, std::size_t rotations,
                         std::uint32_t departments = 0) {
    SeatingTask task;
    for (std::uint32_t i = 0; i < people; ++i)
        task.guests.push_back({PlayerId{i + 1}, departments == 0 ? 0 : 1 + i % departments, 0, 0});
    task.table_size = table_size;
    task.rotations = rotations;
    return task;
}

inline std::vector<Pair> pairs_at(const Tables& tables) {
    std::vector<Pair> pairs;
    for (const game::Table& table : tables) {
        for (const PlayerId one : table) {
            for (const PlayerId other : table) {
                if (one < other) pairs.emplace_back(one, other);
            }
        }
    }
    return pairs;
}

// Meetings of people who have met in an earlier rotation.
inline std::size_t repeats(const std::vector<Tables>& rotations) {
    std::set<Pair> met;
    std::size_t again = 0;
    for (const Tables& tables : rotations) {
        for (const Pair& pair : pairs_at(tables))
            again += met.insert(pair).second ? 0 : 1;
    }
    return again;
}

// Evenings of one crowd, and who has met whom so far.
struct Crew {
    SeatingTask task;
    std::map<Pair, std::uint16_t> met;

    explicit Crew(SeatingTask usual) : task(std::move(usual)) {}

    [[nodiscard]] std::size_t new_meetings(const std::vector<Tables>& rotations) const {
        std::set<Pair> fresh;
        for (const Tables& tables : rotations) {
            for (const Pair& pair : pairs_at(tables)) {
                if (!met.contains(pair)) fresh.insert(pair);
            }
        }
        return fresh.size();
    }
    void remember(const std::vector<Tables>& rotations) {
        for (const Tables& tables : rotations) {
            for (const Pair& pair : pairs_at(tables))
                ++met[pair];
        }
        task.before.clear();
        for (const auto& [pair, times] : met)
            task.before.push_back({pair.first, pair.second, static_cast<std::uint16_t>(10 * times)});
    }
};
inline Crew crew_after(SeatingTask usual, int evenings) {
    Crew crew(std::move(usual));
    Rng rng(7);
    for (int evening = 0; evening < evenings; ++evening)
        crew.remember(game::seat(crew.task, rng));
    return crew;
}

}  // namespace parlor::seating_crowd

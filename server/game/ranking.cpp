#include "server/game/ranking.hpp"

#include <algorithm>

namespace parlor::game {

std::vector<Standing> rank(std::vector<Scorer> scorers) {
    std::stable_sort(scorers.begin(), scorers.end(),
                     [](const Scorer& a, const Scorer& b) { return a.points > b.points; });
    std::vector<Standing> result;
    for (const Scorer& one : scorers) {
        const bool tie = !result.empty() && result.back().points == one.points;
        const auto place = tie ? result.back().place : static_cast<std::uint16_t>(result.size() + 1);
        const int moved = one.place_before == 0 ? 0 : one.place_before - place;
        result.push_back({one.who, one.points, place, static_cast<std::int16_t>(moved)});
    }
    return result;
}

}  // namespace parlor::game

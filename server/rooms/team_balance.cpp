#include "server/rooms/team_balance.hpp"

#include <algorithm>
#include <numeric>

namespace parlor::rooms {

namespace {

// Each looks at every pair once; two or three are enough, and a hundred people's take well under a
// millisecond.
constexpr int most_passes = 8;

// Means are compared as whole numbers: sums over sizes, brought to one denominator. With four teams of 25 and
// strengths up to 1,000 this stays far below what fits.
class Balance {
public:
    Balance(std::size_t people, std::size_t teams)
        : sums_(teams, 0),
          sizes_(teams, 0),
          small_(std::max<std::int64_t>(1, static_cast<std::int64_t>(people / teams))) {}
    void add(std::size_t team, std::int32_t strength) {
        sums_[team] += strength;
        ++sizes_[team];
    }
    [[nodiscard]] std::int64_t size(std::size_t team) const { return sizes_[team]; }
    [[nodiscard]] std::int64_t sum(std::size_t team) const { return sums_[team]; }

    // The squares of how far the means are apart.
    [[nodiscard]] std::int64_t cost() const { return cost_with(0, 0, 0); }
    // After a swap by which team `one` gains that much, and `other` loses it.
    [[nodiscard]] std::int64_t cost_with(std::size_t one, std::size_t other, std::int32_t gains) const {
        std::int64_t total = 0;
        for (std::size_t a = 0; a < sums_.size(); ++a) {
            for (std::size_t b = a + 1; b < sums_.size(); ++b) {
                const std::int64_t apart = mean(a, one, other, gains) - mean(b, one, other, gains);
                total += apart * apart;
            }
        }
        return total;
    }
    void swap(std::size_t one, std::size_t other, std::int32_t gains) {
        sums_[one] += gains;
        sums_[other] -= gains;
    }

private:
    // In units of 1 / (small * (small + 1)).
    [[nodiscard]] std::int64_t mean(std::size_t team, std::size_t one, std::size_t other,
                                    std::int32_t gains) const {
        std::int64_t sum = sums_[team];
        if (team == one) sum += gains;
        if (team == other) sum -= gains;
        if (sizes_[team] == 0) return 0;
        return sum * (sizes_[team] == small_ ? small_ + 1 : small_);
    }

    std::vector<std::int64_t> sums_;
    std::vector<std::int64_t> sizes_;
    std::int64_t small_;  // the smaller size; others have one more
};

}  // namespace

std::vector<std::uint8_t> balanced_teams(std::span<const std::int32_t> strengths, std::uint8_t teams,
                                         Rng& rng) {
    const std::size_t people = strengths.size();
    std::vector<std::size_t> order(people);
    std::iota(order.begin(), order.end(), std::size_t{0});
    rng.shuffle(std::span(order));
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t who) { return strengths[who]; });

    Balance balance(people, teams);
    std::vector<std::uint8_t> team_of(people, 0);
    // The strongest first, each to the team with the fewest people and then the least strength.
    for (const std::size_t who : order) {
        std::size_t best = 0;
        for (std::size_t team = 1; team < teams; ++team) {
            const bool fewer = balance.size(team) < balance.size(best);
            const bool weaker =
                balance.size(team) == balance.size(best) && balance.sum(team) < balance.sum(best);
            if (fewer || weaker) best = team;
        }
        balance.add(best, strengths[who]);
        team_of[who] = static_cast<std::uint8_t>(best);
    }
    for (int pass = 0; pass < most_passes; ++pass) {
        bool better = false;
        for (std::size_t a = 0; a < people; ++a) {
            for (std::size_t b = a + 1; b < people; ++b) {
                const std::size_t one = order[a];
                const std::size_t other = order[b];
                const std::int32_t gains = strengths[other] - strengths[one];
                if (team_of[one] == team_of[other] || gains == 0) continue;
                if (balance.cost_with(team_of[one], team_of[other], gains) >= balance.cost()) continue;
                balance.swap(team_of[one], team_of[other], gains);
                std::swap(team_of[one], team_of[other]);
                better = true;
            }
        }
        if (!better) break;
    }
    for (std::uint8_t& team : team_of)
        ++team;
    return team_of;
}

}  // namespace parlor::rooms

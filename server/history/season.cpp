#include "server/history/season.hpp"

#include <algorithm>

namespace parlor::history {

namespace {

constexpr std::int32_t weight_of_today = 32;
constexpr std::int64_t weeks_to_half = 4;

// The best evening of each week, the best weeks first, as many as count.
std::vector<std::int32_t> best_weeks(std::vector<WeekPoints> results, std::uint8_t counting) {
    std::ranges::sort(results, [](const WeekPoints& a, const WeekPoints& b) {
        return a.week != b.week ? a.week < b.week : a.points > b.points;
    });
    std::vector<std::int32_t> best;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (i == 0 || results[i].week != results[i - 1].week) best.push_back(results[i].points);
    }
    std::ranges::sort(best, std::ranges::greater{});
    if (best.size() > counting) best.resize(counting);
    return best;
}

std::int32_t sum(const std::vector<std::int32_t>& numbers) {
    std::int32_t total = 0;
    for (const std::int32_t number : numbers)
        total += number;
    return total;
}

}  // namespace

std::int32_t season_points(std::vector<WeekPoints> results, std::uint8_t counting) {
    return sum(best_weeks(std::move(results), counting));
}

std::optional<std::int32_t> strength(std::vector<WeekPoints> results, std::uint8_t counting) {
    const std::vector<std::int32_t> best = best_weeks(std::move(results), counting);
    if (best.empty()) return std::nullopt;
    return sum(best) / static_cast<std::int32_t>(best.size());
}

std::int32_t meeting_weight(std::int64_t weeks_ago) {
    const std::int64_t halvings = std::clamp<std::int64_t>(weeks_ago / weeks_to_half, 0, 30);
    return std::max(1, weight_of_today >> halvings);
}

SeasonWeek season_week(std::int64_t first_week, std::int64_t week, std::uint8_t weeks) {
    const std::int64_t since = std::max<std::int64_t>(0, week - first_week);
    return {since / weeks + 1, since % weeks + 1, first_week + since / weeks * weeks};
}

}  // namespace parlor::history

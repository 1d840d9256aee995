#include "server/game/scoring.hpp"

#include <algorithm>

namespace parlor::game {

namespace {

using Reason = PointsReason;

constexpr Duration at_once = 500ms;
constexpr std::int32_t streak_step = 100;
constexpr std::int32_t streak_most = 500;
constexpr std::int32_t wrong_costs = full_points / 4;
constexpr std::uint8_t longest_counted = 200;

}  // namespace

std::int32_t speedy_points(Duration taken, Duration allowed) {
    if (taken <= at_once) return full_points;
    const std::int64_t t = std::min(count_ms(taken), count_ms(allowed));
    const std::int64_t whole = 2 * count_ms(allowed);
    // Adding half the divisor before dividing rounds to the nearest.
    return static_cast<std::int32_t>((full_points * (whole - t) + whole / 2) / whole);
}

Scored score(const ToScore& input) {
    Scored result;
    const auto add = [&](Reason reason, std::int32_t points, std::int64_t detail = 0) {
        if (points == 0) return;
        result.lines.push_back({reason, points, detail});
        result.points += points;
    };
    if (input.outcome != Outcome::right) {
        if (input.outcome == Outcome::wrong && input.scoring == Scoring::accuracy) {
            add(Reason::wrong_answer, -std::min(wrong_costs, std::max(input.total, 0)));
        }
        return result;
    }
    result.streak = static_cast<std::uint8_t>(std::min<int>(input.streak + 1, longest_counted));
    const Reason base = input.number_question ? Reason::closest : Reason::right_answer;
    if (input.scoring != Scoring::speedy) {
        add(base, full_points);
        return result;
    }
    const std::int32_t points = speedy_points(input.taken, input.allowed);
    add(base, full_points / 2);
    add(input.taken <= at_once ? Reason::full_speed : Reason::speed, points - full_points / 2,
        count_ms(input.taken));
    add(Reason::streak, std::min(streak_most, streak_step * (result.streak - 1)), result.streak);
    return result;
}

}  // namespace parlor::game

#pragma once

#include <cstdint>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/rounds/points.hpp"

namespace parlor::game {

// How one answer came out.
enum class Outcome : std::uint8_t { right, wrong, none, not_closest };

struct Scored {
    std::vector<PointsLine> lines;  // what adds up to `points`
    std::int32_t points = 0;
    std::uint8_t streak = 0;  // right answers in a row, this one included
};

struct ToScore {
    Scoring scoring = Scoring::speedy;
    Outcome outcome = Outcome::none;
    bool number_question = false;
    Duration taken{0};        // from the moment on when one could answer
    Duration allowed{0};      // the player's own time
    std::uint8_t streak = 0;  // before this question
    std::int32_t total = 0;   // before this question: a penalty never takes more
};

// The formulas of Scoring, in integers.
[[nodiscard]] Scored score(const ToScore& input);

// round(P * (1 - t / 2T)), P within the first half second, never under P / 2. T > 0.
[[nodiscard]] std::int32_t speedy_points(Duration taken, Duration allowed);

}  // namespace parlor::game

#pragma once

#include <cstdint>

// How right answers are paid, in every round that asks for some.
namespace parlor {

// speedy: round(P * (1 - t / 2T)), the whole P within the first half second, +100 per step of a streak from
// the
//         second right answer on, at most +500 (after Kahoot's published formula).
// gentle: every right answer is worth P. accuracy: as gentle, a wrong answer costs P / 4, never below zero in
// total.
enum class Scoring : std::uint8_t { speedy, gentle, accuracy };
constexpr Scoring last_of(Scoring) {
    return Scoring::accuracy;
}

inline constexpr std::int32_t full_points = 1'000;

enum class PointsReason : std::uint8_t {
    right_answer,
    full_speed,
    speed,
    streak,
    wrong_answer,
    closest,
    known,  // others knew whose line it was
};
constexpr PointsReason last_of(PointsReason) {
    return PointsReason::known;
}

// One line of "why these points".
struct PointsLine {
    PointsReason reason = PointsReason::right_answer;
    std::int32_t points = 0;
    std::int64_t detail = 0;  // speed: milliseconds taken; streak: right answers in a row; known: by how many
    friend bool operator==(const PointsLine&, const PointsLine&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(reason, points, detail);
    }
};

}  // namespace parlor

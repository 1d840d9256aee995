#pragma once

#include <cstdint>

#include "shared/base/ids.hpp"

namespace parlor {

// Kind and true things that can be said of somebody after an activity.
enum class AwardKind : std::uint8_t {
    fastest_fingers,    // value: milliseconds an own right answer took on average
    longest_streak,     // value: right answers in a row
    sharpest,           // value: right answers
    only_one_right,     // value: how often they alone were right
    closest_guess,      // value: how often their number was the closest
    steady_climber,     // value: places gained from the worst place to the end
    sharp_eye,          // value: milliseconds an own found word took on average
    clear_hand,         // value: of a hundred who could find the words of own drawings, how many did
    knows_us,           // value: lines of others known
    open_book,          // value: of a hundred who guessed at own lines, how many knew
    full_of_surprises,  // value: of the same hundred, how many did not
    good_company,       // value: how many others they sat at a table with
    best_truth,         // value: 1, their truth was liked best
    poker_face,         // value: of a hundred who looked for their lie, how many did not find it
    lie_finder,         // value: lies of others found
    // What is true of many, and said when somebody else is the best at all of it.
    knows_things,  // value: right answers
    word_finder,   // value: words found
    brave_pencil,  // value: drawings made
    own_words,     // value: own lines that were read to all
    storyteller,   // value: cards of two truths and a lie told
    good_to_have,  // value: activities played
};
constexpr AwardKind last_of(AwardKind) {
    return AwardKind::good_to_have;
}
// Is said of everybody it is true of, not only of the best at it.
constexpr bool is_for_many(AwardKind kind) {
    return kind >= AwardKind::knows_things || kind == AwardKind::good_company;
}

struct Award {
    AwardKind kind = AwardKind::sharpest;
    PlayerId who;
    std::int64_t value = 0;

    friend bool operator==(const Award&, const Award&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(kind, who, value);
    }
};

}  // namespace parlor

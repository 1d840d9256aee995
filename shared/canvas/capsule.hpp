#pragma once

#include <algorithm>
#include <cstdint>

#include "shared/canvas/ops.hpp"

// The places of one row that are near a line, found without a look at each of them. All in quarters of a
// unit.
//
// A point is near the line from A to B if it lies in the disc around A, in that around B or in the rectangle
// between: each gives one interval of a row, and as the whole is convex, the whole numbers in it are all
// between the least and the greatest of the three.
//
// Nothing can overflow: the differences of 16 bit numbers have 17 bits, so a dot or cross product of two has
// less than 2^35; a squared length has less than 2^33, and a radius is at most 2^13, which makes
// radius^2 * length^2 less than 2^59.
namespace parlor::canvas {

inline constexpr std::int32_t greatest_radius = 8192;  // reaches the whole canvas from everywhere

struct Interval {
    std::int64_t low = 0;
    std::int64_t high = -1;  // included

    [[nodiscard]] bool empty() const { return low > high; }
    void include(Interval other) {
        if (other.empty()) return;
        if (empty()) {
            *this = other;
            return;
        }
        low = std::min(low, other.low);
        high = std::max(high, other.high);
    }
};

// Rounded down, also below zero. divisor > 0.
constexpr std::int64_t floor_divide(std::int64_t number, std::int64_t divisor) {
    const std::int64_t quotient = number / divisor;
    return quotient - (number % divisor < 0 ? 1 : 0);
}
constexpr std::int64_t ceil_divide(std::int64_t number, std::int64_t divisor) {
    return -floor_divide(-number, divisor);
}

// The greatest number whose square is not more than `square`, which is below 2^62.
constexpr std::int64_t root(std::int64_t square) {
    std::int64_t found = 0;
    for (std::int64_t bit = std::int64_t{1} << 30U; bit > 0; bit >>= 1U) {
        const std::int64_t tried = found + bit;
        if (tried * tried <= square) found = tried;
    }
    return found;
}

// The quotient of a number that grows by the same from row to row, rounded down, with a division only at the
// start.
class SteadyQuotient {
public:
    SteadyQuotient(std::int64_t first, std::int64_t growth, std::int64_t divisor)
        : divisor_(divisor),
          value_(floor_divide(first, divisor)),
          rest_(first - value_ * divisor),
          whole_growth_(floor_divide(growth, divisor)),
          rest_growth_(growth - whole_growth_ * divisor) {}

    [[nodiscard]] std::int64_t value() const { return value_; }
    void next() {
        value_ += whole_growth_;
        rest_ += rest_growth_;
        if (rest_ >= divisor_) {
            rest_ -= divisor_;
            ++value_;
        }
    }

private:
    std::int64_t divisor_;
    std::int64_t value_;
    std::int64_t rest_;
    std::int64_t whole_growth_;
    std::int64_t rest_growth_;
};

// A disc, asked row by row: how wide it is there changes little from one to the next.
class DiscRows {
public:
    DiscRows(Point centre, std::int32_t radius)
        : x_(centre.x), y_(centre.y), square_(std::int64_t{radius} * radius) {}

    Interval at(std::int64_t y) {
        const std::int64_t left = square_ - (y - y_) * (y - y_);
        if (left < 0) return {};
        while ((half_ + 1) * (half_ + 1) <= left)
            ++half_;
        while (half_ * half_ > left)
            --half_;
        return {x_ - half_, x_ + half_};
    }

private:
    std::int64_t x_;
    std::int64_t y_;
    std::int64_t square_;
    std::int64_t half_ = 0;
};

}  // namespace parlor::canvas

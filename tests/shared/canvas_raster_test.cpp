#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "shared/base/random.hpp"
#include "shared/canvas/capsule.hpp"
#include "shared/canvas/raster.hpp"

namespace canvas_raster_test {

using namespace parlor;
using namespace parlor::canvas;

namespace {

Point point(std::int64_t x, std::int64_t y) {
    return {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
}
// The middle of a pixel.
Point centre(int x, int y) {
    return point(4 * x + 2, 4 * y + 2);
}

// As the header says it, without a square root or a division.
bool is_near(Point from, Point to, std::int64_t radius, Point place) {
    const std::int64_t dx = to.x - from.x;
    const std::int64_t dy = to.y - from.y;
    const std::int64_t x = place.x - from.x;
    const std::int64_t y = place.y - from.y;
    const std::int64_t square = dx * dx + dy * dy;
    const std::int64_t dot = dx * x + dy * y;
    if (dot <= 0) return x * x + y * y <= radius * radius;
    if (dot >= square) {
        const std::int64_t left_x = x - dx;
        const std::int64_t left_y = y - dy;
        return left_x * left_x + left_y * left_y <= radius * radius;
    }
    const std::int64_t cross = dx * y - dy * x;
    return cross * cross <= radius * radius * square;
}

// Draws on a raster that is blank before and after, and looks at each pixel that could be concerned.
void check_line(Raster& raster, Point from, Point to, std::int32_t radius) {
    const Box changed = raster.line(from, to, radius, 3);
    Box drawn;
    const int margin = radius / 4 + 2;
    const int left = std::max(0, std::min(from.x, to.x) / 4 - margin);
    const int top = std::max(0, std::min(from.y, to.y) / 4 - margin);
    const int right = std::min(width, std::max(from.x, to.x) / 4 + margin);
    const int bottom = std::min(height, std::max(from.y, to.y) / 4 + margin);
    std::int64_t inside = 0;
    int wrong = 0;
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            const bool is_drawn = raster.at(x, y) == 3;
            if (is_drawn != is_near(from, to, radius, centre(x, y))) ++wrong;
            if (!is_drawn) continue;
            ++inside;
            drawn.include({x, y, x + 1, y + 1});
        }
    }
    CAPTURE(from.x);
    CAPTURE(from.y);
    CAPTURE(to.x);
    CAPTURE(to.y);
    CAPTURE(radius);
    REQUIRE(wrong == 0);
    REQUIRE(changed == drawn);
    // Nothing outside of what was looked at.
    std::int64_t all = 0;
    for (int y = std::max(0, top - 2); y < std::min(height, bottom + 2); ++y) {
        const auto row = raster.row(y);
        all += std::count(row.begin(), row.end(), 3);
    }
    REQUIRE(all == inside);
    raster.line(from, to, radius, paper);
}

}  // namespace

TEST_CASE("a new raster is blank paper") {
    const Raster raster;
    CHECK(raster.at(0, 0) == paper);
    CHECK(raster.at(width - 1, height - 1) == paper);
    CHECK(raster.row(7).size() == width);
    CHECK(difference(raster, Raster()) == Box{});
}

TEST_CASE("boxes grow by what they include, and nothing includes nothing") {
    Box box;
    CHECK(box.empty());
    box.include({5, 6, 7, 8});
    CHECK(box == Box{5, 6, 7, 8});
    box.include({});
    box.include({1, 9, 1, 99});
    CHECK(box == Box{5, 6, 7, 8});
    box.include({4, 7, 6, 12});
    CHECK(box == Box{4, 6, 7, 12});
}

TEST_CASE("the greatest root that is not too great, and divisions that round down and up") {
    for (std::int64_t number = 0; number < 5'000; ++number) {
        REQUIRE(root(number) * root(number) <= number);
        REQUIRE((root(number) + 1) * (root(number) + 1) > number);
    }
    const std::int64_t great = 1'518'500'249;
    CHECK(root(great * great) == great);
    CHECK(root(great * great - 1) == great - 1);
    CHECK(floor_divide(-7, 2) == -4);
    CHECK(floor_divide(7, 2) == 3);
    CHECK(floor_divide(-8, 2) == -4);
    CHECK(ceil_divide(-7, 2) == -3);
    CHECK(ceil_divide(7, 2) == 4);
}

TEST_CASE("a line is exactly the pixels whose centres are near it") {
    Raster raster;
    SUBCASE("dots of every pen, anywhere and on the borders") {
        for (const std::int32_t radius : pen_radius) {
            for (const Point at : {point(0, 0), point(6400, 3600), point(0, 3600), point(6400, 0),
                                   point(3201, 1799), point(3202, 1802), point(3203, 0)})
                check_line(raster, at, at, radius);
        }
    }
    SUBCASE("level, upright and diagonal") {
        for (const std::int32_t radius : {0, 1, 2, 3, 24, 44}) {
            for (const Step way : {Step{400, 0}, Step{0, 400}, Step{400, 400}, Step{400, -400}, Step{1, 0},
                                   Step{0, 1}, Step{1, 1}, Step{4, -4}, Step{401, 3}, Step{3, -401}}) {
                for (const Point at : {point(2000, 2000), point(2002, 2002), point(2003, 2001)}) {
                    const Point end = point(at.x + way.x, at.y + way.y);
                    check_line(raster, at, end, radius);
                    check_line(raster, end, at, radius);
                }
            }
        }
    }
    SUBCASE("short steps as a hand makes them") {
        Rng rng(11);
        for (int i = 0; i < 4'000; ++i) {
            const Point from = point(rng.between(200, 6200), rng.between(200, 3400));
            const Point to = point(from.x + rng.between(-90, 90), from.y + rng.between(-90, 90));
            check_line(raster, from, to,
                       i % 3 == 0 ? static_cast<std::int32_t>(rng.below(60)) : pen_radius[rng.below(2)]);
        }
    }
    SUBCASE("along and over the borders") {
        Rng rng(12);
        for (int i = 0; i < 600; ++i) {
            const std::int64_t x = rng.chance(50) ? rng.between(0, 30) : rng.between(6370, 6400);
            const std::int64_t y = rng.chance(50) ? rng.between(0, 30) : rng.between(3570, 3600);
            const bool level = rng.chance(50);
            check_line(raster, point(x, y),
                       point(level ? rng.between(0, 900) : x, level ? y : rng.between(0, 900)),
                       pen_radius[rng.below(4)]);
        }
    }
    SUBCASE("any, the longest too") {
        Rng rng(13);
        for (int i = 0; i < 40; ++i) {
            const auto any = [&] { return point(rng.between(0, 6400), rng.between(0, 3600)); };
            const Point from = any();
            check_line(raster, from, any(), i % 2 == 0 ? pen_radius[rng.below(4)] : 2);
        }
        check_line(raster, point(0, 0), point(6400, 3600), 112);
        check_line(raster, point(6400, 0), point(0, 3600), 112);
    }
    CHECK(raster == Raster());
}

TEST_CASE("a line between two points is the same in both directions") {
    Rng rng(14);
    for (int i = 0; i < 20; ++i) {
        const auto any = [&] { return point(rng.between(0, 6400), rng.between(0, 3600)); };
        const Point from = any();
        const Point to = any();
        Raster one;
        Raster other;
        one.line(from, to, 44, 1);
        other.line(to, from, 44, 1);
        REQUIRE(one == other);
    }
}

TEST_CASE("numbers that no valid op brings do no harm") {
    constexpr std::int16_t least = std::numeric_limits<std::int16_t>::min();
    constexpr std::int16_t most = std::numeric_limits<std::int16_t>::max();
    Raster raster;
    CHECK(raster.line({5, 5}, {5, 5}, -1, 1) == Box{});
    CHECK(raster.line({least, least}, {least, least}, 24, 1) == Box{});
    CHECK(raster.line({least, most}, {most, most}, 24, 1) == Box{});
    CHECK(raster.line({least, least}, {most, most}, 24, 1).top == 0);
    CHECK(raster.at(450, 450) == 1);
    CHECK(raster.line({0, 0}, {6400, 3600}, std::numeric_limits<std::int32_t>::max(), 2) ==
          Box{0, 0, width, height});
    CHECK(raster.at(0, height - 1) == 2);
    CHECK(raster.fill({least, most}, 3) == Box{0, 0, width, height});
}

TEST_CASE("the difference of two rasters is the box around what differs") {
    Raster one;
    Raster other;
    const Box left = one.line(point(100, 400), point(100, 400), 24, 3);
    CHECK(difference(one, other) == left);
    Box both = other.line(point(800, 1400), point(900, 1500), 44, 3);
    both.include(left);
    CHECK(difference(one, other) == both);
    CHECK(difference(other, one) == both);
}

TEST_CASE("clear makes paper of everything") {
    Raster raster;
    raster.line(point(100, 400), point(3000, 400), 24, 3);
    CHECK(raster.clear() == Box{0, 0, width, height});
    CHECK(raster == Raster());
}

}  // namespace canvas_raster_test

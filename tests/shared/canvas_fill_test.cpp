#include <doctest/doctest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "shared/base/random.hpp"
#include "shared/canvas/raster.hpp"

namespace canvas_fill_test {

using namespace parlor;
using namespace parlor::canvas;

namespace {

constexpr Box whole{0, 0, width, height};

Point centre(int x, int y) {
    return {static_cast<std::int16_t>(4 * x + 2), static_cast<std::int16_t>(4 * y + 2)};
}
// One pixel: the dot of radius 0 in its middle.
void set(Raster& raster, int x, int y, Colour colour) {
    raster.line(centre(x, y), centre(x, y), 0, colour);
}
// What hangs together over edges, by the plainest of ways.
Raster plainly_filled(const Raster& before, int at_x, int at_y, Colour colour) {
    Raster filled = before;
    const Colour old = before.at(at_x, at_y);
    if (old == colour) return filled;
    std::vector<std::pair<int, int>> waiting{{at_x, at_y}};
    while (!waiting.empty()) {
        const auto [x, y] = waiting.back();
        waiting.pop_back();
        if (x < 0 || x >= width || y < 0 || y >= height || filled.at(x, y) != old) continue;
        set(filled, x, y, colour);
        waiting.insert(waiting.end(), {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}});
    }
    return filled;
}

}  // namespace

TEST_CASE("a fill takes the whole of a blank canvas, from any corner") {
    for (const Point at :
         {Point{0, 0}, Point{6400, 3600}, Point{6400, 0}, Point{0, 3600}, Point{6399, 3599}}) {
        Raster raster;
        CHECK(raster.fill(at, 4) == whole);
        for (int y = 0; y < height; ++y) {
            const auto row = raster.row(y);
            REQUIRE(std::count(row.begin(), row.end(), 4) == width);
        }
    }
}

TEST_CASE("a fill with the colour that is there changes nothing") {
    Raster raster;
    raster.fill({0, 0}, 4);
    const Raster before = raster;
    CHECK(raster.fill({900, 900}, 4) == Box{});
    CHECK(raster == before);
}

TEST_CASE("a point on the right or lower border fills from the last pixel") {
    Raster raster;
    set(raster, width - 1, height - 1, 9);
    CHECK(raster.fill({6400, 3600}, 2) == Box{width - 1, height - 1, width, height});
    CHECK(raster.at(width - 1, height - 1) == 2);
    CHECK(raster.at(width - 2, height - 1) == paper);
}

TEST_CASE("a fill keeps inside a ring of pixels that touch only at corners") {
    Raster raster;
    for (int i = 0; i < 20; ++i) {
        set(raster, 100 + i, 100 - i, 1);
        set(raster, 120 + i, 80 + i, 1);
        set(raster, 140 - i, 100 + i, 1);
        set(raster, 120 - i, 120 - i, 1);
    }
    REQUIRE(raster.at(105, 95) == 1);
    CHECK(raster.fill(centre(120, 100), 5) == Box{101, 81, 140, 120});
    CHECK(raster.at(110, 89) == paper);
    SUBCASE("and so does one from outside") {
        CHECK(raster.fill({0, 0}, 7) == whole);
        CHECK(raster.at(120, 100) == 5);
        CHECK(raster.at(110, 90) == 1);
    }
    SUBCASE("with one pixel less it runs out") {
        set(raster, 105, 95, 5);
        CHECK(raster.at(104, 95) == paper);
        raster.fill(centre(120, 100), paper);
        CHECK(raster.fill(centre(120, 100), 6) == whole);
        CHECK(raster.at(0, 0) == 6);
    }
}

TEST_CASE("a fill reaches everything that hangs together over edges and nothing else") {
    // Noise in a frame, of few enough pixels for the plain way.
    Rng rng(21);
    for (int round = 0; round < 30; ++round) {
        Raster raster;
        const int left = static_cast<int>(rng.between(0, 1) * (width - 60));
        const int top = static_cast<int>(rng.between(0, 1) * (height - 40));
        raster.fill({0, 0}, 9);
        const auto share = 20 + 5 * rng.below(6);
        for (int y = top; y < top + 40; ++y) {
            for (int x = left; x < left + 60; ++x)
                set(raster, x, y, rng.chance(share) ? 1 : 2);
        }
        for (int i = 0; i < 5; ++i) {
            const int x = left + static_cast<int>(rng.below(60));
            const int y = top + static_cast<int>(rng.below(40));
            const auto colour = static_cast<Colour>(rng.below(5));
            const Raster before = raster;
            const Raster wanted = plainly_filled(raster, x, y, colour);
            const Box box = raster.fill(centre(x, y), colour);
            REQUIRE(raster == wanted);
            REQUIRE(box == difference(before, wanted));
        }
    }
}

TEST_CASE("a fill finds its way through a winding passage of one pixel") {
    Raster raster;
    for (int y = 1; y < height; y += 2) {
        const bool open_right = y % 4 == 1;
        for (int x = open_right ? 0 : 1; x < (open_right ? width - 1 : width); ++x)
            set(raster, x, y, 1);
    }
    CHECK(raster.fill({0, 0}, 2) == whole);
    for (int y = 0; y < height; y += 2) {
        const auto row = raster.row(y);
        REQUIRE(std::count(row.begin(), row.end(), 2) == width);
    }
}

TEST_CASE("a fill never leaks out of a shape that is closed with the finest of lines") {
    Rng rng(22);
    for (int round = 0; round < 150; ++round) {
        // A star-shaped ring of corners around a middle, so the middle is inside.
        const int corners = 3 + static_cast<int>(rng.below(9));
        std::vector<Point> ring;
        for (int i = 0; i < corners; ++i) {
            constexpr std::pair<int, int> ways[]{{4, 0},  {4, 2},   {3, 3},   {2, 4},  {0, 4},  {-2, 4},
                                                 {-3, 3}, {-4, -1}, {-3, -3}, {0, -4}, {2, -4}, {4, -2}};
            const auto [x, y] = ways[i * 12 / corners];
            const auto far = rng.between(60, 300);
            ring.push_back({static_cast<std::int16_t>(3201 + x * far + rng.between(-8, 8)),
                            static_cast<std::int16_t>(1803 + y * far + rng.between(-8, 8))});
        }
        Raster raster;
        // Half a pixel is the least that keeps tight: where a line passes between two neighbours it is that
        // near to one of them.
        const std::int32_t radius = round % 2 == 0 ? pen_radius[0] : 2;
        for (std::size_t i = 0; i < ring.size(); ++i)
            raster.line(ring[i], ring[(i + 1) % ring.size()], radius, 1);
        if (raster.at(800, 450) != paper) continue;
        const Box inside = raster.fill(centre(800, 450), 2);
        REQUIRE(raster.at(0, 0) == paper);
        REQUIRE(inside.left > 0);
        REQUIRE(raster.fill({0, 0}, 3) == whole);
        REQUIRE(raster.at(800, 450) == 2);
    }
}

}  // namespace canvas_fill_test

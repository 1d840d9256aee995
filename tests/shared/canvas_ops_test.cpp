#include <doctest/doctest.h>

#include <array>

#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/canvas/ops.hpp"
#include "shared/protocol/archive.hpp"

namespace canvas_ops_test {

using namespace parlor;
using namespace parlor::canvas;

namespace {

std::size_t bytes_on_the_wire(const auto& value) {
    std::vector<std::byte> bytes;
    archive::Writer writer(bytes);
    writer(value);
    return bytes.size();
}

Op extend(std::size_t count, Step step) {
    return ExtendStroke{std::vector(count, step)};
}

}  // namespace

TEST_CASE("an op is valid when its colour, pen, points and steps are within the limits") {
    struct {
        const char* what;
        Op op;
        bool fine;
    } const cases[]{
        {"a dot", BeginStroke{}, true},
        {"the last colour, pen and corner", BeginStroke{true, 23, Pen::huge, {6400, 3600}}, true},
        {"a colour too many", BeginStroke{false, 24, Pen::fine, {}}, false},
        {"paper as a colour", BeginStroke{false, paper, Pen::fine, {}}, false},
        {"a pen too many", BeginStroke{false, 0, static_cast<Pen>(4), {}}, false},
        {"left of the canvas", BeginStroke{false, 0, Pen::fine, {-1, 0}}, false},
        {"above the canvas", BeginStroke{false, 0, Pen::fine, {0, -1}}, false},
        {"right of the canvas", BeginStroke{false, 0, Pen::fine, {6401, 0}}, false},
        {"below the canvas", BeginStroke{false, 0, Pen::fine, {0, 3601}}, false},
        {"no steps", ExtendStroke{}, false},
        {"one step", extend(1, {}), true},
        {"as many steps as an op may have", extend(64, {1, 1}), true},
        {"a step too many", extend(65, {1, 1}), false},
        {"the longest steps", ExtendStroke{{{6400, 3600}, {-6400, -3600}}}, true},
        {"a step wider than the canvas", ExtendStroke{{{0, 0}, {-6401, 0}}}, false},
        {"a step higher than the canvas", ExtendStroke{{{0, 3601}}}, false},
        {"the least number", ExtendStroke{{{-32768, -32768}}}, false},
        {"a fill", Fill{23, {6400, 3600}}, true},
        {"a fill with paper", Fill{paper, {}}, false},
        {"a fill outside", Fill{0, {0, 3601}}, false},
        {"an end", EndStroke{}, true},
        {"a clear", Clear{}, true},
        {"an undo", Undo{}, true},
        {"a redo", Redo{}, true},
    };
    for (const auto& one : cases)
        CHECK_MESSAGE(valid(one.op) == one.fine, one.what);
}

TEST_CASE("dots, steps and fills bring points") {
    CHECK(points_of(BeginStroke{}) == 1);
    CHECK(points_of(extend(7, {})) == 7);
    CHECK(points_of(Fill{}) == 1);
    CHECK(points_of(EndStroke{}) == 0);
    CHECK(points_of(Clear{}) == 0);
    CHECK(points_of(Undo{}) == 0);
}

TEST_CASE("the bytes of an op are those it takes on the wire") {
    CHECK(bytes_of(EndStroke{}) == 1);
    Rng rng(3);
    for (int i = 0; i < 2'000; ++i) {
        const auto number = [&](std::int64_t most) {
            return static_cast<std::int16_t>(rng.between(-most, most) >> rng.below(14));
        };
        std::vector<Step> path(rng.below(65));
        for (Step& step : path)
            step = {number(6400), number(3600)};
        const Point at{static_cast<std::int16_t>(rng.below(6401)), static_cast<std::int16_t>(rng.below(200))};
        const std::array<Op, 4> ops{ExtendStroke{path}, BeginStroke{false, 23, Pen::huge, at}, Fill{5, at},
                                    Undo{}};
        for (const Op& op : ops)
            REQUIRE(bytes_of(op) == bytes_on_the_wire(op));
    }
}

TEST_CASE("pieces of a drawing are no larger than asked and together the whole") {
    Rng rng(4);
    std::vector<DrawnOp> ops;
    for (int i = 0; i < 500; ++i)
        ops.push_back({PlayerId{rng.next() >> rng.below(32)}, extend(1 + rng.below(64), {900, -3})});
    CHECK(in_pieces({}, 100).empty());
    for (const std::size_t bytes : {std::size_t{300}, std::size_t{1'000}, std::size_t{30'000}}) {
        std::vector<DrawnOp> together;
        const auto pieces = in_pieces(ops, bytes);
        for (const auto& piece : pieces) {
            REQUIRE(!piece.empty());
            REQUIRE(bytes_on_the_wire(piece) <= bytes);
            together.insert(together.end(), piece.begin(), piece.end());
        }
        CHECK(together == ops);
        // Not many more than there must be: each but the last is fuller than without the next op.
        CHECK(pieces.size() <= bytes_on_the_wire(ops) / (bytes - 220) + 1);
    }
}

TEST_CASE("an op that is larger than a piece is one alone") {
    const std::vector<DrawnOp> ops{{PlayerId{1}, BeginStroke{}}, {PlayerId{1}, extend(64, {900, 900})}};
    CHECK(in_pieces(ops, 1).size() == 2);
}

}  // namespace canvas_ops_test

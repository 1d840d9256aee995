#include <doctest/doctest.h>

#include "shared/canvas/drawing.hpp"

namespace canvas_limits_test {

using namespace parlor;
using namespace parlor::canvas;

namespace {

constexpr PlayerId ann{1};
constexpr PlayerId ben{2};

// Does what it may.
bool take(Drawing& drawing, PlayerId who, const Op& op) {
    if (!drawing.may(who, op)) return false;
    drawing.apply({who, op});
    return true;
}

Op begin_at(std::int16_t x, std::int16_t y) {
    return BeginStroke{false, 3, Pen::fine, {x, y}};
}
Op way(std::size_t points) {
    return ExtendStroke{std::vector<Step>(points)};
}

// A dot with its end.
void dot(Drawing& drawing, PlayerId who, std::int16_t x) {
    REQUIRE(take(drawing, who, begin_at(x, 0)));
    REQUIRE(take(drawing, who, EndStroke{}));
}

Drawing copied(const Drawing& drawing) {
    Drawing copy;
    for (const DrawnOp& drawn : drawing.ops())
        copy.apply(drawn);
    return copy;
}

}  // namespace

TEST_CASE("a drawing that is full of points takes no more, until some are undone") {
    Drawing drawing;
    REQUIRE(take(drawing, ann, begin_at(0, 0)));
    while (drawing.points() + points_an_op <= points_a_drawing)
        REQUIRE(take(drawing, ann, way(points_an_op)));
    const std::size_t left = points_a_drawing - drawing.points();
    CHECK_FALSE(drawing.may(ann, way(left + 1)));
    CHECK_FALSE(drawing.full());
    REQUIRE(take(drawing, ann, way(left)));
    CHECK(drawing.full());
    CHECK_FALSE(drawing.may(ann, way(1)));
    CHECK_FALSE(drawing.may(ben, begin_at(1, 1)));
    CHECK_FALSE(drawing.may(ben, Fill{}));
    CHECK(drawing.may(ann, EndStroke{}));
    // What was undone comes back only if there is still room.
    REQUIRE(take(drawing, ann, Undo{}));
    CHECK(drawing.can_redo(ann));
    dot(drawing, ben, 1);
    CHECK_FALSE(drawing.can_redo(ann));
    REQUIRE(take(drawing, ben, Undo{}));
    CHECK(take(drawing, ann, Redo{}));
}

TEST_CASE("a drawing that is full of ops takes no more but the ends of what is open") {
    Drawing drawing;
    while (!drawing.full())
        REQUIRE(take(drawing, ann, begin_at(1, 1)));
    CHECK_FALSE(drawing.may(ben, Fill{}));
    CHECK_FALSE(drawing.may(ann, Clear{}));
    CHECK_FALSE(drawing.may(ann, begin_at(1, 1)));
    CHECK(take(drawing, ann, EndStroke{}));
    CHECK(drawing.entries().size() <= ops_a_drawing);
    CHECK(drawing.entries().size() >= ops_a_drawing - 2);
}

TEST_CASE("what was undone is thrown away when it is twice as much as a drawing may be") {
    Drawing drawing;
    const auto draw_much = [&](PlayerId who) {
        REQUIRE(take(drawing, who, begin_at(0, 0)));
        while (drawing.points() + points_an_op <= points_a_drawing)
            REQUIRE(take(drawing, who, way(points_an_op)));
    };
    draw_much(ann);
    REQUIRE(take(drawing, ann, Undo{}));
    draw_much(ben);
    REQUIRE(take(drawing, ben, Undo{}));
    // Both are kept, though together more than can be seen at once: for who joins as well.
    const Drawing joined = copied(drawing);
    CHECK(joined.entries().size() == drawing.entries().size());
    CHECK(joined.can_redo(ann));
    CHECK(joined.can_redo(ben));
    CHECK(joined.blank());

    constexpr PlayerId cleo{3};
    draw_much(cleo);
    CHECK_FALSE(drawing.can_redo(ann));
    CHECK_FALSE(drawing.can_redo(ben));
    CHECK(drawing.actions().size() == 1);
    CHECK(drawing.actions()[0].who == cleo);
    REQUIRE(take(drawing, cleo, Undo{}));
    CHECK(drawing.blank());
    CHECK(take(drawing, cleo, Redo{}));
}

TEST_CASE("nobody can be made to keep more than twice what a drawing may be") {
    Drawing drawing;
    drawing.apply({ann, begin_at(0, 0)});
    for (std::size_t i = 0; i < 3 * points_a_drawing / points_an_op; ++i)
        drawing.apply({ann, way(points_an_op)});
    CHECK(drawing.points() <= 2 * points_a_drawing);
    for (std::size_t i = 0; i < 3 * ops_a_drawing; ++i)
        drawing.apply({ann, Clear{}});
    CHECK(drawing.entries().size() <= 2 * ops_a_drawing);
}

}  // namespace canvas_limits_test

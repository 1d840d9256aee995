#include <doctest/doctest.h>

#include "shared/canvas/drawing.hpp"

namespace canvas_drawing_test {

using namespace parlor;
using namespace parlor::canvas;

namespace {

constexpr PlayerId ann{1};
constexpr PlayerId ben{2};

using Kind = Drawing::Change::Kind;

// Does what it may.
bool take(Drawing& drawing, PlayerId who, const Op& op) {
    if (!drawing.may(who, op)) return false;
    drawing.apply({who, op});
    return true;
}

Op begin_at(std::int16_t x, std::int16_t y) {
    return BeginStroke{false, 3, Pen::fine, {x, y}};
}
Op go(std::int16_t x, std::int16_t y) {
    return ExtendStroke{{{x, y}}};
}
// A dot with its end.
void dot(Drawing& drawing, PlayerId who, std::int16_t x) {
    REQUIRE(take(drawing, who, begin_at(x, 0)));
    REQUIRE(take(drawing, who, EndStroke{}));
}

std::vector<std::int16_t> dots_seen(const Drawing& drawing) {
    std::vector<std::int16_t> seen;
    for (const DrawnOp& drawn : drawing.seen_ops()) {
        if (const auto* begin = std::get_if<BeginStroke>(&drawn.op)) seen.push_back(begin->at.x);
    }
    return seen;
}

Drawing copied(const Drawing& drawing) {
    Drawing copy;
    for (const DrawnOp& drawn : drawing.ops())
        copy.apply(drawn);
    return copy;
}

using Dots = std::vector<std::int16_t>;

}  // namespace

TEST_CASE("a new drawing is blank and has nothing to undo, redo or go on with") {
    const Drawing drawing;
    CHECK(drawing.blank());
    CHECK_FALSE(drawing.full());
    CHECK(drawing.points() == 0);
    CHECK(drawing.ops().empty());
    CHECK_FALSE(drawing.may(ann, Undo{}));
    CHECK_FALSE(drawing.may(ann, Redo{}));
    CHECK_FALSE(drawing.may(ann, EndStroke{}));
    CHECK_FALSE(drawing.may(ann, go(1, 1)));
    CHECK(drawing.may(ann, Clear{}));
    CHECK_FALSE(drawing.pen_of(ann));
}

TEST_CASE("what may not be changes nothing") {
    Drawing drawing;
    for (const Op& op : {Op(Undo{}), Op(Redo{}), Op(EndStroke{}), go(1, 1)})
        CHECK(drawing.apply({ann, op}).kind == Kind::nothing);
    CHECK(drawing.entries().empty());
}

TEST_CASE("a stroke goes on from where it has got to, and never out of the canvas") {
    Drawing drawing;
    REQUIRE(take(drawing, ann, begin_at(10, 3590)));
    CHECK(take(drawing, ann, go(5, 10)));
    CHECK(drawing.pen_of(ann) == Point{15, 3600});
    CHECK(drawing.entries().back().from == Point{10, 3590});
    CHECK_FALSE(drawing.may(ann, go(0, 1)));
    CHECK_FALSE(drawing.may(ann, go(-16, 0)));
    CHECK_FALSE(drawing.may(ann, ExtendStroke{{{0, 1}, {0, -1}}}));
    CHECK(drawing.apply({ann, go(0, 1)}).kind == Kind::nothing);
    CHECK(take(drawing, ann, ExtendStroke{{{6385, -3600}, {-6400, 3600}}}));
    CHECK(drawing.pen_of(ann) == Point{0, 3600});
    CHECK(drawing.points() == 4);
    CHECK_FALSE(drawing.may(ben, go(1, 0)));
    REQUIRE(take(drawing, ann, EndStroke{}));
    CHECK_FALSE(drawing.pen_of(ann));
    CHECK_FALSE(drawing.may(ann, go(1, 0)));
    CHECK_FALSE(drawing.may(ann, EndStroke{}));
}

TEST_CASE("whatever begins closes the own stroke and nobody else's") {
    for (const Op& op : {begin_at(7, 7), Op(Fill{}), Op(Clear{})}) {
        Drawing drawing;
        REQUIRE(take(drawing, ann, begin_at(1, 1)));
        REQUIRE(take(drawing, ben, begin_at(2, 2)));
        REQUIRE(take(drawing, ann, op));
        CHECK(drawing.pen_of(ben) == Point{2, 2});
        CHECK(drawing.pen_of(ann).has_value() == std::holds_alternative<BeginStroke>(op));
        CHECK(drawing.actions().size() == 3);
    }
}

TEST_CASE("everybody undoes and redoes what is theirs, the last first") {
    Drawing drawing;
    dot(drawing, ann, 1);
    dot(drawing, ben, 2);
    dot(drawing, ann, 3);
    REQUIRE(take(drawing, ann, Fill{}));
    CHECK(take(drawing, ann, Undo{}));
    CHECK(take(drawing, ann, Undo{}));
    CHECK(dots_seen(drawing) == Dots{1, 2});
    CHECK(take(drawing, ben, Undo{}));
    CHECK_FALSE(drawing.may(ben, Undo{}));
    CHECK(take(drawing, ann, Redo{}));
    CHECK(dots_seen(drawing) == Dots{1, 3});
    CHECK(take(drawing, ben, Redo{}));
    CHECK(dots_seen(drawing) == Dots{1, 2, 3});
    CHECK(drawing.can_redo(ann));
    CHECK_FALSE(drawing.can_redo(ben));
    CHECK(drawing.points() == 3);
}

TEST_CASE("a clear is an action like others: undone, all is there again") {
    Drawing drawing;
    dot(drawing, ann, 1);
    REQUIRE(take(drawing, ben, Clear{}));
    CHECK_FALSE(drawing.blank());
    const auto change = drawing.apply({ben, Undo{}});
    CHECK(change.kind == Kind::seen_changed);
    CHECK(change.entry == 2);
    CHECK(dots_seen(drawing) == Dots{1});
    CHECK(drawing.can_redo(ben));
}

TEST_CASE("an open stroke can be undone, and comes back closed") {
    Drawing drawing;
    REQUIRE(take(drawing, ann, begin_at(5, 5)));
    REQUIRE(take(drawing, ann, go(1, 1)));
    REQUIRE(take(drawing, ann, Undo{}));
    CHECK(drawing.blank());
    CHECK(drawing.points() == 0);
    CHECK_FALSE(drawing.may(ann, go(1, 1)));
    REQUIRE(take(drawing, ann, Redo{}));
    CHECK(drawing.points() == 2);
    CHECK_FALSE(drawing.may(ann, go(1, 1)));
    CHECK_FALSE(drawing.may(ann, EndStroke{}));
}

TEST_CASE("a new action makes an end of the own redo and of nobody else's") {
    Drawing drawing;
    dot(drawing, ann, 1);
    dot(drawing, ben, 2);
    dot(drawing, ann, 3);
    REQUIRE(take(drawing, ann, Undo{}));
    REQUIRE(take(drawing, ben, Undo{}));
    REQUIRE(take(drawing, ann, begin_at(4, 0)));
    CHECK_FALSE(drawing.can_redo(ann));
    CHECK(drawing.can_redo(ben));
    CHECK(drawing.entries().size() == 5);
    REQUIRE(take(drawing, ann, go(1, 0)));
    REQUIRE(take(drawing, ben, Redo{}));
    CHECK(dots_seen(drawing) == Dots{1, 2, 4});
    REQUIRE(take(drawing, ann, Undo{}));
    REQUIRE(take(drawing, ann, Undo{}));
    CHECK(dots_seen(drawing) == Dots{2});
    CHECK(drawing.actions()[1].first == 2);
}

TEST_CASE("somebody who joins in the middle of a stroke can be shown how it goes on") {
    Drawing drawing;
    dot(drawing, ann, 1);
    dot(drawing, ann, 2);
    REQUIRE(take(drawing, ann, Undo{}));
    REQUIRE(take(drawing, ben, begin_at(9, 9)));
    REQUIRE(take(drawing, ben, go(3, 4)));
    Drawing joined = copied(drawing);
    CHECK(joined.pen_of(ben) == Point{12, 13});
    CHECK(joined.digest() == drawing.digest());
    for (const DrawnOp& next : {DrawnOp{ben, go(1, 1)}, DrawnOp{ann, Redo{}}, DrawnOp{ben, EndStroke{}},
                                DrawnOp{ben, Undo{}}, DrawnOp{ann, Undo{}}, DrawnOp{ann, Undo{}}}) {
        REQUIRE(joined.may(next.who, next.op));
        joined.apply(next);
        drawing.apply(next);
        CHECK(joined.digest() == drawing.digest());
        CHECK(joined.points() == drawing.points());
    }
    CHECK(joined.blank());
}

TEST_CASE("a stroke that was closed without its end is closed for who joins") {
    Drawing drawing;
    REQUIRE(take(drawing, ann, begin_at(5, 5)));
    REQUIRE(take(drawing, ann, Undo{}));
    REQUIRE(take(drawing, ann, Redo{}));
    REQUIRE(take(drawing, ben, begin_at(6, 6)));
    const Drawing joined = copied(drawing);
    CHECK_FALSE(joined.pen_of(ann));
    CHECK(joined.pen_of(ben));
    CHECK(joined.can_undo(ann));
    CHECK_FALSE(joined.can_redo(ann));
    CHECK(joined.digest() == drawing.digest());
}

TEST_CASE("the digest tells apart who drew what and in which order, and not whether it has ended") {
    const auto digest_of = [](const std::vector<DrawnOp>& ops) {
        Drawing drawing;
        for (const DrawnOp& drawn : ops)
            drawing.apply(drawn);
        return drawing.digest();
    };
    const DrawnOp one{ann, begin_at(1, 2)};
    const DrawnOp other{ben, begin_at(2, 1)};
    CHECK(digest_of({one, other}) != digest_of({other, one}));
    CHECK(digest_of({one}) != digest_of({{ben, one.op}}));
    CHECK(digest_of({one, {ann, go(1, 2)}}) != digest_of({one, {ann, go(2, 1)}}));
    CHECK(digest_of({one, {ann, EndStroke{}}}) == digest_of({one}));
    CHECK(digest_of({one, other, {ben, Undo{}}}) == digest_of({one}));
    CHECK(digest_of({{ann, Fill{1, {}}}}) != digest_of({{ann, Fill{2, {}}}}));
    CHECK(digest_of({{ann, Clear{}}}) != digest_of({}));
}

TEST_CASE("reset makes a new drawing") {
    Drawing drawing;
    REQUIRE(take(drawing, ann, begin_at(0, 0)));
    drawing.reset();
    CHECK(drawing.blank());
    CHECK(drawing.entries().empty());
    CHECK_FALSE(drawing.pen_of(ann));
    CHECK_FALSE(drawing.can_undo(ann));
}

}  // namespace canvas_drawing_test

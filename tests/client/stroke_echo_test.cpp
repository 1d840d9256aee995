#include "client/canvas/stroke_echo.hpp"

#include <doctest/doctest.h>

#include "tests/client/drawing_desk.hpp"

namespace parlor::client::stroke_echo_test {

namespace {

using canvas::Fill;
using canvas::Op;

constexpr PlayerId me = Desk::me;

}  // namespace

TEST_CASE("the echo shows what was said until the picture has it") {
    Desk desk;
    desk.echoes = false;
    desk.press({200, 200});
    desk.moves({260, 200});
    desk.frame(0.05);
    desk.moves({260, 260});
    desk.frame(0.05);
    desk.release();
    CHECK_FALSE(desk.pen.echo().empty());
    std::size_t heard = 0;
    for (const Op& op : desk.ops) {
        CHECK_FALSE(desk.pen.echo().empty());
        desk.picture.apply(canvas::DrawnOp{me, op});
        // Somebody else's are no news.
        desk.picture.apply(canvas::DrawnOp{PlayerId{8}, Fill{static_cast<canvas::Colour>(heard++), {0, 0}}});
        desk.frame();
    }
    CHECK(desk.pen.echo().empty());
}

TEST_CASE("an echo goes with a later one that came back, with the turn, and when nothing comes back") {
    Desk desk;
    desk.echoes = false;
    desk.press({200, 200});
    desk.release();
    const std::vector<Op> refused = desk.ops;
    desk.ops.clear();
    desk.press({300, 300});
    desk.release();
    for (const Op& op : desk.ops)
        desk.picture.apply(canvas::DrawnOp{me, op});
    desk.frame();
    CHECK(desk.pen.echo().empty());

    desk.press({400, 300});
    desk.release();
    CHECK_FALSE(desk.pen.echo().empty());
    desk.pen.drop();
    CHECK(desk.pen.echo().empty());

    desk.press({500, 300});
    desk.release();
    CHECK_FALSE(desk.pen.echo().empty());
    desk.frame(6);
    CHECK(desk.pen.echo().empty());
}

TEST_CASE("an echo outlives that undone strokes are thrown away") {
    Desk desk;
    desk.press({200, 200});
    desk.moves({260, 200});
    desk.frame(0.05);
    desk.release();
    desk.picture.apply(canvas::DrawnOp{me, canvas::Undo{}});
    desk.ops.clear();
    desk.echoes = false;
    desk.press({300, 300});
    desk.moves({360, 300});
    desk.frame(0.05);
    desk.moves({360, 360});
    desk.frame(0.05);
    REQUIRE(desk.ops.size() == 3);
    // The first throws the undone stroke away: fewer entries than before.
    desk.picture.apply(canvas::DrawnOp{me, desk.ops[0]});
    desk.frame();
    CHECK_FALSE(desk.pen.echo().empty());
    desk.picture.apply(canvas::DrawnOp{me, desk.ops[1]});
    desk.picture.apply(canvas::DrawnOp{me, desk.ops[2]});
    desk.frame();
    CHECK(desk.pen.echo().empty());
}

}  // namespace parlor::client::stroke_echo_test

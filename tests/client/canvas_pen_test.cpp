#include "client/canvas/canvas_pen.hpp"

#include <SDL_events.h>
#include <doctest/doctest.h>

#include <cmath>

#include "client/widgets/sdl_input.hpp"
#include "tests/client/drawing_desk.hpp"

namespace parlor::client::canvas_pen_test {

namespace {

using canvas::BeginStroke;
using canvas::EndStroke;
using canvas::ExtendStroke;
using canvas::Fill;
using canvas::Op;
using canvas::Point;

}  // namespace

TEST_CASE("press, move and let go make a stroke") {
    Desk desk;
    desk.tools = {Tool::pen, 6, canvas::Pen::broad};
    desk.press({200, 200});
    REQUIRE(desk.ops.size() == 1);
    CHECK(desk.ops[0] == Op{BeginStroke{false, 6, canvas::Pen::broad, {800, 800}}});
    desk.moves({210, 200});
    desk.frame(0.03);
    desk.release();
    REQUIRE(desk.ops.size() == 3);
    CHECK(desk.ops[1] == Op{ExtendStroke{{{80, 0}}}});
    CHECK(desk.ops[2] == Op{EndStroke{}});
    desk.check_ops();
}

TEST_CASE("every place the hand went through in a frame counts, and those before the press do not") {
    Desk desk;
    desk.moves({150, 150});
    desk.moves({180, 170});
    desk.press({200, 200});
    for (int i = 1; i <= 40; ++i) {
        const float angle = 0.1F * static_cast<float>(i);
        desk.moves({200 + 60 * std::sin(angle), 260 - 60 * std::cos(angle)});
    }
    desk.frame(0.03);
    desk.release();
    CHECK(desk.way().size() == 41);
    CHECK(desk.count<BeginStroke>() == 1);
    desk.check_ops();
}

TEST_CASE("what moved in the frame of the release belongs to the stroke") {
    Desk desk;
    desk.press({200, 200});
    desk.moves({220, 200});
    desk.moves({220, 230});
    desk.release();
    CHECK(desk.way() == std::vector<Point>{{800, 800}, {960, 800}, {960, 1040}});
    CHECK(std::holds_alternative<EndStroke>(desk.ops.back()));
}

TEST_CASE("a stroke is said in pieces of at most 64 steps, about every 40 ms, and none is empty") {
    Desk desk;
    desk.press({200, 200});
    for (int i = 0; i < 10; ++i) {
        desk.moves({201 + static_cast<float>(i), 200});
        desk.frame(0.009);
    }
    CHECK(desk.count<ExtendStroke>() == 2);
    for (int i = 0; i < 150; ++i)
        desk.moves({220 + static_cast<float>(i), 200});
    desk.frame(0.004);
    CHECK(desk.count<ExtendStroke>() == 4);  // the rest of the burst waits
    desk.release();
    desk.release();
    for (const Op& op : desk.ops) {
        if (const auto* extend = std::get_if<ExtendStroke>(&op)) {
            CHECK_FALSE(extend->steps.empty());
            CHECK(extend->steps.size() <= canvas::points_an_op);
        }
    }
    CHECK(desk.way().size() == 161);
    desk.check_ops();
}

TEST_CASE("what was collected is said although nothing moves any more") {
    Desk desk;
    desk.press({200, 200});
    desk.moves({230, 200});
    desk.frame(0.002);
    CHECK(desk.count<ExtendStroke>() == 0);
    CHECK(desk.table.ui.next_redraw().has_value());
    desk.frame(0.04);
    CHECK(desk.count<ExtendStroke>() == 1);
}

TEST_CASE("a hand at rest and a click say no steps") {
    Desk desk;
    desk.press({200, 200});
    desk.moves({200.05F, 200});
    desk.frame(0.03);
    desk.release();
    CHECK(desk.ops.size() == 2);
    desk.check_ops();
}

TEST_CASE("a stroke that leaves the canvas goes along the border and comes back as the same stroke") {
    Desk desk;
    desk.press({150, 300});
    desk.moves({50, 300});  // out on the left
    desk.moves({50, 50});   // around the corner, outside
    desk.moves({300, 50});
    desk.moves({300, 150});  // in again from above
    desk.frame(0.03);
    desk.release();
    CHECK(desk.count<BeginStroke>() == 1);
    CHECK(desk.way() == std::vector<Point>{{400, 1600}, {0, 1600}, {0, 0}, {1600, 0}, {1600, 400}});
    desk.check_ops();
}

TEST_CASE("a jump from one side to another outside takes the corner and no short cut") {
    Desk desk;
    desk.press({150, 300});
    desk.moves({0, 150});
    desk.moves({160, 0});  // one event, outside all the way
    desk.frame(0.05);
    CHECK(desk.way() == std::vector<Point>{{400, 1600}, {0, 1200}, {0, 400}, {0, 0}, {480, 0}});
    desk.release();
    desk.check_ops();
}

TEST_CASE("the right button and the eraser erase, also with the bucket in hand") {
    Desk desk;
    desk.tools.tool = Tool::fill;
    desk.moves({200, 200});
    desk.frame();
    desk.table.right_down = true;
    desk.frame();
    desk.moves({220, 200});
    desk.frame(0.03);
    desk.table.right_down = false;
    desk.frame();
    REQUIRE(desk.ops.size() == 3);
    CHECK(std::get<BeginStroke>(desk.ops[0]).eraser);
    desk.tools.tool = Tool::eraser;
    desk.press({300, 300});
    desk.release();
    CHECK(std::get<BeginStroke>(desk.ops[3]).eraser);
    desk.check_ops();
}

TEST_CASE("the bucket fills where it was pressed, once") {
    Desk desk;
    desk.tools = {Tool::fill, 11, canvas::Pen::fine};
    desk.press({300, 300});
    desk.moves({400, 300});
    desk.frame(0.03);
    desk.release();
    CHECK(desk.ops == std::vector<Op>{Fill{11, {1600, 1600}}});
}

TEST_CASE("Esc ends the stroke, and the next one needs another press") {
    Desk desk;
    desk.press({200, 200});
    desk.moves({260, 200});
    desk.table.input.keys.push_back(widgets::escape);
    desk.frame();
    CHECK(std::holds_alternative<EndStroke>(desk.ops.back()));
    desk.moves({300, 200});
    desk.frame(0.03);
    CHECK(desk.ops.size() == 3);
    desk.release();
    desk.press({300, 300});
    CHECK(desk.count<BeginStroke>() == 2);
    desk.check_ops();
}

TEST_CASE("a canvas that may not be drawn on any more ends the stroke and begins none") {
    Desk desk;
    desk.press({200, 200});
    desk.may_draw = false;
    desk.moves({300, 200});
    desk.frame(0.03);
    CHECK(desk.ops.size() == 2);
    CHECK_FALSE(desk.pen.is_drawing());
    desk.release();
    desk.press({250, 250});
    CHECK(desk.ops.size() == 2);
    desk.check_ops();
}

TEST_CASE("undo in the middle of a stroke ends it first") {
    Desk desk;
    desk.press({200, 200});
    desk.moves({260, 200});
    desk.frame(0.002);
    for (Op& op : desk.pen.then(canvas::Undo{}, desk.table.time))
        desk.ops.push_back(std::move(op));
    CHECK(std::holds_alternative<canvas::Undo>(desk.ops.back()));
    CHECK(desk.ops.size() == 4);
    CHECK_FALSE(desk.pen.is_drawing());
    desk.check_ops();
}

TEST_CASE("whoever draws has left the field that was typed into, and the mouse shows as a pen") {
    Desk desk;
    desk.press({200, 200});
    CHECK(ImGui::GetMouseCursor() == ImGuiMouseCursor_None);
    CHECK(desk.table.focused().empty());
    desk.release();
    desk.moves({20, 20});
    desk.frame();
    desk.frame();
    CHECK(ImGui::GetMouseCursor() == ImGuiMouseCursor_Arrow);
}

TEST_CASE("mouse motion of SDL becomes places in pixels, in order") {
    std::vector<ImVec2> motion;
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = 10;
    event.motion.y = 20;
    CHECK(widgets::add_motion(motion, event, 2));
    event.motion.x = 15;
    CHECK(widgets::add_motion(motion, event, 2));
    event.type = SDL_MOUSEBUTTONDOWN;
    CHECK_FALSE(widgets::add_motion(motion, event, 2));
    REQUIRE(motion.size() == 2);
    CHECK(motion[0].x == 20);
    CHECK(motion[1].x == 30);
    CHECK(motion[1].y == 40);
}

TEST_CASE("by keys: Tab to the canvas, arrows move the pen, Space puts it down and lifts it") {
    Desk desk;
    desk.frame();
    const auto press = [&](widgets::Key key, bool shift = false) {
        desk.table.input.keys.push_back({.key = key, .shift = shift});
        desk.frame(0.05);
        desk.frame(0.05);
    };
    press(widgets::Key::tab);
    press(widgets::Key::right);
    CHECK(desk.ops.empty());
    press(widgets::Key::space);
    press(widgets::Key::right);
    press(widgets::Key::down, true);
    press(widgets::Key::space);
    REQUIRE(desk.count<canvas::BeginStroke>() == 1);
    CHECK(desk.count<canvas::EndStroke>() == 1);
    const auto way = desk.way();
    const auto middle = canvas::Point{canvas::width * 2, canvas::height * 2};
    CHECK(way.front() == canvas::Point{static_cast<std::int16_t>(middle.x + 32), middle.y});
    CHECK(way.back() ==
          canvas::Point{static_cast<std::int16_t>(middle.x + 64), static_cast<std::int16_t>(middle.y + 160)});
    desk.check_ops();
    desk.tools.tool = Tool::fill;
    press(widgets::Key::enter);
    CHECK(desk.count<canvas::Fill>() == 1);
    press(widgets::Key::enter);
    CHECK(desk.count<canvas::Fill>() == 2);
    // A stroke by keys ends with the focus.
    desk.tools.tool = Tool::pen;
    press(widgets::Key::space);
    press(widgets::Key::left);
    CHECK(desk.pen.is_drawing());
    desk.table.ui.focus().set(0);
    desk.frame();
    desk.frame();
    CHECK_FALSE(desk.pen.is_drawing());
    desk.check_ops();
}

TEST_CASE("hatching for long says no more than a server takes, and every stroke whole") {
    Desk desk;
    int strokes = 0;
    for (; strokes < 120; ++strokes) {  // six a second for twenty seconds
        const auto x = static_cast<float>(150 + strokes * 5);
        desk.press({x, 150});
        for (float y = 150; y < 450; y += 20) {
            desk.moves({x, y});
            desk.frame(0.008);
        }
        desk.release();
        desk.frame(0.03);
    }
    CHECK(desk.count<canvas::BeginStroke>() == strokes);
    CHECK(desk.count<canvas::EndStroke>() == strokes);
    // As the server counts: 30 a second, 60 at once.
    const double seconds = desk.table.time;
    CHECK(static_cast<double>(desk.ops.size()) <= 30 * seconds + 60);
    desk.check_ops();
}

}  // namespace parlor::client::canvas_pen_test

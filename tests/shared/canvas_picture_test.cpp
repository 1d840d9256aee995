#include <doctest/doctest.h>

#include <span>
#include <vector>

#include "shared/canvas/picture.hpp"
#include "tests/support/canvas_page.hpp"

namespace canvas_picture_test {

using namespace parlor;
using namespace parlor::canvas;

namespace {

constexpr PlayerId ann{1};
constexpr PlayerId ben{2};
constexpr Box whole{0, 0, width, height};

Op begin_at(std::int16_t x, std::int16_t y, Colour colour = 3) {
    return BeginStroke{false, colour, Pen::fine, {x, y}};
}
Op go(std::int16_t x, std::int16_t y) {
    return ExtendStroke{{{x, y}}};
}

Picture of(const std::vector<DrawnOp>& ops) {
    Picture picture;
    picture.apply(std::span(ops));
    return picture;
}

// What is to be seen, drawn without a checkpoint or an undo.
Raster from_scratch(const Picture& picture) {
    return to_raster(picture.drawing().seen_ops());
}

}  // namespace

TEST_CASE("a new picture is blank and has not changed") {
    Picture picture;
    CHECK(picture.raster() == Raster());
    CHECK_FALSE(picture.take_changed());
    picture.apply({ann, Undo{}});
    CHECK_FALSE(picture.take_changed());
}

TEST_CASE("a stroke is lines from point to point with the radius of its pen") {
    const Picture picture = of({{ann, BeginStroke{false, 5, Pen::broad, {400, 400}}},
                                {ann, ExtendStroke{{{100, 0}, {0, 200}}}},
                                {ann, go(-50, -50)}});
    Raster wanted;
    wanted.line({400, 400}, {400, 400}, 72, 5);
    wanted.line({400, 400}, {500, 400}, 72, 5);
    wanted.line({500, 400}, {500, 600}, 72, 5);
    wanted.line({500, 600}, {450, 550}, 72, 5);
    CHECK(picture.raster() == wanted);
}

TEST_CASE("an eraser draws with paper, whatever its colour") {
    Picture picture = of({{ann, begin_at(400, 400)}, {ann, go(400, 0)}});
    picture.apply({ben, BeginStroke{true, 7, Pen::huge, {600, 400}}});
    CHECK(picture.raster().at(150, 100) == paper);
    CHECK(picture.raster().at(100, 100) == 3);
    picture.apply({ben, ExtendStroke{{{400, 0}, {-800, 0}}}});
    CHECK(picture.raster() == Raster());
}

TEST_CASE("who draws at the same time draws each their own stroke, in the order it was taken") {
    const Picture picture = of({{ann, begin_at(400, 400, 1)},
                                {ben, begin_at(400, 440, 2)},
                                {ann, go(200, 40)},
                                {ben, go(200, -40)},
                                {ann, EndStroke{}},
                                {ben, go(100, 0)}});
    Raster wanted;
    wanted.line({400, 400}, {400, 400}, 24, 1);
    wanted.line({400, 440}, {400, 440}, 24, 2);
    wanted.line({400, 400}, {600, 440}, 24, 1);
    wanted.line({400, 440}, {600, 400}, 24, 2);
    wanted.line({600, 400}, {700, 400}, 24, 2);
    CHECK(picture.raster() == wanted);
}

TEST_CASE("what has changed is the box of what was drawn, taken once") {
    Picture picture;
    picture.apply({ann, begin_at(402, 402)});
    CHECK(picture.take_changed() == Box{94, 94, 107, 107});
    CHECK_FALSE(picture.take_changed());
    picture.apply({ann, go(400, 0)});
    CHECK(picture.take_changed() == Box{94, 94, 207, 107});
    picture.apply({ann, EndStroke{}});
    CHECK_FALSE(picture.take_changed());
    picture.apply({ben, begin_at(2, 2)});
    picture.apply({ann, begin_at(82, 82)});
    CHECK(picture.take_changed() == Box{0, 0, 27, 27});
    picture.apply({ann, Fill{3, {82, 82}}});
    CHECK_FALSE(picture.take_changed());
    picture.apply({ann, Clear{}});
    CHECK(picture.take_changed() == whole);
}

TEST_CASE("after an undo what has changed is where another picture is to be seen") {
    Picture picture = of({{ann, begin_at(402, 402)}, {ben, begin_at(802, 402)}, {ben, go(0, 40)}});
    (void)picture.take_changed();
    picture.apply({ann, Undo{}});
    CHECK(picture.take_changed() == Box{94, 94, 107, 107});
    picture.apply({ben, Undo{}});
    CHECK(picture.take_changed() == Box{194, 94, 207, 117});
    CHECK(picture.raster() == Raster());
    picture.apply({ann, Redo{}});
    CHECK(picture.take_changed() == Box{94, 94, 107, 107});
}

TEST_CASE("undoing the wall of a shape lets the fill after it out") {
    Picture picture = of({{ann, begin_at(400, 400)},
                          {ann, ExtendStroke{{{400, 0}, {0, 400}, {-400, 0}, {0, -400}}}},
                          {ben, Fill{6, {600, 600}}}});
    CHECK(picture.raster().at(150, 150) == 6);
    CHECK(picture.raster().at(0, 0) == paper);
    picture.apply({ann, Undo{}});
    CHECK(picture.raster().at(0, 0) == 6);
    CHECK(picture.raster().at(100, 100) == 6);
    picture.apply({ann, Redo{}});
    CHECK(picture.raster().at(0, 0) == paper);
    CHECK(picture.raster().at(100, 100) == 3);
}

TEST_CASE("a clear undone shows everything again") {
    Picture picture = of({{ann, begin_at(400, 400)}, {ann, go(400, 20)}});
    const Raster before = picture.raster();
    picture.apply({ben, Clear{}});
    CHECK(picture.raster() == Raster());
    (void)picture.take_changed();
    picture.apply({ben, Undo{}});
    CHECK(picture.raster() == before);
    const auto changed = picture.take_changed();
    REQUIRE(changed);
    CHECK(changed->right < 250);
}

TEST_CASE("many ops at once give what they give one by one") {
    std::vector<DrawnOp> ops;
    for (std::int16_t i = 0; i < 40; ++i) {
        ops.push_back({ann, begin_at(static_cast<std::int16_t>(100 + 90 * i), 300, 1)});
        ops.push_back({ben, begin_at(static_cast<std::int16_t>(100 + 90 * i), 320, 2)});
    }
    for (int i = 0; i < 30; ++i)
        ops.push_back({ann, Undo{}});
    for (int i = 0; i < 10; ++i)
        ops.push_back({ann, Redo{}});
    ops.push_back({ben, Fill{4, {0, 0}}});
    ops.push_back({ben, begin_at(10, 10)});
    Picture one_by_one;
    for (const DrawnOp& drawn : ops)
        one_by_one.apply(drawn);
    Picture at_once = of(ops);
    CHECK(at_once.raster() == one_by_one.raster());
    CHECK(at_once.take_changed() == one_by_one.take_changed());
    CHECK(at_once.raster() == from_scratch(at_once));
    // And they go on alike.
    at_once.apply({ben, go(300, 300)});
    one_by_one.apply({ben, go(300, 300)});
    CHECK(at_once.raster() == one_by_one.raster());
}

TEST_CASE("reset makes a blank picture") {
    Picture picture = of({{ann, begin_at(400, 400)}, {ann, go(400, 20)}});
    picture.reset();
    CHECK(picture.take_changed() == whole);
    CHECK(picture.raster() == Raster());
    CHECK(picture.drawing().blank());
    picture.apply({ann, begin_at(402, 402)});
    CHECK(picture.take_changed() == Box{94, 94, 107, 107});
}

TEST_CASE("pages have the pixels they always had") {
    Raster lines;
    for (std::int16_t i = 0; i < 20; ++i) {
        const auto x = static_cast<std::int16_t>(200 + 300 * i);
        lines.line({x, 200},
                   {static_cast<std::int16_t>(x + 17 * i), static_cast<std::int16_t>(900 + 101 * i)},
                   pen_radius[static_cast<std::size_t>(i % 4)], static_cast<Colour>(i));
    }
    lines.line({0, 1800}, {6400, 1801}, 2, 20);
    lines.line({0, 0}, {6400, 3600}, 3, 21);
    lines.fill({10, 1700}, 22);
    lines.fill({6400, 0}, 23);
    CHECK(lines.digest() == 0xda7daba01bc126c5);
    const Picture page = testing::canvas_page(2024, 3, 3'000, {});
    CHECK(page.raster() == from_scratch(page));
    CHECK(page.raster().digest() == 0xc278aca47990ffea);
    CHECK(page.drawing().digest() == 0x601f34009dbba5d1);
}

}  // namespace canvas_picture_test

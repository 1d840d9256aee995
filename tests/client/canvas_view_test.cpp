#include "client/canvas/canvas_view.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "client/canvas/canvas_page.hpp"
#include "client/canvas/palette.hpp"
#include "client/widgets/free_place.hpp"
#include "tests/client/widget_table.hpp"
#include "tests/support/sample_drawing.hpp"

namespace parlor::client::canvas_view_test {

namespace {

using canvas::Box;
using canvas::Raster;

constexpr std::array sizes{CanvasPage::Size{188, 106, 12},  CanvasPage::Size{553, 311, 20},
                           CanvasPage::Size{832, 468, 20},  CanvasPage::Size{1599, 899, 30},
                           CanvasPage::Size{1600, 900, 40}, CanvasPage::Size{1664, 936, 40},
                           CanvasPage::Size{2000, 1125, 40}};

bool same_pixels(const CanvasPage& one, const CanvasPage& other) {
    for (int y = 0; y < one.pixels().height(); ++y) {
        const auto bytes = static_cast<std::size_t>(one.pixels().width()) * sizeof(std::uint32_t);
        if (std::memcmp(one.pixels().row(y), other.pixels().row(y), bytes) != 0) return false;
    }
    return true;
}

// Left of `x` one colour, from there on another.
Raster halves(int x, canvas::Colour left, canvas::Colour right) {
    Raster raster;
    raster.fill({0, 0}, right);
    for (int y = 0; y < canvas::height; ++y)
        raster.line({0, static_cast<std::int16_t>(y * 4 + 2)},
                    {static_cast<std::int16_t>(x * 4 - 4), static_cast<std::int16_t>(y * 4 + 2)}, 2, left);
    return raster;
}

constexpr style::Rect place{100, 100, 832, 468};

}  // namespace

TEST_CASE("a plain canvas has exactly its colour at every size") {
    for (const canvas::Colour colour : {canvas::Colour{0}, canvas::Colour{17}, canvas::paper}) {
        Raster raster;
        if (colour != canvas::paper) raster.fill({0, 0}, colour);
        for (const CanvasPage::Size size : sizes) {
            INFO(size.width, " x ", size.height);
            CanvasPage page;
            page.show(raster, size, std::nullopt);
            int others = 0;
            for (int y = size.radius; y < size.height - size.radius; ++y) {
                const std::uint32_t* row = page.pixels().row(y);
                others += static_cast<int>(
                    std::count_if(row, row + size.width, [&](auto p) { return p != colour_of(colour); }));
            }
            CHECK(others == 0);
        }
    }
}

TEST_CASE("half a pixel of one colour and half of another show the colour between them") {
    // 800 pixels: two units each, so the edge at 801 goes through the middle of a pixel.
    const Raster raster = halves(801, 0, 3);
    REQUIRE(raster.at(800, 450) == 0);
    REQUIRE(raster.at(801, 450) == 3);
    CanvasPage page;
    page.show(raster, {800, 450, 0}, std::nullopt);
    const std::uint32_t* row = page.pixels().row(200);
    CHECK(row[399] == colour_of(canvas::Colour{0}));
    CHECK(row[401] == colour_of(canvas::Colour{3}));
    const ImU32 between = row[400];
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        const int dark = style::channel(colour_of(canvas::Colour{0}), shift);
        CHECK(style::channel(between, shift) == (dark + 255 + 1) / 2);
    }
}

TEST_CASE("an edge that is shown larger than it is comes out soft and in order") {
    const Raster raster = halves(800, 0, 3);
    CanvasPage page;
    page.show(raster, {2000, 1125, 0}, std::nullopt);
    const std::uint32_t* row = page.pixels().row(500);
    int between = 0;
    for (int x = 1; x < 2000; ++x) {
        CHECK_GE(style::red(row[x]), style::red(row[x - 1]));
        between += row[x] != row[0] && row[x] != row[1999] ? 1 : 0;
    }
    CHECK(between >= 1);
    CHECK(between <= 3);
}

TEST_CASE("what changed alone is sampled anew, and the page is as if all of it had been") {
    for (const CanvasPage::Size size : sizes) {
        INFO(size.width, " x ", size.height);
        canvas::Picture picture;
        CanvasPage kept;
        kept.show(picture.raster(), size, picture.take_changed());
        (void)kept.pixels().take_dirty();
        for (const canvas::DrawnOp& op : parlor::testing::lighthouse()) {
            picture.apply(op);
            kept.show(picture.raster(), size, picture.take_changed());
        }
        CanvasPage fresh;
        fresh.show(picture.raster(), size, std::nullopt);
        CHECK(same_pixels(kept, fresh));
    }
}

TEST_CASE("a small change marks a small part, and none marks nothing") {
    Raster raster;
    CanvasPage page;
    page.show(raster, {832, 468, 20}, std::nullopt);
    const auto all = page.pixels().take_dirty();
    REQUIRE(all);
    CHECK(all->width == 832);
    CHECK(all->height == 468);
    page.show(raster, {832, 468, 20}, std::nullopt);
    CHECK_FALSE(page.pixels().take_dirty());
    page.show(raster, {832, 468, 20}, raster.line({3200, 1800}, {3200, 1800}, 44, 4));
    const auto part = page.pixels().take_dirty();
    REQUIRE(part);
    CHECK(part->x >= 400);
    CHECK(part->x <= 411);
    CHECK(part->width <= 20);
    CHECK(part->height <= 20);
    page.show(raster, {832, 468, 20}, Box{});
    CHECK_FALSE(page.pixels().take_dirty());
}

TEST_CASE("corners are round, and only they are") {
    const Raster raster;
    CanvasPage page;
    page.show(raster, {832, 468, 20}, std::nullopt);
    for (const int y : {0, 467}) {
        for (const int x : {0, 831})
            CHECK(style::alpha(page.pixels().row(y)[x]) == 0);
        CHECK(style::alpha(page.pixels().row(y)[20]) == 255);
        CHECK(style::alpha(page.pixels().row(y)[811]) == 255);
    }
    CHECK(style::alpha(page.pixels().row(6)[6]) > 0);  // the edge of the arc
    CHECK(style::alpha(page.pixels().row(20)[0]) == 255);
    CHECK(style::alpha(page.pixels().row(447)[831]) == 255);
}

TEST_CASE("another picture or size shows at once") {
    widgets::Table table;
    canvas::Picture picture;
    CanvasView view;
    style::Rect rect = place;
    table.frame([&](widgets::Ui& ui) { view.draw(ui, rect, picture, true); });
    CHECK(view.page().pixels().width() == 832);
    rect.w = 600;
    table.frame([&](widgets::Ui& ui) { view.draw(ui, rect, picture, true); });
    CHECK(view.page().pixels().width() == 600);
    canvas::Picture other;
    other.apply(canvas::DrawnOp{PlayerId{1}, canvas::Fill{5, {0, 0}}});
    (void)other.take_changed();
    table.frame([&](widgets::Ui& ui) { view.draw(ui, rect, other, true); });
    CHECK(view.page().pixels().row(100)[100] == colour_of(canvas::Colour{5}));
    other.reset();
    table.frame([&](widgets::Ui& ui) { view.draw(ui, rect, other, true); });
    CHECK(view.page().pixels().row(100)[100] == style::canvas);
}

TEST_CASE("the place of a canvas is a place for the same canvas") {
    for (int width = 560; width < 900; ++width) {
        const style::Rect once = fitted_canvas({10, 10, static_cast<float>(width), 2000}).rect;
        const style::Rect twice = fitted_canvas(once).rect;
        CHECK(once.w == twice.w);
        CHECK(once.h == twice.h);
        CHECK(once.x == twice.x);
        CHECK(once.y == twice.y);
    }
}

TEST_CASE("a canvas that may be drawn on is something in use, and one to look at is a picture") {
    widgets::Table table;
    canvas::Picture picture;
    CanvasView view;
    bool may_draw = true;
    std::optional<widgets::FreePlace::Room> room;
    const auto draw = [&](widgets::Ui& ui) {
        view.draw(ui, place, picture, may_draw);
        room = widgets::FreePlace(ui).room_at({300, 300, 200, 40});
    };
    table.frame(draw);
    auto entry = table.entry("canvas");
    REQUIRE(entry);
    CHECK(entry->kind == widgets::Kind::image);
    CHECK(entry->interactive);
    CHECK(entry->enabled);
    CHECK(room == widgets::FreePlace::Room::none);
    may_draw = false;
    table.frame(draw);
    entry = table.entry("canvas");
    REQUIRE(entry);
    CHECK_FALSE(entry->interactive);
    CHECK(room == widgets::FreePlace::Room::free);
}

TEST_CASE("a thumbnail asks for its drawing once, and again only in another size") {
    widgets::Table table;
    CanvasThumbnail thumbnail;
    int asked = 0;
    float width = 188;
    const auto draw = [&](widgets::Ui& ui) {
        thumbnail.draw(ui, {40, 40, width, 200}, "Lighthouse", [&] {
            ++asked;
            return canvas::to_raster(parlor::testing::lighthouse());
        });
    };
    table.frame(draw);
    table.frame(draw);
    CHECK(asked == 1);
    width = 240;
    table.frame(draw);
    table.frame(draw);
    CHECK(asked == 2);
    CHECK(table.entry("Lighthouse")->kind == widgets::Kind::image);
}

}  // namespace parlor::client::canvas_view_test

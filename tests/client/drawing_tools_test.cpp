#include "client/canvas/drawing_tools.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "client/canvas/palette.hpp"
#include "tests/client/looks.hpp"
#include "tests/client/widget_table.hpp"
#include "tests/support/sample_drawing.hpp"

namespace parlor::client::drawing_tools_test {

namespace {

using canvas::Op;
using parlor::testing::DrawingScreen;
using parlor::testing::ScreenStage;
using widgets::Key;

struct Bench {
    void operator()(widgets::Ui& ui) {
        const auto places = drawing_places(ui, room);
        arrangement = places.arrangement;
        if (auto op = draw_tools(ui, places, tools, live)) asked = op;
    }
    void key(char character, bool control = false, bool shift = false) {
        table.key(std::ref(*this),
                  {.key = Key::character, .character = character, .shift = shift, .control = control});
    }
    void key(Key which) { table.key(std::ref(*this), {.key = which}); }
    void click(const std::string& path) {
        const auto entry = table.entry(path);
        REQUIRE(entry);
        table.click(std::ref(*this), rect_of(*entry).centre());
    }
    // The focused option.
    [[nodiscard]] std::string focused() const { return table.focused(); }

    widgets::Table table;
    style::Rect room{24, 176, 912, 600};
    DrawingTools tools;
    ToolsLive live{true, true, true};
    std::optional<Op> asked;
    DrawingPlaces::Arrangement arrangement = DrawingPlaces::Arrangement::below;
};

void play(ScreenStage& stage, DrawingScreen& drawing) {
    stage.screen = [&](Context& context) { drawing(context); };
    stage.draw();
}

}  // namespace

TEST_CASE("letters choose tools, digits and brackets widths") {
    Bench bench;
    bench.key('e');
    CHECK(bench.tools.tool == Tool::eraser);
    bench.key('f');
    CHECK(bench.tools.tool == Tool::fill);
    bench.key('b');
    CHECK(bench.tools.tool == Tool::pen);
    bench.key('4');
    CHECK(bench.tools.pen == canvas::Pen::huge);
    bench.key(']');
    CHECK(bench.tools.pen == canvas::Pen::huge);
    bench.key('[');
    CHECK(bench.tools.pen == canvas::Pen::broad);
    bench.key('1');
    bench.key('[');
    CHECK(bench.tools.pen == canvas::Pen::fine);
    CHECK_FALSE(bench.asked);
}

TEST_CASE("Z and Y with and without Ctrl go back and forth, where there is something to") {
    Bench bench;
    const auto asks = [&](char letter, bool control, bool shift = false) {
        bench.asked.reset();
        bench.key(letter, control, shift);
        return bench.asked;
    };
    CHECK(asks('z', false) == Op{canvas::Undo{}});
    CHECK(asks('z', true) == Op{canvas::Undo{}});
    CHECK(asks('y', false) == Op{canvas::Redo{}});
    CHECK(asks('y', true) == Op{canvas::Redo{}});
    CHECK(asks('z', true, true) == Op{canvas::Redo{}});
    bench.live = {};
    CHECK_FALSE(asks('z', true));
    CHECK_FALSE(asks('y', false));
}

TEST_CASE("buttons do what their keys do, and clear") {
    Bench bench;
    bench.table.settle(std::ref(bench));
    bench.click("Tools/Fill");
    CHECK(bench.tools.tool == Tool::fill);
    bench.click("Tools/Clear");
    CHECK(bench.asked == Op{canvas::Clear{}});
    bench.click("Tools/Undo");
    CHECK(bench.asked == Op{canvas::Undo{}});
    bench.click("Pens/Huge pen");
    CHECK(bench.tools.pen == canvas::Pen::huge);
    CHECK(bench.tools.tool == Tool::pen);
    bench.live.clear = false;
    bench.asked.reset();
    bench.click("Tools/Clear");
    CHECK_FALSE(bench.asked);
}

TEST_CASE("choosing a colour puts the eraser away and leaves the bucket in hand") {
    Bench bench;
    bench.table.settle(std::ref(bench));
    bench.tools.tool = Tool::eraser;
    bench.click("Colours/Raspberry");
    CHECK(bench.tools.colour == 19);
    CHECK(bench.tools.tool == Tool::pen);
    bench.tools.tool = Tool::fill;
    bench.click("Colours/Sky");
    CHECK(bench.tools.tool == Tool::fill);
    bench.table.frame(std::ref(bench));
    CHECK(bench.table.entry("Colours/Sky")->value == "on");
    CHECK(bench.table.entry("Current colour")->value == "Sky");
}

TEST_CASE("arrows move among the colours as they stand on screen") {
    Bench bench;
    const auto reach_colours = [&] {
        for (int i = 0; i < 12 && bench.focused() != name_of(bench.tools.colour); ++i)
            bench.table.key(std::ref(bench), widgets::tab);
        REQUIRE(bench.focused() == name_of(bench.tools.colour));
    };
    bench.table.frame(std::ref(bench));
    REQUIRE(bench.arrangement == DrawingPlaces::Arrangement::below);
    reach_colours();
    bench.key(Key::right);
    CHECK(bench.tools.colour == 1);
    bench.key(Key::down);
    CHECK(bench.tools.colour == 13);
    bench.key(Key::down);
    CHECK(bench.tools.colour == 13);
    bench.key(Key::up);
    bench.key(Key::left);
    CHECK(bench.tools.colour == 0);
    bench.key(Key::end);
    CHECK(bench.tools.colour == 23);
    bench.key(Key::home);
    // Two columns beside the canvas
    bench.room = {24, 140, 912, 440};
    bench.table.frame(std::ref(bench));
    REQUIRE(bench.arrangement == DrawingPlaces::Arrangement::beside);
    bench.key(Key::down);
    CHECK(bench.tools.colour == 1);
    bench.key(Key::right);
    CHECK(bench.tools.colour == 13);
    // Keys that the options do not use still choose tools.
    bench.key('e');
    CHECK(bench.tools.tool == Tool::eraser);
}

TEST_CASE("every control has a name, and a tooltip that says its key") {
    Bench bench;
    bench.table.settle(std::ref(bench));
    for (const char* name :
         {"Tools/Pen", "Tools/Eraser", "Tools/Fill", "Tools/Undo", "Tools/Redo", "Tools/Clear",
          "Pens/Fine pen", "Pens/Medium pen", "Pens/Broad pen", "Pens/Huge pen"}) {
        CHECK_MESSAGE(bench.table.entry(name).has_value(), name);
    }
    for (canvas::Colour colour = 0; colour < canvas::colours; ++colour) {
        const auto entry = bench.table.entry("Colours/" + std::string(name_of(colour)));
        REQUIRE(entry);
        CHECK(entry->kind == widgets::Kind::option);
    }
    const auto tooltip_over = [&](const char* path) -> std::string {
        bench.table.mouse = rect_of(*bench.table.entry(path)).centre();
        bench.table.frame(std::ref(bench));
        bench.table.frame(std::ref(bench));
        const auto& all = bench.table.registry.entries();
        return all.back().decorative ? all.back().label : "";
    };
    CHECK(tooltip_over("Tools/Pen").starts_with("Pen (B)"));
    CHECK(tooltip_over("Tools/Redo") == "Redo (Y)");
    CHECK(tooltip_over("Pens/Broad pen") == "Broad pen (3)");
    CHECK(tooltip_over("Colours/Coral") == "Coral");
}

TEST_CASE("tools are laid out well in every window, and the canvas is as large as the guide's") {
    for (const auto& size : parlor::testing::looks) {
        for (const bool dark : {true, false}) {
            INFO(size.name, dark ? ", dark" : ", light");
            ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
            DrawingScreen drawing;
            play(stage, drawing);
            CHECK_EQ(stage.layout_report(), "");
            const auto* canvas = stage.entry("canvas");
            REQUIRE(canvas != nullptr);
            const float ratio = (canvas->max.x - canvas->min.x) / (canvas->max.y - canvas->min.y);
            CHECK(ratio == doctest::Approx(16.0 / 9).epsilon(0.005));
            if (size.name == "normal") CHECK(canvas->max.x - canvas->min.x == doctest::Approx(832));
            if (size.name == "small") CHECK(canvas->max.x - canvas->min.x > 690);
        }
    }
}

TEST_CASE("no room of a usable size makes controls that overlap or stick out") {
    widgets::Table table;
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        table.scale = scale;
        table.frame([&](widgets::Ui& ui) {
            for (float w = 560; w <= 1400; w += 35) {
                for (float h = 236; h <= 900; h += 29) {
                    const style::Rect room{0, 0, w * scale, h * scale};
                    const DrawingPlaces places = drawing_places(ui, room);
                    std::vector<style::Rect> all{places.canvas.rect};
                    all.insert(all.end(), places.tools.begin(), places.tools.end());
                    all.insert(all.end(), places.pens.begin(), places.pens.end());
                    all.insert(all.end(), places.colours.begin(), places.colours.end());
                    if (!places.preview.empty()) all.push_back(places.preview);
                    int faults = 0;
                    for (std::size_t i = 0; i < all.size(); ++i) {
                        const style::Rect one = all[i].inset(0.5F);
                        faults += one.x < room.x - 1 || one.y < room.y - 1 ||
                                          one.right() > room.right() + 1 || one.bottom() > room.bottom() + 1
                                      ? 1
                                      : 0;
                        for (std::size_t j = i + 1; j < all.size(); ++j)
                            faults += one.overlaps(all[j]) ? 1 : 0;
                    }
                    CHECK_MESSAGE(faults == 0, w, " x ", h, " at ", scale);
                }
            }
        });
    }
}

TEST_CASE("an easel draws what a hand drags over it, and undo takes it back") {
    ScreenStage stage;
    DrawingScreen drawing;
    drawing.picture.reset();
    play(stage, drawing);
    CHECK_FALSE(stage.entry("Tools/Undo")->enabled);
    stage.drag("canvas", {{0.2F, 0.3F}, {0.6F, 0.35F}, {0.6F, 0.7F}});
    CHECK(drawing.picture.drawing().actions().size() == 1);
    CHECK(drawing.picture.drawing().points() == 11);
    CHECK(drawing.picture.raster().at(960, 600) == 8);
    CHECK(stage.entry("Tools/Undo")->enabled);
    stage.key('z', true);
    CHECK(drawing.picture.drawing().blank());
    CHECK(stage.entry("Tools/Redo")->enabled);
    stage.click("Tools/Redo");
    CHECK_FALSE(drawing.picture.drawing().blank());
    stage.click("Tools/Clear");
    CHECK(drawing.picture.raster().at(960, 600) == canvas::paper);
    stage.click("Tools/Undo");
    CHECK(drawing.picture.raster().at(960, 600) == 8);
}

TEST_CASE("an easel at rest does not ask to be drawn again") {
    ScreenStage stage;
    DrawingScreen drawing;
    play(stage, drawing);
    stage.hover("canvas");
    CHECK_FALSE(stage.next_redraw());
}

}  // namespace parlor::client::drawing_tools_test

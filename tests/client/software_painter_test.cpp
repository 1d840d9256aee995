#include "client/app/software_painter.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include "client/text/imgui_bridge.hpp"
#include "client/text/text_engine.hpp"

namespace software_painter_test {

using namespace parlor;
using app::SoftwarePainter;

namespace {

constexpr int width = 300;
constexpr int height = 200;

struct Canvas {
    Canvas() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        text::attach_to_imgui(engine);
        ImGui::GetIO().DisplaySize = {width, height};
        ImGui::NewFrame();  // ImGui learns here how round its circles are
        ImGui::EndFrame();
    }
    ~Canvas() { ImGui::DestroyContext(); }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    template <class Draw>
    void paint(SoftwarePainter& painter, Draw&& draw) {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.Flags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines;
        list.PushClipRect({0, 0}, {width, height});
        list.PushTextureID(ImGui::GetIO().Fonts->TexID);
        draw(list);
        std::array<ImDrawList*, 1> lists{&list};
        ImDrawData data;
        data.Valid = true;
        data.CmdLists = lists.data();
        data.CmdListsCount = 1;
        data.DisplaySize = {width, height};
        painter.paint(data, width, height);
    }
    template <class Draw>
    std::vector<std::uint32_t> picture(Draw&& draw) {
        SoftwarePainter painter;
        paint(painter, draw);
        return pixels(painter);
    }
    static std::vector<std::uint32_t> pixels(const SoftwarePainter& painter) {
        return {painter.pixels(), painter.pixels() + width * height};
    }

    text::TextEngine engine;
};

std::uint32_t at(const std::vector<std::uint32_t>& picture, int x, int y) {
    return picture[static_cast<std::size_t>(y * width + x)] & 0xFFFFFFU;
}

long changed_pixels(const SoftwarePainter& painter) {
    long sum = 0;
    for (const auto& box : painter.changed()) {
        sum += static_cast<long>(box.right - box.left) * (box.bottom - box.top);
    }
    return sum;
}

}  // namespace

TEST_CASE("a rectangle covers exactly its pixels in its colour") {
    Canvas canvas;
    const auto picture = canvas.picture([](ImDrawList& list) {
        list.AddRectFilled({10, 20}, {30, 40}, IM_COL32(0x12, 0x34, 0x56, 255));
        list.AddRectFilled({50, 20}, {70, 40}, IM_COL32(255, 255, 255, 128));
    });
    CHECK(at(picture, 10, 20) == 0x123456);
    CHECK(at(picture, 29, 39) == 0x123456);
    CHECK(at(picture, 9, 20) == 0);
    CHECK(at(picture, 30, 39) == 0);
    CHECK(at(picture, 29, 40) == 0);
    CHECK(at(picture, 60, 30) == 0x808080);
}

TEST_CASE("triangles that share an edge draw no pixel twice and leave none out") {
    Canvas canvas;
    std::minstd_rand random(7);
    const auto anywhere = [&](int limit) {
        return static_cast<float>(random() % static_cast<unsigned>(limit * 16)) / 16;
    };
    for (int round = 0; round < 200; ++round) {
        // A rectangle cut into four triangles around any inner point, half transparent: an even picture.
        const ImVec2 inner{1 + anywhere(298), 1 + anywhere(198)};
        const auto picture = canvas.picture([&](ImDrawList& list) {
            list.Flags = 0;
            const auto half = IM_COL32(255, 255, 255, 128);
            const std::array<ImVec2, 5> rim{{{0, 0}, {width, 0}, {width, height}, {0, height}, {0, 0}}};
            for (std::size_t i = 0; i < 4; ++i) {
                list.AddTriangleFilled(rim[i], rim[i + 1], inner, half);
            }
        });
        const auto even = std::ranges::count(picture, 0xFF808080U);
        REQUIRE(even == width * height);
    }
}

TEST_CASE("the edge of a circle is soft") {
    Canvas canvas;
    const auto picture = canvas.picture([](ImDrawList& list) {
        list.AddCircleFilled({100, 100}, 60, IM_COL32_WHITE);
    });
    int soft = 0;
    for (const auto pixel : picture) {
        const auto grey = pixel & 0xFFU;
        soft += grey > 40 && grey < 215 ? 1 : 0;
    }
    CHECK(soft > 200);
    CHECK(at(picture, 100, 100) == 0xFFFFFF);
}

TEST_CASE("a gradient runs evenly from colour to colour") {
    Canvas canvas;
    const auto picture = canvas.picture([](ImDrawList& list) {
        const auto top = IM_COL32(200, 100, 0, 255);
        const auto bottom = IM_COL32(0, 100, 200, 255);
        list.AddRectFilledMultiColor({0, 0}, {width, height}, top, top, bottom, bottom);
    });
    CHECK(at(picture, 0, 0) / 0x10000 >= 199);
    CHECK(at(picture, 0, height - 1) / 0x10000 <= 1);
    CHECK(at(picture, 150, 100) / 0x10000 == doctest::Approx(100).epsilon(0.02));
    CHECK(at(picture, 10, 150) == at(picture, 290, 150));
}

TEST_CASE("a frame painted over another is the same as one painted afresh") {
    Canvas canvas;
    SoftwarePainter painter;
    std::minstd_rand random(11);
    const auto any = [&](int limit) { return static_cast<float>(random() % static_cast<unsigned>(limit)); };
    std::vector<std::array<float, 5>> shapes(12);
    for (auto& shape : shapes) {
        shape = {any(width), any(height), any(80), any(80), any(255)};
    }
    for (int frame = 0; frame < 150; ++frame) {
        auto& moved = shapes[random() % shapes.size()];
        moved = {any(width), any(height), any(80), any(80), any(255)};
        const auto scene = [&](ImDrawList& list) {
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const auto& [x, y, w, h, tone] = shapes[i];
                const auto colour =
                    IM_COL32(static_cast<int>(tone), 200 - static_cast<int>(tone) / 2, 90, 160);
                list.PushClipRect({x - 20, y - 20}, {x + 60, y + 60}, true);
                list.AddRectFilled({x, y}, {x + w, y + h}, colour, i % 2 == 0 ? 9.0F : 0.0F);
                list.PopClipRect();
                canvas.engine.draw(list, {text::Face::bold, 18}, {x, y}, IM_COL32_WHITE, "Zoë 👍🏿");
            }
        };
        canvas.paint(painter, scene);
        REQUIRE(Canvas::pixels(painter) == canvas.picture(scene));
    }
}

TEST_CASE("what stays the same is not painted again") {
    Canvas canvas;
    SoftwarePainter painter;
    const auto scene = [&](float caret) {
        return [&, caret](ImDrawList& list) {
            list.AddRectFilled({0, 0}, {width, height}, IM_COL32(20, 20, 30, 255));
            canvas.engine.draw(list, {text::Face::regular, 16}, {8, 8}, IM_COL32_WHITE, "still");
            list.AddRectFilled({caret, 100}, {caret + 2, 120}, IM_COL32_WHITE);
        };
    };
    canvas.paint(painter, scene(100));
    CHECK(changed_pixels(painter) == width * height);
    canvas.paint(painter, scene(100));
    CHECK(changed_pixels(painter) == 0);
    canvas.paint(painter, scene(104));
    CHECK(changed_pixels(painter) > 0);
    CHECK(changed_pixels(painter) <= 64 * 64);
}

TEST_CASE("a changed part of a picture is painted where it shows") {
    Canvas canvas;
    text::PixelPage page(600, 400);
    for (int y = 0; y < page.height(); ++y) {
        std::fill_n(page.row(y), page.width(), 0xFFFFFFFFU);
    }
    page.mark_dirty({0, 0, 600, 400});
    SoftwarePainter painter;
    const auto scene = [&](ImDrawList& list) { list.AddImage(page.texture_id(), {0, 0}, {width, height}); };
    canvas.paint(painter, scene);
    CHECK(at(Canvas::pixels(painter), 150, 100) == 0xFFFFFF);
    for (int y = 190; y < 210; ++y) {
        std::fill_n(page.row(y) + 290, 20, 0xFF0000FFU);  // red
    }
    page.mark_dirty({290, 190, 20, 20});
    canvas.paint(painter, scene);
    CHECK(at(Canvas::pixels(painter), 150, 100) == 0xFF0000);
    CHECK(at(Canvas::pixels(painter), 20, 20) == 0xFFFFFF);
    CHECK(changed_pixels(painter) <= 2 * 2 * 64 * 64);
    CHECK(Canvas::pixels(painter) == canvas.picture(scene));
    canvas.paint(painter, scene);
    CHECK(changed_pixels(painter) == 0);
}

TEST_CASE("shapes far outside the window and without size are harmless") {
    Canvas canvas;
    const auto picture = canvas.picture([](ImDrawList& list) {
        list.AddRectFilled({-1e9F, -1e9F}, {1e9F, 1e9F}, IM_COL32(1, 2, 3, 255));
        list.AddCircleFilled({-1e7F, 1e7F}, 50, IM_COL32_WHITE);
        list.AddTriangleFilled({5, 5}, {5, 5}, {5, 5}, IM_COL32_WHITE);
        list.AddLine({10, 10}, {10, 10}, IM_COL32_WHITE);
    });
    CHECK(at(picture, 0, 0) == 0x010203);
    CHECK(at(picture, width - 1, height - 1) == 0x010203);
}

}  // namespace software_painter_test

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "client/style/contrast.hpp"
#include "client/style/icons.hpp"
#include "client/style/shapes.hpp"
#include "client/style/theme.hpp"
#include "tests/client/widget_table.hpp"

namespace parlor::widgets::style_test {

TEST_CASE("every icon and every shape draws something") {
    Table table;
    std::vector<int> vertices;
    table.frame([&](Ui& ui) {
        for (int i = 1; i < static_cast<int>(style::Icon::count_); ++i) {
            const int before = ui.draw().VtxBuffer.Size;
            style::draw_icon(ui.draw(), static_cast<style::Icon>(i), {100, 100}, 24, IM_COL32_WHITE);
            vertices.push_back(ui.draw().VtxBuffer.Size - before);
        }
        for (int number = 1; number <= 6; ++number) {
            const int before = ui.draw().VtxBuffer.Size;
            style::draw_shape(ui.draw(), style::answer_shape(number), {100, 100}, 50, IM_COL32_WHITE);
            vertices.push_back(ui.draw().VtxBuffer.Size - before);
        }
    });
    CHECK(std::all_of(vertices.begin(), vertices.end(), [](int count) { return count > 0; }));
}

TEST_CASE("the themes keep the contrast that the style guide promises") {
    for (const style::Theme* theme : {&style::evening(), &style::afternoon()}) {
        CAPTURE(theme->dark);
        const auto reads = [](ImU32 text, ImU32 ground) { return style::contrast(text, ground) >= 4.5; };
        for (const ImU32 ground : {theme->bg0, theme->bg1, theme->s0, theme->s1, theme->s2}) {
            CHECK(reads(theme->t1, ground));
            CHECK(reads(theme->t2, ground));
            CHECK(reads(theme->t3, ground));
        }
        CHECK(reads(theme->t1, theme->s3));
        CHECK(reads(theme->t2, theme->s3));
        CHECK(reads(theme->on_acc, theme->acc));
        CHECK(reads(theme->on_acc, theme->acc_hi));
        CHECK(reads(theme->on_strong, theme->strong));
        CHECK(reads(theme->acc_text, theme->s1));
        CHECK(reads(theme->ok, theme->ok_bg));
        CHECK(reads(theme->warn, theme->warn_bg));
        CHECK(reads(theme->bad, theme->bad_bg));
        CHECK(reads(theme->ok, theme->s1));
        CHECK(reads(theme->bad, theme->s1));
        CHECK(style::contrast(theme->line2, theme->s1) >= 3);
        CHECK(style::contrast(theme->focus, theme->s1) >= 3);
        CHECK(style::contrast(theme->ring, theme->s1) >= 3);
        for (const style::Tone tone : style::answer_tones)
            CHECK(reads(style::ink, tone.fill));
        for (const style::Tone tone : style::answer_tones) {  // others while one is locked
            CHECK(reads(theme->t1, style::mix(tone.fill, theme->s1, 0.75F)));
        }
        for (const ImU32 paper : style::toast_cards)
            CHECK(style::contrast(style::ink, paper) >= 12);
    }
    CHECK(style::contrast(style::evening().t1, style::evening().s1) == doctest::Approx(13.6).epsilon(0.02));
    CHECK(style::contrast(style::afternoon().t2, style::afternoon().s1) ==
          doctest::Approx(8.5).epsilon(0.02));
}

TEST_CASE("rectangles are cut into pieces that add up") {
    Rect rest{10, 20, 300, 200};
    const Rect left = rest.cut_left(100, 10);
    CHECK(left.w == 100);
    CHECK(rest.x == 120);
    CHECK(rest.w == 190);
    const Rect low = rest.cut_bottom(50);
    CHECK(low.y == 170);
    CHECK(rest.bottom() == 170);
    CHECK(rest.cut_top(1000).h == 150);
    CHECK(rest.empty());
    const Rect grid{0, 0, 110, 210};
    CHECK(grid.cell(3, 2, 2, 10).x == 60);
    CHECK(grid.cell(3, 2, 2, 10).y == 110);
}

}  // namespace parlor::widgets::style_test

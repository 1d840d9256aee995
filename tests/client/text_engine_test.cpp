#include "client/text/text_engine.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/software_painter.hpp"
#include "client/text/font_library.hpp"
#include "client/text/glyph_atlas.hpp"
#include "client/text/graphemes.hpp"
#include "client/text/imgui_bridge.hpp"
#include "client/text/shaped_line.hpp"

namespace text_engine_test {

using namespace parlor;
using text::Face;
using text::Font;
using text::TextEngine;

namespace {

constexpr Font body{Face::regular, 16};
constexpr std::string_view astronaut = "👩🏽‍🚀👍🏿";

constexpr std::array<std::string_view, 14> names{"Zoë",
                                                 "李雷",
                                                 "Олена",
                                                 "Łukasz",
                                                 "أحمد",
                                                 "דנה",
                                                 "👩🏽‍🚀👍🏿",
                                                 "नमस्ते",
                                                 "สวัสดี",
                                                 "한국어",
                                                 "ひらがな",
                                                 "Ελένη",
                                                 "🇵🇹🏳️‍🌈1️⃣❤️",
                                                 "Ẑ̧a̋lgo"};

// An engine with an ImGui context around it, without a window.
struct Stage {
    Stage() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        text::attach_to_imgui(engine);
    }
    ~Stage() { ImGui::DestroyContext(); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // The picture that `paint` draws on black.
    template <class Paint>
    std::vector<std::uint32_t> picture(Paint&& paint, int width = 320, int height = 64) {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushClipRect({0, 0}, {static_cast<float>(width), static_cast<float>(height)});
        list.PushTextureID(engine.atlas().texture_id());
        paint(list);
        std::array<ImDrawList*, 1> lists{&list};
        ImDrawData data;
        data.Valid = true;
        data.CmdLists = lists.data();
        data.CmdListsCount = 1;
        data.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        app::SoftwarePainter painter;
        painter.paint(data, width, height);
        return {painter.pixels(), painter.pixels() + width * height};
    }
    std::vector<std::uint32_t> picture_of(Font font, std::string_view text) {
        return picture([&](ImDrawList& list) { engine.draw(list, font, {4, 4}, IM_COL32_WHITE, text); });
    }

    TextEngine engine;
};

bool has_ink(const std::vector<std::uint32_t>& picture) {
    return std::ranges::any_of(picture, [](std::uint32_t pixel) { return (pixel & 0xFFFFFFU) != 0; });
}

bool has_colour(const std::vector<std::uint32_t>& picture) {
    return std::ranges::any_of(picture, [](std::uint32_t pixel) {
        const auto red = static_cast<int>((pixel >> 16) & 0xFFU);
        const auto blue = static_cast<int>(pixel & 0xFFU);
        return std::abs(red - blue) > 40;
    });
}

std::vector<std::size_t> boundaries(std::string_view text) {
    std::vector<std::size_t> result;
    for (const auto& grapheme : text::decode(text).graphemes) {
        result.push_back(grapheme.begin);
    }
    result.push_back(text.size());
    return result;
}

std::vector<std::uint32_t> glyphs_of(std::string_view text) {
    text::FontLibrary fonts;
    std::vector<std::uint32_t> glyphs;
    for (const auto& glyph : text::shape_line(fonts, body, text).glyphs) {
        glyphs.push_back(glyph.glyph);
    }
    return glyphs;
}

}  // namespace

TEST_CASE("names in every script have a width, ink and no missing glyph") {
    Stage stage;
    for (const auto name : names) {
        CAPTURE(name);
        for (const auto face : {Face::regular, Face::bold, Face::display_extra_bold}) {
            const auto extent = stage.engine.measure({face, 20}, name);
            CHECK(extent.width > 5);
            CHECK(extent.width < 300);
            CHECK(extent.height > 20);
            CHECK_FALSE(extent.missing_glyph);
            CHECK_FALSE(extent.cut);
            CHECK(has_ink(stage.picture_of({face, 20}, name)));
        }
    }
}

TEST_CASE("a name of twenty-four graphemes is as wide as its parts") {
    const TextEngine engine;
    std::string name;
    for (int i = 0; i < 8; ++i) {
        name += "W李👍🏿";
    }
    REQUIRE(text::decode(name).graphemes.size() == 24);
    const float parts = 8 * (engine.measure(body, "W").width + engine.measure(body, "李").width +
                             engine.measure(body, "👍🏿").width);
    CHECK(engine.measure(body, name).width == doctest::Approx(parts).epsilon(0.01));
}

TEST_CASE("an emoji sequence is one grapheme, one coloured picture and as wide as a plain emoji") {
    Stage stage;
    const float plain = stage.engine.measure(body, "🚀").width;
    for (const std::string_view emoji :
         {"👩🏽‍🚀", "👍🏿", "🇵🇹", "1️⃣", "🏳️‍🌈", "❤️",
          "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🙂", "⌚"}) {
        CAPTURE(emoji);
        const auto graphemes = text::decode(emoji).graphemes;
        CHECK(graphemes.size() == 1);
        CHECK(graphemes.front().emoji);
        CHECK(stage.engine.measure(body, emoji).width == doctest::Approx(plain));
        CHECK(glyphs_of(emoji).size() >= 1);
    }
    CHECK(has_colour(stage.picture_of({Face::regular, 32}, "👩🏽‍🚀")));
    CHECK_FALSE(has_colour(stage.picture_of({Face::regular, 32}, "Zoë ❤︎ ★")));
    for (const std::string_view sign : {"©", "1", "#", "→", "½", "〽", "李"}) {
        CAPTURE(sign);
        CHECK_FALSE(text::decode(sign).graphemes.front().emoji);
    }
}

TEST_CASE("an emoji keeps its colours whatever colour it is drawn in and fades with it") {
    Stage stage;
    const auto drawn_in = [&](ImU32 colour) {
        return stage.picture([&](ImDrawList& list) {
            stage.engine.draw(list, {Face::regular, 32}, {4, 4}, colour, "🐙");
        });
    };
    CHECK(drawn_in(IM_COL32(255, 0, 0, 255)) == drawn_in(IM_COL32(0, 255, 0, 255)));
    const auto total = [](const std::vector<std::uint32_t>& picture) {
        std::uint64_t sum = 0;
        for (const auto pixel : picture) {
            sum += (pixel >> 16) & 0xFFU;
        }
        return static_cast<double>(sum);
    };
    CHECK(total(drawn_in(IM_COL32(255, 255, 255, 128))) ==
          doctest::Approx(total(drawn_in(IM_COL32_WHITE)) / 2).epsilon(0.03));
}

TEST_CASE("Arabic letters join and lines run from right to left") {
    const auto joined = glyphs_of("سلم");
    auto alone = glyphs_of("س");
    for (const std::string_view letter : {"ل", "م"}) {
        const auto glyphs = glyphs_of(letter);
        alone.insert(alone.begin(), glyphs.begin(), glyphs.end());
    }
    CHECK(joined != alone);
    text::FontLibrary fonts;
    const auto line = text::shape_line(fonts, body, "אב 12 ab");
    CHECK(line.right_to_left);
    REQUIRE(line.cells.size() == 8);
    CHECK(line.cells[0].left > line.cells[1].left);  // א stands right of ב
    CHECK(line.cells[3].left < line.cells[4].left);  // digits run from left to right
    CHECK(line.cells[6].left < line.cells[7].left);
    CHECK(line.cells[7].right < line.cells[3].left);  // and the Latin word stands left of them
}

TEST_CASE("invalid bytes show the replacement character and controls a space") {
    const TextEngine engine;
    CHECK(engine.measure(body, "\xff").width == engine.measure(body, "\uFFFD").width);
    CHECK(engine.measure(body, "a\xF0\x9F").width > engine.measure(body, "a").width);
    CHECK(engine.measure(body, "a\tb\nc").width == engine.measure(body, "a b c").width);
    CHECK_FALSE(engine.measure(body, "\xff\x01\x7f").missing_glyph);
    CHECK(engine.measure(body, "").width == 0);
    CHECK(engine.measure(body, "").height > 0);
    CHECK(engine.measure(body, "\U000F1234").missing_glyph);
}

TEST_CASE("tabular digits are equally wide") {
    const TextEngine engine;
    const Font timer{Face::display_extra_bold, 56, true};
    const float eight = engine.measure(timer, "8:88").width;
    CHECK(engine.measure(timer, "1:11").width == doctest::Approx(eight));
    CHECK(engine.measure({Face::display_extra_bold, 56}, "1:11").width < eight - 10);
}

TEST_CASE("heavier faces are wider and text scales with its size") {
    const TextEngine engine;
    const std::string_view line = "Happy hour’s on";
    CHECK(engine.measure({Face::bold, 16}, line).width > engine.measure(body, line).width);
    CHECK(engine.measure({Face::regular, 32}, line).width ==
          doctest::Approx(2 * engine.measure(body, line).width).epsilon(0.01));
    CHECK(engine.metrics(body).ascent > engine.metrics(body).descent);
}

TEST_CASE("text that is too wide is cut at a grapheme and its ellipsis fits") {
    Stage stage;
    for (const auto name : names) {
        const std::string text = std::string(name) + " " + std::string(name) + std::string(astronaut);
        const float full = stage.engine.measure(body, text).width;
        for (float width = 0; width < full + 8; width += 3.7F) {
            CAPTURE(text);
            CAPTURE(width);
            text::Extent extent;
            stage.picture([&](ImDrawList& list) {
                extent = stage.engine.draw(list, body, {0, 0}, IM_COL32_WHITE, text, width);
            });
            CHECK(extent.width <= width + 0.02F);
            CHECK(extent.cut == (full > width + 0.01F));
        }
    }
}

TEST_CASE("wrapped lines fit, lose nothing but spaces and never split a grapheme") {
    const TextEngine engine;
    std::string text =
        "Happy hour at a distance brings people together. "
        "李雷在办公室里没有人认识他，所以他来参加这个游戏。 ";
    text += "مرحبا بكم في الصالون نلعب معا superextraordinarilylongwordwithoutanybreak";
    for (int i = 0; i < 12; ++i) {
        text += astronaut;
    }
    text += "\n\nZ̸̢a̋lgo e\u0301";
    const auto allowed = boundaries(text);
    for (const float width : {20.0F, 45.0F, 90.0F, 200.0F, 1000.0F}) {
        CAPTURE(width);
        std::size_t at = 0;
        for (const auto& line : engine.wrap(body, text, width, 1000)) {
            CHECK(std::ranges::binary_search(allowed, line.begin));
            CHECK(std::ranges::binary_search(allowed, line.end));
            CHECK(line.begin <= line.end);
            CHECK(text.find_first_not_of(" \n", at) >= line.begin);
            CHECK(
                line.width ==
                doctest::Approx(engine.measure(body, text.substr(line.begin, line.end - line.begin)).width));
            const bool one_grapheme = std::ranges::count_if(allowed, [&](std::size_t b) {
                                          return b > line.begin && b <= line.end;
                                      }) <= 1;
            CHECK((line.width <= width + 0.02F || one_grapheme));
            CHECK_FALSE(line.ellipsis);
            at = line.end;
        }
        CHECK(at == text.size());
    }
}

TEST_CASE("words stay whole where they fit and paragraphs keep their empty lines") {
    const TextEngine engine;
    const std::string_view text = "one two\n\nthree";
    const auto lines = engine.wrap(body, text, 1000, 10);
    REQUIRE(lines.size() == 3);
    CHECK(text.substr(lines[0].begin, lines[0].end - lines[0].begin) == "one two");
    CHECK(lines[1].begin == lines[1].end);
    CHECK(text.substr(lines[2].begin, lines[2].end - lines[2].begin) == "three");
    const auto narrow = engine.wrap(body, "one two three", engine.measure(body, "one two").width, 10);
    REQUIRE(narrow.size() == 2);
    CHECK(narrow[0].end == 7);
    CHECK(narrow[1].begin == 8);
    CHECK(engine.wrap(body, "", 100, 3).empty());
    CHECK(engine.wrap(body, "a\n", 100, 3).size() == 2);
}

TEST_CASE("the last allowed line ends in an ellipsis if there is more") {
    const TextEngine engine;
    const std::string text = "The quick brown fox jumps over the lazy dog and runs away";
    const auto lines = engine.wrap(body, text, 150, 2);
    REQUIRE(lines.size() == 2);
    CHECK_FALSE(lines[0].ellipsis);
    CHECK(lines[1].ellipsis);
    CHECK(lines[1].width <= 150.02F);
    CHECK(lines[1].begin >= lines[0].end);
    CHECK(engine.wrap(body, "short\nand more", 500, 1).front().ellipsis);
    CHECK_FALSE(engine.wrap(body, "short", 500, 1).front().ellipsis);
}

TEST_CASE("every caret place is found again by its x") {
    const TextEngine engine;
    for (const auto name : names) {
        CAPTURE(name);
        for (const auto offset : boundaries(name)) {
            const float x = engine.caret_x(body, name, offset);
            CHECK(engine.offset_at(body, name, x) == offset);
        }
        CHECK(engine.caret_x(body, name, 9999) == engine.caret_x(body, name, name.size()));
    }
    CHECK(engine.caret_x(body, "ab", 0) == 0);
    CHECK(engine.caret_x(body, "ab", 2) == doctest::Approx(engine.measure(body, "ab").width));
    const float hebrew = engine.measure(body, "דנה").width;
    CHECK(engine.caret_x(body, "דנה", 0) == doctest::Approx(hebrew));
    CHECK(engine.offset_at(body, "ab", -50) == 0);
    CHECK(engine.offset_at(body, "ab", 500) == 2);
    CHECK(engine.offset_at(body, "", 5) == 0);
}

TEST_CASE("the atlas makes room from shelves that are not on screen and keeps what is") {
    text::GlyphAtlas atlas(256);
    const auto glyph = [](std::uint32_t id) {
        text::GlyphBitmap bitmap;
        bitmap.width = 30;
        bitmap.height = 30;
        bitmap.pixels.assign(900, 0xFF000000U | id);
        return bitmap;
    };
    const text::GlyphKey kept{.glyph = 1, .size = 64};
    const auto first = atlas.add(kept, glyph(1));
    for (std::uint32_t id = 2; id < 400; ++id) {
        atlas.end_frame();
        REQUIRE(atlas.find(kept) != nullptr);
        atlas.touch(*atlas.find(kept));
        atlas.add({.glyph = id, .size = 64}, glyph(id));
    }
    CHECK(atlas.resets() == 0);
    CHECK(atlas.generation() > 1);
    CHECK(atlas.find(kept)->uv_min.x == first.uv_min.x);
    const auto texel = [&](const text::GlyphSlot& slot) {
        return atlas.page().row(static_cast<int>(slot.uv_min.y * 256))[static_cast<int>(slot.uv_min.x * 256)];
    };
    CHECK(texel(*atlas.find(kept)) == 0xFF000001U);
    CHECK(texel(*atlas.find({.glyph = 399, .size = 64})) == 0xFF000000U + 399);
    const auto white = atlas.white_uv();
    CHECK(atlas.page().row(static_cast<int>(white.y * 256))[static_cast<int>(white.x * 256)] == 0xFFFFFFFFU);
}

TEST_CASE("an atlas filled within one frame starts over and says so") {
    text::GlyphAtlas atlas(128);
    text::GlyphBitmap bitmap;
    bitmap.width = 40;
    bitmap.height = 40;
    bitmap.pixels.assign(1600, 0xFFFFFFFFU);
    for (std::uint32_t id = 0; id < 20; ++id) {
        CHECK(atlas.add({.glyph = id}, bitmap).width == 40);
    }
    CHECK(atlas.resets() > 0);
    CHECK(atlas.find({.glyph = 0}) == nullptr);
    CHECK(atlas.find({.glyph = 19}) != nullptr);
}

TEST_CASE("text looks the same after the atlas was filled many times over") {
    Stage stage;
    const auto before = stage.picture_of(body, "Zoë 李雷 أحمد 👍🏿");
    const auto heading = stage.picture_of({Face::display_extra_bold, 40}, "Parlor");
    for (int px = 150; px < 400; px += 7) {
        stage.picture([&](ImDrawList& list) {
            const Font huge{Face::display_bold, static_cast<float>(px)};
            stage.engine.draw(list, huge, {0, 0}, IM_COL32_WHITE, "The five boxing wizards");
        });
        stage.engine.end_frame();
    }
    CHECK(stage.engine.atlas().generation() > 1);
    CHECK(stage.picture_of(body, "Zoë 李雷 أحمد 👍🏿") == before);
    CHECK(stage.picture_of({Face::display_extra_bold, 40}, "Parlor") == heading);
}

TEST_CASE("lines beyond the clip rectangle and transparent text cost nothing") {
    Stage stage;
    stage.picture([&](ImDrawList& list) {
        const auto vertices = list.VtxBuffer.Size;
        stage.engine.draw(list, body, {0, 500}, IM_COL32_WHITE, "below");
        stage.engine.draw(list, body, {-500, 0}, IM_COL32_WHITE, "left");
        stage.engine.draw(list, body, {0, 0}, IM_COL32(255, 255, 255, 0), "clear");
        CHECK(list.VtxBuffer.Size == vertices);
        stage.engine.draw(list, body, {0, 0}, IM_COL32_WHITE, "seen");
        CHECK(list.VtxBuffer.Size == vertices + 16);
        CHECK(list.CmdBuffer.Size == 1);
    });
}

TEST_CASE("a wrapped line runs in the direction of its paragraph") {
    const TextEngine engine;
    const std::string text = "English first ثم نص عربي طويل";
    const auto lines = engine.wrap(body, text, engine.measure(body, "English first").width, 10);
    REQUIRE(lines.size() >= 2);
    text::FontLibrary fonts;
    for (const auto& line : lines) {
        CHECK_FALSE(line.right_to_left);
        const auto shown = text::line_text(text, line);
        CHECK_FALSE(text::shape_line(fonts, body, shown).right_to_left);
        CHECK(engine.measure(body, shown).width == doctest::Approx(line.width));
        CHECK_FALSE(engine.measure(body, shown).missing_glyph);
    }
    const std::string arabic = "مرحبا بكم English words here";
    for (const auto& line : engine.wrap(body, arabic, 60, 2)) {
        CHECK(line.right_to_left);
        const auto shown = text::line_text(arabic, line);
        CHECK(text::shape_line(fonts, body, shown).right_to_left);
        CHECK(engine.measure(body, shown).width == doctest::Approx(line.width));
        CHECK(shown.ends_with("…") == line.ellipsis);
    }
    CHECK(text::line_text("plain text", {.begin = 0, .end = 5}) == "plain");
}

TEST_CASE("an emoji larger than its font's pictures is drawn at its size") {
    Stage stage;
    const auto picture = stage.picture(
        [&](ImDrawList& list) {
            stage.engine.draw(list, {Face::regular, 160}, {0, 0}, IM_COL32_WHITE, "🐙");
        },
        240, 220);
    CHECK(has_colour(picture));
    CHECK(stage.engine.measure({Face::regular, 160}, "🐙").width ==
          doctest::Approx(10 * stage.engine.measure({Face::regular, 16}, "🐙").width).epsilon(0.01));
}

}  // namespace text_engine_test

#include "client/keepsake/keepsake_picture.hpp"

#include <doctest/doctest.h>
#include <png.h>

#include <algorithm>

#include "client/app/saved_files.hpp"
#include "client/canvas/palette.hpp"
#include "tests/support/keepsake_samples.hpp"
#include "tests/support/sample_models.hpp"

namespace keepsake_picture_test {

using namespace parlor;
using namespace parlor::testing;
using client::Keepsake;
using client::KeepsakePicture;
using client::Model;

namespace {

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    [[nodiscard]] ImU32 at(int x, int y) const {
        const std::uint8_t* pixel = &rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                          static_cast<std::size_t>(x)) *
                                         3];
        return IM_COL32(pixel[0], pixel[1], pixel[2], 255);
    }
    [[nodiscard]] long count(ImU32 colour) const {
        long found = 0;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x)
                found += at(x, y) == colour ? 1 : 0;
        }
        return found;
    }
};

std::vector<std::uint8_t> png_of(const Keepsake& keepsake, const StageLook& look = {}) {
    const auto picture = picture_of(keepsake, look);
    REQUIRE(picture != nullptr);
    auto png = app::painted(*picture);
    REQUIRE(png);
    return std::move(*png);
}

Pixels pixels_of(const std::vector<std::uint8_t>& png) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&image, png.data(), png.size()) != 0);
    image.format = PNG_FORMAT_RGB;
    Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    pixels.rgb.resize(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, pixels.rgb.data(), 0, nullptr) != 0);
    return pixels;
}

// A whole page of one colour that is nowhere else in a picture.
std::vector<canvas::DrawnOp> filled_with(canvas::Colour colour) {
    return {{PlayerId{1}, canvas::Fill{colour, {100, 100}}}};
}

Keepsake with_drawings(std::size_t count) {
    Keepsake keepsake;
    keepsake.title = "Friday";
    keepsake.date = "28 November 2026";
    keepsake.line = "Thanks for coming.";
    for (std::size_t i = 0; i < count; ++i)
        keepsake.drawings.push_back({"A pool by Zoë", filled_with(canvas::Colour{12}), "A pool", "Zoë"});
    return keepsake;
}

}  // namespace

TEST_CASE("the picture is the same whatever window it was saved from") {
    const Keepsake keepsake = sample_keepsakes().front().second;
    const std::vector<std::uint8_t> png = png_of(keepsake);
    const Pixels pixels = pixels_of(png);
    CHECK(pixels.width == KeepsakePicture::width);
    CHECK(pixels.height > 1'000);
    for (const StageLook& look :
         {StageLook{.window = {960, 600}, .scale = 2, .dark = false}, StageLook{.window = {1'920, 1'080}}})
        CHECK(png_of(keepsake, look) == png);
}

TEST_CASE("drawings hang in the picture as they were drawn, eight of them at most, and the newest") {
    const ImU32 ink = client::colour_of(canvas::Colour{12});
    long each = 0;
    for (const std::size_t count : {1U, 3U, 4U, 8U, 9U, 60U}) {
        CAPTURE(count);
        Keepsake keepsake = with_drawings(count);
        // The first is of another colour: it is there as long as there is room.
        keepsake.drawings.front().ops = filled_with(canvas::Colour{17});
        const Pixels pixels = pixels_of(png_of(keepsake));
        const bool first_hangs = count <= KeepsakePicture::most_drawings;
        const long first = pixels.count(client::colour_of(canvas::Colour{17}));
        CHECK((first > 0) == first_hangs);
        if (count == 4) each = first;
        if (count == 8) CHECK(first == each);
        const auto shown = static_cast<long>(std::min<std::size_t>(count, KeepsakePicture::most_drawings));
        if (count >= 4) CHECK(pixels.count(ink) == each * (first_hangs ? shown - 1 : shown));
    }
    CHECK(each > 300L * 160L);
}

TEST_CASE("no name is too long or too foreign for the picture") {
    for (const auto& sample : sample_keepsakes()) {
        CAPTURE(sample.first);
        const Keepsake& keepsake = sample.second;
        const auto picture = picture_of(keepsake);
        CHECK(picture->missing_glyphs() == 0);
        // Nothing is drawn over the edges, where there is room for nothing but the background.
        const Pixels pixels = pixels_of(png_of(keepsake));
        Keepsake bare = keepsake;
        bare.title = bare.date = bare.line = "";
        for (auto& place : bare.podium) {
            place.names = place.points = "";
            for (Keepsake::Face& face : place.faces)
                face.name = "";
        }
        for (auto& award : bare.awards)
            award.name = award.why = award.title = "";
        for (auto& drawing : bare.drawings)
            drawing.word = drawing.artist = "";
        bare.teams = keepsake.teams.empty() ? "" : " ";
        const Pixels without = pixels_of(png_of(bare));
        REQUIRE(without.height == pixels.height);
        for (int y = 0; y < pixels.height; ++y) {
            for (int x = 0; x < 70; ++x) {
                if (pixels.at(x, y) != without.at(x, y) ||
                    pixels.at(pixels.width - 1 - x, y) != without.at(pixels.width - 1 - x, y))
                    FAIL_CHECK("words at the edge, row ", y);
            }
        }
    }
}

TEST_CASE("an evening of which there is next to nothing has a small picture") {
    Keepsake quiet;
    quiet.title = "Quiet";
    const Pixels pixels = pixels_of(png_of(quiet));
    CHECK(pixels.width == KeepsakePicture::width);
    CHECK(pixels.height < 500);
    CHECK(pixels.height > 200);
}

TEST_CASE("who is left out is not in the picture either") {
    Model model = with_gallery(recap_model(guest_lobby_model()));
    const auto recap_of = [](Model& one) -> RecapView& {
        return std::get<RecapView>(one.lobby->room->phase);
    };
    // The fifth has an award and a drawing, and is on no step.
    const PlayerId fifth = recap_of(model).standings[4].who;
    recap_of(model).awards.front().who = fifth;
    model.lobby->gallery.front().about.artist = fifth;
    model.lobby->gallery.front().about.name = model.lobby->member(fifth)->profile.name;
    Model out = model;
    out.lobby->room->left_out = {fifth};
    // What is left is as it was: nobody moves up to the best.
    const std::string name = model.lobby->member(fifth)->profile.name;
    Keepsake without = keepsake_of(model);
    std::erase_if(without.awards, [&](const Keepsake::Award& one) { return one.name == name; });
    std::erase_if(without.drawings,
                  [&](const Keepsake::Drawing& one) { return one.caption.ends_with(name); });
    CHECK(without.drawings.size() < model.lobby->gallery.size());
    const auto png = png_of(keepsake_of(out));
    CHECK(png == png_of(without));
    CHECK(png != png_of(keepsake_of(model)));
}

TEST_CASE("a winner who is left out leaves no step behind, and those who stay no number") {
    Model model = recap_model(guest_lobby_model());
    auto& recap = std::get<RecapView>(model.lobby->room->phase);
    model.lobby->room->left_out = {recap.standings.front().who};
    const Keepsake keepsake = keepsake_of(model);
    REQUIRE(keepsake.podium.size() == 2);
    CHECK(keepsake.podium.front().place == 0);
    // The crown is the winner's, and nobody else's.
    const ImU32 crown_shade = style::rgb(0x8A5600);
    CHECK(pixels_of(png_of(keepsake)).count(crown_shade) == 0);
    model.lobby->room->left_out.clear();
    CHECK(pixels_of(png_of(keepsake_of(model))).count(crown_shade) > 0);
}

}  // namespace keepsake_picture_test

#include "client/app/saved_files.hpp"

#include <doctest/doctest.h>
#include <png.h>

#include <fstream>
#include <map>

#include "client/app/environment.hpp"
#include "client/canvas/palette.hpp"
#include "tests/support/scratch.hpp"

namespace saved_files_test {

using namespace parlor;
using namespace parlor::app;

namespace {

Environment environment_of(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const char* name) -> std::optional<std::string> {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    };
}

}  // namespace

TEST_CASE("a drawing is saved as a picture of its pixels, and never over another file") {
    const testing::Scratch folder;
    canvas::Raster raster;
    raster.line({400, 400}, {2'000, 400}, 60, 6);
    const auto first = save_drawing(raster, folder.path());
    REQUIRE(first);
    CHECK(first->filename() == "parlor-drawing-1.png");
    const auto second = save_drawing(raster, folder.path());
    REQUIRE(second);
    CHECK(second->filename() == "parlor-drawing-2.png");

    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, first->c_str()) != 0);
    image.format = PNG_FORMAT_RGB;
    CHECK(image.width == canvas::width);
    CHECK(image.height == canvas::height);
    std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) != 0);
    const auto colour_at = [&](std::size_t x, std::size_t y) {
        const std::uint8_t* at = &pixels[(y * canvas::width + x) * 3];
        return IM_COL32(at[0], at[1], at[2], 255);
    };
    CHECK(colour_at(300, 100) == client::colour_of(canvas::Colour{6}));
    CHECK(colour_at(300, 300) == client::colour_of(canvas::paper));
}

TEST_CASE("a crew's meeting is saved for calendars, under a name that says nothing about it") {
    const testing::Scratch folder;
    const auto first = save_calendar("BEGIN:VCALENDAR\r\n", folder.path());
    REQUIRE(first);
    CHECK(first->filename() == "parlor-crew-1.ics");
    CHECK(testing::text_of(*first) == "BEGIN:VCALENDAR\r\n");
    CHECK_FALSE(save_calendar("x", folder / "nowhere"));
}

TEST_CASE("a recap is saved as a page and a picture of one name, and never over others") {
    const testing::Scratch folder;
    const std::vector<std::uint8_t> picture{'o', 'n', 'e'};
    const auto first = save_keepsake("<p>one", picture, folder.path());
    REQUIRE(first);
    CHECK(first->page.filename() == "parlor-evening-1.html");
    CHECK(first->picture.filename() == "parlor-evening-1.png");
    CHECK(testing::text_of(first->page) == "<p>one");
    CHECK(testing::text_of(first->picture) == "one");
    // One of the two names is taken: both move on, and nothing is left of the try.
    std::ofstream(folder.path() / "parlor-evening-2.png") << "mine";
    const auto second = save_keepsake("<p>two", picture, folder.path());
    REQUIRE(second);
    CHECK(second->page.filename() == "parlor-evening-3.html");
    CHECK(second->picture.filename() == "parlor-evening-3.png");
    CHECK(testing::text_of(folder.path() / "parlor-evening-2.png") == "mine");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "parlor-evening-2.html"));
    CHECK(testing::text_of(first->page) == "<p>one");
}

TEST_CASE("a folder that cannot be written to is said, and nothing is left in it") {
    const auto saved = save_drawing(canvas::Raster(), "/nowhere/at/all");
    REQUIRE_FALSE(saved);
    CHECK(saved.error().find("No such file") != std::string::npos);
    CHECK(save_keepsake("page", {}, "/nowhere/at/all").error().find("No such file") != std::string::npos);
}

TEST_CASE("pictures go where the desktop keeps them, in whichever language") {
    const testing::Scratch home;
    const std::string at = home.path().string();
    CHECK(pictures_directory(environment_of({{"HOME", at}})) == home.path());
    std::filesystem::create_directory(home.path() / "Pictures");
    CHECK(pictures_directory(environment_of({{"HOME", at}})) == home.path() / "Pictures");
    std::filesystem::create_directories(home.path() / ".config");
    std::filesystem::create_directory(home.path() / "Bilder");
    std::ofstream(home.path() / ".config/user-dirs.dirs")
        << "# a comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n";
    CHECK(pictures_directory(environment_of({{"HOME", at}})) == home.path() / "Bilder");
    CHECK(pictures_directory(environment_of({{"HOME", at}, {"XDG_PICTURES_DIR", at + "/Pictures"}})) ==
          home.path() / "Pictures");
    std::filesystem::remove(home.path() / "Bilder");
    CHECK(pictures_directory(environment_of({{"HOME", at}})) == home.path() / "Pictures");
}

}  // namespace saved_files_test

#include "client/app/window.hpp"

#include <doctest/doctest.h>
#include <png.h>

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "client/app/screenshot.hpp"
#include "client/text/glyph_atlas.hpp"
#include "client/text/imgui_bridge.hpp"

namespace window_test {

using namespace parlor;

namespace {

struct Headless {
    Headless() {
        SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
        SDL_setenv("SDL_RENDER_DRIVER", "software", 1);
    }
};

SDL_Event button(Uint32 type, int x, int y) {
    SDL_Event event{};
    event.type = type;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = x;
    event.button.y = y;
    return event;
}

std::uint32_t pixel_of(const std::filesystem::path& file, unsigned x, unsigned y, unsigned& width) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, file.string().c_str()) != 0);
    image.format = PNG_FORMAT_RGB;
    std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) != 0);
    width = image.width;
    const std::size_t at = (std::size_t{y} * image.width + x) * 3;
    return (std::uint32_t{pixels[at]} << 16) | (std::uint32_t{pixels[at + 1]} << 8) | pixels[at + 2];
}

}  // namespace

TEST_CASE("a window opens without a display, draws and is saved as a PNG") {
    const Headless headless;
    app::Window window({.title = "Test", .width = 1000, .height = 700});
    text::TextEngine engine;
    text::attach_to_imgui(engine);
    CHECK(window.is_software());
    CHECK(window.output_size().x == 1000);
    CHECK(window.output_scale() == 1);
    window.begin_frame();
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {500, 700}, IM_COL32(0x2A, 0x1C, 0x31, 255));
    engine.draw(*ImGui::GetBackgroundDrawList(), {text::Face::bold, 64}, {600, 100}, IM_COL32_WHITE, "█");
    window.end_frame(false);
    const auto file = std::filesystem::temp_directory_path() / "parlor_window_test.png";
    CHECK(app::save_screenshot(window.renderer(), file) == "");
    window.present();
    unsigned width = 0;
    CHECK(pixel_of(file, 10, 10, width) == 0x2A1C31);
    CHECK(pixel_of(file, 800, 600, width) == 0);
    CHECK(pixel_of(file, 615, 140, width) == 0xFFFFFF);
    CHECK(width == 1000);
    std::filesystem::remove(file);
    CHECK(app::save_screenshot(window.renderer(), "/nowhere/picture.png") != "");
}

TEST_CASE("pushed mouse and key events reach ImGui as real ones do") {
    const Headless headless;
    app::Window window({});
    text::TextEngine engine;
    text::attach_to_imgui(engine);
    window.begin_frame();
    CHECK_FALSE(ImGui::IsMousePosValid());
    window.end_frame();
    window.process_event(button(SDL_MOUSEBUTTONDOWN, 40, 50));
    window.begin_frame();
    CHECK(ImGui::GetIO().MousePos.x == 40);
    CHECK(ImGui::GetIO().MousePos.y == 50);
    CHECK(ImGui::IsMouseClicked(0));
    window.end_frame();
    window.process_event(button(SDL_MOUSEBUTTONUP, 41, 50));
    window.begin_frame();
    CHECK(ImGui::IsMouseReleased(0));
    window.end_frame();
    SDL_Event key{};
    key.type = SDL_KEYDOWN;
    key.key.keysym.scancode = SDL_SCANCODE_Z;
    key.key.keysym.mod = KMOD_LCTRL;
    window.process_event(key);
    window.begin_frame();
    CHECK(ImGui::GetIO().KeyCtrl);
    window.end_frame();
}

TEST_CASE("the window follows a resize") {
    const Headless headless;
    app::Window window({});
    text::TextEngine engine;
    text::attach_to_imgui(engine);
    for (const int width : {1280, 960, 1600}) {
        SDL_SetWindowSize(&window.handle(), width, 600);
        SDL_PumpEvents();
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0) {
            window.process_event(event);
        }
        window.begin_frame();
        CHECK(ImGui::GetIO().DisplaySize.x == static_cast<float>(width));
        window.end_frame();
    }
}

TEST_CASE("without a display the reason is one clear sentence") {
    SDL_setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    try {
        const app::Window window({});
        FAIL("the window opened");
    } catch (const std::runtime_error& error) {
        CHECK(std::string(error.what()).starts_with("Parlor needs a display."));
    }
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
}

}  // namespace window_test

#include "client/app/drawing_file.hpp"

#include <png.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>

#include "client/canvas/palette.hpp"

namespace parlor::app {

namespace {

constexpr int most_files = 100'000;

std::vector<std::uint8_t> rgb_of(const canvas::Raster& raster) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(canvas::width) * canvas::height * 3);
    for (int y = 0; y < canvas::height; ++y) {
        for (const canvas::Colour index : raster.row(y)) {
            const ImU32 colour = client::colour_of(index);
            for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT})
                bytes.push_back(static_cast<std::uint8_t>(colour >> shift & 0xFFU));
        }
    }
    return bytes;
}

}  // namespace

Result<std::filesystem::path, std::string> save_drawing(const canvas::Raster& raster,
                                                        const std::filesystem::path& folder) {
    std::filesystem::path file;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(nullptr, std::fclose);
    for (int number = 1; number < most_files && !out; ++number) {
        file = folder / ("parlor-drawing-" + std::to_string(number) + ".png");
        out.reset(std::fopen(file.c_str(), "wbx"));  // x: never over something that is there
        if (!out && errno != EEXIST) return failure(std::generic_category().message(errno));
    }
    if (!out) return failure(std::string("there are too many drawings"));
    const std::vector<std::uint8_t> pixels = rgb_of(raster);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = canvas::width;
    image.height = canvas::height;
    image.format = PNG_FORMAT_RGB;
    const bool written = png_image_write_to_stdio(&image, out.get(), 0, pixels.data(), 0, nullptr) != 0 &&
                         std::fflush(out.get()) == 0;
    if (written) return file;
    const std::string trouble =
        image.message[0] != '\0' ? std::string(image.message) : std::generic_category().message(errno);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);  // half a picture is none
    return failure(trouble);
}

}  // namespace parlor::app

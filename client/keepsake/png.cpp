#include "client/keepsake/png.hpp"

#include <png.h>

#include "client/canvas/palette.hpp"

namespace parlor::client {

namespace {

std::vector<std::uint8_t> rgb_of(const canvas::Raster& raster) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(canvas::width) * canvas::height * 3);
    for (int y = 0; y < canvas::height; ++y) {
        for (const canvas::Colour index : raster.row(y)) {
            const ImU32 colour = colour_of(index);
            for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT})
                bytes.push_back(static_cast<std::uint8_t>(colour >> shift & 0xFFU));
        }
    }
    return bytes;
}

}  // namespace

Result<std::vector<std::uint8_t>, std::string> to_png(const canvas::Raster& raster) {
    const std::vector<std::uint8_t> pixels = rgb_of(raster);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = canvas::width;
    image.height = canvas::height;
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::vector<std::uint8_t> bytes(size);
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) == 0)
        return failure(std::string(image.message));
    bytes.resize(size);
    return bytes;
}

}  // namespace parlor::client

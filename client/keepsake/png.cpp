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

Result<std::vector<std::uint8_t>, std::string> written(const std::vector<std::uint8_t>& rgb, int width,
                                                       int height) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::vector<std::uint8_t> bytes(size);
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, rgb.data(), 0, nullptr) == 0)
        return failure(std::string(image.message));
    bytes.resize(size);
    return bytes;
}

}  // namespace

Result<std::vector<std::uint8_t>, std::string> to_png(const canvas::Raster& raster) {
    return written(rgb_of(raster), canvas::width, canvas::height);
}

Result<std::vector<std::uint8_t>, std::string> to_png(std::span<const std::uint32_t> pixels, int width,
                                                      int height) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(pixels.size() * 3);
    for (const std::uint32_t pixel : pixels) {
        for (const unsigned shift : {16U, 8U, 0U})
            bytes.push_back(static_cast<std::uint8_t>(pixel >> shift & 0xFFU));
    }
    return written(bytes, width, height);
}

}  // namespace parlor::client

#include "client/app/screenshot.hpp"

#include <png.h>

#include <cstdint>
#include <vector>

namespace parlor::app {

std::string save_screenshot(SDL_Renderer& renderer, const std::filesystem::path& file) {
    int width = 0;
    int height = 0;
    if (SDL_GetRendererOutputSize(&renderer, &width, &height) != 0) {
        return SDL_GetError();
    }
    constexpr int channels = 3;  // a window has no alpha
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                                     channels);
    if (SDL_RenderReadPixels(&renderer, nullptr, SDL_PIXELFORMAT_RGB24, pixels.data(), width * channels) !=
        0) {
        return SDL_GetError();
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    if (png_image_write_to_file(&image, file.string().c_str(), 0, pixels.data(), 0, nullptr) == 0) {
        return image.message;
    }
    return {};
}

}  // namespace parlor::app

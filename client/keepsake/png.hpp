#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/canvas/raster.hpp"

namespace parlor::client {

// A drawing as the bytes of a PNG file, in the colours it has on screen. The error is libpng's, or that there
// is no memory.
[[nodiscard]] Result<std::vector<std::uint8_t>, std::string> to_png(const canvas::Raster& raster);
// Opaque pixels, 0xAARRGGBB, row by row.
[[nodiscard]] Result<std::vector<std::uint8_t>, std::string> to_png(std::span<const std::uint32_t> pixels,
                                                                    int width, int height);

}  // namespace parlor::client

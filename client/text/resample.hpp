#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace parlor::text {

// Scales a picture with premultiplied alpha down to `to_width` x `to_height` (at least 1, at most the size of
// the source) with a Lanczos-2 kernel: small emoji stay crisp where a box would blur them. Any byte order
// with alpha in the highest byte.
[[nodiscard]] std::vector<std::uint32_t> resample(std::span<const std::uint32_t> pixels, int width,
                                                  int height, int to_width, int to_height);

}  // namespace parlor::text

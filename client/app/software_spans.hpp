#pragma once

#include <array>
#include <cstdint>

#include <imgui.h>

#include "client/text/pixel_page.hpp"

// Stretches of pixels in one row, blended: the inner loops of the software renderer. Pixels are 0xAARRGGBB,
// colours of vertices ImGui's.
namespace parlor::app {

using Channels = std::array<float, 4>;  // red, green, blue, alpha: 0 to 255

constexpr std::uint32_t channel(ImU32 colour, unsigned shift) {
    return (colour >> shift) & 0xFFU;
}

void blend_span(std::uint32_t* pixels, int count, ImU32 colour);
// From `first` at the left pixel to `last` at the right one.
void blend_gradient(std::uint32_t* pixels, int count, const Channels& first, const Channels& last);
// One texel for one pixel: text.
void copied_span(std::uint32_t* pixels, int count, const std::uint32_t* texels, ImU32 colour);
// `uv` in texels at the centre of the first pixel, `step` from pixel to pixel; between texels linear.
void sampled_span(std::uint32_t* pixels, int count, const text::PixelPage& page, ImVec2 uv, ImVec2 step,
                  ImU32 colour);

}  // namespace parlor::app

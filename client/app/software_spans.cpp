#include "client/app/software_spans.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace parlor::app {
namespace {

constexpr std::uint32_t opaque = 0xFF000000U;

constexpr std::uint32_t as_target(ImU32 colour) {
    return (channel(colour, IM_COL32_R_SHIFT) << 16) | (channel(colour, IM_COL32_G_SHIFT) << 8) |
           channel(colour, IM_COL32_B_SHIFT);
}

// `colour` over `below`; `alpha` 0 to 255. Red and blue share one multiplication.
std::uint32_t over(std::uint32_t below, std::uint32_t colour, std::uint32_t alpha) {
    const std::uint32_t part = alpha + (alpha >> 7);  // 0 to 256
    const std::uint32_t rest = 256 - part;
    const std::uint32_t red_blue =
        ((below & 0xFF00FFU) * rest + (colour & 0xFF00FFU) * part + 0x800080U) >> 8;
    const std::uint32_t green = ((below & 0xFF00U) * rest + (colour & 0xFF00U) * part + 0x8000U) >> 8;
    return opaque | (red_blue & 0xFF00FFU) | (green & 0xFF00U);
}

std::uint32_t times(std::uint32_t a, std::uint32_t b) {
    return (a * b + 127) / 255;
}

// `share` of 256 of `b`, the rest of `a`; alpha is lost.
std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t share) {
    const std::uint32_t rest = 256 - share;
    const std::uint32_t outer = ((a & 0xFF00FFU) * rest + (b & 0xFF00FFU) * share + 0x800080U) >> 8;
    const std::uint32_t middle = ((a & 0xFF00U) * rest + (b & 0xFF00U) * share + 0x8000U) >> 8;
    return (outer & 0xFF00FFU) | (middle & 0xFF00U);
}

// Straight alpha, so colours count by their alpha: transparent neighbours must not darken an edge.
std::uint32_t sample(const text::PixelPage& page, float u, float v, std::uint32_t& alpha) {
    const float x = std::clamp(u - 0.5F, 0.0F, static_cast<float>(page.width() - 1));
    const float y = std::clamp(v - 0.5F, 0.0F, static_cast<float>(page.height() - 1));
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const int right = std::min(left + 1, page.width() - 1);
    const int bottom = std::min(top + 1, page.height() - 1);
    const auto across = static_cast<std::uint32_t>((x - static_cast<float>(left)) * 256);
    const auto down = static_cast<std::uint32_t>((y - static_cast<float>(top)) * 256);
    const std::array<std::uint32_t, 4> texels{page.row(top)[left], page.row(top)[right],
                                              page.row(bottom)[left], page.row(bottom)[right]};
    if (((texels[0] & texels[1] & texels[2] & texels[3]) >> 24) == 255) {
        alpha = 255;
        return mixed(mixed(texels[0], texels[1], across), mixed(texels[2], texels[3], across), down);
    }
    const std::array<std::uint32_t, 4> shares{(256 - across) * (256 - down), across * (256 - down),
                                              (256 - across) * down, across * down};
    std::uint32_t weights = 0;
    std::array<std::uint32_t, 3> sums{};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint32_t weight = (shares[i] >> 4) * (texels[i] >> 24);  // at most 2^20 in all
        weights += weight;
        for (unsigned k = 0; k < 3; ++k) {
            sums[k] += weight * ((texels[i] >> (8 * k)) & 0xFFU);
        }
    }
    alpha = (weights + 2048) >> 12;
    if (weights == 0) {
        return 0;
    }
    return (sums[0] / weights) | ((sums[1] / weights) << 8) | ((sums[2] / weights) << 16);
}

// A texel (bytes R, G, B) in the colour of a vertex, as the target wants it.
std::uint32_t tinted(std::uint32_t texel, ImU32 colour) {
    return (times(texel & 0xFFU, channel(colour, IM_COL32_R_SHIFT)) << 16) |
           (times((texel >> 8) & 0xFFU, channel(colour, IM_COL32_G_SHIFT)) << 8) |
           times((texel >> 16) & 0xFFU, channel(colour, IM_COL32_B_SHIFT));
}

}  // namespace

void blend_span(std::uint32_t* pixels, int count, ImU32 colour) {
    const std::uint32_t alpha = channel(colour, IM_COL32_A_SHIFT);
    const std::uint32_t ink = opaque | as_target(colour);
    if (alpha == 255) {
        std::fill_n(pixels, count, ink);
        return;
    }
    // Blocks of bytes, which compilers turn into vector instructions.
    constexpr int block = 8;
    constexpr std::size_t bytes = block * sizeof(std::uint32_t);
    const std::uint32_t part = alpha + (alpha >> 7);
    const auto rest = static_cast<std::uint16_t>(256 - part);
    std::array<std::uint16_t, bytes> added{};
    for (std::size_t i = 0; i < bytes; ++i) {
        const std::uint32_t byte = (ink >> (8 * (i % 4))) & 0xFFU;
        added[i] = static_cast<std::uint16_t>(byte * part + 128);
    }
    int i = 0;
    for (; i + block <= count; i += block) {
        std::array<std::uint8_t, bytes> work;
        std::memcpy(work.data(), pixels + i, bytes);
        for (std::size_t k = 0; k < bytes; ++k) {
            work[k] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(work[k] * rest + added[k]) >> 8);
        }
        std::memcpy(pixels + i, work.data(), bytes);
    }
    for (; i < count; ++i) {
        pixels[i] = over(pixels[i], ink, alpha);
    }
}

void blend_gradient(std::uint32_t* pixels, int count, const Channels& first, const Channels& last) {
    constexpr float one = 65536;
    std::array<std::int32_t, 4> value{};
    std::array<std::int32_t, 4> step{};
    for (std::size_t i = 0; i < 4; ++i) {
        value[i] = static_cast<std::int32_t>(first[i] * one + one / 2);
        step[i] = count > 1
                      ? static_cast<std::int32_t>((last[i] - first[i]) * one / static_cast<float>(count - 1))
                      : 0;
    }
    for (int x = 0; x < count; ++x) {
        const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(value[i] >> 16) & 0xFFU; };
        pixels[x] = over(pixels[x], (byte(0) << 16) | (byte(1) << 8) | byte(2), byte(3));
        for (std::size_t i = 0; i < 4; ++i) {
            value[i] += step[i];
        }
    }
}

void sampled_span(std::uint32_t* pixels, int count, const text::PixelPage& page, ImVec2 uv, ImVec2 step,
                  ImU32 colour) {
    const std::uint32_t strength = channel(colour, IM_COL32_A_SHIFT);
    const bool plain = (colour | IM_COL32_A_MASK) == IM_COL32_WHITE;
    for (int x = 0; x < count; ++x) {
        std::uint32_t alpha = 0;
        const auto texel = sample(page, uv.x, uv.y, alpha);
        if (alpha != 0) {
            const auto source =
                plain ? (texel & 0xFF00U) | ((texel & 0xFFU) << 16) | (texel >> 16) : tinted(texel, colour);
            pixels[x] = over(pixels[x], source, times(alpha, strength));
        }
        uv.x += step.x;
        uv.y += step.y;
    }
}

void copied_span(std::uint32_t* pixels, int count, const std::uint32_t* texels, ImU32 colour) {
    const std::uint32_t strength = channel(colour, IM_COL32_A_SHIFT);
    const std::uint32_t ink = as_target(colour);
    for (int x = 0; x < count; ++x) {
        const std::uint32_t texel = texels[x];
        if ((texel >> 24) == 0) {
            continue;
        }
        const std::uint32_t alpha = strength == 255 ? texel >> 24 : times(texel >> 24, strength);
        const bool white = (texel & 0xFFFFFFU) == 0xFFFFFFU;
        pixels[x] = over(pixels[x], white ? ink : tinted(texel, colour), alpha);
    }
}

}  // namespace parlor::app

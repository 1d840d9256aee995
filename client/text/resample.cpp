#include "client/text/resample.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace parlor::text {
namespace {

using Pixel = std::array<float, 4>;

float lanczos2(float x) {
    const float distance = std::abs(x);
    if (distance < 1e-5F) {
        return 1;
    }
    if (distance >= 2) {
        return 0;
    }
    const float angle = std::numbers::pi_v<float> * x;
    return 2 * std::sin(angle) * std::sin(angle / 2) / (angle * angle);
}

struct Taps {
    int first = 0;
    std::vector<float> weights;  // sum 1
};

std::vector<Taps> taps_for(int from, int to) {
    std::vector<Taps> result(static_cast<std::size_t>(to));
    const float scale = static_cast<float>(from) / static_cast<float>(to);
    const float reach = 2 * std::max(scale, 1.0F);
    for (int i = 0; i < to; ++i) {
        const float centre = (static_cast<float>(i) + 0.5F) * scale - 0.5F;
        auto& taps = result[static_cast<std::size_t>(i)];
        taps.first = std::max(0, static_cast<int>(std::ceil(centre - reach)));
        const int last = std::min(from - 1, static_cast<int>(std::floor(centre + reach)));
        float sum = 0;
        for (int j = taps.first; j <= last; ++j) {
            taps.weights.push_back(lanczos2((static_cast<float>(j) - centre) / std::max(scale, 1.0F)));
            sum += taps.weights.back();
        }
        for (auto& weight : taps.weights) {
            weight /= sum;
        }
    }
    return result;
}

}  // namespace

std::vector<std::uint32_t> resample(std::span<const std::uint32_t> pixels, int width, int height,
                                    int to_width, int to_height) {
    const auto across = taps_for(width, to_width);
    const auto down = taps_for(height, to_height);
    const auto columns = static_cast<std::size_t>(to_width);
    std::vector<Pixel> narrow(columns * static_cast<std::size_t>(height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        for (std::size_t x = 0; x < columns; ++x) {
            const auto& taps = across[x];
            Pixel sum{};
            for (std::size_t i = 0; i < taps.weights.size(); ++i) {
                const auto at =
                    y * static_cast<std::size_t>(width) + static_cast<std::size_t>(taps.first) + i;
                for (std::size_t channel = 0; channel < 4; ++channel) {
                    sum[channel] +=
                        taps.weights[i] * static_cast<float>((pixels[at] >> (8 * channel)) & 0xFFU);
                }
            }
            narrow[y * columns + x] = sum;
        }
    }
    std::vector<std::uint32_t> result(columns * static_cast<std::size_t>(to_height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(to_height); ++y) {
        const auto& taps = down[y];
        for (std::size_t x = 0; x < columns; ++x) {
            Pixel sum{};
            for (std::size_t i = 0; i < taps.weights.size(); ++i) {
                const auto& pixel = narrow[(static_cast<std::size_t>(taps.first) + i) * columns + x];
                for (std::size_t channel = 0; channel < 4; ++channel) {
                    sum[channel] += taps.weights[i] * pixel[channel];
                }
            }
            const float alpha = std::clamp(sum[3], 0.0F, 255.0F);
            std::uint32_t packed = 0;
            for (std::size_t channel = 0; channel < 4; ++channel) {
                // The kernel overshoots at edges; premultiplied colour may not exceed its alpha.
                const float value = std::clamp(sum[channel], 0.0F, channel == 3 ? 255.0F : alpha);
                packed |= static_cast<std::uint32_t>(std::lround(value)) << (8 * channel);
            }
            result[y * columns + x] = packed;
        }
    }
    return result;
}

}  // namespace parlor::text

#pragma once

#include <algorithm>

#include <imgui.h>

namespace parlor::style {

// A colour from its hexadecimal name as the style guide writes it: rgb(0xFF8F6B).
[[nodiscard]] constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16U) & 0xFFU, (hex >> 8U) & 0xFFU, hex & 0xFFU, alpha);
}

[[nodiscard]] constexpr int channel(ImU32 colour, int shift) {
    return static_cast<int>((colour >> static_cast<unsigned>(shift)) & 0xFFU);
}
[[nodiscard]] constexpr int red(ImU32 colour) {
    return channel(colour, IM_COL32_R_SHIFT);
}
[[nodiscard]] constexpr int green(ImU32 colour) {
    return channel(colour, IM_COL32_G_SHIFT);
}
[[nodiscard]] constexpr int blue(ImU32 colour) {
    return channel(colour, IM_COL32_B_SHIFT);
}
[[nodiscard]] constexpr int alpha(ImU32 colour) {
    return channel(colour, IM_COL32_A_SHIFT);
}

// The way from `a` (t = 0) to `b` (t = 1), alpha included.
[[nodiscard]] constexpr ImU32 mix(ImU32 a, ImU32 b, float t) {
    t = std::clamp(t, 0.0F, 1.0F);
    const auto blend = [t](int from, int to) {
        return static_cast<unsigned>(static_cast<float>(from) + static_cast<float>(to - from) * t + 0.5F);
    };
    return IM_COL32(blend(red(a), red(b)), blend(green(a), green(b)), blend(blue(a), blue(b)),
                    blend(alpha(a), alpha(b)));
}

[[nodiscard]] constexpr ImU32 with_alpha(ImU32 colour, float opacity) {
    const auto a = static_cast<unsigned>(std::clamp(opacity, 0.0F, 1.0F) * 255.0F + 0.5F);
    return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}
// Thins the colour's own alpha.
[[nodiscard]] constexpr ImU32 faded(ImU32 colour, float opacity) {
    return with_alpha(colour, opacity * static_cast<float>(alpha(colour)) / 255.0F);
}

// What the eye sees when `top`, possibly translucent, lies on an opaque `bottom`.
[[nodiscard]] constexpr ImU32 over(ImU32 top, ImU32 bottom) {
    return mix(bottom | IM_COL32_A_MASK, top | IM_COL32_A_MASK, static_cast<float>(alpha(top)) / 255.0F);
}

[[nodiscard]] constexpr ImU32 lighter(ImU32 colour, float amount) {
    return mix(colour, IM_COL32(255, 255, 255, alpha(colour)), amount);
}
// Channels times (1 - amount): the rims and lips of coloured things.
[[nodiscard]] constexpr ImU32 darker(ImU32 colour, float amount) {
    return mix(colour, IM_COL32(0, 0, 0, alpha(colour)), amount);
}

}  // namespace parlor::style

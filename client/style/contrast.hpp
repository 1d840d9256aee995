#pragma once

#include <cmath>

#include "client/style/colour.hpp"

namespace parlor::style {

// Relative luminance of an opaque colour, 0 to 1 (WCAG 2.1, "relative luminance").
[[nodiscard]] inline double luminance(ImU32 colour) {
    const auto linear = [](int value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(red(colour)) + 0.7152 * linear(green(colour)) + 0.0722 * linear(blue(colour));
}

// WCAG contrast ratio, 1 to 21. Text needs 4.5, large text and graphics 3.
[[nodiscard]] inline double contrast(ImU32 a, ImU32 b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

// The first of two inks that reads better on `background`.
[[nodiscard]] inline ImU32 readable_on(ImU32 background, ImU32 dark, ImU32 light) {
    return contrast(dark, background) >= contrast(light, background) ? dark : light;
}

}  // namespace parlor::style

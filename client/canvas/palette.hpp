#pragma once

#include <string_view>

#include "client/strings/canvas_strings.hpp"
#include "client/style/theme.hpp"
#include "shared/canvas/ops.hpp"

namespace parlor::client {

static_assert(style::palette.size() == canvas::colours);
static_assert(strings::drawing::colour_names.size() == canvas::colours);

// What is no colour of the palette shows as paper.
[[nodiscard]] constexpr ImU32 colour_of(canvas::Colour colour) {
    return colour < canvas::colours ? style::palette.at(colour) : style::canvas;
}
[[nodiscard]] constexpr std::string_view name_of(canvas::Colour colour) {
    return colour < canvas::colours ? strings::drawing::colour_names.at(colour) : strings::drawing::paper;
}

}  // namespace parlor::client

#pragma once

#include <cmath>
#include <string_view>

#include "client/widgets/ui.hpp"

namespace parlor::client {

// The width widgets::digits needs: its digits are all as wide as the widest.
[[nodiscard]] inline float digits_width(const widgets::Ui& ui, std::string_view text, style::Type type) {
    text::Font font = ui.font(type);
    font.tabular_digits = true;
    return std::ceil(ui.text().measure(font, text).width) + 1;
}

}  // namespace parlor::client

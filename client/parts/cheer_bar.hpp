#pragma once

#include "client/parts/context.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::client {

// Six emoji that rise for everybody when pressed. Drawn in the middle of `rect`'s height; 46 px squares, made
// smaller where `rect` is narrow. Returns the width used.
float cheer_bar(Context& context, style::Rect rect, widgets::Align align = widgets::Align::left);
// The same in two rows of three that fill `rect`.
void cheer_grid(Context& context, style::Rect rect);
// At full size.
[[nodiscard]] float cheer_bar_width(const widgets::Ui& ui);
[[nodiscard]] float cheer_bar_height(const widgets::Ui& ui);

}  // namespace parlor::client

#pragma once

#include "client/parts/context.hpp"

namespace parlor::client {

// The evening's drawings, the newest first, as many as fit side by side; a press opens one of them large.
// Draws nothing while there are none.
void gallery_strip(Context& context, style::Rect rect);
// 0 while there are no drawings.
[[nodiscard]] float gallery_strip_height(const Context& context, float width);
// In its place where there is no room for a strip.
void gallery_button(Context& context, style::Rect rect);
// The one that is open, over the page; draw it last.
void gallery_viewer(Context& context);

}  // namespace parlor::client

#pragma once

#include <cstdint>
#include <optional>

#include "client/parts/context.hpp"

namespace parlor::client {

// The chat card: what was said, reactions, who came and went, and the field to write in. Fills `rect`, shadow
// outside of it. What it shows counts as read.
void chat_panel(Context& context, style::Rect rect);
// Where it was drawn in this frame, if it was.
[[nodiscard]] std::optional<style::Rect> chat_place(Context& context);

// Others' lines that chat_panel has not shown yet, for the button that opens it.
[[nodiscard]] std::uint32_t unread_lines(Context& context);

}  // namespace parlor::client

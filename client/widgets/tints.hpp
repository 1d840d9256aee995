#pragma once

#include "client/widgets/cards.hpp"

namespace parlor::widgets {

// The two colours of a tint: a ground, and what is readable on it for icons and short words.
struct TintTones {
    ImU32 ground;
    ImU32 mark;
};
[[nodiscard]] TintTones tint_tones(const style::Theme& theme, Tint tint);

}  // namespace parlor::widgets

#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "client/text/shaped_line.hpp"
#include "client/text/text_engine.hpp"

namespace parlor::text {

// How wrapping asks for shaped text; kept apart so that it goes through the caller's cache.
using ShapeText = std::function<const ShapedLine&(std::string_view)>;

// TextEngine::wrap without the shaping. `ellipsis_width` is that of "…" alone.
[[nodiscard]] std::vector<WrappedLine> wrap_lines(const ShapeText& shape, std::string_view text,
                                                  float max_width, int max_lines);

// The longest prefix of whole graphemes, without spaces at its end, that fits together with an ellipsis.
// Its width includes the ellipsis; if not even that fits, nothing is left and the width is 0.
[[nodiscard]] WrappedLine cut_line(const ShapeText& shape, std::string_view text, float max_width);

inline constexpr std::string_view ellipsis = "…";

}  // namespace parlor::text

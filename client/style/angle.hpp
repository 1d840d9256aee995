#pragma once

#include <numbers>

namespace parlor::style {

inline constexpr float pi = std::numbers::pi_v<float>;

}  // namespace parlor::style

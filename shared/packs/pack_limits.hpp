#pragma once

#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

// The limits of a pack's texts, in the form that clean() takes.
namespace parlor::packs {

inline constexpr TextLimits question_limits{limits::question_graphemes, limits::question_bytes};
inline constexpr TextLimits answer_limits{limits::answer_graphemes, limits::answer_bytes};
inline constexpr TextLimits word_limits{limits::word_graphemes, limits::word_bytes};
inline constexpr TextLimits prompt_limits{limits::prompt_graphemes, limits::prompt_bytes};
inline constexpr TextLimits unit_limits{24, 96};
// These are not laid out in a fixed place, so only their bytes count.
inline constexpr TextLimits explanation_limits{limits::explanation_bytes, limits::explanation_bytes};
inline constexpr TextLimits category_limits{limits::category_bytes, limits::category_bytes};
// Licence, author and source.
inline constexpr TextLimits credit_limits = explanation_limits;
// Wide enough that a text which is too long can still be measured or cut.
inline constexpr TextLimits measuring_limits{1U << 24U, 1U << 24U};

}  // namespace parlor::packs

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parlor::app {

// What the variables of all settings begin with.
inline constexpr std::string_view variable_prefix = "PARLOR_";

// The names of the variables of this process's environment that begin so, sorted.
[[nodiscard]] std::vector<std::string> prefixed_variables();

// A sentence for each of `variables` that is not among the known ones, with the one that was meant where that
// is plain. They need not be mistakes: another program's variables may begin the same.
[[nodiscard]] std::vector<std::string> stray_variables(const std::vector<std::string>& variables,
                                                       const std::vector<std::string>& known);

}  // namespace parlor::app

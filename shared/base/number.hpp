#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

#include "shared/base/result.hpp"

namespace parlor {

// The number that somebody wrote, with nothing beside it. Whatever is wrong, no number or one that is too
// small or too large, the error says the same: what it must be, such as "a whole number from 1 to 1000".
template <class T>
[[nodiscard]] Result<T, std::string> read_number(std::string_view text, T least, T most) {
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    // Not a number that is no number, either: it compares as neither smaller nor larger.
    if (error == std::errc{} && end == text.data() + text.size() && number >= least && number <= most)
        return number;
    using Whole = std::conditional_t<std::is_floating_point_v<T>, long long, T>;
    return failure((std::is_floating_point_v<T> ? "a number from " : "a whole number from ") +
                   std::to_string(static_cast<Whole>(least)) + " to " +
                   std::to_string(static_cast<Whole>(most)));
}

}  // namespace parlor

#pragma once

// The libc++ of LLVM 14 has the ranges of C++20 but not their algorithms. Those that the rules use, in terms
// of its own: included before everything else by compare.sh where they are missing.
#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>

namespace std::ranges {

template <input_iterator I, class T, class P = identity>
constexpr I find(I first, I last, const T& value, P projection = {}) {
    for (; first != last; ++first) {
        if (std::invoke(projection, *first) == value) break;
    }
    return first;
}
template <range R, class T, class P = identity>
constexpr auto find(R&& items, const T& value, P projection = {}) {
    return ranges::find(ranges::begin(items), ranges::end(items), value, projection);
}
template <range R, class Predicate, class P = identity>
constexpr auto find_if(R&& items, Predicate predicate, P projection = {}) {
    return std::find_if(ranges::begin(items), ranges::end(items),
                        [&](auto&& item) { return std::invoke(predicate, std::invoke(projection, item)); });
}
template <range R, class Predicate>
constexpr bool any_of(R&& items, Predicate predicate) {
    return std::any_of(ranges::begin(items), ranges::end(items), predicate);
}
template <range R, class Predicate>
constexpr bool all_of(R&& items, Predicate predicate) {
    return std::all_of(ranges::begin(items), ranges::end(items), predicate);
}
template <range R, class Predicate>
constexpr auto count_if(R&& items, Predicate predicate) {
    return std::count_if(ranges::begin(items), ranges::end(items), predicate);
}
template <range R, class T, class P = identity>
constexpr auto count(R&& items, const T& value, P projection = {}) {
    return ranges::count_if(items, [&](auto&& item) { return std::invoke(projection, item) == value; });
}
template <range R, class Compare = ranges::less, class P = identity>
constexpr void stable_sort(R&& items, Compare compare = {}, P projection = {}) {
    std::stable_sort(ranges::begin(items), ranges::end(items), [&](const auto& a, const auto& b) {
        return std::invoke(compare, std::invoke(projection, a), std::invoke(projection, b));
    });
}

}  // namespace std::ranges

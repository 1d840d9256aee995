#pragma once

// Debian's libc++ of LLVM 14 comes without the algorithms of std::ranges. Those that the rules use, in terms
// of its own: included before everything else by compare.sh where they are missing.
#include <algorithm>
#include <functional>
#include <iterator>

namespace std::ranges {

using less = std::less<>;
using greater = std::greater<>;

template <class R>
concept listed = requires(R& items) {
    std::begin(items);
    std::end(items);
};

template <class I, class T, class P = identity>
constexpr I find(I first, I last, const T& value, P projection = {}) {
    return std::find_if(first, last, [&](auto&& item) { return std::invoke(projection, item) == value; });
}
template <listed R, class T, class P = identity>
constexpr auto find(R&& items, const T& value, P projection = {}) {
    return ranges::find(std::begin(items), std::end(items), value, projection);
}
template <listed R, class Predicate, class P = identity>
constexpr auto find_if(R&& items, Predicate predicate, P projection = {}) {
    return std::find_if(std::begin(items), std::end(items),
                        [&](auto&& item) { return std::invoke(predicate, std::invoke(projection, item)); });
}
template <listed R, class Predicate>
constexpr bool any_of(R&& items, Predicate predicate) {
    return std::any_of(std::begin(items), std::end(items), predicate);
}
template <listed R, class Predicate>
constexpr bool all_of(R&& items, Predicate predicate) {
    return std::all_of(std::begin(items), std::end(items), predicate);
}
template <listed R, class Predicate>
constexpr bool none_of(R&& items, Predicate predicate) {
    return std::none_of(std::begin(items), std::end(items), predicate);
}
template <listed R, class Predicate>
constexpr auto count_if(R&& items, Predicate predicate) {
    return std::count_if(std::begin(items), std::end(items), predicate);
}
template <listed R, class T, class P = identity>
constexpr auto count(R&& items, const T& value, P projection = {}) {
    return ranges::count_if(items, [&](auto&& item) { return std::invoke(projection, item) == value; });
}
template <listed R, class Compare = less, class P = identity>
constexpr auto min_element(R&& items, Compare compare = {}, P projection = {}) {
    return std::min_element(std::begin(items), std::end(items), [&](const auto& a, const auto& b) {
        return std::invoke(compare, std::invoke(projection, a), std::invoke(projection, b));
    });
}
template <listed R, class Compare = less, class P = identity>
constexpr void stable_sort(R&& items, Compare compare = {}, P projection = {}) {
    std::stable_sort(std::begin(items), std::end(items), [&](const auto& a, const auto& b) {
        return std::invoke(compare, std::invoke(projection, a), std::invoke(projection, b));
    });
}

}  // namespace std::ranges

#pragma once

#include <tl/expected.hpp>

namespace parlor {

// What a player or a file can cause. Our own mistakes are asserts, failures at start-up exceptions.
template <class T, class E>
using Result = tl::expected<T, E>;

template <class E>
[[nodiscard]] auto failure(E error) {
    return tl::unexpected<E>(std::move(error));
}

}  // namespace parlor

#pragma once

#include <utility>

namespace parlor {

// A value that no message may hold: it has no serialize(), and the codec of the wire asserts that.
// Only the archive of the journal, which names it, can write it. Reading it is always visible: reveal().
template <class T>
class Secret {
public:
    Secret() = default;
    explicit Secret(T value) : value_(std::move(value)) {}

    [[nodiscard]] const T& reveal() const { return value_; }
    [[nodiscard]] T& reveal() { return value_; }

private:
    T value_{};
};

}  // namespace parlor

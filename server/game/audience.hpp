#pragma once

#include <algorithm>
#include <variant>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/overloaded.hpp"

namespace parlor::game {

// To whom something is said. Rules never send: they say what to whom.
struct Everyone {};
struct Only {
    std::vector<PlayerId> who;
};
struct Except {
    std::vector<PlayerId> who;
};
using Audience = std::variant<Everyone, Only, Except>;

template <class T>
struct Addressed {
    Audience to;
    T what;
};

[[nodiscard]] inline bool includes(const Audience& audience, PlayerId who) {
    const auto listed = [who](const std::vector<PlayerId>& list) {
        return std::ranges::count(list, who) > 0;
    };
    return std::visit(
        overloaded{[](const Everyone&) { return true; }, [&](const Only& only) { return listed(only.who); },
                   [&](const Except& except) { return !listed(except.who); }},
        audience);
}

}  // namespace parlor::game

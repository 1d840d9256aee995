#pragma once

namespace parlor {

// One lambda per alternative for std::visit: a forgotten one does not compile.
template <class... Ts>
struct overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;  // implied since C++20, but not in Clang 14

}  // namespace parlor

#pragma once

namespace parlor {

// One lambda per alternative for std::visit: a forgotten one does not compile.
template <class... Ts>
struct overloaded : Ts... {
    using Ts::operator()...;
};

}  // namespace parlor

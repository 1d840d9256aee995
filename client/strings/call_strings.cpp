#include "client/strings/call_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings::call {

std::string join_at(std::string_view host) {
    return fmt::format("{} at {}", join, host);
}

std::string opens(std::string_view link) {
    return fmt::format("Opens {} outside of Parlor", link);
}

}  // namespace parlor::client::strings::call

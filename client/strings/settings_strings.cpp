#include "client/strings/settings_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings::settings {

std::string percent(int value) {
    return fmt::format("{}%", value);
}

}  // namespace parlor::client::strings::settings

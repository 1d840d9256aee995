#include "client/strings/connection_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings::connection {

std::string trying_briefly(long seconds) {
    return fmt::format("Your seat is kept. Next try in {} s.", seconds);
}

std::string trying_in(long seconds) {
    return fmt::format("Trying again in {} s.", seconds);
}

std::string trying_now(std::string_view server) {
    return fmt::format("Knocking at {}…", server);
}

}  // namespace parlor::client::strings::connection

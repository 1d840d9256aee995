#include "client/strings/closing_strings.hpp"

#include <fmt/format.h>

namespace parlor::client::strings::closing {

std::string_view face(Pulse pulse) {
    switch (pulse) {
        case Pulse::loved_it:
            return "😍";
        case Pulse::good:
            return "🙂";
        case Pulse::so_so:
            return "😐";
        case Pulse::not_for_me:
            return "🙁";
    }
    return {};
}

std::string_view word(Pulse pulse) {
    switch (pulse) {
        case Pulse::loved_it:
            return "Loved it";
        case Pulse::good:
            return "Good";
        case Pulse::so_so:
            return "So-so";
        case Pulse::not_for_me:
            return "Not for me";
    }
    return {};
}

std::string counted(Pulse pulse, std::size_t count) {
    return fmt::format("{} · {}", word(pulse), count);
}

}  // namespace parlor::client::strings::closing

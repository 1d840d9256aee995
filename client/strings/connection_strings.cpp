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

std::string loss_about(std::uint32_t packets) {
    return packets == 0 ? std::string(loss_none) : fmt::format("Of {} in the last minute", packets);
}

std::string milliseconds(Duration time) {
    return time < 1ms ? "Under 1 ms" : fmt::format("{} ms", count_ms(time));
}

std::string per_cent(std::uint32_t per_mille) {
    if (per_mille == 0 || per_mille >= 100) return fmt::format("{} %", (per_mille + 5) / 10);
    return per_mille % 10 == 0 ? fmt::format("{} %", per_mille / 10)
                               : fmt::format("{}.{} %", per_mille / 10, per_mille % 10);
}

std::string verdict(const LineFigures& line) {
    const std::string way = milliseconds(line.round_trip);
    const std::string share = per_cent(line.loss_per_mille());
    switch (judge(line)) {
        case LineVerdict::measuring:
            return "Measuring your connection…";
        case LineVerdict::fine:
            return fmt::format("Your connection is fine: {}.", way);
        case LineVerdict::far:
            return fmt::format("The way to the server is long: {}. Answers count from when you press.", way);
        case LineVerdict::lossy:
            return fmt::format(
                "Your connection drops {} of packets; drawing may lag. If it’s wifi, move closer or use a "
                "cable.",
                share);
        case LineVerdict::far_and_lossy:
            return fmt::format(
                "Your connection drops {} of packets, and the way is long: {}. If it’s wifi, move closer or "
                "use a cable.",
                share, way);
    }
    return {};
}

}  // namespace parlor::client::strings::connection

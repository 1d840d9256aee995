#include "client/strings/check_strings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "client/model/line_quality.hpp"
#include "client/strings/connection_strings.hpp"
#include "shared/protocol/version.hpp"

namespace parlor::client::strings::check {

namespace {

std::string name(const ConnectionCheck& check, StepState state) {
    const std::string& host = check.server.host;
    if (state == StepState::running) return fmt::format("Looking up {}…", host);
    if (state == StepState::failed) return check.name_trouble;
    if (check.address == host) return fmt::format("{} is an address as it stands.", host);
    return fmt::format("{} is at {}.", host, check.address);
}

std::string answer(const ConnectionCheck& check, StepState state) {
    const int port = check.server.port;
    if (state == StepState::running) return fmt::format("Asking on UDP port {}…", port);
    if (state == StepState::fine) {
        if (check.server_name.empty()) return fmt::format("A Parlor server answers on UDP port {}.", port);
        return fmt::format("“{}” answers on UDP port {}.", check.server_name, port);
    }
    if (check.cannot_send) {
        return "This computer has no way to that address. Check that it is on the network, or on the VPN the "
               "server needs.";
    }
    if (is_own_computer(check.server.host)) {
        return fmt::format(
            "Nothing answers on UDP port {} of this computer. Start a Parlor server here, then check again.",
            port);
    }
    return fmt::format(
        "Nothing answers on UDP port {} at that address. Ask whoever runs the server whether it runs, and "
        "whether a firewall lets UDP {} through.",
        port, port);
}

std::string version(const ConnectionCheck& check, StepState state) {
    if (state == StepState::fine)
        return fmt::format("You and the server both speak version {}.", protocol_version);
    if (check.server_version > protocol_version) {
        return fmt::format("The server speaks version {}, your Parlor only {}. Update Parlor here to join.",
                           check.server_version, protocol_version);
    }
    return fmt::format("The server speaks version {}, your Parlor already {}. Ask its owner to update it.",
                       check.server_version, protocol_version);
}

std::string way(const ConnectionCheck& check, StepState state) {
    const auto answers = static_cast<int>(check.trips.size());
    if (state == StepState::running) {
        return fmt::format("Timing question {} of {}…", std::min(check.asked + 1, ConnectionCheck::questions),
                           ConnectionCheck::questions);
    }
    const std::string trip = connection::milliseconds(check.round_trip());
    if (state == StepState::failed) {
        return fmt::format(
            "Only {} of {} questions were answered, in {}. If it’s wifi, move closer or use a cable.",
            answers, ConnectionCheck::questions, trip);
    }
    if (check.round_trip() >= far_round_trip) {
        return fmt::format("{} there and back. That’s long, but answers count from when you press.", trip);
    }
    return fmt::format("{} there and back. {} of {} questions were answered.", trip, answers,
                       ConnectionCheck::questions);
}

}  // namespace

std::string about(const ServerName& server) {
    return fmt::format("The way from here to {}", to_text(server));
}

std::string_view step(CheckStep step) {
    switch (step) {
        case CheckStep::name:
            return "The address";
        case CheckStep::answer:
            return "An answer";
        case CheckStep::version:
            return "The version";
        case CheckStep::way:
            return "The way";
    }
    return {};
}

std::string finding(const ConnectionCheck& check, CheckStep step) {
    const StepState state = check.state(step);
    if (state == StepState::waiting) return {};
    switch (step) {
        case CheckStep::name:
            return name(check, state);
        case CheckStep::answer:
            return answer(check, state);
        case CheckStep::version:
            return version(check, state);
        case CheckStep::way:
            return way(check, state);
    }
    return {};
}

}  // namespace parlor::client::strings::check

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/protocol/invite.hpp"

namespace parlor::client {

// What is looked at, one after the other; each needs the one before it.
enum class CheckStep : std::uint8_t { name, answer, version, way };
inline constexpr std::array check_steps{CheckStep::name, CheckStep::answer, CheckStep::version,
                                        CheckStep::way};

enum class StepState : std::uint8_t { waiting, running, fine, failed };

// What is wrong with the way to a server, as far as it is known by now.
struct ConnectionCheck {
    static constexpr int questions = 5;       // asked for the round trip
    static constexpr int fewest_answers = 4;  // of these, for a good way

    ServerName server;
    std::array<StepState, check_steps.size()> states{};
    std::string address;       // what the name stands for: "192.168.1.20"
    std::string name_trouble;  // why there is none, one sentence
    bool cannot_send = false;  // this computer has no way to that address
    std::string server_name;   // as it calls itself
    std::uint16_t server_version = 0;
    int asked = 0;                // questions that have their answer, or have waited long enough
    std::vector<Duration> trips;  // of those answered

    [[nodiscard]] StepState& state(CheckStep step) { return states.at(static_cast<std::size_t>(step)); }
    [[nodiscard]] StepState state(CheckStep step) const { return states.at(static_cast<std::size_t>(step)); }
    [[nodiscard]] bool running() const;
    // There and back, the middle one of all; 0 while nothing was answered.
    [[nodiscard]] Duration round_trip() const;
};

}  // namespace parlor::client

#include "client/model/connection_check.hpp"

#include <algorithm>

namespace parlor::client {

bool ConnectionCheck::running() const {
    return std::ranges::find(states, StepState::running) != states.end();
}

Duration ConnectionCheck::round_trip() const {
    if (trips.empty()) return Duration{0};
    std::vector<Duration> sorted = trips;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

}  // namespace parlor::client

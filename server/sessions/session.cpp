#include "server/sessions/session.hpp"

#include <algorithm>

namespace parlor::sessions {

void LeastRoundTrip::add(Duration round_trip) {
    if (round_trip <= Duration{0}) return;
    last_[count_ % last_.size()] = round_trip;
    ++count_;
}

Duration LeastRoundTrip::delay() const {
    const std::size_t known = std::min(count_, last_.size());
    if (known == 0) return Duration{0};
    const Duration least =
        *std::min_element(last_.begin(), last_.begin() + static_cast<std::ptrdiff_t>(known));
    return std::min(least / 2, limits::longest_compensated_delay);
}

}  // namespace parlor::sessions

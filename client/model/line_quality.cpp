#include "client/model/line_quality.hpp"

namespace parlor::client {

std::uint32_t LineFigures::loss_per_mille() const {
    return packets == 0 ? 0 : static_cast<std::uint32_t>(std::uint64_t{lost} * 1'000 / packets);
}

LineVerdict judge(const LineFigures& line) {
    if (line.round_trip <= 0ms) return LineVerdict::measuring;
    const bool lossy = line.lost >= fewest_lost && line.loss_per_mille() >= lossy_per_mille;
    const bool far = line.round_trip >= far_round_trip;
    if (lossy) return far ? LineVerdict::far_and_lossy : LineVerdict::lossy;
    return far ? LineVerdict::far : LineVerdict::fine;
}

}  // namespace parlor::client

#include "client/app/frame_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parlor::app {

namespace {

constexpr double longest_pause = 0.2;  // seconds; a hand that rests asks for no frames

std::string percentiles(std::vector<double> seconds) {
    std::ranges::sort(seconds);
    const auto at = [&](double part) {
        const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(seconds.size())));
        return 1000 * seconds[std::max<std::size_t>(rank, 1) - 1];
    };
    return fmt::format("p50 {:.1f}, p99 {:.1f}, max {:.1f}", at(0.5), at(0.99), 1000 * seconds.back());
}

}  // namespace

void FrameFigures::frame(double began, double ended, bool drawing) {
    frame_.push_back(ended - began);
    if (drawing && last_drawing_ >= 0 && began - last_drawing_ < longest_pause)
        intervals_.push_back(began - last_drawing_);
    last_drawing_ = drawing ? began : -1;
}

std::string FrameFigures::summary() const {
    if (frame_.empty()) return "no frames";
    std::string text = "frame ms " + percentiles(frame_);
    if (!intervals_.empty()) {
        const double all = std::accumulate(intervals_.begin(), intervals_.end(), 0.0);
        text += fmt::format("; drawing {:.1f} s at {:.1f} frames a second", all,
                            static_cast<double>(intervals_.size()) / all);
    }
    if (!pen_.empty()) text += "; pen to own pixel ms " + percentiles(pen_);
    return text;
}

}  // namespace parlor::app

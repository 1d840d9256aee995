#include "client/app/redraw_schedule.hpp"

#include <cmath>
#include <limits>

namespace parlor::app {

std::optional<int> RedrawSchedule::wait_milliseconds(double now) const {
    const auto next = next_frame(now);
    if (!next) {
        return std::nullopt;
    }
    const double wait = std::ceil(std::max(0.0, *next - now) * 1000);
    return static_cast<int>(std::min(wait, static_cast<double>(std::numeric_limits<int>::max())));
}

void RedrawSchedule::frame_begun(double now) {
    // Waits are whole milliseconds: counted from when it was due, frames come sixty times a second all the same.
    const auto due = next_frame(now);
    const bool on_time = due && now >= *due && now - *due < frame_seconds;
    frames_left_ = std::max(0, frames_left_ - 1);
    if (animating_until_ && *animating_until_ <= now) {
        animating_until_.reset();  // this frame shows the end of it
    }
    if (wake_at_ && *wake_at_ <= now) {
        wake_at_.reset();
    }
    last_frame_ = on_time ? *due : now;
}

}  // namespace parlor::app

#pragma once

#include <algorithm>
#include <optional>

namespace parlor::app {

// Decides when the window is drawn: at once when something happened and for a few frames after it, at most
// sixty times a second while something moves, once when a requested moment comes, and otherwise not at all.
// Times are seconds of one monotonic clock.
class RedrawSchedule {
public:
    static constexpr double frame_seconds = 1.0 / 60;
    static constexpr int settling_frames =
        3;  // hover, focus and layout settle a frame or two after their cause

    // Input came or the model changed.
    void activity() { frames_left_ = 1 + settling_frames; }
    // Something moves until `time`: frames follow each other until then, and one shows where it came to rest.
    void animate_until(double time) { animating_until_ = std::max(animating_until_.value_or(time), time); }
    // Something on screen changes by itself at `time`: a countdown, a caret.
    void wake_at(double time) { wake_at_ = std::min(wake_at_.value_or(time), time); }

    // When the next frame is due; at or before `now` means now, nothing means wait for an event.
    [[nodiscard]] std::optional<double> next_frame(double now) const {
        std::optional<double> due;
        if (frames_left_ > 0 || animating_until_) {
            due = last_frame_ ? *last_frame_ + frame_seconds : now;
        }
        if (wake_at_) {
            const double awake = last_frame_ ? std::max(*wake_at_, *last_frame_ + frame_seconds) : *wake_at_;
            due = due ? std::min(*due, awake) : awake;
        }
        return due;
    }
    [[nodiscard]] bool due(double now) const {
        const auto next = next_frame(now);
        return next && *next <= now;
    }
    // How long to wait for an event: 0 to draw now, nothing to wait for ever. Rounded up to whole
    // milliseconds, so that the loop doesn't wake just before the time.
    [[nodiscard]] std::optional<int> wait_milliseconds(double now) const;

    // Call when a frame is begun, before it asks for the next ones.
    void frame_begun(double now);

private:
    int frames_left_ = 1 + settling_frames;
    std::optional<double> animating_until_;
    std::optional<double> wake_at_;
    std::optional<double> last_frame_;
};

}  // namespace parlor::app

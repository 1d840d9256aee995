#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace parlor::app {

// What frames take and how long a pen waits for its own pixels: for --stats. Keeps what it is told, so a
// program that runs for days is not asked to.
class FrameFigures {
public:
    // Seconds of one monotonic clock; `drawing` while the mouse holds a button.
    void frame(double began, double ended, bool drawing);
    // From the moment a place of the mouse was known to the one at which it was on screen.
    void pen_sample(double seconds) { pen_.push_back(seconds); }

    [[nodiscard]] std::uint64_t frames() const { return frame_.size(); }
    // "frame ms p50 2.1, p99 4.0, max 6.2", and of drawing, if there was any: frames a second and the pen's ms.
    [[nodiscard]] std::string summary() const;

private:
    std::vector<double> frame_;      // how long each took
    std::vector<double> intervals_;  // from one to the next while drawing
    std::vector<double> pen_;
    double last_drawing_ = -1;
};

}  // namespace parlor::app

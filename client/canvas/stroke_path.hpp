#pragma once

#include <vector>

#include <imgui.h>

#include "shared/canvas/ops.hpp"

namespace parlor::client {

// The way of a pen over the canvas, from the way of a hand that may leave it: outside, the pen goes along the
// border. Places of the hand are in quarters of a unit.
class StrokePath {
public:
    explicit StrokePath(ImVec2 at);

    // Appends where the pen goes to `points`, without places closer than half a unit to the one before.
    void go_to(ImVec2 at, std::vector<canvas::Point>& points);
    [[nodiscard]] canvas::Point pen() const { return pen_; }

private:
    ImVec2 hand_;
    canvas::Point pen_;
};

// The place of the canvas that is nearest.
[[nodiscard]] canvas::Point nearest_point(ImVec2 at);

}  // namespace parlor::client

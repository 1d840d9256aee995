#include "client/canvas/stroke_path.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace parlor::client {

namespace {

constexpr float right_border = canvas::width * canvas::steps;
constexpr float bottom_border = canvas::height * canvas::steps;
constexpr int closest = canvas::steps / 2;

}  // namespace

canvas::Point nearest_point(ImVec2 at) {
    return {static_cast<std::int16_t>(std::lround(std::clamp(at.x, 0.0F, right_border))),
            static_cast<std::int16_t>(std::lround(std::clamp(at.y, 0.0F, bottom_border)))};
}

StrokePath::StrokePath(ImVec2 at) : hand_(at), pen_(nearest_point(at)) {}

void StrokePath::go_to(ImVec2 at, std::vector<canvas::Point>& points) {
    // Where the hand crosses the lines of the border the pen turns: into the border, along the next side, or
    // back onto the canvas.
    std::array<float, 5> turns{1, 1, 1, 1, 1};
    std::size_t count = 0;
    const auto crossing = [&](float from, float to, float line) {
        if ((from < line) != (to < line)) turns.at(count++) = (line - from) / (to - from);
    };
    crossing(hand_.x, at.x, 0);
    crossing(hand_.x, at.x, right_border);
    crossing(hand_.y, at.y, 0);
    crossing(hand_.y, at.y, bottom_border);
    std::sort(turns.begin(), turns.begin() + static_cast<std::ptrdiff_t>(count));
    for (std::size_t i = 0; i <= count; ++i) {
        const float part = turns.at(i);
        const canvas::Point next =
            i == count
                ? nearest_point(at)
                : nearest_point({hand_.x + (at.x - hand_.x) * part, hand_.y + (at.y - hand_.y) * part});
        const int across = next.x - pen_.x;
        const int down = next.y - pen_.y;
        if (across * across + down * down < closest * closest) continue;
        points.push_back(next);
        pen_ = next;
    }
    hand_ = at;
}

}  // namespace parlor::client

#pragma once

#include <cstddef>
#include <vector>

#include "client/bot/persona.hpp"
#include "client/bot/sketch.hpp"
#include "shared/base/time.hpp"
#include "shared/canvas/ops.hpp"

// How a hand draws a sketch on a canvas: where, with what, and when it gets to each point.
namespace parlor::bot {

struct PenMove {
    Duration at{0};  // since the hand began
    canvas::Op op;   // strokes go on by one step a move
};
using PenWork = std::vector<PenMove>;

// A part of a canvas, in units.
struct Frame {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};
// All of it but a margin.
inline constexpr Frame whole_canvas{100, 90, canvas::width - 200, canvas::height - 180};

// As large as the canvas takes it, in the middle, in a dark colour or two; now and then somebody fills a
// shape, or takes a stroke back and puts it there again: the more skilled and the less skilled ones.
[[nodiscard]] PenWork draw_by_hand(const Sketch& sketch, const Persona& persona, Rng& rng);

inline constexpr std::size_t points_a_doodle = 40;
// Strokes only, with few points.
[[nodiscard]] PenWork doodle_by_hand(const Sketch& sketch, const Frame& frame, const Persona& persona,
                                     Rng& rng);

// Draws faster where it would take longer than that.
void finish_within(PenWork& work, Duration most);

}  // namespace parlor::bot

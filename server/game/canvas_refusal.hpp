#pragma once

#include "shared/canvas/drawing.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::game {

// Why Drawing::may() says no: a long stroke does not fit any more before a dot does not.
[[nodiscard]] inline Refusal canvas_refusal(const canvas::Drawing& drawing, const canvas::Op& op) {
    const bool room = drawing.points() + canvas::points_of(op) <= canvas::points_a_drawing;
    return room && !drawing.full() ? Refusal::bad_values : Refusal::canvas_full;
}

}  // namespace parlor::game

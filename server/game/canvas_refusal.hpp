#pragma once

#include "shared/canvas/drawing.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::game {

// Why Drawing::may() says no: a long stroke does not fit any more before a dot does not. Undo and redo can
// come faster than their effects are seen.
[[nodiscard]] inline Refusal canvas_refusal(const canvas::Drawing& drawing, PlayerId who,
                                            const canvas::Op& op) {
    const bool nothing_to_take = std::holds_alternative<canvas::Undo>(op) ||
                                 (std::holds_alternative<canvas::Redo>(op) && !drawing.undone_by(who));
    if (nothing_to_take) return Refusal::no_effect;
    const bool room = drawing.points() + canvas::points_of(op) <= canvas::points_a_drawing;
    return room && !drawing.full() ? Refusal::bad_values : Refusal::canvas_full;
}

}  // namespace parlor::game

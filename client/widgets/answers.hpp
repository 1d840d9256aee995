#pragma once

#include <string_view>

#include "client/widgets/interact.hpp"
#include "client/widgets/labels.hpp"

namespace parlor::widgets {

enum class TileState : std::uint8_t {
    idle,      // can be picked
    selected,  // one of several picked, can be taken back
    locked,    // picked for good
    dimmed,    // another one is locked
    disabled,  // cannot be picked (watching, time's up)
};

struct AnswerTileLook {
    TileState state = TileState::idle;
    std::string_view badge = {};  // "Locked in", "Picked"; shown when locked or selected
    float opacity = 1;            // while it appears
};

// An answer, `number` 1 to 6, as a large coloured tile. True when picked or (selected) taken back with mouse
// or keyboard; number keys are the screen's (Ui::shortcut), since they work without focus.
[[nodiscard]] bool answer_tile(Ui& ui, Rect rect, int number, std::string_view text,
                               const AnswerTileLook& look = {});

// The shape on its ink disc, as on the tile (reversed: shape in ink on a disc of the answer's colour, for
// results).
void answer_badge(Ui& ui, ImVec2 centre, float diameter, int number, bool reversed = false,
                  float opacity = 1);
// The paper square with the key.
void key_badge(Ui& ui, Rect rect, std::string_view key, ImU32 around);

}  // namespace parlor::widgets

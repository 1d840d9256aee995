#pragma once

#include <imgui.h>

#include "client/canvas/canvas_touch.hpp"
#include "client/widgets/ui.hpp"

namespace parlor::client {

// A hand that draws by keys, while the canvas has the keyboard's focus: arrows move it, with Shift in larger
// steps, Space or Enter puts the tool down and lifts it.
class KeyboardHand {
public:
    // Says in `touch` where the hand is and what it does, if it draws by keys now.
    void follow(widgets::Ui& ui, ImGuiID id, CanvasTouch& touch);

private:
    ImVec2 at_{canvas::width * canvas::steps / 2.0F, canvas::height* canvas::steps / 2.0F};
};

}  // namespace parlor::client

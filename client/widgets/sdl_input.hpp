#pragma once

#include <vector>

#include <imgui.h>

#include "client/widgets/input.hpp"

union SDL_Event;

namespace parlor::widgets {

// Adds a key press, a text input or a text editing event to `input`; other events are left alone.
// Returns true if the event was one of these.
bool add_event(TextInput& input, const SDL_Event& event);
// The same for places where the mouse has been; `scale` is the pixels of one unit of mouse events.
bool add_motion(std::vector<ImVec2>& motion, const SDL_Event& event, float scale);

// The clipboard of the desktop. Needs SDL's video subsystem.
class SdlClipboard final : public Clipboard {
public:
    [[nodiscard]] std::string get() override;
    void set(const std::string& text) override;
};

}  // namespace parlor::widgets

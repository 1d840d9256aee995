#pragma once

#include "client/widgets/input.hpp"

union SDL_Event;

namespace parlor::widgets {

// Adds a key press, a text input or a text editing event to `input`; other events are left alone.
// Returns true if the event was one of these.
bool add_event(TextInput& input, const SDL_Event& event);

// The clipboard of the desktop. Needs SDL's video subsystem.
class SdlClipboard final : public Clipboard {
public:
    [[nodiscard]] std::string get() override;
    void set(const std::string& text) override;
};

}  // namespace parlor::widgets

#pragma once

#include <deque>
#include <vector>

#include <SDL.h>

namespace parlor::app {

// Hands input out in portions that one frame can tell apart: at most one key or mouse button goes down or up
// in each, so that input which comes faster than frames (a script, a macro keyboard, a slow machine) is never
// lost. Text that a key press typed comes with it. The order of events is kept.
class EventQueue {
public:
    void push(const SDL_Event& event) { waiting_.push_back(event); }
    [[nodiscard]] bool empty() const { return waiting_.empty(); }
    // The events of the next frame.
    [[nodiscard]] std::vector<SDL_Event> take_frame();

private:
    std::deque<SDL_Event> waiting_;
};

}  // namespace parlor::app

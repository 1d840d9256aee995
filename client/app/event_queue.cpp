#include "client/app/event_queue.hpp"

#include <algorithm>
#include <optional>

namespace parlor::app {
namespace {

bool is_transition(const SDL_Event& event) {
    return event.type == SDL_KEYDOWN || event.type == SDL_KEYUP || event.type == SDL_MOUSEBUTTONDOWN ||
           event.type == SDL_MOUSEBUTTONUP;
}

bool is_text(const SDL_Event& event) {
    return event.type == SDL_TEXTINPUT || event.type == SDL_TEXTEDITING || event.type == SDL_TEXTEDITING_EXT;
}

bool is_pointer(const SDL_Event& event) {
    return event.type == SDL_MOUSEMOTION || event.type == SDL_MOUSEWHEEL;
}

// Enter, Tab, the arrows and shortcuts type nothing: text after them is another input's.
bool can_type(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN || (event.key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0) {
        return false;
    }
    const auto symbol = event.key.keysym.sym;
    return symbol >= SDLK_SPACE && symbol != SDLK_DELETE && (symbol & SDLK_SCANCODE_MASK) == 0;
}

}  // namespace

std::vector<SDL_Event> EventQueue::take_frame() {
    std::vector<SDL_Event> frame;
    std::optional<SDL_Event> transition;
    bool had_text = false;
    while (!waiting_.empty()) {
        const auto& next = waiting_.front();
        // A frame knows one pointer position and one text: what follows a transition would be taken for what
        // came before it.
        const bool waits = (is_transition(next) && (transition || had_text)) ||
                           (is_pointer(next) && transition) ||
                           (is_text(next) && transition && !can_type(*transition));
        if (waits) {
            break;
        }
        if (is_transition(next)) {
            transition = next;
        }
        had_text = had_text || is_text(next);
        frame.push_back(next);
        waiting_.pop_front();
    }
    return frame;
}

}  // namespace parlor::app

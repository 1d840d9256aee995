#include "client/automation/gestures.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include <SDL_keyboard.h>
#include <SDL_mouse.h>

#include "shared/base/text.hpp"

namespace parlor::automation {
namespace {

constexpr std::size_t event_text_bytes = SDL_TEXTINPUTEVENT_TEXT_SIZE - 1;

int whole(float value) {
    return static_cast<int>(std::lround(value));
}

SDL_Event motion(ImVec2 at, bool held) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = whole(at.x);
    event.motion.y = whole(at.y);
    event.motion.state = held ? static_cast<Uint32>(SDL_BUTTON_LMASK) : 0U;
    return event;
}

SDL_Event button(ImVec2 at, bool down) {
    SDL_Event event{};
    event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.button.clicks = 1;
    event.button.x = whole(at.x);
    event.button.y = whole(at.y);
    return event;
}

SDL_Event wheel(int notches) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = notches;
    event.wheel.preciseY = static_cast<float>(notches);
    return event;
}

SDL_Event key(const Chord& chord, bool down) {
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.key.keysym.sym = chord.key;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(chord.key);
    event.key.keysym.mod = chord.modifiers;
    return event;
}

SDL_Event committed(std::string_view text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::ranges::copy(text.substr(0, event_text_bytes), std::begin(event.text.text));
    return event;
}

// As much as one event holds: whole graphemes where that is possible, else whole code points.
std::string_view next_piece(std::string_view text) {
    const auto graphemes = prefix(text, std::numeric_limits<std::size_t>::max(), event_text_bytes);
    if (!graphemes.empty()) {
        return graphemes;
    }
    std::size_t length = std::min(text.size(), event_text_bytes);
    const auto continues = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    while (length > 1 && continues(length)) {
        --length;
    }
    return text.substr(0, length);
}

}  // namespace

Gesture operator+(Gesture first, Gesture then) {
    std::ranges::move(then, std::back_inserter(first));
    return first;
}

Gesture move_to(ImVec2 at) {
    return {{motion(at, false)}};
}

Gesture click_at(ImVec2 at) {
    return {{motion(at, false)}, {button(at, true)}, {button(at, false)}};
}

Gesture drag_along(std::span<const ImVec2> points) {
    if (points.empty()) {
        return {};
    }
    Gesture gesture{{motion(points.front(), false)}, {button(points.front(), true)}};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 from = points[i - 1];
        const ImVec2 to = points[i];
        // A hand passes through places on its way: a stroke of two points would not look drawn.
        const int moves = std::clamp(whole(std::hypot(to.x - from.x, to.y - from.y) / 40), 2, 12);
        for (int move = 1; move <= moves; ++move) {
            const float part = static_cast<float>(move) / static_cast<float>(moves);
            gesture.push_back(
                {motion({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}, true)});
        }
    }
    gesture.push_back({button(points.back(), false)});
    return gesture;
}

Gesture wheel_at(ImVec2 at, int notches) {
    Gesture gesture = move_to(at);
    const int direction = notches < 0 ? -1 : 1;
    for (int i = 0; i < std::abs(notches); ++i) {
        gesture.push_back({wheel(direction)});
    }
    return gesture;
}

Gesture press(const Chord& chord) {
    EventBatch down{key(chord, true)};
    if (!chord.text.empty()) {
        down.push_back(committed(chord.text));
    }
    return {std::move(down), {key(chord, false)}};
}

Gesture type(std::string_view text) {
    const Chord enter{.key = SDLK_RETURN, .modifiers = KMOD_NONE, .text = {}};
    Gesture gesture;
    while (!text.empty()) {
        if (text.front() == '\n') {
            gesture = std::move(gesture) + press(enter);
            text.remove_prefix(1);
            continue;
        }
        const auto line = text.substr(0, text.find('\n'));
        const auto piece = next_piece(line);
        gesture.push_back({committed(piece)});
        text.remove_prefix(piece.size());
    }
    return gesture;
}

}  // namespace parlor::automation

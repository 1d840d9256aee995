#include "client/app/event_queue.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace event_queue_test {

using parlor::app::EventQueue;

namespace {

SDL_Event key(Uint32 type, SDL_Keycode symbol, Uint16 modifiers = KMOD_NONE) {
    SDL_Event event{};
    event.type = type;
    event.key.keysym.sym = symbol;
    event.key.keysym.mod = modifiers;
    return event;
}

SDL_Event typed(const std::string& text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    text.copy(event.text.text, sizeof(event.text.text) - 1);
    return event;
}

SDL_Event of(Uint32 type) {
    SDL_Event event{};
    event.type = type;
    return event;
}

std::vector<Uint32> next_types(EventQueue& queue) {
    std::vector<Uint32> types;
    for (const auto& event : queue.take_frame()) {
        types.push_back(event.type);
    }
    return types;
}

using Types = std::vector<Uint32>;

}  // namespace

TEST_CASE("a click faster than a frame is seen as press and release") {
    EventQueue queue;
    for (const auto type : {SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
        queue.push(of(type));
    }
    CHECK(next_types(queue) == Types{SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN});
    CHECK(next_types(queue) == Types{SDL_MOUSEBUTTONUP});
    CHECK(queue.empty());
}

TEST_CASE("the pointer does not move on before its button was seen") {
    EventQueue queue;
    for (const auto type : {SDL_MOUSEBUTTONDOWN, SDL_MOUSEMOTION, SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP}) {
        queue.push(of(type));
    }
    CHECK(next_types(queue) == Types{SDL_MOUSEBUTTONDOWN});
    CHECK(next_types(queue) == Types{SDL_MOUSEMOTION, SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP});
}

TEST_CASE("text comes with the key that typed it") {
    EventQueue queue;
    for (const char letter : {'o', 'k'}) {
        queue.push(key(SDL_KEYDOWN, letter));
        queue.push(typed(std::string(1, letter)));
        queue.push(key(SDL_KEYUP, letter));
    }
    CHECK(next_types(queue) == Types{SDL_KEYDOWN, SDL_TEXTINPUT});
    CHECK(next_types(queue) == Types{SDL_KEYUP});
    CHECK(next_types(queue) == Types{SDL_KEYDOWN, SDL_TEXTINPUT});
    CHECK(next_types(queue) == Types{SDL_KEYUP});
}

TEST_CASE("text does not come with a key that types nothing") {
    EventQueue queue;
    queue.push(key(SDL_KEYDOWN, SDLK_BACKSPACE));
    queue.push(typed("x"));
    CHECK(next_types(queue) == Types{SDL_KEYDOWN});
    CHECK(next_types(queue) == Types{SDL_TEXTINPUT});
    queue.push(key(SDL_KEYDOWN, SDLK_v, KMOD_LCTRL));
    queue.push(typed("x"));
    CHECK(next_types(queue) == Types{SDL_KEYDOWN});
}

TEST_CASE("Enter after text waits, so that it submits the text") {
    EventQueue queue;
    queue.push(typed("Zoë"));
    queue.push(typed(" 👍🏿"));
    queue.push(key(SDL_KEYDOWN, SDLK_RETURN));
    CHECK(next_types(queue) == Types{SDL_TEXTINPUT, SDL_TEXTINPUT});
    CHECK(next_types(queue) == Types{SDL_KEYDOWN});
}

TEST_CASE("events that are no input pass between the others") {
    EventQueue queue;
    queue.push(key(SDL_KEYDOWN, SDLK_TAB));
    queue.push(of(SDL_WINDOWEVENT));
    queue.push(of(SDL_USEREVENT));
    CHECK(next_types(queue) == Types{SDL_KEYDOWN, SDL_WINDOWEVENT, SDL_USEREVENT});
    CHECK(next_types(queue).empty());
}

}  // namespace event_queue_test

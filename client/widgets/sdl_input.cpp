#include "client/widgets/sdl_input.hpp"

#include <memory>
#include <optional>

#include <SDL.h>

namespace parlor::widgets {

namespace {

std::optional<KeyPress> key_of(SDL_Keycode code) {
    const auto named = [](Key key) { return KeyPress{.key = key}; };
    switch (code) {
        case SDLK_TAB:
            return named(Key::tab);
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
            return named(Key::enter);
        case SDLK_SPACE:
            return named(Key::space);
        case SDLK_ESCAPE:
        case SDLK_AC_BACK:
            return named(Key::escape);
        case SDLK_LEFT:
            return named(Key::left);
        case SDLK_RIGHT:
            return named(Key::right);
        case SDLK_UP:
            return named(Key::up);
        case SDLK_DOWN:
            return named(Key::down);
        case SDLK_HOME:
            return named(Key::home);
        case SDLK_END:
            return named(Key::end);
        case SDLK_PAGEUP:
            return named(Key::page_up);
        case SDLK_PAGEDOWN:
            return named(Key::page_down);
        case SDLK_BACKSPACE:
            return named(Key::backspace);
        case SDLK_DELETE:
            return named(Key::erase);
        case SDLK_F1:
            return named(Key::f1);
        case SDLK_F11:
            return named(Key::f11);
        default:
            break;
    }
    if ((code >= SDLK_a && code <= SDLK_z) || (code >= SDLK_0 && code <= SDLK_9) ||
        code == SDLK_LEFTBRACKET || code == SDLK_RIGHTBRACKET) {
        return KeyPress{.key = Key::character, .character = static_cast<char>(code)};
    }
    if (code >= SDLK_KP_1 && code <= SDLK_KP_9) {
        return KeyPress{.key = Key::character, .character = static_cast<char>('1' + (code - SDLK_KP_1))};
    }
    if (code == SDLK_KP_0) return KeyPress{.key = Key::character, .character = '0'};
    return std::nullopt;
}

// On AZERTY and other layouts the digits of the top row need Shift; as answers they count without it.
std::optional<char> digit_of(SDL_Scancode code) {
    if (code >= SDL_SCANCODE_1 && code <= SDL_SCANCODE_9)
        return static_cast<char>('1' + (code - SDL_SCANCODE_1));
    if (code == SDL_SCANCODE_0) return '0';
    return std::nullopt;
}

}  // namespace

bool add_event(TextInput& input, const SDL_Event& event) {
    switch (event.type) {
        case SDL_TEXTINPUT:
            input.committed += event.text.text;
            input.composing.clear();
            return true;
        case SDL_TEXTEDITING:
            input.composing = event.edit.text;
            input.composing_cursor = event.edit.start + event.edit.length;
            return true;
        case SDL_KEYDOWN: {
            const SDL_Keysym& symbol = event.key.keysym;
            auto press = key_of(symbol.sym);
            if (!press) {
                const auto digit = digit_of(symbol.scancode);
                if (!digit) return false;
                press = KeyPress{.key = Key::character, .character = *digit};
            }
            press->shift = (symbol.mod & KMOD_SHIFT) != 0;
            // AltGr arrives as Ctrl+Alt on some systems and types letters.
            press->alt = (symbol.mod & KMOD_ALT) != 0;
            press->control = (symbol.mod & (KMOD_CTRL | KMOD_GUI)) != 0 && !press->alt;
            press->repeat = event.key.repeat != 0;
            input.keys.push_back(*press);
            return true;
        }
        default:
            return false;
    }
}

bool add_motion(std::vector<ImVec2>& motion, const SDL_Event& event, float scale) {
    if (event.type != SDL_MOUSEMOTION) return false;
    motion.emplace_back(static_cast<float>(event.motion.x) * scale,
                        static_cast<float>(event.motion.y) * scale);
    return true;
}

std::string SdlClipboard::get() {
    const std::unique_ptr<char, void (*)(void*)> text(SDL_GetClipboardText(), SDL_free);
    return text ? std::string(text.get()) : std::string();
}

void SdlClipboard::set(const std::string& text) {
    SDL_SetClipboardText(text.c_str());
}

}  // namespace parlor::widgets

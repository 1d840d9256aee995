#include "client/automation/chord.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <SDL_keyboard.h>
#include <SDL_keycode.h>

namespace parlor::automation {
namespace {

struct Named {
    std::string_view name;
    std::int32_t key;
};

constexpr std::array named_keys{
    Named{"Enter", SDLK_RETURN},  Named{"Esc", SDLK_ESCAPE},    Named{"Escape", SDLK_ESCAPE},
    Named{"Tab", SDLK_TAB},       Named{"Space", SDLK_SPACE},   Named{"Backspace", SDLK_BACKSPACE},
    Named{"Delete", SDLK_DELETE}, Named{"Left", SDLK_LEFT},     Named{"Right", SDLK_RIGHT},
    Named{"Up", SDLK_UP},         Named{"Down", SDLK_DOWN},     Named{"Home", SDLK_HOME},
    Named{"End", SDLK_END},       Named{"PageUp", SDLK_PAGEUP}, Named{"PageDown", SDLK_PAGEDOWN},
    Named{"F1", SDLK_F1},         Named{"F11", SDLK_F11}};

constexpr std::array modifiers{std::pair{std::string_view("Ctrl+"), KMOD_LCTRL},
                               std::pair{std::string_view("Shift+"), KMOD_LSHIFT},
                               std::pair{std::string_view("Alt+"), KMOD_LALT}};

constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

}  // namespace

std::optional<Chord> parse_chord(std::string_view name) {
    Chord chord;
    for (bool found = true; found;) {
        found = false;
        for (const auto& [prefix, modifier] : modifiers) {
            if (name.starts_with(prefix)) {
                chord.modifiers = static_cast<std::uint16_t>(chord.modifiers | modifier);
                name.remove_prefix(prefix.size());
                found = true;
            }
        }
    }
    const bool types = (chord.modifiers & (KMOD_LCTRL | KMOD_LALT)) == 0;
    if (const auto* named = std::ranges::find(named_keys, name, &Named::name); named != named_keys.end()) {
        chord.key = named->key;
        if (named->key == SDLK_SPACE && types) {
            chord.text = " ";
        }
        return chord;
    }
    if (name.size() != 1 || name.front() <= ' ' || name.front() > '~') {
        return std::nullopt;
    }
    char c = name.front();
    // A key has the name of its small letter; "A" alone is the key with Shift, in "Ctrl+A" it is not.
    if (is_upper(c)) {
        if (types) {
            chord.modifiers = static_cast<std::uint16_t>(chord.modifiers | KMOD_LSHIFT);
        }
        c = static_cast<char>(c - 'A' + 'a');
    }
    chord.key = c;
    if (types) {
        const bool shift = (chord.modifiers & KMOD_LSHIFT) != 0;
        chord.text = std::string(1, shift && is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return chord;
}

std::string_view chord_help() {
    return "a key such as 2, a, Enter, Esc, Tab, Space, Backspace, Delete, Left, Right, Up, Down, Home, End, "
           "PageUp, PageDown, F1 or F11, with Ctrl+, Shift+ or Alt+ before it if need be";
}

}  // namespace parlor::automation

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parlor::automation {

// A key with the keys held down meanwhile.
struct Chord {
    std::int32_t key = 0;         // SDL_Keycode
    std::uint16_t modifiers = 0;  // SDL_Keymod
    std::string text;             // what the key types, empty if nothing
};

// "2", "Enter", "Ctrl+A", "Shift+Tab". Nothing if there is no such key.
[[nodiscard]] std::optional<Chord> parse_chord(std::string_view name);

// For error messages: what parse_chord understands.
[[nodiscard]] std::string_view chord_help();

}  // namespace parlor::automation

#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace parlor::app {

// The sounds of an evening. All are short, made of soft sines, and none is music.
enum class Sound : std::uint8_t {
    joined,    // somebody takes a chair
    ready,     // a ready tick
    locked,    // an answer is locked in
    right,     // a right answer
    wrong,     // not this time, gently
    tick,      // each of the last five seconds
    reveal,    // an answer or word is revealed
    started,   // an activity begins
    finished,  // the evening's recap
    message,   // a chat line
};
inline constexpr std::array all_sounds{Sound::joined,   Sound::ready,  Sound::locked, Sound::right,
                                       Sound::wrong,    Sound::tick,   Sound::reveal, Sound::started,
                                       Sound::finished, Sound::message};

inline constexpr int sample_rate = 48'000;  // Hz, mono

// The samples of a sound, the same every time: begins and ends at zero, peak below -6 dBFS, under 1.5 s.
[[nodiscard]] std::vector<std::int16_t> synthesise(Sound sound);

}  // namespace parlor::app

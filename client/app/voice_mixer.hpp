#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace parlor::app {

using Samples = std::shared_ptr<const std::vector<std::int16_t>>;

// Adds a few playing sounds up. Pure: whoever owns the device asks for samples and does the locking.
class VoiceMixer {
public:
    static constexpr std::size_t most_voices = 8;

    // Starts a sound; the one that has played longest makes room if there are too many.
    void start(Samples samples);
    // 0 to 1. Changes glide within the next block, so that they do not click.
    void set_gain(float gain) { gain_ = gain; }
    // Fills `out`, with silence where nothing plays.
    void mix(std::span<std::int16_t> out);
    void stop() { voices_.clear(); }
    [[nodiscard]] bool silent() const { return voices_.empty(); }

private:
    struct Voice {
        Samples samples;
        std::size_t at = 0;
    };
    std::vector<Voice> voices_;
    float gain_ = 1;
    float last_gain_ = 1;
};

// Loudness as people hear it: half the slider is a quarter of the amplitude. `percent` 0 to 100.
[[nodiscard]] float gain_of(int percent);

}  // namespace parlor::app

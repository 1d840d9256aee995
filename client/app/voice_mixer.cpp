#include "client/app/voice_mixer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace parlor::app {

void VoiceMixer::start(Samples samples) {
    if (!samples || samples->empty()) {
        return;
    }
    if (voices_.size() == most_voices) {
        voices_.erase(std::ranges::max_element(voices_, {}, &Voice::at));
    }
    voices_.push_back({std::move(samples), 0});
}

void VoiceMixer::mix(std::span<std::int16_t> out) {
    const float step = out.empty() ? 0.0F : (gain_ - last_gain_) / static_cast<float>(out.size());
    float gain = last_gain_;
    for (std::size_t i = 0; i < out.size(); ++i) {
        int sum = 0;
        for (const auto& voice : voices_) {
            const std::size_t at = voice.at + i;
            sum += at < voice.samples->size() ? (*voice.samples)[at] : 0;
        }
        gain += step;
        const auto scaled = std::lround(static_cast<float>(sum) * gain);
        using Limits = std::numeric_limits<std::int16_t>;
        out[i] = static_cast<std::int16_t>(std::clamp<long>(scaled, Limits::min(), Limits::max()));
    }
    for (auto& voice : voices_) {
        voice.at += out.size();
    }
    std::erase_if(voices_, [](const Voice& voice) { return voice.at >= voice.samples->size(); });
    last_gain_ = gain_;
}

float gain_of(int percent) {
    const float part = static_cast<float>(std::clamp(percent, 0, 100)) / 100;
    return part * part;
}

}  // namespace parlor::app

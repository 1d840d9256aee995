#pragma once

#include <algorithm>
#include <cmath>

namespace parlor::style {

// Durations in seconds.
namespace motion {
inline constexpr float hover = 0.120F;
inline constexpr float press = 0.060F;
inline constexpr float panel = 0.200F;
inline constexpr float reveal = 0.320F;
inline constexpr float counter = 0.600F;
inline constexpr float stagger = 0.040F;  // between siblings that appear one after another
inline constexpr float confetti = 1.2F;
inline constexpr float cheer = 2.0F;
inline constexpr float fade = 0.120F;      // what every move becomes under reduced motion
inline constexpr float pulse_last = 5.0F;  // a timer's last seconds pulse
inline constexpr float pulse_amount = 0.04F;
inline constexpr float caret_blink = 0.53F;  // half a period
}  // namespace motion

using Ease = float (*)(float);  // 0..1 to 0..1

[[nodiscard]] inline float linear(float t) {
    return std::clamp(t, 0.0F, 1.0F);
}
[[nodiscard]] inline float out_cubic(float t) {
    const float rest = 1.0F - std::clamp(t, 0.0F, 1.0F);
    return 1.0F - rest * rest * rest;
}
// Overshoots by about 8 % and settles; only for stamps and the podium.
[[nodiscard]] inline float out_back(float t) {
    constexpr float overshoot = 1.3F;
    const float rest = std::clamp(t, 0.0F, 1.0F) - 1.0F;
    return 1.0F + (overshoot + 1.0F) * rest * rest * rest + overshoot * rest * rest;
}

// Size factor of a timer in its last seconds: 1, and up to 1.04 at each full second.
[[nodiscard]] inline float last_seconds_pulse(float seconds_left, bool reduced_motion) {
    if (reduced_motion || seconds_left <= 0.0F || seconds_left > motion::pulse_last) return 1.0F;
    const float since_second = std::ceil(seconds_left) - seconds_left;
    return 1.0F + motion::pulse_amount * (1.0F - out_cubic(since_second * 2.0F));
}

}  // namespace parlor::style

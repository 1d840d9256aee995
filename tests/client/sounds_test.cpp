#include "client/app/sounds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include "client/app/audio.hpp"
#include "client/app/voice_mixer.hpp"

namespace sounds_test {

using namespace parlor::app;

namespace {

int peak_of(const std::vector<std::int16_t>& samples) {
    int peak = 0;
    for (const int sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

// The largest difference between neighbours.
int steepest(const std::vector<std::int16_t>& samples) {
    int most = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        most = std::max(most, std::abs(samples[i] - samples[i - 1]));
    }
    return most;
}

Samples constant(std::int16_t value, std::size_t count) {
    return std::make_shared<const std::vector<std::int16_t>>(count, value);
}

}  // namespace

TEST_CASE("every sound is short, soft and free of clicks") {
    for (const auto sound : all_sounds) {
        const auto samples = synthesise(sound);
        INFO(static_cast<int>(sound));
        REQUIRE(samples.size() > sample_rate / 50);
        CHECK(samples.size() < sample_rate * 3 / 2);
        CHECK(samples.front() == 0);
        CHECK(samples.back() == 0);
        CHECK(peak_of(samples) < 16'384);  // -6 dBFS
        CHECK(peak_of(samples) > 4'000);
        // A wave of 1.5 kHz at the sound's peak: nothing jumps.
        CHECK(steepest(samples) < peak_of(samples) / 4);
        // The first and last millisecond are all but silent.
        for (std::size_t i = 0; i < 48; ++i) {
            CHECK(std::abs(samples[i]) < 1'400);
            CHECK(std::abs(samples[samples.size() - 1 - i]) < 200);
        }
    }
}

TEST_CASE("a sound is the same every time, and no two are alike") {
    for (const auto one : all_sounds) {
        for (const auto other : all_sounds) {
            CHECK((synthesise(one) == synthesise(other)) == (one == other));
        }
    }
}

TEST_CASE("a mixer adds voices up and is silent when they end") {
    VoiceMixer mixer;
    std::vector<std::int16_t> out(4);
    mixer.mix(out);
    CHECK(out == std::vector<std::int16_t>{0, 0, 0, 0});
    mixer.start(constant(100, 6));
    mixer.start(constant(10, 2));
    mixer.mix(out);
    CHECK(out == std::vector<std::int16_t>{110, 110, 100, 100});
    CHECK_FALSE(mixer.silent());
    mixer.mix(out);
    CHECK(out == std::vector<std::int16_t>{100, 100, 0, 0});
    CHECK(mixer.silent());
}

TEST_CASE("a mixer does not overflow and limits its voices") {
    VoiceMixer mixer;
    for (int i = 0; i < 20; ++i)
        mixer.start(constant(32'767, 4));
    std::vector<std::int16_t> out(2);
    mixer.mix(out);
    CHECK(out == std::vector<std::int16_t>{32'767, 32'767});
    mixer.start(nullptr);
    mixer.stop();
    CHECK(mixer.silent());
    for (int i = 0; i < 20; ++i)
        mixer.start(constant(1, 4));
    mixer.mix(out);
    CHECK(out[0] == static_cast<int>(VoiceMixer::most_voices));
}

TEST_CASE("a change of volume glides") {
    VoiceMixer mixer;
    mixer.start(constant(1'000, 8));
    mixer.set_gain(0);
    std::vector<std::int16_t> out(4);
    mixer.mix(out);
    CHECK(out == std::vector<std::int16_t>{750, 500, 250, 0});
    mixer.mix(out);
    CHECK(out == std::vector<std::int16_t>{0, 0, 0, 0});
}

TEST_CASE("volume is heard as the slider looks") {
    CHECK(gain_of(0) == doctest::Approx(0));
    CHECK(gain_of(50) == doctest::Approx(0.25));
    CHECK(gain_of(100) == doctest::Approx(1));
    CHECK(gain_of(900) == doctest::Approx(1));
}

TEST_CASE("playing is harmless with and without a device") {
    for (const char* driver : {"dummy", "none of these"}) {
        ::setenv("SDL_AUDIODRIVER", driver, 1);
        Audio audio;
        audio.set_volume(30);
        for (const auto sound : all_sounds)
            audio.play(sound);
        audio.set_muted(true);
        CHECK(audio.muted());
        audio.play(Sound::right);
    }
    ::unsetenv("SDL_AUDIODRIVER");
}

}  // namespace sounds_test

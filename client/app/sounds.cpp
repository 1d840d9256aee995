#include "client/app/sounds.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>

namespace parlor::app {
namespace {

// One soft note. Times in seconds, pitches in hertz.
struct Note {
    double pitch;
    double begins;
    double lasts;
    double level = 1;
    double attack = 0.008;
    double glides_to = 0;  // 0: holds its pitch
};

constexpr double F4 = 349.23;
constexpr double G4 = 392.00;
constexpr double A4 = 440.00;
constexpr double C5 = 523.25;
constexpr double E5 = 659.26;
constexpr double G5 = 783.99;
constexpr double A5 = 880.00;
constexpr double C6 = 1046.50;

constexpr std::array joined{Note{E5, 0, 0.22, 0.8}, Note{G5, 0.09, 0.30}};
constexpr std::array ready{Note{G5, 0, 0.16}, Note{C6, 0.05, 0.18, 0.5}};
constexpr std::array locked{Note{C5, 0, 0.14}, Note{G4, 0, 0.12, 0.6}};
constexpr std::array right{Note{C5, 0, 0.30, 0.8}, Note{E5, 0.08, 0.30, 0.8}, Note{G5, 0.16, 0.34, 0.8},
                           Note{C6, 0.24, 0.42}};
constexpr std::array wrong{Note{A4, 0, 0.26, 0.8, 0.03}, Note{F4, 0.15, 0.36, 1, 0.03}};
constexpr std::array tick{Note{A5, 0, 0.07, 1, 0.004}};
constexpr std::array reveal{Note{A4, 0, 0.40, 0.7}, Note{C5, 0.05, 0.40, 0.7}, Note{E5, 0.10, 0.45}};
constexpr std::array started{Note{G4, 0, 0.30, 0.8}, Note{C5, 0.11, 0.34, 0.8}, Note{E5, 0.22, 0.50},
                             Note{G5, 0.22, 0.50, 0.7}};
constexpr std::array finished{Note{C5, 0, 0.30, 0.8},   Note{E5, 0.12, 0.30, 0.8}, Note{G5, 0.24, 0.34, 0.8},
                              Note{C6, 0.38, 0.95},     Note{G5, 0.38, 0.90, 0.6}, Note{E5, 0.38, 0.85, 0.5},
                              Note{C5, 0.38, 0.85, 0.5}};
constexpr std::array message{Note{420, 0, 0.10, 1, 0.006, 620}};

struct Recipe {
    std::span<const Note> notes;
    double peak;  // of full scale; 0.5 is -6 dBFS
};

Recipe recipe_for(Sound sound) {
    switch (sound) {
        case Sound::joined:
            return {joined, 0.30};
        case Sound::ready:
            return {ready, 0.26};
        case Sound::locked:
            return {locked, 0.30};
        case Sound::right:
            return {right, 0.38};
        case Sound::wrong:
            return {wrong, 0.30};
        case Sound::tick:
            return {tick, 0.18};
        case Sound::reveal:
            return {reveal, 0.34};
        case Sound::started:
            return {started, 0.38};
        case Sound::finished:
            return {finished, 0.42};
        case Sound::message:
            return {message, 0.22};
    }
    return {message, 0.22};
}

// Rises on half a cosine, dies away like a struck bar, and is led to zero at its end on half a cosine.
double envelope(const Note& note, double at) {
    const auto smooth = [](double part) {
        return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(part, 0.0, 1.0));
    };
    const double release = note.lasts * 0.4;
    return smooth(at / note.attack) * std::exp(-3.0 * at / note.lasts) * smooth((note.lasts - at) / release);
}

std::size_t samples_in(double seconds) {
    return static_cast<std::size_t>(std::lround(seconds * sample_rate));
}

void add(const Note& note, std::span<double> out) {
    const std::size_t first = samples_in(note.begins);
    const std::size_t count = std::min(samples_in(note.lasts), out.size() - first);
    double phase = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double at = static_cast<double>(i) / sample_rate;
        const double to = note.glides_to > 0 ? note.glides_to : note.pitch;
        // A little of the second and third partial makes a sine sound like a thing.
        const double wave = std::sin(phase) + 0.18 * std::sin(2 * phase) + 0.06 * std::sin(3 * phase);
        out[first + i] += note.level * envelope(note, at) * wave;
        const double pitch = note.pitch + (to - note.pitch) * at / note.lasts;
        phase += 2 * std::numbers::pi * pitch / sample_rate;
    }
}

}  // namespace

std::vector<std::int16_t> synthesise(Sound sound) {
    const auto [notes, peak] = recipe_for(sound);
    double seconds = 0;
    for (const auto& note : notes) {
        seconds = std::max(seconds, note.begins + note.lasts);
    }
    std::vector<double> wave(samples_in(seconds) + 1);
    for (const auto& note : notes) {
        add(note, wave);
    }
    double loudest = 0;
    for (const double value : wave) {
        loudest = std::max(loudest, std::abs(value));
    }
    std::vector<std::int16_t> samples;
    samples.reserve(wave.size());
    for (const double value : wave) {
        samples.push_back(static_cast<std::int16_t>(std::lround(value / loudest * peak * 32'767)));
    }
    return samples;
}

}  // namespace parlor::app

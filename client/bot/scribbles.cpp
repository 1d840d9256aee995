#include "client/bot/scribbles.hpp"

#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "shared/base/digest.hpp"
#include "shared/base/random.hpp"

namespace parlor::bot {

namespace {

// No hand draws twice in the same place.
constexpr int tremble = 3;
constexpr float full_turn = 2 * std::numbers::pi_v<float>;

class Scribbler {
public:
    explicit Scribbler(Rng rng) : rng_(rng) {}

    Sketch take() { return std::move(sketch_); }

    void circle(float x, float y, float radius) { spiral(x, y, radius, radius, 1); }

    void spiral(float x, float y, float from, float to, int turns) {
        const int spots = 24 * turns;
        begin();
        for (int i = 0; i <= spots; ++i) {
            const float share = static_cast<float>(i) / static_cast<float>(spots);
            const float radius = from + (to - from) * share;
            const float angle = full_turn * share * static_cast<float>(turns);
            go(x + radius * std::cos(angle), y + radius * std::sin(angle));
        }
    }

    void house() {
        polygon({{{40, 110}, {210, 110}, {210, 240}, {40, 240}, {40, 110}}});
        polygon({{{25, 112}, {125, 15}, {225, 112}}});
        polygon({{{100, 240}, {100, 175}, {140, 175}, {140, 240}}});
        polygon({{{165, 135}, {190, 135}, {190, 165}, {165, 165}, {165, 135}}});
    }

    void star() {
        constexpr int points = 5;
        begin();
        for (int i = 0; i <= points; ++i) {
            const float angle = full_turn * static_cast<float>(2 * i) / points - full_turn / 4;
            go(128 + 120 * std::cos(angle), 128 + 120 * std::sin(angle));
        }
    }

    void waves() {
        for (const float y : {70.0F, 130.0F, 190.0F}) {
            begin();
            for (int i = 0; i <= 32; ++i) {
                const float share = static_cast<float>(i) / 32;
                go(10 + 235 * share, y + 18 * std::sin(full_turn * 3 * share));
            }
        }
    }

    void polygon(const std::vector<Sketch::Spot>& corners) {
        begin();
        for (const Sketch::Spot corner : corners)
            go(corner.x, corner.y);
    }

private:
    void begin() { sketch_.strokes.emplace_back(); }
    void go(float x, float y) {
        const auto shaken = [&](float place) {
            return place + static_cast<float>(rng_.between(-tremble, tremble));
        };
        const float across = shaken(x);
        sketch_.strokes.back().push_back({across, shaken(y)});
    }

    Rng rng_;
    Sketch sketch_;
};

}  // namespace

Sketch scribble(std::string_view word, std::uint64_t seed) {
    Digest digest;
    digest.add(word);
    digest.add_number(seed);
    Rng rng(digest.value());
    Scribbler hand(rng.split());
    switch (rng.below(5)) {
        case 0:
            hand.circle(128, 128, 110);
            hand.circle(128, 128, 40);
            break;
        case 1:
            hand.house();
            break;
        case 2:
            hand.spiral(128, 128, 8, 120, 4);
            break;
        case 3:
            hand.star();
            break;
        default:
            hand.waves();
    }
    return hand.take();
}

}  // namespace parlor::bot

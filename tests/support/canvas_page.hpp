#pragma once

#include <algorithm>
#include <cstdint>

#include "shared/base/random.hpp"
#include "shared/canvas/picture.hpp"

namespace parlor::testing {

// How often what is drawn, in parts of the whole.
struct PageMix {
    std::uint32_t extends = 60;
    std::uint32_t begins = 15;
    std::uint32_t ends = 8;
    std::uint32_t fills = 3;
    std::uint32_t clears = 1;
    std::uint32_t undos = 7;
    std::uint32_t redos = 6;
    std::uint32_t steps = 8;  // of an extend, at most
};

// What somebody could say next, sensible or not: Drawing::may() knows. Steps as a hand makes them, and some
// long ones.
inline canvas::Op any_op(Rng& rng, const canvas::Drawing& drawing, PlayerId who, const PageMix& mix) {
    using namespace canvas;
    std::uint32_t choice =
        rng.below(mix.extends + mix.begins + mix.ends + mix.fills + mix.clears + mix.undos + mix.redos);
    const auto is_it = [&](std::uint32_t share) {
        if (choice < share) return true;
        choice -= share;
        return false;
    };
    const auto within = [&](int least, int most) {
        return static_cast<std::int16_t>(rng.between(least, most));
    };
    const auto colour = [&] { return static_cast<Colour>(rng.below(colours)); };
    // One after the other: within one expression each compiler may draw in an order of its own.
    const auto anywhere = [&] {
        Point place;
        place.x = within(0, width * steps);
        place.y = within(0, height * steps);
        return place;
    };
    if (is_it(mix.extends)) {
        Point at = drawing.pen_of(who).value_or(Point{});
        const int far = rng.chance(5) ? 2'000 : 80;
        ExtendStroke extend;
        for (std::uint32_t left = 1 + rng.below(mix.steps); left > 0; --left) {
            const int x = std::clamp(at.x + within(-far, far), 0, width * steps);
            const int y = std::clamp(at.y + within(-far, far), 0, height * steps);
            extend.steps.push_back(
                {static_cast<std::int16_t>(x - at.x), static_cast<std::int16_t>(y - at.y)});
            at = {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
        }
        return extend;
    }
    if (is_it(mix.begins)) {
        BeginStroke begin;
        begin.eraser = rng.chance(15);
        begin.colour = colour();
        begin.pen = static_cast<Pen>(rng.below(4));
        begin.at = anywhere();
        return begin;
    }
    if (is_it(mix.ends)) return EndStroke{};
    if (is_it(mix.fills)) {
        Fill fill;
        fill.colour = colour();
        fill.at = anywhere();
        return fill;
    }
    if (is_it(mix.clears)) return Clear{};
    if (is_it(mix.undos)) return Undo{};
    return Redo{};
}

// A page that some people draw at once, the same everywhere.
inline canvas::Picture canvas_page(std::uint64_t seed, std::uint32_t artists, int tries, const PageMix& mix) {
    Rng rng(seed);
    canvas::Picture page;
    for (int i = 0; i < tries; ++i) {
        const PlayerId who{1 + rng.below(artists)};
        const canvas::Op op = any_op(rng, page.drawing(), who, mix);
        if (page.drawing().may(who, op)) page.apply({who, op});
    }
    return page;
}

}  // namespace parlor::testing

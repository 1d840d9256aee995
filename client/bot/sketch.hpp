#pragma once

#include <vector>

namespace parlor::bot {

// A drawing that can be drawn again: strokes in units of its own, x to the right and y down.
struct Sketch {
    struct Spot {
        float x = 0;
        float y = 0;
    };
    using Stroke = std::vector<Spot>;  // never empty
    std::vector<Stroke> strokes;
};

}  // namespace parlor::bot

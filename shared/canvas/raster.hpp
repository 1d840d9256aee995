#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shared/canvas/ops.hpp"

namespace parlor::canvas {

// A box of pixels; right and bottom are not in it.
struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
    void include(Box other);
    friend bool operator==(const Box&, const Box&) = default;
};

// The pixels of a drawing, one colour index each, `width` x `height`. Whole numbers only: the same bytes with
// every compiler. There are no half tones, so a fill reaches exactly to a stroke's edge; screens smooth when
// they scale it.
class Raster {
public:
    Raster();

    [[nodiscard]] std::span<const Colour> row(int y) const;
    [[nodiscard]] Colour at(int x, int y) const;

    // All pixels whose centre is at most `radius` (quarters of a unit) away from the line between two points.
    // Returns what may have changed; so do the others.
    Box line(Point from, Point to, std::int32_t radius, Colour colour);
    Box fill(Point at, Colour colour);
    Box clear();

    [[nodiscard]] std::uint64_t digest() const;
    friend bool operator==(const Raster&, const Raster&) = default;

private:
    void span(int y, int left, int right, Colour colour);

    std::vector<Colour> pixels_;
};

// The box around all pixels in which two differ.
[[nodiscard]] Box difference(const Raster& one, const Raster& other);

}  // namespace parlor::canvas

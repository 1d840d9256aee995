#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/ids.hpp"

// What can be done to a drawing, as both sides know it.
namespace parlor::canvas {

inline constexpr int width = 1600;  // of the canvas, in units; a unit is a pixel of the raster
inline constexpr int height = 900;
inline constexpr int steps = 4;  // a point stands on one of these many places in a unit, across and down
inline constexpr std::uint8_t colours = 24;
inline constexpr std::size_t points_an_op = 64;
// Of what is to be seen. With what was undone there may be twice as many before that is thrown away.
inline constexpr std::size_t points_a_drawing = 60'000;
inline constexpr std::size_t ops_a_drawing = 20'000;
// Of all strokes that are to be seen, in quarters of a unit, across and down: 1,000 times the width of the
// canvas. What one person draws in four minutes is a fifth of it; far more would keep every screen busy.
inline constexpr std::int64_t length_a_drawing = std::int64_t{1'000} * width * steps;

// An index into the palette; clients know the colours (see client/style).
using Colour = std::uint8_t;
inline constexpr Colour paper = 255;  // where nothing was drawn

// Radius of a stroke in quarters of a unit: pens of 12, 22, 36 and 56 units, about twice as many as pixels of
// a canvas in a window of 1280 by 800.
enum class Pen : std::uint8_t { fine, medium, broad, huge };
constexpr Pen last_of(Pen) {
    return Pen::huge;
}
inline constexpr std::array<std::int32_t, 4> pen_radius{24, 44, 72, 112};

struct Point {
    std::int16_t x = 0;  // in quarters of a unit, 0 to width * steps
    std::int16_t y = 0;
    friend bool operator==(const Point&, const Point&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(x, y);
    }
};
// From the point before.
struct Step {
    std::int16_t x = 0;
    std::int16_t y = 0;
    friend bool operator==(const Step&, const Step&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(x, y);
    }
};

// A stroke begins, with a dot. An eraser draws with paper.
struct BeginStroke {
    bool eraser = false;
    Colour colour = 0;
    Pen pen = Pen::medium;
    Point at;
    friend bool operator==(const BeginStroke&, const BeginStroke&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(eraser, colour, pen, at);
    }
};
// The own stroke that has begun goes on.
struct ExtendStroke {
    std::vector<Step> steps;  // 1 to points_an_op; none leads out of the canvas
    friend bool operator==(const ExtendStroke&, const ExtendStroke&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(steps);
    }
};
struct EndStroke {
    friend bool operator==(const EndStroke&, const EndStroke&) = default;
    template <class Archive>
    void serialize(Archive&) {}
};
// Everything of one colour that hangs together with the place, over edges and not over corners.
struct Fill {
    Colour colour = 0;
    Point at;
    friend bool operator==(const Fill&, const Fill&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(colour, at);
    }
};
struct Clear {
    friend bool operator==(const Clear&, const Clear&) = default;
    template <class Archive>
    void serialize(Archive&) {}
};
// Takes back the own last stroke, fill or clear; and brings it again.
struct Undo {
    friend bool operator==(const Undo&, const Undo&) = default;
    template <class Archive>
    void serialize(Archive&) {}
};
struct Redo {
    friend bool operator==(const Redo&, const Redo&) = default;
    template <class Archive>
    void serialize(Archive&) {}
};
using Op = std::variant<BeginStroke, ExtendStroke, EndStroke, Fill, Clear, Undo, Redo>;

struct DrawnOp {
    PlayerId who;
    Op op;
    friend bool operator==(const DrawnOp&, const DrawnOp&) = default;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(who, op);
    }
};

// Whether the fields are within their limits; whether it fits to what is there is Drawing::may's question.
[[nodiscard]] bool valid(const Op& op);
// How many points it brings.
[[nodiscard]] std::size_t points_of(const Op& op);
// How far its steps lead, across and down.
[[nodiscard]] std::int64_t length_of(const Op& op);
// Roughly how many bytes of a packet it takes, rounded up.
[[nodiscard]] std::size_t bytes_of(const Op& op);

// Cuts a drawing into pieces of at most `bytes` each, in order; for somebody who comes later.
[[nodiscard]] std::vector<std::vector<DrawnOp>> in_pieces(const std::vector<DrawnOp>& ops, std::size_t bytes);

}  // namespace parlor::canvas

#pragma once

#include <cstdint>

#include <imgui.h>

namespace parlor::style {

// The shapes of answers 1 to 6.
enum class Shape : std::uint8_t { sun, moon, leaf, star, heart, drop };

// `number` is 1 to 6.
[[nodiscard]] constexpr Shape answer_shape(int number) {
    return static_cast<Shape>((number - 1) % 6);
}

// Filled geometry in a square of `size` pixels around `centre`. No overlapping triangles, so translucent
// colours come out even; the leaf's vein is a gap, so that any background shows through. `turn` in radians.
void draw_shape(ImDrawList& list, Shape shape, ImVec2 centre, float size, ImU32 colour, float turn = 0.0F);

// The solid crown of hosts and winners, standing on `base` (the middle of its lower edge), `width` pixels
// wide.
void draw_crown(ImDrawList& list, ImVec2 base, float width, ImU32 colour, float turn = 0.0F);

// A piece of confetti: an answer shape thrown from `from` at `velocity` (pixels a second) `age` seconds ago.
// Draws nothing past the end of its flight.
struct ConfettiPiece {
    Shape shape;
    ImVec2 from;
    ImVec2 velocity;
    float size;
    float spin;  // radians a second
};
void draw_confetti(ImDrawList& list, const ConfettiPiece& piece, float age, float scale);
// Piece `index` of a burst from `from`; the same `seed` gives the same burst.
[[nodiscard]] ConfettiPiece confetti_piece(unsigned seed, unsigned index, ImVec2 from, float scale);

}  // namespace parlor::style

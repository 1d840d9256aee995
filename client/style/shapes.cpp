#include "client/style/shapes.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "client/style/angle.hpp"
#include "client/style/fill.hpp"
#include "client/style/motion.hpp"
#include "client/style/theme.hpp"

namespace parlor::style {

namespace {

// All forms stand on a grid of 100 with the middle at 0, 0.
ImVec2 polar(float radius, float degrees) {
    const float angle = degrees * pi / 180.0F;
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

std::vector<Filled> make_sun() {
    std::vector<Filled> parts;
    std::vector<ImVec2> disc;
    add_arc(disc, {0, 0}, 25, 0, 360, 40);
    parts.push_back(filled(std::move(disc)));
    for (int ray = 0; ray < 8; ++ray) {
        const float turn = static_cast<float>(ray) * 45.0F;
        const ImVec2 tip = polar(46, turn);
        const ImVec2 base = polar(30, turn);
        const ImVec2 side = polar(8.2F, turn + 90);
        parts.push_back(
            filled({tip, {base.x + side.x, base.y + side.y}, {base.x - side.x, base.y - side.y}}));
    }
    return parts;
}

// A disc of radius 43 less a disc of radius 35 up right of it.
std::vector<Filled> make_moon() {
    const ImVec2 cut_by(37, -18);
    const float distance = std::hypot(cut_by.x, cut_by.y);
    const float along = (distance * distance + 43.0F * 43.0F - 35.0F * 35.0F) / (2 * distance);
    const float axis = std::atan2(cut_by.y, cut_by.x) * 180.0F / pi;
    const float outer = std::acos(along / 43.0F) * 180.0F / pi;
    const float inner = std::acos((distance - along) / 35.0F) * 180.0F / pi;
    std::vector<ImVec2> points;
    const ImVec2 middle(2, 0);  // its weight lies to the left
    add_arc(points, middle, 43, axis + outer, axis + 360 - outer, 44);
    add_arc(points, {middle.x + cut_by.x, middle.y + cut_by.y}, 35, axis + 180 + inner, axis + 180 - inner,
            24);
    return {filled(std::move(points))};
}

// A pointed oval along the diagonal; the vein is a slot with a round end.
std::vector<Filled> make_leaf() {
    constexpr float half = 2.6F;
    constexpr float side = half / std::numbers::sqrt2_v<float>;
    constexpr float mouth = 29.5F;  // where the slot leaves the leaf, on the diagonal
    std::vector<ImVec2> points{{39, -39}};
    add_curve(points, {-10, -40}, {-36, -22}, {-36, 6}, 14);
    add_curve(points, {-36, 16}, {-35, 23}, {-mouth - side, mouth - side}, 6);
    add_arc(points, {12, -12}, half, 225, 405, 8);
    points.emplace_back(-mouth + side, mouth + side);
    add_curve(points, {-23, 35}, {-16, 36}, {-6, 36}, 6);
    add_curve(points, {22, 36}, {40, 10}, {39, -39}, 14);
    return {filled(std::move(points))};
}

std::vector<Filled> make_star() {
    constexpr float tip_radius = 3.0F;
    std::vector<ImVec2> points;
    for (int i = 0; i < 5; ++i) {
        const float turn = -90.0F + static_cast<float>(i) * 72.0F;
        // A small arc instead of the sharp tip.
        const float half_opening = std::atan2(21.5F * std::sin(pi / 5), 48.0F - 21.5F * std::cos(pi / 5));
        const ImVec2 centre = polar(47.0F - tip_radius / 2, turn);
        const float spread = 90.0F - half_opening * 180.0F / pi;
        add_arc(points, centre, tip_radius, turn - spread, turn + spread, 6);
        points.push_back(polar(22.3F, turn + 36));
    }
    return {filled(std::move(points))};
}

std::vector<Filled> make_heart() {
    std::vector<ImVec2> points{{0, 42}};
    add_curve(points, {-8, 36}, {-44, 14}, {-44, -12}, 14);
    add_curve(points, {-44, -28}, {-33, -38}, {-21, -38}, 8);
    add_curve(points, {-12, -38}, {-4, -33}, {0, -25}, 8);
    add_curve(points, {4, -33}, {12, -38}, {21, -38}, 8);
    add_curve(points, {33, -38}, {44, -28}, {44, -12}, 8);
    add_curve(points, {44, 14}, {8, 36}, {0, 42}, 14);
    return {filled(std::move(points))};
}

std::vector<Filled> make_drop() {
    std::vector<ImVec2> points{{0, -47}};
    add_curve(points, {8, -30}, {31, -8}, {31, 14}, 14);
    add_curve(points, {31, 32}, {17, 45}, {0, 45}, 10);
    add_curve(points, {-17, 45}, {-31, 32}, {-31, 14}, 10);
    add_curve(points, {-31, -8}, {-8, -30}, {0, -47}, 14);
    return {filled(std::move(points))};
}

const std::vector<Filled>& parts_of(Shape shape) {
    static const std::array<std::vector<Filled>, 6> all{make_sun(),  make_moon(),  make_leaf(),
                                                        make_star(), make_heart(), make_drop()};
    return all.at(static_cast<std::size_t>(shape));
}

}  // namespace

void draw_shape(ImDrawList& list, Shape shape, ImVec2 centre, float size, ImU32 colour, float turn) {
    for (const Filled& part : parts_of(shape))
        draw_filled(list, part, {centre, size / 100.0F, turn}, colour);
}

void draw_crown(ImDrawList& list, ImVec2 base, float width, ImU32 colour, float turn) {
    // A grid of 40 wide and 28 high that stands on 0, 0.
    static const Filled crown =
        filled({{-17, 0}, {-20, -19}, {-10.5F, -12}, {0, -28}, {10.5F, -12}, {20, -19}, {17, 0}});
    draw_filled(list, crown, {base, width / 40.0F, turn}, colour);
}

ConfettiPiece confetti_piece(unsigned seed, unsigned index, ImVec2 from, float scale) {
    // A small integer hash: the same burst on every machine, and no generator to keep.
    unsigned state = seed * 0x9E3779B9U + index * 0x85EBCA6BU + 1U;
    const auto chance = [&state] {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        return static_cast<float>(state & 0xFFFFU) / 65535.0F;
    };
    for (int warm_up = 0; warm_up < 3; ++warm_up)
        (void)chance();
    const float angle = -pi * (0.1F + 0.8F * chance());
    const float speed = (260.0F + 260.0F * chance()) * scale;
    ConfettiPiece piece{};
    piece.shape = static_cast<Shape>(static_cast<unsigned>(chance() * 3.999F));
    piece.from = from;
    piece.velocity = {std::cos(angle) * speed, std::sin(angle) * speed};
    piece.size = (9.0F + 9.0F * chance()) * scale;
    piece.spin = (chance() - 0.5F) * 9.0F;
    return piece;
}

void draw_confetti(ImDrawList& list, const ConfettiPiece& piece, float age, float scale) {
    if (age < 0 || age > motion::confetti) return;
    constexpr float gravity = 620.0F;
    const ImVec2 at(piece.from.x + piece.velocity.x * age,
                    piece.from.y + piece.velocity.y * age + gravity * scale * age * age / 2);
    const float fade = 1.0F - std::max(0.0F, age / motion::confetti - 0.7F) / 0.3F;
    const ImU32 colour = answer_tones.at(static_cast<std::size_t>(piece.shape)).fill;
    draw_shape(list, piece.shape, at, piece.size, with_alpha(colour, fade), piece.spin * age);
}

}  // namespace parlor::style

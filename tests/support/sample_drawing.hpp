#pragma once

#include <initializer_list>
#include <vector>

#include "client/canvas/easel.hpp"
#include "client/parts/context.hpp"
#include "shared/canvas/picture.hpp"

// Drawings to look at.
namespace parlor::testing {

// Draws by hand: strokes through places in units, rounded between them.
class Hand {
public:
    explicit Hand(PlayerId who) : who_(who) {}

    Hand& takes(canvas::Colour colour, canvas::Pen pen);
    Hand& draws(std::initializer_list<ImVec2> places, bool straight = false);
    Hand& fills(canvas::Colour colour, ImVec2 place);

    [[nodiscard]] const std::vector<canvas::DrawnOp>& ops() const { return ops_; }

private:
    PlayerId who_;
    canvas::Colour colour_ = 0;
    canvas::Pen pen_ = canvas::Pen::medium;
    std::vector<canvas::DrawnOp> ops_;
};

inline constexpr PlayerId sample_artist{1};
[[nodiscard]] std::vector<canvas::DrawnOp> lighthouse();
// Every pen: dots, turns sharp and round, crossings; shapes that are filled, one of them closed by a hair.
[[nodiscard]] std::vector<canvas::DrawnOp> strokes_and_fills();

// A screen around an easel, as large and as crowded as the one of draw & guess.
struct DrawingScreen {
    DrawingScreen();
    void operator()(client::Context& context);
    // What is left for canvas and tools.
    [[nodiscard]] static style::Rect room(const widgets::Ui& ui);

    canvas::Picture picture;
    client::Easel easel;
    std::vector<client::CanvasThumbnail> thumbnails;
    bool watching = false;
    std::vector<canvas::Op> said;
    bool echoes = true;  // what was said comes back with the next frame
};

}  // namespace parlor::testing

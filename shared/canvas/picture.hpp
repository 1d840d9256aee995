#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "shared/canvas/drawing.hpp"
#include "shared/canvas/raster.hpp"

namespace parlor::canvas {

// A drawing with its pixels, kept up op by op. Undo starts from the last picture kept before what is undone
// and draws the rest again.
class Picture {
public:
    void apply(const DrawnOp& drawn);
    // The same, one after the other; however many of them undo, what must be drawn again is so once.
    void apply(std::span<const DrawnOp> ops);
    void reset();

    [[nodiscard]] const Drawing& drawing() const { return drawing_; }
    [[nodiscard]] const Raster& raster() const { return raster_; }
    // What has changed since the last call; nothing if nothing has.
    [[nodiscard]] std::optional<Box> take_changed();

private:
    // The pixels of the first so many entries that were to be seen: those that were not may come and go.
    struct Checkpoint {
        std::size_t seen;
        std::size_t cost;  // of drawing them, counted as cost_
        Raster raster;
    };
    [[nodiscard]] Box draw(const Drawing::Entry& entry);
    void draw_again(std::size_t from);
    void keep_if_due(const Drawing::Entry& next);

    Drawing drawing_;
    Raster raster_;
    std::optional<Raster> spare_;          // of the last drawing again: its memory serves the next
    std::vector<Checkpoint> checkpoints_;  // the oldest first
    std::size_t seen_ = 0;                 // how many entries the raster shows
    std::size_t cost_ = 0;                 // about what it took to draw them, in steps of a medium pen
    std::optional<Box> changed_;
};

// The pixels of ops that are all to be seen.
[[nodiscard]] Raster to_raster(const std::vector<DrawnOp>& ops);

}  // namespace parlor::canvas

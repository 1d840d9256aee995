#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "shared/base/limits.hpp"
#include "shared/canvas/ops.hpp"
#include "shared/protocol/server_message.hpp"

// What a client knows of drawings: ops as they came. Whoever wants pixels makes them (canvas::Picture).
namespace parlor::client {

// Grows while `seat` and `generation` are the same; others are another canvas, or the same told from the
// start.
struct OpStream {
    std::uint32_t seat = 0;  // Model::seats
    std::uint32_t generation = 0;
    std::vector<canvas::DrawnOp> ops;

    void begin_anew();
    void tell_anew(std::uint32_t to_seat);
    void add(const std::vector<canvas::DrawnOp>& more);
};

// The turn of draw & guess that goes on.
struct DrawFeed {
    std::uint16_t activity = 0;
    std::uint16_t turn = 0;  // 0: none yet
    OpStream canvas;
    std::deque<draw::Line> lines;    // the last 100
    std::uint32_t lines_before = 0;  // those that fell out

    // Makes this the feed of that turn, empty if it was another's.
    void be_of(std::uint16_t new_activity, std::uint16_t new_turn);
    void hear(std::uint16_t in_activity, const draw::Event& event);
};

// One of the evening's drawings.
struct KeptDrawing {
    DrawingKept about;
    std::vector<canvas::DrawnOp> ops;  // what is to be seen
};

// Adds a drawing, taking from `feed` what was just drawn if no pieces follow.
void keep(std::vector<KeptDrawing>& gallery, const DrawingKept& about, const DrawFeed& feed);
void add_piece(std::vector<KeptDrawing>& gallery, const DrawingPiece& piece);

}  // namespace parlor::client

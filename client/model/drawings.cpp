#include "client/model/drawings.hpp"

#include <algorithm>

#include "shared/base/overloaded.hpp"
#include "shared/canvas/drawing.hpp"

namespace parlor::client {

namespace {

constexpr std::size_t lines_kept = 100;

}  // namespace

void OpStream::begin_anew() {
    ++generation;
    ops.clear();
}

void OpStream::tell_anew(std::uint32_t to_seat) {
    seat = to_seat;
    begin_anew();
}

void OpStream::add(const std::vector<canvas::DrawnOp>& more) {
    ops.insert(ops.end(), more.begin(), more.end());
}

void DrawFeed::be_of(std::uint16_t new_activity, std::uint16_t new_turn) {
    if (activity == new_activity && turn == new_turn) return;
    activity = new_activity;
    turn = new_turn;
    canvas.begin_anew();
    lines.clear();
    lines_before = 0;
}

void DrawFeed::hear(std::uint16_t in_activity, const draw::Event& event) {
    std::visit(overloaded{[&](const draw::Drawn& drawn) {
                              be_of(in_activity, drawn.turn);
                              canvas.add(drawn.ops);
                          },
                          [&](const draw::Line& line) {
                              be_of(in_activity, line.turn);
                              lines.push_back(line);
                              if (lines.size() <= lines_kept) return;
                              lines.pop_front();
                              ++lines_before;
                          }},
               event);
}

void keep(std::vector<KeptDrawing>& gallery, const DrawingKept& about, const DrawFeed& feed) {
    std::erase_if(gallery, [&](const KeptDrawing& one) { return one.about.number == about.number; });
    KeptDrawing kept{about, {}};
    if (!about.pieces_follow) {
        canvas::Drawing drawing;
        for (const canvas::DrawnOp& op : feed.canvas.ops)
            drawing.apply(op);
        kept.ops = drawing.seen_ops();
    }
    gallery.push_back(std::move(kept));
    while (gallery.size() > limits::drawings_kept)
        gallery.erase(gallery.begin());
}

void add_piece(std::vector<KeptDrawing>& gallery, const DrawingPiece& piece) {
    const auto found = std::ranges::find_if(
        gallery, [&](const KeptDrawing& one) { return one.about.number == piece.number; });
    if (found == gallery.end()) return;
    found->ops.insert(found->ops.end(), piece.ops.begin(), piece.ops.end());
}

}  // namespace parlor::client

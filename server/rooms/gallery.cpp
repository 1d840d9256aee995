#include "server/rooms/gallery.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/limits.hpp"

namespace parlor::rooms {

DrawingKept Gallery::keep(game::Keepsake keepsake, std::string artist_name) {
    std::size_t points = 0;
    for (const canvas::DrawnOp& drawn : keepsake.drawing)
        points += canvas::points_of(drawn.op);
    while (!kept_.empty() &&
           (kept_.size() == limits::drawings_kept || points_ + points > limits::points_kept))
        drop_oldest();
    DrawingKept about{++last_number_, keepsake.artist, std::move(artist_name), std::move(keepsake.word),
                      false};
    kept_.push_back({about, std::move(keepsake.drawing), points});
    points_ += points;
    return about;
}

void Gallery::drop_oldest() {
    points_ -= kept_.front().points;
    kept_.erase(kept_.begin());
}

bool Gallery::has_drawing_of(PlayerId artist) const {
    return std::ranges::any_of(kept_, [&](const Kept& one) { return one.about.artist == artist; });
}

std::vector<ServerMessage> Gallery::history() const {
    std::vector<ServerMessage> messages;
    for (const Kept& one : kept_) {
        DrawingKept about = one.about;
        about.pieces_follow = true;
        messages.emplace_back(std::move(about));
        for (auto& piece : canvas::in_pieces(one.ops, piece_bytes))
            messages.emplace_back(DrawingPiece{one.about.number, std::move(piece)});
    }
    return messages;
}

}  // namespace parlor::rooms

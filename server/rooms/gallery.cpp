#include "server/rooms/gallery.hpp"

#include <utility>

#include "shared/base/limits.hpp"

namespace parlor::rooms {

DrawingKept Gallery::keep(game::Keepsake keepsake, std::string artist_name) {
    if (kept_.size() == limits::drawings_kept) kept_.erase(kept_.begin());
    DrawingKept about{++last_number_, keepsake.artist, std::move(artist_name), std::move(keepsake.word),
                      false};
    kept_.push_back({about, std::move(keepsake.drawing)});
    return about;
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

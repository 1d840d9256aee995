#pragma once

#include <string>
#include <vector>

#include "server/game/round.hpp"
#include "shared/protocol/server_message.hpp"

namespace parlor::rooms {

// The evening's drawings, the newest: at most limits::drawings_kept with limits::points_kept in all.
class Gallery {
public:
    static constexpr std::size_t piece_bytes = 16 * 1024;

    // What to tell those who have seen it being drawn.
    DrawingKept keep(game::Keepsake keepsake, std::string artist_name);
    // What to tell somebody who comes later: each drawing with its pieces.
    [[nodiscard]] std::vector<ServerMessage> history() const;
    [[nodiscard]] bool has_drawing_of(PlayerId artist) const;
    void clear() { *this = {}; }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(kept_, points_, last_number_);
    }

private:
    struct Kept {
        DrawingKept about;
        std::vector<canvas::DrawnOp> ops;
        std::size_t points = 0;

        template <class Archive>
        void serialize(Archive& archive) {
            archive(about, ops, points);
        }
    };
    void drop_oldest();

    std::vector<Kept> kept_;
    std::size_t points_ = 0;
    std::uint16_t last_number_ = 0;
};

}  // namespace parlor::rooms

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/base/time.hpp"

namespace parlor::transport {

// Of the reliable packets of a while: how many went out, those sent again among them, and how many of these
// were not acknowledged in time, so that they had to be sent again.
struct Loss {
    std::uint32_t sent = 0;
    std::uint32_t lost = 0;

    [[nodiscard]] constexpr std::uint32_t per_mille() const {
        if (sent == 0) return 0;
        return static_cast<std::uint32_t>(std::uint64_t{lost} * 1'000 / sent);
    }
    friend bool operator==(const Loss&, const Loss&) = default;
};

// Counts packets over the last minute, in pieces of ten seconds.
class LossWindow {
public:
    void count(SteadyTime now, std::uint32_t sent, std::uint32_t lost) {
        const std::int64_t number = number_of(now);
        Piece& piece = pieces_[static_cast<std::size_t>(number) % pieces_.size()];
        if (piece.number != number) piece = {number, {}};
        piece.loss.sent += sent;
        piece.loss.lost += lost;
    }
    [[nodiscard]] Loss last_minute(SteadyTime now) const {
        Loss all;
        for (const Piece& piece : pieces_) {
            if (piece.number + static_cast<std::int64_t>(pieces_.size()) <= number_of(now)) continue;
            all.sent += piece.loss.sent;
            all.lost += piece.loss.lost;
        }
        return all;
    }

private:
    struct Piece {
        std::int64_t number = -1'000;  // long ago
        Loss loss;
    };
    static std::int64_t number_of(SteadyTime now) { return now.time_since_epoch() / Duration{10s}; }

    std::array<Piece, 6> pieces_{};
};

}  // namespace parlor::transport

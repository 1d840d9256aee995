#pragma once

#include <cstddef>
#include <optional>

#include "client/bot/pen_work.hpp"

namespace parlor::bot {

// Does a piece of pen work when it is due. Whatever of a stroke is due at the same time goes into one op, and
// where ops cannot be said often enough for the work to be done in time, as in time lapse, it jumps on: to
// fewer points, then to fewer strokes.
class Hand {
public:
    // Without `ends` there is no hurry.
    void take_up(PenWork work, RoomTime began, std::optional<RoomTime> ends = std::nullopt);
    void put_down() { work_.clear(); }
    [[nodiscard]] bool busy() const { return next_ < work_.size(); }

    // The op that is due, if one is.
    [[nodiscard]] std::optional<canvas::Op> due(RoomTime now);
    [[nodiscard]] std::optional<RoomTime> next() const;

private:
    void notice_pace(RoomTime now);
    [[nodiscard]] std::size_t ops_left() const;
    void jump_on(std::size_t ops);

    PenWork work_;
    std::size_t next_ = 0;
    RoomTime began_;
    std::optional<RoomTime> ends_;
    std::optional<RoomTime> last_;  // when an op was said
    Duration an_op_{0};             // that long it takes to say one, in room time; 0: not known
};

}  // namespace parlor::bot

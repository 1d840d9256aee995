#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/time.hpp"

namespace parlor::rooms {

// Room time out of the process's steady time: it stands still while paused and runs `scale` times as fast.
class RoomPace {
public:
    RoomPace(SteadyTime now, std::uint16_t scale, RoomTime begins = {})
        : base_(begins), since_(now), scale_(scale) {}

    [[nodiscard]] RoomTime now(SteadyTime steady) const {
        return paused_ ? base_ : base_ + (steady - since_) * scale_;
    }
    void set_paused(bool paused, SteadyTime steady) {
        if (paused == paused_) return;
        base_ = now(steady);
        since_ = steady;
        paused_ = paused;
    }
    // When room time `at` comes; nothing while paused.
    [[nodiscard]] std::optional<SteadyTime> when(RoomTime at) const {
        if (paused_) return std::nullopt;
        const Duration left = at - base_;
        // Rounded up: never before its time.
        return since_ + (left + Duration(scale_ - 1)) / scale_;
    }

private:
    RoomTime base_;
    SteadyTime since_;
    std::uint16_t scale_;
    bool paused_ = false;
};

}  // namespace parlor::rooms

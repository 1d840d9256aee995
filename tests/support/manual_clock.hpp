#pragma once

#include "shared/base/time.hpp"

namespace parlor::testing {

// Time that moves only when a test says so; both kinds of it together.
class ManualClock {
public:
    ManualClock() = default;
    explicit ManualClock(UtcTime utc) : utc_(utc) {}
    [[nodiscard]] SteadyTime steady() const { return steady_; }
    [[nodiscard]] UtcTime utc() const { return utc_; }
    void advance(Duration by) {
        steady_ += by;
        utc_ += by;
    }
    void advance_to(SteadyTime time) {
        if (time > steady_) advance(time - steady_);
    }

private:
    SteadyTime steady_{60min};
    UtcTime utc_{std::chrono::hours(24 * 365 * 55)};
};

}  // namespace parlor::testing

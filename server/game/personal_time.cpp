#include "server/game/personal_time.hpp"

#include <algorithm>
#include <utility>

namespace parlor::game {

namespace {

constexpr Duration off_the_clock_time = 60s;

int per_cent(Allowance allowance) {
    switch (allowance) {
        case Allowance::on_the_clock:
            return 100;
        case Allowance::half_more:
            return 150;
        case Allowance::double_time:
        case Allowance::off_the_clock:
            return 200;  // the latter only for counting points
    }
    return 100;
}

bool is_on_the_clock(const Waited& one) {
    return one.allowance != Allowance::off_the_clock;
}

}  // namespace

PersonalTime::PersonalTime(RoomTime began, Duration shared, Duration extra, std::vector<Waited> waited)
    : began_(began), shared_(shared), extra_(extra), waited_(std::move(waited)) {}

Duration PersonalTime::time_of(Allowance allowance) const {
    return shared_ * per_cent(allowance) / 100;
}

Duration PersonalTime::allowed(Allowance allowance) const {
    return time_of(allowance) + extra_;
}

std::optional<RoomTime> PersonalTime::own_end(Allowance allowance) const {
    if (allowance != Allowance::off_the_clock) return began_ + allowed(allowance);
    const bool others_going_on = std::ranges::any_of(
        waited_, [](const Waited& other) { return is_on_the_clock(other) && !other.done; });
    if (others_going_on) return std::nullopt;
    return off_the_clock_end();
}

RoomTime PersonalTime::others_done() const {
    RoomTime done = began_;
    bool anybody = false;
    for (const Waited& one : waited_) {
        if (!is_on_the_clock(one)) continue;
        anybody = true;
        done = std::max(done, one.done ? *one.done + extra_ : began_ + allowed(one.allowance));
    }
    return anybody ? done : shared_end();
}

RoomTime PersonalTime::off_the_clock_end() const {
    // A minute behind others who were quick may be less than the time that everybody has.
    return std::max(others_done() + off_the_clock_time, shared_end());
}

RoomTime PersonalTime::end() const {
    RoomTime ends = others_done();
    bool waits = false;
    for (const Waited& one : waited_) {
        if (one.done) continue;
        waits = true;
        if (!is_on_the_clock(one)) ends = std::max(ends, off_the_clock_end());
    }
    return waits ? ends : std::max(ends, shared_end());
}

}  // namespace parlor::game

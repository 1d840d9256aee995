#pragma once

#include <optional>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/rounds/player_state.hpp"

namespace parlor::game {

// Somebody whom a stage waits for: who was there when it began, and still is.
struct Waited {
    Allowance allowance = Allowance::on_the_clock;
    std::optional<RoomTime> done;  // when they did what they are waited for
};

// Until when a stage waits in which everybody has the time that they have asked for. Who is off the clock has
// until the others are done plus a minute, and never less than the time of all.
class PersonalTime {
public:
    // `extra` is what the host has added for everybody.
    PersonalTime(RoomTime began, Duration shared, Duration extra, std::vector<Waited> waited);

    // That of all who asked for nothing else.
    [[nodiscard]] RoomTime shared_end() const { return began_ + shared_ + extra_; }
    // Nothing for who is off the clock while others are not done.
    [[nodiscard]] std::optional<RoomTime> own_end(Allowance allowance) const;
    // When nobody is waited for any more, on time.
    [[nodiscard]] RoomTime end() const;
    // For counting points.
    [[nodiscard]] Duration allowed(Allowance allowance) const;

private:
    [[nodiscard]] RoomTime others_done() const;
    [[nodiscard]] RoomTime off_the_clock_end() const;
    [[nodiscard]] Duration time_of(Allowance allowance) const;

    RoomTime began_;
    Duration shared_;
    Duration extra_;
    std::vector<Waited> waited_;
};

}  // namespace parlor::game

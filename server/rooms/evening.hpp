#pragma once

#include <span>
#include <vector>

#include "server/game/round.hpp"
#include "server/rooms/roster.hpp"
#include "shared/protocol/room_view.hpp"

namespace parlor::rooms {

// round(1000 * own / best of that activity): no activity decides the evening alone. 0 when nobody has points
// or the own are not positive.
[[nodiscard]] std::int32_t evening_points(std::int32_t own, std::int32_t best);

// What an evening has brought so far, beside the points that stand with the members.
class Evening {
public:
    void begin(RoomTime now, UtcTime utc);
    // Adds an activity's points to the members' evening scores and ranks them.
    void add(const game::RoundResult& result, Roster& roster);
    void count_cheer() { ++cheers_; }
    void reset(Roster& roster);
    // Activities that brought points to anybody.
    [[nodiscard]] std::int32_t scored() const { return scored_; }

    [[nodiscard]] const std::vector<EveningStanding>& standings() const { return standings_; }
    [[nodiscard]] RecapView recap(const Roster& roster, UtcTime now) const;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(began_, standings_, candidates_, cheers_, scored_);
    }

private:
    // The best of some kinds first, then one for everybody else who took part.
    [[nodiscard]] std::vector<Award> pick_awards(const Roster& roster) const;
    [[nodiscard]] std::vector<Award> pick_best(const Roster& roster) const;
    [[nodiscard]] Award award_for(const Member& member, const std::vector<Award>& picked) const;

    UtcTime began_;
    std::vector<EveningStanding> standings_;
    std::vector<Award> candidates_;
    std::uint32_t cheers_ = 0;
    std::int32_t scored_ = 0;
};

}  // namespace parlor::rooms

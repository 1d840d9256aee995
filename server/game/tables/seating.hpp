#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "server/game/meetings.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/random.hpp"

// Who sits with whom: the social golfer problem with friends, departments and wishes. Whole numbers only, and
// as many steps as the task says, so it replays.
namespace parlor::game {

struct Guest {
    PlayerId id;
    std::uint32_t department = 0;  // the same number is the same department; 0 says none
    std::uint32_t offers = 0;      // topics for mentoring, a bit each
    std::uint32_t seeks = 0;
};
// Would rather not be at one table, whoever of them said it.
struct ApartWish {
    PlayerId one;
    PlayerId other;
};

struct SeatingTask {
    std::vector<Guest> guests;   // each once
    std::size_t table_size = 4;  // wanted; see table_sizes()
    std::size_t rotations = 1;
    std::vector<Acquaintance> tonight;
    std::vector<Acquaintance> before;
    std::vector<ApartWish> apart;
    bool match_topics = false;  // who offers a topic sits with who seeks it
    std::size_t steps = 0;      // of the search, each looking at one swap; 0: usual_steps()
};

using Table = std::vector<PlayerId>;
using Tables = std::vector<Table>;

// How many sit at each table, the larger first: as near to `wanted` as it goes with 2 to 5 at each table and
// sizes that differ by one at most. One who is alone, and only they, sits alone; nobody makes no tables.
[[nodiscard]] std::vector<std::size_t> table_sizes(std::size_t people, std::size_t wanted);

// Enough for new meetings to be within 2 % of what a search many times as long finds; at most 900,000.
[[nodiscard]] std::size_t usual_steps(std::size_t people, std::size_t rotations);

// The tables of each rotation. In this order it sees to it that
//   wishes are kept: if they cannot all be (three people, one table), as few as possible are broken;
//   nobody meets somebody twice tonight, and rather somebody who is new to them than somebody met before;
//   with match_topics each table has somebody who offers what another seeks;
//   departments mix.
[[nodiscard]] std::vector<Tables> seat(const SeatingTask& task, Rng& rng);

// What a seating costs by these rules, 0 being perfect: for tests, and to compare seatings.
[[nodiscard]] std::int64_t seating_cost(const SeatingTask& task, const std::vector<Tables>& rotations);

}  // namespace parlor::game

#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/history/history.hpp"
#include "tests/server/mixed_evening.hpp"
#include "tests/support/scratch.hpp"

// A crew and its history, for tests of both.
namespace parlor::testing {

inline std::unique_ptr<history::History> open_history(const Scratch& folder) {
    auto opened = history::History::open(folder / "history.db");
    REQUIRE(opened);
    return std::move(*opened);
}

inline CrewPlan friday_plan() {
    return {"Friday Crew", {4, 17 * 60, 30, "Europe/Berlin"}, {12, 8}};
}

// Friday, 2 October 2026, 15:00 UTC, which is 17:00 in Berlin.
inline constexpr UtcTime first_friday{Duration{1'790'953'200'000}};
inline constexpr Duration a_week = 7 * 24 * 60min;

inline history::KeyHash key_hash(std::uint8_t number) {
    history::KeyHash key{};
    key[0] = number;
    return key;
}
inline rooms::SeatHash seat_hash(std::uint8_t number) {
    rooms::SeatHash seat{};
    seat[0] = number;
    return seat;
}

inline history::Crew add_crew(history::History& history, std::uint8_t number = 1,
                              UtcTime now = first_friday) {
    const auto crew =
        history.add(number, key_hash(number), "PLUM-" + std::to_string(40 + number), friday_plan(), now);
    REQUIRE(crew);
    return *crew;
}

inline rooms::CrewEvening evening_of(std::uint32_t number, UtcTime ended,
                                     std::vector<rooms::CrewEvening::Person> people,
                                     std::vector<rooms::CrewEvening::Met> met = {}) {
    return {77, number, ended, std::move(people), std::move(met)};
}

}  // namespace parlor::testing

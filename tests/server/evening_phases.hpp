#pragma once

#include <string>
#include <vector>

#include "tests/server/trivia_questions.hpp"

namespace parlor::testing {

// A way into one phase, for an evening of two activities with four questions each that Ada hosts.
struct PhaseOfEvening {
    std::string name;
    std::function<void(RoomHarness&)> reach;
};

inline void skip(RoomHarness& evening, int times) {
    for (int i = 0; i < times; ++i)
        evening.host("Ada", host::SkipAhead{});
}

inline std::vector<PhaseOfEvening> all_phases() {
    const auto start = [](RoomHarness& evening) { evening.host("Ada", host::Start{}); };
    const auto play = [=](int skipped) {
        return [=](RoomHarness& evening) {
            start(evening);
            skip(evening, skipped);
        };
    };
    const auto end = [=](int activities) {
        return [=](RoomHarness& evening) {
            for (int i = 0; i < activities; ++i) {
                start(evening);
                evening.host("Ada", host::EndActivity{});
            }
        };
    };
    return {{"gathering", [](RoomHarness&) {}},
            {"reading", play(0)},
            {"answering", play(1)},
            {"revealing", play(2)},
            {"standings", play(9)},
            {"paused",
             [=](RoomHarness& evening) {
                 play(1)(evening);
                 evening.host("Ada", host::SetPaused{true});
             }},
            {"between", end(1)},
            {"recap", end(2)}};
}

}  // namespace parlor::testing

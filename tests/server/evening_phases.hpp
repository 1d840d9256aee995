#pragma once

#include <string>
#include <vector>

#include "tests/server/mixed_evening.hpp"

namespace parlor::testing {

// A way into one phase of an evening of two activities that Ada hosts: twice four questions, or two turns to
// draw and four questions.
struct PhaseOfEvening {
    std::string name;
    std::function<void(RoomHarness&)> reach;
    bool draws = false;

    [[nodiscard]] RoomHarness::Setup setup() const { return draws ? drawing_and_trivia() : evening(2, 4); }
};

// Who of the two draws.
inline std::string artist_of(const RoomHarness& evening) {
    return evening.drawing("Ada").artist == evening.id("Ada") ? "Ada" : "Ben";
}

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
    // A word is taken; then, if it is drawn, a stroke is open.
    const auto draw = [=](bool in_words, int skipped) {
        return [=](RoomHarness& evening) {
            start(evening);
            const std::string artist = artist_of(evening);
            evening.move(artist, draw::Command{draw::ChooseWord{1, 0, in_words}});
            if (!in_words) evening.move(artist, draw::Command{draw::Draw{1, begin_at(400, 400)}});
            skip(evening, skipped);
        };
    };
    const auto find = [=](RoomHarness& evening) {
        draw(false, 0)(evening);
        evening.join("Cleo");
        const std::string artist = artist_of(evening);
        std::string word;
        for (const draw::Place& place : evening.drawing(artist).word)
            word += place.letter;
        evening.move("Cleo", draw::Command{draw::Guess{1, word}});
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
            {"recap", end(2)},
            {"choosing a word", start, true},
            {"drawing", draw(false, 0), true},
            {"drawing, found by one", find, true},
            {"describing in words", draw(true, 0), true},
            {"what was drawn", draw(false, 1), true},
            {"after the last turn", draw(false, 4), true},
            {"after drawing", end(1), true}};
}

}  // namespace parlor::testing

#pragma once

#include <string>
#include <vector>

#include "tests/server/mixed_evening.hpp"

namespace parlor::testing {

// A way into one phase of an evening of two activities that Ada hosts: twice four questions, or two turns to
// draw, lines to guess at, cards of two truths and a lie, two rotations at tables or toasts, and four
// questions.
struct PhaseOfEvening {
    enum class Opens { with_trivia, with_drawing, with_lines, with_truths, with_tables, with_toasts };
    std::string name;
    std::function<void(RoomHarness&)> reach;
    Opens opens = Opens::with_trivia;

    [[nodiscard]] RoomHarness::Setup setup() const {
        switch (opens) {
            case Opens::with_drawing:
                return drawing_and_trivia();
            case Opens::with_lines:
                return lines_and_trivia();
            case Opens::with_truths:
                return truths_and_trivia();
            case Opens::with_tables:
                return tables_and_trivia();
            case Opens::with_toasts:
                return toasts_and_trivia();
            case Opens::with_trivia:
                break;
        }
        return evening(2, 4);
    }
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
    // Both have written; then the first card lies there, and so on.
    const auto write = [=](int skipped) {
        return [=](RoomHarness& evening) {
            start(evening);
            for (const char* name : {"Ada", "Ben"})
                evening.move(name, who::Command{who::WriteLine{0, line_of(name)}});
            skip(evening, skipped);
        };
    };
    constexpr auto drawing = PhaseOfEvening::Opens::with_drawing;
    constexpr auto lines = PhaseOfEvening::Opens::with_lines;
    constexpr auto tables = PhaseOfEvening::Opens::with_tables;
    const auto sit = [=](int skipped) {
        return [=](RoomHarness& evening) {
            start(evening);
            evening.join("Cleo");
            skip(evening, skipped);
        };
    };
    // Both have written; then so much of what follows is skipped.
    const auto tell = [=](int skipped) {
        return [=](RoomHarness& evening) {
            start(evening);
            for (const std::string name : {"Ada", "Ben"})
                evening.move(name, truths::Command{statements_of(name)});
            skip(evening, skipped);
        };
    };
    const auto choose_best = [=](RoomHarness& evening) {
        tell(5)(evening);
        evening.move("Ben", truths::Command{truths::ChooseBest{0}});
        evening.move("Ben", truths::Command{truths::ChooseBest{2}});
    };
    constexpr auto truths = PhaseOfEvening::Opens::with_truths;
    // Each has thanked the other.
    const auto thank = [=](int skipped) {
        return [=](RoomHarness& evening) {
            start(evening);
            for (const std::string name : {"Ada", "Ben"}) {
                const PlayerId to = evening.id(name == "Ada" ? "Ben" : "Ada");
                evening.move(name, toasts::Command{toasts::Write{to, "You stayed calm", name == "Ada"}});
            }
            skip(evening, skipped);
        };
    };
    constexpr auto toasts = PhaseOfEvening::Opens::with_toasts;
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
            {"choosing a word", start, drawing},
            {"drawing", draw(false, 0), drawing},
            {"drawing, found by one", find, drawing},
            {"describing in words", draw(true, 0), drawing},
            {"what was drawn", draw(false, 1), drawing},
            {"after the last turn", draw(false, 4), drawing},
            {"after drawing", end(1), drawing},
            {"gathering, with questions to answer", [](RoomHarness&) {}, lines},
            {"gathering, and both have answered",
             [](RoomHarness& evening) {
                 for (const std::string name : {"Ada", "Ben"})
                     evening.move(name, who::Command{who::WriteLine{0, "Tea"}});
             },
             lines},
            {"before anybody writes", start, lines},
            {"writing lines", write(0), lines},
            {"guessing whose line it is", write(1), lines},
            {"whose line it was", write(2), lines},
            {"after the last line", write(5), lines},
            {"nobody has written",
             [=](RoomHarness& evening) {
                 start(evening);
                 skip(evening, 1);
             },
             lines},
            {"arriving at tables", start, tables},
            {"at a table", sit(1), tables},
            {"at the last table", sit(2), tables},
            {"after tables", end(1), tables},
            {"writing statements", start, truths},
            {"statements are written", tell(0), truths},
            {"which is the lie", tell(1), truths},
            {"the lie is told", tell(2), truths},
            {"the best truth", choose_best, truths},
            {"nobody wrote",
             [=](RoomHarness& evening) {
                 start(evening);
                 skip(evening, 1);
             },
             truths},
            {"after two truths", end(1), truths},
            {"before any toast", start, toasts},
            {"toasts are written", thank(0), toasts},
            {"for oneself alone", thank(1), toasts},
            {"a toast is read out", thank(2), toasts},
            {"the wall of toasts", thank(4), toasts},
            {"no toasts",
             [=](RoomHarness& evening) {
                 start(evening);
                 skip(evening, 1);
             },
             toasts}};
}

}  // namespace parlor::testing

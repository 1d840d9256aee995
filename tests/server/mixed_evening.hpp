#pragma once

#include <utility>

#include "shared/base/overloaded.hpp"
#include "tests/server/draw_words.hpp"
#include "tests/server/table_party.hpp"
#include "tests/server/toast_party.hpp"
#include "tests/server/trivia_questions.hpp"
#include "tests/server/truths_party.hpp"
#include "tests/server/who_cards.hpp"

// Evenings of several types of rounds.
namespace parlor::testing {

// Questions for who asks, words for who draws, prompts for who writes, cards for who sits at tables; others
// make what they need by themselves.
inline RoomHarness::Draw draw_from(Questions questions, Words words) {
    return [ask = draw_from(std::move(questions)),
            words_for = draw_from(std::move(words))](const rooms::ContentRequest& request) {
        return std::visit(overloaded{[&](const trivia::Options&) { return ask(request); },
                                     [&](const draw::Options&) { return words_for(request); },
                                     [&](const who::Options& own) { return prompts_for(own); },
                                     [&](const tables::Options&) { return game::Content{some_cards(12)}; },
                                     [](const auto& others) {
                                         Rng rng(1);
                                         return game::content_of_its_own(others, rng);
                                     }},
                          request.options);
    };
}

// Two turns to draw, then four questions.
inline RoomHarness::Setup drawing_and_trivia() {
    RoomHarness::Setup setup;
    setup.run_sheet = {draw_activity(2), trivia_activity(4)};
    setup.draw = draw_from(choice_questions(4), some_words(2 * draw::choices));
    return setup;
}

// Two questions to answer in a line, then four of trivia.
inline RoomHarness::Setup lines_and_trivia() {
    RoomHarness::Setup setup;
    setup.run_sheet = {who_activity(2), trivia_activity(4)};
    setup.draw = draw_from(choice_questions(4), {});
    return setup;
}

// Two rotations at tables of two, then four questions.
inline RoomHarness::Setup tables_and_trivia() {
    RoomHarness::Setup setup;
    setup.run_sheet = {tables_activity(2, 2), trivia_activity(4)};
    setup.draw = draw_from(choice_questions(4), some_words(draw::choices));
    return setup;
}

// Two truths and a lie, then four questions.
inline RoomHarness::Setup truths_and_trivia() {
    RoomHarness::Setup setup;
    setup.run_sheet = {truths_activity(), trivia_activity(4)};
    setup.draw = draw_from(choice_questions(4), {});
    return setup;
}

// Toasts, then four questions.
inline RoomHarness::Setup toasts_and_trivia() {
    RoomHarness::Setup setup;
    setup.run_sheet = {toasts_activity(), trivia_activity(4)};
    setup.draw = draw_from(choice_questions(4), {});
    return setup;
}

}  // namespace parlor::testing

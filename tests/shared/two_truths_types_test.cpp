// Two truths and a lie as both sides know it: how long it takes, what may be said, and what somebody who sees
// a card could say.
#include <doctest/doctest.h>

#include <set>

#include "shared/base/limits.hpp"
#include "tests/shared/message_exemplars.hpp"
#include "tests/shared/property.hpp"

namespace two_truths_types_test {

using namespace parlor;
using namespace parlor::testing;
using truths::Stage;

namespace {

truths::Options options_of(int tellers, int writing = 90, int voting = 30, bool best = true) {
    return {static_cast<std::uint16_t>(tellers), static_cast<std::uint16_t>(writing),
            static_cast<std::uint16_t>(voting), best};
}

bool valid_texts(const std::string& first, const std::string& second = "b", const std::string& third = "c") {
    return valid(Rounds::Command{truths::Command{truths::Write{{first, second, third}, 0}}});
}

}  // namespace

TEST_CASE("a card takes as long as people vote, and the story after it; writing and the best truth besides") {
    // 22.5 s to vote, 20 s for the floor, and the 30 s more of every third card.
    CHECK(estimate(options_of(1, 90, 30, false)) == 67'500ms + 52'500ms);
    CHECK(estimate(options_of(4, 90, 30, false)) == 67'500ms + 4 * 52'500ms);
    CHECK(estimate(options_of(4)) == estimate(options_of(4, 90, 30, false)) + 30s);
    CHECK(length(options_of(4)) == 4);
}

TEST_CASE("what is fitted into a time fits, changes nothing else, leaves out no card that had its place") {
    rc::check([] {
        const truths::Options options = options_of(*rc::gen::inRange(1, 31), *rc::gen::inRange(45, 241),
                                                   *rc::gen::inRange(15, 91), *rc::gen::arbitrary<bool>());
        const Duration time = std::chrono::seconds(*rc::gen::inRange(0, 3'600));
        const truths::Options fitted = fit(options, time);
        RC_ASSERT(valid(fitted));
        RC_ASSERT(fitted.tellers >= 1);
        RC_ASSERT(fitted.tellers <= options.tellers);
        RC_ASSERT(fitted.tellers == 1 || estimate(fitted) <= time);
        truths::Options same = fitted;
        same.tellers = options.tellers;
        RC_ASSERT(same == options);
        if (fitted.tellers < options.tellers) {
            truths::Options more = fitted;
            ++more.tellers;
            RC_ASSERT(estimate(more) > time);
        }
    });
    CHECK(fit(options_of(9), Duration{-5'000}).tellers == 1);
}

TEST_CASE("1 to 30 people tell; 45 to 240 seconds to write, 15 to 90 to vote") {
    CHECK(valid(truths::Options{}));
    for (const auto& good : {options_of(1), options_of(30), options_of(3, 45), options_of(3, 240),
                             options_of(3, 90, 15), options_of(3, 90, 90)})
        CHECK(valid(good));
    for (const auto& bad : {options_of(0), options_of(31), options_of(3, 44), options_of(3, 241),
                            options_of(3, 90, 14), options_of(3, 90, 91)})
        CHECK_FALSE(valid(bad));
}

TEST_CASE(
    "three different statements of 1 to 120 letters, without what turns or hides text; one is the lie") {
    CHECK(valid_texts("a"));
    CHECK(valid_texts(std::string(120, 'x')));
    CHECK_FALSE(valid_texts(std::string(121, 'x')));
    CHECK_FALSE(valid_texts(""));
    CHECK_FALSE(valid_texts("b"));
    CHECK_FALSE(valid_texts("c"));
    CHECK_FALSE(valid_texts("a", "c"));
    CHECK_FALSE(valid_texts("a", ""));
    CHECK_FALSE(valid_texts("a", "b", ""));
    CHECK_FALSE(valid_texts(" a"));
    CHECK_FALSE(valid_texts("a\n"));
    CHECK_FALSE(valid_texts("a\u202E"));
    for (const int lie : {0, 2, 3, 255}) {
        const truths::Command command = truths::Write{{"a", "b", "c"}, static_cast<std::uint8_t>(lie)};
        CHECK(valid(Rounds::Command{command}) == (lie < 3));
    }
}

TEST_CASE("a vote names one of three statements of one of 30 cards; a best truth one of 60") {
    const auto says = [](truths::Command command) { return valid(Rounds::Command{std::move(command)}); };
    CHECK(says(truths::Vote{1, 0}));
    CHECK(says(truths::Vote{30, 2}));
    CHECK_FALSE(says(truths::Vote{0, 0}));
    CHECK_FALSE(says(truths::Vote{31, 0}));
    CHECK_FALSE(says(truths::Vote{1, 3}));
    CHECK(says(truths::AskForMore{30}));
    CHECK_FALSE(says(truths::AskForMore{0}));
    CHECK_FALSE(says(truths::AskForMore{31}));
    CHECK(says(truths::ChooseBest{59}));
    CHECK_FALSE(says(truths::ChooseBest{60}));
    CHECK(says(truths::TakeBack{}));
}

TEST_CASE("moves are sensible first, and reach everything that can be said") {
    Rng rng(5);
    std::set<std::size_t> said;
    for (int i = 0; i < 600; ++i) {
        const auto stage = static_cast<Stage>(i % 6);
        truths::View view = example_card(stage);
        if (i % 2 == 0) view.own.reset();
        const auto all = moves(Rounds::View{view}, rng);
        REQUIRE_FALSE(all.empty());
        for (const Rounds::Command& one : all)
            said.insert(std::get<truths::Command>(one).index());
        const auto& first = std::get<truths::Command>(all.front());
        CHECK(valid(all.front()));
        if (view.may_write && !view.own) CHECK(std::holds_alternative<truths::Write>(first));
        if (stage == Stage::voting) {
            REQUIRE(std::holds_alternative<truths::Vote>(first));
            CHECK(std::get<truths::Vote>(first).card == view.card);
        }
        if (stage == Stage::choosing) {
            REQUIRE(std::holds_alternative<truths::ChooseBest>(first));
            CHECK(std::get<truths::ChooseBest>(first).truth < view.truths.size());
        }
    }
    CHECK(said.size() == std::variant_size_v<truths::Command>);
}

}  // namespace two_truths_types_test

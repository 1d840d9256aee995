#include "shared/rounds/rounds.hpp"

#include <doctest/doctest.h>

#include <set>

#include "tests/shared/property.hpp"

using namespace parlor;

namespace {

trivia::Options options_of(int questions, int seconds) {
    trivia::Options options;
    options.questions = static_cast<std::uint16_t>(questions);
    options.seconds = static_cast<std::uint16_t>(seconds);
    return options;
}

}  // namespace

TEST_CASE("a question of twenty seconds takes twenty-five in all when people answer at an ordinary pace") {
    CHECK(estimate(Rounds::Options{options_of(10, 20)}) == 250s);
    CHECK(estimate(Rounds::Options{options_of(10, 0)}) == 250s);
    CHECK(estimate(Rounds::Options{options_of(1, 240)}) == 179s);
    CHECK(length(Rounds::Options{options_of(10, 20)}) == 10);
}

TEST_CASE("what is fitted into a time fits, changes nothing else and keeps at least one question") {
    rc::check([] {
        const auto questions = *rc::gen::inRange(1, 101);
        const auto seconds = *rc::gen::inRange(5, 241);
        const Duration time = std::chrono::seconds(*rc::gen::inRange(0, 4'000));
        const Rounds::Options options = options_of(questions, seconds);
        const Rounds::Options fitted = fit(options, time);
        RC_ASSERT(valid(fitted));
        RC_ASSERT(length(fitted) >= 1);
        RC_ASSERT(length(fitted) <= questions);
        RC_ASSERT(length(fitted) == 1 || estimate(fitted) <= time);
        // And no question is left out that would have had its place.
        if (length(fitted) < questions) {
            const Rounds::Options more = options_of(length(fitted) + 1, seconds);
            RC_ASSERT(estimate(more) > time);
        }
    });
    CHECK(fit(Rounds::Options{options_of(10, 20)}, Duration{-5'000}) == Rounds::Options{options_of(1, 20)});
}

TEST_CASE("the keys of round types differ") {
    const std::set<std::string_view> keys(Rounds::keys.begin(), Rounds::keys.end());
    CHECK(keys.size() == Rounds::count);
}

TEST_CASE("moves are sensible first: the first could be said by an honest client") {
    Rng rng(5);
    for (int i = 0; i < 2'000; ++i) {
        trivia::View view;
        view.number = static_cast<std::uint16_t>(1 + rng.below(100));
        view.stage = static_cast<trivia::Stage>(rng.below(4));
        view.kind = static_cast<trivia::Kind>(i % 5);
        if (view.kind == trivia::Kind::choice || view.kind == trivia::Kind::several)
            view.choices.resize(2 + rng.below(5));
        const auto all = moves(Rounds::View{view}, rng);
        REQUIRE_FALSE(all.empty());
        CHECK(valid(all.front()));
        const auto& submit = std::get<trivia::SubmitAnswer>(std::get<trivia::Command>(all.front()));
        CHECK(submit.number == view.number);
        if (const auto* picks = std::get_if<trivia::Picks>(&submit.answer))
            CHECK((picks->bits >> std::max<std::size_t>(2, view.choices.size())) == 0);
    }
}

#include "shared/rounds/rounds.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/shared/property.hpp"

namespace rounds_test {

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

TEST_CASE("the list of round types grows at its end, as what is recorded and sent counts its places") {
    CHECK(std::vector(Rounds::keys.begin(), Rounds::keys.end()) ==
          std::vector<std::string_view>{"trivia", "draw", "who-said-it", "two-truths", "tables", "toasts"});
    CHECK(Rounds::Options{trivia::Options{}}.index() == 0);
    CHECK(Rounds::Options{draw::Options{}}.index() == 1);
    CHECK(Rounds::Options{who::Options{}}.index() == 2);
    CHECK(Rounds::Options{truths::Options{}}.index() == 3);
    CHECK(Rounds::Options{tables::Options{}}.index() == 4);
    CHECK(Rounds::Options{toasts::Options{}}.index() == 5);
    CHECK(Rounds::Command{draw::Command{}}.index() == 1);
    CHECK(Rounds::Event{draw::Event{}}.index() == 1);
    CHECK(Rounds::View{draw::View{}}.index() == 1);
}

TEST_CASE("what holds for any round is asked of the one whose options they are") {
    trivia::Options questions = options_of(10, 20);
    draw::Options turns;
    turns.turns = 10;
    turns.seconds = 40;
    CHECK(length(Rounds::Options{turns}) == 10);
    CHECK(estimate(Rounds::Options{questions}) == 250s);
    CHECK(estimate(Rounds::Options{turns}) == 440s);
    const Rounds::Options fewer_questions = fit(Rounds::Options{questions}, 100s);
    const Rounds::Options fewer_turns = fit(Rounds::Options{turns}, 100s);
    questions.questions = 4;
    turns.turns = 2;
    CHECK(fewer_questions == Rounds::Options{questions});
    CHECK(fewer_turns == Rounds::Options{turns});
    turns.seconds = 20;  // a question may be as short, a drawing may not
    CHECK_FALSE(valid(Rounds::Options{turns}));
}

TEST_CASE("what somebody wrote is found in commands, and nothing else") {
    const auto written = [](Rounds::Command command) {
        std::vector<std::string> texts;
        for (std::string* text : written_in(command)) {
            texts.push_back(*text);
            text->clear();
        }
        for (const std::string* text : written_in(command))
            CHECK(text->empty());
        return texts;
    };
    using Texts = std::vector<std::string>;
    CHECK(written(trivia::Command{trivia::SubmitAnswer{1, trivia::Typed{"Tea"}}}) == Texts{"Tea"});
    CHECK(written(trivia::Command{trivia::SubmitAnswer{1, trivia::Picks{1}}}).empty());
    CHECK(written(draw::Command{draw::Guess{1, "cat"}}) == Texts{"cat"});
    CHECK(written(draw::Command{draw::Describe{1, "it purrs"}}) == Texts{"it purrs"});
    CHECK(written(draw::Command{draw::Draw{1, canvas::Undo{}}}).empty());
    CHECK(written(draw::Command{draw::ChooseWord{1, 2, true}}).empty());
    CHECK(written(draw::Command{draw::Pass{1}}).empty());
    CHECK(written(draw::Command{draw::Volunteer{true}}).empty());
    CHECK(written(tables::Command{tables::Say{1, 1, "hello"}}) == Texts{"hello"});
    CHECK(written(tables::Command{tables::SetLink{1, 1, "https://a.example"}}) == Texts{"https://a.example"});
    CHECK(written(tables::Command{tables::NextCard{1, 1, 1}}).empty());
    CHECK(written(tables::Command{tables::Avoid{PlayerId{2}, true}}).empty());
    CHECK(written(truths::Command{truths::Write{{"one", "two", "three"}, 1}}) ==
          Texts{"one", "two", "three"});
    CHECK(written(toasts::Command{toasts::Write{PlayerId{1}, "thanks"}}) == Texts{"thanks"});
    CHECK(written(toasts::Command{toasts::Keep{}}).empty());
    CHECK(written(truths::Command{truths::TakeBack{}}).empty());
    CHECK(written(truths::Command{truths::Vote{1, 2}}).empty());
}

TEST_CASE("moves at a question are sensible first: the first could be said by an honest client") {
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

}  // namespace rounds_test

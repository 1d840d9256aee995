// Who said it? as both sides know it: how long it takes, what may be said, and what somebody who sees a card
// could say.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "shared/base/limits.hpp"
#include "shared/rounds/rounds.hpp"
#include "tests/shared/message_exemplars.hpp"
#include "tests/shared/property.hpp"

namespace who_types_test {

using namespace parlor;
using namespace parlor::testing;
using who::Stage;

namespace {

who::Options options_of(int cards, int seconds) {
    who::Options options = example_who_options();
    options.cards = static_cast<std::uint16_t>(cards);
    options.seconds = static_cast<std::uint16_t>(seconds);
    return options;
}

who::Command first_of(const who::View& view, Rng& rng) {
    return std::get<who::Command>(moves(Rounds::View{view}, rng).front());
}

bool valid_line(const std::string& text) {
    return valid(Rounds::Command{who::Command{who::WriteLine{0, text}}});
}

}  // namespace

TEST_CASE("a minute to write, then forty seconds a card when people guess at an ordinary pace") {
    CHECK(estimate(Rounds::Options{options_of(1, 25)}) == 60s + 39'500ms);
    CHECK(estimate(Rounds::Options{options_of(10, 40)}) == 60s + 500s);
    CHECK(length(Rounds::Options{options_of(10, 25)}) == 10);
}

TEST_CASE("cards that are fitted into a time fit, change nothing else and are at least one") {
    rc::check([] {
        const auto cards = *rc::gen::inRange(1, limits::cards_a_round + 1);
        const auto seconds = *rc::gen::inRange(10, 121);
        const Duration time = std::chrono::seconds(*rc::gen::inRange(0, 6'000));
        const Rounds::Options fitted = fit(Rounds::Options{options_of(cards, seconds)}, time);
        RC_ASSERT(valid(fitted));
        RC_ASSERT(fitted == Rounds::Options{options_of(length(fitted), seconds)});
        RC_ASSERT(length(fitted) <= cards);
        RC_ASSERT(length(fitted) == 1 || estimate(fitted) <= time);
        if (length(fitted) < cards) {
            const Rounds::Options more = options_of(length(fitted) + 1, seconds);
            RC_ASSERT(estimate(more) > time);
        }
    });
    CHECK(length(fit(Rounds::Options{options_of(8, 25)}, Duration{-5'000})) == 1);
}

TEST_CASE("options have limits on both sides") {
    CHECK(valid(Rounds::Options{who::Options{}}));
    const auto with = [](auto change) {
        who::Options options;
        change(options);
        return valid(Rounds::Options{options});
    };
    CHECK_FALSE(with([](who::Options& one) { one.cards = 0; }));
    CHECK_FALSE(with([](who::Options& one) { one.cards = limits::cards_a_round + 1; }));
    CHECK_FALSE(with([](who::Options& one) { one.prompts = 0; }));
    CHECK_FALSE(with([](who::Options& one) { one.prompts = limits::prompts_a_round + 1; }));
    CHECK_FALSE(with([](who::Options& one) { one.seconds = 9; }));
    CHECK_FALSE(with([](who::Options& one) { one.seconds = 121; }));
    CHECK(with([](who::Options& one) { one.seconds = 10; }));
    CHECK(with([](who::Options& one) { one.prompts = limits::prompts_a_round; }));
}

TEST_CASE("a line is short, clean and says something") {
    CHECK(valid_line("Tea"));
    CHECK(valid_line(std::string(120, 'x')));
    CHECK_FALSE(valid_line(std::string(121, 'x')));
    CHECK_FALSE(valid_line(""));
    CHECK_FALSE(valid_line(" Tea"));
    CHECK_FALSE(valid_line("a\nb"));
    CHECK_FALSE(valid_line("a\u202Eb"));
    CHECK_FALSE(valid(Rounds::Command{who::Command{who::WriteLine{limits::prompts_a_round, "Tea"}}}));
    CHECK_FALSE(valid(Rounds::Command{who::Command{who::TakeBack{limits::prompts_a_round}}}));
    CHECK_FALSE(valid(Rounds::Command{who::Command{who::PickFace{0, PlayerId{1}}}}));
    CHECK_FALSE(valid(Rounds::Command{who::Command{who::AskForMore{limits::cards_a_round + 1}}}));
    CHECK_FALSE(valid(Rounds::Command{who::Command{who::ThatsAll{0}}}));
}

TEST_CASE("of what is said only the line was written, and a recording that is handed on can leave it out") {
    Rounds::Command line = who::Command{who::WriteLine{0, "Tea, always"}};
    REQUIRE(written_in(line).size() == 1);
    CHECK(*written_in(line).front() == "Tea, always");
    Rounds::Command pick = who::Command{who::PickFace{1, PlayerId{2}}};
    CHECK(written_in(pick).empty());
}

TEST_CASE("moves in every stage can be said, and the first is what one is waited for") {
    Rng rng(6);
    std::set<std::size_t> commands;
    for (int i = 0; i < 500; ++i) {
        for (const Stage stage : {Stage::writing, Stage::guessing, Stage::revealing, Stage::nothing}) {
            who::View view = example_card(stage);
            if (stage == Stage::writing) view.done = rng.chance(50);
            if (stage == Stage::revealing) {
                view.own_card = rng.chance(50);
                view.reveal->more_asked = false;
            }
            const auto all = moves(Rounds::View{view}, rng);
            REQUIRE_FALSE(all.empty());
            for (const Rounds::Command& command : all) {
                CHECK(valid(command));
                commands.insert(std::get<who::Command>(command).index());
            }
        }
        who::View writing = example_card(Stage::writing);
        writing.done = false;
        writing.own_lines.clear();
        const who::Command first = first_of(writing, rng);
        REQUIRE(std::holds_alternative<who::WriteLine>(first));
        CHECK(std::get<who::WriteLine>(first).prompt == 0);
        writing.done = true;
        CHECK(first_of(writing, rng) == who::Command{who::SetDone{true}});
        const who::View guessing = example_card(Stage::guessing);
        const who::Command pick = first_of(guessing, rng);
        REQUIRE(std::holds_alternative<who::PickFace>(pick));
        CHECK(std::get<who::PickFace>(pick).card == guessing.card);
        CHECK(std::ranges::count(guessing.faces, std::get<who::PickFace>(pick).who) == 1);
    }
    CHECK(commands.size() == std::variant_size_v<who::Command>);
}

TEST_CASE("in a lobby somebody is offered the questions that they have not answered, of the set on screen") {
    Rng rng(11);
    who::View view;
    view.stage = Stage::beforehand;
    view.set = 9;
    view.prompts = {"One?", "Two?"};
    view.may_write = true;
    for (int i = 0; i < 20; ++i) {
        const auto line = std::get<who::WriteLine>(first_of(view, rng));
        CHECK(line.prompt == 0);
        CHECK(line.set == 9);
    }
    view.own_lines = {{0, "Tea"}};
    std::set<std::size_t> prompts;
    for (int i = 0; i < 60; ++i) {
        const who::Command first = first_of(view, rng);
        if (const auto* line = std::get_if<who::WriteLine>(&first)) prompts.insert(line->prompt);
        CHECK_MESSAGE(!std::holds_alternative<who::SetDone>(first), "nobody waits for it there");
    }
    CHECK(prompts == std::set<std::size_t>{1});
    view.own_lines.push_back({1, "Rain"});
    for (int i = 0; i < 20; ++i)
        CHECK_FALSE(std::holds_alternative<who::WriteLine>(first_of(view, rng)));
}

}  // namespace who_types_test

// Draw & guess as both sides know it: how long it takes, and what somebody who sees a turn could say.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "shared/base/limits.hpp"
#include "shared/rounds/rounds.hpp"
#include "tests/shared/message_exemplars.hpp"
#include "tests/shared/property.hpp"

namespace draw_types_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

draw::Options options_of(int turns, int seconds) {
    draw::Options options = example_drawing_options();
    options.turns = static_cast<std::uint16_t>(turns);
    options.seconds = static_cast<std::uint16_t>(seconds);
    return options;
}

struct Seat {
    draw::Stage stage;
    Looking looking;
};
constexpr std::array seats{
    Seat{draw::Stage::choosing, Looking::artist},  Seat{draw::Stage::choosing, Looking::guesser},
    Seat{draw::Stage::drawing, Looking::artist},   Seat{draw::Stage::drawing, Looking::guesser},
    Seat{draw::Stage::revealing, Looking::artist}, Seat{draw::Stage::revealing, Looking::guesser},
};

std::uint16_t turn_of(const draw::Command& command) {
    return std::visit(
        []<class One>(const One& one) -> std::uint16_t {
            if constexpr (requires { one.turn; }) {
                return one.turn;
            } else {
                return 0;
            }
        },
        command);
}

}  // namespace

TEST_CASE("a turn of eighty seconds takes seventy-four in all when people guess at an ordinary pace") {
    CHECK(estimate(Rounds::Options{options_of(1, 80)}) == 74s);
    CHECK(estimate(Rounds::Options{options_of(8, 80)}) == 592s);
    CHECK(estimate(Rounds::Options{options_of(60, 240)}) == 60 * 194s);
    CHECK(length(Rounds::Options{options_of(8, 80)}) == 8);
}

TEST_CASE("the longest round of turns that can be set has an estimate, and fits nowhere but is cut") {
    const Rounds::Options longest = options_of(limits::turns_a_round, limits::drawing_seconds_most);
    const Duration most = std::chrono::minutes(limits::activity_minutes);
    CHECK(estimate(longest) > most);
    CHECK(estimate(fit(longest, most)) <= most);
    CHECK(length(fit(longest, most)) == 18);
}

TEST_CASE("turns that are fitted into a time fit, change nothing else and are at least one") {
    rc::check([] {
        const auto turns = *rc::gen::inRange(1, 61);
        const auto seconds = *rc::gen::inRange(40, 241);
        const Duration time = std::chrono::seconds(*rc::gen::inRange(0, 12'000));
        const Rounds::Options options = options_of(turns, seconds);
        const Rounds::Options fitted = fit(options, time);
        RC_ASSERT(valid(fitted));
        RC_ASSERT(length(fitted) >= 1);
        RC_ASSERT(fitted == Rounds::Options{options_of(length(fitted), seconds)});
        RC_ASSERT(length(fitted) <= turns);
        RC_ASSERT(length(fitted) == 1 || estimate(fitted) <= time);
        // And no turn is left out that would have had its place.
        if (length(fitted) < turns) {
            const Rounds::Options more = options_of(length(fitted) + 1, seconds);
            RC_ASSERT(estimate(more) > time);
        }
    });
    CHECK(fit(Rounds::Options{options_of(8, 80)}, Duration{-5'000}) == Rounds::Options{options_of(1, 80)});
}

TEST_CASE("moves in every stage, for whoever looks, can be said; but for one of a turn behind the last") {
    Rng rng(6);
    for (const Seat& seat : seats) {
        CAPTURE(static_cast<int>(seat.stage));
        CAPTURE(static_cast<int>(seat.looking));
        for (int i = 0; i < 500; ++i) {
            draw::View view = example_turn(seat.stage, seat.looking);
            view.in_words = rng.chance(50);
            view.turn = static_cast<std::uint16_t>(1 + rng.below(limits::turns_a_round));
            const auto all = moves(Rounds::View{view}, rng);
            REQUIRE_FALSE(all.empty());
            CHECK(valid(all.front()));
            for (const Rounds::Command& command : all) {
                const auto turn = turn_of(std::get<draw::Command>(command));
                CHECK(valid(command) == (turn <= limits::turns_a_round));
                CHECK((turn == 0 || turn == view.turn || turn == view.turn + 1));
            }
        }
    }
}

TEST_CASE("the first move is what the one who looks is waited for, or hurts nobody") {
    Rng rng(7);
    const auto first = [&](const draw::View& view) { return moves(view, rng).front(); };
    for (int i = 0; i < 500; ++i) {
        const draw::View choosing = example_turn(draw::Stage::choosing, Looking::artist);
        const draw::Command chosen = first(choosing);
        REQUIRE(std::holds_alternative<draw::ChooseWord>(chosen));
        CHECK(std::get<draw::ChooseWord>(chosen).choice < choosing.choices.size());
        CHECK(turn_of(chosen) == choosing.turn);

        draw::View drawing = example_turn(draw::Stage::drawing, Looking::artist);
        drawing.found.clear();
        CHECK(std::holds_alternative<draw::Describe>(first(drawing)));
        drawing.in_words = false;
        CHECK(std::holds_alternative<draw::Draw>(first(drawing)));
        // Once somebody has found it, whoever knows the word may be one who talks with the others.
        drawing.found = {{PlayerId{2}, 200}};
        const draw::Command either = first(drawing);
        CHECK((std::holds_alternative<draw::Draw>(either) || std::holds_alternative<draw::Guess>(either)));

        const draw::View guessing = example_turn(draw::Stage::drawing, Looking::guesser);
        const draw::Command guess = first(guessing);
        CHECK(std::holds_alternative<draw::Guess>(guess));
        CHECK(turn_of(guess) == guessing.turn);

        for (const Looking looking : {Looking::artist, Looking::guesser})
            CHECK(std::holds_alternative<draw::Volunteer>(
                first(example_turn(draw::Stage::revealing, looking))));
        CHECK(std::holds_alternative<draw::Volunteer>(
            first(example_turn(draw::Stage::choosing, Looking::guesser))));
    }
}

TEST_CASE("moves try everything: each command, each op and each of the words") {
    Rng rng(8);
    std::set<std::size_t> commands;
    std::set<std::size_t> ops;
    std::set<int> choices;
    for (int i = 0; i < 500; ++i) {
        for (const Seat& seat : seats) {
            for (const draw::Command& command : moves(example_turn(seat.stage, seat.looking), rng)) {
                commands.insert(command.index());
                if (const auto* drawn = std::get_if<draw::Draw>(&command)) ops.insert(drawn->op.index());
                if (const auto* choose = std::get_if<draw::ChooseWord>(&command))
                    choices.insert(choose->choice);
            }
        }
    }
    CHECK(commands.size() == std::variant_size_v<draw::Command>);
    CHECK(ops.size() == std::variant_size_v<canvas::Op>);
    CHECK(choices.size() == draw::choices);
}

}  // namespace draw_types_test

// Toasts as both sides know them: how long they take, what may be said, and what somebody could say.
#include <doctest/doctest.h>

#include <set>

#include "shared/base/limits.hpp"
#include "tests/shared/message_exemplars.hpp"
#include "tests/shared/property.hpp"

namespace toasts_types_test {

using namespace parlor;
using namespace parlor::testing;
using toasts::Stage;

namespace {

toasts::Options options_of(int reveals, int seconds = 150) {
    return {static_cast<std::uint16_t>(reveals), static_cast<std::uint16_t>(seconds), true};
}

bool says(toasts::Command command) {
    return valid(Rounds::Command{std::move(command)});
}

}  // namespace

TEST_CASE("writing, reading one's own and a last look take their time, and each reveal twelve seconds") {
    CHECK(estimate(options_of(1)) == 145s + 12s);
    CHECK(estimate(options_of(20)) == 145s + 240s);
    CHECK(length(options_of(20)) == 20);
}

TEST_CASE(
    "what is fitted into a time fits, changes nothing else, and leaves out no reveal that had its place") {
    rc::check([] {
        const toasts::Options options = options_of(*rc::gen::inRange(1, 61), *rc::gen::inRange(60, 301));
        const Duration time = std::chrono::seconds(*rc::gen::inRange(0, 3'600));
        const toasts::Options fitted = fit(options, time);
        RC_ASSERT(valid(fitted));
        RC_ASSERT(fitted.reveals <= options.reveals);
        RC_ASSERT(fitted.reveals == 1 || estimate(fitted) <= time);
        RC_ASSERT(fitted.writing_seconds == options.writing_seconds);
        if (fitted.reveals < options.reveals) {
            toasts::Options more = fitted;
            ++more.reveals;
            RC_ASSERT(estimate(more) > time);
        }
    });
}

TEST_CASE("1 to 60 reveals, 60 to 300 seconds to write") {
    CHECK(valid(toasts::Options{}));
    for (const auto& good : {options_of(1), options_of(60), options_of(9, 60), options_of(9, 300)})
        CHECK(valid(good));
    for (const auto& bad : {options_of(0), options_of(61), options_of(9, 59), options_of(9, 301)})
        CHECK_FALSE(valid(bad));
}

TEST_CASE("a toast has 1 to 200 letters, without what turns or hides text") {
    const PlayerId to{2};
    CHECK(says(toasts::Write{to, "x"}));
    CHECK(says(toasts::Write{to, std::string(200, 'x')}));
    CHECK_FALSE(says(toasts::Write{to, std::string(201, 'x')}));
    CHECK_FALSE(says(toasts::Write{to, ""}));
    CHECK_FALSE(says(toasts::Write{to, " x"}));
    CHECK_FALSE(says(toasts::Write{to, "a\nb"}));
    CHECK_FALSE(says(toasts::Write{to, "a\u202Eb"}));
    CHECK(says(toasts::Keep{5, true}));
    CHECK_FALSE(says(toasts::Keep{6, true}));
    CHECK(says(toasts::TakeBack{to}));
    CHECK(says(toasts::SetDone{false}));
}

TEST_CASE("moves are sensible first: a toast to a name without one, then being done") {
    Rng rng(5);
    std::set<std::size_t> said;
    for (int i = 0; i < 600; ++i) {
        const auto stage = static_cast<Stage>(i % 5);
        toasts::View view = example_toasts(stage);
        view.own_done = i % 2 == 0;
        if (i % 3 == 0 && !view.names.empty()) view.drafts.push_back({view.names.back(), "Thanks", true});
        const auto all = moves(Rounds::View{view}, rng);
        REQUIRE_FALSE(all.empty());
        for (const Rounds::Command& one : all)
            said.insert(std::get<toasts::Command>(one).index());
        CHECK(valid(all.front()));
        const auto& first = std::get<toasts::Command>(all.front());
        if (stage == Stage::writing) {
            const bool all_written = view.drafts.size() == view.names.size();
            CHECK(std::holds_alternative<toasts::SetDone>(first) == all_written);
            if (const auto* write = std::get_if<toasts::Write>(&first)) CHECK(write->to == view.names.back());
        }
    }
    CHECK(said.size() == std::variant_size_v<toasts::Command>);
}

}  // namespace toasts_types_test

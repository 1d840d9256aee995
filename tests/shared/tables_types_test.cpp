// Mixer tables as both sides know them: how long they take, what may be set and said, and what somebody who
// sits there could say.
#include <doctest/doctest.h>

#include "shared/base/web_link.hpp"
#include "shared/rounds/rounds.hpp"
#include "tests/shared/message_exemplars.hpp"
#include "tests/shared/property.hpp"

namespace tables_types_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

tables::Options options_of(int rotations, int seconds) {
    tables::Options options;
    options.rotations = static_cast<std::uint8_t>(rotations);
    options.seconds = static_cast<std::uint16_t>(seconds);
    return options;
}

bool valid_with(void (*change)(tables::Options&)) {
    tables::Options options = example_tables_options();
    change(options);
    return valid(options);
}

bool valid_move(tables::Command command) {
    return valid(Rounds::Command{std::move(command)});
}

}  // namespace

TEST_CASE("rotations take their time and people some seconds to arrive") {
    CHECK(estimate(Rounds::Options{options_of(3, 240)}) == 740s);
    CHECK(estimate(Rounds::Options{tables::usual(tables::Style::mentoring)}) == 3 * 360s + 45s);
    CHECK(length(Rounds::Options{options_of(3, 240)}) == 3);
}

TEST_CASE("what is fitted into a time has fewer rotations, at least one, which is then shorter") {
    rc::check([] {
        const auto rotations = *rc::gen::inRange(1, 9);
        const auto seconds = *rc::gen::inRange(60, 901);
        const Duration time = std::chrono::seconds(*rc::gen::inRange(0, 8'000));
        const tables::Options options = options_of(rotations, seconds);
        const tables::Options fitted = fit(options, time);
        RC_ASSERT(valid(fitted));
        RC_ASSERT(fitted.rotations <= options.rotations);
        RC_ASSERT(fitted.seconds <= options.seconds);
        RC_ASSERT(time < 80s || estimate(fitted) <= time);
        if (fitted.rotations < rotations)
            RC_ASSERT(estimate(options_of(fitted.rotations + 1, seconds)) > time);
        if (fitted.seconds < seconds) RC_ASSERT(fitted.rotations == 1);
    });
    CHECK(fit(options_of(3, 240), 500s) == options_of(2, 240));
    CHECK(fit(options_of(3, 240), 120s) == options_of(1, 100));
    CHECK(fit(options_of(3, 240), 0s) == options_of(1, 60));
}

TEST_CASE("each style is usually set to something that may be set and fits its minutes") {
    for (const auto style :
         {tables::Style::round_tables, tables::Style::mentoring, tables::Style::speed_coffee}) {
        const tables::Options options = tables::usual(style);
        CHECK(options.style == style);
        CHECK(valid(options));
        CHECK(estimate(options) < 25min);
    }
}

TEST_CASE("options are held to their limits") {
    CHECK(valid_with([](tables::Options&) {}));
    CHECK(valid_with([](tables::Options& one) { one.table_size = 5; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.table_size = 6; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.table_size = 1; }));
    CHECK(valid_with([](tables::Options& one) { one.rotations = 8; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.rotations = 9; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.rotations = 0; }));
    CHECK(valid_with([](tables::Options& one) { one.seconds = 60; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.seconds = 59; }));
    CHECK(valid_with([](tables::Options& one) { one.seconds = 900; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.seconds = 901; }));
    CHECK(valid_with([](tables::Options& one) { one.decks = tables::table_decks; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.decks = 0; }));
    CHECK_FALSE(valid_with([](tables::Options& one) { one.decks |= only(Deck::toast); }));
}

TEST_CASE("commands are held to their limits") {
    CHECK(valid_move(tables::Say{1, 1, "hello"}));
    CHECK_FALSE(valid_move(tables::Say{0, 1, "hello"}));
    CHECK_FALSE(valid_move(tables::Say{9, 1, "hello"}));
    CHECK_FALSE(valid_move(tables::Say{1, 0, "hello"}));
    CHECK_FALSE(valid_move(tables::Say{1, 101, "hello"}));
    CHECK_FALSE(valid_move(tables::Say{1, 1, ""}));
    CHECK_FALSE(valid_move(tables::Say{1, 1, " hello"}));
    CHECK_FALSE(valid_move(tables::Say{1, 1, "hel\u202Elo"}));
    CHECK(valid_move(tables::Say{1, 1, std::string(limits::chat_graphemes, 'x')}));
    CHECK_FALSE(valid_move(tables::Say{1, 1, std::string(limits::chat_graphemes + 1, 'x')}));
    CHECK(valid_move(tables::SetLink{1, 1, ""}));
    CHECK(valid_move(tables::SetLink{1, 1, "https://meet.example/1"}));
    CHECK_FALSE(valid_move(tables::SetLink{1, 1, "http://meet.example/1"}));
    CHECK_FALSE(valid_move(tables::SetLink{0, 1, ""}));
    CHECK_FALSE(valid_move(tables::SetLink{1, 0, ""}));
    CHECK(valid_move(tables::SetTopics{tables::every_topic, tables::every_topic}));
    CHECK_FALSE(valid_move(tables::SetTopics{tables::every_topic + 1, 0}));
    CHECK_FALSE(valid_move(tables::SetTopics{0, tables::every_topic + 1}));
    CHECK_FALSE(valid_move(tables::Avoid{PlayerId{0}, true}));
    CHECK_FALSE(valid_move(tables::NextCard{1, 1, 0}));
    CHECK_FALSE(valid_move(tables::NextCard{0, 1, 1}));
    CHECK_FALSE(valid_move(tables::NextCard{1, 0, 1}));
    CHECK_FALSE(valid_move(tables::WantMore{0, true}));
}

TEST_CASE("a link is opened only if it is plain https to a plain host, whose name is shown") {
    using Host = std::optional<std::string>;
    CHECK(host_of_link("https://meet.example/room?x=1#y") == Host("meet.example"));
    CHECK(host_of_link("https://meet.example") == Host("meet.example"));
    CHECK(host_of_link("https://meet.example:8443/a") == Host("meet.example"));
    CHECK(host_of_link("https://10.0.0.7/a") == Host("10.0.0.7"));
    for (const char* bad : {"",
                            "https://",
                            "https:///a",
                            "http://meet.example",
                            "HTTPS://meet.example",
                            "javascript:alert(1)",
                            "file:///etc/passwd",
                            "https://bank.example@evil.example/",
                            "https://user:pw@meet.example/",
                            "https://meet.example/a b",
                            "https://meet.example/\"x",
                            "https://meet.example/$(x)`",
                            "https://-x.example",
                            "https://x..example",
                            "https://.example",
                            "https://meet.example:port/",
                            "https://meet.example:",
                            "https://m\xC3\xA9\x65t.example",
                            "https://meet.example\\@evil.example",
                            "https://meet.example/\n",
                            " https://meet.example"}) {
        CAPTURE(bad);
        CHECK_FALSE(host_of_link(bad));
    }
    const std::string long_link = "https://meet.example/" + std::string(web_link_bytes - 21, 'x');
    CHECK(host_of_link(long_link));
    CHECK_FALSE(host_of_link(long_link + "x"));
}

TEST_CASE("moves at tables may be said, the first by an honest client") {
    Rng rng(5);
    for (const auto stage : {tables::Stage::arriving, tables::Stage::seated, tables::Stage::over}) {
        for (int i = 0; i < 500; ++i) {
            const auto all = moves(example_tables(stage), rng);
            REQUIRE_FALSE(all.empty());
            for (const tables::Command& one : all)
                CHECK(valid(one));
            if (stage == tables::Stage::seated) {
                const auto* say = std::get_if<tables::Say>(&all.front());
                if (say != nullptr) CHECK(say->table == 2);
            }
        }
    }
    tables::View watched = example_tables(tables::Stage::seated);
    watched.own.reset();
    CHECK_FALSE(moves(watched, rng).empty());
}

}  // namespace tables_types_test

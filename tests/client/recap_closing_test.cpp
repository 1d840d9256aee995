// What the recap asks everybody for themselves.
#include <doctest/doctest.h>

#include "tests/client/looks.hpp"

namespace recap_closing_test {

using namespace parlor;
using namespace parlor::testing;
using client::Model;
using widgets::Key;

namespace {

Model guest_recap() {
    return with_gallery(recap_model(guest_lobby_model()));
}

Model host_recap(std::vector<std::uint16_t> counts = {}) {
    Model model = with_gallery(recap_model());
    model.lobby->pulse.counts = std::move(counts);
    return model;
}

}  // namespace

TEST_CASE("one tap says how it was, another changes it, and the same again takes it back") {
    ScreenStage stage;
    stage.draw(guest_recap(), sample_surroundings());
    CHECK(stage.shows("How was it?"));
    stage.click("How was it?/Good");
    REQUIRE(stage.said<room::SayPulse>());
    CHECK(stage.said<room::SayPulse>()->how == Pulse::good);
    stage.model.lobby->pulse.own = Pulse::good;
    stage.draw();
    CHECK(stage.entry("How was it?/Good")->value == "on");
    CHECK(stage.entry("How was it?/So-so")->value == "off");
    stage.click("How was it?/Loved it");
    CHECK(stage.said<room::SayPulse>()->how == Pulse::loved_it);
    stage.click("How was it?/Good");
    CHECK(stage.said<room::SayPulse>()->how == std::nullopt);
}

TEST_CASE("it is said by keys alone") {
    ScreenStage stage;
    stage.draw(guest_recap(), sample_surroundings());
    for (int i = 0; i < 40 && (stage.focused() == nullptr || stage.focused()->label != "Not for me"); ++i)
        stage.tab();
    REQUIRE(stage.focused() != nullptr);
    REQUIRE(stage.focused()->label == "Not for me");
    stage.key(Key::enter);
    REQUIRE(stage.said<room::SayPulse>());
    CHECK(stage.said<room::SayPulse>()->how == Pulse::not_for_me);
}

TEST_CASE("everybody reads who will see what: guests, the host before and after four answers") {
    ScreenStage stage;
    stage.draw(guest_recap(), sample_surroundings());
    CHECK(stage.shows("Your host sees only"));
    stage.draw(host_recap(), sample_surroundings());
    CHECK(stage.shows("four"));
    CHECK_FALSE(stage.shows("Good · "));
    stage.draw(host_recap({2, 5, 0, 1}), sample_surroundings());
    CHECK(stage.shows("Only you see how many said what."));
    for (const char* shown : {"Loved it · 2", "Good · 5", "So-so · 0", "Not for me · 1"})
        CHECK_MESSAGE(stage.shows(shown), shown);
}

TEST_CASE("what is asked at the end is laid out well in every size, with counts and without") {
    Model answered = guest_recap();
    answered.lobby->pulse.own = Pulse::not_for_me;
    Model full = with_gallery(recap_model(hostile_lobby_model()));
    full.lobby->pulse = {Pulse::loved_it, {100, 100, 100, 100}};
    check_everywhere("a guest", answered);
    check_everywhere("the host, early", host_recap());
    check_everywhere("the host of a hundred", full);
    check_everywhere("without drawings", recap_model(guest_lobby_model()));
}

}  // namespace recap_closing_test

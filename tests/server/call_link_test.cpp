// Where the people of a lobby talk: who sets that, who sees it and who does not.
#include <doctest/doctest.h>

#include <algorithm>

#include "shared/protocol/codec.hpp"
#include "tests/server/evening_phases.hpp"

namespace call_link_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

const std::string friday = "https://meet.example/friday";

void share(RoomHarness& evening, const std::string& who, const std::string& link) {
    RoomSettings settings = evening.room(who).settings;
    settings.call_link = link;
    evening.host(who, host::ChangeSettings{settings});
}

bool holds(const std::vector<std::byte>& packet, std::string_view text) {
    const auto bytes = std::as_bytes(std::span(text));
    return std::search(packet.begin(), packet.end(), bytes.begin(), bytes.end()) != packet.end();
}

}  // namespace

TEST_CASE("hosts and co-hosts share the evening's call in every phase, with everybody who is or comes in") {
    for (const PhaseOfEvening& phase : all_phases()) {
        CAPTURE(phase.name);
        RoomHarness evening(phase.setup());
        evening.join("Ada");
        evening.join("Ben");
        evening.join("Wim", {.watching = true});
        phase.reach(evening);
        evening.host("Ada", host::SetCoHost{evening.id("Wim"), true});
        evening.forget();
        share(evening, "Ben", friday);
        CHECK(evening.refusal("Ben") == Refusal::not_host);
        CHECK(evening.room("Ben").settings.call_link.empty());
        // Whoever knows what others are to find out waits with it; who watches never does.
        evening.forget();
        share(evening, "Ada", friday + "/host");
        const std::vector<Refusal> refused = evening.refusals("Ada");
        CHECK((refused.empty() || refused == std::vector{Refusal::not_now}));
        share(evening, "Wim", friday);
        CHECK(evening.refusals("Wim").empty());
        evening.join("Late");
        for (const char* name : {"Ada", "Ben", "Wim", "Late"})
            CHECK(evening.room(name).settings.call_link == friday);
        share(evening, "Wim", "");
        CHECK(evening.room("Late").settings.call_link.empty());
    }
}

TEST_CASE("the call of a lobby is told to nobody outside of it") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    RoomSettings settings = evening.room("Ada").settings;
    settings.visible_here = true;
    settings.call_link = friday;
    evening.host("Ada", host::ChangeSettings{settings});
    REQUIRE_FALSE(evening.knock("Kofi"));
    REQUIRE_FALSE(evening.inbox("Kofi").packets.empty());
    for (const auto& packet : evening.inbox("Kofi").packets)
        CHECK_FALSE(holds(packet, "meet.example"));
    CHECK_FALSE(holds(codec::encode(ServerMessage{evening.inside().preview()}), "meet.example"));
    evening.forget();
    evening.host("Ada", host::AnswerKnock{evening.id("Kofi"), true});
    CHECK(std::ranges::any_of(evening.inbox("Kofi").packets,
                              [](const auto& packet) { return holds(packet, "meet.example"); }));
}

TEST_CASE("a room that comes back has its call") {
    RoomHarness evening(quiz(choice_questions(1)));
    evening.join("Ada");
    share(evening, "Ada", friday);
    CHECK(rooms::Room(evening.inside().snapshot()).view().settings.call_link == friday);
}

}  // namespace call_link_test

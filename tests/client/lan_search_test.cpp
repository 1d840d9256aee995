#include "client/app/lan_search.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lan_search_test {

using namespace parlor;
using app::NetworkSightings;

namespace {

constexpr transport::Address office{0xC0A8'0114U, 4747};
constexpr transport::Address again{0x7F00'0001U, 4747};  // the same server, by another of its addresses
constexpr SteadyTime begins{Duration{1'000'000}};

query::OpenLobbies reply_of(std::vector<query::OpenLobby> lobbies) {
    return {1, 3, "office.lan", std::move(lobbies)};
}
const query::OpenLobby friday{7, "Friday", 9, false};
const query::OpenLobby standup{8, "Stand-up", 4, true};

}  // namespace

TEST_CASE("what servers show is seen once, stays in its place, and changes are news") {
    NetworkSightings sightings;
    CHECK(sightings.hear(reply_of({friday, standup}), office, begins));
    CHECK_FALSE(sightings.hear(reply_of({standup, friday}), office, begins + 2s));
    CHECK_FALSE_MESSAGE(sightings.hear(reply_of({friday, standup}), again, begins + 2s), "the same doors");
    REQUIRE(sightings.seen().size() == 2);
    CHECK(sightings.seen()[0].title == "Friday");
    CHECK(sightings.seen()[0].server == ServerName{"192.168.1.20", 4747});
    CHECK(sightings.seen()[0].server_name == "office.lan");
    query::OpenLobby fuller = friday;
    fuller.people = 10;
    CHECK(sightings.hear(reply_of({fuller, standup}), office, begins + 4s));
    CHECK(sightings.seen()[0].people == 10);
}

TEST_CASE("what is not shown any more goes at once, and what falls silent after a while") {
    NetworkSightings sightings;
    (void)sightings.hear(reply_of({friday, standup}), office, begins);
    CHECK(sightings.hear(reply_of({standup}), office, begins + 2s));
    REQUIRE(sightings.seen().size() == 1);
    CHECK_FALSE(sightings.forget_before(begins + 2s));
    CHECK(sightings.forget_before(begins + 3s));
    CHECK(sightings.seen().empty());
    CHECK_FALSE(sightings.forget_before(begins + 3s));
}

TEST_CASE("strangers on the network can neither fill the list nor put controls into it") {
    NetworkSightings sightings;
    std::vector<query::OpenLobby> many;
    for (std::uint64_t door = 0; door < 200; ++door)
        many.push_back({door, "Lobby " + std::to_string(door), 1, false});
    (void)sightings.hear(reply_of(many), office, begins);
    CHECK(sightings.seen().size() == 32);
    NetworkSightings clean;
    (void)clean.hear(reply_of({{1, "\xFF\xFE", 1, false}, {2, "  ", 1, false}, {3, "a\u202Eb\n", 1, false}}),
                     office, begins);
    REQUIRE(clean.seen().size() == 1);
    CHECK(clean.seen().front().title == "ab");
}

}  // namespace lan_search_test

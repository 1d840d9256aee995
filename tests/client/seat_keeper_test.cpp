#include "client/app/seat_keeper.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <optional>

#include "tests/support/sample_models.hpp"

namespace seat_keeper_test {

using namespace parlor;
using namespace parlor::app;
using namespace parlor::testing;

namespace {

constexpr std::int64_t tonight = 1'764'000'000;
const ServerName office{"office.lan", 4747};

// A profile that is kept nowhere, and what the server has said.
struct Evening {
    ProfileStore store{{}};
    std::optional<SeatKeeper> keeper{std::in_place, store};
    client::Model model = lobby_model();

    Evening() { model.connection = client::Online{office}; }
    bool watch(bool own = false) { return keeper->watch(model, own, tonight); }
    void unseated(Farewell why) {
        apply(model, Unseated{why}, SteadyTime{1s});
        watch();
    }
    // The program ended in the lobby, and was started again.
    void start_again() {
        keeper.emplace(store);
        model = offline_model();
        watch();
    }
};

}  // namespace

TEST_CASE("a seat is offered to the client that was closed in it, with the name used") {
    Evening evening;
    CHECK(evening.watch());
    CHECK_FALSE(evening.watch());
    CHECK_FALSE(evening.keeper->offered(tonight).has_value());  // one sits in it
    evening.start_again();
    const auto seat = evening.keeper->offered(tonight + 600);
    REQUIRE(seat);
    CHECK(seat->address == "office.lan:4747");
    CHECK(seat->code == evening.store.recent().last()->lobby_code);
    CHECK(seat->name == ordinary_people()[0].name);
    CHECK(seat->lobby_title == "Friday Happy Hour");
    CHECK_FALSE(evening.keeper->offered(tonight + client::evening_seconds + 1).has_value());
    CHECK_FALSE(evening.keeper->offered(std::numeric_limits<std::int32_t>::max()).has_value());
}

TEST_CASE("what is kept follows the lobby's title, and one's own name and place") {
    Evening evening;
    evening.watch();
    RoomView& room = *evening.model.lobby->room;
    room.settings.title = "Later";
    room.members.front().profile.name = "Zoë 2";
    room.members.front().watching = true;
    evening.watch();
    REQUIRE(evening.store.seat());
    CHECK(evening.store.seat()->lobby_title == "Later");
    CHECK(evening.store.seat()->name == "Zoë 2");
    CHECK(evening.store.seat()->watching);
    CHECK(evening.store.seat()->when == tonight);
}

TEST_CASE("a lost connection keeps the seat; leaving, removal and the end of the lobby do not") {
    for (const Farewell why : {Farewell::left, Farewell::removed, Farewell::lobby_closed}) {
        Evening evening;
        evening.watch();
        evening.unseated(why);
        CHECK_FALSE(evening.store.seat().has_value());
        // Who left may come back with the code.
        CHECK(evening.store.recent().last()->lobby_code.empty() == (why != Farewell::left));
    }
    for (const Farewell why : {Farewell::seat_taken, Farewell::server_stopping}) {
        Evening evening;
        evening.watch();
        evening.unseated(why);
        CHECK(evening.keeper->offered(tonight).has_value());
    }
    Evening evening;
    evening.watch();
    evening.model = offline_model();  // given up from the banner of a lost connection
    evening.watch();
    CHECK(evening.keeper->offered(tonight).has_value());
}

TEST_CASE("who leaves has no seat from that moment on, whether or not the server has heard it") {
    Evening evening;
    evening.watch();
    evening.keeper->gives_up();
    evening.watch();
    CHECK_FALSE(evening.store.seat().has_value());
    evening.start_again();
    CHECK_FALSE(evening.keeper->offered(tonight).has_value());
}

TEST_CASE(
    "a lobby on a server of one's own program is nothing to come back to, and takes no other seat's place") {
    Evening evening;
    evening.watch();
    evening.start_again();
    evening.model = lobby_model();
    evening.model.connection = client::Online{this_computer()};
    CHECK(evening.watch(true));
    evening.unseated(Farewell::left);
    REQUIRE(evening.keeper->offered(tonight));
    CHECK(evening.keeper->offered(tonight)->address == "office.lan:4747");
    CHECK(evening.store.recent().all().size() == 1);
}

TEST_CASE("a no to the seat itself strikes it out; any other no, and no answer, keep it") {
    const auto asked = [](Refusal why, std::string_view other_code) {
        Evening evening;
        evening.watch();
        const std::string code = evening.store.seat()->code;
        evening.start_again();
        evening.keeper->asks_for(office, other_code.empty() ? std::string_view(code) : other_code);
        evening.model.connection = client::Online{office};
        apply(evening.model, Refused{why}, SteadyTime{1s});
        evening.watch();
        return evening.keeper->offered(tonight).has_value();
    };
    CHECK_FALSE(asked(Refusal::unknown_code, ""));
    CHECK_FALSE(asked(Refusal::removed, ""));
    CHECK(asked(Refusal::lobby_full, ""));
    CHECK(asked(Refusal::unknown_code, "KITE-07"));

    Evening evening;
    evening.watch();
    const std::string code = evening.store.seat()->code;
    evening.start_again();
    evening.keeper->asks_for(office, code);
    evening.model = unreachable_model(client::Trouble::not_answering);
    evening.watch();
    CHECK(evening.keeper->offered(tonight).has_value());
    // The next no is about something else.
    evening.model.connection = client::Online{office};
    apply(evening.model, Refused{Refusal::unknown_code}, SteadyTime{1s});
    evening.watch();
    CHECK(evening.keeper->offered(tonight).has_value());
}

}  // namespace seat_keeper_test

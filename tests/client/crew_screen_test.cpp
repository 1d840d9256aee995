// Crews on screen: the season in the lobby, keeping one, one's part, the crews at home.
#include <doctest/doctest.h>

#include <algorithm>

#include "client/app/crew_keeper.hpp"
#include "client/app/profile_store.hpp"
#include "tests/client/looks.hpp"

namespace crew_screen_test {

using namespace parlor;
using namespace parlor::testing;
using widgets::Key;

namespace {

client::Model keeping_model() {
    client::Model model = lobby_model();
    model.server->keeps_crews = true;
    return model;
}

// At every size and in both themes, after these presses, the layout is well.
void check_after(const std::string& name, const client::Model& model, const client::Surroundings& around,
                 const std::vector<std::string>& clicks, const CrewPart* part = nullptr) {
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            INFO(name, ", ", size.name, dark ? ", dark" : ", light");
            ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
            stage.draw(model, around);
            for (const std::string& target : clicks)
                stage.reach(target);
            if (part != nullptr) stage.model.crew_part = client::ShownPart{*part, ++stage.model.counter};
            stage.draw();
            CHECK_EQ(stage.layout_report(), "");
        }
    }
}

}  // namespace

TEST_CASE("the pages and dialogs of a crew look right with ten people, and with forty of difficult names") {
    const CrewPart part = sample_part(false);
    const CrewPart long_part = sample_part(true);
    check_after("season", crew_model({}), crew_surroundings(), {"Show the season"});
    check_after("season of a guest", crew_model({.remembered = false, .fresh = true}, guest_lobby_model()),
                crew_surroundings(false), {"Show the season"});
    check_after("season of a crowd", crew_model({.longest = true}, hostile_lobby_model()),
                crew_surroundings(), {"Show the season"});
    check_after("keep", keeping_model(), crew_surroundings(), {"Keep this crew"});
    check_after("part", crew_model({}), crew_surroundings(), {"Show the season", "What is kept about you"},
                &part);
    check_after("long part", crew_model({}, hostile_lobby_model()), crew_surroundings(),
                {"Show the season", "What is kept about you"}, &long_part);
    check_after("recap", crew_model({}, recap_model()), crew_surroundings(), {});
    check_after("season in the recap", crew_model({}, recap_model()), crew_surroundings(),
                {"Show the season"});
    check_after("home", offline_model(), crew_surroundings(), {});
    check_after("at rest", resting_model(), crew_surroundings(), {});
}

TEST_CASE("only who holds the chair on a server that keeps crews is offered to keep one") {
    ScreenStage stage;
    stage.draw(keeping_model(), sample_surroundings());
    CHECK(stage.entry("Keep this crew") != nullptr);
    stage.draw(lobby_model(), sample_surroundings());
    CHECK(stage.entry("Keep this crew") == nullptr);
    client::Model guest = guest_lobby_model();
    guest.server->keeps_crews = true;
    stage.draw(guest, sample_surroundings());
    CHECK(stage.entry("Keep this crew") == nullptr);
    stage.draw(crew_model({}, keeping_model()), sample_surroundings());
    CHECK(stage.entry("Keep this crew") == nullptr);
    CHECK(stage.entry("Show the season") != nullptr);
}

TEST_CASE("a crew is kept with keys alone, and what is not right is said in words") {
    ScreenStage stage;
    client::Surroundings around = sample_surroundings();
    around.zone = "Europe/Berlin";
    stage.draw(keeping_model(), around);
    stage.click("Keep this crew");
    // The name has the focus, as the lobby is called.
    stage.key('a', true);
    stage.key(Key::backspace);
    stage.key(Key::enter);
    CHECK(stage.shows("Give the crew a name."));
    CHECK(stage.asked<client::KeepCrew>() == nullptr);
    stage.type("Friday Crew");
    stage.click("At");
    stage.key('a', true);
    stage.type("25:00");
    stage.key(Key::enter);
    CHECK(stage.shows("A time looks like 17:00 or 5 pm."));
    stage.key('a', true);
    stage.type("4:30 pm");
    stage.click("Time zone");
    stage.key('a', true);
    stage.type("new york");
    CHECK(stage.entry("America/New_York") != nullptr);
    stage.key(Key::enter);
    CHECK(stage.asked<client::KeepCrew>() == nullptr);
    stage.click("America/New_York");
    stage.click("Keep it");
    const auto* asked = stage.asked<client::KeepCrew>();
    REQUIRE(asked != nullptr);
    CHECK(asked->plan.name == "Friday Crew");
    CHECK(asked->plan.meeting.starts == 16 * 60 + 30);
    CHECK(asked->plan.meeting.zone == "America/New_York");
    CHECK(valid(asked->plan));
    CHECK_FALSE(stage.shows("Keep it"));
}

TEST_CASE("whoever wants to be remembered says so, and can take it back") {
    ScreenStage stage;
    stage.draw(crew_model({.remembered = false}, guest_lobby_model()), crew_surroundings(false));
    stage.click("Show the season");
    CHECK(stage.shows("Off, nothing about you is written down."));
    stage.click("Remember me in this crew");
    REQUIRE(stage.said<crew::Remember>());
    CHECK(stage.said<crew::Remember>()->on);
    stage.draw(crew_model({}, guest_lobby_model()), crew_surroundings(false));
    CHECK(stage.shows("You have met"));
    CHECK(stage.shows("Not yet:"));
    stage.click("Remember me in this crew");
    CHECK_FALSE(stage.said<crew::Remember>()->on);
    // Who does not keep it changes nothing of it.
    CHECK(stage.entry("Change") == nullptr);
    CHECK(stage.entry("End this crew") == nullptr);
    stage.click("Back to the people");
    CHECK(stage.entry("Season") == nullptr);
}

TEST_CASE("who keeps a crew changes it, ends it after a question, and balances teams") {
    ScreenStage stage;
    client::Model model = crew_model({});
    stage.draw(model, crew_surroundings());
    stage.click("Show the season");
    stage.reach("End this crew");
    stage.key(Key::escape);
    CHECK(stage.asked<client::EndCrew>() == nullptr);
    stage.reach("End this crew");
    stage.click("End it");
    CHECK(stage.asked<client::EndCrew>() != nullptr);
    stage.reach("Save to calendar");
    const auto* saves = stage.asked<client::SaveCalendar>();
    REQUIRE(saves != nullptr);
    CHECK(saves->event.link == "parlor://office.lan:4747/PLUM-42");
    CHECK(saves->event.meeting == sample_plan().meeting);
    stage.reach("Change");
    stage.click("Save");
    REQUIRE(stage.asked<client::KeepCrew>() != nullptr);
    CHECK(stage.asked<client::KeepCrew>()->plan == sample_plan());
    stage.click("Balance teams");
    CHECK(stage.said<host::BalanceTeams>());
    CHECK(stage.entry("Back to the people") == nullptr);
}

TEST_CASE("one's part is asked for when it opens, shown in full, and deleted after a question") {
    ScreenStage stage;
    stage.draw(crew_model({}), crew_surroundings());
    stage.click("Show the season");
    stage.click("What is kept about you");
    REQUIRE(stage.asked<client::AskCrewPart>() != nullptr);
    CHECK_FALSE(stage.asked<client::AskCrewPart>()->deletes);
    CHECK(stage.asked<client::AskCrewPart>()->code == "PLUM-42");
    CHECK(stage.shows("Asking the server"));
    stage.model.crew_part = client::ShownPart{sample_part(false), ++stage.model.counter};
    stage.draw();
    CHECK(stage.shows("313 points"));
    CHECK(stage.shows("Met Ingrid, 李雷 and Mateo"));
    stage.click("Delete all of it");
    CHECK_FALSE(stage.asked<client::AskCrewPart>()->deletes);
    stage.click("Delete it");
    CHECK(stage.asked<client::AskCrewPart>()->deletes);
    stage.model.crew_part =
        client::ShownPart{{.code = "PLUM-42", .crew = "Friday Crew"}, ++stage.model.counter};
    stage.draw();
    CHECK(stage.shows("Nothing is kept about you in Friday Crew."));
    stage.key(Key::escape);
    CHECK_FALSE(stage.shows("Nothing is kept"));
}

TEST_CASE("at home each crew opens or is joined, and one that is forgotten comes back by a press") {
    ScreenStage stage;
    stage.draw(offline_model(), crew_surroundings());
    CHECK(stage.shows("PLUM-42 · Fri"));
    stage.click("Friday Crew/Open");
    REQUIRE(stage.asked<client::OpenCrew>() != nullptr);
    CHECK(stage.asked<client::OpenCrew>()->code == "PLUM-42");
    CHECK(stage.entry("Berlin + Lagos Thursdays, the one before/Join") != nullptr);
    stage.click("Friday Crew/More about this crew");
    stage.click("Forget");
    REQUIRE(stage.asked<client::ForgetCrew>() != nullptr);
    stage.around.crews.forget("office.lan:4747", "PLUM-42");
    stage.draw();
    CHECK(stage.shows("Forgot Friday Crew. Its key is gone with it unless you undo this."));
    stage.click("Undo");
    REQUIRE(stage.asked<client::RememberCrew>() != nullptr);
    CHECK(stage.asked<client::RememberCrew>()->crew.key.has_value());
}

TEST_CASE("who tries a crew's code at another time hears in one sentence when it meets") {
    ScreenStage stage;
    stage.draw(offline_model(), crew_surroundings(false));
    stage.model = resting_model();
    stage.draw();
    CHECK(stage.shows("PLUM-42 is home to Friday Crew, who aren’t here now. They meet next on Friday, "));
    CHECK(stage.shows("your time."));
}

TEST_CASE("the profile holds crews and their keys, and a key that the server does not take goes again") {
    app::ProfileStore store{{}};
    app::CrewKeeper keeper(store);
    client::Model model = keeping_model();
    model.connection = client::Online{{"office.lan", 4747}};
    const CrewKey key = keeper.key_for(model, sample_plan());
    REQUIRE(store.crews().find("office.lan:4747", "PLUM-42") != nullptr);
    model.refusal = client::ShownRefusal{{Refusal::no_crews, 0}, SteadyTime{1s}, ++model.counter};
    keeper.watch(model, false);
    CHECK(store.crews().all().empty());

    const CrewKey second = keeper.key_for(model, sample_plan());
    CHECK(second != key);
    model = crew_model({}, model);
    keeper.watch(model, false);
    const client::OwnCrew* kept = store.crews().find("office.lan:4747", "PLUM-42");
    REQUIRE(kept != nullptr);
    CHECK(kept->key == second);
    CHECK(kept->id == model.lobby->crew->id);
    CHECK(keeper.key_for(model, sample_plan()) == second);
    // Another refusal later is about something else.
    model.refusal = client::ShownRefusal{{Refusal::too_fast, 0}, SteadyTime{2s}, ++model.counter};
    keeper.watch(model, false);
    CHECK(store.crews().all().size() == 1);
    // It was ended, and something else was said at the same time.
    client::apply(model, CrewEnded{}, SteadyTime{3s});
    client::apply(model, Notice{NoticeKind::crew_ended, {}, "Friday Crew"}, SteadyTime{3s});
    client::apply(model, Notice{NoticeKind::skipped}, SteadyTime{3s});
    keeper.watch(model, false);
    CHECK(store.crews().all().empty());
}

TEST_CASE("a refusal of something else does not take away the key of a crew that is being made") {
    app::ProfileStore store{{}};
    app::CrewKeeper keeper(store);
    client::Model model = keeping_model();
    model.connection = client::Online{{"office.lan", 4747}};
    const CrewKey key = keeper.key_for(model, sample_plan());
    client::apply(model, Refused{Refusal::too_fast}, SteadyTime{1s});
    keeper.watch(model, false);
    model = crew_model({}, model);
    keeper.watch(model, false);
    const client::OwnCrew* kept = store.crews().find("office.lan:4747", "PLUM-42");
    REQUIRE(kept != nullptr);
    CHECK(kept->key == key);
}

TEST_CASE("of too many crews those go first that are somebody else's") {
    client::OwnCrews crews;
    client::OwnCrew one{"a:1", "", "", "PLUM-10", 1, 0, {}, sample_plan(), CrewKey{1}};
    crews.remember(one);
    one.key.reset();
    for (int i = 11; i < 40; ++i) {
        one.code = "PLUM-" + std::to_string(i);
        crews.remember(one);
    }
    CHECK(crews.all().size() == client::OwnCrews::most);
    CHECK(crews.find("a:1", "PLUM-10") != nullptr);
    CHECK(crews.find("a:1", "PLUM-39") != nullptr);
    CHECK(crews.find("a:1", "PLUM-11") == nullptr);
    one.plan.name = "";
    one.code = "PLUM-50";
    crews.remember(one);
    CHECK(crews.find("a:1", "PLUM-50") == nullptr);
}

}  // namespace crew_screen_test

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "shared/protocol/presets.hpp"
#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace lobby_screen_test {

using namespace parlor;
using namespace parlor::testing;
using client::Model;
using widgets::Key;

namespace {

struct Size {
    ImVec2 window;
    float scale;
};
const Size sizes[]{{{1280, 800}, 1}, {{960, 600}, 1},   {{1280, 800}, 1.5F}, {{1280, 800}, 2},
                   {{960, 600}, 2},  {{1920, 1080}, 1}, {{1100, 760}, 1}};

RoomView& lobby_of(Model& model) {
    return *model.lobby->room;
}

// Four teams, somebody watching, nothing planned, locked.
Model unusual_lobby() {
    Model model = hostile_lobby_model();
    RoomView& view = lobby_of(model);
    view.settings.team_mode = TeamMode::by_department;
    view.settings.team_count = 4;
    view.settings.locked = true;
    view.run_sheet.clear();
    view.ends.reset();
    for (std::size_t i = 0; i < view.members.size(); ++i) {
        view.members[i].watching = i % 7 == 3;
        view.members[i].team = view.members[i].watching ? Team{0} : static_cast<Team>(i % 4 + 1);
    }
    return model;
}

// Planned by the host, not one of the evenings that come with Parlor.
Model own_plan() {
    Model model = lobby_model();
    model.lobby->room->run_sheet.front().minutes = 11;
    return model;
}

struct LobbyStage : ScreenStage {
    explicit LobbyStage(Model shown = lobby_model(), Size size = sizes[0], bool dark = true)
        : ScreenStage({.window = size.window, .scale = size.scale, .dark = dark}) {
        draw(shown, sample_surroundings());
    }
    // Alt with a key, as the window hands it over.
    void alt(Key which) {
        const Draw usual = screen;
        screen = [this, which, done = false](client::Context& context) mutable {
            if (!done) context.ui.input().keys.push_back({.key = which, .alt = true});
            done = true;
            client::draw_screen(context, pages);
        };
        draw();
        screen = usual;
        draw();
    }
};

}  // namespace

TEST_CASE("the lobby is laid out well in every theme, size and company") {
    const Model companies[]{lobby_model(), guest_lobby_model(), empty_lobby_model(), hostile_lobby_model(),
                            unusual_lobby()};
    for (const Size& size : sizes) {
        for (const bool dark : {true, false}) {
            for (const Model& model : companies) {
                const LobbyStage stage(model, size, dark);
                CHECK(stage.shown() == "lobby");
                CHECK(stage.layout_report() == "");
            }
        }
    }
}

TEST_CASE("what does not fit beside the room is behind a tab") {
    for (const Size& size : sizes) {
        for (const bool hostile : {true, false}) {
            LobbyStage stage(hostile ? hostile_lobby_model() : lobby_model(), size, false);
            for (const char* tab : {"Lobby/Run-sheet", "Lobby/Chat", "Lobby/Invite"}) {
                if (stage.entry(tab) == nullptr) continue;
                stage.click(tab);
                CHECK(stage.layout_report() == "");
            }
        }
    }
    LobbyStage wide;
    CHECK(wide.entry("Lobby/Chat") == nullptr);
    CHECK(wide.entry("Chat/Message") != nullptr);
}

TEST_CASE("the chat's tab counts the lines that were not read") {
    LobbyStage stage(lobby_model(), sizes[1]);
    client::Lobby& lobby = *stage.model.lobby;
    lobby.chat.push_back({4, PlayerId{3}, "Ingrid", "hello", {}});
    stage.draw();
    REQUIRE(stage.entry("Chat (1)"));
    stage.click("Chat (1)");
    CHECK(stage.shows("hello"));
    CHECK(stage.entry("Chat (1)") == nullptr);
}

TEST_CASE("an idle lobby draws nothing until the clock's next minute") {
    LobbyStage stage;
    const auto next = stage.next_redraw();
    REQUIRE(next);
    CHECK(*next > 10.0);
    CHECK(stage.wait(5) == 0);
}

TEST_CASE("the invite is copied with the address the server gives, else the one we found it at") {
    LobbyStage stage;
    stage.click("Copy invite");
    REQUIRE(stage.asked<client::CopyText>());
    CHECK(stage.asked<client::CopyText>()->text ==
          invite_message("Friday Happy Hour", {"office.lan", default_port}, "PLUM-42", ""));
    CHECK(stage.shows("Only people on your network can use this address."));

    stage.model.server->public_address = "games.example:4800";
    stage.model.server->address_is_private = false;
    stage.draw();
    CHECK_FALSE(stage.shows("Only people on your network"));
    CHECK(stage.shows("games.example:4800"));
    stage.click("Copy invite");
    CHECK(stage.asked<client::CopyText>()->text.find("parlor://games.example:4800/PLUM-42") !=
          std::string::npos);

    // A lobby for oneself needs no warning, but nobody else shall wonder why they cannot come.
    stage.model.server->public_address = "127.0.0.1:4800";
    stage.model.server->address_is_private = true;
    stage.draw();
    CHECK_FALSE(stage.shows("Only people on your network"));
    CHECK(stage.shows("Only this computer can join this lobby."));

    stage.model.server->public_address = "";
    stage.model.connection = client::Online{{"10.0.0.7", 4747}};
    stage.draw();
    stage.click("Copy invite");
    CHECK(stage.asked<client::CopyText>()->text.find("10.0.0.7") != std::string::npos);
}

TEST_CASE("everybody says that they are ready, and takes it back") {
    LobbyStage stage(guest_lobby_model());
    CHECK(stage.shows("Waiting for Zoë to start"));
    CHECK(stage.entry("Start happy hour") == nullptr);
    stage.click("I’m ready");
    REQUIRE(stage.said<room::SetReady>());
    CHECK(stage.said<room::SetReady>()->ready);
    lobby_of(stage.model).members[2].ready = true;
    stage.draw();
    stage.click("I’m ready");
    CHECK_FALSE(stage.said<room::SetReady>()->ready);
}

TEST_CASE("somebody who watches can play along again") {
    LobbyStage stage(guest_lobby_model());
    stage.click("Just watch");
    REQUIRE(stage.said<room::SetWatching>());
    CHECK(stage.said<room::SetWatching>()->watching);
    lobby_of(stage.model).members[2].watching = true;
    lobby_of(stage.model).members[2].team = 0;
    stage.draw();
    CHECK(stage.layout_report() == "");
    stage.wheel("People", -20);
    CHECK(stage.shows("Watching"));
    stage.click("Play along");
    CHECK_FALSE(stage.said<room::SetWatching>()->watching);
}

TEST_CASE("the host starts the evening, unless nothing is planned or nobody plays") {
    LobbyStage stage;
    stage.click("Start happy hour");
    CHECK(stage.said<host::Start>());
    stage.forget_requests();

    stage.model = unusual_lobby();
    stage.draw();
    CHECK(stage.shows("Plan an activity first, then start."));
    REQUIRE(stage.entry("Start happy hour"));
    CHECK_FALSE(stage.entry("Start happy hour")->enabled);

    stage.model = empty_lobby_model();
    lobby_of(stage.model).members[0].watching = true;
    stage.draw();
    CHECK(stage.shows("Everyone here just watches"));
    CHECK_FALSE(stage.entry("Start happy hour")->enabled);
}

TEST_CASE("one's own empty lobby says to send the invite") {
    LobbyStage stage(empty_lobby_model());
    CHECK(stage.shows("It’s just you so far"));
    CHECK(stage.shows("Room for 23 more"));
    CHECK(stage.shows("You’re hosting, 1 person here"));
}

TEST_CASE("the host makes a co-host, who has the host's hand but no chair to give") {
    LobbyStage stage;
    stage.click("What to do with Mateo");
    stage.click("Make co-host");
    REQUIRE(stage.said<host::SetCoHost>());
    CHECK(stage.said<host::SetCoHost>()->who == PlayerId{5});
    CHECK(stage.said<host::SetCoHost>()->co_host);

    client::Model model = lobby_model();
    const auto mateo = std::ranges::find(model.lobby->room->members, PlayerId{5}, &MemberView::id);
    REQUIRE(mateo != model.lobby->room->members.end());
    mateo->co_host = true;
    LobbyStage later(model);
    CHECK(later.shows("Co-host"));
    CHECK(later.layout_report() == "");
    later.click("What to do with Mateo");
    later.click("No co-host any more");
    REQUIRE(later.said<host::SetCoHost>());
    CHECK_FALSE(later.said<host::SetCoHost>()->co_host);

    model.lobby->you = PlayerId{5};
    LobbyStage own(model);
    CHECK(own.shows("You’re hosting"));
    const PlayerId host = model.lobby->room->host;
    const auto other = std::ranges::find_if(model.lobby->room->members, [&](const MemberView& member) {
        return member.id != host && member.id != PlayerId{5};
    });
    REQUIRE(other != model.lobby->room->members.end());
    own.click("What to do with " + other->profile.name);
    CHECK(own.shows("Remove"));
    CHECK_FALSE(own.shows("Make host"));
    CHECK_FALSE(own.shows("Make co-host"));
}

TEST_CASE("the host moves people to another team, makes them host or removes them") {
    LobbyStage stage;
    stage.click("What to do with Mateo");
    CHECK(stage.layout_report() == "");
    stage.click("Move to the Foxes");
    REQUIRE(stage.said<host::MoveToTeam>());
    CHECK(stage.said<host::MoveToTeam>()->who == PlayerId{5});
    CHECK(stage.said<host::MoveToTeam>()->team == 1);

    stage.click("What to do with Mateo");
    stage.click("Make host");
    CHECK_FALSE(stage.said<host::MakeHost>());
    CHECK(stage.layout_report() == "");
    stage.click("Make host/Make host");
    REQUIRE(stage.said<host::MakeHost>());
    CHECK(stage.said<host::MakeHost>()->who == PlayerId{5});

    stage.click("What to do with Mateo");
    stage.click("Remove");
    CHECK(stage.shows("Remove Mateo?"));
    CHECK(stage.layout_report() == "");
    stage.click("Keep");
    CHECK_FALSE(stage.said<host::Remove>());
    stage.click("What to do with Mateo");
    stage.click("Remove");
    stage.click("Remove/Remove");
    REQUIRE(stage.said<host::Remove>());
    CHECK(stage.said<host::Remove>()->who == PlayerId{5});
}

TEST_CASE("the menu of a person is reached and left by keyboard") {
    LobbyStage stage;
    for (int i = 0;
         i < 60 && (stage.focused() == nullptr || stage.focused()->label != "What to do with Ingrid"); ++i) {
        stage.tab();
    }
    REQUIRE(stage.focused());
    CHECK(stage.focused()->label == "What to do with Ingrid");
    stage.key(Key::enter);
    CHECK(stage.entry("Make host") != nullptr);
    stage.key(Key::escape);
    CHECK(stage.entry("Make host") == nullptr);
    CHECK(stage.focused()->label == "What to do with Ingrid");
    stage.key(Key::enter);
    stage.key(Key::down);
    stage.key(Key::enter);
    CHECK(stage.said<host::SetCoHost>());
}

TEST_CASE("Tab reaches people who are scrolled out of sight and brings them into view") {
    LobbyStage stage(hostile_lobby_model());
    const std::string last = lobby_of(stage.model).members.back().profile.name;
    const std::string wanted = "What to do with " + last;
    for (int i = 0; i < 90 && (stage.focused() == nullptr || stage.focused()->label != wanted); ++i)
        stage.tab();
    REQUIRE(stage.focused());
    REQUIRE(stage.focused()->label == wanted);
    stage.draw();
    CHECK(stage.focused()->max.y <= stage.focused()->clip_max.y + 1);
    CHECK(stage.layout_report() == "");
}

TEST_CASE("guests see no controls of the host") {
    const LobbyStage stage(guest_lobby_model());
    for (const char* control :
         {"Edit", "Lobby settings", "Shuffle teams", "Start happy hour", "What to do with Mateo"}) {
        CAPTURE(control);
        CHECK(stage.entry(control) == nullptr);
    }
}

TEST_CASE("an acting host cannot remove whose chair it is") {
    LobbyStage stage;
    lobby_of(stage.model).host = PlayerId{5};
    stage.draw();
    stage.click("What to do with Mateo");
    CHECK(stage.entry("Move to the Foxes") != nullptr);
    CHECK(stage.entry("Remove") == nullptr);
}

TEST_CASE("teams are shuffled by a link") {
    LobbyStage stage;
    stage.click("Shuffle teams");
    CHECK(stage.said<host::ShuffleTeams>());
}

TEST_CASE("the lobby's settings are changed together and saved once") {
    LobbyStage stage;
    stage.click("Lobby settings");
    CHECK(stage.layout_report() == "");
    stage.key('a', true);
    stage.type("  Monday  fun ");
    stage.click("Teams/By department");
    stage.click("How many teams/4");
    stage.click("Lock the lobby");
    CHECK_FALSE(stage.said<host::ChangeSettings>());
    stage.click("Save");
    REQUIRE(stage.said<host::ChangeSettings>());
    const RoomSettings settings = stage.said<host::ChangeSettings>()->settings;
    CHECK(settings.title == "Monday fun");
    CHECK(settings.team_mode == TeamMode::by_department);
    CHECK(settings.team_count == 4);
    CHECK(settings.locked);
    CHECK(settings.capacity == 24);
    CHECK(valid(settings));
    CHECK(stage.entry("Save") == nullptr);
}

TEST_CASE("a lobby without a title is not saved, and says so") {
    LobbyStage stage;
    stage.click("Lobby settings");
    stage.key('a', true);
    stage.key(Key::backspace);
    stage.key(Key::enter);
    CHECK(stage.shows("Give it a title"));
    CHECK(stage.layout_report() == "");
    CHECK_FALSE(stage.said<host::ChangeSettings>());
    stage.key(Key::escape);
    stage.key(Key::escape);
    CHECK(stage.entry("Save") == nullptr);
}

TEST_CASE("the lobby's dialogs are laid out well in every size") {
    for (const Size& size : sizes) {
        for (const bool dark : {true, false}) {
            LobbyStage stage(lobby_model(), size, dark);
            stage.click("Lobby settings");
            CHECK(stage.layout_report() == "");
            stage.click("Cancel");
            if (stage.entry("Lobby/Run-sheet") != nullptr) stage.click("Lobby/Run-sheet");
            stage.click("Run-sheet/Edit");
            CHECK(stage.layout_report() == "");
        }
    }
}

TEST_CASE("an evening is one click away") {
    LobbyStage stage;
    stage.click("Edit");
    stage.click("Quick 15");
    CHECK(stage.shows("“Quick 15” is in place."));
    CHECK(stage.layout_report() == "");
    stage.click("Save");
    REQUIRE(stage.said<host::ChangeRunSheet>());
    CHECK(stage.said<host::ChangeRunSheet>()->run_sheet == find_preset("quick-15")->run_sheet);
    CHECK(stage.said<host::ChangeRunSheet>()->ends == lobby_of(stage.model).ends);
}

TEST_CASE("activities are added, moved, removed and brought back") {
    LobbyStage stage;
    const RunSheet before = lobby_of(stage.model).run_sheet;
    stage.click("Edit");
    stage.click("Add an activity");
    CHECK_EQ(stage.layout_report(), "");
    stage.click("Trivia");
    stage.click("2. Draw & guess");
    stage.click("Move up");
    CHECK(stage.entry("1. Draw & guess")->value == "on");
    stage.click("3. Trivia");
    stage.click("Options/Remove");
    CHECK(stage.shows("Trivia removed."));
    stage.click("Undo");
    stage.click("Save");
    REQUIRE(stage.said<host::ChangeRunSheet>());
    const RunSheet after = stage.said<host::ChangeRunSheet>()->run_sheet;
    REQUIRE(after.size() == before.size() + 1);
    CHECK(after[0] == before[1]);
    CHECK(after[1] == before[0]);
    CHECK(after[2] == before[2]);
    CHECK(valid(after));
}

TEST_CASE("a host keeps an evening for other times, plays it again, forgets it and has it back") {
    LobbyStage stage(own_plan());
    stage.click("Edit");
    CHECK(stage.entry("Forget “Friday”") == nullptr);
    stage.click("Keep this one");
    CHECK(stage.layout_report() == "");
    stage.key(Key::enter);
    CHECK(stage.shows("Give it a name"));
    CHECK(stage.asked<client::KeepEvening>() == nullptr);
    stage.type("Friday");
    CHECK(stage.layout_report() == "");
    stage.key(Key::enter);
    REQUIRE(stage.asked<client::KeepEvening>() != nullptr);
    const client::OwnPreset friday = stage.asked<client::KeepEvening>()->preset;
    CHECK(friday.title == "Friday");
    CHECK(friday.run_sheet == lobby_of(stage.model).run_sheet);
    CHECK(stage.shows("“Friday” is kept."));
    CHECK(stage.entry("Keep this one") == nullptr);  // it is
    CHECK(stage.layout_report() == "");

    stage.click("Quick 15");
    stage.click("Start from/Friday");
    CHECK(stage.shows("“Friday” is in place."));
    stage.click("Forget “Friday”");
    CHECK(stage.shows("“Friday” is forgotten."));
    CHECK(stage.around.evenings.all().empty());
    stage.click("Undo");
    REQUIRE(stage.around.evenings.all().size() == 1);
    CHECK(stage.around.evenings.all().front() == friday);
    stage.click("Save");
    CHECK_FALSE(stage.said<host::ChangeRunSheet>());  // it is what it was
}

TEST_CASE("an evening of the same name is replaced after a word, and Esc keeps nothing") {
    LobbyStage stage(own_plan());
    const RunSheet before = find_preset("trivia")->run_sheet;
    stage.around.evenings.keep({"Friday", before});
    stage.draw();
    stage.click("Edit");
    stage.click("Keep this one");
    stage.type("friday");
    CHECK(stage.shows("You have one of that name"));
    stage.key(Key::escape);
    CHECK(stage.entry("Save") != nullptr);
    CHECK(stage.around.evenings.all().front().run_sheet == before);
    stage.click("Keep this one");
    stage.type("friday");
    stage.click("Keep");
    REQUIRE(stage.around.evenings.all().size() == 1);
    CHECK(stage.around.evenings.all().front().run_sheet == lobby_of(stage.model).run_sheet);
    stage.click("Undo");
    CHECK(stage.around.evenings.all().front().run_sheet == before);
}

TEST_CASE("as many evenings as can be kept find room in every size") {
    for (const Size size : sizes) {
        LobbyStage stage(own_plan(), size);
        for (std::size_t i = 0; i < client::OwnPresets::most; ++i) {
            stage.around.evenings.keep(
                {"Our long evening together, number " + std::to_string(i), find_preset("trivia")->run_sheet});
        }
        stage.draw();
        if (stage.entry("Lobby/Run-sheet") != nullptr) stage.click("Lobby/Run-sheet");
        stage.click("Run-sheet/Edit");
        CHECK(stage.shows("as many as can be kept"));
        CHECK(stage.layout_report() == "");
    }
}

TEST_CASE("nothing is saved after Esc, and nothing is said when nothing changed") {
    LobbyStage stage;
    stage.click("Edit");
    stage.click("Quick 15");
    stage.key(Key::escape);
    CHECK(stage.entry("Save") == nullptr);
    stage.click("Edit");
    stage.click("Save");
    CHECK_FALSE(stage.said<host::ChangeRunSheet>());
}

TEST_CASE("the evening's end is set in minutes from now and taken away again") {
    LobbyStage stage;
    lobby_of(stage.model).ends.reset();
    stage.draw();
    CHECK(stage.shows("ends about"));
    stage.click("Edit");
    stage.click("End at a set time");
    stage.key(Key::tab);
    CHECK(stage.layout_report() == "");
    stage.click("Save");
    REQUIRE(stage.said<host::ChangeRunSheet>());
    REQUIRE(stage.said<host::ChangeRunSheet>()->ends);
    const auto seconds = count_ms(stage.said<host::ChangeRunSheet>()->ends->time_since_epoch()) / 1000 -
                         stage.around.utc_seconds;
    CHECK(seconds == 30 * 60);  // 27 minutes of activities, rounded up to five

    lobby_of(stage.model).ends = stage.said<host::ChangeRunSheet>()->ends;
    stage.draw();
    stage.click("Edit");
    stage.click("End at a set time");
    stage.click("Save");
    CHECK_FALSE(stage.said<host::ChangeRunSheet>()->ends);
}

TEST_CASE("an empty run-sheet leads the host to a plan") {
    LobbyStage stage(empty_lobby_model());
    lobby_of(stage.model).run_sheet.clear();
    stage.draw();
    stage.click("Plan the evening");
    CHECK(stage.layout_report() == "");
    stage.click("Classic 30");
    stage.click("Save");
    CHECK(stage.said<host::ChangeRunSheet>()->run_sheet == find_preset("classic-30")->run_sheet);
}

TEST_CASE("Alt with an arrow moves an activity, and Delete takes it away") {
    LobbyStage stage;
    const RunSheet before = lobby_of(stage.model).run_sheet;
    stage.click("Edit");
    stage.click("1. Trivia");
    stage.alt(Key::down);
    stage.key(Key::erase);
    stage.click("Save");
    REQUIRE(stage.said<host::ChangeRunSheet>());
    CHECK(stage.said<host::ChangeRunSheet>()->run_sheet == RunSheet{before[1], before[2]});
}

TEST_CASE("an activity is dragged to another place, and the others give way") {
    LobbyStage stage;
    const RunSheet before = lobby_of(stage.model).run_sheet;
    REQUIRE(before.size() == 3);
    stage.click("Edit");
    stage.carry("1. Trivia", "3. Trivia");
    CHECK(stage.entry("3. Trivia")->value == "on");
    CHECK(stage.layout_report() == "");
    stage.click("Save");
    REQUIRE(stage.said<host::ChangeRunSheet>());
    CHECK(stage.said<host::ChangeRunSheet>()->run_sheet == RunSheet{before[1], before[2], before[0]});
}

TEST_CASE("who loses the chair loses its dialogs") {
    LobbyStage stage;
    stage.click("Edit");
    lobby_of(stage.model).acting_host = PlayerId{2};
    stage.draw();
    CHECK(stage.entry("Save") == nullptr);
}

}  // namespace lobby_screen_test

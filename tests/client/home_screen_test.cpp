#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>

#include "tests/client/looks.hpp"
#include "tests/support/sample_models.hpp"
#include "tests/support/screen_stage.hpp"

namespace home_screen_test {

using namespace parlor;
using namespace parlor::testing;
using client::AskServers;
using client::ChangeSettingsTo;
using client::ForgetServer;
using client::GiveUp;
using client::HostOn;
using client::JoinInvite;
using client::KnockAt;
using client::PreviewInvite;
using client::TrySolo;
using widgets::Key;

namespace {

const std::string invite_field = "Code or invite link";

client::Surroundings crowded_surroundings() {
    client::Surroundings around = sample_surroundings();
    around.settings.you = hostile_people()[1];
    for (std::size_t i = 0; i < 9; ++i) {
        const auto person = hostile_people().at(i + 2);
        around.recent.push_back(
            {"a-very-long-server-name-" + std::to_string(i) + ".internal.example.org:4747", person.name,
             person.name + " " + person.department, "KITE-07",
             around.utc_seconds - static_cast<std::int64_t>(i) * 90'000});
        around.on_network.push_back({{"192.168.1.20", static_cast<std::uint16_t>(4747 + i)},
                                     "a-very-long-server-name.internal.example.org",
                                     i,
                                     person.name + " " + person.name,
                                     static_cast<std::uint16_t>(i * 11),
                                     i % 2 == 0});
    }
    return around;
}

// Types into the invite field as a person would, and waits until the screen has had time to look.
void paste(ScreenStage& stage, std::string text) {
    stage.click(invite_field);
    stage.type(std::move(text));
    stage.wait(1);
    stage.draw();
}

struct Size {
    ImVec2 window;
    float scale;
};
const Size sizes[]{{{1280, 800}, 1}, {{960, 600}, 1}, {{1280, 800}, 1.5F}, {{1280, 800}, 2}};

}  // namespace

TEST_CASE("the home screen is laid out well in every theme, size and company") {
    const client::Surroundings companies[]{empty_surroundings(), sample_surroundings(),
                                           crowded_surroundings()};
    const client::Model models[]{offline_model(), unreachable_model(client::Trouble::name_not_found)};
    for (const Size& size : sizes) {
        for (const bool dark : {true, false}) {
            for (const auto& around : companies) {
                for (const auto& model : models) {
                    ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                    stage.draw(model, around);
                    CHECK(stage.shown() == "home");
                    CHECK(stage.layout_report() == "");
                }
            }
        }
    }
}

TEST_CASE("the dialogs of the home screen are laid out well") {
    for (const Size& size : {sizes[0], sizes[1]}) {
        for (const bool dark : {true, false}) {
            ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
            stage.draw(offline_model(), sample_surroundings());
            stage.click("Host a happy hour");
            CHECK(stage.layout_report() == "");
            stage.click("Where?/This computer");
            CHECK(stage.layout_report() == "");
            stage.key(Key::escape);
            stage.click("Edit your name and face");
            CHECK(stage.layout_report() == "");
            stage.click("Choose your emoji");
            CHECK(stage.layout_report() == "");
        }
    }
}

TEST_CASE("an idle home screen asks for no redraw") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    CHECK_FALSE(stage.next_redraw());
    CHECK(stage.wait(60) == 0);
}

TEST_CASE("Enter in the invite field joins with the whole text, as it was pasted") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    const std::string message =
        "Friday Happy Hour on Parlor\nparlor://office.lan:4747/PLUM-42#abc see you there";
    paste(stage, message);
    stage.key(Key::enter);
    const auto* join = stage.asked<JoinInvite>();
    REQUIRE(join != nullptr);
    const auto invite = find_invite(join->text);
    REQUIRE(invite);
    CHECK(invite->code == "PLUM-42");
    CHECK_FALSE(join->server);
}

TEST_CASE("what an invite opens is asked for once, after a pause") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    stage.click(invite_field);
    stage.type("office.lan/PLUM42");
    CHECK(stage.asked<PreviewInvite>() == nullptr);
    stage.wait(1);
    stage.draw();
    REQUIRE(stage.asked<PreviewInvite>() != nullptr);
    CHECK(find_invite(stage.asked<PreviewInvite>()->text)->code == "PLUM-42");
    stage.forget_requests();
    stage.type(" ");
    stage.wait(5);
    stage.draw();
    CHECK(stage.asked<PreviewInvite>() == nullptr);
    CHECK(stage.shows("PLUM-42"));

    stage.model = preview_model();
    stage.draw();
    CHECK(stage.shows("Friday Happy Hour"));
    CHECK(stage.shows("9 people in the lobby"));
}

TEST_CASE("a preview does not take one away from the home screen") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    paste(stage, "office.lan/PLUM42");
    stage.model.connection = client::Connecting{ServerName{"office.lan", 4747}};
    stage.draw();
    stage.wait(5);
    stage.draw();
    CHECK(stage.shown() == "home");
}

TEST_CASE("joining shows the way in after a moment, and Cancel leads back") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    paste(stage, "office.lan/PLUM42");
    stage.around.busy = "join";
    stage.model.connection = client::Connecting{ServerName{"office.lan", 4747}};
    stage.frame();
    CHECK(stage.shown() == "home");
    stage.wait(1);
    stage.draw();
    CHECK(stage.shown() == "connecting");
    stage.click("Cancel");
    CHECK(stage.asked<GiveUp>() != nullptr);
    stage.around.busy.clear();
    stage.model = offline_model();
    stage.draw();
    CHECK(stage.shown() == "home");
    CHECK(stage.entry(invite_field)->value == "office.lan/PLUM42");
}

TEST_CASE("a code alone goes to the server used last") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    paste(stage, "plum 42");
    CHECK(stage.entry("Which server?") == nullptr);
    stage.click("Join with a code/Join");
    REQUIRE(stage.asked<JoinInvite>() != nullptr);
    CHECK(stage.asked<JoinInvite>()->text == "plum 42");
}

TEST_CASE("a code alone asks for the server when none was used yet") {
    client::Surroundings around = empty_surroundings();
    around.settings = sample_settings();
    ScreenStage stage;
    stage.draw(offline_model(), around);
    paste(stage, "plum 42");
    CHECK(stage.asked<PreviewInvite>() == nullptr);
    stage.tab(2);
    REQUIRE(stage.focused() != nullptr);
    CHECK(stage.focused()->label == "Which server?");
    stage.type("no server");
    stage.key(Key::enter);
    CHECK(stage.asked<JoinInvite>() == nullptr);
    CHECK(stage.shows("That can’t be a server"));
    CHECK(stage.layout_report() == "");
    stage.key('a', true);
    stage.type("games.example:4800");
    stage.key(Key::enter);
    REQUIRE(stage.asked<JoinInvite>() != nullptr);
    CHECK(stage.asked<JoinInvite>()->server == ServerName{"games.example", 4800});
}

TEST_CASE("whoever has no name is asked for it first, and nothing typed is lost") {
    ScreenStage stage;
    stage.draw(offline_model(), empty_surroundings());
    paste(stage, "office.lan/PLUM42");
    stage.key(Key::enter);
    CHECK(stage.asked<JoinInvite>() == nullptr);
    CHECK(stage.shows("First, your name"));
    CHECK(stage.layout_report() == "");
    stage.key(Key::enter);
    CHECK(stage.shows("Type a name first"));
    stage.type("Zoë");
    stage.key(Key::enter);

    const auto& asked = stage.requests();
    const auto changed = std::ranges::find_if(
        asked, [](const auto& one) { return std::holds_alternative<ChangeSettingsTo>(one); });
    const auto joined =
        std::ranges::find_if(asked, [](const auto& one) { return std::holds_alternative<JoinInvite>(one); });
    REQUIRE(changed != asked.end());
    REQUIRE(joined != asked.end());
    CHECK(changed < joined);
    CHECK(std::get<ChangeSettingsTo>(*changed).settings.you.name == "Zoë");
    CHECK(std::get<JoinInvite>(*joined).text == "office.lan/PLUM42");
}

TEST_CASE("an invite the program was started with is in the field") {
    client::Surroundings around = empty_surroundings();
    around.invite_hint = "parlor://office.lan:4747/PLUM-42#abc";
    ScreenStage stage;
    stage.draw(offline_model(), around);
    CHECK(stage.entry(invite_field)->value == around.invite_hint);
}

TEST_CASE("whoever has no name is asked for it before what the program was started for") {
    client::Surroundings around = empty_surroundings();
    around.server_hint = ServerName{"office.lan", default_port};
    const auto give_a_name = [](ScreenStage& stage) {
        CHECK(stage.shows("First, your name"));
        CHECK(stage.requests().empty());
        stage.type("Ana");
        stage.key(Key::enter);
    };
    SUBCASE("hosting") {
        around.wants_to_host = true;
        ScreenStage stage;
        stage.draw(offline_model(), around);
        give_a_name(stage);
        REQUIRE(stage.asked<client::HostOn>());
        CHECK(stage.asked<client::HostOn>()->server == *around.server_hint);
    }
    SUBCASE("an invite") {
        around.invite_hint = "PLUM-42";
        ScreenStage stage;
        stage.draw(offline_model(), around);
        give_a_name(stage);
        REQUIRE(stage.asked<client::JoinInvite>());
        CHECK(stage.asked<client::JoinInvite>()->text == "PLUM-42");
    }
    SUBCASE("a code of nobody knows which server: that is asked for first") {
        around.server_hint.reset();
        around.invite_hint = "PLUM-42";
        ScreenStage stage;
        stage.draw(offline_model(), around);
        CHECK_FALSE(stage.shows("First, your name"));
        CHECK(stage.entry(invite_field)->value == "PLUM-42");
    }
}

TEST_CASE("why the invite it was started with does not open stays said") {
    client::Surroundings around = sample_surroundings();
    around.invite_hint = "PLUM-42";
    around.server_hint = ServerName{"office.lan", default_port};
    ScreenStage stage;
    stage.draw(offline_model(), around);
    CHECK_FALSE(stage.shows("Which server"));
    stage.model.connection = client::Online{*around.server_hint};
    stage.model.refusal =
        client::ShownRefusal{{Refusal::lobby_full, 0}, ScreenStage::begins_at, ++stage.model.counter};
    stage.draw();
    stage.wait(3);
    CHECK(stage.asked<PreviewInvite>() == nullptr);
    CHECK(stage.shows("is full"));
    CHECK(stage.layout_report() == "");
}

TEST_CASE("hosting asks for a title and a server, Enter is enough") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    stage.click("Host a happy hour");
    stage.type("Quiz at five");
    stage.key(Key::enter);
    const auto* host = stage.asked<HostOn>();
    REQUIRE(host != nullptr);
    CHECK(host->title == "Quiz at five");
    CHECK(host->server == ServerName{"office.lan", default_port});
}

TEST_CASE("hosting on this computer needs no name of a server") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    stage.click("Host a happy hour");
    stage.click("Where?/This computer");
    stage.click("Open the lobby");
    REQUIRE(stage.asked<HostOn>() != nullptr);
    CHECK(stage.asked<HostOn>()->server == ServerName{"127.0.0.1", default_port});
}

TEST_CASE("a host dialog without title or with a wrong server says what is missing") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    stage.click("Host a happy hour");
    stage.key(Key::backspace);
    stage.key(Key::enter);
    CHECK(stage.asked<HostOn>() == nullptr);
    CHECK(stage.shows("Give it a name"));
    stage.type("Quiz");
    stage.click("Host a happy hour/Server");
    stage.key('a', true);
    stage.type("not a server");
    stage.key(Key::enter);
    CHECK(stage.asked<HostOn>() == nullptr);
    CHECK(stage.shows("That can’t be a server"));
    stage.key(Key::escape);
    stage.key(Key::escape);
    CHECK_FALSE(stage.shows("Open the lobby"));
}

TEST_CASE("Try it solo asks for a lobby with bots") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    stage.click("Try it solo");
    CHECK(stage.asked<TrySolo>() != nullptr);
}

TEST_CASE(
    "recent servers are asked whether they answer, once, and can be rejoined, asked again and forgotten") {
    ScreenStage stage({.window = {1280, 960}});
    stage.draw(offline_model(), sample_surroundings());
    const auto asks = std::ranges::count_if(
        stage.requests(), [](const auto& one) { return std::holds_alternative<AskServers>(one); });
    CHECK(asks == 1);
    CHECK(stage.shows("Not answering right now"));
    stage.forget_requests();
    stage.click("games.internal:4800/Ask again");
    CHECK(stage.asked<AskServers>() != nullptr);
    stage.click("games.internal:4800/Forget this server");
    REQUIRE(stage.asked<ForgetServer>() != nullptr);
    CHECK(stage.asked<ForgetServer>()->address == "games.internal:4800");
    stage.click("games.acme.example:4747/Rejoin");
    REQUIRE(stage.asked<JoinInvite>() != nullptr);
    const auto invite = find_invite(stage.asked<JoinInvite>()->text);
    REQUIRE(invite);
    CHECK(invite->code == "KITE-07");
    CHECK(invite->server == ServerName{"games.acme.example", default_port});
}

TEST_CASE("why an invite does not open stands at the field, and goes when the text changes") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    paste(stage, "office.lan/PLUM42");
    stage.model.connection = client::Online{ServerName{"office.lan", default_port}};
    stage.model.refusal =
        client::ShownRefusal{{Refusal::unknown_code, 0}, ScreenStage::begins_at, ++stage.model.counter};
    stage.draw();
    CHECK(stage.shows("No lobby has that code"));
    CHECK(stage.layout_report() == "");
    stage.key(Key::backspace);
    CHECK_FALSE(stage.shows("No lobby has that code"));
}

TEST_CASE("every trouble, farewell and failure is one sentence on the home screen, and can be put away") {
    for (int i = 0; i <= static_cast<int>(client::Trouble::key_changed); ++i) {
        const auto why = static_cast<client::Trouble>(i);
        for (const auto& model : {unreachable_model(why), ended_model(why)}) {
            ScreenStage stage;
            stage.draw(model, sample_surroundings());
            CHECK(stage.layout_report() == "");
            stage.click("Close");
            CHECK(stage.asked<GiveUp>() != nullptr);
        }
    }
    for (const Farewell why : {Farewell::removed, Farewell::lobby_closed, Farewell::server_stopping}) {
        ScreenStage stage;
        client::Model model = offline_model();
        model.farewell = why;
        stage.draw(model, sample_surroundings());
        CHECK(stage.entry("Close") != nullptr);
    }
    ScreenStage stage;
    client::Surroundings around = sample_surroundings();
    around.failure = "It did not work. Try again.";
    stage.draw(offline_model(), around);
    CHECK(stage.shows("It did not work."));
}

TEST_CASE("the keyboard alone reaches everything on the home screen, in reading order") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    std::set<std::string> wanted;
    for (const auto& entry : stage.registry().entries()) {
        if (entry.interactive && entry.enabled && entry.kind != widgets::Kind::area)
            wanted.insert(entry.path);
    }
    std::set<std::string> reached;
    for (std::size_t i = 0; i < wanted.size() + 2; ++i) {
        stage.tab();
        if (stage.focused() != nullptr) reached.insert(stage.focused()->path);
    }
    for (const auto& path : wanted)
        CHECK_MESSAGE(reached.count(path) == 1, path);
}

TEST_CASE("the profile dialog keeps what was chosen") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    stage.click("Edit your name and face");
    stage.click("How others see you/Name");
    stage.key('a', true);
    stage.type("  Олена ");
    stage.click("Coaster/Mint");
    stage.click("Choose your emoji");
    stage.type("cactus");
    stage.key(Key::enter);
    stage.draw();
    stage.click("Save");
    REQUIRE(stage.asked<ChangeSettingsTo>() != nullptr);
    const Profile& you = stage.asked<ChangeSettingsTo>()->settings.you;
    CHECK(you.name == "Олена");
    CHECK(you.coaster == 4);
    CHECK(valid(you));
    CHECK(stage.shows("Олена"));
}

TEST_CASE("a lobby on the network is knocked at by one press, and without a name after one was given") {
    ScreenStage stage;
    stage.draw(offline_model(), sample_surroundings());
    CHECK(stage.shows("2 found"));
    CHECK(stage.shows("kitchen-pi · 4 people, playing now"));
    stage.click("Support Team Break/Join");
    REQUIRE(stage.asked<KnockAt>() != nullptr);
    CHECK(stage.asked<KnockAt>()->door == 8);
    CHECK(stage.asked<KnockAt>()->server == ServerName{"192.168.1.31", 4747});

    ScreenStage nameless;
    client::Surroundings around = sample_surroundings();
    around.settings.you.name.clear();
    nameless.draw(offline_model(), around);
    nameless.click("Friday Happy Hour/Join");
    CHECK(nameless.asked<KnockAt>() == nullptr);
    nameless.type("Kofi");
    nameless.key(Key::enter);
    REQUIRE(nameless.asked<KnockAt>() != nullptr);
    CHECK(nameless.asked<KnockAt>()->door == 7);
}

TEST_CASE("an empty network says what would show there") {
    ScreenStage stage;
    stage.draw(offline_model(), empty_surroundings());
    CHECK(stage.shows("No lobby on this network yet."));
}

TEST_CASE("who has knocked sees whom they wait for and may give up; a no is said on the home screen") {
    ScreenStage stage;
    client::Model model = offline_model();
    model.connection = client::Connecting{ServerName{"office.lan", 4747}};
    model.door = AtDoor{"Friday Happy Hour", "Zoë"};
    client::Surroundings around = sample_surroundings();
    around.busy = "knock";
    stage.draw(model, around);
    stage.wait(1);
    stage.draw();
    CHECK(stage.shown() == "connecting");
    CHECK(stage.shows("You knocked at Friday Happy Hour."));
    CHECK(stage.shows("Zoë has been asked to let you in."));
    CHECK(stage.layout_report() == "");
    stage.key(Key::escape);
    CHECK(stage.asked<GiveUp>() != nullptr);

    ScreenStage refused;
    refused.draw(offline_model(), sample_surroundings());
    refused.click("Friday Happy Hour/Join");
    apply(refused.model, Refused{Refusal::not_let_in}, ScreenStage::begins_at);
    refused.draw();
    CHECK(refused.shows("The host couldn’t let you in. Ask them for the code."));
}

TEST_CASE("whoever comes back within the evening has the focus on their seat, and Enter takes it") {
    ScreenStage stage;
    client::Surroundings around = sample_surroundings();
    around.seat = sample_seat();
    stage.draw(offline_model(), around);
    CHECK(stage.shows("Back to your seat in PLUM-42"));
    CHECK(stage.shows("Friday Happy Hour on office.lan, as Zoë"));
    REQUIRE(stage.focused() != nullptr);
    CHECK(stage.focused()->label == "Sit down");
    stage.key(Key::enter);
    const auto* join = stage.asked<JoinInvite>();
    REQUIRE(join != nullptr);
    CHECK(join->server == ServerName{"office.lan", 4747});
    CHECK(find_invite(join->text)->code == "PLUM-42");
    CHECK_FALSE(join->watching);
    CHECK_FALSE(stage.next_redraw());

    // Once it is gone the focus is not thrown about.
    stage.around.seat.reset();
    stage.draw();
    CHECK_FALSE(stage.shows("Back to your seat"));
}

TEST_CASE("a seat that was watched from is watched from again, and one that is not wanted is put away") {
    ScreenStage stage;
    client::Surroundings around = sample_surroundings();
    around.seat = sample_seat();
    around.seat->watching = true;
    stage.draw(offline_model(), around);
    stage.click("Your seat/Sit down");
    REQUIRE(stage.asked<JoinInvite>() != nullptr);
    CHECK(stage.asked<JoinInvite>()->watching);
    stage.click("Don’t offer this seat");
    CHECK(stage.asked<client::GiveUpSeat>() != nullptr);
}

TEST_CASE("a seat whose lobby is over is one clear sentence") {
    ScreenStage stage;
    client::Surroundings around = sample_surroundings();
    around.seat = sample_seat();
    stage.draw(offline_model(), around);
    stage.key(Key::enter);
    apply(stage.model, Refused{Refusal::unknown_code}, ScreenStage::begins_at);
    stage.around.seat.reset();
    stage.draw();
    CHECK(stage.shows("That lobby is over, so your seat is gone."));
    CHECK_FALSE(stage.shows("No lobby has that code"));
    CHECK(stage.layout_report() == "");
}

TEST_CASE("the seat is laid out well in every theme and size, with long names and trouble below it") {
    client::Surroundings around = crowded_surroundings();
    around.seat = sample_seat();
    client::Surroundings crowded = around;
    crowded.seat->server_name = "a-very-long-server-name.internal.example.org";
    crowded.seat->lobby_title = hostile_people()[3].name + " " + hostile_people()[4].name;
    crowded.seat->name = hostile_people()[5].name;
    client::Surroundings nameless = sample_surroundings();
    nameless.seat = client::KeptSeat{"192.168.100.200:14747", "", "", "PLUM-42", "", false, 0};
    nameless.busy = "join";
    const client::Model models[]{offline_model(), unreachable_model(client::Trouble::name_not_found)};
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            for (const auto& one : {around, crowded, nameless}) {
                for (const auto& model : models) {
                    INFO(size.name, dark ? ", dark" : ", light");
                    ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
                    stage.draw(model, one);
                    CHECK_EQ(stage.layout_report(), "");
                }
            }
        }
    }
}

}  // namespace home_screen_test

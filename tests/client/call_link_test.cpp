#include "client/parts/call_link.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/client/looks.hpp"

namespace call_link_test {

using namespace parlor;
using namespace parlor::testing;
using client::Model;
using widgets::Key;

namespace {

const std::string friday = "https://meet.example/friday?team=7";
const std::string join = "Join the call at meet.example";
const std::string longest =
    "https://a-very-long-name-of-a-place-to-meet.conferences.acme-corporation.example/" +
    std::string(219, 'w');

Model with_call(Model model, const std::string& link = friday) {
    model.lobby->room->settings.call_link = link;
    return model;
}

std::vector<std::pair<std::string, Model>> everywhere(const std::string& link) {
    return {{"the lobby", with_call(lobby_model(), link)},
            {"the lobby of a guest", with_call(guest_lobby_model(), link)},
            {"between", with_call(between_model(), link)},
            {"trivia", with_call(trivia_model({}), link)},
            {"drawing", with_call(draw_model({}), link)},
            {"tables", with_call(tables_model({.link = true}), link)},
            {"recap", with_call(recap_model(), link)},
            {"forty people", with_call(trivia_model({.longest = true}, hostile_lobby_model()), link)}};
}

// A stage whose host keeps a link from another time.
struct HostStage : ScreenStage {
    explicit HostStage(const Model& shown, const std::string& kept = {}) {
        client::Surroundings surroundings = sample_surroundings();
        surroundings.call_link = kept;
        draw(shown, surroundings);
    }
    [[nodiscard]] std::optional<std::string> shared() const {
        const auto change = said<host::ChangeSettings>();
        return change ? std::optional(change->settings.call_link) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> kept() const {
        const auto* keep = asked<client::KeepCallLink>();
        return keep != nullptr ? std::optional(keep->link) : std::nullopt;
    }
};

}  // namespace

TEST_CASE("the call is one press away wherever one is in an evening, and never opens by itself") {
    for (const auto& place : everywhere(friday)) {
        INFO(place.first);
        ScreenStage stage;
        stage.draw(place.second, sample_surroundings());
        REQUIRE(stage.entry("Header/" + join) != nullptr);
        CHECK(stage.asked<client::OpenLink>() == nullptr);
        stage.click("Header/" + join);
        REQUIRE(stage.asked<client::OpenLink>() != nullptr);
        CHECK(stage.asked<client::OpenLink>()->link == friday);
        CHECK(stage.requests().size() == 1);
    }
}

TEST_CASE("without a call nobody is offered one to join") {
    ScreenStage stage;
    stage.draw(guest_lobby_model(), sample_surroundings());
    CHECK_FALSE(stage.shows("Join the call"));
    CHECK_FALSE(stage.shows("call link"));
}

TEST_CASE("the whole link is to be read before it is opened, by mouse and by keys") {
    ScreenStage stage;
    stage.draw(with_call(guest_lobby_model(), longest), sample_surroundings());
    const std::string name =
        "Join the call at a-very-long-name-of-a-place-to-meet.conferences.acme-corporation.example";
    CHECK_FALSE(stage.shows(longest));
    stage.hover(name);
    CHECK(stage.shows("Opens " + longest + " outside of Parlor"));
    CHECK(stage.layout_report() == "");
    stage.hover("Message");
    for (int i = 0; i < 40 && (stage.focused() == nullptr || stage.focused()->label != name); ++i)
        stage.tab();
    REQUIRE(stage.focused() != nullptr);
    CHECK(stage.focused()->label == name);
    CHECK(stage.shows("Opens " + longest + " outside of Parlor"));
    stage.key(Key::enter);
    REQUIRE(stage.asked<client::OpenLink>() != nullptr);
    CHECK(stage.asked<client::OpenLink>()->link == longest);
}

TEST_CASE("the host shares a call from the run-sheet, and keeps it for another time") {
    HostStage stage(lobby_model());
    stage.click("Add a call link");
    CHECK(stage.layout_report() == "");
    stage.type("  https://meet.example/friday?team=7 ");
    stage.key(Key::enter);
    CHECK(stage.shared() == friday);
    CHECK(stage.kept() == friday);
    CHECK(stage.entry("Share with everybody") == nullptr);
}

TEST_CASE("what cannot be opened is said in one sentence and not shared") {
    HostStage stage(lobby_model());
    stage.click("Add a call link");
    for (const std::string typed :
         {"http://meet.example/", "meet example", "https://", "ftp://a.example", ""}) {
        CAPTURE(typed);
        stage.key('a', true);
        if (typed.empty())
            stage.key(Key::backspace);
        else
            stage.type(typed);
        CHECK_FALSE(stage.shows("no link we can open"));
        stage.click("Share with everybody");
        CHECK(stage.shows("That’s no link we can open. It has to begin with https:// and a plain address."));
        CHECK(stage.layout_report() == "");
        stage.type("x");
        stage.key(Key::backspace);
    }
    CHECK_FALSE(stage.shared());
    CHECK_FALSE(stage.kept());
    stage.key(Key::escape);
    CHECK(stage.entry("Share with everybody") == nullptr);
    CHECK_FALSE(stage.shared());
}

TEST_CASE("an address without https:// before it gets it, and nothing else is made up") {
    using client::link_in;
    CHECK(link_in("meet.example/friday") == "https://meet.example/friday");
    CHECK(link_in("meet.example:8443/a") == "https://meet.example:8443/a");
    CHECK(link_in(" \thttps://meet.example/a\r\n") == "https://meet.example/a");
    for (const char* text : {"", "   ", "friday", "http://meet.example", "mailto:zoe@meet.example",
                             "javascript:a.b", "Call: meet.example", "//meet.example"})
        CHECK_MESSAGE(!link_in(text), text);
}

TEST_CASE("the call from last time is offered again, shared with one key, or forgotten") {
    for (const bool remove : {false, true}) {
        HostStage stage(lobby_model(), friday);
        CHECK_FALSE(stage.shows("meet.example"));
        stage.click("Add a call link");
        CHECK(stage.shows("The one from last time"));
        CHECK(stage.entry("Call link")->value == friday);
        CHECK(stage.layout_report() == "");
        if (remove)
            stage.click("Remove");
        else
            stage.key(Key::enter);
        CHECK(stage.kept() == (remove ? "" : friday));
        CHECK(stage.shared() == (remove ? std::nullopt : std::optional(friday)));
    }
    HostStage fresh(lobby_model());
    fresh.click("Add a call link");
    CHECK(fresh.entry("Remove") == nullptr);
}

TEST_CASE("a call is changed and taken away while an activity goes on, too") {
    HostStage stage(with_call(trivia_model({})), friday);
    stage.click("Host controls");
    stage.click("Change the call link");
    CHECK(stage.entry("Call link")->value == friday);
    CHECK_FALSE(stage.shows("The one from last time"));
    stage.click("Remove");
    CHECK(stage.shared() == "");
    CHECK(stage.kept() == "");
    HostStage same(with_call(lobby_model()), friday);
    same.click("Change the call link");
    same.click("Share with everybody");
    CHECK_FALSE_MESSAGE(same.shared(), "it is shared already");
}

TEST_CASE("who is no host any more does not change the call") {
    HostStage stage(lobby_model());
    stage.click("Add a call link");
    stage.model.lobby->room->acting_host = PlayerId{5};
    stage.model.lobby->room->host = PlayerId{5};
    stage.draw();
    CHECK(stage.entry("Share with everybody") == nullptr);
}

TEST_CASE("the call is laid out well everywhere, however long its link is") {
    for (const std::string& link : {friday, longest}) {
        for (const auto& [name, model] : everywhere(link))
            check_everywhere(name, model);
    }
    for (const Look& size : looks) {
        for (const bool dark : {true, false}) {
            INFO(size.name);
            ScreenStage stage({.window = size.window, .scale = size.scale, .dark = dark});
            client::Surroundings around = sample_surroundings();
            around.call_link = longest;
            stage.draw(lobby_model(), around);
            if (stage.entry("Lobby/Run-sheet") != nullptr) stage.click("Lobby/Run-sheet");
            stage.click("Add a call link");
            CHECK(stage.layout_report() == "");
            stage.key('a', true);
            stage.type("nothing");
            stage.key(Key::enter);
            CHECK(stage.layout_report() == "");
        }
    }
}

}  // namespace call_link_test

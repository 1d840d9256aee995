#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "client/rounds/round_ui_catalog.hpp"
#include "client/strings/tables_strings.hpp"
#include "tests/client/looks.hpp"

namespace tables_screen_test {

using namespace parlor;
using namespace parlor::testing;
using tables::Stage;
using widgets::Key;

namespace {

template <class Command>
std::optional<Command> said(const ScreenStage& stage) {
    for (auto it = stage.requests().rbegin(); it != stage.requests().rend(); ++it) {
        const auto* say = std::get_if<client::Say>(&*it);
        if (say == nullptr) continue;
        const auto* round = std::get_if<RoundCommand>(&say->message);
        if (round == nullptr) continue;
        const auto* command = std::get_if<Command>(&std::get<tables::Command>(round->command));
        if (command != nullptr) return *command;
    }
    return std::nullopt;
}

ScreenStage& shown(ScreenStage& stage, const client::Model& model) {
    stage.draw(model, sample_surroundings());
    return stage;
}

}  // namespace

TEST_CASE("nothing overlaps or is cut off at the tables") {
    for (const auto style :
         {tables::Style::round_tables, tables::Style::mentoring, tables::Style::speed_coffee}) {
        const std::string name = std::to_string(static_cast<int>(style));
        check_everywhere("arriving " + name, tables_model({.stage = Stage::arriving, .style = style}));
        check_everywhere("arriving crowd " + name,
                         tables_model({.stage = Stage::arriving, .style = style}, hostile_lobby_model()));
    }
    for (const std::size_t size : {2U, 3U, 4U, 5U}) {
        const std::string name = std::to_string(size);
        check_everywhere("at a table of " + name, tables_model({.at_table = size, .link = size > 3}));
        check_everywhere(
            "crowd at tables of " + name,
            tables_model({.style = tables::Style::mentoring, .at_table = size, .longest = true, .link = true},
                         hostile_lobby_model()));
    }
    check_everywhere("alone", tables_model({.quiet = true, .alone = true}, empty_lobby_model()));
    check_everywhere("moved", tables_model({.moved = tables::Moved::was_alone, .last_seconds = true}));
    check_everywhere("watching", tables_model({.watching = true}));
    check_everywhere("watching a crowd",
                     tables_model({.at_table = 2, .watching = true}, hostile_lobby_model()));
    check_everywhere("arriving, watched", tables_model({.stage = Stage::arriving, .watching = true}));
    check_everywhere("between", without_points(between_model()));
    check_everywhere("recap", without_points(recap_model()));
    check_everywhere("recap of a crowd", without_points(recap_model(hostile_lobby_model())));
}

TEST_CASE("people arrive, and say that they are ready") {
    ScreenStage stage;
    shown(stage, tables_model({.stage = Stage::arriving}));
    CHECK(stage.shown() == "arriving");
    CHECK(stage.shows("Tables are set in 0:18"));
    stage.click("I’m ready");
    CHECK(said<tables::SetReady>(stage) == tables::SetReady{true});
}

TEST_CASE("what one offers and seeks is picked by topic, where it is mentoring") {
    ScreenStage stage;
    shown(stage, tables_model({.stage = Stage::arriving, .style = tables::Style::mentoring}));
    stage.click("I can help with/Design");
    CHECK(said<tables::SetTopics>(stage) == tables::SetTopics{0b0000'0110'0010, 0b0100'0000'0000});
    stage.click("I’d like help with/Time and focus");
    CHECK(said<tables::SetTopics>(stage) == tables::SetTopics{0b0000'0010'0010, 0});
    ScreenStage other;
    shown(other, tables_model({.stage = Stage::arriving}));
    CHECK_FALSE(other.shows("I can help with"));
}

TEST_CASE("the table shows who sits there, whom one has not met, the card and the time") {
    ScreenStage stage;
    shown(stage, tables_model({}));
    CHECK(stage.shown() == "table");
    CHECK(stage.shows("Next table in 2:34"));
    CHECK(stage.shows("Table 2"));
    CHECK(stage.shows("New to you"));
    CHECK(stage.shows("Met twice"));
    CHECK(stage.shows("What did you believe for far too long before someone put you right?"));
    CHECK(stage.shows("2 of 5"));
    CHECK(stage.shows("just you three"));
    CHECK(stage.shows("Table 1"));
    CHECK(stage.shows("Somebody told me the fax machine photographs you."));
}

TEST_CASE("the last seconds say goodbye, and why one was moved is told kindly") {
    ScreenStage stage;
    shown(stage, tables_model({.moved = tables::Moved::was_alone, .last_seconds = true}));
    CHECK(stage.shows("Say goodbye, you move in 0:08"));
    CHECK(stage.shows("The others had to go"));
}

TEST_CASE("a card is turned over, and a minute more is asked for and taken back") {
    ScreenStage stage;
    shown(stage, tables_model({}));
    stage.click("New prompt");
    CHECK(said<tables::NextCard>(stage) == tables::NextCard{1, 2, 2});
    stage.click("Need a minute more");
    CHECK(said<tables::WantMore>(stage) == tables::WantMore{1, true});
    auto& view = std::get<tables::View>(stage.model.lobby->round->view);
    view.want_more.push_back(stage.model.lobby->you);
    stage.draw();
    stage.click("You’d like a minute more");
    CHECK(said<tables::WantMore>(stage) == tables::WantMore{1, false});
    view.minutes_left = 0;
    stage.draw();
    CHECK(stage.shows("No more minutes this round"));
}

TEST_CASE(
    "a line is typed without touching the field first and said to the own table, and what was typed for one "
    "table does not go to the next") {
    ScreenStage stage;
    shown(stage, tables_model({}));
    stage.type("  hello   you three ");
    stage.key(Key::enter);
    CHECK(said<tables::Say>(stage) == tables::Say{1, 2, "hello you three"});
    stage.type("half a sen");
    auto& view = std::get<tables::View>(stage.model.lobby->round->view);
    view.rotation = 2;
    stage.forget_requests();
    stage.draw();
    stage.key(Key::enter);
    CHECK_FALSE(said<tables::Say>(stage));
}

TEST_CASE("a seating wish is said in private and taken back, five at most") {
    ScreenStage stage;
    shown(stage, tables_model({.stage = Stage::arriving}));
    stage.click("Seating wishes");
    stage.draw();
    CHECK(stage.shows("Only you see this"));
    const PlayerId other = stage.model.lobby->room->members[1].id;
    stage.click("Not with " + stage.model.lobby->room->members[1].profile.name);
    CHECK(said<tables::Avoid>(stage) == tables::Avoid{other, true});
    auto& view = std::get<tables::View>(stage.model.lobby->round->view);
    for (std::size_t i = 1; i <= 5; ++i)
        view.avoided.push_back(stage.model.lobby->room->members[i].id);
    stage.draw();
    CHECK(stage.shows("Five is the most"));
    stage.click("Not with " + stage.model.lobby->room->members[1].profile.name);
    CHECK(said<tables::Avoid>(stage) == tables::Avoid{other, false});
    stage.key(Key::escape);
    stage.draw();
    CHECK_FALSE(stage.shows("Only you see this"));
}

TEST_CASE("a call link is taken when it can be opened, and its host is read before it is") {
    ScreenStage stage;
    shown(stage, tables_model({}));
    stage.click("Add a call link");
    stage.draw();
    stage.click("Call link");
    stage.key(Key::end);
    stage.type("meet example");
    stage.click("Share with the table");
    stage.draw();
    CHECK(stage.shows("That’s no link we can open"));
    CHECK_FALSE(said<tables::SetLink>(stage));

    ScreenStage linked;
    shown(linked, tables_model({.link = true}));
    linked.click("Join call at meet.example");
    linked.draw();
    CHECK(linked.shows("Open meet.example?"));
    CHECK(linked.asked<client::OpenLink>() == nullptr);
    linked.click("Open call/Open");
    REQUIRE(linked.asked<client::OpenLink>() != nullptr);
    CHECK(linked.asked<client::OpenLink>()->link == "https://meet.example/table-2");
    linked.draw();
    linked.click("Change the call link");
    linked.draw();
    linked.click("Remove");
    CHECK(said<tables::SetLink>(linked) == tables::SetLink{1, 2, ""});
}

TEST_CASE("who watches sees all tables and hears none") {
    ScreenStage stage;
    shown(stage, tables_model({.watching = true}));
    CHECK(stage.shown() == "tables");
    CHECK(stage.shows("Table 1"));
    CHECK(stage.shows("Table 3"));
    CHECK_FALSE(stage.shows("Table chat"));
    CHECK_FALSE(stage.shows("Need a minute more"));
}

TEST_CASE("talk belongs to one table: another rotation, another table, another activity begin anew") {
    client::TableTalk talk;
    talk.be_of(0, 1, 2);
    talk.hear(0, tables::Line{1, 2, PlayerId{3}, "one"});
    talk.be_of(0, 1, 2);
    CHECK(talk.lines.size() == 1);
    // It may come before the picture that shows the new table.
    talk.hear(0, tables::Line{1, 3, PlayerId{3}, "two"});
    REQUIRE(talk.lines.size() == 1);
    CHECK(talk.lines.front().text == "two");
    talk.be_of(0, 2, 3);
    CHECK(talk.lines.empty());
    for (int i = 0; i < 120; ++i)
        talk.hear(0, tables::Line{2, 3, PlayerId{3}, std::to_string(i)});
    CHECK(talk.lines.size() == 100);
    CHECK(talk.lines_before == 20);
    talk.be_of(1, 2, 3);
    CHECK(talk.lines.empty());
}

TEST_CASE("after tables one sees whom one has met, not a podium") {
    client::Model model = recap_model();
    apply(model, MetTonight{{PlayerId{2}, PlayerId{3}}}, SteadyTime{});
    CHECK(model.lobby->met_tonight.size() == 2);
    ScreenStage stage;
    shown(stage, without_points(recap_model()));
    CHECK(stage.shows("You met"));
    CHECK_FALSE(stage.shows("Podium"));
    CHECK_FALSE(stage.shows("Everybody"));
    ScreenStage between;
    shown(between, without_points(between_model()));
    CHECK(between.shows("Take a breath"));
    CHECK_FALSE(between.shows("The evening so far"));
}

}  // namespace tables_screen_test

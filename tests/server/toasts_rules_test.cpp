// Toasts: who writes to whom, who sees what when, and that nothing of it is ever counted.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "tests/server/toast_party.hpp"

namespace toasts_rules_test {

using namespace parlor;
using namespace parlor::testing;
using toasts::Stage;

namespace {

const std::vector<std::string> five{"Ada", "Ben", "Cleo", "Dan", "Eve"};

// All that was read out, step by step, as the first sees it.
std::vector<std::vector<toasts::Toast>> reveals(ToastParty& party) {
    std::vector<std::vector<toasts::Toast>> steps;
    while (party.evening.round(party.names.front()) && party.stage() == Stage::revealing) {
        const toasts::View& view = party.view();
        REQUIRE(view.fresh >= 1);
        REQUIRE(view.fresh <= view.shown.size());
        CHECK(view.step == steps.size() + 1);
        steps.emplace_back(view.shown.end() - view.fresh, view.shown.end());
        party.evening.advance_to_deadline();
    }
    return steps;
}

}  // namespace

TEST_CASE("everybody gets two names and writes to them for 150 seconds; nobody sees what others write") {
    ToastParty party(five);
    party.start();
    CHECK(party.stage() == Stage::writing);
    CHECK(party.view().ends == party.evening.now() + toasts_writing_time);
    std::map<PlayerId, int> given;
    for (const std::string& name : five) {
        CHECK(party.view(name).names.size() == 2);
        for (const PlayerId to : party.view(name).names) {
            CHECK(to != party.evening.id(name));
            ++given[to];
        }
    }
    for (const auto& [who, count] : given)
        CHECK(count == 2);
    const PlayerId to = party.view("Ben").names[0];
    party.write("Ben", to, "You stayed calm.", false);
    CHECK(party.view("Ben").drafts == std::vector{toasts::Draft{to, "You stayed calm.", false}});
    for (const std::string& name : five) {
        if (name != "Ben") CHECK(party.view(name).drafts.empty());
        CHECK(party.view(name).received.empty());
    }
    party.write("Ben", to, "You stayed calm, and so did we.");
    CHECK(party.view("Ben").drafts ==
          std::vector{toasts::Draft{to, "You stayed calm, and so did we.", true}});
    party.move("Ben", toasts::TakeBack{to});
    CHECK(party.view("Ben").drafts.empty());
    party.evening.advance(toasts_writing_time);
    CHECK(party.stage() == Stage::nothing);
}

TEST_CASE("one more may be written to somebody who is not one's own name, one and no more; not to oneself") {
    ToastParty party(ToastParty::so_many(8));
    party.start();
    const std::vector<PlayerId> others = party.view("P1").others;
    REQUIRE(others.size() == 5);
    party.evening.forget();
    party.write("P1", others[0], "You, too!");
    CHECK(party.evening.refusals("P1").empty());
    party.write("P1", others[1], "And you!");
    CHECK(party.evening.refusal("P1") == Refusal::unknown_player);
    party.evening.forget();
    party.write("P1", party.evening.id("P1"), "Well done, me");
    CHECK(party.evening.refusal("P1") == Refusal::unknown_player);
    party.evening.forget();
    party.write("P1", PlayerId{99}, "Who are you?");
    CHECK(party.evening.refusal("P1") == Refusal::unknown_player);
    party.move("P1", toasts::TakeBack{others[0]});
    party.evening.forget();
    party.write("P1", others[1], "And you!");
    CHECK(party.evening.refusals("P1").empty());
}

TEST_CASE("when all say that they are done there are five seconds more, unless one says otherwise") {
    ToastParty party(five);
    party.start();
    party.all_write();
    party.all_done();
    CHECK(party.view().done == 5);
    CHECK(party.view().ends == party.evening.now() + toasts_second_look);
    party.move("Dan", toasts::SetDone{false});
    party.evening.advance(20s);
    CHECK(party.stage() == Stage::writing);
    party.move("Dan", toasts::SetDone{true});
    party.evening.advance(toasts_second_look);
    CHECK(party.stage() == Stage::receiving);
    CHECK(party.view().done == 0);
}

TEST_CASE("each sees their own first, signed or not, and decides what stays theirs") {
    ToastParty party(five);
    party.start();
    for (const std::string& name : five)
        party.write_all(name, name != "Eve");
    party.skip();
    REQUIRE(party.stage() == Stage::receiving);
    CHECK(party.view().ends == party.evening.now() + toasts_receiving_time);
    std::set<std::string> private_texts;
    for (const std::string& name : five) {
        const toasts::View view = party.view(name);
        REQUIRE(view.received.size() == 2);
        CHECK(view.shown.empty());
        for (const toasts::Received& one : view.received) {
            CHECK(one.toast.to == party.evening.id(name));
            CHECK(one.toast.from.has_value() == !one.toast.text.starts_with("Eve"));
        }
    }
    party.move("Ben", toasts::Keep{0, true});
    party.move("Ben", toasts::Keep{1, true});
    party.move("Ben", toasts::Keep{1, false});
    private_texts.insert(party.view("Ben").received[0].toast.text);
    CHECK(party.view("Ben").received[0].kept);
    CHECK_FALSE(party.view("Ben").received[1].kept);
    party.evening.forget();
    party.move("Ben", toasts::Keep{2, true});
    CHECK(party.evening.refusal("Ben") == Refusal::bad_values);
    party.all_done();
    REQUIRE(party.stage() == Stage::revealing);
    std::set<std::string> shown;
    const auto steps = reveals(party);
    CHECK(steps.size() == 9);
    for (const auto& step : steps) {
        CHECK(step.size() == 1);
        for (const toasts::Toast& one : step) {
            CHECK(shown.insert(one.text).second);
            CHECK_FALSE(private_texts.contains(one.text));
            CHECK(one.from.has_value() == !one.text.starts_with("Eve"));
        }
    }
    REQUIRE(party.stage() == Stage::wall);
    CHECK(party.view().shown.size() == 9);
    party.evening.advance_to_deadline();
    CHECK(party.evening.in_phase<RecapView>());
}

TEST_CASE("where the host wants signatures every toast is signed, whatever its writer says") {
    ToastParty party(five, toasts_evening(30, false));
    party.start();
    CHECK_FALSE(party.view().anonymous);
    for (const std::string& name : five)
        party.write_all(name, false);
    party.skip();
    for (const std::string& name : five) {
        for (const toasts::Received& one : party.view(name).received)
            CHECK(one.toast.from.has_value());
    }
}

TEST_CASE("up to twelve people one by one, with more several at once on the wall") {
    for (const std::size_t people : {12U, 13U, 30U}) {
        CAPTURE(people);
        ToastParty party(ToastParty::so_many(people), toasts_evening(30));
        party.to_receiving();
        party.skip();
        const auto steps = reveals(party);
        std::size_t all = 0;
        for (const auto& step : steps) {
            if (people <= 12) CHECK(step.size() == 1);
            all += step.size();
        }
        CHECK(all == 2 * people);
        if (people > 12) CHECK(steps.front().size() >= 3);
        CHECK(steps.size() <= 30);
    }
}

TEST_CASE("when time is short more are shown at a time, and none is left out") {
    ToastParty party(ToastParty::so_many(9), toasts_evening(4));
    party.to_receiving();
    party.skip();
    CHECK(party.view().of == 4);
    const auto steps = reveals(party);
    CHECK(steps.size() == 4);
    std::size_t all = 0;
    for (const auto& step : steps)
        all += step.size();
    CHECK(all == 18);
}

TEST_CASE("late in the evening more are read at once, and the wall holds those for which no time was left") {
    for (const Duration left : {Duration(80s), Duration(15s)}) {
        CAPTURE(count_ms(left));
        ToastParty party(ToastParty::so_many(9));
        party.to_receiving();
        const UtcTime ends = party.evening.utc() + left;
        party.evening.host("P0", host::ChangeRunSheet{party.evening.room("P0").run_sheet, ends});
        party.skip();
        std::size_t read = 0;
        for (const auto& step : reveals(party)) {
            CHECK(step.size() > 1);
            read += step.size();
        }
        CHECK((read > 0) == (left == 80s));
        REQUIRE(party.stage() == Stage::wall);
        CHECK(party.view().shown.size() == 18);
        party.evening.advance_to_deadline();
        REQUIRE(party.evening.in_phase<RecapView>());
        CHECK(party.evening.utc() <= ends + 15s);
    }
}

TEST_CASE(
    "when there is no time left at all the wall shows every toast, as many at a time as there is room for") {
    ToastParty party(ToastParty::so_many(30));
    party.to_receiving();
    party.evening.host("P0",
                       host::ChangeRunSheet{party.evening.room("P0").run_sheet, party.evening.utc() + 5s});
    party.skip();
    std::set<std::string> shown;
    std::size_t pages = 0;
    for (; party.evening.round("P0") && !party.evening.in_phase<RecapView>(); ++pages) {
        REQUIRE(party.stage() == Stage::wall);
        for (const toasts::Toast& toast : party.view().shown)
            shown.insert(toast.text);
        party.evening.advance_to_deadline();
    }
    CHECK(shown.size() == 60);
    CHECK(pages == 3);
}

TEST_CASE(
    "the count of steps is never below the one that is on, whoever keeps theirs and however late it is") {
    ToastParty party(ToastParty::so_many(20));
    party.to_receiving();
    party.skip();
    party.evening.advance_to_deadline();
    party.evening.advance_to_deadline();
    party.evening.host("P0",
                       host::ChangeRunSheet{party.evening.room("P0").run_sheet, party.evening.utc() + 60s});
    while (party.stage() == Stage::revealing) {
        CHECK(party.view().step <= party.view().of);
        party.evening.advance_to_deadline();
    }
}

TEST_CASE("no points, no standings, and no award but for being there come of it") {
    ToastParty party(five);
    party.to_receiving();
    party.skip();
    while (party.evening.round("Ada"))
        party.skip();
    REQUIRE(party.evening.in_phase<RecapView>());
    const auto recap = std::get<RecapView>(party.evening.room("Ada").phase);
    for (const Award& award : recap.awards)
        CHECK(award.kind == AwardKind::good_to_have);
    CHECK(recap.standings.empty());
}

TEST_CASE(
    "who leaves: their receivers are given to others, their toasts stay, and nobody thanks who is gone") {
    ToastParty party(five);
    party.start();
    const PlayerId first = party.view("Ben").names[0];
    const PlayerId second = party.view("Ben").names[1];
    party.write("Ben", first, "Ben was here", false);
    party.evening.leave("Ben");
    std::map<PlayerId, int> given;
    for (const std::string name : {"Ada", "Cleo", "Dan", "Eve"}) {
        const toasts::View& view = party.view(name);
        CHECK(std::ranges::count(view.names, party.evening.id("Ben")) == 0);
        CHECK(view.names.size() >= 2);
        for (const PlayerId to : view.names)
            ++given[to];
    }
    ++given[first];
    for (const auto& [who, count] : given)
        CHECK(count >= 2);
    CHECK(given.contains(second));
    party.skip();
    bool arrived = false;
    for (const toasts::Received& one : party.view(party.name_of(first)).received)
        arrived = arrived || one.toast.text == "Ben was here";
    CHECK(arrived);
}

TEST_CASE("who loses the connection is waited for for twenty seconds before others get their names") {
    ToastParty party(ToastParty::so_many(6));
    party.start();
    std::map<std::string, std::size_t> before;
    for (const std::string& name : party.names)
        before[name] = party.view(name).names.size();
    const auto any_more = [&] {
        return std::ranges::any_of(party.names, [&](const std::string& name) {
            return name != "P3" && party.view(name).names.size() > before[name];
        });
    };
    party.evening.drop("P3");
    party.evening.advance(toasts_patience - 1ms);
    CHECK_FALSE(any_more());
    party.evening.advance(1ms);
    CHECK(any_more());
    // Back again they have what they had.
    party.evening.come_back("P3");
    CHECK(party.view("P3").names.size() >= 2);
    ToastParty other(ToastParty::so_many(6));
    other.start();
    other.evening.drop("P3");
    other.evening.advance(toasts_patience - 1ms);
    other.evening.come_back("P3");
    other.evening.advance(1min);
    for (const std::string& name : other.names)
        CHECK(other.view(name).names.size() == 2);
}

TEST_CASE("what somebody may want to keep is not shown because they have lost the connection for a moment") {
    ToastParty party(five);
    party.to_receiving();
    REQUIRE(party.stage() == Stage::receiving);
    for (const std::string& name : five)
        if (name != "Ben") party.move(name, toasts::SetDone{true});
    party.evening.drop("Ben");
    party.evening.advance(toasts_patience - 1ms);
    CHECK(party.stage() == Stage::receiving);
    party.evening.come_back("Ben");
    CHECK(party.stage() == Stage::receiving);
    party.move("Ben", toasts::Keep{0, true});
    party.move("Ben", toasts::SetDone{true});
    CHECK(party.stage() == Stage::revealing);

    ToastParty without(five);
    without.to_receiving();
    for (const std::string& name : five)
        if (name != "Ben") without.move(name, toasts::SetDone{true});
    without.evening.drop("Ben");
    without.evening.advance(toasts_patience);
    CHECK(without.stage() == Stage::revealing);
}

TEST_CASE("after everybody was cut off nothing is shown before they had time to come back") {
    ToastParty party(five);
    party.to_receiving();
    for (const char* name : {"Ada", "Cleo"})
        party.move(name, toasts::SetDone{true});
    party.evening.drop_everybody();
    party.evening.advance(2s);
    party.evening.come_back("Ada");
    party.evening.come_back("Cleo");
    CHECK(party.stage() == Stage::receiving);
    party.evening.come_back("Ben");
    CHECK(party.stage() == Stage::receiving);
}

TEST_CASE("who comes in the middle of writing gets names and is given to others; who comes later watches") {
    ToastParty party(five);
    party.start();
    party.evening.join("Late");
    CHECK(party.view("Late").names.size() == 2);
    int given = 0;
    for (const std::string& name : five)
        given += static_cast<int>(std::ranges::count(party.view(name).names, party.evening.id("Late")));
    CHECK(given == 2);
    party.names.push_back("Late");
    party.all_write();
    party.skip();
    party.evening.join("Later");
    CHECK(party.view("Later").received.empty());
    CHECK(party.view("Later").names.empty());
    CHECK(party.stage() == Stage::receiving);
}

TEST_CASE("two have each other, and one alone waits for somebody to thank") {
    ToastParty two({"Ada", "Ben"});
    two.to_receiving();
    CHECK(two.view("Ada").received.size() == 1);
    CHECK(two.view("Ben").received.size() == 1);
    ToastParty one({"Ada"});
    one.start();
    CHECK(one.view().names.empty());
    CHECK(one.stage() == Stage::writing);
    one.evening.join("Ben");
    CHECK(one.view().names == std::vector{one.evening.id("Ben")});
    one.evening.leave("Ben");
    one.evening.advance(toasts_writing_time);
    CHECK(one.stage() == Stage::nothing);
    one.evening.advance(10s);
    CHECK(one.evening.in_phase<RecapView>());
}

TEST_CASE("what everybody keeps to themselves is shown to nobody, and the round ends with that") {
    ToastParty party({"Ada", "Ben", "Cleo"});
    party.to_receiving();
    for (const std::string& name : party.names) {
        for (std::uint16_t i = 0; i < party.view(name).received.size(); ++i)
            party.move(name, toasts::Keep{i, true});
    }
    party.skip();
    CHECK(party.evening.in_phase<RecapView>());
}

TEST_CASE("a watcher sees nothing before it is for all") {
    ToastParty party(five);
    party.evening.join("Wim", {.watching = true});
    party.start();
    CHECK_FALSE(party.view("Wim").may_write);
    CHECK(party.view("Wim").others.empty());
    party.all_write();
    party.skip();
    CHECK(party.view("Wim").received.empty());
    CHECK(party.view("Wim").shown.empty());
    party.skip();
    CHECK(party.view("Wim").shown.size() == 1);
}

TEST_CASE("a favourite of all is given a few by others, and always those of the people who have the name") {
    ToastParty party(ToastParty::so_many(12));
    party.start();
    const PlayerId star = party.evening.id("P5");
    std::size_t of_others = 0;
    for (const std::string& name : party.names) {
        if (name == "P5") continue;
        const bool has_name = std::ranges::count(party.view(name).names, star) > 0;
        party.evening.forget();
        party.write(name, star, "Everybody likes P5, says " + name);
        const bool accepted = party.evening.refusals(name).empty();
        if (has_name) CHECK(accepted);
        if (!has_name && accepted) ++of_others;
    }
    CHECK(of_others >= 1);
    CHECK(of_others <= 3);
}

}  // namespace toasts_rules_test

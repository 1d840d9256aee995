// Mixer tables: rotations, cards, what is said, a minute more.
#include <doctest/doctest.h>

#include <set>

#include "tests/server/table_party.hpp"

namespace tables_rules_test {

using namespace parlor;
using namespace parlor::testing;
using tables::Stage;

namespace {

using Lines = std::vector<std::string>;
using Sizes = std::vector<std::size_t>;

std::set<std::string> pairs_in(const std::vector<std::string>& seating) {
    std::set<std::string> pairs;
    for (const std::string& table : seating) {
        for (std::size_t i = 0; i < table.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                pairs.insert({table[j], table[i]});
        }
    }
    return pairs;
}

}  // namespace

TEST_CASE("people have some seconds to arrive, and sit down sooner when all are ready") {
    TableParty party(6, tables_evening(2));
    party.start();
    CHECK(party.view().stage == Stage::arriving);
    CHECK(party.view().tables.empty());
    party.evening.advance(19s);
    CHECK(party.view().stage == Stage::arriving);
    party.evening.advance(1s);
    CHECK(party.view().stage == Stage::seated);
    CHECK(party.sizes() == Sizes{3, 3});

    TableParty quick(6, tables_evening(2));
    quick.start();
    for (const char* name : {"A", "B", "C", "D", "E"})
        quick.move(name, tables::SetReady{true});
    CHECK(quick.view("F").ready.size() == 5);
    CHECK(quick.view().stage == Stage::arriving);
    quick.evening.drop("F");  // who is away is not waited for
    CHECK(quick.view().stage == Stage::seated);
}

TEST_CASE(
    "after each rotation everybody sits with others, and after the last the activity is over without "
    "points") {
    TableParty party(9, tables_evening(4));
    party.sit_down();
    std::set<std::string> met;
    for (std::uint16_t rotation = 1; rotation <= 4; ++rotation) {
        CAPTURE(rotation);
        CHECK(party.view().rotation == rotation);
        CHECK(party.view().of == 4);
        CHECK(party.view().ends - party.view().began == rotation_time);
        for (const std::string& pair : pairs_in(party.seating()))
            CHECK(met.insert(pair).second);
        party.evening.advance(rotation_time);
    }
    CHECK(met.size() == 36);  // everybody everybody else
    REQUIRE(party.evening.in_phase<RecapView>());
    const RecapView recap = std::get<RecapView>(party.evening.room("A").phase);
    CHECK(recap.standings.empty());
    REQUIRE(recap.awards.size() == 9);
    for (const Award& award : recap.awards) {
        CHECK(award.kind == AwardKind::good_company);
        CHECK(award.value == 8);
    }
}

TEST_CASE("departments are mixed") {
    RoomHarness::Setup setup = tables_evening(1, 2);
    TableParty party(0, std::move(setup));
    for (const char* name : {"A", "B", "C", "D"}) {
        party.names.emplace_back(name);
        party.evening.join(name, {.department = *name < 'C' ? "Sales" : "sales "});
    }
    for (const char* name : {"E", "F", "G", "H"}) {
        party.names.emplace_back(name);
        party.evening.join(name, {.department = "Research"});
    }
    party.sit_down();
    for (const std::string& table : party.seating()) {
        CHECK(table.front() < 'E');
        CHECK(table.back() >= 'E');
    }
}

TEST_CASE("two activities of one evening do not seat the same people together while there are others") {
    RoomHarness::Setup setup = tables_evening(2);
    setup.run_sheet.push_back(setup.run_sheet.front());
    TableParty party(9, std::move(setup));
    party.sit_down();
    std::set<std::string> met = pairs_in(party.seating());
    party.evening.advance(rotation_time);
    met.merge(pairs_in(party.seating()));
    party.evening.advance(rotation_time);
    REQUIRE(party.evening.in_phase<BetweenView>());
    party.sit_down();
    CHECK(party.view("B").met.size() == 4);
    for (int rotation = 0; rotation < 2; ++rotation) {
        for (const std::string& pair : pairs_in(party.seating()))
            CHECK(met.insert(pair).second);
        party.evening.advance(rotation_time);
    }
}

TEST_CASE("a rotation that the host skips at once is no meeting, a longer one is") {
    TableParty party(6, tables_evening(3));
    party.sit_down();
    party.evening.advance(29s);
    party.evening.host("A", host::SkipAhead{});
    CHECK(party.view().rotation == 2);
    CHECK(party.view().met.empty());
    party.evening.advance(30s);
    party.evening.host("A", host::SkipAhead{});
    CHECK(party.view().rotation == 3);
    CHECK(party.view().met.size() == 2);
    CHECK(party.view().met.front().tonight == 1);
}

TEST_CASE("who has come for the last moments or gone in the first has met nobody, and half minutes add up") {
    TableParty party(5, tables_evening(2, 5));
    party.sit_down();
    party.evening.advance(5s);
    party.evening.leave("B");
    party.evening.advance(20s);
    party.evening.drop("C");
    party.evening.advance(5s);
    party.evening.come_back("C");
    party.evening.advance(10s);
    party.evening.drop("D");
    party.evening.advance(75s);
    party.evening.come_back("D");
    party.evening.join("Z");
    party.evening.advance(5s);
    REQUIRE(party.view().rotation == 2);
    std::vector<PlayerId> met;
    for (const tables::Met& one : party.view("A").met)
        met.push_back(one.who);
    CHECK(met == std::vector{party.evening.id("C"), party.evening.id("D"), party.evening.id("E")});
    // C and D were there together for 20, 10 and 5 seconds.
    CHECK(std::ranges::count(party.view("C").met, party.evening.id("D"), &tables::Met::who) == 1);
}

TEST_CASE("everybody is told whom they have met, also who comes back or starts the program anew") {
    TableParty party(4, tables_evening(1, 4));
    party.sit_down();
    party.evening.advance(60s);
    CHECK(party.evening.heard<MetTonight>("A").empty());
    party.evening.host("A", host::EndActivity{});
    REQUIRE(party.evening.heard<MetTonight>("A").size() == 1);
    CHECK(party.evening.heard<MetTonight>("A").back().who ==
          std::vector{party.evening.id("B"), party.evening.id("C"), party.evening.id("D")});
    party.evening.drop("B");
    party.evening.forget();
    party.evening.come_back("B");
    CHECK(party.evening.heard<MetTonight>("B").back().who.size() == 3);
}

TEST_CASE("the host ends the activity, and who has met is known after it") {
    TableParty party(6, tables_evening(3));
    party.sit_down();
    party.evening.advance(60s);
    party.evening.host("A", host::EndActivity{});
    REQUIRE(party.evening.in_phase<RecapView>());
    CHECK(std::get<RecapView>(party.evening.room("A").phase).awards.front().kind == AwardKind::good_company);
}

TEST_CASE("anybody at a table turns over its card, for nobody else, and two at once turn over one") {
    TableParty party(6, tables_evening(2));
    party.sit_down();
    const std::string mate = party.mate_of("A");
    const std::string stranger = party.stranger_to("A");
    const std::string first = party.own("A").card;
    CHECK(party.own("A").cards == 6);
    const tables::NextCard next{1, party.own("A").number, 1};
    party.move(mate, next);
    CHECK(party.own("A").card_number == 2);
    CHECK(party.own("A").card != first);
    CHECK(party.own(stranger).card == first);
    party.move("A", next);
    CHECK(party.own("A").card_number == 2);
    CHECK(party.evening.refusal("A") == Refusal::no_effect);
    for (int i = 0; i < 5; ++i)
        party.next_card("A");
    CHECK(party.own("A").card == first);  // after the last the first comes again
    party.evening.advance(rotation_time);
    CHECK(party.own("A").card_number == 1);
    CHECK(party.own("A").card != first);
}

TEST_CASE("one card is enough, and it is shown in every rotation") {
    RoomHarness::Setup setup = tables_evening(2);
    setup.draw = draw_from(some_cards(1));
    TableParty party(4, std::move(setup));
    party.sit_down();
    const std::string card = party.own("A").card;
    party.next_card("A");
    CHECK(party.own("A").card == card);
    party.evening.advance(rotation_time);
    CHECK(party.own("A").card == card);
}

TEST_CASE("what is said at a table is heard there and nowhere else") {
    TableParty party(6, tables_evening(2));
    party.evening.join("Wim", {.watching = true});
    party.sit_down();
    const std::string mate = party.mate_of("A");
    party.say("A", "hello table");
    for (const std::string& name : party.names) {
        CAPTURE(name);
        const bool sits_here = party.table_of("A").find(name) != std::string::npos;
        CHECK(party.heard(name) == (sits_here ? Lines{"hello table"} : Lines{}));
    }
    CHECK(party.heard("Wim").empty());
    // Said to a table where one does not sit, or no longer: nobody hears it.
    party.evening.forget();
    const auto other = static_cast<std::uint8_t>(party.own("A").number % 2 + 1);
    party.move("A", tables::Say{1, other, "wrong table"});
    CHECK(party.evening.refusal("A") == Refusal::too_late);
    party.evening.advance(rotation_time);
    party.evening.forget();
    party.move("A", tables::Say{1, party.own("A").number, "too late"});
    CHECK(party.evening.refusal("A") == Refusal::too_late);
    party.evening.forget();
    party.move("A", tables::Say{3, party.own("A").number, "too early"});
    CHECK(party.evening.refusal("A") == Refusal::not_now);
    for (const std::string& name : party.names)
        CHECK(party.heard(name).empty());
}

TEST_CASE("who returns hears what was said at their table, who comes new hears nothing from before") {
    TableParty party(4, tables_evening(2, 4));
    party.sit_down();
    party.say("A", "before");
    party.evening.drop("B");
    party.say("A", "while B was away");
    party.evening.join("Late");
    party.say("A", "with Late");
    party.evening.come_back("B");
    CHECK(party.heard("B") == Lines{"before", "while B was away", "with Late"});
    CHECK(party.heard("Late") == Lines{"with Late"});
    party.evening.drop("Late");
    party.evening.come_back("Late");
    CHECK(party.heard("Late") == Lines{"with Late"});
    party.evening.advance(rotation_time);
    party.evening.drop("B");
    party.evening.come_back("B");
    CHECK(party.heard("B").empty());
}

TEST_CASE("of a table's lines the last are kept for who returns") {
    TableParty party(2, tables_evening(1, 2));
    party.sit_down();
    for (int i = 0; i < 70; ++i)
        party.say("A", "line " + std::to_string(i));
    party.evening.drop("B");
    party.evening.come_back("B");
    REQUIRE(party.heard("B").size() == limits::table_lines_kept);
    CHECK(party.heard("B").front() == "line 10");
}

TEST_CASE("a table's link is set by who sits there, seen there alone, and stays for the next who sit there") {
    TableParty party(6, tables_evening(2));
    party.sit_down();
    const std::string stranger = party.stranger_to("A");
    const std::uint8_t number = party.own("A").number;
    party.move("A", tables::SetLink{1, number, "https://meet.example/a"});
    CHECK(party.own(party.mate_of("A")).link == "https://meet.example/a");
    CHECK(party.own(party.mate_of("A")).link_by == party.evening.id("A"));
    CHECK(party.own(stranger).link.empty());
    party.move(stranger, tables::SetLink{1, number, "https://elsewhere.example"});
    CHECK(party.evening.refusal(stranger) == Refusal::too_late);
    party.evening.advance(rotation_time);
    for (const std::string& name : party.names)
        CHECK(party.own(name).link == (party.own(name).number == number ? "https://meet.example/a" : ""));
    const std::string sits_there = [&] {
        for (const std::string& name : party.names) {
            if (party.own(name).number == number) return name;
        }
        return std::string{};
    }();
    party.move(sits_there, tables::SetLink{2, number, ""});
    CHECK(party.own(sits_there).link.empty());
}

TEST_CASE("a minute more is given when all who sit and are here agree, twice at most in a rotation") {
    TableParty party(4, tables_evening(2, 2));
    party.sit_down();
    const RoomTime ends = party.view().ends;
    CHECK(party.view().minutes_left == 2);
    for (const char* name : {"A", "B", "C"})
        party.want_more(name);
    CHECK(party.view("D").want_more.size() == 3);
    CHECK(party.view("D").sitting == 4);
    CHECK(party.view().ends == ends);
    party.want_more("C", false);
    party.want_more("D");
    CHECK(party.view().ends == ends);
    party.want_more("C");
    CHECK(party.view().ends == ends + 60s);
    CHECK(party.view().want_more.empty());
    CHECK(party.view().minutes_left == 1);
    // Who is away need not agree.
    for (const char* name : {"A", "B", "C"})
        party.want_more(name);
    party.evening.drop("D");
    CHECK(party.view().ends == ends + 120s);
    CHECK(party.view().minutes_left == 0);
    party.evening.forget();
    party.want_more("A");
    CHECK(party.evening.refusal("A") == Refusal::too_late);
    party.evening.advance(rotation_time + 120s);
    CHECK(party.view().rotation == 2);
    CHECK(party.view().minutes_left == 2);
}

TEST_CASE("no minute more is given that would make the evening late") {
    TableParty party(4, tables_evening(1));
    party.sit_down();
    const UtcTime over = party.evening.utc() + rotation_time;
    const auto end_at = [&](UtcTime ends) {
        party.evening.host("A", host::ChangeRunSheet{party.evening.room("A").run_sheet, ends});
        party.evening.advance(1s);
    };
    end_at(over + 70s);
    CHECK(party.view().minutes_left == 1);
    end_at(over);
    CHECK(party.view().minutes_left == 0);
    party.evening.forget();
    party.move("A", tables::WantMore{1, true});
    CHECK(party.evening.refusal("A") == Refusal::too_late);
}

TEST_CASE("nobody's asking for more gives none, also when people go") {
    TableParty party(4, tables_evening(2, 4));
    party.sit_down();
    const RoomTime ends = party.view().ends;
    party.evening.drop("D");
    party.evening.leave("C");
    CHECK(party.view().ends == ends);
}

TEST_CASE("the host extends a rotation, and a pause costs none of it") {
    TableParty party(4, tables_evening(2, 4));
    party.sit_down();
    const RoomTime ends = party.view().ends;
    party.evening.host("A", host::Extend{30});
    CHECK(party.view().ends == ends + 30s);
    party.evening.host("A", host::SetPaused{true});
    party.evening.advance(10min);
    party.evening.host("A", host::SetPaused{false});
    CHECK(party.view().rotation == 1);
    party.evening.advance(rotation_time + 30s);
    CHECK(party.view().rotation == 2);
}

TEST_CASE("mentoring brings together who offers and who seeks, and only these two see what") {
    TableParty party(4, tables_evening(1, 2, tables::Style::mentoring));
    party.start();
    CHECK(party.view().ends - party.view().began == 45s);
    party.move("A", tables::SetTopics{0b0001, 0});
    party.move("B", tables::SetTopics{0b0100, 0b1000});
    party.move("C", tables::SetTopics{0, 0b0001});
    party.move("D", tables::SetTopics{0, 0b0100});
    CHECK(party.view("A").offers == 0b0001);
    for (const char* name : {"A", "B", "C", "D"})
        party.move(name, tables::SetReady{true});
    CHECK(party.table_of("A") == "AC");
    CHECK(party.table_of("B") == "BD");
    CHECK(party.own("A").offered == 0b0001);
    CHECK(party.own("A").sought == 0);
    CHECK(party.own("C").sought == 0b0001);
    CHECK(party.own("D").sought == 0b0100);
    CHECK(party.own("B").offered == 0b0100);
    CHECK(party.own("B").sought == 0);

    TableParty others(2, tables_evening(1));
    others.start();
    others.move("A", tables::SetTopics{1, 2});
    CHECK(others.evening.refusal("A") == Refusal::not_now);
}

}  // namespace tables_rules_test

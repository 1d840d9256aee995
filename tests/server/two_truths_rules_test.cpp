// Two truths and a lie: writing, cards, votes, points, the best truth, and people who come and go.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "tests/server/truths_party.hpp"

namespace two_truths_rules_test {

using namespace parlor;
using namespace parlor::testing;
using truths::Stage;

namespace {

const std::vector<std::string> four{"Ada", "Ben", "Cleo", "Dan"};
const std::vector<std::string> five{"Ada", "Ben", "Cleo", "Dan", "Eve"};

RoomHarness::Setup seeded(std::uint64_t seed, std::uint16_t tellers = limits::tellers_a_round) {
    RoomHarness::Setup setup = truths_evening(tellers);
    setup.seed = seed;
    return setup;
}

// Who came up, in order.
std::vector<std::string> order_of(TruthsParty& party) {
    std::vector<std::string> order;
    while (party.evening.round("Ada") && party.stage() == Stage::voting) {
        order.push_back(party.teller());
        party.to_next_card();
    }
    return order;
}

}  // namespace

TEST_CASE("ninety seconds to write; those who have written come up, and nobody else") {
    TruthsParty party(four);
    party.start();
    CHECK(party.stage() == Stage::writing);
    CHECK(party.view().ends == party.evening.now() + truths_writing_time);
    CHECK(party.view().may_write);
    party.write("Ben");
    party.write("Dan");
    CHECK(party.view().done.size() == 2);
    CHECK(party.view().expected.size() == 4);
    CHECK(party.view().of == 2);
    party.evening.advance(truths_writing_time - 1ms);
    CHECK(party.stage() == Stage::writing);
    party.evening.advance(1ms);
    const std::vector<std::string> order = order_of(party);
    CHECK(std::set(order.begin(), order.end()) == std::set<std::string>{"Ben", "Dan"});
    CHECK(order.size() == 2);
}

TEST_CASE("when all have written there are five seconds to look again, and a change of mind stops them") {
    TruthsParty party(four);
    party.start();
    party.all_write();
    CHECK(party.view().ends == party.evening.now() + truths_second_look);
    party.evening.advance(truths_second_look - 1ms);
    party.move("Cleo", truths::TakeBack{});
    CHECK(party.stage() == Stage::writing);
    CHECK(party.view().ends > party.evening.now() + truths_second_look);
    party.evening.advance(10s);
    CHECK(party.stage() == Stage::writing);
    party.write("Cleo");
    party.evening.advance(truths_second_look);
    CHECK(party.stage() == Stage::voting);
}

TEST_CASE("a person sees what they have written as it was written; others see nothing of it") {
    TruthsParty party(four);
    party.start();
    party.write("Ben", 2);
    REQUIRE(party.view("Ben").own);
    CHECK(party.view("Ben").own->texts == statements_of("Ben").texts);
    CHECK(party.view("Ben").own->lie == 2);
    CHECK_FALSE(party.view("Ben").own->shown);
    CHECK_FALSE(party.view("Ada").own);
    party.move("Ben", truths::TakeBack{});
    CHECK_FALSE(party.view("Ben").own);
    CHECK(party.view().done.empty());
    party.evening.forget();
    party.move("Ben", truths::TakeBack{});
    CHECK(party.evening.refusal("Ben") == Refusal::not_now);
}

TEST_CASE("what was written can be changed and taken back while others' cards are up, until it is shown") {
    TruthsParty party(four);
    party.first_card();
    const std::string first = party.teller();
    const std::vector<std::string> others = party.others();
    party.move(others[0], truths::Write{{"new 0", "new 1", "new 2"}, 0});
    CHECK(party.view(others[0]).own->texts[0] == "new 0");
    party.move(others[1], truths::TakeBack{});
    CHECK(party.view().of == 3);
    party.evening.forget();
    party.write(first);
    CHECK(party.evening.refusal(first) == Refusal::too_late);
    party.evening.forget();
    party.move(first, truths::TakeBack{});
    CHECK(party.evening.refusal(first) == Refusal::too_late);
    CHECK(party.view(first).own->shown);
    bool changed_came_up = false;
    while (party.stage() == Stage::voting) {
        CHECK(party.teller() != others[1]);
        if (party.teller() == others[0])
            changed_came_up = std::ranges::count(party.view().card_texts, "new 1") == 1;
        party.to_next_card();
    }
    CHECK(changed_came_up);
}

TEST_CASE("a card holds the three statements, and its order says nothing about which is the lie") {
    std::map<int, int> places;
    std::set<std::vector<std::string>> orders;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        for (const std::uint8_t marked : {std::uint8_t{0}, std::uint8_t{2}}) {
            TruthsParty party({"Ada", "Ben"}, seeded(seed));
            party.start();
            party.write("Ben", marked);
            party.skip();
            std::vector<std::string> texts = party.view().card_texts;
            if (marked == 0) orders.insert(texts);
            ++places[party.lie(marked)];
            CHECK(party.view("Ben").own_lie == party.lie(marked));
            CHECK_FALSE(party.view("Ada").own_lie);
            std::ranges::sort(texts);
            CHECK(texts == std::vector<std::string>{"Ben 0", "Ben 1", "Ben 2"});
            // The order does not depend on the mark.
            if (marked == 2) CHECK(orders.contains(party.view().card_texts));
        }
    }
    CHECK(orders.size() == 6);
    for (const auto& one : places)
        CHECK_MESSAGE((one.second > 50 && one.second < 110), one.first, ": ", one.second);
}

TEST_CASE("who comes up first is the lot's to say") {
    std::map<std::string, int> firsts;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        TruthsParty party(four, seeded(seed));
        party.first_card();
        ++firsts[party.teller()];
    }
    CHECK(firsts.size() == 4);
    for (const auto& one : firsts)
        CHECK_MESSAGE(one.second >= 5, one.first, ": ", one.second);
}

TEST_CASE("a vote can be changed until all have voted or time is up, and nobody votes on their own card") {
    TruthsParty party(four);
    party.first_card();
    const std::string teller = party.teller();
    const std::vector<std::string> others = party.others();
    CHECK(party.view().ends == party.evening.now() + truths_voting_time);
    CHECK_FALSE(party.view(teller).may_vote);
    CHECK(party.view(others[0]).may_vote);
    party.evening.forget();
    party.vote(teller, 0);
    CHECK(party.evening.refusal(teller) == Refusal::not_now);
    party.vote(others[0], party.lie());
    party.vote(others[0], party.truth());
    party.vote(others[1], party.lie());
    CHECK(party.view(others[0]).own_vote == party.truth());
    CHECK(party.view().done.size() == 2);
    CHECK(party.stage() == Stage::voting);
    party.evening.advance(truths_voting_time);
    REQUIRE(party.stage() == Stage::revealing);
    const truths::Reveal reveal = party.view().reveal.value();
    CHECK(reveal.lie == party.lie());
    CHECK(reveal.choices[party.truth()] == std::vector{party.evening.id(others[0])});
    CHECK(reveal.choices[party.lie()] == std::vector{party.evening.id(others[1])});
    party.evening.forget();
    party.vote(others[2], 0);
    CHECK(party.evening.refusal(others[2]) == Refusal::too_late);
}

TEST_CASE("the vote ends as soon as all who were there at its start, and still are, have voted") {
    for (const bool one_drops : {false, true}) {
        TruthsParty party(four);
        party.first_card();
        const std::vector<std::string> others = party.others();
        party.vote(others[0], 0);
        party.vote(others[1], 0);
        CHECK(party.stage() == Stage::voting);
        if (one_drops) {
            party.evening.drop(others[2]);
        } else {
            party.vote(others[2], 0);
        }
        CHECK(party.view(others[0]).stage == Stage::revealing);
    }
}

TEST_CASE(
    "a vote goes on when everybody was cut off, and does not end before those are back who have not voted") {
    TruthsParty party(five);
    party.first_card();
    const std::vector<std::string> voters = party.others();
    party.vote(voters[0], 0);
    party.evening.drop_everybody();
    party.evening.advance(2s);
    for (const std::string& name : five) {
        party.evening.come_back(name);
        CHECK(party.stage() == Stage::voting);
    }
    for (std::size_t i = 1; i < voters.size(); ++i)
        party.vote(voters[i], 0);
    CHECK(party.stage() == Stage::revealing);
}

TEST_CASE("a lie found is worth 200; the teller gets 100 times the part of the voters who were fooled") {
    struct Row {
        std::size_t right;
        std::size_t wrong;
        std::int32_t teller;
    };
    for (const Row row : {Row{4, 0, 0}, Row{3, 1, 25}, Row{2, 2, 50}, Row{0, 4, 100}, Row{2, 1, 33},
                          Row{1, 2, 67}, Row{0, 1, 100}, Row{0, 0, 0}}) {
        CAPTURE(row.right);
        CAPTURE(row.wrong);
        TruthsParty party(five);
        party.first_card();
        const std::string teller = party.teller();
        const std::vector<std::string> others = party.others();
        for (std::size_t i = 0; i < row.right + row.wrong; ++i)
            party.vote(others[i], i < row.right ? party.lie() : party.truth());
        if (party.stage() == Stage::voting) party.skip();
        CHECK(party.points_of(teller) == row.teller);
        CHECK(party.view(teller).reveal->own_points == row.teller);
        for (std::size_t i = 0; i < others.size(); ++i) {
            CHECK(party.points_of(others[i]) == (i < row.right ? 200 : 0));
            CHECK(party.view(others[i]).reveal->own_points == (i < row.right ? 200 : 0));
            CHECK(party.view(others[i]).guessed == (i < row.right + row.wrong ? 1 : 0));
            CHECK(party.view(others[i]).found == (i < row.right ? 1 : 0));
        }
    }
}

TEST_CASE("to come up is worth as much as to vote, when all guess blindly") {
    // Of three ways to guess each is taken as often: a voter's mean and the teller's over all of them.
    std::int32_t voter = 0;
    std::int32_t teller = 0;
    for (std::uint8_t first = 0; first < 3; ++first) {
        for (std::uint8_t second = 0; second < 3; ++second) {
            TruthsParty party({"Ada", "Ben", "Cleo"});
            party.first_card();
            const std::vector<std::string> others = party.others();
            const std::string who = party.teller();
            party.vote(others[0], first);
            party.vote(others[1], second);
            voter += party.points_of(others[0]);
            teller += party.points_of(who);
        }
    }
    CHECK(voter == teller);
}

TEST_CASE("the floor is the teller's for 20 seconds, and for 30 more when somebody asks, once") {
    TruthsParty party(four);
    party.first_card();
    const std::string teller = party.teller();
    const std::vector<std::string> others = party.others();
    party.skip();
    CHECK(party.view().ends == party.evening.now() + truths_floor_time);
    CHECK_FALSE(party.view(teller).may_ask);
    CHECK(party.view(others[0]).may_ask);
    party.evening.forget();
    party.move(teller, truths::AskForMore{1});
    CHECK(party.evening.refusal(teller) == Refusal::not_now);
    party.evening.advance(5s);
    party.move(others[0], truths::AskForMore{1});
    CHECK(party.view().ends == party.evening.now() + truths_floor_time - 5s + truths_more_time);
    CHECK(party.view().asked);
    party.evening.forget();
    party.move(others[1], truths::AskForMore{1});
    CHECK(party.evening.refusal(others[1]) == Refusal::no_effect);
    CHECK_FALSE(party.view(others[1]).may_ask);
    party.evening.advance(truths_floor_time - 5s + truths_more_time);
    CHECK(party.view().card == 2);
}

TEST_CASE("there are as many cards as there is time for, and everybody is told how many that is") {
    TruthsParty party(five, truths_evening(2));
    party.start();
    CHECK(party.view().most == 2);
    party.all_write();
    CHECK(party.view().of == 2);
    party.evening.advance(truths_second_look);
    CHECK(party.view(party.others()[0]).may_write);
    party.to_next_card();
    CHECK(party.view().card == 2);
    // The last card is up: whoever has not been told knows that theirs will not be shown.
    for (const std::string& name : party.names)
        CHECK_FALSE(party.view(name).may_write);
    party.to_next_card();
    CHECK(party.stage() == Stage::choosing);
}

TEST_CASE("nobody wrote: it says so kindly and ends, and nobody has points of it") {
    TruthsParty party(four);
    party.start();
    party.evening.advance(truths_writing_time);
    CHECK(party.stage() == Stage::nothing);
    party.evening.advance(truths_nothing_time);
    REQUIRE(party.evening.in_phase<RecapView>());
    for (const EveningStanding& one : std::get<RecapView>(party.evening.room("Ada").phase).standings)
        CHECK(one.points == 0);
}

TEST_CASE("the best truth: all truths that were told, one vote each, none for an own one, no points") {
    TruthsParty party(four);
    party.first_card();
    while (party.stage() == Stage::voting)
        party.to_next_card();
    REQUIRE(party.stage() == Stage::choosing);
    const std::vector<truths::Truth> all = party.view().truths;
    REQUIRE(all.size() == 8);
    for (const truths::Truth& truth : all)
        CHECK(truth.text != party.name_of(truth.who) + " 1");
    const auto index_of = [&](const std::string& name) {
        const auto found = std::ranges::find(all, party.evening.id(name), &truths::Truth::who);
        return static_cast<std::uint16_t>(found - all.begin());
    };
    party.evening.forget();
    party.move("Ben", truths::ChooseBest{index_of("Ben")});
    CHECK(party.evening.refusal("Ben") == Refusal::not_now);
    party.evening.forget();
    party.move("Ben", truths::ChooseBest{8});
    CHECK(party.evening.refusal("Ben") == Refusal::bad_values);
    party.move("Ben", truths::ChooseBest{index_of("Cleo")});
    party.move("Ben", truths::ChooseBest{index_of("Ada")});
    CHECK(party.view("Ben").own_best == index_of("Ada"));
    CHECK_FALSE(party.view("Ada").own_best);
    party.move("Cleo", truths::ChooseBest{index_of("Ada")});
    party.move("Dan", truths::ChooseBest{index_of("Ben")});
    CHECK(party.stage() == Stage::choosing);
    party.move("Ada", truths::ChooseBest{index_of("Ben")});
    REQUIRE(party.stage() == Stage::best);
    // A tie is fine.
    std::vector<std::uint16_t> winners{index_of("Ada"), index_of("Ben")};
    std::ranges::sort(winners);
    CHECK(party.view().winners == winners);
    for (const std::string& name : four)
        CHECK(party.points_of(name) == 0);
    party.evening.advance(truths_best_time);
    CHECK(party.evening.in_phase<RecapView>());
}

TEST_CASE("there is no best truth when nobody chose one, one person told alone, or the options say so") {
    const auto end_of = [](TruthsParty& party) {
        while (party.evening.round("Ada") && party.stage() != Stage::choosing)
            party.skip();
        return party.evening.round("Ada").has_value();
    };
    TruthsParty nobody(four);
    nobody.first_card();
    REQUIRE(end_of(nobody));
    nobody.skip();
    CHECK(nobody.evening.in_phase<RecapView>());
    TruthsParty alone(four);
    alone.start();
    alone.write("Ben");
    CHECK_FALSE(end_of(alone));
    TruthsParty without(four, truths_evening(30, false));
    without.first_card();
    CHECK_FALSE(end_of(without));
}

TEST_CASE("a truth whose person has left is not chosen any more") {
    TruthsParty party(four);
    party.first_card();
    while (party.stage() == Stage::voting)
        party.to_next_card();
    const std::vector<truths::Truth> all = party.view().truths;
    const auto of_dan = std::ranges::find(all, party.evening.id("Dan"), &truths::Truth::who) - all.begin();
    party.move("Ada", truths::ChooseBest{static_cast<std::uint16_t>(of_dan)});
    party.evening.leave("Dan");
    CHECK(party.stage() == Stage::choosing);
    party.skip();
    CHECK(party.evening.in_phase<RecapView>());
}

TEST_CASE("a teller who loses the connection has their card voted on all the same") {
    TruthsParty party(four);
    party.first_card();
    const std::string teller = party.teller();
    const std::vector<std::string> others = party.others();
    party.evening.drop(teller);
    for (const std::string& name : others)
        party.vote(name, party.lie());
    CHECK(party.view(others[0]).reveal.value().lie.has_value());
    party.evening.come_back(teller);
    CHECK(party.view(teller).stage == Stage::revealing);
}

TEST_CASE("a teller who leaves takes the secret along, and nobody gains or loses by it") {
    TruthsParty party(four);
    party.first_card();
    const std::string teller = party.teller();
    const std::vector<std::string> others = party.others();
    party.vote(others[0], party.lie());
    party.evening.leave(teller);
    const truths::View& view = party.view(others[1]);
    REQUIRE(view.stage == Stage::revealing);
    CHECK_FALSE(view.reveal.value().lie);
    CHECK(view.card_texts.empty());
    for (const Standing& standing : view.standings)
        CHECK(standing.points == 0);
    party.evening.advance(5s);
    CHECK(party.view(others[1]).card == 2);
    // And none of their truths is offered at the end.
    const PlayerId gone = party.evening.id(teller);
    while (party.evening.round(others[0]) && party.view(others[0]).stage != Stage::choosing)
        party.evening.advance_to_deadline();
    for (const truths::Truth& truth : party.view(others[0]).truths)
        CHECK(truth.who != gone);
}

TEST_CASE("who is away when the lot falls on them comes up later, once they are back") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        TruthsParty party(four, seeded(seed));
        party.start();
        party.all_write();
        party.evening.drop("Dan");
        party.evening.advance(truths_second_look);
        std::vector<std::string> order{party.teller()};
        party.to_next_card();
        order.push_back(party.teller());
        CHECK(std::ranges::count(order, "Dan") == 0);
        party.evening.come_back("Dan");
        CHECK(party.view("Dan").own.has_value());
        party.to_next_card();
        while (party.stage() == Stage::voting) {
            order.push_back(party.teller());
            party.to_next_card();
        }
        CHECK(order.size() == 4);
        CHECK(std::ranges::count(order, "Dan") == 1);
    }
}

TEST_CASE("who comes late may write and vote at once") {
    TruthsParty party(four);
    party.first_card();
    party.evening.join("Late");
    CHECK(party.view("Late").may_write);
    CHECK(party.view("Late").may_vote);
    party.write("Late");
    CHECK(party.view().of == 5);
    const std::vector<std::string> others = party.others();
    for (const std::string& name : others)
        party.vote(name, party.truth());
    // Nobody has waited for somebody who was not there at the start.
    REQUIRE(party.stage() == Stage::revealing);
    party.names.push_back("Late");
    party.to_next_card();
    bool came_up = false;
    while (party.stage() == Stage::voting) {
        came_up = came_up || party.teller() == "Late";
        party.to_next_card();
    }
    CHECK(came_up);
}

TEST_CASE("a watcher sees the cards and has no part in them") {
    TruthsParty party(four);
    party.evening.join("Wim", {.watching = true});
    party.first_card();
    CHECK(party.view("Wim").card_texts.size() == 3);
    CHECK_FALSE(party.view("Wim").may_vote);
    party.evening.forget();
    party.move("Wim", truths::Vote{1, 0});
    CHECK(party.evening.refusal("Wim") == Refusal::watching);
}

TEST_CASE("a teller cannot tell in the chat while the others look for the lie") {
    TruthsParty party(four);
    party.first_card();
    const std::string teller = party.teller();
    party.evening.forget();
    party.evening.say(teller, room::SendChat{"it is the first"});
    CHECK(party.evening.refusal(teller) == Refusal::chat_rests);
    const std::string other = party.others()[0];
    party.evening.say(other, room::SendChat{"I think it is the first"});
    CHECK(party.evening.refusals(other).empty());
}

TEST_CASE("alone, and with two, the round goes its way") {
    for (const std::size_t people : {1U, 2U}) {
        TruthsParty party(std::vector<std::string>(four.begin(), four.begin() + static_cast<int>(people)));
        party.first_card();
        CHECK(party.stage() == Stage::voting);
        for (int i = 0; i < 20 && party.evening.round("Ada"); ++i)
            party.evening.advance_to_deadline();
        CHECK(party.evening.in_phase<RecapView>());
    }
}

TEST_CASE("more time is given to what goes on, and an end by the host counts the votes that are there") {
    TruthsParty party(four);
    party.start();
    const RoomTime ends = party.view().ends;
    party.evening.host("Ada", host::Extend{30});
    CHECK(party.view().ends == ends + 30s);
    party.all_write();
    party.evening.advance(truths_second_look);
    const std::string voter = party.others()[0];
    party.vote(voter, party.lie());
    party.evening.host("Ada", host::EndActivity{});
    REQUIRE(party.evening.in_phase<RecapView>());
    const auto recap = std::get<RecapView>(party.evening.room("Ada").phase);
    REQUIRE_FALSE(recap.standings.empty());
    CHECK(recap.standings.front().who == party.evening.id(voter));
    CHECK(recap.standings.front().points == 1'000);
}

TEST_CASE("what an activity may be remembered for is true: the best truth, a lie believed, lies found") {
    TruthsParty party(four);
    party.first_card();
    std::map<std::string, int> found;
    while (party.stage() == Stage::voting) {
        for (const std::string& name : party.others()) {
            const bool right = name == "Ada";
            if (right) ++found[name];
            party.vote(name, right ? party.lie() : party.truth());
        }
        party.to_next_card();
    }
    const auto& all = party.view().truths;
    const auto of_cleo = std::ranges::find(all, party.evening.id("Cleo"), &truths::Truth::who) - all.begin();
    party.move("Ben", truths::ChooseBest{static_cast<std::uint16_t>(of_cleo)});
    party.skip();
    party.skip();
    const auto recap = std::get<RecapView>(party.evening.room("Ada").phase);
    const auto award = [&](AwardKind kind) {
        const auto one = std::ranges::find(recap.awards, kind, &Award::kind);
        REQUIRE(one != recap.awards.end());
        return *one;
    };
    CHECK(award(AwardKind::lie_finder) == Award{AwardKind::lie_finder, party.evening.id("Ada"), 3});
    CHECK(award(AwardKind::best_truth).who == party.evening.id("Cleo"));
    // Everybody believed Ada; of the others' voters one in three did not.
    CHECK(award(AwardKind::poker_face) == Award{AwardKind::poker_face, party.evening.id("Ada"), 100});
}

}  // namespace two_truths_rules_test

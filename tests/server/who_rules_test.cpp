// Who said it?: writing, the cards, guessing, the reveal and its points, and what happens when people come
// and go.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "tests/server/who_cards.hpp"

namespace who_rules_test {

using namespace parlor;
using namespace parlor::testing;
using who::Stage;

namespace {

const std::vector<std::string> four{"Ada", "Ben", "Cleo", "Dan"};

std::vector<std::string> many(std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back("P" + std::to_string(i));
    return names;
}

}  // namespace

TEST_CASE("without prompts nothing starts, and the host hears why in one sentence") {
    RoomHarness::Setup setup = who_evening();
    setup.draw = [](const rooms::ContentRequest&) { return game::Content{game::WhoSaidItRules::Content{}}; };
    WhoParty party(four, std::move(setup));
    party.start();
    CHECK(party.evening.refusal("Ada") == Refusal::no_questions);
    CHECK(party.evening.in_phase<GatheringView>());
}

TEST_CASE("prompts of one activity are not drawn for the next") {
    RoomHarness::Setup setup = who_evening();
    setup.run_sheet.push_back(who_activity());
    WhoParty party(four, std::move(setup));
    party.start();
    CHECK(party.evening.inside().drawn_before().contains("Prompt 1?"));
    CHECK_FALSE(party.evening.inside().drawn_before().contains("Prompt 2?"));
}

// --- writing

TEST_CASE("what one has written is seen by oneself alone, word for word, and can be changed and taken back") {
    WhoParty party(four, who_evening(2));
    party.start();
    CHECK(party.stage() == Stage::writing);
    CHECK(party.view("Ben").prompts == std::vector<std::string>{"Prompt 1?", "Prompt 2?"});
    party.move("Ben", who::WriteLine{1, "Tea, always"});
    CHECK(party.view("Ben").own_lines == std::vector<who::OwnLine>{{1, "Tea, always"}});
    CHECK(party.view("Ada").own_lines.empty());
    party.move("Ben", who::WriteLine{1, "Coffee, always"});
    CHECK(party.view("Ben").own_lines == std::vector<who::OwnLine>{{1, "Coffee, always"}});
    party.move("Ben", who::TakeBack{1});
    CHECK(party.view("Ben").own_lines.empty());
    party.move("Ben", who::TakeBack{1});
    CHECK(party.evening.refusal("Ben") == Refusal::not_now);
    party.evening.forget();
    party.move("Ben", who::WriteLine{2, "To a question that is not there"});
    CHECK(party.evening.refusal("Ben") == Refusal::bad_values);
}

TEST_CASE("writing takes a minute, and less when all are done: then there is a moment to look at it") {
    WhoParty party(four);
    party.start();
    CHECK(party.view().ends == party.evening.now() + writing_time);
    party.write("Ben");
    party.evening.advance(writing_time - 1s);
    CHECK(party.stage() == Stage::writing);
    party.evening.advance(2s);
    CHECK(party.stage() == Stage::guessing);

    WhoParty quick(four);
    quick.start();
    for (const std::string& name : {std::string("Ada"), std::string("Ben"), std::string("Cleo")})
        quick.write(name);
    CHECK(quick.view().ready == 3);
    CHECK(quick.view().expected == 4);
    quick.move("Dan", who::SetDone{true});
    CHECK(quick.view("Dan").done);
    CHECK(quick.view().ends == quick.evening.now() + last_look);
    // Who takes theirs back is waited for again.
    quick.move("Ben", who::TakeBack{0});
    CHECK(quick.view().ends == quick.evening.now() + writing_time);
    quick.write("Ben");
    quick.evening.advance(last_look);
    CHECK(quick.stage() == Stage::guessing);
    CHECK(quick.view().of == 3);
}

TEST_CASE("with several questions somebody is done who says so, or has answered all of them") {
    WhoParty party(four, who_evening(2));
    party.start();
    party.write("Ben", 0);
    CHECK_FALSE(party.view("Ben").done);
    party.write("Ben", 1);
    CHECK(party.view("Ben").done);
    party.write("Cleo", 0);
    party.move("Cleo", who::SetDone{true});
    CHECK(party.view("Cleo").done);
    party.move("Cleo", who::SetDone{false});
    CHECK_FALSE(party.view("Cleo").done);
    party.move("Dan", who::SetDone{true});
    CHECK(party.view().ready == 2);
}

TEST_CASE("when nobody has written the round says so and ends, and nobody has points") {
    WhoParty party(four);
    party.start();
    party.evening.advance(writing_time + 1s);
    CHECK(party.stage() == Stage::nothing);
    CHECK(party.view().card == 0);
    party.evening.advance(6s);
    REQUIRE(party.evening.in_phase<RecapView>());
    for (const EveningStanding& standing : std::get<RecapView>(party.evening.room("Ada").phase).standings)
        CHECK(standing.points == 0);
}

TEST_CASE("who has asked for more time has it, and the others see only their own") {
    WhoParty party({"Ada", "Ben"});
    party.evening.join("Slow", {.allowance = Allowance::double_time});
    party.start();
    CHECK(party.view("Slow").ends == party.evening.now() + 2 * writing_time);
    CHECK(party.view("Ada").ends == party.evening.now() + writing_time);
    party.write("Ada");
    party.write("Ben");
    party.evening.advance(writing_time + 10s);
    CHECK(party.stage() == Stage::writing);
    party.write("Slow");
    party.evening.advance(last_look);
    CHECK(party.stage() == Stage::guessing);
}

// --- the cards

TEST_CASE("cards come one by one, each line once, and end the round when all are told") {
    WhoParty party(four);
    party.deal();
    std::set<std::string> lines;
    for (int card = 1; card <= 4; ++card) {
        REQUIRE(party.stage() == Stage::guessing);
        CHECK(party.view().card == card);
        CHECK(party.view().of == 4);
        CHECK(party.view().line == line_of(party.author()));
        lines.insert(party.view().line);
        party.skip();
        CHECK(party.stage() == Stage::revealing);
        party.skip();
    }
    CHECK(lines.size() == 4);
    CHECK(party.evening.in_phase<RecapView>());
}

TEST_CASE("the order of the cards is of chance, and the same for whoever wrote which of the texts") {
    const auto order = [](std::uint64_t seed, bool swapped) {
        RoomHarness::Setup setup = who_evening();
        setup.seed = seed;
        WhoParty party(four, std::move(setup));
        party.start();
        for (std::size_t i = 0; i < four.size(); ++i) {
            const std::string& text = four[swapped ? 3 - i : i];
            party.move(four[i], who::WriteLine{0, line_of(text)});
        }
        party.skip();
        std::vector<std::string> lines;
        while (party.evening.in_phase<PlayingView>()) {
            if (party.stage() == Stage::guessing) lines.push_back(party.view().line);
            party.skip();
        }
        return lines;
    };
    std::set<std::vector<std::string>> orders;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CHECK(order(seed, false) == order(seed, true));
        orders.insert(order(seed, false));
    }
    CHECK(orders.size() >= 6);
}

TEST_CASE("when there is no time for all lines everybody's first comes before anybody's second") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        RoomHarness::Setup setup = who_evening(2, Scoring::gentle, 5);
        setup.seed = seed;
        WhoParty party(four, std::move(setup));
        party.start();
        for (const std::string& name : four) {
            party.write(name, 0);
            party.write(name, 1);
        }
        party.skip();
        CHECK(party.view().of == 5);
        std::map<std::string, int> cards;
        while (party.evening.in_phase<PlayingView>()) {
            if (party.stage() == Stage::guessing) ++cards[party.author()];
            party.skip();
        }
        CHECK(cards.size() == 4);
        for (const auto& [name, count] : cards)
            CHECK(count <= 2);
    }
}

TEST_CASE("a line is taken back until it is shown, and nobody sees that there was one until the next card") {
    WhoParty party(four);
    party.deal();
    const std::string author = party.author();
    party.move(author, who::TakeBack{0});
    CHECK(party.evening.refusal(author) == Refusal::too_late);
    const std::string other = party.others().front();
    party.evening.forget();
    party.move(other, who::TakeBack{0});
    CHECK(party.evening.refusals(other).empty());
    CHECK(party.view(other).own_lines.empty());
    CHECK(party.view(party.others().back()).of == 4);
    party.skip();
    CHECK(party.view().of == 3);
    std::set<std::string> lines;
    while (party.evening.in_phase<PlayingView>()) {
        if (party.stage() == Stage::guessing) lines.insert(party.view().line);
        party.skip();
    }
    CHECK(lines.size() == 2);
    CHECK_FALSE(lines.contains(line_of(other)));
}

// --- guessing

TEST_CASE("everybody picks among all the others, up to twelve people; with more, among six with the author") {
    WhoParty twelve(many(12));
    twelve.deal();
    for (const std::string& name : twelve.names) {
        CHECK(twelve.view(name).faces.size() == 11);
        CHECK(std::ranges::count(twelve.view(name).faces, twelve.evening.id(name)) == 0);
    }
    std::set<std::size_t> places;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        RoomHarness::Setup setup = who_evening();
        setup.seed = seed;
        WhoParty crowd(many(13), std::move(setup));
        crowd.evening.join("Wim", {.watching = true});
        crowd.deal();
        const auto& faces = crowd.view("Wim").faces;
        CHECK(faces.size() == 6);
        CHECK(std::set<PlayerId>(faces.begin(), faces.end()).size() == 6);
        const auto author = std::ranges::find(faces, crowd.evening.id(crowd.author()));
        REQUIRE(author != faces.end());
        places.insert(static_cast<std::size_t>(author - faces.begin()));
    }
    CHECK_MESSAGE(places.size() == 6, "the author is in any of the places");
}

TEST_CASE("a pick can be changed until time, and is for nobody else to see") {
    WhoParty party(four);
    party.deal();
    const auto others = party.others();
    party.pick(others[0], others[1]);
    CHECK(party.view(others[0]).own_pick == party.evening.id(others[1]));
    CHECK_FALSE(party.view(others[1]).own_pick);
    CHECK(party.view(others[1]).ready == 1);
    party.pick(others[0], party.author());
    CHECK(party.view(others[0]).own_pick == party.evening.id(party.author()));
    CHECK(party.view(others[1]).ready == 1);
    party.evening.advance(guessing_time + 1s);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK(party.view().reveal->knew == 1);
    party.evening.forget();
    party.pick(others[1], party.author());
    CHECK(party.evening.refusal(others[1]) == Refusal::too_late);
}

TEST_CASE("nobody picks themselves, somebody who is not there, or for another card") {
    WhoParty party(four);
    party.deal();
    const auto others = party.others();
    const auto refused = [&](who::Command command) {
        party.evening.forget();
        party.move(others[0], std::move(command));
        return party.evening.refusal(others[0]);
    };
    CHECK(refused(who::PickFace{1, party.evening.id(others[0])}) == Refusal::bad_values);
    CHECK(refused(who::PickFace{1, PlayerId{99}}) == Refusal::bad_values);
    CHECK(refused(who::PickFace{2, party.evening.id(others[1])}) == Refusal::not_now);
    CHECK(refused(who::WriteLine{0, "Late"}) == Refusal::too_late);
    CHECK(refused(who::SetDone{true}) == Refusal::too_late);
    CHECK(refused(who::AskForMore{1}) == Refusal::not_now);
    CHECK(refused(who::ThatsAll{1}) == Refusal::not_now);
}

TEST_CASE("a card is told as soon as all but its author have picked, who may pretend to and needs not") {
    WhoParty party(four);
    party.deal();
    const auto others = party.others();
    const std::string author = party.author();
    party.pick(author, others[0]);
    CHECK(party.view(others[0]).ready == 1);
    CHECK(party.view(others[0]).expected == 4);
    party.pick(others[0], author);
    party.pick(others[1], author);
    CHECK(party.stage() == Stage::guessing);
    party.pick(others[2], others[0]);
    REQUIRE(party.stage() == Stage::revealing);
    const who::Reveal& reveal = *party.view().reveal;
    CHECK(reveal.author == party.evening.id(author));
    CHECK(reveal.knew == 2);
    CHECK(reveal.guessed == 3);
    CHECK_MESSAGE(reveal.thoughts.size() == 3, "what the author pretended is nobody's thought");
    for (const who::Thought& thought : reveal.thoughts)
        CHECK(thought.who != party.evening.id(author));
}

TEST_CASE("what others see of who is ready is the same whoever it is, the author too") {
    const auto seen = [](const std::string& first, const std::string& gone) {
        WhoParty party(four);
        party.evening.join("Wim", {.watching = true});
        party.deal();
        const std::string author = party.author();
        const auto others = party.others();
        const auto name = [&](const std::string& role) { return role == "author" ? author : others[1]; };
        party.pick(name(first), others[0]);
        party.evening.drop(name(gone));
        const who::View view = party.view("Wim");
        return std::tuple(view.ready, view.expected, view.ends, view.faces, party.stage());
    };
    CHECK(seen("author", "other") == seen("other", "author"));
    CHECK(seen("author", "author") == seen("other", "other"));
}

// --- points

TEST_CASE("who knew is paid by the lobby's policy, and the author gets what the others got on average") {
    WhoParty party(four, who_evening(1, Scoring::gentle));
    party.deal();
    const auto others = party.others();
    const std::string author = party.author();
    party.pick(others[0], author);
    party.pick(others[1], author);
    party.pick(others[2], others[0]);
    CHECK(party.points_of(others[0]) == 1'000);
    CHECK(party.points_of(others[1]) == 1'000);
    CHECK(party.points_of(others[2]) == 0);
    CHECK(party.points_of(author) == 667);
    CHECK(party.view(others[0]).reveal->own_right);
    CHECK(party.view(others[0]).reveal->own_points == 1'000);
    CHECK(party.view(others[0]).own_rights == 1);
    CHECK(party.view(others[2]).own_rights == 0);
    CHECK(party.view(others[2]).own_guesses == 1);
    CHECK(party.view(author).reveal->own_lines == std::vector<PointsLine>{{PointsReason::known, 667, 2}});
    CHECK(party.view(author).own_guesses == 0);
}

TEST_CASE("with speedy points the time of the last change counts, and with accuracy a wrong pick costs") {
    WhoParty speedy(four, who_evening(1, Scoring::speedy));
    speedy.deal();
    const auto others = speedy.others();
    const std::string author = speedy.author();
    speedy.pick(others[0], author);
    speedy.evening.advance(12'500ms);
    speedy.pick(others[0], author);
    speedy.pick(others[1], others[0]);
    speedy.pick(others[1], author);
    speedy.pick(others[2], others[0]);
    CHECK_MESSAGE(speedy.points_of(others[0]) == 1'000, "to pick the same again is no change");
    CHECK(speedy.points_of(others[1]) == 750);
    CHECK(speedy.points_of(author) == 583);

    WhoParty strict(four, who_evening(1, Scoring::accuracy));
    strict.deal();
    for (int card = 0; card < 2; ++card) {
        const std::string whose = strict.author();
        for (const std::string& name : strict.others())
            strict.pick(name, card == 0 ? whose : strict.others()[name == strict.others()[0] ? 1 : 0]);
        strict.skip();
    }
    std::multiset<std::int32_t> points;
    for (const std::string& name : four)
        points.insert(strict.points_of(name));
    // All knew the first, and nobody the second, whose author pays nothing.
    CHECK(points == std::multiset<std::int32_t>{750, 750, 750, 1'000});
}

TEST_CASE("the delay of the line is taken off, and a pick on its way at the end still counts") {
    WhoParty party(four, who_evening(1, Scoring::speedy));
    party.deal();
    const std::string author = party.author();
    party.evening.advance(600ms);
    party.pick(party.others()[0], author, 150ms);
    party.evening.advance(guessing_time - 500ms);
    REQUIRE(party.stage() == Stage::guessing);
    party.pick(party.others()[1], author, 100ms);
    party.evening.advance(100ms);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK(party.points_of(party.others()[0]) == 1'000);
    CHECK(party.view().reveal->knew == 2);
}

TEST_CASE("awards say who knew the others, whom all knew and who surprised them") {
    WhoParty party(four);
    party.deal();
    const std::string known = party.author();
    for (const std::string& name : party.others())
        party.pick(name, known);
    party.skip();
    const std::string surprising = party.author();
    for (const std::string& name : party.others())
        party.pick(
            name, name == known ? party.others()[1] == known ? party.others()[0] : party.others()[1] : known);
    party.evening.host("Ada", host::EndActivity{});
    const auto& awards = std::get<RecapView>(party.evening.room("Ada").phase).awards;
    const auto has = [&](AwardKind kind, const std::string& name, std::int64_t value) {
        return std::ranges::count(awards, Award{kind, party.evening.id(name), value}) == 1;
    };
    CHECK(has(AwardKind::open_book, known, 100));
    CHECK(has(AwardKind::full_of_surprises, surprising, 100));
    CHECK(std::ranges::count(awards, AwardKind::knows_us, &Award::kind) == 1);
}

// --- the floor

TEST_CASE("the author has the floor for twenty seconds, thirty more once when asked, and less when done") {
    WhoParty party(four);
    party.deal();
    party.skip();
    const std::string author = party.author();
    const std::string other = party.others()[0];
    const RoomTime told = party.evening.now();
    CHECK(party.view().ends == told + floor_time);
    party.move(author, who::AskForMore{1});
    CHECK(party.evening.refusal(author) == Refusal::not_now);
    party.move(other, who::AskForMore{1});
    CHECK(party.view().ends == told + floor_time + 30s);
    CHECK(party.view().reveal->more_asked);
    party.move(party.others()[1], who::AskForMore{1});
    CHECK(party.view().ends == told + floor_time + 30s);
    party.move(other, who::ThatsAll{1});
    CHECK(party.evening.refusal(other) == Refusal::not_now);
    party.move(author, who::ThatsAll{1});
    CHECK_MESSAGE(party.view().ends == told + 6s, "whoever it was can be read for a while");
    party.evening.advance(6s);
    CHECK(party.view().card == 2);
}

TEST_CASE("an author who is away has no floor, and nobody can ask for more") {
    WhoParty party(four);
    party.deal();
    std::string author = party.author();
    if (author == "Ada") {  // the host's chair is not what this is about
        party.skip();
        party.skip();
        author = party.author();
    }
    party.evening.drop(author);
    party.skip();
    CHECK(party.view().reveal->author == party.evening.id(author));
    CHECK(party.view().ends == party.evening.now() + 8s);
    party.move("Ada", who::AskForMore{party.view().card});
    CHECK(party.evening.refusal("Ada") == Refusal::not_now);
}

// --- people come and go

TEST_CASE("who leaves takes along what was not shown yet") {
    WhoParty party(four);
    party.deal();
    const auto others = party.others();
    const std::string leaver = others[0] == "Ada" ? others[1] : others[0];
    party.evening.leave(leaver);
    CHECK_MESSAGE(party.view().of == 4, "until the next card nobody can tell from the count");
    std::set<std::string> lines;
    while (party.evening.in_phase<PlayingView>()) {
        if (party.stage() == Stage::guessing) lines.insert(party.view().line);
        party.skip();
    }
    CHECK(lines.size() == 3);
    CHECK_FALSE(lines.contains(line_of(leaver)));
}

TEST_CASE("the card of somebody who leaves while it lies there is guessed to its end and stays a secret") {
    WhoParty party(four);
    party.deal();
    if (party.author() == "Ada") {
        party.skip();
        party.skip();
    }
    const std::string author = party.author();
    const auto others = party.others();
    const auto faces = party.view("Ada").faces;
    party.pick(others[0], author);
    const std::int32_t before = party.points_of(others[0]);
    party.evening.leave(author);
    CHECK(party.stage() == Stage::guessing);
    CHECK(party.view("Ada").faces == faces);
    party.pick(others[1], others[0]);
    CHECK_MESSAGE(party.stage() == Stage::guessing, "all who are still here are waited for");
    party.pick(others[2], others[0]);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK_FALSE(party.view("Ada").reveal->author);
    CHECK(party.view("Ada").reveal->thoughts.empty());
    CHECK(party.points_of(others[0]) == before);
    party.move("Ada", who::AskForMore{party.view().card});
    CHECK(party.evening.refusal("Ada") == Refusal::not_now);
}

TEST_CASE("who drops and returns finds their line, their pick and their points") {
    WhoParty party(four);
    party.start();
    for (const std::string& name : four)
        party.write(name);
    party.evening.drop("Ben");
    party.skip();
    CHECK(party.view().expected == 3);
    party.evening.come_back("Ben");
    const std::string author = party.author();
    const std::string guesser = author == "Cleo" ? "Dan" : "Cleo";
    party.pick(guesser, author);
    party.evening.drop(guesser);
    party.evening.come_back(guesser);
    CHECK(party.view(guesser).own_pick == party.evening.id(author));
    party.skip();
    CHECK(party.points_of(guesser) == 1'000);
    CHECK(party.view(guesser).reveal->own_right);
}

TEST_CASE("who comes late writes while there is time, and else guesses without being waited for") {
    WhoParty party({"Ada", "Ben"});
    party.start();
    party.write("Ada");
    party.evening.join("Late");
    party.write("Ben");
    CHECK(party.view().expected == 3);
    CHECK(party.view().ends == party.evening.now() + writing_time);
    party.evening.advance(10s);
    CHECK(party.stage() == Stage::writing);
    party.write("Late");
    party.evening.advance(last_look);
    REQUIRE(party.stage() == Stage::guessing);
    CHECK(party.view().of == 3);
    party.evening.join("Later");
    CHECK(party.view("Later").may_pick);
    CHECK(party.view().expected == 3);
    party.names.push_back("Late");
    const std::string author = party.author();
    party.pick("Later", author);
    CHECK(party.view().ready == 0);
    for (const std::string& name : party.others())
        party.pick(name, author);
    REQUIRE(party.stage() == Stage::revealing);
    CHECK(party.view().reveal->knew == 3);
}

TEST_CASE("a watcher sees the cards and says nothing") {
    WhoParty party(four);
    party.evening.join("Wim", {.watching = true});
    party.deal();
    CHECK_FALSE(party.view("Wim").may_pick);
    CHECK(party.view("Wim").faces.size() == 4);
    party.pick("Wim", "Ben");
    CHECK(party.evening.refusal("Wim") == Refusal::watching);
}

TEST_CASE("the host gives more time, pauses and ends the round, and guesses that were made count") {
    WhoParty party(four);
    party.deal();
    const RoomTime ends = party.view().ends.value();
    party.evening.host("Ada", host::Extend{30});
    CHECK(party.view().ends == ends + 30s);
    party.evening.host("Ada", host::SetPaused{true});
    party.evening.advance(5min);
    CHECK(party.stage() == Stage::guessing);
    party.evening.host("Ada", host::SetPaused{false});
    const std::string guesser = party.others()[0];
    party.pick(guesser, party.author());
    party.evening.host("Ada", host::EndActivity{});
    REQUIRE(party.evening.in_phase<RecapView>());
    const auto& standings = std::get<RecapView>(party.evening.room("Ada").phase).standings;
    CHECK(standings.front().who == party.evening.id(guesser));
    CHECK(standings.front().points == 1'000);
}

TEST_CASE("bots that play by ear write, guess and get through a round whatever they do") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        RoomHarness::Setup setup = who_evening(2, Scoring::speedy);
        setup.seed = seed;
        WhoParty party(many(6), std::move(setup));
        party.start();
        Rng rng(seed);
        bool guessed = false;
        for (int i = 0; i < 4'000 && party.evening.in_phase<PlayingView>(); ++i) {
            const std::string& name = party.names[rng.below(6)];
            const who::View view = party.view(name);
            party.evening.forget();
            party.evening.move(name, moves(Rounds::View{view}, rng).front());
            if (view.stage != Stage::revealing && view.stage != Stage::nothing)
                CHECK(party.evening.refusals(name).empty());
            if (party.evening.in_phase<PlayingView>() && party.view().reveal)
                guessed = guessed || party.view().reveal->knew > 0;
            party.evening.advance(500ms);
        }
        CHECK(party.evening.in_phase<RecapView>());
        CHECK(guessed);
    }
}

}  // namespace who_rules_test

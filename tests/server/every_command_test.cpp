// Every command in every phase is done or refused aloud, never met with silence.
#include <doctest/doctest.h>

#include <set>

#include "tests/server/evening_phases.hpp"

namespace every_command_test {

using namespace parlor;
using namespace parlor::testing;

namespace {

using Command = std::variant<room::Command, host::Command, Rounds::Command>;

struct Said {
    std::string name;
    Command command;
    // A wish for what is so already: nothing to say about it.
    bool may_be_silent = false;
};

Profile profile_of(const std::string& name) {
    Profile profile;
    profile.name = name;
    profile.avatar = "🦊";
    return profile;
}

std::vector<Said> room_commands() {
    using namespace room;
    return {{"chat", room::Command{SendChat{"hello"}}},
            {"react", room::Command{ReactToLine{0, "👍", true}}},
            {"take a reaction back that does not stand", room::Command{ReactToLine{0, "🎉", false}}, true},
            {"react to no line", room::Command{ReactToLine{99, "👍", true}}},
            {"cheer", room::Command{Cheer{"🎉"}}},
            {"ready", room::Command{SetReady{true}}},
            {"not ready", room::Command{SetReady{false}}},
            {"watch", room::Command{SetWatching{true}}},
            {"play", room::Command{SetWatching{false}}},
            {"change the profile", room::Command{ChangeProfile{profile_of("New")}}},
            {"doodle", room::Command{Doodle{canvas::BeginStroke{false, 3, canvas::Pen::fine, {400, 400}}}}},
            {"undo a doodle that is not there", room::Command{Doodle{canvas::Undo{}}}},
            {"say how it was", room::Command{SayPulse{Pulse::good}}},
            {"say nothing about how it was", room::Command{SayPulse{}}},
            {"leave me out", room::Command{LeaveMeOut{true}}},
            {"leave", room::Command{Leave{}}}};
}

std::vector<Said> host_commands(const RoomHarness& evening) {
    using namespace host;
    const RoomView& view = evening.room("Ada");
    RoomSettings other_settings = view.settings;
    other_settings.team_mode = TeamMode::shuffled;
    RunSheet longer = view.run_sheet;
    longer.push_back(trivia_activity(2));
    return {{"settings", host::Command{ChangeSettings{view.settings}}},
            {"teams", host::Command{ChangeSettings{other_settings}}},
            {"run-sheet", host::Command{ChangeRunSheet{longer, evening.utc() + 10min}}},
            {"empty run-sheet", host::Command{ChangeRunSheet{}}},
            {"start", host::Command{Start{}}},
            {"skip", host::Command{SkipAhead{}}},
            {"end the activity", host::Command{EndActivity{}}},
            {"extend", host::Command{Extend{30}}},
            {"pause", host::Command{SetPaused{true}}, view.paused},
            {"resume", host::Command{SetPaused{false}}, !view.paused},
            {"remove", host::Command{Remove{evening.id("Ben")}}},
            {"remove oneself", host::Command{Remove{evening.id("Ada")}}},
            {"remove nobody", host::Command{Remove{PlayerId{99}}}},
            {"make host", host::Command{MakeHost{evening.id("Ben")}}},
            {"make nobody host", host::Command{MakeHost{PlayerId{99}}}},
            {"make co-host", host::Command{SetCoHost{evening.id("Ben"), true}}},
            {"make nobody co-host", host::Command{SetCoHost{PlayerId{99}, true}}},
            {"shuffle", host::Command{ShuffleTeams{}}},
            {"balance", host::Command{BalanceTeams{}}},
            {"move to a team", host::Command{MoveToTeam{evening.id("Ben"), 2}}},
            {"move nobody to a team", host::Command{MoveToTeam{PlayerId{99}, 1}}},
            {"play again", host::Command{PlayAgain{}}},
            {"wipe the doodles", host::Command{WipeDoodles{}}},
            {"let in nobody", host::Command{AnswerKnock{PlayerId{99}, true}}}};
}

std::vector<draw::Command> draw_commands() {
    using namespace draw;
    std::vector<draw::Command> all{Volunteer{true}, Volunteer{false}};
    for (const std::uint16_t turn : {std::uint16_t{1}, std::uint16_t{2}}) {
        for (const bool in_words : {false, true})
            all.emplace_back(ChooseWord{turn, 2, in_words});
        for (const canvas::Op& op : {begin_at(100, 100), extend_by({{5, 5}}), canvas::Op{canvas::EndStroke{}},
                                     canvas::Op{canvas::Fill{3, {900, 900}}}, canvas::Op{canvas::Clear{}},
                                     canvas::Op{canvas::Undo{}}, canvas::Op{canvas::Redo{}}})
            all.emplace_back(Draw{turn, op});
        all.insert(all.end(), {Pass{turn}, Describe{turn, "a round thing"}, Guess{turn, "a walrus"}});
    }
    return all;
}

std::vector<who::Command> who_commands() {
    using namespace who;
    std::vector<who::Command> all{SetDone{true}, SetDone{false}};
    for (const std::uint8_t prompt : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{3}})
        all.insert(all.end(), {WriteLine{prompt, "Tea, always"}, TakeBack{prompt}});
    for (const std::uint16_t card : {std::uint16_t{1}, std::uint16_t{2}}) {
        for (std::uint32_t face = 1; face <= 3; ++face)
            all.emplace_back(PickFace{card, PlayerId{face}});
        all.insert(all.end(), {AskForMore{card}, ThatsAll{card}});
    }
    return all;
}

std::vector<tables::Command> table_commands(const RoomHarness& evening) {
    using namespace tables;
    std::vector<tables::Command> all{SetReady{true}, SetReady{false}, SetTopics{1, 2}};
    for (const bool on : {true, false})
        all.emplace_back(Avoid{evening.id("Ben"), on});
    all.emplace_back(Avoid{PlayerId{99}, true});
    for (const std::uint16_t rotation : {std::uint16_t{1}, std::uint16_t{2}}) {
        all.insert(all.end(), {WantMore{rotation, true}, WantMore{rotation, false}});
        for (const std::uint8_t table : {std::uint8_t{1}, std::uint8_t{2}}) {
            all.insert(all.end(), {NextCard{rotation, table, 1}, Say{rotation, table, "hello"},
                                   SetLink{rotation, table, "https://meet.example/1"}});
        }
    }
    return all;
}

std::vector<toasts::Command> toasts_commands(const RoomHarness& evening) {
    using namespace toasts;
    std::vector<toasts::Command> all{SetDone{true}, SetDone{false}, Keep{0, true}, Keep{5, false}};
    for (const char* name : {"Ada", "Ben"})
        all.insert(all.end(), {Write{evening.id(name), "You stayed calm"}, TakeBack{evening.id(name)}});
    return all;
}

std::vector<truths::Command> truths_commands() {
    using namespace truths;
    return {statements_of("Somebody"),
            TakeBack{},
            Vote{1, 2},
            Vote{2, 0},
            AskForMore{1},
            AskForMore{2},
            ChooseBest{0},
            ChooseBest{3}};
}

// To want what one wants already changes nothing.
bool is_a_wish(const Rounds::Command& command) {
    if (const auto* own = std::get_if<draw::Command>(&command))
        return std::holds_alternative<draw::Volunteer>(*own);
    if (const auto* own = std::get_if<who::Command>(&command))
        return std::holds_alternative<who::SetDone>(*own);
    const auto* own = std::get_if<tables::Command>(&command);
    return own != nullptr &&
           (std::holds_alternative<tables::SetReady>(*own) || std::holds_alternative<tables::WantMore>(*own));
}

std::vector<Said> round_commands(const RoomHarness& evening, const std::string& who) {
    std::vector<Said> all{
        {"an answer", Rounds::Command{trivia::Command{trivia::SubmitAnswer{1, trivia::Picks{1}}}}}};
    for (const draw::Command& command : draw_commands())
        all.push_back({"drawing " + std::to_string(all.size()), Rounds::Command{command},
                       std::holds_alternative<draw::Volunteer>(command)});
    for (const who::Command& command : who_commands()) {
        all.push_back({"a line " + std::to_string(all.size()), Rounds::Command{command},
                       is_a_wish(Rounds::Command{command})});
    }
    for (const tables::Command& command : table_commands(evening))
        all.push_back({"tables " + std::to_string(all.size()), Rounds::Command{command}, is_a_wish(command)});
    for (const truths::Command& command : truths_commands())
        all.push_back({"telling " + std::to_string(all.size()), Rounds::Command{command}});
    for (const toasts::Command& command : toasts_commands(evening))
        all.push_back({"a toast " + std::to_string(all.size()), Rounds::Command{command}});
    if (!evening.round(who)) return all;
    Rng rng(7);
    for (Rounds::Command& move : moves(evening.round(who)->view, rng))
        all.push_back({"move " + std::to_string(all.size()), move, is_a_wish(move)});
    return all;
}

void send(RoomHarness& evening, const std::string& who, const Command& command) {
    std::visit(overloaded{[&](const room::Command& one) { evening.say(who, one); },
                          [&](const host::Command& one) { evening.host(who, one); },
                          [&](const Rounds::Command& one) { evening.move(who, one); }},
               command);
}

// Ada hosts, Ben plays, Wim watches; one line of chat is there to react to.
struct Company {
    RoomHarness evening;
    explicit Company(const PhaseOfEvening& phase) : evening(phase.setup()) {
        evening.join("Ada");
        evening.join("Ben");
        evening.join("Wim", {.watching = true});
        evening.say("Ada", room::SendChat{"hello"});
        phase.reach(evening);
        evening.forget();
    }
};

std::vector<Said> all_commands(const RoomHarness& evening, const std::string& who) {
    std::vector<Said> all = room_commands();
    for (const std::vector<Said>& more : {host_commands(evening), round_commands(evening, who)})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

void check_not_silent(const PhaseOfEvening& phase, const std::string& who, std::size_t index) {
    Company company(phase);
    RoomHarness& evening = company.evening;
    const Said said = all_commands(evening, who)[index];
    CAPTURE(phase.name);
    CAPTURE(who);
    CAPTURE(said.name);
    send(evening, who, said.command);
    const std::size_t heard = evening.inbox(who).messages.size();
    const std::size_t refused = evening.refusals(who).size();
    CHECK(refused <= 1);
    if (refused == 1) CHECK_MESSAGE(heard == 1, "refused, and yet something happened");
    if (!said.may_be_silent) CHECK_MESSAGE(heard >= 1, "met with silence");
    const bool is_host_command = std::holds_alternative<host::Command>(said.command);
    if (is_host_command && who != "Ada") CHECK(evening.refusals(who) == std::vector{Refusal::not_host});
    // And the evening goes on whatever it was.
    evening.advance(5min);
}

}  // namespace

TEST_CASE("the table below holds every command of every scope") {
    Company company(all_phases().front());
    std::set<std::size_t> of_room;
    std::set<std::size_t> of_host;
    for (const Said& said : all_commands(company.evening, "Ada")) {
        if (const auto* one = std::get_if<room::Command>(&said.command)) of_room.insert(one->index());
        if (const auto* one = std::get_if<host::Command>(&said.command)) of_host.insert(one->index());
    }
    CHECK(of_room.size() == std::variant_size_v<room::Command>);
    CHECK(of_host.size() == std::variant_size_v<host::Command>);
}

TEST_CASE("every command in every phase, by everybody, has an effect or is refused exactly once") {
    for (const PhaseOfEvening& phase : all_phases()) {
        for (const std::string who : {"Ada", "Ben", "Wim"}) {
            const std::size_t count = all_commands(Company(phase).evening, who).size();
            for (std::size_t index = 0; index < count; ++index)
                check_not_silent(phase, who, index);
        }
    }
}

TEST_CASE("moves of players are sensible first: the first is accepted in every question that is open") {
    RoomHarness evening(quiz({choice_question(), true_or_false(true), several_question(3), number_question(5),
                              typed_question({"Tea"})}));
    open_first_question(evening, {"Ada"});
    Rng rng(3);
    for (int question = 0; question < 5; ++question) {
        CAPTURE(question);
        REQUIRE(evening.round("Ada"));
        evening.move("Ada", moves(evening.round("Ada")->view, rng).front());
        CHECK(evening.refusals("Ada").empty());
        CHECK(evening.trivia("Ada").own_answer);
        to_next_question(evening, "Ada");
    }
}

TEST_CASE("and in every stage of a turn whoever is waited for is offered first what is accepted") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        RoomHarness::Setup setup = drawing_evening(3);
        setup.seed = seed;
        DrawParty party({"Ada", "Ben", "Cleo"}, std::move(setup));
        party.start();
        Rng rng(seed);
        for (int i = 0; i < 40 && party.evening.round("Ada"); ++i) {
            party.evening.forget();
            // A stroke cannot go on that has not begun, so of the artist's ops not all are.
            const std::string who =
                party.stage() == draw::Stage::choosing ? party.artist() : party.others()[0];
            const Rounds::Command first = moves(party.evening.round(who)->view, rng).front();
            party.evening.move(who, first);
            CHECK(party.evening.refusals(who).empty());
            party.evening.advance(7s);
        }
    }
}

TEST_CASE("and at every table, whatever is going on") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        RoomHarness::Setup setup = tables_evening(3, 2, static_cast<tables::Style>(seed % 3));
        setup.seed = seed;
        TableParty party(5, std::move(setup));
        party.start();
        Rng rng(seed);
        for (int i = 0; i < 60 && party.evening.round("A"); ++i) {
            party.evening.forget();
            const std::string who = party.names[rng.below(5)];
            party.evening.move(who, moves(party.evening.round(who)->view, rng).front());
            CHECK(party.evening.refusals(who).empty());
            party.evening.advance(7s);
        }
    }
}

TEST_CASE("and whoever has something to do in two truths and a lie is offered first what is accepted") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        RoomHarness::Setup setup = truths_evening(3);
        setup.seed = seed;
        TruthsParty party({"Ada", "Ben", "Cleo"}, std::move(setup));
        party.start();
        Rng rng(seed);
        for (int i = 0; i < 60 && party.evening.round("Ada"); ++i) {
            for (const std::string& who : party.names) {
                if (!party.evening.round(who)) break;
                const truths::View& view = party.view(who);
                const bool waited = (view.may_write && !view.own) || view.may_vote;
                if (!waited) continue;
                party.evening.forget();
                party.move(who,
                           std::get<truths::Command>(moves(party.evening.round(who)->view, rng).front()));
                CHECK(party.evening.refusals(who).empty());
            }
            party.evening.advance(3s);
        }
        CHECK_FALSE(party.evening.round("Ada"));
    }
}

}  // namespace every_command_test

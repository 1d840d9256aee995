#include "client/bot/bot.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "client/bot/party.hpp"
#include "client/bot/timing.hpp"
#include "shared/base/text.hpp"
#include "shared/protocol/presets.hpp"
#include "tests/client/fake_server.hpp"

namespace bot_test {

using namespace parlor;
using namespace parlor::bot;

namespace {

constexpr RoomTime room_at(std::int64_t ms) {
    return RoomTime{Duration{ms}};
}

Persona know_all() {
    Persona persona;
    persona.skill = 100;
    return persona;
}

trivia::View question(trivia::Kind kind = trivia::Kind::choice) {
    trivia::View view;
    view.number = 1;
    view.of = 5;
    view.stage = trivia::Stage::answering;
    view.kind = kind;
    view.difficulty = trivia::Difficulty::easy;
    view.text = "Which planet is red?";
    if (kind == trivia::Kind::choice || kind == trivia::Kind::several) {
        view.choices = {"Venus", "Earth", "Mars", "Pluto"};
    }
    view.began = room_at(10'000);
    view.ends = room_at(30'000);
    view.may_answer = true;
    return view;
}

client::Lobby lobby_with(trivia::View view, std::uint16_t activity = 0) {
    client::Lobby lobby;
    lobby.you = {2};
    lobby.room.emplace();
    lobby.room->phase = PlayingView{activity};
    lobby.room->members.resize(3);
    lobby.round = RoundView{activity, std::move(view)};
    return lobby;
}

trivia::Question mars() {
    trivia::Question question;
    question.text = "Which planet is red?";
    question.choices = {"Mars", "Venus", "Earth", "Pluto"};  // in another order than shown
    question.correct.bits = 1;
    return question;
}

const trivia::SubmitAnswer& submitted(const RoundCommand& move) {
    return std::get<trivia::SubmitAnswer>(std::get<trivia::Command>(move.command));
}

RoomView room_of(std::uint32_t people, PhaseView phase = GatheringView{}) {
    RoomView room;
    room.code = "PLUM-42";
    room.settings.title = "Friday";
    room.host = room.acting_host = {1};
    room.phase = std::move(phase);
    for (std::uint32_t id = 1; id <= people; ++id) {
        MemberView member;
        member.id = {id};
        room.members.push_back(member);
    }
    return room;
}

template <class Command>
bool says(const std::vector<ClientMessage>& words) {
    return std::ranges::any_of(words, [](const ClientMessage& word) {
        const auto* said = std::get_if<host::Command>(&word);
        return said != nullptr && std::holds_alternative<Command>(*said);
    });
}

}  // namespace

TEST_CASE("every persona may join a lobby, and their names are in many scripts") {
    Rng rng(3);
    std::set<std::string> names;
    bool longest = false;
    for (std::size_t i = 0; i < 200; ++i) {
        const Persona persona = make_persona(i, rng);
        CHECK_MESSAGE(valid(persona.profile), persona.profile.name);
        names.insert(persona.profile.name);
        longest = longest || grapheme_count(persona.profile.name) == limits::name_graphemes;
    }
    CHECK(names.size() == distinct_names());
    CHECK(longest);
    CHECK(names.contains("李小龙"));
}

TEST_CASE("what bots say may be said") {
    Rng rng(3);
    for (int i = 0; i < 300; ++i) {
        for (const std::string_view text :
             {small_talk(rng), goodbye_line(rng), after_a_question(i % 2 == 0, rng)}) {
            CHECK(valid(to_message(room::SendChat{std::string(text)})));
        }
        CHECK(valid(to_message(room::Cheer{std::string(some_emoji(rng))})));
    }
}

TEST_CASE("people take longer over long questions, and never longer than eight seconds and the typing") {
    Rng rng(1);
    Persona persona;
    Duration brief{0};
    Duration lengthy{0};
    for (int i = 0; i < 200; ++i) {
        const Duration one = time_to_answer(persona, 20, false, rng);
        const Duration other = time_to_answer(persona, 180, false, rng);
        CHECK(one >= 1'500ms);
        CHECK(other <= 8s);
        CHECK(time_to_answer(persona, 900, true, rng) <= 11s);
        brief += one;
        lengthy += other;
    }
    CHECK(lengthy > brief);
}

TEST_CASE("knowledge finds the right answer by its text, wherever it stands") {
    Knowledge knowledge;
    knowledge.learn(mars());
    const Truth* truth = knowledge.about("Which planet is red?");
    REQUIRE(truth != nullptr);
    CHECK(knowledge.about("Which one is blue?") == nullptr);
    CHECK(std::get<trivia::Picks>(*right_answer(question(), *truth)).bits == 4);

    trivia::Question number = mars();
    number.number = trivia::Decimal{1'957'000};
    number.kind = trivia::Kind::number;
    knowledge.learn(number);
    truth = knowledge.about("Which planet is red?");
    CHECK(std::get<trivia::Decimal>(*right_answer(question(trivia::Kind::number), *truth)).thousandths ==
          1'957'000);
    CHECK_FALSE(right_answer(question(trivia::Kind::typed), *truth));
}

TEST_CASE("hard questions are known less often than easy ones") {
    CHECK(chance_to_know(80, trivia::Difficulty::easy) == 80);
    CHECK(chance_to_know(80, trivia::Difficulty::medium) == 60);
    CHECK(chance_to_know(80, trivia::Difficulty::hard) == 40);
}

TEST_CASE("a bot answers once, after a human time, and knows what it has read") {
    Knowledge knowledge;
    knowledge.learn(mars());
    int answered = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Rng rng(seed);
        Answering answering;
        const client::Lobby lobby = lobby_with(question());
        REQUIRE_FALSE(answering.due(lobby, room_at(10'000), know_all(), knowledge, rng));
        const auto next = answering.next();
        if (!next) continue;  // looked out of the window
        CHECK(*next >= room_at(11'500));
        CHECK(*next <= room_at(28'000));
        CHECK_FALSE(answering.due(lobby, *next - 1ms, know_all(), knowledge, rng));
        const auto move = answering.due(lobby, *next, know_all(), knowledge, rng);
        REQUIRE(move);
        CHECK(submitted(*move).number == 1);
        CHECK(std::get<trivia::Picks>(submitted(*move).answer).bits == 4);
        CHECK_FALSE(answering.due(lobby, *next + 1s, know_all(), knowledge, rng));
        ++answered;
    }
    CHECK(answered > 40);
}

TEST_CASE("a bot does not answer while it may not, and again for the next question") {
    Rng rng(8);
    Answering answering;
    const Knowledge nothing;
    trivia::View view = question();
    view.may_answer = false;
    CHECK_FALSE(answering.due(lobby_with(view), room_at(20'000), know_all(), nothing, rng));
    CHECK_FALSE(answering.next());
    int answered = 0;
    for (std::uint16_t number = 1; number <= 20; ++number) {
        view = question();
        view.number = number;
        const client::Lobby lobby = lobby_with(view);
        CHECK_FALSE(answering.due(lobby, room_at(10'000), know_all(), nothing, rng));
        const auto move = answering.due(lobby, room_at(29'999), know_all(), nothing, rng);
        if (!move) continue;
        CHECK(submitted(*move).number == number);
        CHECK(valid(ClientMessage{*move}));
        ++answered;
    }
    CHECK(answered > 15);
}

TEST_CASE("a host sets the evening up, waits for everybody, starts it and plays again if asked to") {
    Rng rng(2);
    HostPlan plan{"Tea", find_preset("quick-15")->run_sheet, 3, true};
    Hosting hosting(plan);
    client::Lobby lobby;
    lobby.you = {1};
    lobby.room = room_of(1);
    const SteadyTime steady{};
    const auto at_first = hosting.due(lobby, room_at(0), steady, rng);
    CHECK(says<host::ChangeRunSheet>(at_first));
    CHECK(says<host::ChangeSettings>(at_first));
    for (const ClientMessage& word : at_first)
        CHECK(valid(word));
    CHECK(hosting.due(lobby, room_at(60'000), steady, rng).empty());
    lobby.room = room_of(3);
    CHECK(hosting.due(lobby, room_at(61'000), steady, rng).empty());
    CHECK(says<host::Start>(hosting.due(lobby, room_at(80'000), steady, rng)));
    lobby.room = room_of(3, PlayingView{0});
    CHECK(hosting.due(lobby, room_at(200'000), steady, rng).empty());
    lobby.room = room_of(3, RecapView{});
    CHECK(hosting.due(lobby, room_at(201'000), steady, rng).empty());
    CHECK(says<host::PlayAgain>(hosting.due(lobby, room_at(230'000), steady, rng)));
}

TEST_CASE("who is not the host says nothing that only the host may") {
    Rng rng(2);
    Hosting hosting(HostPlan{"Tea", {}, 1, true});
    client::Lobby lobby;
    lobby.you = {2};
    lobby.room = room_of(3);
    CHECK(hosting.due(lobby, room_at(90'000), SteadyTime{}, rng).empty());
}

TEST_CASE("company gets ready and says something now and then, but not all the time") {
    Rng rng(5);
    Persona persona;
    Company company;
    client::Lobby lobby;
    lobby.you = {2};
    lobby.room = room_of(8);
    int ready = 0;
    int words = 0;
    for (std::int64_t ms = 0; ms < 600'000; ms += 500) {
        for (const ClientMessage& word : company.due(lobby, room_at(ms), persona, rng)) {
            CHECK(valid(word));
            const auto* said = std::get_if<room::Command>(&word);
            REQUIRE(said != nullptr);
            std::holds_alternative<room::SetReady>(*said) ? ++ready : ++words;
        }
    }
    CHECK(ready == 1);
    CHECK(words >= 2);
    CHECK(words <= 30);
}

TEST_CASE("pranks come one after the other, and foolish moves can at least be read") {
    Mischief mischief(Rng(9));
    int pranks = 0;
    for (std::int64_t ms = 0; ms < 60'000; ms += 100) {
        if (mischief.due(SteadyTime{Duration{ms}})) ++pranks;
    }
    CHECK(pranks >= 5);
    CHECK(pranks <= 30);
    for (const ClientMessage& move : mischief.foolish_moves(lobby_with(question()))) {
        CHECK(codec::decode_client(codec::encode(move)));
    }
}

TEST_CASE("percentiles are by nearest rank") {
    CHECK(percentiles({}).max == 0);
    std::vector<Duration> samples;
    for (int i = 100; i >= 1; --i)
        samples.emplace_back(i);
    const Percentiles result = percentiles(samples);
    CHECK(result.p50 == 50);
    CHECK(result.p99 == 99);
    CHECK(result.max == 100);
    CHECK(percentiles({Duration{7}}).p99 == 7);
}

TEST_CASE("a report holds every field that readers of reports expect") {
    Report report;
    report.refusals["too_late"] = 2;
    const auto json = nlohmann::json::parse(to_json(report));
    for (const char* field : {"bots",
                              "lobbies",
                              "seconds",
                              "connected",
                              "joined",
                              "evenings_completed",
                              "protocol_errors",
                              "refusals",
                              "disconnects",
                              "resumes",
                              "resume_ms",
                              "losses",
                              "loss_reasons",
                              "view_mismatches",
                              "canvas_mismatches",
                              "points_sent",
                              "points_delivered",
                              "stroke_latency_ms",
                              "drawings",
                              "answer_latency_ms",
                              "join_ms",
                              "bytes_in",
                              "bytes_out"}) {
        CHECK_MESSAGE(json.contains(field), field);
    }
    CHECK(json["refusals"]["too_late"] == 2);
    CHECK(json["join_ms"].contains("p99"));
}

namespace {

// Two bots in one lobby of a server that says what the test wants.
struct Company2 {
    transport::LoopbackNetwork network{1};
    test::FakeServer server{network};
    Knowledge knowledge;
    Party party;
    SteadyTime now{Duration{1'000}};
    transport::ConnectionId host;
    transport::ConnectionId guest;

    static PartyPlan plan() {
        PartyPlan plan;
        plan.server = {"127.0.0.1", 4747};
        plan.players = 2;
        plan.run_sheet = find_preset("quick-15")->run_sheet;
        return plan;
    }
    Company2()
        : party(
              plan(), [this] { return network.client(); }, knowledge) {}

    void run(Duration time) {
        for (const SteadyTime until = now + time; now < until;) {
            now += 10ms;
            server.room_time += 10ms;
            const bool beats = count_ms(now.time_since_epoch()) % 1'000 == 0;
            for (const auto who : {host, guest}) {
                if (beats && who.value != 0) server.say(who, Beat{server.room_time});
            }
            server.service(now);
            party.service(now);
        }
    }
    void seat_both() {
        run(1s);
        REQUIRE(server.heard<lobby::HostLobby>() != nullptr);
        host = server.last;
        server.say(host, Seated{{1}, {}});
        server.say(host, room_of(1));
        run(1s);
        REQUIRE(server.heard<lobby::JoinLobby>() != nullptr);
        CHECK(server.heard<lobby::JoinLobby>()->code == "PLUM-42");
        guest = server.last;
        server.say(guest, Seated{{2}, {}});
        for (const auto who : {host, guest})
            server.say(who, room_of(2));
        run(1s);
    }
};

}  // namespace

TEST_CASE("the first bot opens the lobby, the others come to its code, and agreeing pictures are no fault") {
    Company2 stage;
    stage.seat_both();
    stage.run(4s);
    const Report report = stage.party.report(stage.now);
    CHECK(report.bots == 2);
    CHECK(report.joined == 2);
    CHECK(report.view_mismatches == 0);
    CHECK(report.faults == std::vector<std::string>{"Not every lobby came to its recap."});
}

TEST_CASE("members who see different pictures of their lobby are a fault") {
    Company2 stage;
    stage.seat_both();
    RoomView other = room_of(2);
    other.settings.title = "Another";
    stage.server.say(stage.guest, other);
    stage.run(4s);
    CHECK(stage.party.report(stage.now).view_mismatches == 1);
    stage.server.say(stage.host, other);
    stage.run(4s);
    CHECK(stage.party.report(stage.now).view_mismatches == 1);
}

TEST_CASE("somebody whom the server holds for gone may have an old picture") {
    Company2 stage;
    stage.seat_both();
    RoomView without = room_of(2);
    without.members[1].connected = false;
    stage.server.say(stage.host, without);
    stage.run(4s);
    CHECK(stage.party.report(stage.now).view_mismatches == 0);
}

TEST_CASE("a party is done a moment after the recap") {
    Company2 stage;
    stage.seat_both();
    CHECK_FALSE(stage.party.done(stage.now));
    for (const auto who : {stage.host, stage.guest})
        stage.server.say(who, room_of(2, RecapView{}));
    stage.run(1s);
    CHECK_FALSE(stage.party.done(stage.now));
    stage.run(3s);
    CHECK(stage.party.done(stage.now));
    CHECK(stage.party.report(stage.now).evenings_completed == 1);
    CHECK(stage.party.report(stage.now).faults.empty());
    stage.party.say_goodbye();
    stage.run(200ms);
    CHECK(stage.server.heard<room::Leave>() != nullptr);
}

TEST_CASE("a wrong code is said once, by one bot, and ends the party") {
    transport::LoopbackNetwork network{1};
    test::FakeServer server{network};
    const Knowledge knowledge;
    PartyPlan plan = Company2::plan();
    plan.code = "PLUM-42";
    plan.players = 20;
    Party party(
        plan, [&] { return network.client(); }, knowledge);
    SteadyTime now{};
    bool refused = false;
    for (int i = 0; i < 200 && !party.done(now); ++i) {
        now += 10ms;
        server.service(now);
        party.service(now);
        if (!refused && server.heard<lobby::JoinLobby>() != nullptr) {
            server.say_last(Refused{Refusal::unknown_code});
            refused = true;
        }
    }
    CHECK(party.done(now));
    CHECK(server.guests.size() == 1);
    CHECK(party.report(now).faults.size() == 1);
}

TEST_CASE("an answer that was neither taken nor refused is counted as lost") {
    Company2 stage;
    stage.seat_both();
    trivia::View view = question();
    view.began = room_at(0);
    view.ends = room_at(20'000);
    for (const auto who : {stage.host, stage.guest}) {
        stage.server.say(who, room_of(2, PlayingView{0}));
        stage.server.say(who, RoundView{0, view});
    }
    stage.run(12s);
    const std::uint32_t sent = stage.party.report(stage.now).answers_sent;
    REQUIRE(sent > 0);
    view.stage = trivia::Stage::revealing;
    view.reveal.emplace();
    for (const auto who : {stage.host, stage.guest})
        stage.server.say(who, RoundView{0, view});
    SUBCASE("nothing follows") {
        stage.run(8s);
        CHECK(stage.party.report(stage.now).answers_lost == sent);
    }
    SUBCASE("the refusal follows") {
        stage.run(1s);
        for (const auto who : {stage.host, stage.guest})
            stage.server.say(who, Refused{Refusal::too_late});
        stage.run(8s);
        CHECK(stage.party.report(stage.now).answers_lost == 0);
    }
}

}  // namespace bot_test
